package org.chapterhouse.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installation;
import org.chapterhouse.testkit.House;

/** Makes chapters of the families on the class path, and builds what is written into folders that a class path can hold. */
final class Workshop {

	private final Installation installation;
	private final Family family;

	Workshop(Class<?> beside, String family) {
		House house = House.of(beside);
		this.installation = house.installation();
		this.family = house.family(family);
	}

	Scaffold make(ChapterRequest request) {
		var made = new ChapterScaffold(installation, family, Locale.ENGLISH).make(request);
		assertThat(made.problems()).isEmpty();
		return made.result().orElseThrow();
	}

	List<String> refused(ChapterRequest request) {
		var made = new ChapterScaffold(installation, family, Locale.ENGLISH).make(request);
		assertThat(made.result()).isEmpty();
		return made.problems().stream().map(Problem::message).toList();
	}

	/** Writes a scaffold into a folder, compiles it and returns the class of the chapter from a class path that has it besides that of the tests. */
	static Class<?> build(Scaffold scaffold, Path folder, URL... more) throws Exception {
		new BundlesFolder(folder.resolve("bundles")).write(scaffold);
		Path classes = folder.resolve("classes");
		for (String bundle : scaffold.bundles()) {
			assertThat(compile(folder.resolve("bundles").resolve(bundle).resolve("src"), classes)).as(bundle).isEmpty();
		}
		Path project = folder.resolve("bundles").resolve(scaffold.bundle());
		copy(project.resolve("src"), classes);
		copy(project, classes);
		String id = scaffold.bundle().substring(scaffold.bundle().lastIndexOf('.') + 1);
		URL[] urls = Stream.concat(Stream.of(classes.toUri().toURL()), Stream.of(more)).toArray(URL[]::new);
		return new URLClassLoader(urls, Workshop.class.getClassLoader())
				.loadClass(scaffold.bundle() + "." + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + "Chapter");
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.writeString(target, Files.readString(file));
			}
		}
	}

	private static List<String> compile(Path sources, Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		var diagnostics = new DiagnosticCollector<JavaFileObject>();
		Files.createDirectories(classes);
		String classPath = String.join(java.io.File.pathSeparator, classes.toString(), System.getProperty("surefire.test.class.path", ""),
				System.getProperty("java.class.path"));
		try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null); Stream<Path> all = Files.walk(sources)) {
			List<Path> java = all.filter(file -> file.toString().endsWith(".java")).toList();
			assertThat(java).isNotEmpty();
			compiler.getTask(null, files, diagnostics,
					List.of("-d", classes.toString(), "-cp", classPath, "-proc:none", "-Xlint:all,-classfile,-path"), null,
					files.getJavaFileObjectsFromPaths(java)).call();
		}
		return diagnostics.getDiagnostics().stream().filter(one -> one.getKind() != Diagnostic.Kind.NOTE).map(one -> one.getMessage(Locale.ENGLISH))
				.toList();
	}
}
