package org.chapterhouse.cli.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes the threads on which chapters run: as many as asked for, none of which keeps the process from ending. */
final class ChapterThreads {

	private ChapterThreads() {
	}

	static ExecutorService make() {
		return Executors.newCachedThreadPool(work -> {
			var thread = new Thread(work, "chapterhouse");
			thread.setDaemon(true);
			return thread;
		});
	}
}
