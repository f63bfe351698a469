package org.chapterhouse.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Holds the files of the project as the tests look at them. */
final class House {

	static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
	static final String PREFIX = "org.chapterhouse.";

	private House() {
	}

	/** Returns all bundles and fragments, tests included, by name. */
	static List<Bundle> bundles() {
		try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
			return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))).map(Bundle::read).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns the bundles that ship or help to write tests, without the tests themselves. */
	static List<Bundle> mainBundles() {
		return bundles().stream().filter(bundle -> !bundle.isTest()).toList();
	}

	/** Returns the Java sources below the src folders of some bundles, in the order of their paths. */
	static List<Path> sources(List<Bundle> bundles) {
		return bundles.stream().map(bundle -> bundle.folder().resolve("src")).filter(Files::exists).flatMap(House::below)
				.filter(file -> file.toString().endsWith(".java")).toList();
	}

	/** Returns the documents for readers: the README and the decisions. */
	static List<Path> documents() {
		return Stream.concat(Stream.of(ROOT.resolve("README.md")), below(ROOT.resolve("releng/adr"))).filter(file -> file.toString().endsWith(".md"))
				.toList();
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(file.toString(), e);
		}
	}

	static Stream<Path> below(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
