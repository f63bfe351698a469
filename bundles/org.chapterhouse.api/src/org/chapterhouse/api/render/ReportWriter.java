package org.chapterhouse.api.render;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.chapterhouse.api.Problem;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Writes reports that are laid out in one or more formats. Contributed to the extension point {@code org.chapterhouse.api.writers}.
 * <p>
 * Thread-safe: several reports, and several formats of one, may be written at once with one writer. What it keeps for the next report it lets go when it is closed.
 */
public interface ReportWriter extends AutoCloseable {

	/** Sets the language in which it tells problems, as that of a {@linkplain ReportRenderer#speak renderer}: called once, before anything else. */
	default void speak(Locale language) {
		// one that tells no problems
	}

	/** Returns the formats it writes, by the names people ask for: {@code html}, {@code docx}. */
	Set<String> formats();

	/**
	 * Writes a report. Nothing is written that is not in it, and nothing is fetched. The same report gives the same bytes.
	 *
	 * @param report what to write; only read
	 * @param format one of {@link #formats()}
	 * @param output where the bytes go; not closed. What was written is worthless if a problem {@linkplain ReportRenderer#spoils spoils} it
	 * @return what went wrong; empty if nothing
	 */
	List<Problem> write(LaidOut report, String format, OutputStream output, IProgressMonitor monitor);

	/** Releases what it holds. */
	@Override
	default void close() {
		// most hold nothing
	}
}
