package org.chapterhouse.render.birt.pdf;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.drawing.PageSession.Heading;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPage;
import org.eclipse.birt.report.engine.nLayout.area.style.TextStyle;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Draws one page: charts as vectors, marks as places to be filled, all other texts as BIRT does but with a look at each character. */
final class ReportPage extends PDFPage {

	private static final Pattern PICTURE = Pattern.compile("^<svg [^>]*id=\"([^\"]+)\"/>$");
	private static final float MARK_WIDTH = 320;

	private final ReportDevice device;
	private final PageSession session;
	private final MarkedContent marked;

	ReportPage(int width, int height, Document document, PdfWriter writer, ReportDevice device, PageSession session) {
		super(width, height, document, writer, device);
		this.device = device;
		this.session = session;
		marked = new MarkedContent(contentByte);
		// to BIRT all is an artifact in an artifact, so that it marks nothing; its own marks know only its own tags
		artifactDepth = 1;
	}

	@Override
	public void dispose() {
		marked.close();
		super.dispose();
	}

	@Override
	protected void saveState() {
		marked.close();
		super.saveState();
	}

	@Override
	protected void restoreState() {
		marked.close();
		super.restoreState();
	}

	@Override
	protected void drawBackgroundColor(Color colour, float x, float y, float width, float height) {
		if (colour != null) {
			marked.artifact();
			super.drawBackgroundColor(colour, x, y, width, height);
		}
	}

	@Override
	protected void drawBackgroundImage(float x, float y, float width, float height, float imageWidth, float imageHeight, int repeat, String url,
			byte[] data, float offsetX, float offsetY) throws Exception {
		marked.artifact();
		super.drawBackgroundImage(x, y, width, height, imageWidth, imageHeight, repeat, url, data, offsetX, offsetY);
		marked.close();
	}

	@Override
	protected void drawLine(float startX, float startY, float endX, float endY, float width, Color colour, int style) {
		marked.artifact();
		super.drawLine(startX, startY, endX, endY, width, colour, style);
	}

	@Override
	public PdfAnnotation createHyperlink(String hyperlink, String bookmark, String window, int type, int x, int y, int width, int height) {
		PdfAnnotation annotation = super.createHyperlink(hyperlink, bookmark, window, type, x, y, width, height);
		String title = session.headings().stream().filter(heading -> heading.bookmark().equals(bookmark)).map(Heading::title).findFirst()
				.orElse(hyperlink == null ? String.valueOf(bookmark) : hyperlink);
		device.structure().link(annotation, writer.getCurrentPage(), title);
		return annotation;
	}

	/** Marks what is drawn next as content of the place where it is. */
	private void markText() {
		if (device.structure().place().artifact()) {
			marked.artifact();
		} else {
			marked.content(device.structure().leaf());
		}
	}

	private void markPicture(String description, float x, float y, float width, float height) {
		if (device.structure().place().artifact()) {
			marked.artifact();
		} else {
			float bottom = transformY(y, height);
			marked.content(device.structure().figure(description, new PdfRectangle(x, bottom, x + width, bottom + height)));
		}
	}

	@Override
	@SuppressWarnings("rawtypes") // as the method it overrides
	protected void drawImage(String id, byte[] data, String extension, float x, float y, float height, float width, String help, Map parameters)
			throws Exception {
		Matcher matcher = PICTURE.matcher(data == null ? "" : new String(data, StandardCharsets.UTF_8));
		Drawing drawing = matcher.matches() ? session.picture(matcher.group(1)).orElse(null) : null;
		markPicture(drawing == null ? help == null ? "" : help : drawing.description(), x, y, width, height);
		if (drawing == null) {
			super.drawImage(id, data, extension, x, y, height, width, help, parameters);
			return;
		}
		contentByte.saveState();
		contentByte.concatCTM((float) (width / drawing.width()), 0, 0, (float) (height / drawing.height()), x, transformY(y, height));
		new DrawingPainter(contentByte, drawing, device.fonts(), text -> check(text.text(), text.bold())).paint();
		contentByte.restoreState();
		session.painted(matcher.group(1));
	}

	@Override
	protected void drawText(String text, float x, float y, float baseline, float width, float height, TextStyle style) {
		char sign = text.length() == 1 ? text.charAt(0) : 0;
		boolean bold = (style.getFontInfo().getFontStyle() & Font.BOLD) != 0;
		if (sign >= PageSession.FIRST_ENTRY && sign <= PageSession.PAGE_LINE) {
			markText();
			float size = style.getFontInfo().getFontSize();
			PdfTemplate place = contentByte.createTemplate(MARK_WIDTH, size * 2);
			float left = sign == PageSession.TITLE_LINE ? x : x + width - MARK_WIDTH;
			contentByte.addTemplate(place, left, transformY(y + baseline, 0, containerHeight) - size / 2);
			Color colour = style.getColor() == null ? Color.BLACK : style.getColor();
			device.mark(new Mark(sign, device.page(), place, device.fonts().of(bold), size, colour, size / 2));
			return;
		}
		check(text, bold);
		markText();
		// links are not underlined in print
		TextStyle plain = new TextStyle(style);
		plain.setHasHyperlink(false);
		super.drawText(text, x, y, baseline, width, height, plain);
	}

	/** Any other font that BIRT may have found for a character is not embedded and may look like nothing: only ours counts. */
	private void check(String text, boolean bold) {
		BaseFont font = device.fonts().of(bold);
		text.codePoints().filter(c -> !Character.isISOControl(c) && !font.charExists(c)).forEach(c -> session.missingGlyph(c, text, device.page()));
	}

	/** BIRT would put a note on the page for each text that helps those who cannot see. */
	@Override
	public void showHelpText(String help, float x, float y, float width, float height) {
		// none wanted
	}
}
