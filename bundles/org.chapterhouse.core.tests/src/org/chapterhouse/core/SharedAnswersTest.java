package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.junit.jupiter.api.Test;

class SharedAnswersTest {

	private final CountingStore store = new CountingStore();

	/** Answers with as many rows as the parameter {@code rows} says, and counts. */
	private static final class CountingStore implements DataStore {

		private final AtomicInteger asked = new AtomicInteger();
		private final AtomicInteger open = new AtomicInteger();
		private volatile CountDownLatch hold = new CountDownLatch(0);
		private volatile boolean broken;

		@Override
		public List<Problem> problems() {
			return List.of();
		}

		@Override
		public String location() {
			return "counting";
		}

		@Override
		public DataSession openSession() {
			open.incrementAndGet();
			return new DataSession() {

				@Override
				public QueryResult query(SqlQuery query) {
					asked.incrementAndGet();
					try {
						hold.await();
					} catch (InterruptedException e) {
						throw new DataAccessException("interrupted", e);
					}
					if (broken) {
						throw new DataAccessException("broken", new IllegalStateException());
					}
					long rows = (Long) query.parameters().getOrDefault("rows", 1L);
					return new QueryResult(query,
							java.util.stream.LongStream.range(0, rows).<Row>mapToObj(row -> new FakeStore.FakeRow(Map.of("n", row))).toList());
				}

				@Override
				public void cancel() {
					hold.countDown();
				}

				@Override
				public void close() {
					open.decrementAndGet();
				}
			};
		}

		@Override
		public void close() {
			throw new AssertionError("the store stays open");
		}
	}

	private static QueryResult ask(DataStore answers, SqlQuery query) {
		try (DataSession session = answers.openSession()) {
			return session.query(query);
		}
	}

	private static SqlQuery query(long rows) {
		return SqlQuery.of("lines", "SELECT 1").with("rows", rows);
	}

	@Test
	void asksOnceForTheSameSqlAndValues() {
		try (var answers = new SharedAnswers(store, 100)) {
			List<Row> first = ask(answers, query(2)).rows();
			QueryResult second = ask(answers, new SqlQuery("other name", "SELECT 1", query(2).parameters()));
			assertThat(second.rows()).isEqualTo(first).hasSize(2);
			assertThat(second.query().name()).isEqualTo("other name");
			assertThat(store.asked).hasValue(1);
			ask(answers, query(3));
			ask(answers, SqlQuery.of("lines", "SELECT 2").with("rows", 2L));
			assertThat(store.asked).hasValue(3);
		}
		assertThat(store.open).hasValue(0);
	}

	@Test
	void opensNoSessionForWhatIsKnown() {
		try (var answers = new SharedAnswers(store, 100); DataSession kept = answers.openSession()) {
			ask(answers, query(1));
			assertThat(kept.query(query(1)).rows()).hasSize(1);
			assertThat(store.open).hasValue(0);
		}
	}

	@Test
	void forgetsWhatWasAskedLongestAgo() {
		try (var answers = new SharedAnswers(store, 10)) {
			ask(answers, query(4));
			ask(answers, query(5));
			ask(answers, query(4));
			ask(answers, query(3));
			assertThat(store.asked).hasValue(3);
			ask(answers, query(4));
			assertThat(store.asked).hasValue(3);
			ask(answers, query(5));
			assertThat(store.asked).hasValue(4);
		}
	}

	@Test
	void keepsNoAnswerThatIsTooLong() {
		try (var answers = new SharedAnswers(store, 10)) {
			ask(answers, query(4));
			assertThat(ask(answers, query(11)).rows()).hasSize(11);
			assertThat(ask(answers, query(11)).rows()).hasSize(11);
			ask(answers, query(4));
			assertThat(store.asked).hasValue(3);
		}
	}

	@Test
	void keepsNoFailure() {
		try (var answers = new SharedAnswers(store, 10)) {
			store.broken = true;
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> ask(answers, query(1))).withMessage("broken");
			store.broken = false;
			assertThat(ask(answers, query(1)).rows()).hasSize(1);
		}
	}

	@Test
	void letsOthersWaitForTheAnswerUnderWay() throws Exception {
		store.hold = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(4); var answers = new SharedAnswers(store, 10)) {
			List<Future<QueryResult>> all = java.util.stream.IntStream.range(0, 4).mapToObj(n -> threads.submit(() -> ask(answers, query(2))))
					.toList();
			store.hold.countDown();
			for (Future<QueryResult> one : all) {
				assertThat(one.get().rows()).hasSize(2);
			}
			assertThat(store.asked).hasValue(1);
		}
	}

	@Test
	void answersTheOthersThoughTheFirstWasStopped() throws Exception {
		store.hold = new CountDownLatch(1);
		store.broken = true;
		try (ExecutorService threads = Executors.newFixedThreadPool(2); var answers = new SharedAnswers(store, 10)) {
			Future<QueryResult> first = threads.submit(() -> ask(answers, query(2)));
			Future<QueryResult> second = threads.submit(() -> ask(answers, query(2)));
			while (store.asked.get() == 0) {
				Thread.onSpinWait();
			}
			store.broken = true;
			store.hold.countDown();
			assertThatExceptionOfType(java.util.concurrent.ExecutionException.class).isThrownBy(first::get);
			assertThatExceptionOfType(java.util.concurrent.ExecutionException.class).isThrownBy(second::get);
			assertThat(store.asked).hasValue(2);
		}
	}

	@Test
	void refusesWhoeverCancelled() {
		try (var answers = new SharedAnswers(store, 10); DataSession session = answers.openSession()) {
			session.query(query(1));
			session.cancel();
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> session.query(query(1))).withMessageContaining("cancelled");
		}
	}
}
