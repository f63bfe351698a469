package org.chapterhouse.render.office.internal.slides;

import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.Xml;

/** Writes what all slides stand on: the master with footer and page number, its layouts, and the master of notes. */
final class Frame {

	/** The name spaces of parts of slides. */
	static final String SPACES = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
			+ "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
	/** Begins every tree of shapes. */
	static final String TREE = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
			+ "<a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";
	/** Where the content of slides begins. */
	static final double LEFT = 48;
	/** How wide the content of slides is. */
	static final double INNER = 864;
	/** Where the content of slides ends. */
	static final double BOTTOM = 492;

	/** How wide the panel with the number of a chapter is. */
	static final double PANEL = 320;

	/** What the title shows on its right: quarters of the accent on the dark ground; 9 is a further colour. */
	private static final String[] TILES = { "..12", "..23", ".134", ".239", "1243", "2341" };

	private static final String NUMBER = "<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr sz=\"1000\"/><a:t>‹#›</a:t></a:fld>";
	private static final String MAP = "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" "
			+ "accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"";

	private final Palette palette;
	private final String footer;

	Frame(Palette palette, String footer) {
		this.palette = palette;
		this.footer = footer;
	}

	/** Writes the master. */
	String master() {
		StringBuilder xml = new StringBuilder(Xml.HEAD).append("<p:sldMaster ").append(SPACES).append("><p:cSld>").append(ground("bg1"))
				.append("<p:spTree>").append(TREE);
		xml.append(placeholder(2, "Title", "type=\"title\"", LEFT, 30, INNER, 40,
				"<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:normAutofit/></a:bodyPr>",
				"<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>Title</a:t></a:r></a:p>"));
		xml.append(placeholder(3, "Body", "type=\"body\" idx=\"1\"", LEFT, 90, INNER, BOTTOM - 90,
				"<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:normAutofit/></a:bodyPr>",
				"<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>Text</a:t></a:r></a:p>"));
		xml.append(foot(4)).append(number(5));
		xml.append("</p:spTree></p:cSld><p:clrMap ").append(MAP).append("/><p:sldLayoutIdLst>");
		for (int at = 0; at < Slide.Kind.values().length; at++) {
			xml.append("<p:sldLayoutId id=\"").append(2_147_483_649L + at).append("\" r:id=\"rId").append(at + 1).append("\"/>");
		}
		xml.append("</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc><a:buNone/>")
				.append(letters(2400, true, "tx2", "+mj"))
				.append("</a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"l\"><a:buNone/>")
				.append(letters(1400, false, "tx1", "+mn")).append("</a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr algn=\"l\">")
				.append(letters(1400, false, "tx1", "+mn")).append("</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>");
		return xml.toString();
	}

	private static String letters(int size, boolean bold, String colour, String font) {
		return "<a:defRPr sz=\"" + size + "\" b=\"" + (bold ? 1 : 0) + "\" kern=\"1200\"><a:solidFill><a:schemeClr val=\"" + colour
				+ "\"/></a:solidFill><a:latin typeface=\""
				+ font + "-lt\"/><a:ea typeface=\"" + font + "-ea\"/><a:cs typeface=\"" + font + "-cs\"/></a:defRPr>";
	}

	/** Returns how texts look that stand in no placeholder. */
	static String usualText() {
		return "<p:defaultTextStyle><a:lvl1pPr algn=\"l\">" + letters(1400, false, "tx1", "+mn") + "</a:lvl1pPr></p:defaultTextStyle>";
	}

