package org.chapterhouse.render.birt.internal.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManagerFactory;
import org.openpdf.text.DocumentException;
import org.openpdf.text.FontFactory;
import org.openpdf.text.pdf.BaseFont;

/**
 * Lets the PDF writer read a font in memory. Of each font file it would otherwise read the table of glyphs byte by byte from the disk, for every report: a quarter of the
 * time of a PDF.
 */
public final class PrintFonts {

	private PrintFonts() {
	}

	/**
	 * Gives the PDF writer a font before it opens the file of its own accord; it keeps the fonts that it has. Without effect where the writer does not know the file.
	 *
	 * @param name its full name
	 * @param file its file
	 */
	public static void load(String name, Path file) throws IOException {
		// makes BIRT tell the writer which fonts there are
		FontMappingManagerFactory.getInstance();
		if (FontFactory.getFontImp().getFontPath(name) instanceof String known) {
			try {
				BaseFont.createFont(known, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, Files.readAllBytes(file), null);
			} catch (DocumentException e) {
				throw new IOException(e);
			}
		}
	}
}
