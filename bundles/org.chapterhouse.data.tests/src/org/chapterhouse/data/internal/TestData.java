package org.chapterhouse.data.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.data.DataStoreRequest;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.data.internal.duck.FolderStore;
import org.chapterhouse.data.internal.xlsx.TestWorkbook;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.NeedDefinition;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Writes a data folder and opens it. */
public final class TestData implements AutoCloseable {

	private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

	private final Path folder;
	private final Path temp;
	private final FamilyDefinition family = TestFamily.family();
	private final List<NeedDefinition> needs = new ArrayList<>();
	private int limit = 100;
	private boolean everything;
	private Locale language = Locale.ENGLISH;
	private Optional<DataStore> store = Optional.empty();
	private Optional<String> password = Optional.empty();
	private int asked;

	/** Works below a folder that the test owns. */
	public TestData(Path root) throws IOException {
		this.folder = Files.createDirectories(root.resolve("data"));
		this.temp = Files.createDirectories(root.resolve("temp"));
	}

	/** Returns the data folder. */
	public Path folder() {
		return folder;
	}

	/** Returns the engine's temp folder. */
	public Path temp() {
		return temp;
	}

	/** Writes a CSV file in UTF-8 from lines. */
	public TestData csv(String dataSet, String... lines) {
		return file(dataSet + ".csv", String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
	}

	/** Writes a text file. */
	public TestData file(String name, String text, Charset charset) {
		return bytes(name, text.getBytes(charset));
	}

	/** Writes a file. */
	public TestData bytes(String name, byte[] bytes) {
		try {
			Files.write(folder.resolve(name), bytes);
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes a workbook. */
	public TestData xlsx(String dataSet, TestWorkbook workbook) {
		return bytes(dataSet + ".xlsx", workbook.bytes());
	}

	/** Writes a Parquet file from a query. */
	public TestData parquet(String dataSet, String select) {
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
			statement.execute("COPY (" + select + ") TO '" + folder.resolve(dataSet + ".parquet") + "' (FORMAT parquet)");
			return this;
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Asks for all columns of data sets. */
	public TestData need(String... dataSets) {
		needs.addAll(TestFamily.needs(family, dataSets));
		return this;
	}

	/** Asks for columns of a data set. */
	public TestData needColumns(String dataSet, String... columns) {
		needs.add(TestFamily.need(family, dataSet, columns));
		return this;
	}

	/** Asks for columns of the last data set that it can do without. */
	public TestData optional(String... columns) {
		needs.getLast().getOptionalColumns().addAll(List.of(columns));
		return this;
	}

	/** Asks for whatever else is there as well. */
	public TestData everything() {
		everything = true;
		return this;
	}

	/** Limits the problems listed. */
	public TestData limit(int most) {
		limit = most;
		return this;
	}

	/** Asks for Chinese messages. */
	public TestData inChinese() {
		language = CHINESE;
		return this;
	}

	/** Gives a password to whoever asks. */
	public TestData password(String text) {
		password = Optional.of(text);
		return this;
	}

	/** Returns how often somebody asked for a password. */
	public int asked() {
		return asked;
	}

	/** Returns what to open. */
	public DataStoreRequest request(String location) {
		return new DataStoreRequest(location, family, needs, everything, limit, temp, language, () -> {
			asked++;
			return password;
		});
	}

	/** Opens the folder; nothing may stand in the way. */
	public TestData open() {
		return open(new FolderStore(), folder.toString());
	}

	/** Opens a location; nothing may stand in the way. */
	public TestData open(DataStoreProvider provider, String location) {
		Outcome<DataStore> outcome = provider.open(request(location), new NullProgressMonitor());
		store = Optional.of(outcome.result().orElseThrow(() -> new AssertionError(outcome.problems())));
		return this;
	}

	/** Returns the store. */
	public DataStore store() {
		return store.orElseThrow();
	}

	/** Returns the problems as {@code ERROR code file:line column [value]}. */
	public List<String> problems() {
		return store().problems().stream().map(TestData::shown).toList();
	}

	private static String shown(Problem problem) {
		return problem.severity() + " " + problem.code() + " " + problem.place().file() + ":" + problem.place().line() + " "
				+ problem.place().column() + " ["
				+ problem.place().value() + "]";
	}

	/** Returns the messages of the problems. */
	public List<String> messages() {
		return store().problems().stream().map(Problem::message).toList();
	}

	/** Returns one column of the rows that a query gives. */
	public List<String> values(String sql) {
		try (DataSession session = store().openSession()) {
			return session.query(SqlQuery.of("test", "SELECT CAST(v AS VARCHAR) AS v FROM (" + sql + ") AS t(v)")).rows().stream()
					.map(row -> row.text("v")).toList();
		}
	}

	@Override
	public void close() {
		store.ifPresent(DataStore::close);
	}
}