	/** Writes a layout. */
	String layout(Slide.Kind kind) {
		StringBuilder xml = new StringBuilder(Xml.HEAD).append("<p:sldLayout ").append(SPACES).append(" preserve=\"1\" type=\"")
				.append(switch (kind) {
				case TITLE -> "title\" showMasterSp=\"0\"><p:cSld name=\"Title\">";
				case PART -> "secHead\" showMasterSp=\"0\"><p:cSld name=\"Part\">";
				case OPENER -> "secHead\" showMasterSp=\"0\"><p:cSld name=\"Chapter\">";
				case CONTENT -> "titleOnly\"><p:cSld name=\"Content\">";
				});
		xml.append(kind == Slide.Kind.CONTENT ? "" : ground("tx2")).append("<p:spTree>").append(TREE);
		String body = "<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"";
		switch (kind) {
		case TITLE -> xml.append(bar(2, 56, 150, 6, 120))
				.append(placeholder(3, "Title", "type=\"ctrTitle\"", 80, 100, 515, 220, body + "ctr\"><a:normAutofit/></a:bodyPr>",
						"<a:p><a:endParaRPr lang=\"en-US\" sz=\"3800\"/></a:p>"))
				.append(placeholder(4, "Subtitle", "type=\"subTitle\" idx=\"1\"", 80, 340, 515, 120,
						body + "t\"><a:normAutofit/></a:bodyPr>", "<a:p><a:endParaRPr lang=\"en-US\" sz=\"1600\"/></a:p>"))
				.append(tiles(6));
		case PART -> xml.append(bar(2, 72, 176, 6, 100))
				.append(placeholder(3, "Title", "type=\"title\"", 96, 170, 768, 110, body + "ctr\"><a:normAutofit/></a:bodyPr>",
						"<a:p><a:endParaRPr lang=\"en-US\" sz=\"3600\"/></a:p>"))
				.append(placeholder(4, "Text", "type=\"body\" idx=\"1\"", 96, 300, 768, 180,
						body + "t\"><a:normAutofit/></a:bodyPr>", "<a:p><a:endParaRPr lang=\"en-US\" sz=\"1600\"/></a:p>"))
				.append(bar(5, 0, 528, Slide.WIDTH, 12));
		case OPENER -> xml.append(bar(2, 0, 0, PANEL, Slide.HEIGHT))
				.append(placeholder(3, "Title", "type=\"title\"", PANEL + 60, 130, Slide.WIDTH - PANEL - 100, 110,
						body + "b\"><a:normAutofit/></a:bodyPr>", "<a:p><a:endParaRPr lang=\"en-US\" sz=\"3600\"/></a:p>"))
				.append(block(5, PANEL + 60, 258, 80, 5, "<a:schemeClr val=\"accent3\"/>"))
				.append(placeholder(4, "Text", "type=\"body\" idx=\"1\"", PANEL + 60, 284, Slide.WIDTH - PANEL - 100, 200,
						body + "t\"><a:normAutofit/></a:bodyPr>", "<a:p><a:endParaRPr lang=\"en-US\" sz=\"1600\"/></a:p>"));
		case CONTENT ->
			xml.append(bar(2, LEFT, 37, 4, 26)).append(rule(6, LEFT, 508, INNER))
					.append(placeholder(3, "Title", "type=\"title\"", LEFT + 14, 30, INNER - 14, 40,
							body + "ctr\"><a:normAutofit/></a:bodyPr>", "<a:p><a:endParaRPr lang=\"en-US\"/></a:p>"))
					.append(foot(4)).append(number(5));
		}
		return xml.append("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>").toString();
	}

	/** Returns the field of tiles on the right of the title: the colours of the theme, few on the left and many on the right. */
	private String tiles(int firstId) {
		StringBuilder xml = new StringBuilder();
		double side = Slide.HEIGHT / TILES.length;
		int id = firstId;
		for (int row = 0; row < TILES.length; row++) {
			for (int column = 0; column < TILES[row].length(); column++) {
				char tone = TILES[row].charAt(column);
				if (tone != '.') {
					double x = Slide.WIDTH - (TILES[row].length() - column) * side;
					int colour = tone == '9' ? palette.third() : Palette.mixed(palette.accent(), palette.dark(), 25 * (tone - '0'));
					xml.append(block(id++, x + 1, row * side + 1, side - 2, side - 2, "<a:srgbClr val=\"" + Xml.colour(colour) + "\"/>"));
				}
			}
		}
		return xml.toString();
	}

