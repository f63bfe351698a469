package org.chapterhouse.render.birt.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartPainterTest {

	private static final List<String> MONTHS = IntStream.rangeClosed(1, 13).mapToObj(m -> "2016年" + m + "月").toList();

	private record Area(String text, double left, double top, double right, double bottom) {

		boolean meets(Area other) {
			return left < other.right - 0.01 && other.left < right - 0.01 && top < other.bottom - 0.01 && other.top < bottom - 0.01;
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,235", "2,481", "9,235", "9,481", "31,481", "31,722", "31,290", "40,481", "90,290" })
	void labelsNeverOverlapNorLeaveThePicture(int count, double width) {
		Charts ranked = Charts.over(count).ranked("a").bars("a", i -> 40 - i * 1.7).line("b", i -> 23.1).own(count / 2);
		checkLabels(ranked.paint(width, 170));
		checkLabels(Charts.over(count).lying().ranked("a").bars("a", i -> 4 - i * 1.7).line("b", i -> 2.3).paint(width, 170));
		checkLabels(Charts.over(count).bars("a", i -> 1000.0 + i).bars("b", i -> 900.0 - i).paint(width, 150));
		checkLabels(Charts.over(count).line("a", i -> 10.0 + i % 3).line("b", i -> 10.2 + i % 2).line("c", i -> i * 1.0).paint(width, 150));
		checkLabels(Charts.over(count).lying().marks("a", i -> 97 + i * 0.01).line("b", i -> 98.0).paint(width, 150));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void labelsNeverOverlapWhateverTheValues(int seed) {
		Random random = new Random(seed);
		int count = 1 + random.nextInt(20);
		double size = Math.pow(10, random.nextInt(7) - 3);
		List<Double> first = values(random, count, size);
		List<Double> second = values(random, count, size);
		double level = size * random.nextDouble();
		double width = 235 + random.nextInt(250);
		int own = random.nextInt(count);

		checkLabels(Charts.over(count).own(own).ranked("a").bars("a", first::get).line("b", i -> level).paint(width, 150));
		checkLabels(Charts.over(count).own(own).bars("a", first::get).bars("b", second::get).paint(width, 150));
		checkLabels(Charts.over(count).lying().own(own).ranked("a").bars("a", first::get).line("b", i -> level).paint(width, 150));
		checkLabels(Charts.over(count).line("a", first::get).line("b", second::get).paint(width, 150));
	}

	static IntStream seeds() {
		return IntStream.range(0, 120);
	}

	/** Values with gaps, ties, zeros and signs; all of some seeds are zero or whole. */
	private static List<Double> values(Random random, int count, double size) {
		int kind = random.nextInt(5);
		List<Double> values = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			double value = Math.round((random.nextDouble() - (kind == 1 ? 0.4 : 0)) * 1000 * size) / 1000.0;
			boolean missing = kind == 3 && random.nextInt(4) == 0;
			values.add(missing ? null : Double.valueOf(kind == 0 ? 0 : kind == 2 ? Math.rint(value) : value));
		}
		return values;
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theValueOfTheUnitOfTheReportStandsOverNoOtherColumn(int seed) {
		Random random = new Random(seed);
		int own = 1 + random.nextInt(24);
		List<Double> values = random.doubles(31, 1, 50).boxed().sorted(Comparator.reverseOrder()).map(v -> Math.rint(v * 10) / 10).toList();

		Drawing drawing = Charts.over(values.stream().map(v -> "省份").toList()).own(own).ranked("a").bars("a", values::get).paint(481, 165);

		Shape.Text value = texts(drawing).stream().filter(text -> text.bold() && text.text().equals(values.get(own).toString())).findFirst()
				.orElseThrow();
		Area area = area(value);
		for (Shape.Box bar : bars(drawing)) {
			assertThat(area.meets(new Area("bar", bar.x() + 1, bar.y(), bar.x() + bar.width() - 1, bar.y() + bar.height()))).as(area + " " + bar)
					.isFalse();
		}
	}

	static void checkLabels(Drawing drawing) {
		List<Area> areas = texts(drawing).stream().map(ChartPainterTest::area).toList();
		assertThat(areas).isNotEmpty();
		for (int i = 0; i < areas.size(); i++) {
			Area area = areas.get(i);
			assertThat(area.left()).as(area.text()).isGreaterThanOrEqualTo(-0.1);
			assertThat(area.right()).as(area.text()).isLessThanOrEqualTo(drawing.width() + 0.1);
			assertThat(area.bottom()).as(area.text()).isLessThanOrEqualTo(drawing.height() + 0.1);
			for (Area other : areas.subList(0, i)) {
				assertThat(area.meets(other)).as(area + " and " + other).isFalse();
			}
		}
	}

	private static Area area(Shape.Text text) {
		double length = Charts.METRICS.width(text.text(), text.size(), text.bold());
		double left = text.anchor() == Anchor.START ? text.x() : text.anchor() == Anchor.MIDDLE ? text.x() - length / 2 : text.x() - length;
		return new Area(text.text(), left, text.y() - text.size() * 0.72, left + length, text.y() + text.size() * 0.08);
	}

	@Test
	void lengthsOfBarsAreProportionalToTheirValues() {
		List<Shape.Box> bars = bars(Charts.over(3).lying().bars("a", i -> 10.0 * (i + 1)).paint(300, 100));

		assertThat(bars.get(1).width()).isCloseTo(bars.get(0).width() * 2, within(1e-6));
		assertThat(bars.get(2).width()).isCloseTo(bars.get(0).width() * 3, within(1e-6));
	}

	@Test
	void heightsOfColumnsAreProportionalToTheirValues() {
		List<Shape.Box> bars = bars(Charts.over(2).bars("a", i -> i == 0 ? 50.0 : 150.0).paint(300, 160));

		assertThat(bars.get(1).height()).isCloseTo(bars.get(0).height() * 3, within(1e-6));
	}

	@Test
	void badNewsPointsLeftInItsOwnColour() {
		List<Shape.Box> bars = bars(Charts.over(2).lying().bars("a", i -> i == 0 ? 8.0 : -4.0).paint(300, 100));

		assertThat(bars.get(1).x() + bars.get(1).width()).isCloseTo(bars.get(0).x(), within(1e-6));
		assertThat(bars.get(1).fill()).isEqualTo(Charts.palette().bad());
		assertThat(bars.get(0).fill()).isEqualTo(Charts.palette().line(0));
	}

	@Test
	void badNewsIsStripedForGreyPrints() {
		Drawing lying = Charts.over(3).lying().bars("a", i -> i == 1 ? -40.0 : 40.0).paint(300, 100);
		Drawing standing = Charts.over(3).bars("a", i -> i == 1 ? -40.0 : 40.0).paint(300, 160);

		for (Drawing drawing : List.of(lying, standing)) {
			Shape.Box bad = bars(drawing).get(1);
			assertThat(stripes(drawing)).singleElement().satisfies(stripe -> assertThat(stripe.points()).hasSizeGreaterThan(4)
					.allMatch(point -> point.x() > bad.x() - 1 && point.x() < bad.x() + bad.width() + 1)
					.allMatch(point -> point.y() > bad.y() - 1 && point.y() < bad.y() + bad.height() + 1));
		}
		assertThat(stripes(Charts.over(3).bars("a", i -> -40.0).bars("b", i -> 10.0).paint(300, 160))).isEmpty();
	}

	private static List<Shape.Path> stripes(Drawing drawing) {
		return drawing.shapes().stream().filter(Shape.Path.class::isInstance).map(Shape.Path.class::cast).filter(path -> path.stroke() == 0xFFFFFF)
				.toList();
	}

	@Test
	void theUnitOfTheReportStandsOut() {
		List<Shape.Box> bars = bars(Charts.over(3).lying().own(1).bars("a", i -> 1.0 + i).paint(300, 100));

		assertThat(bars).extracting(Shape.Box::fill).containsExactly(Charts.palette().line(0), Charts.palette().emphasis(), Charts.palette().line(0));
	}

	@Test
	void rankedBarsFallAndThoseWithoutAValueComeLast() {
		Drawing drawing = Charts.over(List.of("甲", "乙", "丙")).lying().ranked("a").bars("a", i -> i == 0 ? null : (Double) (i * 1.0)).paint(300, 100);

		assertThat(texts(drawing)).extracting(Shape.Text::text).containsSubsequence("丙", "2.0", "乙", "1.0", "甲", "—");
	}

	@Test
	void aLineWithOneValueIsAReferenceWithItsNameAndValue() {
		Drawing drawing = Charts.over(4).lying().bars("a", i -> 10.0 + i).line("b", i -> 11.5).paint(300, 100);

		assertThat(texts(drawing)).extracting(Shape.Text::text).contains("系列b 11.5");
		assertThat(drawing.shapes()).filteredOn(Shape.Rule.class::isInstance).extracting(s -> ((Shape.Rule) s).colour())
				.contains(Charts.palette().target());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 6 })
	void amongLinesOneThatIsLevelIsNoReference(int months) {
		Drawing drawing = Charts.over(months).line("a", i -> 10.0 + i).line("b", i -> 0.0).paint(300, 160);

		assertThat(drawing.shapes()).filteredOn(Shape.Rule.class::isInstance).extracting(s -> ((Shape.Rule) s).colour())
				.doesNotContain(Charts.palette().target());
		assertThat(texts(drawing)).extracting(Shape.Text::text).contains("系列a", "系列b");
	}

	@Test
	void noReferenceLineRunsThroughAValue() {
		Drawing drawing = Charts.over(9).lying().bars("a", i -> 60.0 - 5 * i).line("b", i -> 32.8).paint(235, 100);

		double line = drawing.shapes().stream().filter(s -> s instanceof Shape.Rule rule && rule.dash() > 0).mapToDouble(s -> ((Shape.Rule) s).x1())
				.findFirst().orElseThrow();
		List<Shape.Text> values = texts(drawing).stream().filter(text -> text.text().matches("[0-9.]+")).toList();
		assertThat(values).hasSizeGreaterThanOrEqualTo(9)
				.allMatch(text -> text.x() > line || text.x() + Charts.METRICS.width(text.text(), text.size(), text.bold()) < line);
	}

	@Test
	void theReferenceIsNamedInColumnsToo() {
		Drawing drawing = Charts.over(20).bars("a", i -> 30.0 - i).line("b", i -> 23.1).paint(481, 165);

		assertThat(texts(drawing)).extracting(Shape.Text::text).contains("系列b 23.1");
	}

	@Test
	void monthsKeepTheirOrderAndNamesAreLeftOutWhereThereIsNoRoom() {
		Drawing drawing = Charts.over(MONTHS).bars("a", i -> 300.0 - i).paint(235, 150);

		List<String> months = texts(drawing).stream().map(Shape.Text::text).filter(MONTHS::contains).toList();
		assertThat(months).isSubsetOf(MONTHS).hasSizeBetween(2, 12).startsWith("2016年13月");
		assertThat(bars(drawing)).hasSize(13);
	}

	@Test
	void manyChineseNamesAreWrittenUpright() {
		List<String> names = IntStream.range(0, 31).mapToObj(i -> "内蒙古").toList();

		Drawing drawing = Charts.over(names).ranked("a").bars("a", i -> 31.0 - i).paint(481, 165);

		assertThat(texts(drawing)).filteredOn(text -> text.text().equals("内")).hasSize(31);
	}

	@Test
	void aValueThatIsMissingBreaksTheLine() {
		Drawing drawing = Charts.over(5).line("a", i -> i == 2 ? null : (Double) (i * 1.0)).paint(300, 150);

		assertThat(drawing.shapes()).filteredOn(Shape.Path.class::isInstance).hasSize(2)
				.allSatisfy(path -> assertThat(((Shape.Path) path).points()).hasSize(2));
	}

	@Test
	void aChartWithoutDataSaysSo() {
		Drawing none = Charts.over(0).bars("a", i -> 1.0).paint(300, 150);
		Drawing values = Charts.over(3).bars("a", i -> null).paint(300, 150);

		assertThat(texts(none)).extracting(Shape.Text::text).contains("图的标题", "本图没有数据");
		assertThat(texts(values)).extracting(Shape.Text::text).contains("本图没有数据");
		assertThat(none.description()).contains("本图没有数据");
	}

	@Test
	void equalValuesAndZerosCanBePainted() {
		checkLabels(Charts.over(3).bars("a", i -> 0.0).paint(300, 150));
		checkLabels(Charts.over(3).line("a", i -> 5.0).paint(300, 150));
		checkLabels(Charts.over(3).lying().bars("a", i -> -2.0).paint(300, 150));
	}

	@Test
	void itIsDescribedInWords() {
		assertThat(Charts.over(List.of("甲", "乙")).bars("a", i -> i + 1.0).paint(300, 150).description()).isEqualTo("图的标题（万元）：甲 1.0、乙 2.0。");
	}

	@Test
	void ofManyValuesTheHighestTheLowestAndTheOwnAreSaid() {
		assertThat(Charts.over(31).bars("a", i -> i + 1.0).own(4).paint(300, 150).description())
				.isEqualTo("图的标题（万元）：31项中最高为单位30 31.0，最低为单位0 1.0；其中单位4 5.0。");
		assertThat(Charts.over(9).bars("a", i -> (double) (i / 3)).paint(300, 150).description()).contains("最高为单位6、单位7、单位8 2.0");
		assertThat(Charts.over(9).bars("a", i -> (double) (i / 5)).paint(300, 150).description()).contains("最低为单位0等5项 0.0");
		assertThat(Charts.over(9).bars("a", i -> 3.0).paint(300, 150).description()).contains("9项均为3.0");
	}

	@Test
	void ofACourseOfTimeTheFirstAndTheLastAreSaidAndLinesAreNamed() {
		assertThat(Charts.over(12).line("a", i -> 12.0 - i).line("b", i -> i == 3 ? null : i + 0.5).paint(300, 150).description()).isEqualTo(
				"图的标题（万元）：系列a，从单位0的12.0到单位11的1.0，最高为单位0 12.0，最低为单位11 1.0；系列b，从单位0的0.5到单位11的11.5，最高为单位11 11.5，最低为单位0 0.5。");
	}

	@Test
	void ofARingTheSharesAreSaid() {
		assertThat(Charts.over(2).ring().bars("a", i -> i * 2 + 1.0).paint(300, 150).description())
				.isEqualTo("图的标题（万元）：单位0 1.0（25%）、单位1 3.0（75%）。");
	}

	@Test
	void aLineBesideTheBarsIsSaidOnce() {
		assertThat(Charts.over(3).bars("a", i -> i + 1.0).line("b", i -> 2.0).paint(300, 150).description())
				.isEqualTo("图的标题（万元）：单位0 1.0、单位1 2.0、单位2 3.0；系列b 2.0。");
	}

	@Test
	void theDescriptionIsNeverLongerThanCanBeListenedTo() {
		List<String> names = java.util.stream.IntStream.range(0, 6).mapToObj(i -> "名".repeat(500) + i).toList();
		Charts chart = Charts.over(names);
		for (String line : List.of("a", "b", "c", "d", "e", "f")) {
			chart = chart.marks(line, i -> i + 1.0);
		}

		assertThat(chart.paint(300, 150).description()).hasSizeLessThanOrEqualTo(600).endsWith("…");
	}

	private static List<Shape.Text> texts(Drawing drawing) {
		return drawing.shapes().stream().filter(Shape.Text.class::isInstance).map(Shape.Text.class::cast).toList();
	}

	/** The bars: boxes that are neither white nor as small as those of the legend. */
	private static List<Shape.Box> bars(Drawing drawing) {
		return drawing.shapes().stream().filter(Shape.Box.class::isInstance).map(Shape.Box.class::cast).filter(box -> box.fill() != 0xFFFFFF)
				.toList();
	}
}
