package org.chapterhouse.ui.testkit;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Measures how long the thread of the display handles events without looking for the next one. Events that follow each other in a dialog without a pause count as
 * one, so what it tells is the most that people wait.
 */
public final class EventWatch implements Listener {

	private static final long MILLISECOND = 1_000_000L;
	private static final int[] LOOKED_AT = { SWT.PreEvent, SWT.PostEvent, SWT.Sleep, SWT.Wakeup };

	private final Display display;
	private int depth;
	private long begun;
	private long longest;

	private EventWatch(Display display) {
		this.display = display;
	}

	/** Begins to watch. */
	public static EventWatch begin(Display display) {
		var watch = new EventWatch(display);
		for (int type : LOOKED_AT) {
			display.addListener(type, watch);
		}
		return watch;
	}

	/** Returns the milliseconds of the longest event since the last look, or since the beginning. */
	public long longest() {
		long milliseconds = longest / MILLISECOND;
		longest = 0;
		return milliseconds;
	}

	/** Stops watching. */
	public void end() {
		for (int type : LOOKED_AT) {
			display.removeListener(type, this);
		}
	}

	@Override
	public void handleEvent(@Nullable Event event) {
		long now = System.nanoTime();
		switch (event == null ? SWT.None : event.type) {
		case SWT.PreEvent -> {
			depth++;
			begun = begun == 0 ? now : begun;
		}
		case SWT.PostEvent -> {
			depth = Math.max(0, depth - 1);
			if (depth == 0) {
				close(now);
			}
		}
		case SWT.Sleep -> close(now);
		case SWT.Wakeup -> begun = depth > 0 ? now : 0;
		default -> close(now);
		}
	}

	private void close(long now) {
		if (begun > 0) {
			longest = Math.max(longest, now - begun);
		}
		begun = 0;
	}
}
