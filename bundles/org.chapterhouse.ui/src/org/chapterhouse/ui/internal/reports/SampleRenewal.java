package org.chapterhouse.ui.internal.reports;

import java.nio.file.Path;
import java.util.Arrays;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.desk.SampleCopy;
import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;

/** Puts a new copy of the sample in the place of the one that people changed, which stays beside it. */
final class SampleRenewal {

	private SampleRenewal() {
	}

	/**
	 * Asks, and does it in the background; says where the old copy is, or what is wrong. Reports of the sample that are open are computed again.
	 *
	 * @param place where the copy is
	 * @param done  told when there is another copy
	 */
	static void ask(Desktop desktop, IWorkbenchPage page, DataPlace place, Runnable done) {
		Words words = desktop.words();
		Shell shell = page.getWorkbenchWindow().getShell();
		if (!MessageDialog.openConfirm(shell, words.text("sample.renew.title"), words.text("sample.renew.ask", "folder", place.location()))) {
			return;
		}
		new ReportWork<Path>(desktop, words.text("work.sample"), monitor -> desktop.installed(place.family()).result()
				.map(family -> SampleCopy.renew(desktop.workplace(), family, Path.of(place.location())))
				.orElseGet(() -> Outcome.failed(desktop.installed(place.family()).problems())), outcome -> {
					if (shell.isDisposed()) {
						return;
					}
					if (outcome.result().isPresent()) {
						done.run();
						open(page, place);
						MessageDialog.openInformation(shell, words.text("sample.renew.title"),
								words.text("sample.renew.done", "folder", outcome.result().get()));
					} else {
						MessageDialog.openError(shell, words.text("sample.renew.title"),
								outcome.problems().stream().map(Problem::message).findFirst().orElse(words.text("work.cancelled")));
					}
				}).schedule();
	}

	private static void open(IWorkbenchPage page, DataPlace place) {
		Arrays.stream(page.getEditorReferences()).map(reference -> reference.getEditor(false)).filter(ReportEditor.class::isInstance)
				.map(editor -> ((ReportEditor) editor).session()).filter(session -> session.key().data().equals(place))
				.forEach(ReportSession::compute);
	}
}
