import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes Parquet files out of a folder of CSV or Parquet files that are without fault: typed as the family says, sorted by key, small. With a third number N every line
 * and its billing stand there N times, which makes data for measuring.
 */
public final class FolderToParquet {

	private FolderToParquet() {
	}

	/** Takes the family's schema file, the folder to read, the folder to write and perhaps N. */
	public static void main(String[] arguments) throws Exception {
		var factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		NodeList sets = factory.newDocumentBuilder().parse(arguments[0]).getElementsByTagName("dataSets");
		Path source = Path.of(arguments[1]);
		Path target = Files.createDirectories(Path.of(arguments[2]));
		int times = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
			statement.execute("SET threads = 1");
			for (int i = 0; i < sets.getLength(); i++) {
				write(statement, (Element) sets.item(i), source, target, times);
			}
		}
	}

	private static void write(Statement statement, Element set, Path source, Path target, int times) throws SQLException {
		List<Element> columns = new ArrayList<>();
		NodeList found = set.getElementsByTagName("columns");
		for (int i = 0; i < found.getLength(); i++) {
			columns.add((Element) found.item(i));
		}
		String id = set.getAttribute("id");
		boolean repeated = times > 1 && (id.equals("line") || id.equals("billing"));
		String values = columns.stream().map(column -> value(column, repeated)).collect(Collectors.joining(", "));
		String key = columns.stream().filter(column -> column.getAttribute("key").equals("true")).map(column -> column.getAttribute("name"))
				.collect(Collectors.joining(", "));
		String copies = repeated ? ", range(" + times + ") AS copies(n)" : "";
		statement.execute("COPY (SELECT " + values + " FROM " + rows(source, id) + " AS t" + copies
				+ " ORDER BY " + key + ") TO '" + target.resolve(id + ".parquet") + "' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL " + (repeated ? 3 : 19) + ")");
	}

	private static String rows(Path source, String id) {
		Path csv = source.resolve(id + ".csv");
		return Files.exists(csv) ? "read_csv('" + csv + "', header = true, all_varchar = true)" : "read_parquet('" + source.resolve(id + ".parquet") + "')";
	}

	private static String value(Element column, boolean repeated) {
		String name = column.getAttribute("name");
		if (repeated && name.equals("line_id")) {
			return "CASE WHEN n = 0 THEN t.line_id ELSE t.line_id || '-' || lpad(CAST(n AS VARCHAR), 2, '0') END AS line_id";
		}
		String type = switch (column.getAttribute("type")) {
		case "MONEY" -> "DECIMAL(18, 2)";
		case "DECIMAL" -> "DECIMAL(18, 6)";
		case "INTEGER" -> "INTEGER";
		case "DATE" -> "DATE";
		case "TIMESTAMP" -> "TIMESTAMP";
		case "BOOLEAN" -> "BOOLEAN";
		default -> "VARCHAR";
		};
		return "CAST(t." + name + " AS " + type + ") AS " + name;
	}
}
