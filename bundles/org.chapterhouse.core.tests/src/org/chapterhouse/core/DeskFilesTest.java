package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.core.desk.DataStamp;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.Workplace;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of files before they are read or written. */
class DeskFilesTest {

	@TempDir
	private Path folder;
	private TestHouse house;
	private Workplace workplace;

	@BeforeEach
	void build() {
		house = new TestHouse(folder.resolve("house"));
		house.family(TestHouse.FAMILY.replace("</report:FamilyDefinition>",
				"<dataSets id=\"billing\"><columns name=\"period\" type=\"MONTH\" key=\"true\"/></dataSets></report:FamilyDefinition>"));
		house.chapter("a", new HonestChapter());
		workplace = new Workplace(house.installation(), Locale.ENGLISH, FailureLog.NONE, (files, path) -> Optional.empty(), what -> {
			// nobody watches
		});
	}

	private Path write(String name, String text) throws IOException {
		Path file = Files.createDirectories(folder.resolve("data")).resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private DataStamp stamp() {
		return stamp(folder.resolve("data").toString()).orElseThrow();
	}

	private Optional<DataStamp> stamp(String location) {
		return DataStamp.of(workplace, house.family(), ReportData.at(location));
	}

	@Test
	void filesOfDataSetsThatChangeMakeAnotherStampAndOtherFilesDoNot() throws IOException {
		Path billing = write("Billing.csv", "period\n2017-04\n");
		FileTime then = FileTime.from(Instant.parse("2017-05-01T08:00:00Z"));
		Files.setLastModifiedTime(billing, then);
		DataStamp before = stamp();

		write("notes.csv", "x");
		write("texts/billing.csv", "x");
		assertThat(stamp()).isEqualTo(before);

		write("Billing.csv", "period\n2017-05\n");
		assertThat(stamp()).as("time").isNotEqualTo(before);
		Files.setLastModifiedTime(billing, then);
		assertThat(stamp()).as("as it was, as far as anybody sees").isEqualTo(before);
		write("Billing.csv", "period\n2017-04\n2017-05\n");
		Files.setLastModifiedTime(billing, then);
		assertThat(stamp()).as("length").isNotEqualTo(before);

		write("Billing.csv", "period\n2017-04\n");
		Files.setLastModifiedTime(billing, then);
		write("org_unit.csv", "code\n");
		assertThat(stamp()).as("one more").isNotEqualTo(before);
	}

	@Test
	void aFileThatCannotBeLookedAtHidesNoChangeOfTheOthers() throws IOException {
		write("billing.csv", "period\n");
		Files.createSymbolicLink(folder.resolve("data/org_unit.csv"), folder.resolve("nowhere"));
		DataStamp before = stamp();
		assertThat(before.files()).hasSize(2).contains("org_unit.csv");

		write("billing.csv", "period\n2017-04\n");
		assertThat(stamp()).isNotEqualTo(before);
	}

	@Test
	void whatIsNoFolderHasNoStampAndAnAddressAlwaysTheSame() throws IOException {
		assertThat(stamp(folder.resolve("data").toString())).isEmpty();
		write("x", "");
		assertThat(stamp(folder.resolve("data/x").toString())).isEmpty();
		assertThat(stamp("jdbc:duckdb:" + folder.resolve("data/x")).orElseThrow().files()).isEmpty();
	}

	@Test
	void tellsWhichFilesAreReplaced() throws IOException {
		Report report = ReportFactory.eINSTANCE.createReport();
		report.setFamily("monthly");
		report.setPeriod("2017-04");
		report.setOrganisation("52");
		for (String name : List.of("monthly-2017-04-52.pdf", "monthly-2017-04-52.report", "monthly-2017-04-52.html", "monthly-2017-03-52.pdf",
				"monthly-2017-04-5201.pdf", "monthly-2017-04-5201.a.pdf", "index.html", "other-2017-04-52.pdf")) {
			write(name, "");
		}
		Path data = folder.resolve("data");

		assertThat(Outputs.replaced(workplace, data, report, List.of("pdf"), false)).containsExactly(data.resolve("monthly-2017-04-52.pdf"),
				data.resolve("monthly-2017-04-52.report"));
		assertThat(Outputs.replaced(workplace, data, report, List.of("pdf"), true)).containsExactly(data.resolve("index.html"),
				data.resolve("monthly-2017-04-52.pdf"), data.resolve("monthly-2017-04-52.report"), data.resolve("monthly-2017-04-5201.pdf"));
		assertThat(Outputs.replaced(workplace, folder.resolve("none"), report, List.of("pdf"), true)).isEmpty();
		assertThat(Outputs.replaced(workplace, data.resolve("index.html"), report, List.of("pdf"), true)).isEmpty();
	}
}
