package org.chapterhouse.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

	@TempDir
	private Path folder;
	private FakeHouse house;

	@BeforeEach
	void build() {
		house = new FakeHouse(folder);
	}

	@Test
	void writesDocumentAndOutputs() {
		assertThat(house.run("render", "monthly", "--published", "2017-05-10", "--lang", "en")).isZero();
		assertThat(folder.resolve("out/monthly-2017-04-52.pdf")).hasContent("pdf of 贵州, April 2017 on 2017-05-10");
		assertThat(folder.resolve("out/monthly-2017-04-52.html")).exists();
		assertThat(folder.resolve("out/monthly-2017-04-52.report")).exists();
		assertThat(folder.resolve("out").toFile().list()).hasSize(3);
		assertThat(house.out()).isEmpty();
		assertThat(house.err()).contains("Wrote ").contains("monthly-2017-04-52.pdf");
	}

	@Test
	void refusesAPeriodOfWhichTheDataHaveNoRow() {
		house.withAprilOnly();
		assertThat(house.run("render", "monthly", "--period", "2017-05", "--out", "may")).isEqualTo(3);
		assertThat(house.err()).contains("fake: error: There are no rows for 2017-05 in line (empty).", "[data.period.none]");
		assertThat(house.run("render", "monthly", "--period", "2017-05", "--each", "branch", "--out", "may")).isEqualTo(3);
		assertThat(house.err()).containsOnlyOnce("[data.period.none]");
		assertThat(folder.resolve("may")).doesNotExist();
		assertThat(house.run("render", "monthly", "--period", "2017-05", "--json", "--out", "may")).isEqualTo(3);
		assertThat(house.out()).contains("\"exit\":3", "\"outputs\":[]", "\"code\":\"data.period.none\"");
		assertThat(house.run("render", "monthly", "--period", "2017-04")).isZero();
		assertThat(house.err()).doesNotContain("data.period");
	}

	@Test
	void rendersASavedDocumentAgainWithTheSameBytes() throws IOException {
		assertThat(house.run("render", "monthly", "--format", "pdf")).isZero();
		byte[] first = Files.readAllBytes(folder.resolve("out/monthly-2017-04-52.pdf"));
		assertThat(house.run("render", "--from", "out/monthly-2017-04-52.report", "--format", "pdf", "--out", "again")).isZero();
		assertThat(folder.resolve("again/monthly-2017-04-52.pdf")).hasBinaryContent(first);
		assertThat(folder.resolve("again").toFile().list()).hasSize(1);
	}

	@Test
	void takesTheTemplatesOfAFolder() {
		house.write("own/monthly/lines.rptdesign", "<report> </report>");
		house.write("own/monthly/line.rptdesign", "<report/>");
		Path pdf = folder.resolve("out/monthly-2017-04-52.pdf");

		assertThat(house.run("render", "monthly", "--format", "pdf", "--templates", "own")).isZero();
		assertThat(pdf).content().endsWith(" as changed");
		assertThat(house.err()).contains("line.rptdesign", "[template.file.unused]");
		assertThat(house.run("render", "monthly", "--format", "pdf")).isZero();
		assertThat(pdf).content().doesNotContain("changed");
		assertThat(house.run("render", "--from", "out/monthly-2017-04-52.report", "--format", "pdf", "--templates", "own")).isZero();
		assertThat(pdf).content().endsWith(" as changed");
		assertThat(house.run("render", "monthly", "--format", "pdf", "--templates", "nowhere")).isEqualTo(2);
	}

	@Test
	void takesTheTemplatesBesideTheDataAlsoForMany() {
		house.write("data/line.csv", "line_id\n");
		house.write("data/templates/monthly/lines.rptdesign", "<report> </report>");
		String[] render = { "render", "monthly", "--format", "pdf", "--data", "data", "--period", "2017-04", "--org", "52" };

		assertThat(house.run(render)).isZero();
		assertThat(folder.resolve("out/monthly-2017-04-52.pdf")).content().endsWith(" as changed");
		assertThat(house.run("render", "monthly", "--format", "pdf", "--data", "data", "--period", "2017-04", "--org", "52", "--each", "branch",
				"--out", "all")).isZero();
		assertThat(folder.resolve("all/monthly-2017-04-5201.pdf")).content().endsWith(" as changed");
	}

	@Test
	void tellsAsManyProblemsOfDataAsACheckErrorsFirstAndHowManyMoreThereAre() {
		for (int line = 1; line <= 120; line++) {
			house.dataProblems.add(Problem.warning("data.odd", "Odd.", new Place("line.csv", line, "", "", "")));
		}
		house.dataProblems.add(Problem.error("data.wrong", "Wrong.", new Place("line.csv", 121, "line", "fee", "x")));
		house.dataProblems.add(Problem.warning("data.more", "7 more problems are not listed.", Place.NOWHERE));

		assertThat(house.run("render", "monthly", "--format", "pdf")).isEqualTo(1);
		assertThat(house.err().lines().filter(line -> line.startsWith("line.csv:"))).hasSize(100)
				.contains("line.csv:121: fee: error: Wrong. [data.wrong]");
		assertThat(house.err()).contains("line.csv:98: warning: Odd. [data.odd]", "[chapter.data]").doesNotContain("line.csv:99:")
				.contains("… and 22 more problems. Those of data are listed by: chapterhouse check FAMILY --data … --limit 123\n"
						+ "warning: 7 more problems are not listed. [data.more]");
		assertThat(house.run("render", "monthly", "--format", "pdf", "--each", "branch", "--out", "all")).isEqualTo(1);
		assertThat(house.err().lines().filter(line -> line.startsWith("line.csv:"))).hasSize(100);
		assertThat(house.err()).contains("… and 21 more problems.");
		assertThat(house.run("render", "monthly", "--format", "pdf", "--json")).isEqualTo(1);
		assertThat(house.out().split("data\\.odd")).hasSizeGreaterThan(120);
	}

	@Test
	void theRendererSpeaksTheLanguageOfTheUserWhateverThatOfTheReport() {
		assertThat(house.run("render", "monthly", "--format", "pdf")).isZero();
		assertThat(folder.resolve("out/monthly-2017-04-52.report")).content().contains("zh-CN");
		assertThat(house.spoken.getLanguage()).isEqualTo("en");
		assertThat(house.run("render", "monthly", "--format", "pdf", "--lang", "zh-CN")).isZero();
		assertThat(house.spoken.getLanguage()).isEqualTo("zh");
	}

	@Test
	void refusesWhatASavedDocumentContradicts() {
		house.run("render", "monthly", "--format", "pdf");
		String document = "out/monthly-2017-04-52.report";
		assertThat(house.run("render", "yearly", "--from", document, "--out", "again")).isEqualTo(2);
		assertThat(house.err()).contains("error: The document is one of the family monthly, not of yearly.");
		assertThat(house.run("render", "--from", document, "--lang", "en", "--out", "again")).isEqualTo(2);
		assertThat(house.err()).contains("error: The document is in the language zh-CN");
		for (String option : List.of("--data", "--period", "--org", "--published", "--publisher", "--share-url", "--password-env",
				"--password-file")) {
			assertThat(house.run("render", "--from", document, option, "2017-04-01", "--out", "again")).isEqualTo(2);
			assertThat(house.err()).contains("leave out").contains(option);
		}
		assertThat(folder.resolve("again")).doesNotExist();
		assertThat(house.run("render", "monthly", "--from", document, "--lang", "zh", "--out", "again")).isZero();
	}

	@Test
	void writesTheSameDocumentWhateverTheLanguageOfTheUser() throws IOException {
		house.dataProblems.add(Problem.warning("data.reference", "Unknown.", Place.dataSet("line.csv", "line")));
		house.run("render", "monthly", "--format", "pdf");
		byte[] first = Files.readAllBytes(folder.resolve("out/monthly-2017-04-52.report"));
		house.environment.put("LANG", "zh_CN.UTF-8");
		house.run("render", "monthly", "--format", "pdf");
		assertThat(folder.resolve("out/monthly-2017-04-52.report")).hasBinaryContent(first);
	}

	@Test
	void refusesADamagedDocument() {
		house.write("a.report", "<!DOCTYPE x><x/>");
		assertThat(house.run("render", "--from", "a.report")).isEqualTo(3);
		assertThat(house.err()).contains("a.report:1: error: The file has a DOCTYPE").contains("[report.xml.doctype]");
		assertThat(house.run("render", "--from", "gone.report")).isEqualTo(3);
		assertThat(folder.resolve("out")).doesNotExist();
	}

	@Test
	void writesNothingOutsideTheFolderForAHostileDocument() throws IOException {
		house.run("render", "monthly", "--format", "pdf");
		String text = Files.readString(folder.resolve("out/monthly-2017-04-52.report"));
		house.write("a.report", text.replace(" period=\"2017-04\"", " period=\"x/../../../evil\""));
		assertThat(house.run("render", "--from", "a.report", "--format", "pdf", "--out", "deep/er/again")).isEqualTo(3);
		assertThat(house.err()).contains("\"x/../../../evil\" is no period. [report.period]");
		assertThat(folder.resolve("deep")).doesNotExist();
		assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("evil"));
	}

	@Test
	void namesOutputsByLettersAndDigitsOnly() {
		Report report = ReportFactory.eINSTANCE.createReport();
		report.setFamily("../monthly");
		report.setPeriod("x/../../../evil");
		report.setOrganisation("贵州\\52:\u0000");
		assertThat(Outputs.target(folder, report, "pdf")).isEqualTo(folder.resolve("___monthly-x__________evil-贵州_52__.pdf"));
		assertThatIllegalArgumentException().isThrownBy(() -> Outputs.target(folder, report, "pdf/../../evil"));
	}

	@Test
	void writesWhatItCanAndSaysSoWhenAChapterFails() {
		house.chapterFails = true;
		assertThat(house.run("render", "monthly", "--lang", "en")).isEqualTo(1);
		assertThat(folder.resolve("out/monthly-2017-04-52.pdf")).exists();
		assertThat(house.err()).contains("lines: error: The chapter failed: IllegalStateException secret path /etc [chapter.failed]")
				.doesNotContain("\tat ");
		assertThat(house.run("facts", "monthly")).isEqualTo(1);
		assertThat(house.out()).contains("\"failed\":[\n\"lines\"\n]");
	}

	@Test
	void leavesOutAnOutputWithAnError() {
		assertThat(house.run("render", "monthly", "--format", "bad,pdf")).isEqualTo(1);
		assertThat(house.err()).contains("chapter/design.rptdesign: error: A table is missing. [render.template]");
		assertThat(folder.resolve("out").toFile().list()).containsExactlyInAnyOrder("monthly-2017-04-52.pdf", "monthly-2017-04-52.report");
	}

	@Test
	void writesAFormatUnderTheEndingThatItsRendererDeclares() {
		assertThat(house.run("render", "monthly", "--format", "phone,html", "--lang", "en")).isZero();
		assertThat(folder.resolve("out/monthly-2017-04-52.phone.html")).hasContent("phone of 贵州, April 2017");
		assertThat(folder.resolve("out/monthly-2017-04-52.html")).hasContent("html of 贵州, April 2017");
	}

	@Test
	void laysOutAReportOnceForAllItsWriters() {
		assertThat(house.run("render", "monthly", "--format", "text,pdf,words", "--lang", "en")).isZero();
		assertThat(folder.resolve("out/monthly-2017-04-52.txt")).hasContent("text of 贵州, April 2017");
		assertThat(folder.resolve("out/monthly-2017-04-52.words")).hasContent("words of 贵州, April 2017");
		assertThat(house.layouts).isEqualTo(1);
	}

	@Test
	void writesNoFormOfALayoutWithAnError() {
		house.layoutProblem = Problem.error("render.chart.missing", "A chart is missing.", Place.NOWHERE);
		assertThat(house.run("render", "monthly", "--format", "text,words,pdf", "--lang", "en")).isEqualTo(1);
		assertThat(house.err()).containsOnlyOnce("A chart is missing.");
		assertThat(folder.resolve("out").toFile().list()).containsExactlyInAnyOrder("monthly-2017-04-52.pdf", "monthly-2017-04-52.report");
	}

	@Test
	void writesAFormOfALayoutThatOnlyLacksACharacter() {
		house.layoutProblem = Problem.error("render.glyph.missing", "A glyph is missing.", Place.NOWHERE);
		assertThat(house.run("render", "monthly", "--format", "text", "--lang", "en")).isEqualTo(1);
		assertThat(folder.resolve("out/monthly-2017-04-52.txt")).exists();
	}

	@Test
	void writesAnOutputThatOnlyLacksACharacter() {
		assertThat(house.run("render", "monthly", "--format", "gap,pdf", "--lang", "en")).isEqualTo(1);
		assertThat(house.err()).contains("error: A glyph is missing. [render.glyph.missing]");
		assertThat(folder.resolve("out/monthly-2017-04-52.gap")).hasContent("gap of 贵州, April 2017");
		assertThat(folder.resolve("out/monthly-2017-04-52.pdf")).exists();
	}

	@Test
	void writesNothingWhenTheDataCannotBeOpened() {
		assertThat(house.run("render", "monthly", "--data", "gone", "--period", "2017-04", "--org", "52")).isEqualTo(3);
		assertThat(house.err()).contains("error: There is no such folder. [data.folder.missing]");
		assertThat(folder.resolve("out")).doesNotExist();
	}
}
