package org.chapterhouse.render.office.internal.slides;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.render.office.internal.OfficePackage;
import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.Xml;

/** Holds slides in order and packs them. Used by one thread. */
final class Deck {

	private static final String TYPE = "vnd.openxmlformats-officedocument.presentationml.";
	private static final String THEME = "vnd.openxmlformats-officedocument.theme+xml";
	private static final String BOOK = "ppt/presentation.xml";
	private static final String MASTER = "ppt/slideMasters/slideMaster1.xml";
	private static final String NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml";
	private static final int FIRST_SLIDE_ID = 256;

	private final Palette palette;
	private final String language;
	private final List<Slide> slides = new ArrayList<>();

	Deck(Palette palette, String language) {
		this.palette = palette;
		this.language = language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? language : "en";
	}

	/** Adds a slide at the end. */
	Slide slide(Slide.Kind kind) {
		return slide(kind, slides.size());
	}

	/** Adds a slide at a place. */
	Slide slide(Slide.Kind kind, int place) {
		Slide slide = new Slide(kind, palette, language);
		slides.add(place, slide);
		return slide;
	}

	/** Returns how many slides there are. */
	int size() {
		return slides.size();
	}

	/** Packs the slides. */
	OfficePackage pack(Layout layout, String footer) {
		OfficePackage file = new OfficePackage();
		Frame frame = new Frame(palette, footer);
		file.relate("", "officeDocument", BOOK);
		String master = file.relate(BOOK, "slideMaster", MASTER);
		for (Slide.Kind kind : Slide.Kind.values()) {
			String part = layoutPart(kind);
			file.relate(MASTER, "slideLayout", part);
			file.relate(part, "slideMaster", MASTER);
			file.add(part, TYPE + "slideLayout+xml", frame.layout(kind));
		}
		file.relate(MASTER, "theme", "ppt/theme/theme1.xml");
		file.add(MASTER, TYPE + "slideMaster+xml", frame.master());
		file.add("ppt/theme/theme1.xml", THEME, palette.theme());
		String notes = file.relate(BOOK, "notesMaster", NOTES_MASTER);
		file.relate(NOTES_MASTER, "theme", "ppt/theme/theme2.xml");
		file.add(NOTES_MASTER, TYPE + "notesMaster+xml", frame.notesMaster());
		file.add("ppt/theme/theme2.xml", THEME, palette.theme());
		StringBuilder list = new StringBuilder();
		for (int at = 0; at < slides.size(); at++) {
			list.append("<p:sldId id=\"").append(FIRST_SLIDE_ID + at).append("\" r:id=\"").append(file.relate(BOOK, "slide", part(at)))
					.append("\"/>");
			slide(file, at, footer);
		}
		file.relate(BOOK, "theme", "ppt/theme/theme1.xml");
		file.add(BOOK, TYPE + "presentation.main+xml",
				Xml.HEAD + "<p:presentation " + Frame.SPACES + " saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\""
						+ master + "\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"" + notes
						+ "\"/></p:notesMasterIdLst><p:sldIdLst>" + list
						+ "</p:sldIdLst><p:sldSz cx=\"" + Xml.emu(Slide.WIDTH) + "\" cy=\"" + Xml.emu(Slide.HEIGHT)
						+ "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>" + Frame.usualText() + "</p:presentation>");
		file.describe(layout);
		return file;
	}

	private void slide(OfficePackage file, int at, String footer) {
		Slide slide = slides.get(at);
		String part = part(at);
		file.relate(part, "slideLayout", layoutPart(slide.kind()));
		if (slide.kind() == Slide.Kind.CONTENT) {
			int first = slide.id();
			slide.id();
			slide.add(Frame.footers(footer, at + 1, first));
		}
		String xml = slide.xml();
		for (int link = 0; link < slide.targets().size(); link++) {
			xml = xml.replace("\"rIdS" + (link + 1) + "\"",
					"\"" + file.relate(part, "slide", part(slides.indexOf(slide.targets().get(link)))) + "\"");
		}
		for (int link = 0; link < slide.addresses().size(); link++) {
			xml = xml.replace("\"rIdA" + (link + 1) + "\"", "\"" + file.relateOutside(part, "hyperlink", slide.addresses().get(link)) + "\"");
		}
		if (!slide.notes().isEmpty()) {
			String notes = "ppt/notesSlides/notesSlide" + (at + 1) + ".xml";
			file.relate(part, "notesSlide", notes);
			file.relate(notes, "notesMaster", NOTES_MASTER);
			file.relate(notes, "slide", part);
			file.add(notes, TYPE + "notesSlide+xml", notes(slide.notes()));
		}
		file.add(part, TYPE + "slide+xml", xml);
	}

	private String notes(String words) {
		StringBuilder lines = new StringBuilder();
		for (String line : words.split("\n")) {
			lines.append("<a:p><a:r><a:rPr lang=\"").append(language).append("\" sz=\"1200\"/><a:t>").append(Xml.text(line))
					.append("</a:t></a:r></a:p>");
		}
		return Xml.HEAD + "<p:notes " + Frame.SPACES + "><p:cSld><p:spTree>" + Frame.TREE
				+ "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
				+ "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/>"
				+ "<p:txBody><a:bodyPr/><a:lstStyle/>" + lines
				+ "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>";
	}

	private static String part(int at) {
		return "ppt/slides/slide" + (at + 1) + ".xml";
	}

	private static String layoutPart(Slide.Kind kind) {
		return "ppt/slideLayouts/slideLayout" + (kind.ordinal() + 1) + ".xml";
	}
}
