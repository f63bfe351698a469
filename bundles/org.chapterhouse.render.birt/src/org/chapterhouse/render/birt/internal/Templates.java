package org.chapterhouse.render.birt.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.render.birt.internal.compose.TemplateFile;
import org.chapterhouse.render.birt.internal.compose.Xml;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.internal.map.GeoJson;
import org.chapterhouse.render.birt.internal.map.PlaceMap;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.SAXException;

/** Reads templates and theme files, each once as long as it does not change. Thread-safe. */
final class Templates {

	private record Key(String origin, String version) {
	}

	private final Map<Key, TemplateFile> designs = new ConcurrentHashMap<>();
	private final Map<Key, PlaceMap> maps = new ConcurrentHashMap<>();

	/**
	 * Collects what is wrong with files.
	 *
	 * @param texts in which language
	 * @param found where
	 */
	record Problems(ProblemTexts texts, List<Problem> found) {

		private void missing(String file) {
			boolean chapter = file.startsWith(CHAPTER);
			String name = chapter ? file.substring(CHAPTER.length()) : file;
			found.add(texts.error("render.template.missing", chapter ? "chapter" : "", Map.of("name", name), Place.element("", file)));
		}

		private void unreadable(Resource resource, Exception e) {
			found.add(texts.error("render.template.unreadable", Map.of("reason", String.valueOf(e.getMessage())), Place.file(resource.origin())));
		}
	}

	/** What the template of a chapter is called, before the id of the chapter. */
	static final String CHAPTER = "template of the chapter ";

	/** Reads a design; null, with a problem, if it cannot be read. */
	@Nullable
	TemplateFile design(Optional<Resource> resource, String what, Problems problems) {
		Resource found = present(resource, what, problems);
		if (found == null) {
			return null;
		}
		Key key = new Key(found.origin(), found.version());
		TemplateFile known = designs.get(key);
		if (known != null) {
			return known;
		}
		try (InputStream input = found.location().openStream()) {
			TemplateFile read = new TemplateFile(Xml.parse(input, found.origin()), found.origin(), found.version());
			// a file that a designer changes is read again and again
			designs.keySet().removeIf(old -> old.origin().equals(key.origin()));
			designs.put(key, read);
			return read;
		} catch (IOException | SAXException e) {
			problems.unreadable(found, e);
			return null;
		}
	}

	/** Reads the maps that a theme names ({@code map.1} and so on); those that cannot be read are left out, with a problem. */
	List<PlaceMap> maps(Properties theme, ReportTemplates sources, Problems problems) {
		List<PlaceMap> read = new ArrayList<>();
		for (int i = 1; theme.containsKey("map." + i); i++) {
			String name = theme.getProperty("map." + i).strip();
			Resource found = sources.theme(name).orElse(null);
			if (found == null) {
				problems.found().add(problems.texts().error("render.template.missing", "", Map.of("name", name), place(sources, "map." + i)));
			} else {
				PlaceMap map = map(found, problems);
				if (map != null) {
					read.add(map);
				}
			}
		}
		return read;
	}

	/** Returns where a theme says something: file, line and key. */
	private static Place place(ReportTemplates sources, String key) {
		Resource theme = sources.theme("theme.properties").orElse(null);
		if (theme == null) {
			return Place.element("", key);
		}
		try (InputStream input = theme.location().openStream()) {
			List<String> lines = new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			int line = 0;
			while (line < lines.size() && !lines.get(line).matches("\\s*" + Pattern.quote(key) + "\\s*[=:].*")) {
				line++;
			}
			return new Place(theme.origin(), line < lines.size() ? line + 1 : 0, "", key, "");
		} catch (IOException e) {
			return new Place(theme.origin(), 0, "", key, "");
		}
	}

	private @Nullable PlaceMap map(Resource found, Problems problems) {
		Key key = new Key(found.origin(), found.version());
		PlaceMap known = maps.get(key);
		if (known != null) {
			return known;
		}
		try (InputStream input = found.location().openStream()) {
			PlaceMap read = GeoJson.read(input);
			maps.put(key, read);
			return read;
		} catch (IOException e) {
			problems.unreadable(found, e);
			return null;
		}
	}

	/** Reads a properties file; empty, with a problem, if it cannot be read. */
	static Properties properties(Optional<Resource> resource, String what, Problems problems) {
		Properties properties = new Properties();
		Resource found = present(resource, what, problems);
		if (found != null) {
			try (InputStreamReader reader = new InputStreamReader(found.location().openStream(), StandardCharsets.UTF_8)) {
				properties.load(reader);
			} catch (IOException | IllegalArgumentException e) {
				problems.unreadable(found, e);
			}
		}
		return properties;
	}

	private static @Nullable Resource present(Optional<Resource> resource, String what, Problems problems) {
		if (resource.isEmpty()) {
			problems.missing(what);
		}
		return resource.orElse(null);
	}
}
