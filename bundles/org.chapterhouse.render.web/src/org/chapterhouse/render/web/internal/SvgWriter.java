package org.chapterhouse.render.web.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;

/** Writes a drawing as SVG for an HTML page: text stays text, lengths have two decimals, the same drawing gives the same characters. */
public final class SvgWriter {

	private SvgWriter() {
	}

	/**
	 * Writes a drawing.
	 *
	 * @param cssClass of the svg element
	 */
	public static String write(Drawing drawing, String cssClass) {
		StringBuilder svg = new StringBuilder();
		svg.append("<svg class=\"").append(cssClass).append("\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(n(drawing.width()))
				.append(' ')
				.append(n(drawing.height())).append("\" role=\"img\" aria-label=\"").append(Html.escape(drawing.description())).append("\">");
		for (Shape shape : drawing.shapes()) {
			append(svg, shape);
		}
		return svg.append("</svg>").toString();
	}

	private static void append(StringBuilder svg, Shape shape) {
		switch (shape) {
		case Shape.Box box ->
			svg.append("<rect x=\"").append(n(box.x())).append("\" y=\"").append(n(box.y())).append("\" width=\"").append(n(box.width()))
					.append("\" height=\"").append(n(box.height())).append(box.radius() > 0 ? "\" rx=\"" + n(box.radius()) : "").append("\" fill=\"")
					.append(Html.colour(box.fill()))
					.append("\"/>");
		case Shape.Rule rule ->
			svg.append("<line x1=\"").append(n(rule.x1())).append("\" y1=\"").append(n(rule.y1())).append("\" x2=\"").append(n(rule.x2()))
					.append("\" y2=\"").append(n(rule.y2())).append('"').append(stroke(rule.colour(), rule.thickness(), rule.dash())).append("/>");
		case Shape.Path path -> {
			svg.append("<polyline points=\"");
			path.points().forEach(point -> svg.append(n(point.x())).append(',').append(n(point.y())).append(' '));
			svg.setLength(svg.length() - 1);
			svg.append("\" fill=\"").append(Html.colour(path.fill())).append('"').append(stroke(path.stroke(), path.thickness(), path.dash()))
					.append(" stroke-linejoin=\"round\"/>");
		}
		case Shape.Disc disc ->
			svg.append("<circle cx=\"").append(n(disc.x())).append("\" cy=\"").append(n(disc.y())).append("\" r=\"").append(n(disc.radius()))
					.append("\" fill=\"").append(Html.colour(disc.fill())).append('"').append(stroke(disc.stroke(), disc.thickness(), 0))
					.append("/>");
		case Shape.Text text -> svg.append("<text x=\"").append(n(text.x())).append("\" y=\"").append(n(text.y())).append("\" font-size=\"")
				.append(n(text.size()))
				.append(text.bold() ? "\" font-weight=\"700" : "").append("\" fill=\"").append(Html.colour(text.colour()))
				.append(switch (text.anchor()) {
				case START -> "\">";
				case MIDDLE -> "\" text-anchor=\"middle\">";
				case END -> "\" text-anchor=\"end\">";
				}).append(Html.escape(text.text())).append("</text>");
		}
	}

	private static String stroke(int colour, double thickness, double dash) {
		if (colour == Shape.NONE) {
			return "";
		}
		return " stroke=\"" + Html.colour(colour) + "\" stroke-width=\"" + n(thickness) + (dash > 0 ? "\" stroke-dasharray=\"" + n(dash) : "") + '"';
	}

	private static String n(double length) {
		BigDecimal rounded = BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.signum() == 0 ? "0" : rounded.toPlainString();
	}
}
