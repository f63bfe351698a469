package org.chapterhouse.core.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.core.templates.TemplateEntry.State;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Finds the templates of a family: a file of a folder takes the place of the bundle's. In the folder, below one with the id of the family, {@code CHAPTER.rptdesign} is
 * the template of a chapter and {@code theme} holds what the theme of the bundle holds, by the same names. A copy that nobody changed counts as the bundle's file. The
 * files are looked up each time: what changed is used the next time. Thread-safe.
 */
public final class FamilyTemplates implements ReportTemplates {

	/** The files of a theme that renderers and writers ask for. */
	public static final List<String> THEME_FILES = List.of("frame.rptdesign", "theme.rptlibrary", "theme.properties", "html.css", "h5.css");

	private static final String KEPT = ".bak";
	/** What a designer's tools read, and no renderer. */
	private static final Pattern BESIDE = Pattern.compile("(.*/)?[^/]+-preview\\.xml|theme/maps/[^/]+");

	private final Family family;
	private final ReportTemplates installed;
	private final @Nullable TemplateFolder folder;

	private FamilyTemplates(Family family, @Nullable TemplateFolder folder) {
		this.family = family;
		this.installed = family.templates();
		this.folder = folder;
	}

	/**
	 * Finds templates in a folder first.
	 *
	 * @param folder holds a folder for each family
	 */
	public static FamilyTemplates of(Family family, Path folder) {
		Path root = folder.toAbsolutePath().normalize();
		Path own = root.resolve(family.id()).normalize();
		if (!root.equals(own.getParent())) {
			throw new IllegalArgumentException("no name of a folder: " + family.id());
		}
		return new FamilyTemplates(family, new TemplateFolder(own));
	}

	/** Finds the templates of the bundles only. */
	public static FamilyTemplates of(Family family) {
		return new FamilyTemplates(family, null);
	}

	@Override
	public Optional<Resource> chapter(String chapterId) {
		return used(TemplatePath.ofChapter(chapterId), () -> installed.chapter(chapterId));
	}

	@Override
	public Optional<Resource> theme(String name) {
		return used(TemplatePath.ofTheme(name), () -> installed.theme(name));
	}

	@Override
	public ReportTemplates installed() {
		return installed;
	}

	private Optional<Resource> used(String path, Supplier<Optional<Resource>> bundled) {
		if (List.of(path.split("[/\\\\]")).contains("..")) {
			return Optional.empty();
		}
		TemplateFolder files = folder;
		Path file = files == null ? null : files.find(path).orElse(null);
		if (files == null || file == null) {
			return bundled.get();
		}
		byte[] bytes = files.read(file);
		if (bytes == null) {
			return Optional.empty();
		}
		Optional<Resource> origin = bundled.get();
		return isCopy(origin, path, bytes) ? origin : Optional.of(TemplateFolder.resource(file, bytes));
	}

	private static boolean isCopy(Optional<Resource> bundled, String path, byte[] bytes) {
		try {
			return bundled.isPresent() && Arrays.equals(bytes, TemplateCopy.bytes(bundled.get(), path));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns the templates of the chapters in the order of reports, the files of the theme, and what else lies in the folder. */
	public List<TemplateEntry> entries() {
		Map<String, TemplateEntry> entries = new LinkedHashMap<>();
		for (FamilyChapter chapter : family.chapters()) {
			String path = TemplatePath.ofChapter(chapter.id());
			entries.put(path, entry(path, chapter.id(), installed.chapter(chapter.id())));
		}
		for (String name : THEME_FILES) {
			TemplateEntry entry = entry(TemplatePath.ofTheme(name), "", installed.theme(name));
			if (entry.bundled().isPresent() || entry.file().isPresent()) {
				entries.put(entry.path(), entry);
			}
		}
		TemplateFolder files = folder;
		if (files != null) {
			unused(files).stream().filter(path -> !entries.containsKey(path) && !BESIDE.matcher(path).matches())
					.forEach(path -> entries.put(path, new TemplateEntry(path, "", Optional.empty(), files.find(path), State.UNUSED)));
		}
		return List.copyOf(entries.values());
	}

	/** Returns the file that is used; empty if there is none. */
	public Optional<Resource> used(TemplateEntry entry) {
		return switch (entry.state()) {
		case BUNDLED, COPY -> entry.bundled();
		case CHANGED -> TemplatePath.find(this, entry.path());
		case REFUSED, UNUSED -> Optional.empty();
		};
	}

	/**
	 * Lets the bundle's file be used again. Nothing is lost: files that were kept before stay.
	 *
	 * @return where the file of the folder is kept: beside itself, with the ending {@code .bak}, after a number from the second on; empty if there is none
	 */
	public Optional<Path> revert(TemplateEntry entry) throws IOException {
		Path file = entry.file().orElse(null);
		if (file == null) {
			return Optional.empty();
		}
		Path kept = file.resolveSibling(file.getFileName() + KEPT);
		for (int number = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); number++) {
			kept = file.resolveSibling(file.getFileName() + "." + number + KEPT);
		}
		return Optional.of(Files.move(file, kept));
	}

	/** Returns what changes when a file of the folder is written, added or removed; it tells nothing else. */
	public String stamp() {
		TemplateFolder files = folder;
		return files == null ? "" : unused(files).stream().map(files::stamp).collect(Collectors.joining("\n"));
	}

	private static List<String> unused(TemplateFolder files) {
		try {
			return files.paths();
		} catch (IOException | UncheckedIOException e) {
			return List.of();
		}
	}

	private TemplateEntry entry(String path, String chapter, Optional<Resource> bundled) {
		TemplateFolder files = folder;
		Path file = files == null ? null : files.find(path).orElse(null);
		if (files == null || file == null) {
			return new TemplateEntry(path, chapter, bundled, Optional.empty(), State.BUNDLED);
		}
		byte[] bytes = files.read(file);
		State state = bytes == null ? State.REFUSED : isCopy(bundled, path, bytes) ? State.COPY : State.CHANGED;
		return new TemplateEntry(path, chapter, bundled, Optional.of(file), state);
	}

	/**
	 * Tells what is wrong with the files of the folder as files; what stands in them is for renderers to judge.
	 *
	 * @param language the language of messages
	 */
	public List<Problem> problems(Locale language) {
		var texts = new Texts(language);
		var problems = new ArrayList<Problem>();
		for (TemplateEntry entry : entries()) {
			Place place = Place.file(entry.file().map(Path::toString).orElse(""));
			if (entry.state() == State.REFUSED) {
				problems.add(texts.error("template.file.refused", place));
			} else if (entry.state() == State.UNUSED) {
				problems.add(texts.warning("template.file.unused", place, "known", String.join(", ",
						family.chapters().stream().map(chapter -> TemplatePath.ofChapter(chapter.id())).toList())));
			}
		}
		return problems;
	}
}
