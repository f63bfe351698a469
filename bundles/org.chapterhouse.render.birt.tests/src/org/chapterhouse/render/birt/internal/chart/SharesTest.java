package org.chapterhouse.render.birt.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds rings and stacks to what they say of parts and wholes. */
class SharesTest {

	private static final double[] RING = { 40, 25, 12, 9, 6, 4, 2, 1, 0.5, 0.5 };

	@ParameterizedTest
	@CsvSource({ "1,235", "2,481", "9,235", "9,481", "12,170", "40,481", "40,290", "90,150" })
	void labelsOfRingsAndStacksNeverOverlapNorLeaveThePicture(int count, double width) {
		ChartPainterTest.checkLabels(Charts.over(count).ring().bars("a", i -> 40.0 / (i + 1)).paint(width, 150));
		ChartPainterTest.checkLabels(Charts.over(names(count)).ring().ranked("a").bars("a", i -> 3.0 + i).own(0).paint(width, 150));
		ChartPainterTest.checkLabels(stack(count).stacked().paint(width, 160));
		ChartPainterTest.checkLabels(stack(count).percent().paint(width, 160));
		ChartPainterTest.checkLabels(stack(count).lying().stacked().paint(width, 160));
		ChartPainterTest.checkLabels(stack(count).lying().percent().ranked("a").paint(width, 160));
	}

	private static Charts stack(int count) {
		return Charts.over(count).bars("a", i -> 12.0 + i).bars("b", i -> i % 3 == 2 ? null : (Double) (7.5 - i % 4)).bars("c",
				i -> i % 5 == 4 ? -6.0 : 3.0);
	}

	private static List<String> names(int count) {
		return IntStream.range(0, count).mapToObj(i -> "名称特别长的一个行业分类" + i).toList();
	}

	@Test
	void smallPartsOfARingArePutTogetherAndNothingIsLost() {
		Drawing drawing = Charts.over(RING.length).ring().bars("a", i -> RING[i]).paint(481, 160);

		assertThat(sectors(drawing)).hasSize(8);
		assertThat(texts(drawing)).contains("100.0", "合计", "其他 3 项", "2.0", "40%", "9.0%");
	}

	@Test
	void aSinglePartIsAWholeRing() {
		assertThat(texts(Charts.over(1).ring().bars("a", i -> 5.0).paint(235, 140))).contains("100%", "5.0");
	}

	@Test
	void aRingWithAPartBelowZeroIsDrawnAsBars() {
		Drawing drawing = Charts.over(3).ring().bars("a", i -> 5.0 - 4 * i).paint(235, 140);

		assertThat(sectors(drawing)).allMatch(path -> path.fill() == Shape.NONE);
		assertThat(texts(drawing)).contains("-3.0", "1.0", "5.0");
	}

	@Test
	void piecesOfAStackTouchAndTheirSumIsWritten() {
		Drawing drawing = Charts.over(1).stacked().bars("a", i -> 30.0).bars("b", i -> 12.5).paint(300, 200);
		List<Shape.Box> pieces = boxes(drawing).stream().filter(box -> box.radius() == 0).toList();

		assertThat(pieces).hasSize(2);
		assertThat(pieces.get(1).y() + pieces.get(1).height()).isBetween(pieces.get(0).y() - 1, pieces.get(0).y());
		assertThat(pieces.get(0).height() / pieces.get(1).height()).isBetween(2.3, 2.5);
		assertThat(texts(drawing)).contains("42.5", "30.0", "12.5", "系列a", "系列b");
	}

	@Test
	void whatIsBelowZeroStandsBelowTheAxis() {
		Drawing drawing = Charts.over(2).stacked().bars("a", i -> 10.0).bars("b", i -> -5.0).paint(300, 200);
		List<Shape.Box> pieces = boxes(drawing).stream().filter(box -> box.radius() == 0).toList();

		assertThat(pieces.get(2).y()).isGreaterThanOrEqualTo(pieces.get(0).y() + pieces.get(0).height());
	}

	@Test
	void stacksOfHundredPercentAreEquallyLongAndSayShares() {
		Drawing drawing = Charts.over(2).lying().percent().bars("a", i -> i == 0 ? 1.0 : 300.0).bars("b", i -> i == 0 ? 3.0 : 100.0).paint(400, 100);
		List<Shape.Box> pieces = boxes(drawing).stream().filter(box -> box.radius() == 0).toList();

		assertThat(pieces.get(0).width() + pieces.get(1).width()).isEqualTo(pieces.get(2).width() + pieces.get(3).width());
		assertThat(texts(drawing)).contains("25%", "75%").doesNotContain("4.0", "400.0");
	}

	@Test
	void sumsAreWrittenLikeTheirParts() {
		assertThat(Shares.sum(List.of(1200.0, 34.0), List.of("1,200", "34"))).isEqualTo("1,234");
		assertThat(Shares.sum(List.of(0.1, 0.2), List.of("0.1", "0.2"))).isEqualTo("0.3");
		assertThat(Shares.sum(List.of(1234567.25, 1.0), List.of("1,234,567.25", "1.00"))).isEqualTo("1,234,568.25");
		assertThat(Shares.sum(List.of(60.5, 30.0), List.of("60.5%", "30.0%"))).isEqualTo("90.5%");
	}

	private static List<Shape.Path> sectors(Drawing drawing) {
		return drawing.shapes().stream().filter(Shape.Path.class::isInstance).map(Shape.Path.class::cast).toList();
	}

	private static List<Shape.Box> boxes(Drawing drawing) {
		return drawing.shapes().stream().filter(Shape.Box.class::isInstance).map(Shape.Box.class::cast).filter(box -> box.fill() != 0xFFFFFF)
				.toList();
	}

	private static List<String> texts(Drawing drawing) {
		return drawing.shapes().stream().filter(Shape.Text.class::isInstance).map(s -> ((Shape.Text) s).text()).toList();
	}
}
