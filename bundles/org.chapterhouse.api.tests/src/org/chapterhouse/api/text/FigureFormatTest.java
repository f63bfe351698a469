package org.chapterhouse.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {

	private final FigureFormat chinese = new FigureFormat(Locale.SIMPLIFIED_CHINESE);
	private final FigureFormat english = new FigureFormat(Locale.ENGLISH);

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "YUAN|TEN_THOUSAND|0|62770000|6277万元|CNY 62.77 million",
			"YUAN|TEN_THOUSAND|1|226000|22.6万元|CNY 0.226 million",
			"YUAN|HUNDRED_MILLION|1|4680000000|46.8亿元|CNY 4.68 billion", "YUAN|TEN_THOUSAND|0|4683000000|46.8亿元|CNY 4.68 billion",
			"YUAN|TEN_THOUSAND|0|280000000|2.8亿元|CNY 280.00 million", "YUAN|TEN_THOUSAND|0|280010000|28001万元|CNY 280.01 million",
			"RATIO|PERCENT|1|0.338|33.8%|33.8%", "POINTS|POINTS|1|0.107|10.7个百分点|10.7 pp",
			"DAYS|PLAIN|1|15.44|15.4天|15.4 days", "DAYS|PLAIN|0|1|1天|1 day", "DAYS|PLAIN|1|-1|-1.0天|-1.0 day", "HOURS|PLAIN|0|-1|-1小时|-1 hour",
			"COUNT|PLAIN|0|372|372|372", "RANK|PLAIN|0|5|第5位|5th",
			"RANK|PLAIN|0|22|第22位|22nd",
			"YUAN|PLAIN|0|569.5|570元|CNY 570", "RATIO|PERCENT|1|-0.0004|0.0%|0.0%", "YUAN|TEN_THOUSAND|0|-4999|-4999元|CNY -4999",
			"YUAN|TEN_THOUSAND|0|5000|1万元|CNY 0.01 million", "YUAN|TEN_THOUSAND|0|0|0万元|CNY 0.00 million",
			"YUAN|TEN_THOUSAND|1|100|100元|CNY 100", "YUAN|TEN_THOUSAND|0|0.4|0.40元|CNY 0.40" })
	void writesTextInBothLanguages(Unit unit, DisplayStyle style, int decimals, String value, String zh, String en) {
		MetricDefinition metric = metric(unit, style, decimals);
		Figure figure = Figure.of(Rational.parse(value));
		assertThat(chinese.text(metric, figure)).isEqualTo(zh);
		assertThat(english.text(metric, figure)).isEqualTo(en);
	}

	@Test
	void roundsTheExactValueOnce() {
		MetricDefinition percent = metric(Unit.RATIO, DisplayStyle.PERCENT, 1);
		assertThat(chinese.text(percent, Figure.of(Rational.parse("0.12345")))).isEqualTo("12.3%");
		assertThat(chinese.text(percent, Figure.of(Rational.parse("0.1235")))).isEqualTo("12.4%");
		assertThat(chinese.text(percent, Figure.of(Rational.parse("-0.1235")))).isEqualTo("-12.4%");
	}

	@Test
	void noValueIsADashNeverZero() {
		MetricDefinition metric = metric(Unit.YUAN, DisplayStyle.TEN_THOUSAND, 0);
		assertThat(chinese.text(metric, Figure.none())).isEqualTo("—");
		assertThat(chinese.table(metric, Figure.none())).isEqualTo("—");
		assertThat(chinese.label(metric, Figure.none())).isEqualTo("—");
		assertThat(chinese.plot(metric, Figure.none())).isEmpty();
		assertThat(chinese.showsZero(metric, Figure.none())).isFalse();
	}

	@Test
	void chartsAddUpFiguresNotWhatTablesShowOfThem() {
		MetricDefinition revenue = metric(Unit.YUAN, DisplayStyle.TEN_THOUSAND, 0);
		revenue.setTableDecimals(1);
		List<BigDecimal> parts = Stream.of("6921500", "2495500", "1640500")
				.map(yuan -> chinese.plot(revenue, Figure.of(Rational.parse(yuan))).orElseThrow())
				.toList();
		assertThat(parts).containsExactly(new BigDecimal("692.15"), new BigDecimal("249.55"), new BigDecimal("164.05"));
		assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(new BigDecimal("1105.75"));
		assertThat(chinese.plot(revenue, Figure.of(Rational.of(3_200_000)))).contains(new BigDecimal("320.0"));
		assertThat(chinese.plot(revenue, Figure.of(Rational.of(1, 3)))).contains(new BigDecimal("0.0000333"));
	}

	@Test
	void tablesShowTheirOwnDecimalsAndSigns() {
		MetricDefinition gap = metric(Unit.POINTS, DisplayStyle.POINTS, 1);
		gap.setTableDecimals(2);
		gap.setSigned(true);
		Figure figure = Figure.of(Rational.parse("0.01234"));
		assertThat(chinese.table(gap, figure)).isEqualTo("+1.23");
		assertThat(chinese.label(gap, figure)).isEqualTo("+1.23个百分点");
		assertThat(chinese.card(gap, figure)).isEqualTo("+1.2个百分点");
		assertThat(chinese.card(gap, Figure.of(Rational.parse("-0.01234")))).isEqualTo("-1.2个百分点");
		assertThat(chinese.plot(gap, figure)).contains(new BigDecimal("1.234"));
		assertThat(chinese.unit(gap)).isEqualTo("个百分点");
	}

	@Test
	void aChangeThatShowsAsZeroIsLevel() {
		MetricDefinition points = metric(Unit.POINTS, DisplayStyle.POINTS, 1);
		assertThat(chinese.showsZero(points, Figure.of(Rational.parse("0.00049")))).isTrue();
		assertThat(chinese.showsZero(points, Figure.of(Rational.parse("0.0005")))).isFalse();
		assertThat(chinese.showsZero(points, Figure.of(Rational.parse("-0.00049")))).isTrue();
	}

	@Test
	void magnitudeLeavesTheSignToTheWords() {
		assertThat(chinese.magnitude(metric(Unit.POINTS, DisplayStyle.POINTS, 1), Figure.of(Rational.parse("-0.008")))).isEqualTo("0.8个百分点");
	}

	private static MetricDefinition metric(Unit unit, DisplayStyle style, int decimals) {
		MetricDefinition metric = ReportFactory.eINSTANCE.createMetricDefinition();
		metric.setId("test");
		metric.setUnit(unit);
		metric.setStyle(style);
		metric.setDecimals(decimals);
		return metric;
	}
}
