package org.chapterhouse.testkit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.FactsJson;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;

/**
 * Describes one golden case.
 *
 * @param folder     its folder
 * @param properties what stands in its properties
 */
record GoldenCase(Path folder, Map<String, String> properties) {

	static final String PROPERTIES = "case.properties";

	/** Reads the properties of a case. */
	static GoldenCase read(Path folder) throws IOException {
		var properties = new Properties();
		try (Reader in = Files.newBufferedReader(folder.resolve(PROPERTIES))) {
			properties.load(in);
		}
		var texts = new LinkedHashMap<String, String>();
		properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name).strip()));
		return new GoldenCase(folder, texts);
	}

	private String property(String name) {
		String value = properties.get(name);
		if (value == null) {
			throw new AssertionError(folder.resolve(PROPERTIES) + " lacks " + name);
		}
		return value;
	}

	private Locale language() {
		return ReportLanguages.of(properties.getOrDefault("language", "zh-CN")).orElseThrow();
	}

	/** Makes the report; returns the texts of the files that the case should hold, by name. */
	Map<String, String> make(House house, Path temp) {
		Family family = house.family(property("family"));
		List<String> wanted = Arrays.stream(properties.getOrDefault("chapters", "").split(",")).map(String::strip).filter(id -> !id.isEmpty())
				.toList();
		Predicate<FamilyChapter> chapters = chapter -> wanted.isEmpty() || wanted.contains(chapter.id());
		Path input = folder.resolve(properties.getOrDefault("input", "input")).normalize();
		Period period = Period.parse(family.definition().getPeriodKind(), property("period")).orElseThrow();
		try (OpenedData opened = house.open(family, chapters, input, temp, language())) {
			Outcome<Report> made = opened.make(ReportRequest.of(period, property("org"), language()));
			var files = new LinkedHashMap<String, String>();
			files.put("facts.json", made.result().map(FactsJson::of).map(json -> json.endsWith("\n") ? json : json + "\n").orElse(""));
			files.put("sentences.txt", made.result().map(GoldenCase::sentences).orElse(""));
			files.put("messages.txt", messages(made.problems()));
			return files;
		}
	}

	private static String sentences(Report report) {
		var text = new StringBuilder(report.getTitle()).append('\n');
		for (ReportChapter chapter : report.getParts().stream().flatMap(part -> part.getChapters().stream()).toList()) {
			text.append('\n').append(chapter.getTitle()).append(chapter.getState() == ChapterState.FAILED ? " [FAILED]" : "").append('\n');
			chapter.getSentences().forEach(sentence -> text.append(sentence.getText()).append('\n'));
			chapter.getNotes().stream().filter(note -> note.getKind() == NoteKind.MISSING || note.getKind() == NoteKind.PROBLEM)
					.forEach(note -> text.append("* ").append(note.getText()).append('\n'));
		}
		return text.toString();
	}

	private static String messages(List<Problem> problems) {
		var text = new StringBuilder();
		problems.forEach(
				problem -> text.append(problem.severity()).append(' ').append(problem.code()).append(place(problem.place())).append('\n').append("  ")
						.append(problem.message().replace("\n", "\n  ")).append('\n'));
		return text.toString();
	}

	/** Returns a place without the folders of this machine. */
	private static String place(Place place) {
		String file = place.file().replace('\\', '/');
		String name = file.substring(file.lastIndexOf('/') + 1);
		var text = new StringBuilder(name.isEmpty() && place.dataSet().isEmpty() ? "" : " ").append(name.isEmpty() ? place.dataSet() : name);
		if (place.line() > 0) {
			text.append(':').append(place.line());
		}
		if (!place.column().isEmpty()) {
			text.append(" [").append(place.column()).append(']');
		}
		if (!place.value().isEmpty()) {
			text.append(" \"").append(place.value().replace("\n", "\\n")).append('"');
		}
		return text.toString();
	}
}
