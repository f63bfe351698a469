package org.chapterhouse.render.birt.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.drawing.PageSession.Claim;
import org.chapterhouse.render.birt.drawing.PageSession.Heading;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPage;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPageDevice;
import org.eclipse.birt.report.engine.nLayout.area.IArea;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/** Writes one PDF: makes its pages, remembers on which page each heading stands, and fills at the end what was not known before. */
final class ReportDevice extends PDFPageDevice {

	private final PageSession session;
	private final Fonts fonts;
	private final Map<String, Integer> pageOfBookmark = new HashMap<>();
	private final List<Mark> marks = new ArrayList<>();
	private Structure structure;
	private int pages;

	ReportDevice(OutputStream output, String title, String author, String subject, String description, IReportContext context, IReportContent report,
			PageSession session)
			throws DocumentException {
		super(output, title, author, subject, description, context, report);
		this.session = session;
		fonts = Fonts.of(session);
		// the writer that BIRT made has written nothing yet; it compresses objects into streams, where chance cannot be taken out of them
		doc = new Document();
		// ligatures are drawn well, but the text behind them is lost for whoever searches or copies
		doc.setGlyphSubstitutionEnabled(false);
		writer = PdfWriter.getInstance(doc, output);
		writer.setPdfVersion(PdfWriter.VERSION_1_7);
		writer.setTagged();
		writer.setTabs(PdfName.S);
		new Information(session).write(writer);
	}

	@Override
	protected PDFPage createPDFPage(int pageWidth, int pageHeight) {
		pages++;
		ReportPage page = new ReportPage(pageWidth, pageHeight, doc, writer, this, session);
		structure.page(pages);
		return page;
	}

	/** BIRT calls this when the document is open. */
	@Override
	public void initStructure() {
		structure = new Structure(writer.getStructureTreeRoot(), session);
	}

	/** BIRT shall not tag by itself. */
	@Override
	public boolean isTagged() {
		return false;
	}

	@Override
	public void openTag(String tagType, IArea area) {
		// see isTagged
	}

	@Override
	public void closeTag(String tagType, IArea area) {
		// see isTagged
	}

	/** What BIRT writes there is wrong, and nobody needs it. */
	@Override
	public boolean isIncludeCidSet() {
		return false;
	}

	/** Returns what the pages mean, from the first page on. */
	Structure structure() {
		return structure;
	}

	/** Returns the fonts of the report. */
	Fonts fonts() {
		return fonts;
	}

	int page() {
		return pages;
	}

	void bookmarked(String bookmark) {
		pageOfBookmark.putIfAbsent(bookmark, pages);
	}

	void mark(Mark mark) {
		marks.add(mark);
	}

	/** Fills the marks, now that all pages are known. */
	void finish() {
		for (Mark mark : marks) {
			mark.fill(text(mark));
		}
		if (structure != null) {
			structure.finish();
		}
		if (doc.isOpen() && session.claims().contains(Claim.PDF_A_2B)) {
			try {
				OutputIntent.write(writer);
			} catch (IOException e) {
				session.failed(e);
			}
		}
		session.finished(pages);
	}

	private String text(Mark mark) {
		if (mark.sign() == PageSession.PAGE_LINE) {
			return session.pageLine(mark.page(), pages);
		}
		if (mark.sign() == PageSession.RUNNING_HEAD) {
			return runningHead(mark.page());
		}
		if (mark.sign() == PageSession.TITLE_LINE) {
			return session.titleLine();
		}
		int entry = mark.sign() - PageSession.FIRST_ENTRY;
		Integer page = entry < session.headings().size() ? pageOfBookmark.get(session.headings().get(entry).bookmark()) : null;
		return page == null ? "" : page.toString();
	}

	/** The chapter that starts on the page, else the one that goes on there. */
	private String runningHead(int page) {
		String title = "";
		int chapters = session.headings().stream().mapToInt(Heading::level).max().orElse(0);
		for (Heading heading : session.headings()) {
			Integer start = pageOfBookmark.get(heading.bookmark());
			if (heading.level() == chapters && start != null && start <= page) {
				title = heading.title();
			}
		}
		return title;
	}

	@Override
	public void createTOC(Set<String> bookmarks) {
		Deque<PdfOutline> open = new ArrayDeque<>();
		open.push(writer.getDirectContent().getRootOutline());
		for (Heading heading : session.headings()) {
			while (open.size() > heading.level() + 1) {
				open.pop();
			}
			if (pageOfBookmark.containsKey(heading.bookmark())) {
				open.push(new PdfOutline(open.peek(), PdfAction.gotoLocalPage(heading.bookmark(), false), heading.title()));
			}
		}
		writer.setViewerPreferences(pageOfBookmark.isEmpty() ? PdfWriter.PageModeUseNone : PdfWriter.PageModeUseOutlines);
	}
}
