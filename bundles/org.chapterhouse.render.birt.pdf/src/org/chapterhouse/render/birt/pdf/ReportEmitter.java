package org.chapterhouse.render.birt.pdf;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.emitter.IEmitterServices;
import org.eclipse.birt.report.engine.emitter.pdf.PDFEmitter;
import org.eclipse.birt.report.engine.layout.emitter.PageDeviceRender;

/**
 * Writes PDF as BIRT's own emitter does, with vector charts, page numbers in the contents, running heads, an outline of parts and chapters, and without chance or clock in
 * the bytes. It needs a {@link PageSession} in the application context of the task.
 */
public final class ReportEmitter extends PDFEmitter {

	@Override
	public PageDeviceRender createRender(IEmitterServices services) throws EngineException {
		Object session = services.getReportContext().getAppContext().get(PageSession.KEY);
		if (session instanceof PageSession present) {
			return new ReportRender(services, present);
		}
		throw new EngineException("The application context holds no " + PageSession.KEY);
	}
}
