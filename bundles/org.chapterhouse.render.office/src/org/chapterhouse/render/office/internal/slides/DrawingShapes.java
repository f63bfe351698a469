package org.chapterhouse.render.office.internal.slides;

import java.util.List;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.render.office.internal.TextMeasure;
import org.chapterhouse.render.office.internal.Xml;
import org.eclipse.jdt.annotation.Nullable;

/** Puts a drawing on a slide as a group of shapes: sharp, and open to changes by hand. */
final class DrawingShapes {

	private static final double TEXT_HEIGHT = 1.5;
	/** How far above its baseline the middle of a line of letters is. */
	private static final double MIDDLE = 0.36;
	private static final double ROOM = 1.12;

	private final Slide slide;
	private final double x;
	private final double y;
	private final double scale;
	private final StringBuilder xml = new StringBuilder();

	private DrawingShapes(Slide slide, double x, double y, double scale) {
		this.slide = slide;
		this.x = x;
		this.y = y;
		this.scale = scale;
	}

	/**
	 * Adds a drawing to a slide.
	 *
	 * @param scale how much larger it becomes
	 * @param skip  a text that is left out, because the slide has it for its title; what stands behind it, the unit, takes its place
	 */
	static void add(Slide slide, Drawing drawing, double x, double y, double scale, String skip) {
		DrawingShapes shapes = new DrawingShapes(slide, x, y, scale);
		int id = slide.id();
		Shape.Text title = title(drawing, skip);
		for (Shape shape : drawing.shapes()) {
			if (title != null && shape instanceof Shape.Text text && text.y() == title.y() && text.anchor() == title.anchor()) {
				if (text != title) {
					shapes.append(new Shape.Text(title.x(), text.y(), text.text(), text.size(), text.bold(), text.colour(), text.anchor()));
				}
			} else {
				shapes.append(shape);
			}
		}
		String place = " x=\"" + Xml.emu(x) + "\" y=\"" + Xml.emu(y) + "\"/>";
		String size = " cx=\"" + Xml.emu(drawing.width() * scale) + "\" cy=\"" + Xml.emu(drawing.height() * scale) + "\"/>";
		slide.add("<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"" + id + "\" name=\"Chart " + id + "\" descr=\"" + Xml.text(drawing.description())
				+ "\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off" + place + "<a:ext" + size + "<a:chOff" + place + "<a:chExt"
				+ size
				+ "</a:xfrm></p:grpSpPr>" + shapes.xml + "</p:grpSp>");
	}

	private static Shape.@Nullable Text title(Drawing drawing, String skip) {
		for (Shape shape : drawing.shapes()) {
			if (shape instanceof Shape.Text text && text.text().equals(skip)) {
				return text;
			}
		}
		return null;
	}

	private void append(Shape shape) {
		switch (shape) {
		case Shape.Box box -> {
			double least = Math.min(box.width(), box.height());
			long corner = least <= 0 ? 0 : Math.min(50_000, Math.round(box.radius() / least * 100_000));
			open("Bar", box.x(), box.y(), box.width(), box.height());
			xml.append(corner == 0 ? "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
					: "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val " + corner + "\"/></a:avLst></a:prstGeom>");
			close(box.fill(), Shape.NONE, 0, 0);
		}
		case Shape.Disc disc -> {
			open("Point", disc.x() - disc.radius(), disc.y() - disc.radius(), disc.radius() * 2, disc.radius() * 2);
			xml.append("<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>");
			close(disc.fill(), disc.stroke(), disc.thickness(), 0);
		}
		case Shape.Rule rule -> rule(rule);
		case Shape.Path path -> path(path);
		case Shape.Text text -> text(text);
		}
	}

	private void open(String name, double left, double top, double width, double height) {
		int id = slide.id();
		xml.append("<p:sp><p:nvSpPr><p:cNvPr id=\"").append(id).append("\" name=\"").append(name).append(' ').append(id)
				.append("\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>").append(place(left, top, width, height, ""));
	}

