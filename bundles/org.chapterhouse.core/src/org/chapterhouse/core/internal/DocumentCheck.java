package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportPart;
import org.chapterhouse.model.report.Series;
import org.chapterhouse.model.report.SeriesLine;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.model.report.TableCell;
import org.chapterhouse.model.report.TableColumn;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Checks what of a document becomes names of files, elements of templates and attributes of outputs: a document may come from anywhere. What is missing is told
 * elsewhere.
 */
final class DocumentCheck {

	private static final Pattern PERIOD = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2]))?");
	private static final Pattern CODE = Pattern.compile("\\P{Cntrl}{1,100}");
	private static final int MOST_SHOWN = 60;

	private final Texts texts;
	private final String file;
	private final List<Problem> problems = new ArrayList<>();

	DocumentCheck(Texts texts, String file) {
		this.texts = texts;
		this.file = file;
	}

	List<Problem> check(Report report) {
		id(report.getFamily(), SchemaCheck.NAME);
		hold("report.period", report.getPeriod(), PERIOD.asMatchPredicate().test(given(report.getPeriod())));
		hold("report.published", report.getPublished(), IsoDate.of(given(report.getPublished())).isPresent());
		String code = given(report.getOrganisation());
		hold("report.organisation", report.getOrganisation(),
				CODE.matcher(code).matches() && report.getUnits().stream().anyMatch(unit -> code.equals(unit.getCode())));
		hold("report.language", report.getLanguage(),
				ReportLanguages.of(given(report.getLanguage())).map(Locale::toLanguageTag).filter(given(report.getLanguage())::equals).isPresent());
		for (ReportPart part : report.getParts()) {
			id(part.getId(), SchemaCheck.NAME);
			part.getChapters().forEach(this::chapter);
		}
		return problems;
	}

	private void chapter(ReportChapter chapter) {
		id(chapter.getId(), SchemaCheck.NAME);
		for (Table table : chapter.getTables()) {
			id(table.getId(), SchemaCheck.COLUMN);
			table.getColumns().stream().map(TableColumn::getId).forEach(id -> id(id, SchemaCheck.COLUMN));
			table.getRows().stream().flatMap(row -> row.getCells().stream()).map(TableCell::getChapter).forEach(id -> id(id, SchemaCheck.NAME));
		}
		for (Series series : chapter.getSeries()) {
			id(series.getId(), SchemaCheck.COLUMN);
			series.getLines().stream().map(SeriesLine::getId).forEach(id -> id(id, SchemaCheck.COLUMN));
		}
	}

	private void id(@Nullable String id, Pattern pattern) {
		hold("report.id", id, pattern.matcher(given(id)).matches());
	}

	private void hold(String code, @Nullable String value, boolean good) {
		if (value != null && !good) {
			String shown = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
			problems.add(texts.error(code, Place.file(file), "value", shown));
		}
	}

	private static String given(@Nullable String value) {
		return value == null ? "" : value;
	}
}
