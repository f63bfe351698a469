package org.chapterhouse.render.birt.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Hears what BIRT only logs while it runs in one thread: an expression that cannot be evaluated or a piece of a page that cannot be drawn is no error to BIRT, but a gap in
 * the report. A sound run logs nothing of this level.
 */
final class BirtLog extends Handler implements AutoCloseable {

	/** BIRT is told to log here; nothing else is. */
	private static final Logger BIRT = Logger.getLogger("org.chapterhouse.render.birt");

	private final Set<String> heard = new LinkedHashSet<>();
	private final long thread = Thread.currentThread().threadId();

	private BirtLog() {
		setLevel(Level.WARNING);
	}

	/** Returns the logger that BIRT is to use; what nobody listens to is lost. */
	static Logger logger() {
		BIRT.setUseParentHandlers(false);
		return BIRT;
	}

	/** Begins to listen, until closed. */
	static BirtLog listen() {
		BirtLog log = new BirtLog();
		BIRT.addHandler(log);
		return log;
	}

	/** Returns what was heard, each once. */
	List<String> heard() {
		return List.copyOf(heard);
	}

	@Override
	public void publish(@Nullable LogRecord record) {
		if (record != null && isLoggable(record) && record.getLongThreadID() == thread) {
			String cause = record.getThrown() == null ? "" : ": " + record.getThrown();
			heard.add((record.getMessage() + cause).replaceAll("@[0-9a-f]+", ""));
		}
	}

	@Override
	public void flush() {
		// nothing is kept back
	}

	@Override
	public void close() {
		BIRT.removeHandler(this);
	}
}
