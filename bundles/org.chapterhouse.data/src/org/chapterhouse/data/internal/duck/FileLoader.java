package org.chapterhouse.data.internal.duck;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.Place;
import org.chapterhouse.data.internal.OpenedSet;
import org.chapterhouse.data.internal.ProblemLog;
import org.chapterhouse.data.internal.RawTable;
import org.chapterhouse.data.internal.SqlRunner;
import org.chapterhouse.data.internal.csv.CsvCopy;
import org.chapterhouse.data.internal.csv.CsvFault;
import org.chapterhouse.data.internal.csv.CsvFault.Kind;
import org.chapterhouse.data.internal.csv.CsvRecords;
import org.chapterhouse.data.internal.csv.CsvScan;
import org.chapterhouse.data.internal.csv.CsvTable;
import org.chapterhouse.data.internal.csv.CsvWriter;
import org.chapterhouse.data.internal.csv.Transcoder;
import org.chapterhouse.data.internal.folder.DataFile;
import org.chapterhouse.data.internal.xlsx.XlsxFault;
import org.chapterhouse.data.internal.xlsx.XlsxFile;

/** Makes the files of data sets readable for the engine. */
final class FileLoader {

	private final SqlRunner runner;
	private final Path temp;
	private final ProblemLog log;

	/** Prepares to load files, with a temp folder for what has to be written again. */
	FileLoader(SqlRunner runner, Path temp, ProblemLog log) {
		this.runner = runner;
		this.temp = temp;
		this.log = log;
	}

	/** Returns what is in a file; empty if it cannot be used or has none of the columns, which is told. */
	Optional<RawTable> load(OpenedSet set, DataFile file) throws IOException {
		Optional<RawTable> table = switch (file.format()) {
		case CSV -> csv(set, file);
		case PARQUET -> parquet(set, file);
		case XLSX -> xlsx(set, file);
		};
		return table.filter(raw -> !raw.present().isEmpty());
	}

	private Optional<RawTable> parquet(OpenedSet set, DataFile file) {
		try {
			return Optional.of(SourceTable.parquet(set, file.shown(), file.path().toString(), runner, log));
		} catch (SQLException e) {
			log.error("data.file.unreadable", Place.dataSet(file.shown(), set.id()),
					Map.of("name", file.shown(), "reason", String.valueOf(e.getMessage())));
			return Optional.empty();
		}
	}

	private Optional<RawTable> xlsx(OpenedSet set, DataFile file) throws IOException {
		Path copy = temp.resolve(set.id() + "-rows.csv");
		try (XlsxFile workbook = XlsxFile.open(file.path()); var writer = new CsvWriter(set, file.shown(), copy, log)) {
			workbook.read(writer::row);
			return writer.table().map(table -> CsvRawTable.copied(set, file.shown(), table, copy, true, runner));
		} catch (XlsxFault fault) {
			String code = "data.workbook." + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
			log.error(code, Place.dataSet(file.shown(), set.id()), Map.of("name", file.shown(), "reason", String.valueOf(fault.getMessage())));
			return Optional.empty();
		}
	}

	private Optional<RawTable> csv(OpenedSet set, DataFile file) throws IOException {
		try {
			Optional<CsvTable> table = scan(set, file);
			return table.isPresent() ? Optional.of(raw(set, file, table.get())) : Optional.empty();
		} catch (CsvFault fault) {
			String code = "data.file." + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
			log.error(code, new Place(file.shown(), fault.line(), set.id(), "", ""),
					Map.of("bytes", CsvRecords.LONGEST_RECORD, "fields", CsvRecords.MOST_FIELDS));
			return Optional.empty();
		}
	}

	private Optional<CsvTable> scan(OpenedSet set, DataFile file) throws IOException, CsvFault {
		try {
			return new CsvScan(set, file.shown(), log).scan(file.path());
		} catch (CsvFault fault) {
			if (fault.kind() != Kind.ENCODING) {
				throw fault;
			}
			Path utf8 = temp.resolve(set.id() + "-utf8.csv");
			Transcoder.toUtf8(file.path(), utf8);
			return new CsvScan(set, file.shown(), log).scan(utf8);
		}
	}

	private RawTable raw(OpenedSet set, DataFile file, CsvTable table) throws IOException, CsvFault {
		if (table.direct()) {
			return CsvRawTable.direct(set, file.shown(), table, runner);
		}
		Path copy = temp.resolve(set.id() + "-rows.csv");
		CsvCopy.write(table, CsvRawTable.presentInOrder(set, table).stream().map(name -> table.columns().place(name).orElseThrow()).toList(), copy);
		return CsvRawTable.copied(set, file.shown(), table, copy, false, runner);
	}
}
