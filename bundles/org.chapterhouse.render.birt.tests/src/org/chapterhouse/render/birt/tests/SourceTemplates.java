package org.chapterhouse.render.birt.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;

/** Finds templates and theme in the source tree, and may change one on the way. Test bundles run in their own folder. */
public final class SourceTemplates implements ReportTemplates {

	private static final String ENDING = ".rptdesign";
	private static final String FAMILY = "org.chapterhouse.leasedline";
	private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

	private final Map<Path, Path> replaced = new HashMap<>();
	private final Resource.Source source;

	/** Finds templates; those that are changed are trusted like the others. */
	public SourceTemplates() {
		this(Resource.Source.BUNDLE);
	}

	/** Finds templates; those that are changed come from the source given. */
	public SourceTemplates(Resource.Source source) {
		this.source = source;
	}

	/** Returns the templates of all chapters that there are, by path. */
	public static List<Path> templates() {
		try (Stream<Path> bundles = Files.list(BUNDLES)) {
			return bundles.map(bundle -> bundle.resolve("template")).filter(Files::isDirectory).flatMap(SourceTemplates::designs).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Stream<Path> designs(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(ENDING)).toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns the chapters of the family of the reports that tests make up, whatever bundle they are in. */
	public static List<String> chapters() {
		return ofFamily().map(SourceTemplates::chapterOf).toList();
	}

	/** Returns the template of a chapter of the family. */
	public static Path template(String chapter) {
		return ofFamily().filter(design -> chapterOf(design).equals(chapter)).findFirst()
				.orElseGet(() -> BUNDLES.resolve(FAMILY + "." + chapter).resolve("template").resolve(chapter + ENDING));
	}

	private static Stream<Path> ofFamily() {
		return templates().stream().filter(design -> BUNDLES.relativize(design).getName(0).toString().startsWith(FAMILY + "."));
	}

	private static String chapterOf(Path design) {
		String name = String.valueOf(design.getFileName());
		return name.substring(0, name.length() - ENDING.length());
	}

	/** Returns a file of the theme. */
	public static Path themeFile(String name) {
		return BUNDLES.resolve(FAMILY).resolve("theme").resolve(name);
	}

	/** Returns a font of the report. */
	public static Path font(String name) {
		return BUNDLES.resolve("org.chapterhouse.fonts").resolve("fonts").resolve(name);
	}

	/** Changes a file for this test. */
	public SourceTemplates change(Path file, Path folder, UnaryOperator<String> change) {
		try {
			String before = Files.readString(file, StandardCharsets.UTF_8);
			String after = change.apply(before);
			if (after.equals(before)) {
				throw new IllegalArgumentException("The change changes nothing in " + file);
			}
			replaced.put(file, Files.writeString(folder.resolve(file.getFileName()), after, StandardCharsets.UTF_8));
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Optional<Resource> chapter(String chapterId) {
		return resource(template(chapterId));
	}

	@Override
	public Optional<Resource> theme(String name) {
		return resource(themeFile(name));
	}

	@Override
	public ReportTemplates installed() {
		return new SourceTemplates();
	}

	private Optional<Resource> resource(Path file) {
		Path found = replaced.getOrDefault(file, file);
		if (!Files.exists(found)) {
			return Optional.empty();
		}
		try {
			return Optional
					.of(new Resource(found.toUri().toURL(), found.toString(), "1", replaced.containsKey(file) ? source : Resource.Source.BUNDLE));
		} catch (MalformedURLException e) {
			throw new IllegalStateException(e);
		}
	}
}
