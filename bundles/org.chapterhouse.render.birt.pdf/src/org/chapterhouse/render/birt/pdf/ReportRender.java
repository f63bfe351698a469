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
import org.eclipse.birt.report.engine.nLayout.area.IContainerArea;
import org.eclipse.birt.report.engine.nLayout.area.ITextArea;
import org.eclipse.birt.report.engine.nLayout.area.impl.AbstractArea;
import org.eclipse.birt.report.engine.nLayout.area.impl.BlockTextArea;
import org.eclipse.birt.report.engine.nLayout.area.impl.ContainerArea;
import org.eclipse.birt.report.engine.nLayout.area.impl.PageArea;
import org.eclipse.birt.report.engine.nLayout.area.impl.TextArea;
import org.eclipse.birt.report.engine.nLayout.area.style.TextStyle;

/** Draws the areas of a report on the pages of a {@link ReportDevice}. */
final class ReportRender extends PDFRender {

	private final PageSession session;
	private ReportDevice device;
	private PageArea page;

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
	protected void newPage(IContainerArea area) {
		super.newPage(area);
		page = area instanceof PageArea whole ? whole : null;
	}

	@Override
	public void visitContainer(IContainerArea container) {
		if (container instanceof PageArea) {
			super.visitContainer(container);
			return;
		}
		if (page != null && (container == page.getHeader() || container == page.getFooter())) {
			device.structure().enterAside();
		} else {
			device.structure().enter(container instanceof ContainerArea area ? area.getContent() : null);
		}
		super.visitContainer(container);
		device.structure().leave();
	}

	@Override
	public void visitText(ITextArea text) {
		if (text.getAction() == null) {
			super.visitText(text);
			return;
		}
		device.structure().enterLink();
		if (text instanceof AbstractArea area && isLinked(area.getParent())) {
			// one spot for the whole of a text, not one more for each of its lines
			area.setAction(null);
		}
		super.visitText(text);
		device.structure().leave();
	}

	/** Who hears a text, or copies it, wants words apart that stand on both sides of a break of its own (an empty area), and the texts of a heading. */
	@Override
	protected void drawTextAt(ITextArea text, int x, int y, int width, int height, TextStyle style) {
		super.drawTextAt(text, x, y, width, height, style);
		if (text instanceof TextArea area && area.isLineBreak() == area.getText().isEmpty()
				&& (area.isLineBreak() || device.structure().isInHeading())) {
			currentPage.drawText(" ", x + width, y, 0, height, style);
		}
	}

	private static boolean isLinked(ContainerArea around) {
		ContainerArea area = around;
		while (area != null && !(area instanceof BlockTextArea)) {
			area = area.getParent();
		}
		return area != null && area.getAction() != null;
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
