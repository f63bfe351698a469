package org.chapterhouse.ui.internal.work;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.desk.DataStamp;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Looks in the background whether data changed since a report was made of them, when people come back to the window. Used on the thread of the display. */
final class DataWatch implements IWindowListener {

	private final Desktop desktop;
	private final ReportKey key;
	private final Runnable changed;
	private @Nullable DataStamp made;
	private boolean stale;
	private boolean looking;

	/**
	 * Begins.
	 *
	 * @param changed is told when the data are found to be others
	 */
	DataWatch(Desktop desktop, ReportKey key, Runnable changed) {
		this.desktop = desktop;
		this.key = key;
		this.changed = changed;
		PlatformUI.getWorkbench().addWindowListener(this);
	}

	/** Takes the data as the report was made of them last; null where that is not known. */
	void made(@Nullable DataStamp stamp) {
		made = stamp;
		stale = false;
	}

	/** Tells whether the data were found to be others. */
	boolean isStale() {
		return stale;
	}

	/** Looks, unless that is being done. */
	void look() {
		DataStamp before = made;
		if (before == null || looking) {
			return;
		}
		looking = true;
		var work = new ReportWork<DataStamp>(desktop, desktop.words().text("work.look"), monitor -> Outcome.of(now(before)),
				outcome -> looked(before, outcome.result().orElse(before)));
		work.setSystem(true);
		work.schedule();
	}

	/** Looks at once whether the data are as a report was made of them; not on the thread of the display. Where it is not known how they were, they are. */
	boolean isStill(@Nullable DataStamp stamp) {
		return stamp == null || now(stamp).equals(stamp);
	}

	/** Returns the data as they are; as before where that cannot be told. */
	private DataStamp now(DataStamp before) {
		return desktop.family(key).result().flatMap(family -> DataStamp.of(desktop.workplace(), family, desktop.data(key.location())))
				.orElse(before);
	}

	private void looked(DataStamp before, DataStamp now) {
		looking = false;
		if (before != made) {
			// a report was made of them meanwhile
			look();
		} else if (stale == now.equals(before)) {
			stale = !stale;
			changed.run();
		}
	}

	/** Ends. */
	void close() {
		made = null;
		PlatformUI.getWorkbench().removeWindowListener(this);
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		look();
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// people are elsewhere
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		// the report is closed by its editor
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		look();
	}
}
