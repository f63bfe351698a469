package org.chapterhouse.render.birt.pdf;

import java.io.IOException;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Says in a PDF what its colours mean. */
final class OutputIntent {

	private static final String CONDITION = "sRGB IEC61966-2.1";

	private OutputIntent() {
	}

	/** Writes it into an open document. */
	static void write(PdfWriter writer) throws IOException {
		PdfStream profile = new PdfStream(SrgbProfile.bytes());
		profile.put(PdfName.N, new PdfNumber(3));
		profile.flateCompress();
		PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
		intent.put(PdfName.S, PdfName.GTS_PDFA1);
		intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(CONDITION));
		intent.put(PdfName.INFO, new PdfString(CONDITION));
		intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
		PdfArray intents = new PdfArray();
		intents.add(intent);
		writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, intents);
	}
}
