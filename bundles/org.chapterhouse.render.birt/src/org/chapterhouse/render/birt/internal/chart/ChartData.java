package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.eclipse.jdt.annotation.Nullable;

/** Holds the points of one chart, ranked as it asks. Immutable. */
final class ChartData {

	private final ChartSpec spec;
	private final Grid grid;
	private final List<Map<String, Object>> rows;

	ChartData(ChartSpec spec, Grid grid) {
		this.spec = spec;
		this.grid = grid;
		List<Map<String, Object>> ranked = new ArrayList<>(grid.rows());
		if (!spec.sort().isEmpty()) {
			ranked.sort(order(spec.sort(), spec.ascending()));
		}
		rows = List.copyOf(ranked);
	}

	/** Ranks by a column, rows without a value last, equal ones as they came. */
	private static Comparator<Map<String, Object>> order(String column, boolean ascending) {
		return (a, b) -> {
			Double left = Grid.number(a, column);
			Double right = Grid.number(b, column);
			if (left == null || right == null) {
				return Boolean.compare(left == null, right == null);
			}
			return ascending ? Double.compare(left, right) : Double.compare(right, left);
		};
	}

	ChartSpec spec() {
		return spec;
	}

	/** Returns the lines drawn as bars, in order. */
	List<Line> bars() {
		return spec.lines().stream().filter(line -> line.form() == ChartSpec.Form.BAR).toList();
	}

	boolean stacked() {
		return spec.stacking() != ChartSpec.Stacking.NONE;
	}

	boolean percent() {
		return spec.stacking() == ChartSpec.Stacking.PERCENT;
	}

	String title() {
		return grid.title();
	}

	String unit() {
		return grid.unit();
	}

	int size() {
		return rows.size();
	}

	boolean hasValues() {
		return spec.lines().stream().anyMatch(line -> !values(line).isEmpty());
	}

	String category(int row) {
		return Grid.text(rows.get(row), spec.category());
	}

	/** Returns what a row belongs to; empty: nothing. */
	String group(int row) {
		return spec.group().isEmpty() ? "" : Grid.text(rows.get(row), spec.group());
	}

	@Nullable
	Double value(Line line, int row) {
		return Grid.number(rows.get(row), line.column());
	}

	/** Returns how a value is written; a unit in words stands beside the title already. */
	String text(Line line, int row) {
		String text = Grid.text(rows.get(row), line.text());
		String[] around = unit().split(" ", 2);
		if (around.length == 2 && text.startsWith(around[0] + " ") && text.endsWith(" " + around[1])) {
			return text.substring(around[0].length(), text.length() - around[1].length()).strip();
		}
		boolean wordy = unit().length() > 1 || unit().codePoints().anyMatch(Character::isIdeographic);
		return wordy && text.endsWith(unit()) ? text.substring(0, text.length() - unit().length()).strip() : text;
	}

	int tone(Line line, int row) {
		return Grid.whole(rows.get(row), line.tone());
	}

	boolean emphasis(int row) {
		return Grid.whole(rows.get(row), "emphasis") == 1;
	}

	String label(Line line) {
		return rows.stream().map(row -> Grid.text(row, line.label())).filter(text -> !text.isEmpty()).findFirst().orElse(line.text());
	}

	List<Double> values(Line line) {
		List<Double> values = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			Double value = value(line, i);
			if (value != null) {
				values.add(value);
			}
		}
		return values;
	}

	/** Returns what the scale has to hold: the values of lines and the ends of bars. */
	List<Double> allValues() {
		List<Double> values = new ArrayList<>();
		for (Line line : spec.lines()) {
			if (line.form() != ChartSpec.Form.BAR || !stacked()) {
				values.addAll(values(line));
			} else {
				for (int i = 0; i < rows.size(); i++) {
					Span span = span(line, i);
					if (span != null) {
						values.add(span.to());
					}
				}
			}
		}
		return values;
	}

	/**
	 * Is where a bar lies.
	 *
	 * @param from where it begins: 0, or the end of the one it stands on
	 * @param to   where it ends
	 */
	record Span(double from, double to) {
	}

	/** Returns where a bar lies; null if it has no value. In a stack what is above zero and what is below stand apart. */
	@Nullable
	Span span(Line line, int row) {
		Double value = value(line, row);
		if (value == null || !stacked()) {
			return value == null ? null : new Span(0, value);
		}
		double from = 0;
		double all = 0;
		boolean before = true;
		for (Line bar : bars()) {
			Double other = value(bar, row);
			before = before && !bar.equals(line);
			if (other != null) {
				all += Math.abs(other);
				from += before && other < 0 == value < 0 ? other : 0;
			}
		}
		double scale = percent() ? all == 0 ? 0 : 100 / all : 1;
		return new Span(from * scale, (from + value) * scale);
	}

	/** Returns what is written into a piece of a stack: its value, or its share where stacks are drawn as 100 %. */
	String pieceText(Line line, int row) {
		Span span = span(line, row);
		return span == null || !percent() ? text(line, row) : Shares.text(Math.abs(span.to() - span.from()) / 100);
	}

	/** Returns the sum of the bars of a row, written like them; empty if fewer than two have a value, or where stacks are drawn as 100 %. */
	String total(int row) {
		List<Double> values = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (Line bar : bars()) {
			Double value = value(bar, row);
			if (value != null) {
				values.add(value);
				texts.add(text(bar, row));
			}
		}
		return percent() || values.size() < 2 ? "" : Shares.sum(values, texts);
	}

	/**
	 * Returns the row of the value that a line has everywhere, −1 if it has different ones, hardly any, or does not stand beside bars or marks. Among lines
	 * only, one that happens to be level, or a single month, is no reference.
	 */
	int constant(Line line) {
		List<Double> values = values(line);
		boolean beside = spec.lines().stream().anyMatch(other -> other.form() != ChartSpec.Form.LINE) && values.size() > rows.size() / 2;
		if (!beside || line.form() != ChartSpec.Form.LINE || values.isEmpty() || values.stream().distinct().count() > 1) {
			return -1;
		}
		for (int i = 0; i < rows.size(); i++) {
			if (value(line, i) != null) {
				return i;
			}
		}
		return -1;
	}
}
