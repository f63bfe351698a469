package org.chapterhouse.chapters;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Period;

/** Makes series over months, with a line for each of several figures. Used by one thread. */
public final class MonthSeries {

	private static final int YEAR = 12;

	private final ChapterContext context;
	private final List<YearMonth> months;
	private final Map<String, Function<YearMonth, Figure>> lines = new LinkedHashMap<>();

	/** Makes an empty series over some months. */
	public MonthSeries(ChapterContext context, List<YearMonth> months) {
		this.context = context;
		this.months = List.copyOf(months);
	}

	/** Returns the months of the year of a report, up to its own. */
	public static List<YearMonth> yearToDate(Period period) {
		return upTo(period.month(), period.month().getMonthValue());
	}

	/** Returns the twelve months that end with that of a report. */
	public static List<YearMonth> twelve(Period period) {
		return upTo(period.month(), YEAR);
	}

	private static List<YearMonth> upTo(YearMonth last, int count) {
		return IntStream.range(0, count).mapToObj(i -> last.minusMonths(count - 1L - i)).toList();
	}

	/** Returns the figure of every month from January of its year to a month, added up. */
	public static Function<YearMonth, Figure> cumulative(Function<YearMonth, Figure> figure) {
		return last -> Figure.sum(upTo(last, last.getMonthValue()).stream().map(figure).toList());
	}

	/** Adds a line: its figure for each month. */
	public MonthSeries line(String id, Function<YearMonth, Figure> figure) {
		lines.put(id, figure);
		return this;
	}

	/** Adds the lines {@code actual} and {@code prior}: the figure of each month and of the same month a year before. */
	public MonthSeries besideYearBefore(Function<YearMonth, Figure> figure) {
		return line("actual", figure).line("prior", month -> figure.apply(month.minusYears(1)));
	}

	/** Returns the series as declared. */
	public SeriesContent of(String id) {
		var terms = new Terms(context);
		var points = new ArrayList<Point>();
		for (YearMonth month : months) {
			String label = terms.monthOfYear(month.toString());
			lines.forEach((line, figure) -> points.add(new Point(month.toString(), label, line, figure.apply(month), Tone.NEUTRAL)));
		}
		return new SeriesContent(id, points);
	}
}
