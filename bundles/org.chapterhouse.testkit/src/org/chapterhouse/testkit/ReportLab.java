package org.chapterhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.model.report.Report;

/** Makes reports of all chapters of a family that are on the class path, over the sample data or rows written for a test. A chapter that fails, fails the test. */
public final class ReportLab {

	private final House house;
	private final Family family;
	private final Path temp;

	/**
	 * Makes a lab.
	 *
	 * @param test   a class beside which the bundles are found
	 * @param family the id of the family
	 * @param temp   an existing folder for data and the engine
	 */
	public ReportLab(Class<?> test, String family, Path temp) {
		this.house = House.of(test);
		this.family = house.family(family);
		this.temp = temp;
	}

	/** Returns tables without rows. */
	public DataTables tables() {
		return new DataTables(family.definition());
	}

	/** Writes and opens rows. The caller closes them. */
	public OpenedData open(DataTables tables) {
		Path data = folder("data");
		tables.write(data, CsvStyle.plain());
		return open(data);
	}

	/** Opens the sample data of the family. The caller closes them. */
	public OpenedData sample() {
		Installed.OfSample sample = house.installation().sample(family.id()).orElseThrow();
		return open(SampleFolder.unpack(sample, family.definition(), folder("sample")));
	}

	private OpenedData open(Path data) {
		return house.open(family, chapter -> true, data, folder("engine"), Locale.ENGLISH);
	}

	private Path folder(String name) {
		try {
			return Files.createTempDirectory(temp, name);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Makes a report of data that are open. */
	public ReportView report(OpenedData data, String period, String org, Locale language) {
		Period parsed = Period.parse(family.definition().getPeriodKind(), period).orElseThrow();
		Outcome<Report> made = data.make(ReportRequest.of(parsed, org, language));
		assertThat(made.problems().stream().filter(Problem::isError).toList()).as("%s of %s %s", org, period, data.failures()).isEmpty();
		return new ReportView(made.result().orElseThrow());
	}
}
