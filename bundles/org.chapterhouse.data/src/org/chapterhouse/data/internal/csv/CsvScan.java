package org.chapterhouse.data.internal.csv;

import java.io.IOException;
import java.io.InputStream;
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
import org.chapterhouse.data.internal.csv.CsvRecords.LineEnd;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.ColumnType;
import org.chapterhouse.model.report.Severity;

/** Looks through a CSV file once: finds its columns, its unusual lines and the columns whose values need no second look. */
public final class CsvScan {

	private final OpenedSet set;
	private final String shown;
	private final ProblemLog log;

	private int width;
	private long rows;
	private boolean direct = true;
	private LineEnd lineEnd = LineEnd.NONE;
	private ColumnType[] types = {};
	private String[] names = {};
	private boolean[] plain = {};

	/**
	 * Prepares to look through the file of a data set.
	 *
	 * @param shown the name of the file as it is told to people
	 */
	public CsvScan(OpenedSet set, String shown, ProblemLog log) {
		this.set = set;
		this.shown = shown;
		this.log = log;
	}

	/**
	 * Looks through a file.
	 *
	 * @return what was found; empty if there is not even a header, which is told
	 * @throws CsvFault if the file cannot be read to its end
	 */
	public Optional<CsvTable> scan(Path file) throws IOException, CsvFault {
		try (InputStream in = Files.newInputStream(file)) {
			var records = new CsvRecords(in);
			Optional<HeaderMap> header = header(records);
			if (header.isEmpty()) {
				return Optional.empty();
			}
			while (records.next()) {
				row(records);
			}
			return Optional.of(new CsvTable(file, width, rows, header.get(), plainNames(), lineEnd == LineEnd.CRLF, direct));
		}
	}

	private Optional<HeaderMap> header(CsvRecords records) throws IOException, CsvFault {
		boolean any = records.next();
		while (any && records.isBlank()) {
			direct = false;
			any = records.next();
		}
		if (!any) {
			log.error("data.header.missing", Place.dataSet(shown, set.id()), Map.of("name", set.id()));
			return Optional.empty();
		}
		List<String> titles = new ArrayList<>();
		for (int i = 0; i < records.fields(); i++) {
			titles.add(records.text(i));
		}
		width = records.fields();
		HeaderMap map = HeaderMap.of(titles, set, shown, records.line(), log);
		look(records);
		prepare(map);
		return Optional.of(map);
	}

	private void prepare(HeaderMap map) {
		types = new ColumnType[width];
		names = new String[width];
		plain = new boolean[width];
		map.byPlace().forEach((place, name) -> {
			types[place] = set.column(name).map(ColumnDefinition::getType).orElseThrow();
			names[place] = name;
			plain[place] = true;
		});
	}

	private void row(CsvRecords records) {
		if (records.isBlank()) {
			direct = false;
			return;
		}
		look(records);
		int fields = records.fields();
		if (records.hasTextAfterQuote()) {
			refuse("data.line.quote", records, Map.of());
		} else if (fields != width) {
			refuse("data.line.fields", records, Map.of("fields", fields, "expected", width));
		} else {
			rows++;
			for (int i = 0; i < fields; i++) {
				if (plain[i]) {
					plain[i] = isPlain(types[i], records.bytes(), records.start(i), records.end(i));
				}
			}
		}
	}

	private static boolean isPlain(ColumnType type, byte[] bytes, int start, int end) {
		boolean quoted = start < end && bytes[start] == '"';
		return quoted ? PlainForm.of(type, bytes, start + 1, end - 1) : PlainForm.of(type, bytes, start, end);
	}

	private void refuse(String code, CsvRecords records, Map<String, ?> arguments) {
		direct = false;
		log.add(Severity.ERROR, code, new Place(shown, records.line(), set.id(), "", ""), arguments);
	}

	/** Finds out whether the engine can read the line as it is. */
	private void look(CsvRecords records) {
		LineEnd end = records.lineEnd();
		if (records.isIrregular() || end == LineEnd.CR || end != LineEnd.NONE && lineEnd != LineEnd.NONE && end != lineEnd) {
			direct = false;
		}
		lineEnd = lineEnd == LineEnd.NONE ? end : lineEnd;
	}

	private Set<String> plainNames() {
		var result = new HashSet<String>();
		for (int i = 0; i < width; i++) {
			if (plain[i]) {
				result.add(names[i]);
			}
		}
		return result;
	}

	/** Tells whether a row of a file is one to read: not blank, with as many fields as the header and nothing behind a quote. */
	static boolean isRow(CsvRecords records, int width) {
		return !records.isBlank() && records.fields() == width && !records.hasTextAfterQuote();
	}
}
