package org.chapterhouse.core.templates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.OutputFile;

/**
 * Copies templates of bundles with what a stock BIRT Designer needs to open and preview them: the rows of the preview and the library of the theme, which the copies find
 * beside them.
 */
public final class TemplateCopy {

	private static final String LIBRARY = "theme.rptlibrary";
	private static final Pattern LIBRARY_NAME = Pattern.compile("(<property name=\"fileName\">)[^<]*(?<=[/>])theme\\.rptlibrary(</property>)");
	private static final Pattern PREVIEW_NAME = Pattern.compile("<property name=\"FILELIST\">([^<>/\\\\:]+)</property>");

	private final Family family;
	private final Path root;
	private final Map<String, byte[]> files = new LinkedHashMap<>();
	private final List<String> kept = new ArrayList<>();

	/**
	 * Begins a copy.
	 *
	 * @param folder where the folder of the family goes
	 */
	public TemplateCopy(Family family, Path folder) {
		this.family = family;
		this.root = folder.resolve(family.id());
	}

	/** Adds the file of a {@linkplain TemplatePath path}; false if there is none. */
	public boolean add(String path) throws IOException {
		Optional<String> name = TemplatePath.theme(path);
		Optional<String> id = TemplatePath.chapter(path);
		return name.isPresent() ? theme(name.get()) : id.isPresent() && chapter(id.get());
	}

	/** Adds the template of a chapter; false if there is none. */
	public boolean chapter(String id) throws IOException {
		FamilyChapter chapter = family.chapters().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
		Resource bundled = family.templates().chapter(id).orElse(null);
		if (chapter == null || bundled == null) {
			return false;
		}
		String template = chapter.installed().template();
		String beside = template.substring(0, template.lastIndexOf('/') + 1);
		add(TemplatePath.ofChapter(id), bundled, name -> chapter.installed().files().resource(beside + name));
		library();
		return true;
	}

	/** Adds the files of the theme: frame, library, colours and the looks on screen. */
	public void theme() throws IOException {
		for (String name : FamilyTemplates.THEME_FILES) {
			theme(name);
		}
	}

	/** Adds one file of the theme, with the library where it is a design; false if there is none of this name. */
	public boolean theme(String name) throws IOException {
		ReportTemplates installed = family.templates();
		Resource bundled = installed.theme(name).orElse(null);
		if (bundled == null) {
			return false;
		}
		add(TemplatePath.ofTheme(name), bundled, installed::theme);
		kept.remove(TemplatePath.ofTheme(name));
		if (name.endsWith(TemplatePath.DESIGN)) {
			library();
		}
		return true;
	}

	private void add(String path, Resource bundled, Function<String, Optional<Resource>> beside) throws IOException {
		byte[] bytes = bytes(bundled, path);
		files.put(path, bytes);
		Matcher preview = PREVIEW_NAME.matcher(new String(bytes, StandardCharsets.UTF_8));
		Resource rows = preview.find() ? beside.apply(preview.group(1)).orElse(null) : null;
		if (rows != null) {
			files.put(path.substring(0, path.lastIndexOf('/') + 1) + preview.group(1), read(rows));
		}
	}

	/** The library lies beside every template; one that a designer changed stays as it is. */
	private void library() throws IOException {
		String path = TemplatePath.ofTheme(LIBRARY);
		Resource bundled = family.templates().theme(LIBRARY).orElse(null);
		if (bundled != null && !files.containsKey(path)) {
			files.put(path, bytes(bundled, path));
			kept.add(path);
		}
	}

	/** Returns the files that are there already and would be overwritten. */
	public List<Path> there() {
		return files.keySet().stream().filter(path -> !kept.contains(path)).map(root::resolve).filter(Files::exists).toList();
	}

	/** Writes the files, each whole or not at all; returns those written. */
	public List<Path> write() throws IOException {
		return write(false);
	}

	/** Writes those of the files that are not there yet, each whole or not at all; returns those written. */
	public List<Path> writeMissing() throws IOException {
		return write(true);
	}

	private List<Path> write(boolean missing) throws IOException {
		var written = new ArrayList<Path>();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Path target = root.resolve(file.getKey());
			if ((missing || kept.contains(file.getKey())) && Files.exists(target)) {
				continue;
			}
			try (OutputFile output = OutputFile.begin(target)) {
				output.stream().write(file.getValue());
				output.finish();
			}
			written.add(target);
		}
		return written;
	}

	/** Returns a bundled file as it is copied: a design finds the library below the folder of the family. */
	static byte[] bytes(Resource bundled, String path) throws IOException {
		byte[] bytes = read(bundled);
		if (!path.endsWith(TemplatePath.DESIGN)) {
			return bytes;
		}
		String library = TemplatePath.theme(path).isPresent() ? LIBRARY : TemplatePath.ofTheme(LIBRARY);
		return LIBRARY_NAME.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("$1" + library + "$2").getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] read(Resource resource) throws IOException {
		try (InputStream input = resource.location().openStream()) {
			return input.readAllBytes();
		}
	}
}
