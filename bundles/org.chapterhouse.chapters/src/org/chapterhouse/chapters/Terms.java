package org.chapterhouse.chapters;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.text.UnitWords;
import org.chapterhouse.api.value.OrgUnit;

/** Gives the words of the report's language for units and months: 全省, 分公司, 2017年4月. */
public final class Terms {

	private final ChapterContext context;

	/** Makes the terms of a report. */
	public Terms(ChapterContext context) {
		this.context = context;
	}

	/** Returns a month in words; the month is written {@code YYYY-MM}. */
	public String month(String month) {
		return month(month, "month.long");
	}

	/** Returns a month without its year. */
	public String monthOfYear(String month) {
		return month(month, "month.short");
	}

	/** Returns a year in words; the year is written {@code YYYY}. */
	public String year(String year) {
		return context.messages().format("year.long", Map.of("year", year));
	}

	/** Returns the quarter of a month in words. */
	public String quarter(YearMonth month) {
		return quarter(month, "quarter.long");
	}

	/** Returns the quarter of a month without its year. */
	public String quarterOfYear(YearMonth month) {
		return quarter(month, "quarter.short");
	}

	private String quarter(YearMonth month, String key) {
		return context.messages().format(key,
				Map.of("year", Integer.toString(month.getYear()), "quarter", Integer.toString(month.get(IsoFields.QUARTER_OF_YEAR))));
	}

	private String month(String text, String key) {
		YearMonth month = YearMonth.parse(text);
		return context.messages().format(key, Map.of("year", Integer.toString(month.getYear()), "month", Integer.toString(month.getMonthValue())));
	}

	/** Returns the words that every sentence may use: the unit of the report, the one above and those below. */
	public Map<String, String> words() {
		var words = new LinkedHashMap<String, String>();
		OrgUnit self = context.organisation().self();
		words.put("self", self.shortName());
		words.put("whole", word(self, "whole"));
		context.organisation().above().ifPresent(above -> {
			words.put("above", above.shortName());
			words.put("aboveWhole", new UnitWords(context.messages()).wholeAbove(above));
			words.put("aboveOwn", word(above, "own"));
		});
		words.put("own", word(self, "own"));
		context.organisation().below().stream().findFirst().ifPresent(below -> words.put("units", word(below, "many")));
		return words;
	}

	/** Returns the heading of a row of totals of a unit. */
	public String heading(OrgUnit unit) {
		return word(unit, "whole.heading");
	}

	/** Returns a word for a unit; throws {@link java.util.MissingResourceException} if there is none. */
	private String word(OrgUnit unit, String kind) {
		return new UnitWords(context.messages()).word(unit, kind);
	}
}
