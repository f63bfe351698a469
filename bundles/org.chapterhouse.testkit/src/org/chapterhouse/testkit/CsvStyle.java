package org.chapterhouse.testkit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.ColumnType;

/**
 * Says how a table is written as CSV: the same rows can come in many ways.
 *
 * @param charset  the encoding
 * @param marked   whether a byte order mark stands before it; for UTF-8
 * @param newline  what ends a line
 * @param quoteAll whether cells are quoted that need not be
 * @param aliases  whether columns have the first of their other names
 * @param dates    how days are written: {@code -} (2017-04-05, months 2017-04), {@code /} (2017/4/5), or nothing between (20170405, months 201704)
 * @param order    the order of columns: a seed, or 0 for that of the schema
 */
public record CsvStyle(Charset charset, boolean marked, String newline, boolean quoteAll, boolean aliases, String dates, long order) {

	private static final Charset GB18030 = Charset.forName("GB18030");
	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** Returns the plain style: UTF-8, LF, the columns and dates as the schema has them. */
	public static CsvStyle plain() {
		return new CsvStyle(StandardCharsets.UTF_8, false, "\n", false, false, "-", 0);
	}

	/** Returns what spreadsheets in China export: GB18030, CRLF, Chinese headings, dates with slashes. */
	public static CsvStyle spreadsheet() {
		return new CsvStyle(GB18030, false, "\r\n", false, true, "/", 0);
	}

	/** Returns a style by chance; the same seed gives the same style. */
	public static CsvStyle random(long seed) {
		var random = new Random(seed);
		int encoding = random.nextInt(3);
		return new CsvStyle(encoding == 0 ? GB18030 : StandardCharsets.UTF_8, encoding == 1, random.nextBoolean() ? "\r\n" : "\n",
				random.nextBoolean(),
				random.nextBoolean(), List.of("-", "/", "").get(random.nextInt(3)), 1 + random.nextInt(1000));
	}

	List<ColumnDefinition> ordered(List<ColumnDefinition> columns) {
		var ordered = new ArrayList<>(columns);
		if (order != 0) {
			Collections.shuffle(ordered, new Random(order));
		}
		return ordered;
	}

	String heading(ColumnDefinition column) {
		return aliases && !column.getAliases().isEmpty() ? column.getAliases().get(0) : column.getName();
	}

	String value(ColumnType type, String plain) {
		return switch (type) {
		case DATE -> switch (dates) {
		case "/" -> plain.replaceAll("-0?", "/");
		case "" -> plain.replace("-", "");
		default -> plain;
		};
		case MONTH -> dates.isEmpty() ? plain.replace("-", "") : plain;
		default -> plain;
		};
	}

	String cell(String value) {
		boolean quoted = quoteAll || value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
	}

	byte[] mark() {
		return marked ? BYTE_ORDER_MARK.clone() : new byte[0];
	}
}
