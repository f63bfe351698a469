package org.chapterhouse.ui.internal.reports;

import java.util.List;

import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** Offers the reports that were open last, in a menu below the one that it stands in; none where no report was open yet. */
public final class RecentReports extends CompoundContributionItem {

	/** As many as have a digit to be chosen by. */

	@Override
	protected IContributionItem[] getContributionItems() {
		Desktop desktop = Desktop.get();
		List<ReportKey> recent = desktop.remembered().recent();
		if (recent.isEmpty()) {
			return new IContributionItem[0];
		}
		var menu = new MenuManager(desktop.words().text("menu.recent"));
		for (int at = 0; at < recent.size(); at++) {
			menu.add(new Opening(desktop, at + 1, recent.get(at)));
		}
		return new IContributionItem[] { menu };
	}

	/** Opens one of them. */
	private static final class Opening extends Action {

		private final Desktop desktop;
		private final ReportKey key;

		Opening(Desktop desktop, int number, ReportKey key) {
			// what stands behind the last @ is taken for the keys of an action
			super("&" + number + "  " + PlainText.inLabel(desktop.shown(key) + "  " + desktop.shown(key.data())) + "@");
			this.desktop = desktop;
			this.key = key;
		}

		@Override
		public void run() {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window != null && window.getActivePage() != null) {
				ReportOpening.open(desktop, window.getActivePage(), key);
			}
		}
	}
}
