package org.chapterhouse.ui.internal.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Does in the background what is asked for, that of one thing in the order in which it is asked for and never two at once. Thread-safe. */
public final class Turns {

	private final Executor executor;
	/** What was asked for last, by what it is about. */
	private final Map<Object, CompletableFuture<?>> last = new HashMap<>();

	/** Makes it; what is asked for runs on the threads of an executor. */
	public Turns(Executor executor) {
		this.executor = Objects.requireNonNull(executor);
	}

	/**
	 * Does something after all that was asked for before of the same thing, whether that failed or not.
	 *
	 * @param <T> what comes of it
	 * @param of  what it is about
	 */
	public synchronized <T> CompletableFuture<T> then(Object of, Supplier<T> task) {
		CompletableFuture<?> before = last.getOrDefault(of, CompletableFuture.completedFuture(of));
		var ended = new CompletableFuture<Object>();
		before.whenComplete((done, failed) -> ended.complete(of));
		CompletableFuture<T> now = ended.thenApplyAsync(nothing -> task.get(), executor);
		last.put(of, now);
		now.whenComplete((done, failed) -> forget(of, now));
		return now;
	}

	/** Does something in its turn and waits for it, with the exception that it ends with; not on the thread of the display. */
	public <T> T await(Object of, Supplier<T> task) {
		try {
			return then(of, task).join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw e;
		}
	}

	private synchronized void forget(Object of, CompletableFuture<?> done) {
		last.remove(of, done);
	}
}
