package org.chapterhouse.rcp.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.InstanceFolder;
import org.duckdb.DuckDBDriver;

/** Copies the sample with other bills than its own. */
final class OwnBills {

	private OwnBills() {
	}

	/**
	 * Copies the data of the sample, which must have been opened, without its texts.
	 *
	 * @param data   an empty folder
	 * @param select gives the bills, out of the table {@code bills} of those of the sample
	 */
	static void copy(Path data, String select) throws IOException, SQLException {
		try (Stream<Path> files = Files.list(InstanceFolder.file("chapterhouse/sample/leased-line-monthly"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, data.resolve(file.getFileName()));
			}
		}
		change(data, select);
	}

	/**
	 * Puts other bills in the place of those of a folder.
	 *
	 * @param select gives them, out of the table {@code bills} of those that are there
	 */
	static void change(Path data, String select) throws IOException, SQLException {
		Path bills = data.resolve("billing.parquet");
		Path more = data.resolve("more");
		try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE bills AS SELECT * FROM '" + bills + "'");
			statement.execute("COPY (" + select + ") TO '" + more + "' (FORMAT parquet)");
		}
		Files.move(more, bills, StandardCopyOption.REPLACE_EXISTING);
	}
}
