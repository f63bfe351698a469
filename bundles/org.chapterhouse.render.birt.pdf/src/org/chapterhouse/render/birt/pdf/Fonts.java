package org.chapterhouse.render.birt.pdf;

import java.util.Locale;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManager;
import org.eclipse.birt.report.engine.layout.pdf.font.FontMappingManagerFactory;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * Holds the fonts in which charts are written: those that BIRT uses for the text around them, so that each is embedded once.
 *
 * @param regular of most texts
 * @param bold    of emphasised texts
 */
record Fonts(BaseFont regular, BaseFont bold) {

	private static final String FAMILY = "Noto Sans SC";

	static Fonts of(PageSession session) {
		FontMappingManager fonts = FontMappingManagerFactory.getInstance().getFontMappingManager("pdf", Locale.forLanguageTag(session.language()));
		return new Fonts(fonts.createFont(FAMILY, Font.NORMAL), fonts.createFont(FAMILY, Font.BOLD));
	}

	BaseFont of(boolean isBold) {
		return isBold ? bold : regular;
	}
}
