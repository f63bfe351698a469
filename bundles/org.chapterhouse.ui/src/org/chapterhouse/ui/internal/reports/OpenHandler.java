package org.chapterhouse.ui.internal.reports;

import java.util.Optional;

import org.chapterhouse.ui.internal.connections.ConnectionDialog;
import org.chapterhouse.ui.internal.documents.DocumentEditor;
import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.export.ExportWizard;
import org.chapterhouse.ui.internal.views.CompareView;
import org.chapterhouse.ui.internal.welcome.WelcomeEditor;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does what the commands of the menus say: which one is told by the end of its id. */
public final class OpenHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		Desktop desktop = Desktop.get();
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		String command = event.getCommand().getId();
		switch (command.substring(command.lastIndexOf('.') + 1)) {
		case "sample" -> ReportOpening.sample(desktop, page);
		case "folder" -> ReportOpening.folder(desktop, page);
		case "document" -> DocumentEditor.choose(desktop, page);
		case "connection" -> ConnectionDialog.open(desktop, page.getWorkbenchWindow().getShell());
		case "welcome" -> WelcomeEditor.open(page);
		case "log" -> LogFile.open(desktop, page.getWorkbenchWindow().getShell());
		case "export" -> {
			if (page.getActiveEditor() instanceof ReportEditor editor) {
				ExportWizard.open(desktop, editor.session(), page.getWorkbenchWindow().getShell());
			} else if (page.getActiveEditor() instanceof DocumentEditor document) {
				document.export();
			}
		}
		case "change" -> {
			if (page.getActiveEditor() instanceof ReportEditor editor) {
				ReportOpening.change(desktop, page, editor);
			}
		}
		case "compute" -> {
			if (page.getActiveEditor() instanceof ReportEditor editor) {
				editor.session().compute();
			} else if (page.getActiveEditor() instanceof DocumentEditor document) {
				document.readAgain();
			}
		}
		case "compare" -> {
			boolean chosen = page.getActivePart() instanceof ReportsView reports && reports.compare();
			if (!chosen && page.getActiveEditor() instanceof ReportEditor editor) {
				CompareView.show(page, editor.session().key());
			}
		}
		case "check" -> {
			Optional<DataPlace> chosen = page.getActivePart() instanceof ReportsView reports ? reports.data() : Optional.empty();
			chosen.or(() -> page.getActiveEditor() instanceof ReportEditor editor ? Optional.of(editor.session().key().data()) : Optional.empty())
					.ifPresent(place -> new DataCheck(desktop, page, place).begin());
		}
		default -> throw new ExecutionException(command);
		}
		return null;
	}
}
