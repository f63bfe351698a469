package org.chapterhouse.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many reports in one run. */
class EachTest {

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

	@TempDir
	private Path folder;
	private FakeHouse house;

	@BeforeEach
	void build() {
		house = new FakeHouse(folder);
	}

	private int render(String... more) {
		var arguments = new java.util.ArrayList<String>(List.of("render", "monthly", "--lang", "en", "--each", "branch"));
		arguments.addAll(Arrays.asList(more));
		return house.run(arguments.toArray(String[]::new));
	}

	private List<String> written() {
		return Arrays.stream(folder.resolve("out").toFile().list()).sorted().toList();
	}

	private String index() throws IOException {
		return Files.readString(folder.resolve("out/index.html"));
	}

	@Test
	void writesAReportForTheUnitAndForEachBelowIt() throws IOException {
		house.moreBranches.add("5202");
		assertThat(render("--format", "pdf")).isZero();
		assertThat(written()).containsExactly("index.html", "monthly-2017-04-52.pdf", "monthly-2017-04-52.report", "monthly-2017-04-5201.pdf",
				"monthly-2017-04-5201.report", "monthly-2017-04-5202.pdf", "monthly-2017-04-5202.report");
		assertThat(folder.resolve("out/monthly-2017-04-5202.pdf")).hasContent("pdf of 分公司 <5202>, April 2017");
		assertThat(house.err()).contains("3 reports: 3 whole, 0 with errors, 0 not written").contains("index.html");
		assertThat(house.out()).isEmpty();
	}

	@Test
	void writesTheSameFilesAsRunsForOneUnitDo() throws IOException {
		assertThat(render("--format", "pdf")).isZero();
		assertThat(house.run("render", "monthly", "--lang", "en", "--org", "5201", "--format", "pdf", "--out", "single")).isZero();
		for (String ending : List.of("pdf", "report")) {
			assertThat(folder.resolve("out/monthly-2017-04-5201." + ending))
					.hasSameBinaryContentAs(folder.resolve("single/monthly-2017-04-5201." + ending));
		}
	}

	@Test
	void leadsToEveryFileFromAPageThatNeedsNothingElse() throws IOException {
		house.moreBranches.add("5202");
		assertThat(render()).isZero();
		var links = new java.util.TreeSet<String>();
		for (Matcher link = LINK.matcher(index()); link.find();) {
			links.add(link.group(1));
		}
		assertThat(links).containsExactlyElementsOf(written().stream().filter(file -> !file.equals("index.html")).toList());
		assertThat(index()).contains("<html lang=\"en\">", "<h1>贵州, April 2017</h1>", "分公司 &lt;5202&gt;").doesNotContain("<5202>", "://", "<script",
				"@import");
	}

	@Test
	void givesTheSamePageAgainInTheLanguageOfTheReports() throws IOException {
		assertThat(house.run("render", "monthly", "--each", "branch", "--lang", "zh-CN")).isZero();
		String first = index();
		assertThat(first).contains("<html lang=\"zh-CN\">", "份报告");
		assertThat(house.run("render", "monthly", "--each", "branch", "--lang", "zh-CN")).isZero();
		assertThat(index()).isEqualTo(first);
	}

	@Test
	void goesOnWhenOneReportFails() throws IOException {
		house.moreBranches.addAll(List.of("5202", "5203"));
		house.failing.add("5201");
		house.exhausting.add("5202");
		assertThat(render("--format", "pdf")).isEqualTo(1);
		assertThat(written()).contains("monthly-2017-04-5201.pdf", "monthly-2017-04-5202.report", "monthly-2017-04-5203.pdf")
				.doesNotContain("monthly-2017-04-5202.pdf");
		assertThat(house.err()).contains("4 reports: 2 whole, 2 with errors, 0 not written", "5201 贵阳市: written with errors: ",
				"5202 分公司 <5202>: written with errors: The pdf could not be made: OutOfMemoryError fake");
		assertThat(index()).contains("Written with errors", "OutOfMemoryError");
	}

