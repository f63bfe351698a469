package org.chapterhouse.render.birt.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportPart;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.drawing.PageSession.Heading;

/**
 * Holds all data sets of a document: those of the frame ({@code report}, {@code contents} and what sums the report up, see {@link SummaryGrids}), one {@code part} for each part and those of each chapter. Immutable.
 *
 * @param frame    by name
 * @param parts    by the id of the part
 * @param chapters by the id of the chapter, then by name
 * @param headings parts that have a title, and chapters, in order
 */
public record DocumentGrids(Map<String, Grid> frame, Map<String, Grid> parts, Map<String, Map<String, Grid>> chapters, List<Heading> headings) {

	/** Makes the data sets of a document. */
	public static DocumentGrids of(Report report, Words words) {
		Map<String, Grid> parts = new LinkedHashMap<>();
		Map<String, Map<String, Grid>> chapters = new LinkedHashMap<>();
		List<Heading> headings = new ArrayList<>();
		GridBuilder contents = new GridBuilder("contents", words.get("contents"), null).texts("heading", "kind", "number", "title", "bookmark",
				"page");
		Map<String, String> groups = groups(report);
		int partNumber = 0;
		int chapterNumber = 0;
		int level = report.getParts().stream().anyMatch(part -> !text(part.getTitle()).isBlank()) ? 1 : 0;
		for (ReportPart part : report.getParts()) {
			parts.put(part.getId(), part(part, ++partNumber, words));
			if (!text(part.getTitle()).isBlank()) {
				entry(contents, headings, new Heading(bookmark(part), text(part.getTitle()), 0), "part", number(partNumber, words), words);
			}
			for (ReportChapter chapter : part.getChapters()) {
				String shown = text(chapter.getNumber());
				String number = shown.isBlank() ? Integer.toString(chapterNumber + 1) : shown;
				chapterNumber++;
				chapters.put(chapter.getId(), new ChapterGrids(chapter, text(report.getOrganisation()), groups, words).of(part, number));
				entry(contents, headings, new Heading(bookmark(chapter), text(chapter.getTitle()), level), "chapter", number, words);
			}
		}
		Map<String, Grid> frame = new LinkedHashMap<>();
		frame.put("report", report(report, words));
		frame.put("contents", contents.build());
		new SummaryGrids(report, words).all().forEach(grid -> frame.put(grid.id(), grid));
		return new DocumentGrids(frame, parts, chapters, List.copyOf(headings));
	}

	/**
	 * Returns these data sets with further notes.
	 *
	 * @param notes what is to be said, by the id of the chapter
	 */
	public DocumentGrids noted(Map<String, List<String>> notes, Words words) {
		Map<String, Map<String, Grid>> noted = new LinkedHashMap<>(chapters);
		notes.forEach((chapter, texts) -> noted.computeIfPresent(chapter, (id, grids) -> {
			Map<String, Grid> more = new LinkedHashMap<>(grids);
			more.computeIfPresent("notes", (name, grid) -> noted(grid, texts, words));
			return more;
		}));
		return new DocumentGrids(frame, parts, noted, headings);
	}

	private static Grid noted(Grid notes, List<String> texts, Words words) {
		List<Map<String, Object>> rows = new ArrayList<>(notes.rows());
		texts.forEach(text -> rows.add(Map.of("kind", "PROBLEM", "kind_label", words.get("note.PROBLEM"), "text", text)));
		return new Grid(notes.id(), notes.title(), notes.unit(), notes.columns(), rows);
	}

	/** Returns the bookmark of a part. */
	public static String bookmark(ReportPart part) {
		return "part-" + inExpression(part.getId());
	}

	/** Returns the bookmark of a chapter. */
	public static String bookmark(ReportChapter chapter) {
		return bookmark(chapter.getId());
	}

	/** Returns the bookmark of the chapter with an id. */
	static String bookmark(String chapter) {
		return "chapter-" + inExpression(chapter);
	}

