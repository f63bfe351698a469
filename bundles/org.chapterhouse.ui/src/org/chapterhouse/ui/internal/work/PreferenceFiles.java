package org.chapterhouse.ui.internal.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.chapterhouse.core.desk.Workplace;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/** Writes preferences in the background: nobody waits for what is read at the next start. Thread-safe. */
final class PreferenceFiles implements AutoCloseable {

	private static final int SECONDS = 5;

	private final Workplace workplace;
	private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
		var thread = new Thread(work, "chapterhouse preferences");
		thread.setDaemon(true);
		return thread;
	});

	PreferenceFiles(Workplace workplace) {
		this.workplace = workplace;
	}

	/** Writes what stands in a node. */
	void write(IEclipsePreferences node) {
		writer.execute(() -> {
			workplace.begins("writing of preferences");
			try {
				node.flush();
			} catch (BackingStoreException e) {
				workplace.log().failed("preferences " + node.absolutePath(), e);
			}
		});
	}

	/** Waits until all is written. */
	@Override
	public void close() {
		writer.shutdown();
		try {
			if (!writer.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
				workplace.log().failed("writing of preferences in " + SECONDS + " seconds", new IllegalStateException());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
