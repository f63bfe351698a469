package org.chapterhouse.ui.internal.reports;

import java.util.Optional;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.Wizard;

/** Asks which report to make of which data, and in which forms it is wanted. */
final class NewReportWizard extends Wizard {

	private final Desktop desktop;
	private final NewReportPage page;
	private @Nullable ReportKey chosen;

	NewReportWizard(Desktop desktop, @Nullable DataPlace place) {
		this(desktop, new NewReportPage(desktop, place, null), "new.title");
	}

	/** Makes a wizard that begins with what a report is now. */
	NewReportWizard(Desktop desktop, ReportKey now) {
		this(desktop, new NewReportPage(desktop, new DataPlace(now.family(), now.location()), now), "change.title");
	}

	private NewReportWizard(Desktop desktop, NewReportPage page, String title) {
		this.desktop = desktop;
		this.page = page;
		page.setTitle(desktop.words().text(title));
		setWindowTitle(desktop.words().text(title));
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	/** Returns what was asked for, once the wizard is finished. */
	Optional<ReportKey> chosen() {
		return Optional.ofNullable(chosen);
	}

	@Override
	public boolean performFinish() {
		ReportKey key = page.key();
		if (!ReportOpening.isSample(desktop, key)) {
			desktop.remembered().add(key.data());
		}
		desktop.remembered().forms().choose(key, page.forms());
		chosen = key;
		return true;
	}
}
