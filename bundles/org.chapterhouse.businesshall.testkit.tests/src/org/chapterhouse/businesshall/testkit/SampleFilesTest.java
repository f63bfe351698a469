package org.chapterhouse.businesshall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that ship as the sample hold the rows of the story, so that they can be made again and looked into. */
class SampleFilesTest {

	private static final Path DATA = Path.of("..", "org.chapterhouse.businesshall.sample", "data");
	private static final HallTables STORY = story();

	private static HallTables story() {
		var tables = new HallTables();
		new Story(StorySize.sample(), tables).tell();
		return tables;
	}

	static List<String> dataSets() {
		return List.copyOf(HallRows.columns().keySet());
	}

	@ParameterizedTest
	@MethodSource("dataSets")
	void holdTheRowsOfTheStory(String dataSet) throws SQLException {
		List<String> columns = HallRows.columns().getOrDefault(dataSet, List.of());
		List<List<String>> told = STORY.rows(dataSet).stream().map(row -> columns.stream().map(column -> plain(row.text(column))).toList()).toList();

		assertThat(read(dataSet, columns)).containsExactlyInAnyOrderElementsOf(told);
	}

	private static List<List<String>> read(String dataSet, List<String> columns) throws SQLException {
		var rows = new ArrayList<List<String>>();
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(
						"SELECT \"" + String.join("\", \"", columns) + "\" FROM read_parquet('" + DATA.resolve(dataSet + ".parquet") + "')")) {
			while (result.next()) {
				var row = new ArrayList<String>();
				for (int at = 1; at <= columns.size(); at++) {
					String text = result.getString(at);
					row.add(plain(text == null ? "" : text));
				}
				rows.add(row);
			}
		}
		return rows;
	}

	/** Writes numbers without trailing zeros and times without seconds. */
	private static String plain(String text) {
		if (text.matches("-?\\d+\\.\\d+")) {
			return new BigDecimal(text).stripTrailingZeros().toPlainString();
		}
		return text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:.*") ? text.substring(0, 16) : text;
	}
}
