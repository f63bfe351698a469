package org.chapterhouse.ui.internal.reports;

import java.util.Optional;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.Wizard;

/** Asks which report to make of which data. */
final class NewReportWizard extends Wizard {

	private final Desktop desktop;
	private final NewReportPage page;
	private @Nullable ReportKey chosen;

	NewReportWizard(Desktop desktop, @Nullable DataPlace place) {
		this.desktop = desktop;
		this.page = new NewReportPage(desktop, place);
		setWindowTitle(desktop.words().text("new.title"));
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
		desktop.remembered().add(new DataPlace(key.family(), key.location()));
		chosen = key;
		return true;
	}
}
