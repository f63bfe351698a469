package org.chapterhouse.ui.internal.reports;

import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.Severity;
import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.internal.connections.PasswordQuestion;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ProblemMarkers;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Checks all data of a folder or address against what their family says of them, those that no chapter needs too, and lists what is wrong in the view of problems. */
final class DataCheck {

	private final Desktop desktop;
	private final Words words;
	private final IWorkbenchPage page;
	private final DataPlace place;

	DataCheck(Desktop desktop, IWorkbenchPage page, DataPlace place) {
		this.desktop = desktop;
		this.words = desktop.words();
		this.page = page;
		this.place = place;
	}

	/** Begins; what is wrong is told when all is checked. */
	void begin() {
		var work = new ReportWork<String>(desktop, words.text("work.check", "data", desktop.shown(place)), monitor -> {
			Outcome<Family> read = desktop.installed(place.family());
			Family family = read.result().orElse(null);
			if (family == null) {
				return Outcome.failed(read.problems());
			}
			Outcome<ReportData> found = desktop.data(family, place);
			ReportData data = found.result().orElse(null);
			return data == null ? Outcome.failed(found.problems())
					: new ReportRun(desktop.workplace(), family, data, TextStore.none()).check(ReportData.PROBLEM_LIMIT, monitor);
		}, this::done);
		work.setUser(true);
		work.schedule();
	}

	private void done(Outcome<String> outcome) {
		List<Problem> problems = outcome.problems();
		Shell shell = page.getWorkbenchWindow().getShell();
		if (shell == null || shell.isDisposed() || outcome.result().isEmpty() && problems.isEmpty()) {
			return;
		}
		ProblemMarkers.ofCheck(words, place, problems).schedule();
		String title = words.text("check.title");
		if (PasswordQuestion.wanted(problems).isPresent()) {
			new PasswordQuestion(desktop, shell).ask(place.location(), problems, this::begin);
		} else if (problems.isEmpty()) {
			MessageDialog.openInformation(shell, title, PlainText.inLabel(words.text("check.none", "data", desktop.shown(place))));
		} else {
			show();
			long errors = problems.stream().filter(Problem::isError).count();
			long warnings = problems.stream().filter(problem -> problem.severity() == Severity.WARNING).count();
			String text = PlainText.inLabel(words.text("check.found", "data", desktop.shown(place), "errors", errors, "warnings", warnings));
			if (errors > 0) {
				MessageDialog.openError(shell, title, text);
			} else {
				MessageDialog.openWarning(shell, title, text);
			}
		}
	}

	private void show() {
		try {
			page.showView(ViewIds.PROBLEMS);
		} catch (PartInitException e) {
			desktop.workplace().log().failed("view of problems", e);
		}
	}
}
