package org.chapterhouse.render.birt.internal.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManager;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManagerFactory;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;

/**
 * Opens the fonts of the PDF writer, once for the process, before BIRT does. Three things come of it.
 * <ul>
 * <li>The fonts lie in memory. Of a font file the writer reads the table of glyphs byte by byte, for every report: a fifth of the time of a PDF.
 * <li>Characters stay what they are. For its first text BIRT turns on a layout of glyphs that holds for the process and for each font opened afterwards; it forgets the
 * characters and says, for a glyph that several share, whichever of them comes last in the font. Fonts opened before are left alone.
 * <li>Reports can begin at the same time. BIRT turns the layout on where it finds it off, which fails if two do so at once; here it is on before the first report.
 * </ul>
 */
public final class PrintFonts {

	private static final int[] STYLES = { Font.NORMAL, Font.BOLD, Font.ITALIC, Font.BOLDITALIC };

	private PrintFonts() {
	}

	/**
	 * Opens the fonts of a family in all styles and turns on the layout that BIRT asks for. Without effect when called again.
	 *
	 * @param family of the fonts
	 * @param files  by full name; a name that the writer does not know is passed over
	 */
	public static void open(String family, Map<String, Path> files) throws IOException {
		// the layout is a switch of the process
		synchronized (LayoutProcessor.class) {
			if (LayoutProcessor.isEnabled()) {
				return;
			}
			// makes BIRT tell the writer which fonts there are
			FontMappingManagerFactory known = FontMappingManagerFactory.getInstance();
			for (Map.Entry<String, Path> font : files.entrySet()) {
				load(font.getKey(), font.getValue());
			}
			// BIRT opens what is not yet open from its file, when asked for its mapping already
			FontMappingManager manager = known.getFontMappingManager("pdf", Locale.ROOT);
			for (int style : STYLES) {
				manager.createFont(family, style);
			}
			LayoutProcessor.enableKernLiga();
		}
	}

	private static void load(String name, Path file) throws IOException {
		if (FontFactory.getFontImp().getFontPath(name) instanceof String known) {
			try {
				BaseFont.createFont(known, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, Files.readAllBytes(file), null);
			} catch (DocumentException e) {
				throw new IOException(e);
			}
		}
	}
}