	private String place(double left, double top, double width, double height, String flips) {
		return "<a:xfrm" + flips + "><a:off x=\"" + Xml.emu(x + left * scale) + "\" y=\"" + Xml.emu(y + top * scale) + "\"/><a:ext cx=\""
				+ Xml.emu(width * scale)
				+ "\" cy=\"" + Xml.emu(height * scale) + "\"/></a:xfrm>";
	}

	private void close(int fill, int stroke, double thickness, double dash) {
		xml.append(fill == Shape.NONE ? "<a:noFill/>" : slide.fill(fill)).append(line(stroke, thickness, dash)).append("</p:spPr>")
				.append(Slide.empty()).append("</p:sp>");
	}

	private String line(int stroke, double thickness, double dash) {
		return stroke == Shape.NONE || thickness <= 0 ? "<a:ln><a:noFill/></a:ln>"
				: "<a:ln w=\"" + Xml.emu(thickness * scale) + "\">" + slide.fill(stroke) + (dash > 0 ? "<a:prstDash val=\"sysDash\"/>" : "")
						+ "<a:round/></a:ln>";
	}

	private void rule(Shape.Rule rule) {
		int id = slide.id();
		boolean flipped = (rule.x2() - rule.x1()) * (rule.y2() - rule.y1()) < 0;
		xml.append("<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"").append(id).append("\" name=\"Line ").append(id)
				.append("\"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>")
				.append(place(Math.min(rule.x1(), rule.x2()), Math.min(rule.y1(), rule.y2()), Math.abs(rule.x2() - rule.x1()),
						Math.abs(rule.y2() - rule.y1()),
						flipped ? " flipV=\"1\"" : ""))
				.append("<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>").append(line(rule.colour(), rule.thickness(), rule.dash()))
				.append("</p:spPr></p:cxnSp>");
	}

	private void path(Shape.Path path) {
		double left = path.points().stream().mapToDouble(Shape.Point::x).min().orElse(0);
		double top = path.points().stream().mapToDouble(Shape.Point::y).min().orElse(0);
		double width = path.points().stream().mapToDouble(Shape.Point::x).max().orElse(0) - left;
		double height = path.points().stream().mapToDouble(Shape.Point::y).max().orElse(0) - top;
		open("Line", left, top, width, height);
		xml.append("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"")
				.append(Xml.emu(width * scale))
				.append("\" h=\"").append(Xml.emu(height * scale)).append(path.fill() == Shape.NONE ? "\" fill=\"none\">" : "\">");
		boolean first = true;
		for (Shape.Point point : path.points()) {
			String to = first ? "moveTo" : "lnTo";
			xml.append("<a:").append(to).append("><a:pt x=\"").append(Xml.emu((point.x() - left) * scale)).append("\" y=\"")
					.append(Xml.emu((point.y() - top) * scale))
					.append("\"/></a:").append(to).append('>');
			first = false;
		}
		xml.append(path.fill() == Shape.NONE ? "" : "<a:close/>").append("</a:path></a:pathLst></a:custGeom>");
		close(path.fill(), path.stroke(), path.thickness(), path.dash());
	}

	private void text(Shape.Text text) {
		double width = TextMeasure.width(text.text(), text.size(), text.bold()) * ROOM + 2;
		double left = switch (text.anchor()) {
		case START -> text.x();
		case MIDDLE -> text.x() - width / 2;
		case END -> text.x() - width;
		};
		Slide.Align align = switch (text.anchor()) {
		case START -> Slide.Align.LEFT;
		case MIDDLE -> Slide.Align.CENTER;
		case END -> Slide.Align.RIGHT;
		};
		open("Text", left, text.y() - text.size() * (MIDDLE + TEXT_HEIGHT / 2), width, text.size() * TEXT_HEIGHT);
		xml.append(
				"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\">")
				.append("<a:noAutofit/></a:bodyPr><a:lstStyle/>")
				.append(slide.paragraphs(List.of(new Slide.Line(text.text(), text.size() * scale, text.bold(), text.colour()).aligned(align))))
				.append("</p:txBody></p:sp>");
	}
}
