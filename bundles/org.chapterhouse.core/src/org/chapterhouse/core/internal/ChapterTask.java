package org.chapterhouse.core.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.core.FamilyChapter;
import org.eclipse.jdt.annotation.Nullable;

/** Computes one chapter on a thread of the executor; closes its session at the end. May be stopped from another thread. */
final class ChapterTask implements Runnable {

	private final FamilyChapter chapter;
	private final DataSession session;
	private final Callable<ChapterContent> work;
	private final Consumer<ChapterTask> whenFinished;
	private final long deadline;
	private @Nullable Thread thread;
	private boolean stopped;
	private volatile @Nullable ChapterContent content;
	private volatile @Nullable Throwable failure;

	ChapterTask(FamilyChapter chapter, DataSession session, Callable<ChapterContent> work, Consumer<ChapterTask> whenFinished) {
		this.chapter = chapter;
		this.session = session;
		this.work = work;
		this.whenFinished = whenFinished;
		this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(chapter.declared().getTimeLimitSeconds());
	}

	@Override
	public void run() {
		if (!begin()) {
			return;
		}
		try (session) {
			content = work.call();
		} catch (Throwable e) {
			// whatever a bundle throws, errors of the machine among it, must not take the other chapters with it
			failure = e;
		}
		end();
		whenFinished.accept(this);
	}

	private synchronized boolean begin() {
		thread = Thread.currentThread();
		return !stopped;
	}

	private synchronized void end() {
		thread = null;
		// an interruption meant for this task must not hit the next one on this thread
		Thread.interrupted();
	}

	/** Cancels the statement that is running and interrupts the thread; does not wait. */
	void stop() {
		session.cancel();
		synchronized (this) {
			stopped = true;
			Thread at = thread;
			if (at != null) {
				at.interrupt();
			}
		}
	}

	FamilyChapter chapter() {
		return chapter;
	}

	/** Returns the time left until the limit, in milliseconds; 0 or less: over. */
	long millisLeft() {
		return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
	}

	@Nullable
	ChapterContent content() {
		return content;
	}

	@Nullable
	Throwable failure() {
		return failure;
	}
}
