package org.chapterhouse.render.birt.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds maps and tiles to what they show. */
class MapsTest {

	private static final List<String> BRANCHES = List.of("贵阳", "遵义", "安顺", "六盘水", "毕节", "铜仁", "黔东南", "黔南", "黔西南");

	@ParameterizedTest
	@CsvSource({ "88,481", "88,290", "14,235", "1,235", "150,481" })
	void labelsOfMapsNeverOverlapNorLeaveThePicture(int count, double width) {
		ChartPainterTest.checkLabels(Charts.over(BRANCHES).map(i -> "").bars("a", i -> 97.1 + i * 0.3).paint(width, 240));
		ChartPainterTest.checkLabels(counties(count).map(i -> BRANCHES.get(i % 9)).paint(width, 300));
		ChartPainterTest.checkLabels(counties(count).map(i -> "某市分公司" + i % 4).paint(width, 300));
		ChartPainterTest.checkLabels(counties(count).map(i -> "").paint(width, 300));
	}

	private static Charts counties(int count) {
		return Charts.over(IntStream.range(0, count).mapToObj(i -> "某某县" + i).toList()).bars("a", i -> i % 7 == 3 ? null : (Double) (i * 3.0 % 41));
	}

	@Test
	void placesWithShapesAreAMapWithItsSource() {
		Drawing drawing = Charts.over(BRANCHES).map(i -> "").bars("a", i -> i * 1.0).paint(481, 300);

		assertThat(paths(drawing)).hasSize(9);
		assertThat(texts(drawing)).contains("遵义", "1.0").anyMatch(text -> text.startsWith("底图：ECharts"));
	}

	@Test
	void aPlaceWithoutAShapeIsTold() {
		List<String> names = List.of("贵阳", "遵义", "安顺", "新设单位");

		assertThat(texts(Charts.over(names).map(i -> "").bars("a", i -> i * 1.0).paint(481, 300))).contains("未在图上：", "新设单位 3.0");
	}

	@Test
	void placesWithoutShapesAreTilesEachWithNameAndValue() {
		List<String> names = IntStream.range(0, 88).mapToObj(i -> "县" + i).toList();

		Drawing drawing = Charts.over(names).map(i -> BRANCHES.get(i / 10)).bars("a", i -> i * 1.0).paint(481, 300);

		assertThat(texts(drawing)).containsAll(names).contains("黔西南", "87.0");
		assertThat(paths(drawing)).isEmpty();
	}

	@Test
	void whatHasNoValueIsGreyAndNotAnyValue() {
		Drawing drawing = Charts.over(BRANCHES).map(i -> "").bars("a", i -> i == 2 ? null : (Double) (i * 1.0)).paint(481, 300);

		assertThat(paths(drawing).get(2).fill()).isEqualTo(Charts.palette().grid());
		assertThat(texts(drawing)).contains("无数据");
	}

	@Test
	void theSameColourMeansTheSameClassAndMoreIsDarker() {
		ValueClasses classes = new ValueClasses(List.of(1.0, 2.0, 20.0, 21.0, 40.0, 60.0, 90.0), Charts.palette());

		assertThat(classes.colour(20)).isEqualTo(classes.colour(21)).isNotEqualTo(classes.colour(2));
		List<Double> light = classes.bands().stream().map(band -> Palette.luminance(band.colour())).toList();
		assertThat(light).isSortedAccordingTo(java.util.Comparator.reverseOrder());
	}

	@Test
	void classesAreTheNaturalOnes() {
		assertThat(ValueClasses.breaks(List.of(1.0, 2.0, 10.0, 11.0, 50.0), 3)).containsExactly(List.of(1.0, 2.0), List.of(10.0, 11.0),
				List.of(50.0));
		assertThat(ValueClasses.breaks(List.of(4.0), 5)).containsExactly(List.of(4.0));
		assertThat(ValueClasses.breaks(List.of(), 5)).isEmpty();
	}

	@Test
	void whatIsBelowZeroHasColoursOfItsOwn() {
		ValueClasses classes = new ValueClasses(List.of(-3.0, -1.0, 0.0, 2.0, 5.0), Charts.palette());

		Set<Integer> above = new TreeSet<>(List.of(classes.colour(0), classes.colour(2), classes.colour(5)));
		assertThat(above).hasSize(3).isSubsetOf(Charts.palette().scale()).doesNotContain(classes.colour(-3), classes.colour(-1));
	}

	@Test
	void theSameMapIsPaintedTheSameWay() {
		Charts chart = counties(88).map(i -> BRANCHES.get(i % 9));

		assertThat(chart.paint(481, 300)).isEqualTo(chart.paint(481, 300));
	}

	@Test
	void tilesOfOneGroupFillTheirPictureAsABlock() {
		Drawing wide = Charts.over(8).map(i -> "").bars("a", i -> i + 1.0).paint(480, 160);
		Drawing narrow = Charts.over(8).map(i -> "").bars("a", i -> i + 1.0).paint(234, 150);

		assertThat(wide.height()).isBetween(110.0, 165.0);
		assertThat(narrow.height()).isBetween(110.0, 165.0);
		ChartPainterTest.checkLabels(wide);
		ChartPainterTest.checkLabels(narrow);
	}

	private static List<Shape.Path> paths(Drawing drawing) {
		return drawing.shapes().stream().filter(Shape.Path.class::isInstance).map(Shape.Path.class::cast).toList();
	}

	private static List<String> texts(Drawing drawing) {
		return drawing.shapes().stream().filter(Shape.Text.class::isInstance).map(s -> ((Shape.Text) s).text()).toList();
	}
}
