package org.chapterhouse.render.office.internal.slides;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.Xml;

/** Collects the shapes of a slide, from the back to the front. Lengths are points; the origin is the upper left corner. Used by one thread. */
final class Slide {

	/** The width of slides. */
	static final double WIDTH = 960;
	/** The height of slides. */
	static final double HEIGHT = 540;

	private static final double LINE = 1.4;

	/** The layouts that slides are made on. */
	enum Kind {
		TITLE, PART, OPENER, CONTENT
	}

	/** Where lines stand. */
	enum Align {
		LEFT("l"), CENTER("ctr"), RIGHT("r");

		private final String code;

		Align(String code) {
			this.code = code;
		}

		String code() {
			return code;
		}
	}

	/**
	 * Is a paragraph.
	 *
	 * @param text    line breaks are line feeds
	 * @param after   space below it
	 * @param bullet  whether it has a point in front
	 */
	record Line(String text, double size, boolean bold, int colour, Align align, double after, boolean bullet) {

		Line(String text, double size, boolean bold, int colour) {
			this(text, size, bold, colour, Align.LEFT, 0, false);
		}

		Line aligned(Align other) {
			return new Line(text, size, bold, colour, other, after, bullet);
		}

		Line spaced(double space) {
			return new Line(text, size, bold, colour, align, space, bullet);
		}

		Line pointed() {
			return new Line(text, size, bold, colour, align, after, true);
		}

		/** Returns the height of one of its lines. */
		double lineHeight() {
			return size * LINE;
		}
	}

	private final Kind kind;
	private final Palette palette;
	private final String language;
	private final StringBuilder shapes = new StringBuilder();
	private final List<Slide> targets = new ArrayList<>();
	private final List<String> addresses = new ArrayList<>();
	private String notes = "";
	private int ids = 1;

	Slide(Kind kind, Palette palette, String language) {
		this.kind = kind;
		this.palette = palette;
		this.language = language;
	}

	Kind kind() {
		return kind;
	}

	List<Slide> targets() {
		return targets;
	}

	List<String> addresses() {
		return addresses;
	}

	String notes() {
		return notes;
	}

	/** Sets what the speaker reads. */
	void notes(String words) {
		notes = words;
	}

	/** Returns what links a shape to another slide. */
	String linkTo(Slide target) {
		targets.add(target);
		return "<a:hlinkClick r:id=\"rIdS" + targets.size() + "\" action=\"ppaction://hlinksldjump\"/>";
	}

	/** Returns what links a shape to an address. */
	String linkTo(String address) {
		addresses.add(address);
		return "<a:hlinkClick r:id=\"rIdA" + addresses.size() + "\"/>";
	}

	/** Returns a number for the next shape. */
	int id() {
		return ++ids;
	}

	/** Adds a finished shape. */
	void add(CharSequence shape) {
		shapes.append(shape);
	}

	/** Fills a placeholder of the layout. */
	void placeholder(String type, String name, List<Line> lines) {
		shapes.append("<p:sp><p:nvSpPr><p:cNvPr id=\"").append(id()).append("\" name=\"").append(name)
				.append("\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph ").append(type)
				.append("/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>")
				.append(paragraphs(lines)).append("</p:txBody></p:sp>");
	}

	/** Fills a rectangle. */
	void box(double x, double y, double width, double height, int fill) {
		shapes.append(shape("Box", x, y, width, height, "")).append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>").append(fill(fill))
				.append("<a:ln><a:noFill/></a:ln></p:spPr>").append(empty()).append("</p:sp>");
	}

	/** Writes paragraphs into a rectangle; they must have room in it. */
	void text(double x, double y, double width, double height, int ground, double inset, String anchor, List<Line> lines) {
		text(x, y, width, height, ground, inset, anchor, lines, "");
	}

	/** Writes paragraphs into a rectangle that is a link: {@link #linkTo}. */
	void text(double x, double y, double width, double height, int ground, double inset, String anchor, List<Line> lines, String link) {
		long around = Xml.emu(inset);
		shapes.append(shape("Text", x, y, width, height, link)).append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>")
				.append(ground < 0 ? "<a:noFill/>" : fill(ground))
				.append("<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"")
				.append(around).append("\" tIns=\"").append(around).append("\" rIns=\"").append(around).append("\" bIns=\"").append(around)
				.append("\" anchor=\"").append(anchor).append("\"><a:noAutofit/></a:bodyPr><a:lstStyle/>").append(paragraphs(lines))
				.append("</p:txBody></p:sp>");
	}

	private String shape(String name, double x, double y, double width, double height, String link) {
		int id = id();
		return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + name + " " + id + "\">" + link
				+ "</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\""
				+ Xml.emu(x) + "\" y=\"" + Xml.emu(y) + "\"/><a:ext cx=\"" + Xml.emu(width) + "\" cy=\"" + Xml.emu(height) + "\"/></a:xfrm>";
	}

	/** Returns a body without text. */
	static String empty() {
		return "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr sz=\"1000\"/></a:p></p:txBody>";
	}

	/** Returns paragraphs of a text body. */
	String paragraphs(List<Line> lines) {
		StringBuilder xml = new StringBuilder();
		for (Line line : lines) {
			xml.append("<a:p><a:pPr algn=\"").append(line.align().code()).append(line.bullet() ? "\" marL=\"177800\" indent=\"-177800\">" : "\">")
					.append("<a:lnSpc><a:spcPts val=\"").append(Math.round(line.lineHeight() * 100))
					.append("\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef>")
					.append("<a:spcAft><a:spcPts val=\"").append(Math.round(line.after() * 100)).append("\"/></a:spcAft>");
			xml.append(line.bullet() ? "<a:buClr>" + colour(palette.accent()) + "</a:buClr><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>"
					: "<a:buNone/>")
					.append("</a:pPr>");
			String properties = properties(line);
			boolean first = true;
			for (String part : line.text().split("\n", -1)) {
				xml.append(first ? "" : "<a:br><a:rPr" + properties + "</a:rPr></a:br>");
				xml.append(part.isEmpty() ? "" : "<a:r><a:rPr" + properties + "</a:rPr><a:t>" + Xml.text(part) + "</a:t></a:r>");
				first = false;
			}
			xml.append("</a:p>");
		}
		return lines.isEmpty() ? "<a:p/>" : xml.toString();
	}

	private String properties(Line line) {
		return " lang=\"" + Xml.text(language) + "\" altLang=\"en-US\" sz=\"" + Math.round(line.size() * 100) + "\" b=\"" + (line.bold() ? 1 : 0)
				+ "\" dirty=\"0\">"
				+ fill(line.colour());
	}

	/** Returns a fill. */
	String fill(int colour) {
		return "<a:solidFill>" + colour(colour) + "</a:solidFill>";
	}

	/** Returns a colour: that of the theme if it is one, so that a change of the theme changes it. */
	String colour(int colour) {
		String known = colour == palette.dark() ? "tx2" : colour == palette.text() ? "tx1" : colour == 0xFFFFFF ? "bg1"
				: colour == palette.pale() ? "bg2"
				: colour == palette.accent() ? "accent1" : "";
		return known.isEmpty() ? "<a:srgbClr val=\"" + Xml.colour(colour) + "\"/>" : "<a:schemeClr val=\"" + known + "\"/>";
	}

	/** Writes the part. */
	String xml() {
		return Xml.HEAD + "<p:sld " + Frame.SPACES + "><p:cSld><p:spTree>" + Frame.TREE + shapes
				+ "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
	}
}
