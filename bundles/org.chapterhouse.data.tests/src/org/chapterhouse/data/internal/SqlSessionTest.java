package org.chapterhouse.data.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSessionTest {

	/** Takes minutes if nobody stops it. */
	private static final String ENDLESS = "SELECT count(*) AS n FROM range(100000000) a, range(100000000) b WHERE (a.range * b.range) % 7 = 3";

	private TestData data;
	private DataSession session;

	@BeforeEach
	void open(@TempDir Path root) throws IOException {
		data = new TestData(root).csv("bill", "period,line_id,amount", "2017-01,L1,1.50", "2017-02,L1,2.25", "2017-02,O'Neill,-3").need("bill")
				.open();
		session = data.store().openSession();
	}

	@AfterEach
	void close() {
		session.close();
		data.close();
	}

	private Row one(SqlQuery query) {
		return session.query(query).rows().get(0);
	}

	@Test
	void bindsParametersByName() {
		var query = SqlQuery.of("q",
				"SELECT sum(amount) AS s, :day::DATE AS d FROM bill -- not :this\nWHERE period = :period AND line_id = :line AND period <> ':no'"
						+ " AND amount < :most AND 1 < :two OR line_id = :line AND :two = 3")
				.with("period", "2017-02").with("line", "O'Neill").with("most", new BigDecimal("2.25"))
				.with("two", 2L).with("day", LocalDate.of(2017, 4, 1));
		assertThat(one(query).decimal("s")).isEqualByComparingTo("-3");
		assertThat(one(query).date("d")).isEqualTo(LocalDate.of(2017, 4, 1));
	}

	@Test
	void namesTheColumnsOfARow() {
		assertThat(one(SqlQuery.of("q", "SELECT line_id, sum(amount) AS Total FROM bill GROUP BY line_id")).columns()).containsExactly("line_id",
				"Total");
	}

	@Test
	void countsTheSecondsBetweenTwoTimes() {
		var query = SqlQuery.of("q",
				"SELECT seconds_between(TIMESTAMP '2023-12-31 23:59:59', coalesce(:later::TIMESTAMP, t.at)) AS n, 'seconds_between(a)' AS text,"
						+ " Seconds_Between(t.at, TIMESTAMP '2024-02-29 00:00:00') + :more AS m, seconds_between(NULL, t.at) AS none"
						+ " FROM (SELECT TIMESTAMP '2024-03-01 00:00:30' AS at) t")
				.with("later", "2024-01-01 00:00:01").with("more", 1L);
		Row row = one(query);
		assertThat(row.count("n")).isEqualTo(2);
		assertThat(row.count("m")).isEqualTo(-86400 - 30 + 1);
		assertThat(row.text("text")).isEqualTo("seconds_between(a)");
		assertThat(row.decimal("none")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT seconds_between(amount) FROM bill", "SELECT seconds_between FROM bill", "SELECT seconds_between(1, 2, 3)",
			"SELECT seconds_between(1, 2", "SELECT 1, seconds_between" })
	void saysThatSecondsAreCountedBetweenTwoTimes(String sql) {
		assertThatThrownBy(() -> session.query(SqlQuery.of("q", sql))).isInstanceOf(DataAccessException.class)
				.hasMessage("query q: seconds_between takes two times");
	}

	@Test
	void neverSplicesAValue() {
		var query = SqlQuery.of("q", "SELECT count(*) AS n FROM bill WHERE line_id = :line").with("line", "x' OR '1' = '1");
		assertThat(one(query).count("n")).isZero();
	}

	@Test
	void namesAParameterWithoutAValue() {
		assertThatThrownBy(() -> session.query(SqlQuery.of("revenue", "SELECT :month"))).isInstanceOf(DataAccessException.class)
				.hasMessage("query revenue: no value for parameter :month");
	}

	@Test
	void givesExactNumbersTextsAndDays() {
		Row row = one(SqlQuery.of("q",
				"SELECT sum(amount) AS Amount, count(*) AS n, sum(CAST(1 AS BIGINT)) AS big, NULL AS nothing, DATE '2017-04-30' AS d, 'x' AS t FROM bill"));
		assertThat(row.decimal("amount")).isEqualByComparingTo("0.75");
		assertThat(row.count("N")).isEqualTo(3);
		assertThat(row.decimal("big")).isEqualByComparingTo("3");
		assertThat(row.decimal("nothing")).isNull();
		assertThat(row.text("nothing")).isEmpty();
		assertThat(row.count("nothing")).isZero();
		assertThat(row.date("nothing")).isNull();
		assertThat(row.date("d")).isEqualTo("2017-04-30");
		assertThat(row.text("t")).isEqualTo("x");
		assertThat(row.text("d")).isEqualTo("2017-04-30");
		assertThat(row.figure("nothing").isPresent()).isFalse();
	}

	@Test
	void refusesBinaryFloatingPoint() {
		Row row = one(SqlQuery.of("q", "SELECT avg(amount) AS mean, 'x' AS t, 1.5 AS half FROM bill"));
		assertThatThrownBy(() -> row.decimal("mean")).isInstanceOf(IllegalArgumentException.class)
				.hasMessage("column mean is no exact number but Double");
		assertThatThrownBy(() -> row.decimal("t")).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> row.date("t")).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> row.count("half")).isInstanceOf(ArithmeticException.class);
		assertThatThrownBy(() -> row.text("other")).isInstanceOf(IllegalArgumentException.class).hasMessage("the query gives no column other");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DROP TABLE bill", "INSERT INTO bill VALUES ('2017-03', 'L1', 1)", "SELECT 1; DROP TABLE bill", "COPY bill TO 'x.csv'",
			"SET threads = 1",
			"ATTACH 'x.db'", "/* SELECT */ DELETE FROM bill", "PRAGMA show_tables", "", "CREATE TABLE x AS SELECT 1", "; SELECT 1" })
	void answersQueriesOnly(String sql) {
		assertThatThrownBy(() -> session.query(SqlQuery.of("q", sql))).isInstanceOf(DataAccessException.class).hasMessageStartingWith("query q: ");
		assertThat(data.values("SELECT count(*) FROM bill")).containsExactly("3");
	}

	@Test
	void saysWhatTheEngineSays() {
		assertThatThrownBy(() -> session.query(SqlQuery.of("q", "SELECT nothing FROM bill"))).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("nothing");
	}

	@Test
	@Timeout(60)
	void aRunningQueryStopsWhenItIsCancelled() throws Exception {
		try (var executor = Executors.newSingleThreadExecutor()) {
			var running = CompletableFuture.supplyAsync(() -> session.query(SqlQuery.of("endless", ENDLESS)), executor);
			assertThatThrownBy(() -> running.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(java.util.concurrent.TimeoutException.class);
			session.cancel();
			assertThatThrownBy(running::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(DataAccessException.class);
		}
		assertThatThrownBy(() -> session.query(SqlQuery.of("next", "SELECT 1"))).isInstanceOf(DataAccessException.class)
				.hasMessage("query next: cancelled");
		assertThat(data.values("SELECT count(*) FROM bill")).as("other sessions go on").containsExactly("3");
	}

	@Test
	void cancellingAnIdleSessionRefusesItsNextQuery() {
		session.cancel();
		assertThatThrownBy(() -> session.query(SqlQuery.of("q", "SELECT 1"))).isInstanceOf(DataAccessException.class);
	}

	@Test
	void sessionsAnswerAtTheSameTime() throws Exception {
		try (var executor = Executors.newFixedThreadPool(4)) {
			var answers = java.util.stream.IntStream.range(0, 40)
					.mapToObj(i -> executor.submit(() -> data.values("SELECT sum(amount) + " + i + " FROM bill"))).toList();
			for (int i = 0; i < answers.size(); i++) {
				assertThat(answers.get(i).get()).containsExactly(new BigDecimal("0.75").add(BigDecimal.valueOf(i)).toPlainString());
			}
		}
	}
}
