package org.chapterhouse.scaffold.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Fills the files of a chapter's bundle and of its tests. */
public final class ChapterFiles {

	private static final String MAIN = "chapter/";
	private static final String TESTS = "tests/";

	private final Map<String, String> values;
	private final String bundle;
	private final String id;
	private final SequencedMap<String, String> files = new LinkedHashMap<>();

	/**
	 * Makes the files of a chapter.
	 *
	 * @param bundle its bundle
	 * @param id     its id
	 * @param values what fills the templates as it is
	 */
	public ChapterFiles(String bundle, String id, CountedDataSet counted, Map<String, String> values) {
		this.bundle = bundle;
		this.id = id;
		this.values = new HashMap<>(values);
		this.values.putAll(counted.condition());
		this.values
				.putAll(Map.of("bundle", bundle, "id", id, "path", path(), "Class", name(), "dataSet", counted.id(), "unitColumn", counted.unit()));
		var needs = new StringBuilder();
		counted.columns().forEach(column -> needs.append("    <columns>").append(column).append("</columns>\n"));
		this.values.put("needs", needs.toString());
		this.values.put("when", counted.time().isEmpty() ? "" : " whose " + counted.time() + " is in the period of the report and");
	}

	/**
	 * Returns the text of every file by its path below the folder of bundles.
	 *
	 * @param english words for the messages in English
	 * @param chinese words for the messages in Chinese and for the preview
	 */
	public SequencedMap<String, String> of(Map<String, String> english, Map<String, String> chinese) {
		String source = "/src/" + path() + "/";
		settings(bundle, MAIN);
		add(bundle + "/plugin.xml", MAIN + "plugin.txt");
		add(bundle + "/model/" + id + ".xmi", MAIN + "model.txt");
		for (String type : new String[] { "Chapter", "Figures", "Exhibits" }) {
			add(bundle + source + name() + type + ".java", MAIN + type + ".txt");
		}
		add(bundle + source + "package-info.java", MAIN + "package-info.txt");
		add(bundle + source + "sql/count.sql", MAIN + "count.txt");
		add(bundle + source + "messages.properties", MAIN + "messages.txt", english, Escapes::message);
		add(bundle + source + "messages_zh_CN.properties", MAIN + "messages_zh_CN.txt", chinese, Escapes::message);
		add(bundle + "/template/" + id + ".rptdesign", MAIN + "design.txt");
		add(bundle + "/template/" + id + "-preview.xml", MAIN + "preview.txt", chinese, Escapes::xml);
		settings(bundle + ".tests", TESTS);
		add(bundle + ".tests" + source + name() + "ContractTest.java", TESTS + "ContractTest.txt");
		return files;
	}

	private void settings(String of, String templates) {
		add(of + "/META-INF/MANIFEST.MF", templates + "manifest.txt");
		add(of + "/build.properties", templates + "build.txt");
		add(of + "/.settings/org.eclipse.core.resources.prefs", MAIN + "resources.prefs");
		add(of + "/.settings/org.eclipse.jdt.core.prefs", templates + "compiler.prefs");
	}

	private void add(String path, String template) {
		add(path, template, Map.of(), UnaryOperator.identity());
	}

	private void add(String path, String template, Map<String, String> texts, UnaryOperator<String> escape) {
		files.put(path, new Template(template).fill(values, texts, escape));
	}

	private String path() {
		return bundle.replace('.', '/');
	}

	private String name() {
		return id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
	}
}
