package org.chapterhouse.data.internal.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.Place;
import org.chapterhouse.data.internal.HeaderMap;
import org.chapterhouse.data.internal.OpenedSet;
import org.chapterhouse.data.internal.ProblemLog;
import org.chapterhouse.model.report.ColumnDefinition;

/** Writes the rows of a table that comes from elsewhere so that the engine can read them: the line number, then the columns of the data set that are there. */
public final class CsvWriter implements AutoCloseable {

	private final OpenedSet set;
	private final String shown;
	private final ProblemLog log;
	private final Path file;
	private final OutputStream out;
	private final List<ColumnDefinition> columns = new ArrayList<>();
	private final List<Integer> places = new ArrayList<>();
	private final Set<String> plain = new HashSet<>();
	private Optional<HeaderMap> header = Optional.empty();
	private int width;
	private long rows;

	/**
	 * Begins a file.
	 *
	 * @param shown the name of the file from which the rows come, as it is told to people
	 */
	public CsvWriter(OpenedSet set, String shown, Path file, ProblemLog log) throws IOException {
		this.set = set;
		this.shown = shown;
		this.file = file;
		this.log = log;
		this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
	}

	/** Takes a row: first the header, then the others. */
	public void row(long line, List<String> cells) throws IOException {
		if (header.isEmpty()) {
			header(line, cells);
			return;
		}
		rows++;
		out.write(Long.toString(line).getBytes(StandardCharsets.US_ASCII));
		for (int i = 0; i < places.size(); i++) {
			String text = places.get(i) < cells.size() ? cells.get(places.get(i)) : "";
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			ColumnDefinition column = columns.get(i);
			if (plain.contains(column.getName()) && !PlainForm.of(column.getType(), bytes, 0, bytes.length)) {
				plain.remove(column.getName());
			}
			out.write(',');
			write(text, bytes);
		}
		out.write('\n');
	}

	private void header(long line, List<String> cells) {
		HeaderMap map = HeaderMap.of(cells, set, shown, line, log);
		width = cells.size();
		for (ColumnDefinition column : set.columns()) {
			map.place(column.getName()).ifPresent(place -> {
				columns.add(column);
				places.add(place);
				plain.add(column.getName());
			});
		}
		header = Optional.of(map);
	}

	private void write(String text, byte[] bytes) throws IOException {
		boolean special = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
		out.write(special ? ('"' + text.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8) : bytes);
	}

	/** Ends the file; returns what is in it, empty if there was not even a header, which is told. */
	public Optional<CsvTable> table() throws IOException {
		out.flush();
		if (header.isEmpty()) {
			log.error("data.header.missing", Place.dataSet(shown, set.id()), Map.of("name", set.id()));
		}
		return header.map(map -> new CsvTable(file, width, rows, map, plain, false, false));
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
