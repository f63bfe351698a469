package org.chapterhouse.data.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.chapterhouse.data.internal.TestData;
import org.chapterhouse.data.internal.xlsx.TestWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetFolderTest {

	private static final int MANY = 1_200_000;

	private TestData data;

	@BeforeEach
	void prepare(@TempDir Path root) throws IOException {
		data = new TestData(root);
	}

	@AfterEach
	void close() {
		data.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "began;DATE '2017-04-01';2017-04-01", "began;20170401;2017-04-01",
			"began;'2017/4/1';2017-04-01",
			"began;TIMESTAMP '2017-04-01 00:00:00';2017-04-01", "month;DATE '2017-04-01';2017-04", "month;201704;2017-04", "month;'2017-04';2017-04",
			"span;2017;2017", "span;201704;2017-04", "note;520000;520000", "note;CAST(520000.0 AS DOUBLE);520000", "note;' x ';x", "note;'';",
			"note;true;true",
			"passed;true;true", "passed;0;false", "passed;'是';true", "places;CAST(7 AS TINYINT);7", "places;CAST(7.0 AS DOUBLE);7",
			"places;CAST(7 AS HUGEINT);7",
			"fee;CAST(355.16 AS DOUBLE);355.160000000000000000", "fee;CAST(12.5 AS DECIMAL(9, 2));12.50", "fee;12;12.00",
			"fee;'12.50';12.500000000000000000",
			"share;CAST(0.18 AS DECIMAL(4, 2));0.18", "share;CAST(0.25 AS FLOAT);0.250000000000000000",
			"share;CAST(1e-7 AS DOUBLE);0.000000100000000000",
			"seen;TIMESTAMP '2017-04-01 08:30:00';2017-04-01 08:30:00" })
	void takesColumnsOfAnyType(String column, String value, String kept) {
		data.parquet("event", "SELECT 1 AS id, " + value + " AS " + column).needColumns("event", "id", column).open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT " + column + " FROM event")).containsExactly(kept == null ? "" : kept);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "began;'x'", "began;42826", "began;TIMESTAMP '2017-04-01 08:30:00'",
			"month;DATE '2017-04-02'", "passed;2", "places;1.5",
			"fee;CAST('nan' AS DOUBLE)", "share;'18%'", "began;[1, 2]" })
	void tellsTheRowOfAValueThatItCannotRead(String column, String value) {
		data.parquet("event", "SELECT 1 AS id, NULL AS " + column + " UNION ALL SELECT 2, " + value).needColumns("event", "id", column).open();
		assertThat(data.store().problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("data.value.unreadable");
			assertThat(problem.place().line()).isEqualTo(2);
			assertThat(problem.message()).endsWith("(Row 2 of the Parquet file.)");
		});
	}

	@Test
	void readsAliasesAndMixesFormats() {
		data.parquet("unit", "SELECT 52 AS 编码, '贵州' AS 名称").csv("line", "专线编号,单位", "L1,52", "L2,53")
				.xlsx("bill", new TestWorkbook().texts("账期", "专线编号", "金额").texts("2017-04", "L1", "12.5").texts("2017-04", "L9", "1"))
				.needColumns("unit", "code", "name")
				.need("line", "bill").open();
		assertThat(data.problems()).containsExactly("WARNING data.reference.unknown line.csv:3 unit [53]",
				"WARNING data.reference.unknown bill.xlsx:3 line_id [L9]");
		assertThat(data.values("SELECT u.name || b.amount FROM bill b JOIN line l ON l.line_id = b.line_id JOIN unit u ON u.code = l.unit"))
				.containsExactly("贵州12.50");
	}

	private TestData large(String amount, String where) {
		data.parquet("line", "SELECT 'L' || lpad(CAST(i AS VARCHAR), 6, '0') AS line_id, NULL AS unit FROM range(100000) t(i)");
		return data.parquet("bill",
				"SELECT '2017-' || lpad(CAST(m AS VARCHAR), 2, '0') AS period, 'L' || lpad(CAST(i AS VARCHAR), 6, '0') AS line_id, " + amount
						+ " AS amount FROM range(100000) t(i), range(1, 13) u(m) " + where)
				.need("line", "bill");
	}

	@Test
	void checksALargeFileThatIsClean() {
		large("CAST(i AS DECIMAL(18, 2))", "").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT count(*) FROM bill")).containsExactly(String.valueOf(MANY));
		assertThat(data.values("SELECT table_type FROM information_schema.tables WHERE table_name = 'bill'")).as("it is not loaded")
				.containsExactly("VIEW");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UNION ALL SELECT '2017-03', 'L000007', 1", "UNION ALL SELECT '201703', 'L000007', 1",
			"UNION ALL SELECT '2017-03', ' L000007', 1" })
	void findsADuplicateInALargeFile(String more) {
		large("CAST(i AS DECIMAL(18, 2))", more).open();
		assertThat(data.problems()).containsExactly("ERROR data.key.duplicate bill.parquet:1200001 period, line_id [2017-03, L000007]");
	}

	@Test
	void findsOtherFaultsInALargeFile() {
		large("CASE WHEN i = 5 AND m = 2 THEN -1 WHEN i = 6 AND m = 2 THEN NULL WHEN i = 7 AND m = 2 THEN 1.125 ELSE CAST(i AS DECIMAL(18, 3)) END",
				"UNION ALL SELECT '2017-03', 'X', 1 UNION ALL SELECT '2017-14', 'L000001', 1").open();
		assertThat(data.store().problems()).extracting(problem -> problem.code() + " " + problem.place().value()).containsExactlyInAnyOrder(
				"data.value.unreadable 2017-14", "data.value.missing ", "data.value.negative -1.000", "data.money.decimals 1.125",
				"data.reference.unknown X");
	}

	@Test
	void readsWhatIsUnusualInALargeFile() {
		large("CAST(i AS DOUBLE)", "UNION ALL SELECT '202001', ' L000007 ', 1.25").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT line_id || amount FROM bill WHERE period = '2020-01'")).containsExactly("L0000071.250000000000000000");
	}
}
