package org.chapterhouse.render.birt.pdf;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Says in a PDF what it is: title, author, language, and as its date that of publication, or none. */
final class Information {

	static final String PRODUCER = "BIRT, OpenPDF";
	static final String CREATOR = "Chapterhouse";

	private final PageSession session;

	Information(PageSession session) {
		this.session = session;
	}

	void write(PdfWriter writer) {
		PdfDictionary info = writer.getInfo();
		info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
		info.put(PdfName.CREATOR, new PdfString(CREATOR));
		info.put(PdfName.TITLE, new PdfString(session.title(), PdfObject.TEXT_UNICODE));
		info.remove(PdfName.CREATIONDATE);
		info.remove(PdfName.MODDATE);
		if (!session.author().isEmpty()) {
			info.put(PdfName.AUTHOR, new PdfString(session.author(), PdfObject.TEXT_UNICODE));
		}
		if (isDate(session.published())) {
			PdfString date = new PdfString("D:" + session.published().replace("-", "") + "000000Z");
			info.put(PdfName.CREATIONDATE, date);
			info.put(PdfName.MODDATE, date);
		}
		writer.getExtraCatalog().put(PdfName.LANG, new PdfString(session.language()));
		writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
		writer.setXmpMetadata(new Xmp(session).bytes());
	}

	static boolean isDate(String text) {
		return text.matches("\\d{4}-\\d{2}-\\d{2}");
	}
}
