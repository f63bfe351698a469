package org.chapterhouse.api.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class DrawingTest {

	@Test
	void everyShapeGrowsWithItsDrawing() {
		Drawing drawing = new Drawing(100, 50, "what it shows", List.of(new Shape.Box(1, 2, 3, 4, 5, 0xABCDEF), new Shape.Rule(1, 2, 3, 4, 5, 6, 7),
				new Shape.Path(List.of(new Shape.Point(1, 2), new Shape.Point(3, 4)), 5, 6, 7, 8), new Shape.Disc(1, 2, 3, 4, 5, 6),
				new Shape.Text(1, 2, "text", 3, true, 4, Shape.Anchor.END)));

		assertThat(drawing.scaled(2)).isEqualTo(new Drawing(200, 100, "what it shows", List.of(new Shape.Box(2, 4, 6, 8, 10, 0xABCDEF),
				new Shape.Rule(2, 4, 6, 8, 10, 6, 14), new Shape.Path(List.of(new Shape.Point(2, 4), new Shape.Point(6, 8)), 5, 6, 14, 16),
				new Shape.Disc(2, 4, 6, 4, 5, 12), new Shape.Text(2, 4, "text", 6, true, 4, Shape.Anchor.END))));
	}

	@Test
	void aDrawingOfTheSameSizeIsTheSame() {
		Drawing drawing = new Drawing(100, 50, "", List.of());

		assertThat(drawing.scaled(1)).isSameAs(drawing);
	}
}
