package org.chapterhouse.render.birt.internal;

import org.chapterhouse.render.birt.internal.document.Grid;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.api.script.ScriptException;
import org.eclipse.birt.report.engine.api.script.eventadapter.RowEventAdapter;
import org.eclipse.birt.report.engine.api.script.instance.IRowInstance;

/** Keeps a row of a composed design on the page of the one before it, if its data say so. */
public final class KeptRow extends RowEventAdapter {

	private static final String AVOID = "avoid";

	@Override
	public void onCreate(IRowInstance row, IReportContext context) throws ScriptException {
		if (row.getRowData().getColumnValue(Grid.KEPT) instanceof Number kept && kept.intValue() == 1) {
			row.getStyle().setPageBreakBefore(AVOID);
			row.getStyle().setPageBreakInside(AVOID);
		}
	}
}
