package org.chapterhouse.ui.internal.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;

/** Renders forms of documents for looking at, each into a folder of its own. Never on the thread of the display. */
final class PreviewRender implements AutoCloseable {

	private final Desktop desktop;
	private final PreviewFolders folders;

	PreviewRender(Desktop desktop) {
		this.desktop = desktop;
		this.folders = new PreviewFolders(desktop);
	}

	/** Returns the file; no result and no problems where it was cancelled. */
	Outcome<Path> render(Report report, ReportTemplates templates, String format, IProgressMonitor monitor) {
		Path folder = null;
		try {
			folder = folders.next(format);
			var outputs = new Outputs(desktop.workplace(), folder, desktop.renderers(), templates);
			List<Problem> problems = outputs.render(report, format, monitor);
			if (monitor.isCanceled()) {
				return Outcome.failed(List.of());
			}
			return outputs.written().stream().findFirst().map(file -> Outcome.of(file, problems)).orElseGet(() -> Outcome.failed(problems));
		} catch (IOException e) {
			return Outcome.failed(desktop.workplace().unwritten(desktop.ownFolder(), e));
		} finally {
			if (folder != null) {
				folders.ended(folder);
			}
		}
	}

	/** Removes all that was rendered. */
	@Override
	public void close() {
		folders.close();
	}
}
