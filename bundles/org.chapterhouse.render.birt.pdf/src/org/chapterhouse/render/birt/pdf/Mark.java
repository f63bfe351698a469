package org.chapterhouse.render.birt.pdf;

import java.awt.Color;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * Keeps a place for a text that is known only at the end. The text ends at the right edge of the place, that of the title line begins at the left.
 *
 * @param sign     the character that stands for the text
 * @param page     the page it is on, from 1
 * @param place    where to write
 * @param font     in which
 * @param size     of the font
 * @param colour   of the text
 * @param baseline above the lower edge of the place
 */
record Mark(char sign, int page, PdfTemplate place, BaseFont font, float size, Color colour, float baseline) {

	void fill(String text) {
		if (text.isEmpty()) {
			return;
		}
		place.beginText();
		place.setFontAndSize(font, size);
		place.setColorFill(colour);
		float start = sign == PageSession.TITLE_LINE ? 0 : place.getWidth() - font.getWidthPoint(text, size);
		place.setTextMatrix(start, baseline);
		place.showText(text);
		place.endText();
	}
}
