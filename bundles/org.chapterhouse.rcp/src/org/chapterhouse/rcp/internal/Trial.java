package org.chapterhouse.rcp.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;

/**
 * Closes the workbench as soon as its window can be used, and leaves in a file how long that took since the process began. The system property
 * {@code chapterhouse.trial} names the file; {@code releng/smoke}, {@code releng/bench/run} and the start script's preparation use it.
 */
final class Trial {

	private static final String PROPERTY = "chapterhouse.trial";

	private final Path file;

	private Trial(Path file) {
		this.file = file;
	}

	/** Begins a trial if one is asked for. */
	static void begin(IWorkbench workbench) {
		@Nullable
		String file = System.getProperty(PROPERTY);
		if (file != null) {
			Display display = workbench.getDisplay();
			// behind everything that was asked for until now: the first painting, and what views put off
			display.asyncExec(() -> display.asyncExec(() -> new Trial(Path.of(file)).end(workbench)));
		}
	}

	private void end(IWorkbench workbench) {
		while (workbench.getDisplay().readAndDispatch()) {
			// the next event
		}
		long milliseconds = ProcessHandle.current().info().startInstant().map(start -> Duration.between(start, Instant.now()).toMillis()).orElse(-1L);
		try {
			Files.writeString(file, milliseconds + System.lineSeparator());
		} catch (IOException e) {
			ILog.of(Trial.class).error("the trial's file cannot be written", e);
		}
		workbench.close();
	}
}
