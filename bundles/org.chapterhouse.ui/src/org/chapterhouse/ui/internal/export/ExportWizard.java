package org.chapterhouse.ui.internal.export;

import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Imprints.Imprint;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.SessionWork;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes a report in the forms and languages and for the units that people choose. */
public final class ExportWizard extends Wizard {

	/** What is open is mostly computed already. */
	private static final int COMPUTING = 1;
	private static final int WRITING = 9;

	private final Desktop desktop;
	private final ReportSession session;
	private final Shell shell;
	private final ExportPage page;

	ExportWizard(Desktop desktop, ReportSession session, SessionWork.Computed made, Shell shell) {
		this.desktop = desktop;
		this.session = session;
		this.shell = shell;
		this.page = new ExportPage(desktop, session, made);
		setWindowTitle(desktop.words().text("export.title"));
	}

	/** Opens the wizard for a report that is computed; says why there is nothing to write where data have no row of its period, and does nothing for another. */
	public static void open(Desktop desktop, ReportSession session, Shell shell) {
		session.made().ifPresentOrElse(made -> new WizardDialog(shell, new ExportWizard(desktop, session, made, shell)).open(), () -> {
			if (!session.missing().isEmpty()) {
				MessageDialog.openError(shell, desktop.words().text("export.title"), session.missing());
			}
		});
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		ExportOrder order = page.order();
		desktop.remembered().exported(order.folder().toString(), order.open());
		desktop.remembered().forms().choose(session.key(), order.formats());
		desktop.remembered().imprints().keep(session.key().data(),
				new Imprint(order.publication().publisher(), order.publication().address()));
		// what is seen is of the same data as what is written
		session.renew();
		ReportWork.Task<SessionWork.Computed> current = session.current();
		List<TextEntry> drafts = session.drafts().entries();
		var work = new ReportWork<List<Path>>(desktop, desktop.words().text("work.export", "report", session.name()), monitor -> {
			SubMonitor progress = SubMonitor.convert(monitor, COMPUTING + WRITING);
			Outcome<SessionWork.Computed> now = current.run(progress.newChild(COMPUTING));
			return now.result().map(document -> new ExportWork(desktop, session.key(), document, drafts, order).run(progress.newChild(WRITING)))
					.orElseGet(() -> Outcome.failed(now.problems()));
		}, outcome -> ExportDone.tell(shell, desktop, order.folder(), order.open(), outcome));
		work.setUser(true);
		work.writes();
		work.schedule();
		return true;
	}
}
