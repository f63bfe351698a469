package org.chapterhouse.ui.internal.work;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * Keeps what people typed and did not save yet, so that it is there again when the application ends in another way than by being closed. It is kept soon after the first
 * change, however long people go on typing and whatever else is done meanwhile. Used on the thread of the display; what it calls to keep runs on others, one at a time.
 *
 * @param <T> what is kept
 */
public final class Keeping<T> {

	/**
	 * Is where something is kept.
	 *
	 * @param <T> what is kept
	 */
	public interface Shelf<T> {

		/** Puts it in the place of what was kept before, whole or not at all; not on the thread of the display. */
		Outcome<String> keep(T what);
	}

	private static final int PAUSE = 1000;

	/** How long the end of the application waits for what people do not want to be gone. */
	private static final int END_SECONDS = 5;

	private final Desktop desktop;
	private final Object of;
	private final Words words;
	private final Display display;
	private final Supplier<T> now;
	private final Shelf<T> shelf;
	private final Consumer<List<Problem>> told;
	private final Runnable due = this::keep;
	private boolean waiting;
	/** Ends on the thread that writes: the next copy waits for no turn of a display that is busy with typing. */
	private volatile boolean writing;
	private boolean closed;
	private @Nullable T kept;
	private List<Problem> trouble = List.of();

	/**
	 * Makes a keeper of something.
	 *
	 * @param of   what it is about: all that is kept and read of it by {@link Desktop#turns()} happens in the order in which it is asked for
	 * @param now  returns what is to be kept, on the thread of the display; equal to what it returned before where nothing changed
	 * @param told takes what is wrong where it could not be kept, and nothing once it could, on the thread of the display
	 */
	public Keeping(Desktop desktop, Object of, Display display, Supplier<T> now, Shelf<T> shelf, Consumer<List<Problem>> told) {
		this.desktop = desktop;
		this.of = Objects.requireNonNull(of);
		this.words = desktop.words();
		this.display = display;
		this.now = Objects.requireNonNull(now);
		this.shelf = Objects.requireNonNull(shelf);
		this.told = Objects.requireNonNull(told);
	}

	/** Says that there is something else to keep; saying so again does not put it off. */
	public void changed() {
		if (!closed && !waiting) {
			waiting = true;
			display.timerExec(PAUSE, due);
		}
	}

	private void keep() {
		waiting = false;
		if (closed) {
			return;
		}
		if (writing) {
			changed();
			return;
		}
		T what = now.get();
		if (!what.equals(kept)) {
			kept = what;
			writing = true;
			desktop.turns().then(of, () -> {
				List<Problem> problems;
				try {
					problems = put(what);
				} finally {
					writing = false;
				}
				if (!display.isDisposed()) {
					display.asyncExec(() -> kept(what, problems));
				}
				return problems;
			});
		}
	}

	private List<Problem> put(T what) {
		Outcome<String> outcome = shelved(what);
		return outcome.result().isPresent() ? List.of()
				: outcome.problems().stream().map(
						problem -> Problem.warning("drafts.unkept", words.text("drafts.unkept", "why", problem.message()), problem.place()))
						.toList();
	}

	/** Puts it there; what fails in a way that nobody thought of must not end the keeping. */
	private Outcome<String> shelved(T what) {
		try {
			return shelf.keep(what);
		} catch (RuntimeException e) {
			desktop.workplace().log().failed("keeping of what is typed", e);
			return Outcome.failed(Problem.error("internal",
					words.text("internal", "type", e.getClass().getSimpleName(), "reason", String.valueOf(e.getMessage())), Place.NOWHERE));
		}
	}

	private void kept(T what, List<Problem> problems) {
		if (closed) {
			return;
		}
		if (!problems.isEmpty()) {
			if (kept == what) {
				kept = null;
			}
			changed();
		}
		if (!problems.equals(trouble)) {
			trouble = problems;
			told.accept(problems);
		}
	}

	/** Ends it; what is kept then is what is told here, whatever is on its way. */
	public void close(T last) {
		closed = true;
		var end = desktop.turns().then(of, () -> put(last));
		if (PlatformUI.isWorkbenchRunning() && PlatformUI.getWorkbench().isClosing()) {
			// what people do not want must not come back because the application was quicker
			try {
				end.get(END_SECONDS, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (ExecutionException | TimeoutException e) {
				desktop.workplace().log().failed("end of keeping what is typed", e);
			}
		}
	}
}
