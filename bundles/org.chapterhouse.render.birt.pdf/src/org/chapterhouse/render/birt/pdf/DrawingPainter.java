package org.chapterhouse.render.birt.pdf;

import java.awt.Color;
import java.util.List;
import java.util.function.Consumer;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws a picture on PDF content whose origin is the lower left corner of the picture. Used once. */
final class DrawingPainter {

	private static final float ROUND = 0.5523f;

	private final PdfContentByte content;
	private final Drawing drawing;
	private final Fonts fonts;
	private final Consumer<Shape.Text> listener;

	DrawingPainter(PdfContentByte content, Drawing drawing, Fonts fonts, Consumer<Shape.Text> listener) {
		this.content = content;
		this.drawing = drawing;
		this.fonts = fonts;
		this.listener = listener;
	}

	void paint() {
		for (Shape shape : drawing.shapes()) {
			switch (shape) {
			case Shape.Box box -> box(box);
			case Shape.Rule rule -> {
				stroke(rule.colour(), rule.thickness(), rule.dash());
				content.moveTo((float) rule.x1(), y(rule.y1()));
				content.lineTo((float) rule.x2(), y(rule.y2()));
				content.stroke();
			}
			case Shape.Path path -> path(path);
			case Shape.Disc disc -> disc(disc);
			case Shape.Text text -> text(text);
			}
		}
	}

	private float y(double y) {
		return (float) (drawing.height() - y);
	}

	private void box(Shape.Box box) {
		content.setColorFill(new Color(box.fill()));
		float radius = (float) Math.min(box.radius(), Math.min(box.width(), box.height()) / 2);
		if (radius > 0) {
			content.roundRectangle((float) box.x(), y(box.y() + box.height()), (float) box.width(), (float) box.height(), radius);
		} else {
			content.rectangle((float) box.x(), y(box.y() + box.height()), (float) box.width(), (float) box.height());
		}
		content.fill();
	}

	private void path(Shape.Path path) {
		List<Shape.Point> points = path.points();
		content.moveTo((float) points.get(0).x(), y(points.get(0).y()));
		points.stream().skip(1).forEach(point -> content.lineTo((float) point.x(), y(point.y())));
		if (path.fill() != Shape.NONE) {
			content.setColorFill(new Color(path.fill()));
			content.fill();
		} else {
			stroke(path.stroke(), path.thickness(), path.dash());
			content.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
			content.stroke();
		}
	}

	private void disc(Shape.Disc disc) {
		circle(disc);
		content.setColorFill(new Color(disc.fill()));
		if (disc.stroke() == Shape.NONE) {
			content.fill();
		} else {
			stroke(disc.stroke(), disc.thickness(), 0);
			content.fillStroke();
		}
	}

	private void circle(Shape.Disc disc) {
		float x = (float) disc.x();
		float y = y(disc.y());
		float r = (float) disc.radius();
		float b = r * ROUND;
		content.moveTo(x + r, y);
		content.curveTo(x + r, y + b, x + b, y + r, x, y + r);
		content.curveTo(x - b, y + r, x - r, y + b, x - r, y);
		content.curveTo(x - r, y - b, x - b, y - r, x, y - r);
		content.curveTo(x + b, y - r, x + r, y - b, x + r, y);
	}

	private void stroke(int colour, double thickness, double dash) {
		content.setColorStroke(new Color(colour));
		content.setLineWidth((float) thickness);
		if (dash > 0) {
			content.setLineDash((float) dash, 0);
		} else {
			content.setLineDash(0);
		}
	}

	private void text(Shape.Text text) {
		BaseFont font = fonts.of(text.bold());
		listener.accept(text);
		float length = font.getWidthPoint(text.text(), (float) text.size());
		float x = (float) text.x() - switch (text.anchor()) {
		case START -> 0;
		case MIDDLE -> length / 2;
		case END -> length;
		};
		content.beginText();
		content.setFontAndSize(font, (float) text.size());
		content.setColorFill(new Color(text.colour()));
		content.setTextMatrix(x, y(text.y()));
		content.showText(text.text());
		content.endText();
	}
}
