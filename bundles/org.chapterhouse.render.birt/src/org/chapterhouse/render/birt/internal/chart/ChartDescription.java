package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.render.birt.internal.chart.ChartSpec.Form;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Kind;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.chapterhouse.render.birt.internal.document.Words;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Says in one sentence of bounded length what a chart shows, for those who hear the report: all values of a short one; of a long one the highest, the lowest and that of the
 * report's own unit, of a course of time the first and the last.
 */
final class ChartDescription {

	private static final int ALL = 6;
	private static final int LINES = 4;
	private static final int TIED = 3;
	private static final int LONGEST_NAME = 60;
	private static final int LONGEST = 600;

	private final ChartData data;
	private final Words words;

	ChartDescription(ChartData data, Words words) {
		this.data = data;
		this.words = words;
	}

	/** Returns the sentence. */
	String text() {
		List<Line> lines = data.spec().lines().stream().filter(line -> !data.values(line).isEmpty()).toList();
		List<String> parts = new ArrayList<>();
		boolean named = lines.stream().filter(line -> data.constant(line) < 0).count() > 1;
		for (Line line : lines.subList(0, Math.min(LINES, lines.size()))) {
			int constant = data.constant(line);
			String said = constant < 0 ? values(line) : words.get("chart.point", name(data.label(line)), data.text(line, constant));
			parts.add(named && constant < 0 ? words.get("chart.line", name(data.label(line)), said) : said);
		}
		if (lines.size() > LINES) {
			parts.add(words.get("chart.more", Integer.toString(lines.size() - LINES)));
		}
		if (data.spec().kind() == Kind.WATERFALL) {
			parts = List.of(steps());
		}
		String said = parts.isEmpty() ? words.get("chart.empty") : String.join(words.get("chart.also"), parts);
		String unit = data.unit().isEmpty() || said.contains(data.unit()) ? "" : words.get("chart.unit", data.unit());
		return cut(words.get("chart.alternative", data.title(), unit, said), LONGEST);
	}

	/** Names levels and changes in the order in which they follow. */
	private String steps() {
		Line levels = data.bars().get(0);
		List<String> steps = new ArrayList<>();
		for (int row = 0; row < data.size(); row++) {
			Line line = data.value(levels, row) == null ? Waterfall.changes(data, row) : levels;
			if (line != null) {
				steps.add(words.get("chart.point", name(data.category(row)), Waterfall.text(data, line, row)));
			}
		}
		return String.join(words.get("chart.next"), steps);
	}

	private String values(Line line) {
		List<Integer> rows = new ArrayList<>();
		for (int row = 0; row < data.size(); row++) {
			if (data.value(line, row) != null) {
				rows.add(row);
			}
		}
		if (rows.size() <= ALL) {
			return String.join(words.get("chart.next"), rows.stream().map(row -> point(line, row)).toList());
		}
		int high = extreme(line, rows, 1);
		int low = extreme(line, rows, -1);
		String count = Integer.toString(rows.size());
		if (same(line, high, low)) {
			return words.get("chart.same", count, said(line, high));
		}
		String highest = tied(line, rows, high);
		String lowest = tied(line, rows, low);
		if (line.form() == Form.LINE) {
			int first = rows.get(0);
			int last = rows.get(rows.size() - 1);
			return words.get("chart.trend", name(data.category(first)), data.text(line, first), name(data.category(last)), data.text(line, last),
					highest,
					data.text(line, high), lowest, data.text(line, low));
		}
		String range = words.get("chart.range", count, highest, said(line, high), lowest, said(line, low));
		String own = rows.stream().filter(row -> data.emphasis(row) && row != high && row != low).findFirst()
				.map(row -> words.get("chart.own", name(data.category(row)), said(line, row))).orElse("");
		return range + own;
	}

	private String point(Line line, int row) {
		return words.get("chart.point", name(data.category(row)), said(line, row));
	}

	/** Returns a value as it is written; of a ring its share, too. */
	private String said(Line line, int row) {
		String text = data.text(line, row);
		double whole = data.values(line).stream().mapToDouble(Double::doubleValue).sum();
		double value = number(data.value(line, row));
		return data.spec().kind() == Kind.RING && Ring.fits(data) && whole > 0 && !text.endsWith("%")
				? words.get("chart.share", text, Shares.text(value / whole))
				: text;
	}

	private int extreme(Line line, List<Integer> rows, int sign) {
		int found = rows.get(0);
		for (int row : rows) {
			if (compare(line, row, found) * sign > 0) {
				found = row;
			}
		}
		return found;
	}

	private boolean same(Line line, int left, int right) {
		return compare(line, left, right) == 0;
	}

	private int compare(Line line, int left, int right) {
		return Double.compare(number(data.value(line, left)), number(data.value(line, right)));
	}

	private static double number(@Nullable Double value) {
		return value == null ? Double.NaN : value;
	}

	/** Names all that share a value, or how many do. */
	private String tied(Line line, List<Integer> rows, int like) {
		List<String> names = rows.stream().filter(row -> same(line, row, like)).map(row -> name(data.category(row))).toList();
		return names.size() <= TIED ? String.join(words.get("chart.next"), names)
				: words.get("chart.tied", names.get(0), Integer.toString(names.size()));
	}

	private static String name(String text) {
		return cut(text, LONGEST_NAME);
	}

	private static String cut(String text, int length) {
		return text.codePointCount(0, text.length()) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
	}
}
