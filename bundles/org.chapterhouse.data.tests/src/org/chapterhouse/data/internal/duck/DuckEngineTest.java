package org.chapterhouse.data.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.chapterhouse.data.internal.SqlRunner;
import org.chapterhouse.data.internal.SqlText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine cannot do, whatever SQL reaches it. */
class DuckEngineTest {

	private Path data;
	private Path temp;
	private Path outside;
	private Path given;
	private DuckEngine engine;

	@BeforeEach
	void start(@TempDir Path root) throws IOException, SQLException {
		data = Files.createDirectories(root.resolve("data"));
		temp = Files.createDirectories(root.resolve("temp"));
		outside = Files.createDirectories(root.resolve("outside"));
		given = Files.writeString(data.resolve("unit.csv"), "code\n1\n");
		Files.writeString(data.resolve("other.csv"), "code\n1\n");
		Files.writeString(outside.resolve("secret.csv"), "code\n1\n");
		engine = DuckEngine.start(List.of(given), temp);
	}

	@AfterEach
	void stop() {
		engine.close();
	}

	private String path(Path path) {
		return SqlText.literal(path.toString());
	}

	private void assertRefused(String sql) {
		assertThatThrownBy(() -> engine.runner().run(sql)).as(sql).isInstanceOf(SQLException.class)
				.hasMessageMatching("(?s).*(Permission Error|locked|disabled|does not exist|Cannot access|requires the extension).*");
	}

	@Test
	void readsTheFilesItWasGiven() throws SQLException {
		assertThat(engine.runner().numbers("SELECT count(*) FROM read_csv(" + path(given) + ", header = true)")).containsExactly(1);
	}

	@Test
	void readsNoOtherFile() {
		assertRefused("SELECT * FROM read_csv(" + path(outside.resolve("secret.csv")) + ")");
		assertRefused("SELECT * FROM read_text('/etc/passwd')");
		assertRefused("SELECT * FROM read_blob(" + path(data.resolve("other.csv")) + ")");
		assertRefused("SELECT * FROM read_csv(" + path(data.resolve("../outside/secret.csv")) + ")");
		assertRefused("SELECT * FROM read_csv(" + path(temp.resolve("../outside/secret.csv")) + ")");
		assertRefused("SELECT * FROM glob('/etc/*')");
		assertRefused("SELECT * FROM " + path(outside.resolve("secret.csv")));
		assertRefused("COPY (SELECT 1) TO " + path(outside.resolve("x.csv")));
	}

	@Test
	void readsNoLinkOutOfItsFolders() throws IOException {
		Files.createSymbolicLink(data.resolve("link.csv"), outside.resolve("secret.csv"));
		assertRefused("SELECT * FROM read_csv(" + path(data.resolve("link.csv")) + ")");
	}

	@Test
	void writesNothingOutsideItsTempFolder() throws IOException {
		assertRefused("COPY (SELECT 1) TO " + path(outside.resolve("new.csv")));
		assertRefused("COPY (SELECT 1) TO " + path(data.resolve("new.csv")));
		assertRefused("COPY (SELECT 1) TO " + path(given));
		assertRefused("EXPORT DATABASE " + path(outside.resolve("all")));
		assertThat(data).isDirectoryNotContaining("glob:**new.csv");
		assertThat(given).hasContent("code\n1");
	}

	@Test
	void attachesNoDatabase() {
		assertRefused("ATTACH " + path(outside.resolve("x.db")));
		assertRefused("ATTACH 'https://example.org/x.db'");
	}

	@Test
	void reachesNoNetwork() {
		assertRefused("SELECT * FROM read_csv('https://example.org/x.csv')");
		assertRefused("SELECT * FROM read_parquet('s3://bucket/x.parquet')");
	}

	@Test
	void loadsNoExtensions() {
		assertRefused("INSTALL httpfs");
		assertRefused("LOAD httpfs");
		assertRefused("LOAD " + path(outside.resolve("x.duckdb_extension")));
		assertRefused("INSTALL x FROM community");
	}

	@Test
	void changesNoSettings() {
		assertRefused("SET enable_external_access = true");
		assertRefused("SET lock_configuration = false");
		assertRefused("SET memory_limit = '100GB'");
		assertRefused("SET allowed_directories = ['/']");
		assertRefused("RESET lock_configuration");
		assertRefused("PRAGMA threads = 64");
		assertRefused("SET temp_directory = " + path(outside));
	}

	@Test
	void knowsNoEnvironment() {
		assertRefused("SELECT getenv('HOME')");
	}

	@Test
	void locksItsOtherConnectionsToo() throws SQLException {
		try (var other = engine.connect()) {
			var runner = new SqlRunner(other);
			assertThatThrownBy(() -> runner.run("SET threads = 1")).isInstanceOf(SQLException.class).hasMessageContaining("locked");
			assertThatThrownBy(() -> runner.run("SELECT * FROM read_text('/etc/passwd')")).isInstanceOf(SQLException.class)
					.hasMessageContaining("Permission");
		}
	}
}