	/** Writes the master of notes. */
	String notesMaster() {
		return Xml.HEAD + "<p:notesMaster " + SPACES + "><p:cSld>" + ground("bg1") + "<p:spTree>" + TREE
				+ "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr>"
				+ "<p:spPr><a:xfrm><a:off x=\"685800\" y=\"685800\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>"
				+ placeholder(3, "Notes", "type=\"body\" sz=\"quarter\" idx=\"1\"", 54, 320, 432, 380, "<a:bodyPr/>",
						"<a:p><a:endParaRPr lang=\"en-US\" sz=\"1200\"/></a:p>")
				+ "</p:spTree></p:cSld><p:clrMap " + MAP + "/><p:notesStyle><a:lvl1pPr algn=\"l\">" + letters(1200, false, "tx1", "+mn")
				+ "</a:lvl1pPr></p:notesStyle></p:notesMaster>";
	}

	/** Returns the footer and the page number of a slide. */
	static String footers(String words, int number, int firstId) {
		return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + firstId
				+ "\" name=\"Footer\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"ftr\" sz=\"quarter\" idx=\"11\"/></p:nvPr></p:nvSpPr>"
				+ "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr sz=\"1000\"/><a:t>" + Xml.text(words)
				+ "</a:t></a:r></a:p></p:txBody></p:sp>"
				+ "<p:sp><p:nvSpPr><p:cNvPr id=\"" + (firstId + 1)
				+ "\" name=\"Number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr>"
				+ "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>" + NUMBER.replace("‹#›", Integer.toString(number)) + "</a:p></p:txBody></p:sp>";
	}

	private String foot(int id) {
		return placeholder(id, "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"11\"", LEFT, 512, INNER - 100, 18,
				"<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/>",
				"<a:p><a:r><a:rPr lang=\"en-US\" sz=\"1000\"/><a:t>" + Xml.text(footer) + "</a:t></a:r></a:p>", "l");
	}

	private String number(int id) {
		return placeholder(id, "Number", "type=\"sldNum\" sz=\"quarter\" idx=\"12\"", LEFT + INNER - 80, 512, 80, 18,
				"<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/>", "<a:p>" + NUMBER + "</a:p>", "r");
	}

	private String placeholder(int id, String name, String type, double x, double y, double width, double height, String body, String text,
			String align) {
		String list = "<a:lstStyle><a:lvl1pPr algn=\"" + align + "\"><a:defRPr sz=\"1000\"><a:solidFill><a:srgbClr val=\""
				+ Xml.colour(palette.muted())
				+ "\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/></a:defRPr></a:lvl1pPr></a:lstStyle>";
		return placeholder(id, name, type, x, y, width, height, body, text).replace("<a:lstStyle/>", list);
	}

	private static String placeholder(int id, String name, String type, double x, double y, double width, double height, String body, String text) {
		return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + name + "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
				+ type
				+ "/></p:nvPr></p:nvSpPr><p:spPr>" + place(x, y, width, height)
				+ "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>" + body
				+ "<a:lstStyle/>" + text + "</p:txBody></p:sp>";
	}

	private String bar(int id, double x, double y, double width, double height) {
		return block(id, x, y, width, height, "<a:schemeClr val=\"accent1\"/>");
	}

	private String rule(int id, double x, double y, double width) {
		return block(id, x, y, width, 0.75, "<a:srgbClr val=\"" + Xml.colour(palette.grid()) + "\"/>");
	}

	private static String block(int id, double x, double y, double width, double height, String colour) {
		return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"Bar\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>"
				+ place(x, y, width, height)
				+ "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill>" + colour + "</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>"
				+ Slide.empty() + "</p:sp>";
	}

	private static String place(double x, double y, double width, double height) {
		return "<a:xfrm><a:off x=\"" + Xml.emu(x) + "\" y=\"" + Xml.emu(y) + "\"/><a:ext cx=\"" + Xml.emu(width) + "\" cy=\"" + Xml.emu(height)
				+ "\"/></a:xfrm>";
	}

	private static String ground(String colour) {
		return "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"" + colour + "\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";
	}
}
