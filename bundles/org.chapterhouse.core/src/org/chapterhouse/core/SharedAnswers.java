package org.chapterhouse.core;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.core.internal.PassingStore;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Answers equal queries of many reports over the same data once: the same SQL with the same values. Chapters know nothing of it. Keeps no more than a number of
 * rows; those asked for longest ago go first. Thread-safe. The store behind it stays open when it is closed.
 */
public final class SharedAnswers extends PassingStore {

	private record Question(String sql, Map<String, Object> parameters) {
	}

	private final long mostRows;
	private final Map<Question, CompletableFuture<List<Row>>> answers = new LinkedHashMap<>(16, 0.75f, true);
	private long rows;

	/**
	 * Begins without answers.
	 *
	 * @param store    answers what was not asked before
	 * @param mostRows the most rows kept
	 */
	public SharedAnswers(DataStore store, long mostRows) {
		super(store);
		this.mostRows = mostRows;
	}

	@Override
	public DataSession openSession() {
		return new SharingSession();
	}

	@Override
	public synchronized void close() {
		answers.clear();
		rows = 0;
	}

	/** Returns the answer of somebody else, perhaps still to come; null: the caller gives it. */
	private synchronized @Nullable CompletableFuture<List<Row>> known(Question question, CompletableFuture<List<Row>> own) {
		CompletableFuture<List<Row>> known = answers.get(question);
		if (known == null) {
			answers.put(question, own);
		}
		return known;
	}

	private synchronized void keep(Question question, CompletableFuture<List<Row>> own, List<Row> answer) {
		if (answer.size() > mostRows) {
			answers.remove(question, own);
		} else if (answers.get(question) == own) {
			rows += answer.size();
			Iterator<CompletableFuture<List<Row>>> oldest = answers.values().iterator();
			while (rows > mostRows && oldest.hasNext()) {
				CompletableFuture<List<Row>> next = oldest.next();
				if (next != own && next.isDone()) {
					rows -= next.join().size();
					oldest.remove();
				}
			}
		}
		own.complete(answer);
	}

	private synchronized void forget(Question question, CompletableFuture<List<Row>> own, Throwable failure) {
		answers.remove(question, own);
		own.completeExceptionally(failure);
	}

	/** Asks the store only for what nobody asked before; opens a session of the store at the first such query. */
	private final class SharingSession implements DataSession {

		private @Nullable DataSession session;
		private boolean cancelled;

		@Override
		public QueryResult query(SqlQuery query) {
			var question = new Question(query.sql(), query.parameters());
			var own = new CompletableFuture<List<Row>>();
			CompletableFuture<List<Row>> known = known(question, own);
			if (known != null) {
				// what failed for another, who was stopped perhaps, need not fail here
				return answer(query, known).map(given -> new QueryResult(query, given)).orElseGet(() -> opened(query).query(query));
			}
			try {
				QueryResult result = opened(query).query(query);
				keep(question, own, result.rows());
				return result;
			} catch (RuntimeException | Error e) {
				forget(question, own, e);
				throw e;
			}
		}

		private Optional<List<Row>> answer(SqlQuery query, CompletableFuture<List<Row>> known) {
			try {
				List<Row> given = known.get();
				refuseCancelled(query);
				return Optional.of(given);
			} catch (ExecutionException e) {
				return Optional.empty();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new DataAccessException("query " + query.name() + ": interrupted", e);
			}
		}

		private synchronized DataSession opened(SqlQuery query) {
			refuseCancelled(query);
			DataSession open = session;
			if (open == null) {
				open = store.openSession();
				session = open;
			}
			return open;
		}

		private synchronized void refuseCancelled(SqlQuery query) {
			if (cancelled) {
				throw new DataAccessException("query " + query.name() + ": cancelled", new IllegalStateException());
			}
		}

		@Override
		public synchronized void cancel() {
			cancelled = true;
			DataSession open = session;
			if (open != null) {
				open.cancel();
			}
		}

		@Override
		public synchronized void close() {
			DataSession open = session;
			if (open != null) {
				open.close();
			}
		}
	}
}
