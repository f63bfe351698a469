package org.chapterhouse.ui.internal.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/** Holds who is told of something that is previewed; they may come and go while they are told. Used on the thread of the display. */
public final class PreviewListeners {

	private final List<ReportSession.Listener> all = new ArrayList<>();

	/** Adds one. */
	public void add(ReportSession.Listener listener) {
		all.add(listener);
	}

	/** Takes one away. */
	public void remove(ReportSession.Listener listener) {
		all.remove(listener);
	}

	/** Takes all away. */
	public void clear() {
		all.clear();
	}

	/** Tells that there is something else to see, or something else is wrong. */
	public void computed() {
		each(ReportSession.Listener::computed);
	}

	/** Tells what came of the render of a form; no file where it failed or was cancelled. */
	public void rendered(String format, @Nullable Path file) {
		if (file == null) {
			each(listener -> listener.unrendered(format));
		} else {
			each(listener -> listener.rendered(format, file));
		}
	}

	/** Tells at which chapter people are. */
	void looking(String chapter) {
		each(listener -> listener.looking(chapter));
	}

	private void each(Consumer<ReportSession.Listener> tell) {
		List.copyOf(all).forEach(tell);
	}
}