	/** Returns an id without what could end the text of a BIRT expression: a bookmark is one, and ids of a saved document may come from anyone. */
	private static String inExpression(String id) {
		return id.replaceAll("[^\\p{L}\\p{N}._-]", "_");
	}

	private static void entry(GridBuilder contents, List<Heading> headings, Heading heading, String kind, String number, Words words) {
		Map<String, Object> row = contents.row();
		row.put("heading", words.get("contents"));
		row.put("kind", kind);
		row.put("number", number);
		row.put("title", heading.title());
		row.put("bookmark", heading.bookmark());
		row.put("page", String.valueOf((char) (PageSession.FIRST_ENTRY + headings.size())));
		headings.add(heading);
	}

	/** Returns for units below units below what they belong to: the short name of the unit between. */
	private static Map<String, String> groups(Report report) {
		Map<String, String> names = new HashMap<>();
		report.getUnits().forEach(unit -> names.put(unit.getCode(), text(unit.getShortName())));
		Map<String, String> groups = new HashMap<>();
		report.getUnits().stream().filter(unit -> unit.getParent() != null && !unit.getParent().equals(report.getOrganisation()))
				.forEach(unit -> groups.put(unit.getCode(), names.getOrDefault(unit.getParent(), "")));
		return groups;
	}

	private static Grid part(ReportPart part, int number, Words words) {
		GridBuilder builder = new GridBuilder("part", part.getTitle(), null).texts("id", "title", "number");
		Map<String, Object> row = builder.row();
		row.put("id", part.getId());
		row.put("title", text(part.getTitle()));
		row.put("number", number(number, words));
		return builder.build();
	}

	private static String number(int part, Words words) {
		String numerals = words.get("numerals");
		return words.get("part", part <= numerals.length() ? numerals.substring(part - 1, part) : Integer.toString(part));
	}

	private static Grid report(Report report, Words words) {
		String organisation = report.getUnits().stream().filter(unit -> unit.getCode().equals(report.getOrganisation()))
				.map(OrganisationUnit::getName).findFirst()
				.orElse(report.getOrganisation());
		GridBuilder builder = new GridBuilder("report", report.getTitle(), null);
		Map<String, Object> row = builder.row();
		builder.texts("title", "cover_title", "period", "organisation", "publisher", "published", "imprint");
		GridBuilder.put(row, "title", report.getTitle());
		row.put("cover_title", coverTitle(report));
		GridBuilder.put(row, "period", isPeriodInTitle(report) ? null : report.getPeriodLabel());
		row.put("organisation", organisation);
		GridBuilder.put(row, "publisher", report.getPublisher());
		GridBuilder.put(row, "published", report.getPublished());
		row.put("imprint", imprint(report, words));
		return builder.build();
	}

	/** Tells whether the title names the period, so that it need not be said beside it. */
	public static boolean isPeriodInTitle(Report report) {
		String period = text(report.getPeriodLabel());
		return !period.isEmpty() && text(report.getTitle()).contains(period);
	}

	/** A title that names the period is broken behind it, unless it ends there. */
	private static String coverTitle(Report report) {
		String title = text(report.getTitle());
		if (!isPeriodInTitle(report) || title.endsWith(text(report.getPeriodLabel()))) {
			return title;
		}
		int cut = title.indexOf(text(report.getPeriodLabel())) + text(report.getPeriodLabel()).length();
		return title.substring(0, cut).strip() + "\n" + title.substring(cut).strip();
	}

	private static String imprint(Report report, Words words) {
		List<String> lines = new ArrayList<>();
		if (!text(report.getPublisher()).isEmpty()) {
			lines.add(words.get("publisher") + "  " + report.getPublisher());
		}
		if (!text(report.getPublished()).isEmpty()) {
			lines.add(words.get("published") + "  " + report.getPublished());
		}
		return String.join("\n", lines);
	}

	private static String text(@org.eclipse.jdt.annotation.Nullable String text) {
		return text == null ? "" : text;
	}
}
