package org.chapterhouse.render.office.internal.document;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.Xml;

/** Writes drawings as SVG files, for programs that show them sharp. */
final class ChartSvg {

	private ChartSvg() {
	}

	/** Writes a drawing. */
	static String of(Drawing drawing, String font) {
		StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(n(drawing.width()))
				.append("pt\" height=\"")
				.append(n(drawing.height())).append("pt\" viewBox=\"0 0 ").append(n(drawing.width())).append(' ').append(n(drawing.height()))
				.append("\" font-family=\"'")
				.append(Xml.text(font)).append("', '").append(Palette.FALLBACK_FONT).append("', sans-serif\">");
		drawing.shapes().forEach(shape -> append(svg, shape));
		return svg.append("</svg>").toString();
	}

	private static void append(StringBuilder svg, Shape shape) {
		switch (shape) {
		case Shape.Box box ->
			svg.append("<rect x=\"").append(n(box.x())).append("\" y=\"").append(n(box.y())).append("\" width=\"").append(n(box.width()))
					.append("\" height=\"").append(n(box.height())).append("\" rx=\"").append(n(box.radius())).append("\" fill=\"")
					.append(colour(box.fill())).append("\"/>");
		case Shape.Rule rule ->
			svg.append("<line x1=\"").append(n(rule.x1())).append("\" y1=\"").append(n(rule.y1())).append("\" x2=\"").append(n(rule.x2()))
					.append("\" y2=\"").append(n(rule.y2())).append('"').append(stroke(rule.colour(), rule.thickness(), rule.dash())).append("/>");
		case Shape.Path path -> {
			svg.append("<polyline points=\"");
			path.points().forEach(point -> svg.append(n(point.x())).append(',').append(n(point.y())).append(' '));
			svg.append("\" fill=\"").append(colour(path.fill())).append('"').append(stroke(path.stroke(), path.thickness(), path.dash()))
					.append(" stroke-linejoin=\"round\"/>");
		}
		case Shape.Disc disc -> svg.append("<circle cx=\"").append(n(disc.x())).append("\" cy=\"").append(n(disc.y())).append("\" r=\"")
				.append(n(disc.radius() - (disc.stroke() == Shape.NONE ? 0 : disc.thickness() / 2))).append("\" fill=\"").append(colour(disc.fill()))
				.append('"')
				.append(stroke(disc.stroke(), disc.thickness(), 0)).append("/>");
		case Shape.Text text -> svg.append("<text x=\"").append(n(text.x())).append("\" y=\"").append(n(text.y())).append("\" font-size=\"")
				.append(n(text.size()))
				.append(text.bold() ? "\" font-weight=\"700" : "").append("\" fill=\"").append(colour(text.colour())).append(switch (text.anchor()) {
				case START -> "\">";
				case MIDDLE -> "\" text-anchor=\"middle\">";
				case END -> "\" text-anchor=\"end\">";
				}).append(Xml.text(text.text())).append("</text>");
		}
	}

	private static String stroke(int colour, double thickness, double dash) {
		return colour == Shape.NONE ? ""
				: " stroke=\"" + colour(colour) + "\" stroke-width=\"" + n(thickness) + (dash > 0 ? "\" stroke-dasharray=\"" + n(dash) : "") + '"';
	}

	private static String colour(int colour) {
		return colour == Shape.NONE ? "none" : "#" + Xml.colour(colour);
	}

	private static String n(double length) {
		return Xml.number(length);
	}
}
