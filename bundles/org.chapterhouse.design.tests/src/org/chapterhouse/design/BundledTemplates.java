package org.chapterhouse.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.render.TemplateLibraries;

/** The templates and themes of all families, as they stand in the sources. */
final class BundledTemplates {

	private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
	private static final Map<Path, Design> READ = new ConcurrentHashMap<>();

	private BundledTemplates() {
	}

	/** Returns chapters, frames and libraries. */
	static List<Path> all() {
		try (Stream<Path> folders = Files.list(BUNDLES)) {
			return folders.flatMap(bundle -> Stream.of("template", "theme").map(bundle::resolve)).filter(Files::isDirectory)
					.flatMap(BundledTemplates::list).filter(file -> file.toString().matches(".*\\.rpt(design|library)")).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns a template by the end of its path. */
	static Path named(String end) {
		return all().stream().filter(file -> file.toString().replace('\\', '/').endsWith(end)).findFirst().orElseThrow();
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Reads a design as it stands in the sources, once. */
	static Design read(Path file) {
		return READ.computeIfAbsent(file, one -> read(text(one), one));
	}

	/** Reads a design of the sources with the theme of its family, which lies in another bundle. */
	static Design read(String xml, Path file) {
		TemplateLibraries theme = name -> Optional.of(text(file.getParent().resolve(name).normalize()));
		Outcome<Design> outcome = Design.read(xml, file.toString(), theme, Locale.ENGLISH);
		return outcome.result().orElseThrow(() -> new AssertionError(outcome.problems()));
	}

	static Stream<DesignElement> elements(DesignElement element) {
		return Stream.concat(Stream.of(element), element.children().stream().flatMap(BundledTemplates::elements));
	}

	static Stream<DesignProperty> properties(Design design, DesignElement element) {
		return design.properties(element).stream().flatMap(group -> group.properties().stream());
	}

	static DesignProperty property(Design design, DesignElement element, String id) {
		return properties(design, element).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
	}
}
