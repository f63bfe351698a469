package org.chapterhouse.cli.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.desk.Batch;
import org.chapterhouse.core.desk.BatchResult;

/** Shows on a terminal how far many reports are, and tells each problem when it is met first. Thread-safe. */
final class BatchProgress implements Batch.Progress {

	private final Desk desk;
	private final ConsoleProgress line;
	private final int all;
	private final long began = System.nanoTime();
	private final Set<Problem> told = new HashSet<>();
	private int ended;
	private int faulty;
	private String current = "";

	/**
	 * Begins.
	 *
	 * @param line where it is shown
	 * @param all  how many reports there will be
	 */
	BatchProgress(Desk desk, ConsoleProgress line, int all) {
		this.desk = desk;
		this.line = line;
		this.all = all;
	}

	@Override
	public synchronized void begins(OrgUnit unit) {
		current = unit.name().isEmpty() ? unit.code() : unit.name();
		show();
	}

	@Override
	public synchronized void ended(BatchResult result) {
		ended++;
		faulty += result.faulty() ? 1 : 0;
		for (Problem problem : result.problems()) {
			if (told.add(problem)) {
				line.wipe();
				desk.tell(problem, result.name());
			}
		}
		show();
	}

	private void show() {
		line.show(desk.text("each.progress", "ended", ended, "all", all, "unit", current, "faulty", faulty, "left", secondsLeft()));
	}

	/** Returns the time left, from that of the reports so far; −1 as long as nobody knows. */
	private long secondsLeft() {
		long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
		return ended == 0 || seconds == 0 ? -1 : Math.ceilDiv(seconds * (all - ended), (long) ended);
	}
}
