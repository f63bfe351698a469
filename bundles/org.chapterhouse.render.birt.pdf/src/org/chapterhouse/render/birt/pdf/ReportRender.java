package org.chapterhouse.render.birt.pdf;

import java.util.logging.Level;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.emitter.IEmitterServices;
import org.eclipse.birt.report.engine.emitter.pdf.PDFRender;
import org.eclipse.birt.report.engine.layout.emitter.IPageDevice;
import org.eclipse.birt.report.engine.nLayout.area.IArea;

/** Draws the areas of a report on the pages of a {@link ReportDevice}. */
final class ReportRender extends PDFRender {

	private final PageSession session;
	private ReportDevice device;

	ReportRender(IEmitterServices services, PageSession session) throws EngineException {
		super(services);
		this.session = session;
	}

	@Override
	public IPageDevice createPageDevice(String title, String author, String subject, String description, IReportContext reportContext,
			IReportContent report) throws Exception {
		device = new ReportDevice(output, title, author, subject, description, reportContext, report, session);
		currentPageDevice = device;
		return device;
	}

	@Override
	protected void createBookmark(IArea area, int x, int y) {
		String bookmark = area.getBookmark();
		if (bookmark != null) {
			device.bookmarked(bookmark);
		}
		super.createBookmark(area, x, y);
	}

	@Override
	public void end(IReportContent report) {
		device.finish();
		super.end(report);
	}

	/** BIRT only logs what goes wrong with a piece of a page; here it is heard. */
	@Override
	protected void log(Throwable problem, Level level) {
		session.failed(problem);
	}
}
