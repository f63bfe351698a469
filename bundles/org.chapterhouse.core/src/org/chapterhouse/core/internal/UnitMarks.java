package org.chapterhouse.core.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.Unit;

/**
 * Knows what stands before and behind the numbers of figures in a language: percent signs, units of money, ordinal endings.
 *
 * @param before what may stand before
 * @param behind what may stand behind
 */
record UnitMarks(Set<String> before, Set<String> behind) {

	private static final int MOST_FORMS = 4;

	/** A small sum has another unit than a large one of the same style. */
	private static final List<Integer> SIZES = List.of(1, 100_000, 100_000_000);

	/** Asks the format of a language. */
	static UnitMarks of(FigureFormat format) {
		Set<String> before = new LinkedHashSet<>();
		Set<String> behind = new LinkedHashSet<>();
		for (Unit unit : Unit.VALUES) {
			for (DisplayStyle style : DisplayStyle.VALUES) {
				for (int number = 1; number <= MOST_FORMS; number++) {
					for (int size : SIZES) {
						String text = format.text(metric(unit, style), Figure.of(number * size));
						WrittenNumber written = WrittenNumber.in(text).get(0);
						before.add(text.substring(0, written.start()));
						behind.add(text.substring(written.end()));
					}
				}
			}
		}
		before.remove("");
		behind.remove("");
		return new UnitMarks(before, behind);
	}

	private static MetricDefinition metric(Unit unit, DisplayStyle style) {
		MetricDefinition metric = ReportFactory.eINSTANCE.createMetricDefinition();
		metric.setUnit(unit);
		metric.setStyle(style);
		return metric;
	}

	/** Tells whether a number of a text has a unit. */
	boolean mark(WrittenNumber number, String text) {
		return !marked(number, text).equals(number.text());
	}

	/** Returns a number of a text with its unit. */
	String marked(WrittenNumber number, String text) {
		return longest(before, mark -> number.isBetween(text, mark, "")) + number.text() + longest(behind, mark -> number.isBetween(text, "", mark));
	}

	private static String longest(Set<String> marks, Predicate<String> fits) {
		return marks.stream().filter(fits).max(Comparator.comparingInt(String::length)).orElse("");
	}
}
