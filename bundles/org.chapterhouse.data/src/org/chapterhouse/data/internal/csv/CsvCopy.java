package org.chapterhouse.data.internal.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the good rows of an unusual CSV file again, so that the engine can read them: the line number, then the columns that are wanted, no header. */
public final class CsvCopy {

	private CsvCopy() {
	}

	/**
	 * Copies rows.
	 *
	 * @param table  the file, which was looked through to its end before
	 * @param places the fields wanted, in the order in which they are written
	 * @param target the file to write
	 */
	public static void write(CsvTable table, List<Integer> places, Path target) throws IOException, CsvFault {
		try (InputStream in = Files.newInputStream(table.file());
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
			var records = new CsvRecords(in);
			boolean header = true;
			while (records.next()) {
				if (header) {
					header = records.isBlank();
				} else if (CsvScan.isRow(records, table.width())) {
					writeRow(records, places, out);
				}
			}
		}
	}

	private static void writeRow(CsvRecords records, List<Integer> places, OutputStream out) throws IOException {
		out.write(Long.toString(records.line()).getBytes(StandardCharsets.US_ASCII));
		for (int place : places) {
			out.write(',');
			writeField(records.bytes(), records.start(place), records.end(place), out);
		}
		out.write('\n');
	}

	private static void writeField(byte[] bytes, int start, int end, OutputStream out) throws IOException {
		boolean quoted = start < end && bytes[start] == '"';
		if (quoted || !containsQuote(bytes, start, end)) {
			out.write(bytes, start, end - start);
			return;
		}
		out.write('"');
		for (int i = start; i < end; i++) {
			if (bytes[i] == '"') {
				out.write('"');
			}
			out.write(bytes[i]);
		}
		out.write('"');
	}

	private static boolean containsQuote(byte[] bytes, int start, int end) {
		for (int i = start; i < end; i++) {
			if (bytes[i] == '"') {
				return true;
			}
		}
		return false;
	}
}
