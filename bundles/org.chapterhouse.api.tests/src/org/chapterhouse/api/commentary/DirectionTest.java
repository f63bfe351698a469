package org.chapterhouse.api.commentary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.GoodDirection;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.ReportFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

	private final FigureFormat format = new FigureFormat(Locale.ENGLISH);
	private final MetricDefinition percent = ReportFactory.eINSTANCE.createMetricDefinition();

	DirectionTest() {
		percent.setStyle(DisplayStyle.PERCENT);
		percent.setDecimals(1);
	}

	@ParameterizedTest
	@CsvSource({ "0.001, UP", "0.0005, UP", "0.0004, LEVEL", "0, LEVEL", "-0.0004, LEVEL", "-0.0005, DOWN" })
	void isTheSignOfWhatTheTextShows(String difference, Direction direction) {
		assertThat(Direction.of(format, percent, Figure.of(Rational.parse(difference)))).isEqualTo(direction);
	}

	@Test
	void withoutAValueThereIsNothingToSay() {
		assertThat(Direction.of(format, percent, Figure.none())).isEqualTo(Direction.UNKNOWN);
		assertThat(Direction.ofChange(format, percent, Figure.none(), Figure.none(), Rational.of(10))).isEqualTo(Direction.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "0, NOT_COMPARABLE", "-5, NOT_COMPARABLE", "9999.99, NOT_COMPARABLE", "10000, UP" })
	void aTinyBaseIsNotComparable(String base, Direction direction) {
		Figure change = Figure.of(Rational.parse("0.5"));
		assertThat(Direction.ofChange(format, percent, change, Figure.of(Rational.parse(base)), Rational.of(10_000))).isEqualTo(direction);
	}

	@ParameterizedTest
	@CsvSource({ "UP, UP, GOOD", "UP, DOWN, BAD", "DOWN, DOWN, GOOD", "DOWN, UP, BAD", "LEVEL, UP, NEUTRAL", "UP, NONE, NEUTRAL",
			"NOT_COMPARABLE, UP, NEUTRAL" })
	void newsIsGoodWhenItMovesTheGoodWay(Direction direction, GoodDirection good, Tone tone) {
		assertThat(direction.tone(good)).isEqualTo(tone);
	}
}
