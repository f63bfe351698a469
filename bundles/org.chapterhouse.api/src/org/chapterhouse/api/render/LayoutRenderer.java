package org.chapterhouse.api.render;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Lays out reports for {@link ReportWriter}s, as their templates say. A renderer that is contributed with {@code layouts="true"}. Thread-safe.
 */
public interface LayoutRenderer extends ReportRenderer {

	/**
	 * Lays out a document. Nothing stands in the layout that is not in the document, and no data are queried. The same document and templates give the same layout.
	 * <p>
	 * The layout is checked as outputs are: a chart, binding or glyph that is missing in it is an error. The monitor is told the steps as sub-tasks, by their names for
	 * measuring: {@code compose}, {@code lay out}.
	 *
	 * @param report    the document; only read
	 * @param templates the templates of its family and chapters
	 * @return the layout, and what went wrong; what is written of a layout is worthless if a problem {@linkplain ReportRenderer#spoils spoils} it
	 */
	Outcome<LaidOut> layout(Report report, ReportTemplates templates, IProgressMonitor monitor);
}
