package org.chapterhouse.render.birt.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.api.script.IUpdatableDataSetRow;
import org.eclipse.birt.report.engine.api.script.ScriptException;
import org.eclipse.birt.report.engine.api.script.eventadapter.ScriptedDataSetEventAdapter;
import org.eclipse.birt.report.engine.api.script.instance.IDataSetInstance;

/** Gives the rows of a data set of a composed design out of the document in memory. BIRT makes one for each data set and run. */
public final class DocumentRows extends ScriptedDataSetEventAdapter {

	private Iterator<Map<String, Object>> rows = List.<Map<String, Object>>of().iterator();

	@Override
	public void beforeOpen(IDataSetInstance dataSet, IReportContext context) {
		RenderSession session = (RenderSession) context.getAppContext().get(PageSession.KEY);
		rows = session.rows(dataSet.getName()).iterator();
	}

	@Override
	public boolean fetch(IDataSetInstance dataSet, IUpdatableDataSetRow row) {
		if (!rows.hasNext()) {
			return false;
		}
		rows.next().forEach((column, value) -> {
			try {
				row.setColumnValue(column, value);
			} catch (ScriptException e) {
				throw new IllegalStateException(e);
			}
		});
		return true;
	}
}
