package org.chapterhouse.render.birt.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaterfallTest {

	private static final List<String> STEPS = List.of("年初", "入网", "离网", "年末");

	private static Drawing paint(Double... values) {
		return paint(List.of(0, 3), values);
	}

	private static Drawing paint(List<Integer> levels, Double... values) {
		return Charts.over(STEPS).waterfall().bars("level", row -> levels.contains(row) ? values[row] : null)
				.bars("change", row -> levels.contains(row) ? null : values[row]).paint(400, 200);
	}

	private static List<Shape.Box> boxes(Drawing drawing) {
		return drawing.shapes().stream().filter(Shape.Box.class::isInstance).map(Shape.Box.class::cast).toList();
	}

	@Test
	void changesHangWhereTheBarBeforeThemEnded() {
		List<Shape.Box> boxes = boxes(paint(1000.0, 400.0, -300.0, 1100.0));

		assertThat(boxes).hasSize(4);
		Shape.Box start = boxes.get(0);
		Shape.Box joined = boxes.get(1);
		Shape.Box left = boxes.get(2);
		Shape.Box end = boxes.get(3);
		assertThat(joined.y() + joined.height()).isCloseTo(start.y(), within(0.01));
		assertThat(left.y()).isCloseTo(joined.y(), within(0.01));
		assertThat(left.y() + left.height()).isCloseTo(end.y(), within(0.01));
		assertThat(joined.height() / left.height()).isCloseTo(4 / 3.0, within(0.01));
		assertThat(start.y() + start.height()).isCloseTo(end.y() + end.height(), within(0.01));
	}

	@Test
	void connectorsLeadFromEachBarToTheNext() {
		Drawing drawing = paint(1000.0, 400.0, -300.0, 1100.0);
		List<Shape.Rule> connectors = drawing.shapes().stream().filter(Shape.Rule.class::isInstance).map(Shape.Rule.class::cast)
				.filter(rule -> rule.dash() > 0).toList();
		List<Shape.Box> boxes = boxes(drawing);

		assertThat(connectors).hasSize(3).allMatch(rule -> rule.y1() == rule.y2());
		assertThat(connectors.get(0).x1()).isCloseTo(boxes.get(0).x() + boxes.get(0).width(), within(0.01));
		assertThat(connectors.get(0).x2()).isCloseTo(boxes.get(1).x(), within(0.01));
	}

	@Test
	void levelsRisesAndFallsDifferInColour() {
		List<Shape.Box> boxes = boxes(paint(1000.0, 400.0, -300.0, 1100.0));

		assertThat(boxes.get(0).fill()).isEqualTo(boxes.get(3).fill());
		assertThat(boxes.stream().map(Shape.Box::fill).distinct()).hasSize(3);
		assertThat(boxes.get(2).fill()).isEqualTo(Charts.palette().bad());
	}

	@Test
	void risesAreWrittenWithTheirSign() {
		Drawing drawing = paint(1000.0, 400.0, -300.0, 1100.0);

		assertThat(drawing.shapes()).filteredOn(Shape.Text.class::isInstance).extracting(shape -> ((Shape.Text) shape).text()).contains("1000.0",
				"+400.0", "-300.0", "1100.0");
		assertThat(drawing.description()).isEqualTo("图的标题（万元）：年初 1000.0、入网 +400.0、离网 -300.0、年末 1100.0。");
	}

	@Test
	void smallChangesAreDrawnOnAScaleThatBeginsAboveZeroAndLevelsShowAGap() {
		Drawing drawing = paint(100000.0, 900.0, -400.0, 100500.0);
		List<Shape.Box> boxes = boxes(drawing);

		assertThat(boxes.get(1).height()).isGreaterThan(20);
		assertThat(drawing.shapes()).filteredOn(shape -> shape instanceof Shape.Path path && path.fill() == 0xFFFFFF).hasSize(2);
	}

	@Test
	void levelsOnAScaleFromZeroShowNoGap() {
		assertThat(paint(1000.0, 400.0, -300.0, 1100.0).shapes()).noneMatch(Shape.Path.class::isInstance);
	}

	@Test
	void whatHasNoValueIsLeftOutAndTheRestStillHangsTogether() {
		List<Shape.Box> boxes = boxes(paint(1000.0, null, -300.0, 700.0));

		assertThat(boxes).hasSize(3);
		assertThat(boxes.get(1).y()).isCloseTo(boxes.get(0).y(), within(0.01));
		assertThat(boxes(paint(List.of(0, 3), null, 400.0, -300.0, null))).hasSize(2);
	}

	static IntStream seeds() {
		return IntStream.range(0, 60);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void staysInThePictureWhateverTheValues(int seed) {
		Random random = new Random(seed);
		double size = Math.pow(10, random.nextInt(8) - 2);
		Double[] values = new Double[4];
		Arrays.setAll(values, at -> random.nextInt(5) == 0 ? null : Double.valueOf((random.nextDouble() - (at == 0 ? 0 : 0.5)) * size));
		Drawing drawing = paint(values);

		for (Shape.Box box : boxes(drawing)) {
			assertThat(box.x()).isBetween(0.0, drawing.width());
			assertThat(box.y()).isBetween(0.0, drawing.height());
			assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
		}
		assertThat(drawing.description()).startsWith("图的标题").endsWith("。");
	}
}
