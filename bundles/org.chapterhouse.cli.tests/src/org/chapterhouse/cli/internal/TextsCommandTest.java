package org.chapterhouse.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metric lines.double is 14 in every report. */
class TextsCommandTest {

	private static final String MARCH = "data/texts/monthly/2017-03/52.txt";

	@TempDir
	private Path folder;
	private FakeHouse house;

	@BeforeEach
	void build() {
		house = new FakeHouse(folder);
		house.write("data/line.csv", "line_id\n");
	}

	private int run(String command, String period) {
		return house.run((command + " monthly --data data --period " + period + " --org 52").split(" "));
	}

	@Test
	void aTextIsBegunWrittenConfirmedAndFlaggedWhenItsFigureChanges() throws IOException {
		assertThat(run("texts init", "2017-03")).isZero();
		assertThat(house.err()).contains("Wrote ", "52.txt");
		Path file = folder.resolve(MARCH);
		String empty = Files.readString(file);
		assertThat(empty).contains("# lines (专线)", "## remarks (Remarks)");
		Files.writeString(file, empty.strip() + "\n共14条\n");

		assertThat(run("texts accept", "2017-03")).isZero();
		assertThat(house.err()).contains("Confirmed lines / remarks");
		assertThat(Files.readString(file)).contains("#: figure lines.double@52 14\n共14条");
		assertThat(run("texts", "2017-04")).isZero();
		assertThat(house.out()).contains("lines / remarks: carried over, written for 2017-03: 共14条").doesNotContain("changed");

		Files.writeString(file, Files.readString(file).replace("@52 14", "@52 13"));
		assertThat(run("texts", "2017-04")).isZero();
		assertThat(house.out()).contains("    changed: 两倍 13 is now 14");
		assertThat(run("render", "2017-04")).isZero();
		assertThat(house.err()).contains("texts/monthly/2017-03/52.txt:", "warning: ", "13; now it is 14", "[texts.changed]");
		assertThat(run("texts accept", "2017-04")).isZero();
		assertThat(run("texts accept", "2017-04")).isZero();
		assertThat(house.err()).contains("There is nothing to confirm.");
	}

	@Test
	void damagedTextsAreToldAndTheReportIsWrittenAllTheSame() {
		house.write(MARCH, "# lines\n## remarks\nSeen.\n## 备注\nlost\n");

		assertThat(run("render", "2017-03")).isEqualTo(1);
		assertThat(house.err()).contains("texts/monthly/2017-03/52.txt:4: ", "[texts.heading]");
		assertThat(folder.resolve("out/monthly-2017-03-52.pdf")).exists();
		assertThat(run("facts", "2017-03")).isZero();
		assertThat(house.out()).startsWith("{\"report\":\"monthly\"");
	}

	@Test
	void theListIsForMachinesToo() {
		house.write(MARCH, "# lines\n## remarks\n99% <b>\n");

		assertThat(house.run("texts", "monthly", "--data", "data", "--period", "2017-03", "--org", "52", "--json")).isZero();

		assertThat(house.out()).contains("\"chapter\":\"lines\"", "\"kind\":\"remarks\"", "\"state\":\"own\"", "\"confirmed\":false", "99% <b>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "texts|error: Missing: FAMILY", "texts init|error: Missing: FAMILY",
			"texts init monthly|error: The texts of the sample are not written. Name a folder with --texts, or data of your own with --data.",
			"texts init monthly --data jdbc:x --period 2017-03 --org 52|error: A database has no place for texts. Name a folder with --texts.",
			"texts init monthly --data data --period 2017-03 --org 53|error: There is no organisation unit \"53\"",
			"texts accept monthly --chapter line --texts t|error: There is no chapter \"line\" with texts. Did you mean: lines?",
			"render --from x.report --texts t|error: --from takes everything from the document" })
	void wrongArgumentsAreRefused(String arguments, String message) {
		assertThat(house.run(arguments.split(" "))).isEqualTo(2);
		assertThat(house.err()).contains(message);
		assertThat(folder.resolve("data/texts")).doesNotExist();
	}

	@Test
	void helpIsThereInBothLanguages() {
		assertThat(house.run("texts", "--help")).isZero();
		assertThat(house.out()).contains("Lists the texts", "--texts=DIR", "init", "accept");
		assertThat(house.run("texts", "accept", "--help", "--lang", "zh")).isZero();
		assertThat(house.out()).contains("确认", "--chapter");
	}
}
