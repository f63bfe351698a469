package org.chapterhouse.ui.internal.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.desk.ShownFigures;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Figures;
import org.chapterhouse.ui.internal.work.Previewed;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationListener;

/** Makes the figures of a page in the preview lead to where they come from. The page itself stays as it is published; what is added lives in the browser only. */
final class PreviewFigures {

	/** What figures lead to; see the script. */
	private static final String ADDRESS = "chapterhouse-figure:";
	/** A file, its folder, and the folder of all that was rendered of a report. */
	private static final int NAMES = 3;

	private final Browser browser;
	private final Desktop desktop;
	private final BooleanSupplier loading;
	private @Nullable Previewed session;
	/** How many reports were shown: a page knows of which it is. */
	private int turn;
	private @Nullable Path page;
	private @Nullable ReportWork<String> work;
	private @Nullable Figures of;
	private @Nullable String script;

	/**
	 * Begins to look after a browser.
	 *
	 * @param loading tells whether another page is on its way; once it is there, its figures are marked
	 * @param asked   takes the ids of the facts that people ask about, and the report that the page with them is of
	 */
	PreviewFigures(Browser browser, Desktop desktop, BooleanSupplier loading, BiConsumer<Previewed, List<String>> asked) {
		this.browser = browser;
		this.desktop = desktop;
		this.loading = loading;
		browser.addLocationListener(LocationListener.changingAdapter(event -> {
			if (event.location.startsWith(ADDRESS)) {
				event.doit = false;
				String[] parts = event.location.substring(ADDRESS.length()).split(":", 2);
				Previewed shown = session;
				// a page of the report before may still be clicked on until it is gone
				if (parts.length == 2 && parts[0].equals(String.valueOf(turn)) && shown != null) {
					// the page waits for the answer
					browser.getDisplay().asyncExec(() -> asked.accept(shown, decoded(parts[1]).lines().toList()));
				}
			}
		}));
	}

	/** Reads what the page wrote by encodeURIComponent; an address may come with letters of its own in it. */
	private static String decoded(String text) {
		return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	/** Begins to look after the pages of another report; null: they have no figures that lead anywhere. */
	void follow(@Nullable Previewed other) {
		session = other;
		turn++;
		page = null;
		of = null;
		script = null;
		stop();
	}

	private void stop() {
		ReportWork<String> before = work;
		work = null;
		if (before != null) {
			before.cancel();
		}
	}

	/** Marks the figures of a page, if it is the one that is there now: the one before it may be the last to come. */
	void mark(Path shown) {
		page = shown;
		Previewed in = session;
		Figures made = in == null ? null : in.figures().orElse(null);
		if (in == null || made == null) {
			return;
		}
		String known = script;
		if (made == of && known != null) {
			run(shown, known);
			return;
		}
		stop();
		String hint = desktop.words().text("preview.figure");
		int then = turn;
		var job = new ReportWork<String>(desktop, desktop.words().text("work.figures"), monitor -> Outcome.of(script(made, hint, then)),
				(ended, outcome) -> outcome.result().filter(found -> work == ended).ifPresent(found -> found(in, made, found)));
		work = job;
		job.setSystem(true);
		job.schedule();
	}

	private void found(Previewed in, Figures made, String found) {
		of = made;
		script = found;
		Path shown = page;
		// what is shown by now may be another document
		if (shown != null && !browser.isDisposed() && in.figures().orElse(null) == made && !loading.getAsBoolean()) {
			run(shown, found);
		}
	}

	private void run(Path shown, String what) {
		browser.execute("if(decodeURIComponent(location.pathname).endsWith(" + JsonWriter.compact(end(shown)) + ")){" + what + "}");
	}

	/** Returns how the address of a page ends; no other page has the same folder. */
	private static String end(Path page) {
		int names = page.getNameCount();
		return "/" + String.join("/",
				StreamSupport.stream(page.subpath(Math.max(0, names - NAMES), names).spliterator(), false).map(Path::toString).toList());
	}

	private static String script(Figures made, String hint, int turn) {
		try (InputStream in = PreviewFigures.class.getResourceAsStream("figures.js")) {
			if (in == null) {
				throw new IllegalStateException("no figures.js");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip() + "(" + ShownFigures.json(made.family(), made.report()) + ","
					+ JsonWriter.compact(hint) + "," + turn + ");";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
