package org.chapterhouse.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.Sentence;

/**
 * Shows what a report says in the form in which tests compare it.
 *
 * @param report the report
 */
public record ReportView(Report report) {

	/**
	 * Returns the facts whose metric begins in some way: {@code metric org as_of}, with {@code dimension:member} behind the unit of a cut, to the value as a
	 * decimal, or {@code null} as text.
	 */
	public Map<String, String> facts(String metrics) {
		var facts = new TreeMap<String, String>();
		chapters().map(ReportChapter::getFacts).flatMap(Collection::stream).filter(fact -> fact.getMetric().startsWith(metrics))
				.forEach(fact -> facts.put(key(fact), String.valueOf(fact.getValue())));
		return facts;
	}

	private static String key(Fact fact) {
		var words = new ArrayList<>(List.of(fact.getMetric(), fact.getOrg()));
		fact.getDimensions().forEach(cut -> words.add(cut.getDimension() + ":" + cut.getValue()));
		words.add(fact.getAsOf());
		return String.join(" ", words);
	}

	/** Returns the lists: id to members, with blanks between. */
	public Map<String, String> lists() {
		var lists = new TreeMap<String, String>();
		chapters().map(ReportChapter::getLists).flatMap(Collection::stream)
				.forEach(list -> lists.put(list.getId(), String.join(" ", list.getMembers())));
		return lists;
	}

	/** Returns a sentence, if it is said. */
	public Optional<String> sentence(String id) {
		return chapters().map(ReportChapter::getSentences).flatMap(Collection::stream).filter(one -> one.getId().equals(id)).map(Sentence::getText)
				.findFirst();
	}

	/** Returns all sentences in order. */
	public List<String> sentences() {
		return chapters().map(ReportChapter::getSentences).flatMap(Collection::stream).map(Sentence::getText).toList();
	}

	/** Returns the notes on what the data lack. */
	public List<String> missing() {
		return chapters().map(ReportChapter::getNotes).flatMap(Collection::stream).filter(note -> note.getKind() == NoteKind.MISSING)
				.map(Note::getText).toList();
	}

	/** Returns the rows of a table: the texts of their cells with {@code |} between. */
	public List<String> table(String id) {
		return chapters().map(ReportChapter::getTables).flatMap(Collection::stream).filter(table -> table.getId().equals(id))
				.flatMap(table -> table.getRows().stream())
				.map(row -> String.join("|", row.getCells().stream().map(cell -> cell.getText()).toList())).toList();
	}

	/** Returns which cells of the rows of a table are good or bad news: 1, -1 or 0 for neither, with a space between. */
	public List<String> tones(String id) {
		return chapters().map(ReportChapter::getTables).flatMap(Collection::stream).filter(table -> table.getId().equals(id))
				.flatMap(table -> table.getRows().stream())
				.map(row -> String.join(" ", row.getCells().stream().map(cell -> Integer.toString(cell.getTone())).toList())).toList();
	}

	/** Returns the points of a series: {@code category/line=value}. */
	public List<String> series(String id) {
		return chapters().map(ReportChapter::getSeries).flatMap(Collection::stream).filter(series -> series.getId().equals(id))
				.flatMap(series -> series.getPoints().stream()).map(point -> point.getCategory() + "/" + point.getLine() + "=" + point.getText())
				.toList();
	}

	private Stream<ReportChapter> chapters() {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream());
	}

	/** Reads lines {@code key=value} of a text file beside a test. */
	public static Map<String, String> expected(Class<?> test, String file) {
		var lines = new LinkedHashMap<String, String>();
		try (InputStream in = test.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalArgumentException("no " + file + " beside " + test.getName());
			}
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
					.forEach(line -> lines.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
			return lines;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