	@Test
	void saysWhatIsWrongWithAllDataOnce() {
		house.moreBranches.addAll(List.of("5202", "5203"));
		house.dataProblems.add(Problem.warning("data.value", "A fee is odd.", Place.dataSet("line", "fee")));
		assertThat(render("--format", "pdf")).isZero();
		assertThat(house.err()).containsOnlyOnce("A fee is odd.");
	}

	@Test
	void saysWhatIsWrongWithSeveralReportsOnceAndNamesThem() {
		house.moreBranches.addAll(List.of("5202", "5203"));
		assertThat(render("--format", "bad")).isEqualTo(1);
		assertThat(house.err()).containsOnlyOnce("A table is missing. [render.template]").contains("4 reports: 0 whole, 4 with errors, 0 not written",
				"5203 分公司 <5203>: written with errors: A table is missing.");
	}

	@Test
	void writesASummaryForMachines() {
		house.moreBranches.add("5202");
		house.failing.add("5202");
		assertThat(render("--format", "pdf", "--json")).isEqualTo(1);
		assertThat(house.out()).startsWith("{\"exit\":1,\n\"index\":\"").contains(
				"\"organisation\":\"52\",\"name\":\"贵州\",\"level\":\"province\",\"state\":\"whole\"",
				"\"organisation\":\"5202\"", "\"state\":\"faulty\"", "\"code\":\"chapter.failed\"");
		assertThat(house.err().lines()).allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
	}

	@Test
	void asksTheEngineOnceForWhatAllReportsNeed() {
		assertThat(render("--format", "pdf")).isZero();
		int two = house.queries.get();
		house.queries.set(0);
		house.moreBranches.addAll(IntStream.range(5210, 5230).mapToObj(Integer::toString).toList());
		assertThat(render("--format", "pdf")).isZero();
		// of each further report the chapter's own query only
		assertThat(house.queries.get()).isEqualTo(two + 20);
	}

	@Test
	void makesNoMoreReportsAtATimeThanAskedFor() {
		house.moreBranches.addAll(IntStream.range(5210, 5240).mapToObj(Integer::toString).toList());
		assertThat(render("--format", "pdf", "--jobs", "3")).isZero();
		assertThat(house.mostRendering.get()).isBetween(1, 3);
		house.mostRendering.set(0);
		assertThat(render("--format", "pdf", "--jobs", "1")).isZero();
		assertThat(house.mostRendering.get()).isEqualTo(1);
		assertThat(written()).hasSize(65);
	}

	@Test
	void showsHowFarItIsOnATerminal() {
		house.terminal = true;
		house.moreBranches.add("5202");
		assertThat(render("--format", "pdf", "--jobs", "1")).isZero();
		assertThat(house.err()).contains("0 of 3 · 贵州", "1 of 3 · 贵阳市", "2 of 3 · 分公司 <5202>");
	}

	@Test
	void removesWhatAKilledRunLeftAndNothingElse() throws IOException {
		long dead = ProcessHandle.allProcesses().mapToLong(ProcessHandle::pid).max().orElseThrow() + 100_000_000L;
		house.write("out/.monthly-2017-04-52.pdf." + dead + "-1.part", "half");
		house.write("out/.monthly-2017-04-52.pdf." + ProcessHandle.current().pid() + "-1.part", "being written");
		house.write("out/notes.part", "somebody's");
		assertThat(render("--format", "pdf")).isZero();
		assertThat(written()).contains("notes.part", ".monthly-2017-04-52.pdf." + ProcessHandle.current().pid() + "-1.part")
				.noneMatch(file -> file.contains("." + dead));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"render monthly --each country|error: There are no reports of the level \"country\". Known: province, branch",
			"render monthly --each branch,brnch|error: There are no reports of the level \"brnch\". Did you mean: branch?",
			"render monthly --each branch --jobs 0|error: The limit is 0. It must be 1 or more.",
			"render monthly --each branch --org 99|error: No organisation unit has the code \"99\"",
			"render --from x.report --each branch|error: --from takes everything from the document" })
	void refusesWrongArguments(String arguments, String message) {
		assertThat(house.run(arguments.split(" "))).isEqualTo(2);
		assertThat(house.err()).contains(message);
		assertThat(folder.resolve("out")).doesNotExist();
	}
}
