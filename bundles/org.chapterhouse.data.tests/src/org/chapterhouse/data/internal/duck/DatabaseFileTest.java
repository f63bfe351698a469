package org.chapterhouse.data.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.chapterhouse.api.Problem;
import org.chapterhouse.data.internal.JdbcAddress;
import org.chapterhouse.data.internal.TestData;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {

	private static final String PASSWORD = "Wort'; -- \"é";
	private static final String AS_THE_ENGINE_WRITES_IT = "Wort''; -- \"\\xC3\\xA9";

	private TestData data;
	private Path file;

	@BeforeEach
	void prepare(@TempDir Path root) throws IOException {
		data = new TestData(root);
		file = root.resolve("it's.duckdb");
	}

	@AfterEach
	void close() {
		data.close();
	}

	private TestData database(String... statements) {
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
			return data;
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private void open() {
		data.open(new DatabaseFileStore(), "jdbc:duckdb:" + file);
	}

	@Test
	void readsTablesAndViewsWithColumnsInAnyOrder() throws IOException {
		database("CREATE TABLE units AS SELECT '贵州' AS 名称, 52 AS 编码", "CREATE VIEW UNIT AS SELECT * FROM units",
				"CREATE TABLE bill AS SELECT 12.5 AS amount, DATE '2017-04-01' AS 月份, 'L1' AS line_id, 'more' AS more")
				.needColumns("unit", "code", "name").need("bill");
		byte[] before = Files.readAllBytes(file);
		open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT code || name FROM unit")).containsExactly("52贵州");
		assertThat(data.values("SELECT period || line_id || amount FROM bill")).containsExactly("2017-04L112.5");
		assertThat(Files.readAllBytes(file)).isEqualTo(before);
	}

	@Test
	void tellsWhatIsWrongWithoutLines() {
		database("CREATE TABLE bill AS SELECT '2017-04' AS period, 'L1' AS line_id, 'x' AS amount UNION ALL SELECT '2017-04', 'L1', '-1'")
				.need("bill", "unit");
		open();
		assertThat(data.problems()).containsExactly("ERROR data.table.missing jdbc:duckdb:" + file + ":0  []",
				"ERROR data.key.duplicate bill:0 period, line_id [2017-04, L1]",
				"ERROR data.value.unreadable bill:0 amount [x]", "WARNING data.value.negative bill:0 amount [-1]");
		assertThat(data.messages().get(0))
				.isEqualTo("The data set unit is missing: the database has no table or view of this name in its main schema. Add one.");
	}

	@Test
	void everythingThatIsThereIsChecked() {
		database("CREATE TABLE unit AS SELECT '1' AS code, 'One' AS name; CREATE TABLE event AS SELECT 'E1' AS id, 'party' AS kind")
				.needColumns("unit",
						"code")
				.everything();
		open();
		assertThat(data.problems()).containsExactly("ERROR data.value.unknown event:0 kind [party]");
	}

	@Test
	void aViewThatReadsOtherFilesReadsNothing(@TempDir Path elsewhere) throws IOException {
		Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "code,name\n1,secret\n");
		database("CREATE VIEW unit AS SELECT * FROM read_csv('" + secret + "')").needColumns("unit", "code", "name");
		open();
		assertThat(data.store().problems()).extracting(Problem::code).containsExactly("data.table.unreadable");
		assertThat(data.values("SELECT count(*) FROM unit")).containsExactly("0");
	}

	@Test
	void saysThatThereIsNoFile() {
		var outcome = new DatabaseFileStore().open(data.request("jdbc:duckdb:" + file), new NullProgressMonitor());
		assertThat(outcome.result()).isEmpty();
		assertThat(outcome.problems()).extracting(Problem::code).containsExactly("data.database.missing");
		assertThat(file).doesNotExist();
	}

	@Test
	void saysThatAFileIsNoDatabase() throws IOException {
		Files.writeString(file, "no database".repeat(1000));
		var outcome = new DatabaseFileStore().open(data.request("jdbc:duckdb:" + file), new NullProgressMonitor());
		assertThat(outcome.result()).isEmpty();
		assertThat(outcome.problems()).extracting(Problem::code).containsExactly("data.database.unreadable");
	}

	/** The embedded engine reads what is encrypted; it writes it only where safety does not matter. */
	private TestData encrypted() {
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
			statement.execute("SET force_mbedtls_unsafe = 'true'");
			statement.execute("ATTACH '" + file.toString().replace("'", "''") + "' AS made (ENCRYPTION_KEY '" + AS_THE_ENGINE_WRITES_IT + "')");
			statement.execute("CREATE TABLE made.unit AS SELECT '52' AS code, '贵州' AS name");
			return data.needColumns("unit", "code", "name");
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void opensAnEncryptedDatabaseWithItsPassword() throws IOException {
		encrypted().password(PASSWORD);
		assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(new String("贵州".getBytes(StandardCharsets.UTF_8),
				StandardCharsets.ISO_8859_1));
		open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT code || name FROM unit")).containsExactly("52贵州");
		assertThat(data.store().location()).doesNotContain(PASSWORD);
	}

	@Test
	void theEngineOfAnEncryptedDatabaseIsLockedAndHoldsNoPassword() {
		encrypted().password(PASSWORD);
		open();
		assertThat(data.values("SELECT count(*) FROM duckdb_settings() WHERE value LIKE '%Wort%'")).containsExactly("0");
		assertThat(data.values("SELECT count(*) FROM duckdb_databases() d WHERE CAST(d AS VARCHAR) LIKE '%Wort%'")).containsExactly("0");
		assertThat(data.values("SELECT value FROM duckdb_settings() WHERE name = 'lock_configuration'")).containsExactly("true");
		assertThat(data.values("SELECT value FROM duckdb_settings() WHERE name = 'enable_external_access'")).containsExactly("false");
	}

	@Test
	void refusesAnEncryptedDatabaseInWordsThatHoldNoPassword() {
		encrypted();
		assertThat(refusals()).containsExactly("data.password.missing");
		data.password("");
		assertThat(refusals()).containsExactly("data.password.missing");
		data.password("falsch");
		assertThat(refusals()).containsExactly("data.password.wrong");
		data.password("falsch\\nie");
		assertThat(refusals()).containsExactly("data.password.wrong");
	}

	private List<String> refusals() {
		var outcome = new DatabaseFileStore().open(data.request("jdbc:duckdb:" + file), new NullProgressMonitor());
		assertThat(outcome.result()).isEmpty();
		assertThat(outcome.problems().toString()).containsIgnoringCase("password").doesNotContain("falsch");
		return outcome.problems().stream().map(Problem::code).toList();
	}

	@Test
	void asksForNoPasswordWhereNoneIsNeeded() {
		database("CREATE TABLE unit AS SELECT '52' AS code, 'One' AS name").needColumns("unit", "code", "name").password(PASSWORD);
		open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.asked()).isZero();
	}

	@Test
	void showsAddressesWithoutUsersAndPasswords() {
		assertThat(new JdbcAddress("jdbc:postgresql://ann:secret@db.example:5432/sales?password=secret").shown())
				.isEqualTo("jdbc:postgresql://db.example:5432/sales");
		assertThat(new JdbcAddress("jdbc:x://h/d;password=secret").shown()).isEqualTo("jdbc:x://h/d");
		assertThat(new JdbcAddress("jdbc:duckdb:/a/b.duckdb").engine()).isEqualTo("duckdb");
	}
}
