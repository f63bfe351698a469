package org.chapterhouse.ui.internal.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.desk.ShownFigures;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.SessionWork;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;

/** Makes the figures of a page in the preview lead to where they come from. The page itself stays as it is published; what is added lives in the browser only. */
final class PreviewFigures {

	private final Browser browser;
	private final Desktop desktop;
	private final BooleanSupplier loading;
	private @Nullable ReportWork<String> work;
	private SessionWork.@Nullable Computed of;
	private @Nullable String script;

	/**
	 * Begins to look after a browser.
	 *
	 * @param loading tells whether another page is on its way; once it is there, its figures are marked
	 * @param asked   takes the ids of the facts that people ask about
	 */
	PreviewFigures(Browser browser, Desktop desktop, BooleanSupplier loading, Consumer<List<String>> asked) {
		this.browser = browser;
		this.desktop = desktop;
		this.loading = loading;
		new BrowserFunction(browser, "chapterhouseExplain") {
			@Override
			public @Nullable Object function(Object[] arguments) {
				if (arguments.length == 1 && arguments[0] instanceof String facts) {
					// the page waits for the answer
					browser.getDisplay().asyncExec(() -> asked.accept(facts.lines().toList()));
				}
				return null;
			}
		};
	}

	/** Marks the figures of the page that is shown now. */
	void mark(ReportSession session) {
		SessionWork.Computed made = session.made().orElse(null);
		if (made == null) {
			return;
		}
		String known = script;
		if (made == of && known != null) {
			browser.execute(known);
			return;
		}
		ReportWork<String> before = work;
		if (before != null) {
			before.cancel();
		}
		String hint = desktop.words().text("preview.figure");
		var job = new ReportWork<String>(desktop, desktop.words().text("work.figures"), monitor -> Outcome.of(script(made, hint)),
				(ended, outcome) -> outcome.result().filter(found -> work == ended).ifPresent(found -> found(session, made, found)));
		work = job;
		job.setSystem(true);
		job.schedule();
	}

	private void found(ReportSession session, SessionWork.Computed made, String found) {
		of = made;
		script = found;
		// what is shown by now may be another document
		if (!browser.isDisposed() && session.made().orElse(null) == made && !loading.getAsBoolean()) {
			browser.execute(found);
		}
	}

	private static String script(SessionWork.Computed made, String hint) {
		try (InputStream in = PreviewFigures.class.getResourceAsStream("figures.js")) {
			if (in == null) {
				throw new IllegalStateException("no figures.js");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip() + "(" + ShownFigures.json(made.family(), made.report()) + ","
					+ JsonWriter.compact(hint) + ");";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
