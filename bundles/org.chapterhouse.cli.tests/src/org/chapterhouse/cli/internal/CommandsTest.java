package org.chapterhouse.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

	@TempDir
	private Path folder;
	private FakeHouse house;

	@BeforeEach
	void build() {
		house = new FakeHouse(folder);
	}

	@Test
	void showsHelpWithExamples() {
		assertThat(house.run("--help")).isZero();
		assertThat(house.out()).contains("Usage: chapterhouse")
				.contains("render ", "facts ", "check ", "explain ", "chapters ", "families ", "data ", "compare ", "new-chapter ", "ui ")
				.contains("Examples:", "  chapterhouse render leased-line-monthly", "Exit codes: 0 all was written");
		assertThat(house.err()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "render,--published", "facts,--out", "check,--limit", "explain,--metric", "chapters,FAMILY", "families,--json", "compare,A.report",
			"new-chapter,--data-set", "ui,--lang" })
	void showsHelpOfEachCommand(String command, String mentioned) {
		assertThat(house.run(command, "--help")).isZero();
		assertThat(house.out()).contains("Usage: chapterhouse " + command).contains(mentioned);
	}

	@Test
	void showsHelpInChinese() {
		assertThat(house.run("render", "--help", "--lang", "zh-CN")).isZero();
		assertThat(house.out()).contains("生成报告", "用法：chapterhouse render", "示例：");
	}

	@Test
	void leavesTheDesktopApplicationToTheStartScript() {
		assertThat(house.run("ui", "--json")).isEqualTo(2);
		assertThat(house.err()).contains("usage.ui");
	}

	@Test
	void comparesSavedDocuments() {
		house.run("render", "monthly", "--out", "earlier");
		house.run("render", "monthly", "--out", "later");
		assertThat(house.run("compare", "earlier/monthly-2017-04-52.report", "later/monthly-2017-04-52.report")).isZero();
		assertThat(house.out()).contains("2017-04 compared with 2017-04").contains("Nothing changed.");
		assertThat(house.run("compare", "earlier/monthly-2017-04-52.report", "later/monthly-2017-04-52.report", "--json")).isZero();
		assertThat(house.out()).contains("\"figures\":[]", "\"before\":\"2017-04\"");
		assertThat(house.run("compare", "earlier/none.report", "later/monthly-2017-04-52.report")).isEqualTo(3);
		assertThat(house.err()).contains("report.unreadable");
	}

	@Test
	void tellsThatThereIsNoReportOfThePeriodBefore() {
		assertThat(house.run("render", "monthly", "--previous", "nowhere")).isZero();
		assertThat(house.err()).contains("previous.missing");
		assertThat(house.run("render", "monthly", "--previous", "none")).isZero();
		assertThat(house.err()).doesNotContain("previous");
	}

	@Test
	void showsTheVersion() {
		assertThat(house.run("--version")).isZero();
		assertThat(house.out()).isEqualTo("chapterhouse 9.8.7" + System.lineSeparator());
	}

	@Test
	void showsHelpOnStandardErrorWithoutACommand() {
		assertThat(house.run()).isEqualTo(2);
		assertThat(house.run("data")).isEqualTo(2);
		assertThat(house.out()).isEmpty();
		assertThat(house.err()).contains("Usage: chapterhouse data");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "rendr monthly|error: Unknown command: rendr Did you mean: render, compare?",
			"render monthly --perod 2017-04|error: Unknown option: --perod Did you mean: --period",
			"render montly|error: There is no report family \"montly\". Did you mean: monthly?",
			"render monthly --format pfd|error: There is no format \"pfd\".",
			"render monthly --format docx|error: There is no format \"docx\". Known: bad, gap, html, pdf, phone, text, words",
			"render monthly --period 2017-13|error: \"2017-13\" is no month. Write YYYY-MM, for instance 2017-04.", "render|error: Missing: FAMILY",
			"facts|error: Missing: FAMILY", "render monthly --published 1.5.2017|error: \"1.5.2017\" is no date. Write YYYY-MM-DD.",
			"render monthly --share-url example.org/r|error: \"example.org/r\" is no web address. Write the whole of it, from http:// or https:// on",
			"render monthly --lang fr|error: There is no language \"fr\". Known: en, zh-CN",
			"render monthly --data family|error: Name the month with --period YYYY-MM: data of your own have no default.",
			"render monthly --data family --period 2017-04|error: Name the organisation unit with --org CODE. The data hold: 52 贵州; 5201 贵阳市",
			"explain monthly|error: Missing: --metric",
			"explain monthly --metric lines.cout|error: There is no metric \"lines.cout\". Did you mean: lines.count?",
			"explain monthly --metric foo|Known: lines.count, lines.double (all: chapterhouse chapters monthly --json)",
			"explain monthly --metric lines.count --org 5209|error: The metric has no figure for the unit \"5209\".",
			"explain monthly --metric lines.count --colour red|error: Unknown option: --colour",
			"check monthly --limit 0|error: The limit is 0. It must be 1 or more.",
			"facts monthly --data jdbc:unknown://h/d?password=secret --period 2017-04 --org 52|error: Nothing that is installed opens \"jdbc:unknown://h/d\".",
			"facts monthly --org 5202 --lang zh|错误：没有编码为“5202”的组织机构。相近的有：52 贵州; 5201 贵阳市",
			"facts monthly --data jdbc:unknown:thin:u/secret@h --period 2017-04 --org 52|error: Nothing that is installed opens \"jdbc:unknown:h\".",
			"facts monthly jdbc:x://u:se/cret@h|error: Unexpected argument: jdbc:x://h",
			"facts monthly --dat=jdbc:x://u:se/cret@h|error: Unknown option: --dat=jdbc:x://h", "facts monthly more|error: Unexpected argument: more",
			"render monthly --from x.report --period 2017-04|error: --from takes everything from the document" })
	void refusesWrongArgumentsWithAHint(String arguments, String message) {
		assertThat(house.run(arguments.split(" "))).isEqualTo(2);
		assertThat(house.err()).contains(message).doesNotContain("secret", "cret@");
		assertThat(house.out()).isEmpty();
		assertThat(folder.resolve("out")).doesNotExist();
	}

	@Test
	void givesTheFiguresOfAPeriodWithoutRowsWithAWarning() {
		house.withAprilOnly();
		house.environment.put("LANG", "zh_CN.UTF-8");
		assertThat(house.run("facts", "monthly", "--period", "2017-05")).isZero();
		assertThat(house.out()).contains("{\"metric\":\"lines.count\",\"org\":\"52\",\"as_of\":\"2017-05\",\"value\":\"7\"}");
		assertThat(house.err()).contains("警告：数据中没有 2017-05 的记录：line（为空）。", "[data.period.none]");
		assertThat(house.run("explain", "monthly", "--period", "2017-05", "--metric", "lines.count")).isZero();
		assertThat(house.err()).contains("[data.period.none]");
		assertThat(house.run("facts", "monthly")).isZero();
		assertThat(house.err()).doesNotContain("data.period");
	}

	@Test
	void saysThatAFolderHoldsNoDataAtAll() {
		for (String dataSet : List.of("org_unit", "line")) {
			assertThat(house.run("check", "monthly")).isEqualTo(house.dataProblems.isEmpty() ? 0 : 1);
			house.dataProblems.add(Problem.error("data.set.missing", "It is missing.", Place.dataSet("", dataSet)));
		}
		assertThat(house.run("check", "monthly")).isEqualTo(3);
		assertThat(house.out()).contains("2 errors");
		assertThat(house.err()).contains("There are no data of monthly in fake: name the folder or database that holds them with --data.");
		assertThat(house.run("check", "monthly", "--json")).isEqualTo(3);
		assertThat(house.err()).isEmpty();
	}

	@Test
	void helpNamesTheOptionsOfTheStartScript() {
		assertThat(house.run("--help")).isZero();
		assertThat(house.out()).contains("--install", "--remove", "--menu", "--prepare");
	}

	@Test
	void checksAPeriodWhereItIsAskedFor() {
		house.withAprilOnly();
		assertThat(house.run("check", "monthly", "--period", "2017-05")).isEqualTo(1);
		assertThat(house.out()).contains("error: There are no rows for 2017-05 in line (empty).", "1 error, no warnings");
		assertThat(house.run("check", "monthly", "--period", "2017-04")).isZero();
		assertThat(house.run("check", "monthly")).isZero();
		assertThat(house.run("check", "monthly", "--period", "May")).isEqualTo(2);
		assertThat(house.err()).contains("\"May\" is no month.");
	}

	@Test
	void writesFactsOfTheSampleToStandardOutput() {
		assertThat(house.run("facts", "monthly")).isZero();
		assertThat(house.out()).isEqualTo("""
				{"report":"monthly",
				"period":"2017-04",
				"org":"52",
				"facts":[
				{"metric":"lines.count","org":"52","as_of":"2017-04","value":"7"},
				{"metric":"lines.count","org":"52","industry":"EDU","as_of":"2017-04","value":"3"},
				{"metric":"lines.double","org":"52","as_of":"2017-04","value":"14"}
				],
				"lists":[]}
				""");
		assertThat(house.err()).isEmpty();
	}

	@Test
	void writesFactsToAFile() {
		assertThat(house.run("facts", "monthly", "--org", "5201", "--out", "a/facts.json")).isZero();
		assertThat(house.out()).isEmpty();
		assertThat(folder.resolve("a/facts.json")).content().contains("\"org\":\"5201\"");
	}

	@Test
	void showsCausesOnlyWhenAsked() {
		house.chapterFails = true;
		house.run("facts", "monthly", "--verbose");
		assertThat(house.err()).contains("java.lang.IllegalStateException: secret path /etc").contains("\tat ");
	}

	@Test
	void writesNothingWhenTheFamilyCannotReadItsData() {
		house.dataProblems.add(Problem.error("data.value", "Bad code.", new Place("org_unit.csv", 3, "org_unit", "code", "?")));
		assertThat(house.run("facts", "monthly")).isEqualTo(3);
		assertThat(house.out()).isEmpty();
	}

	@Test
	void takesThePasswordFromVariableOrFile() {
		house.environment.put("PW", "secret");
		house.write("pw.txt", "hidden\n");
		assertThat(house.run("facts", "monthly", "--data", "jdbc:fake", "--period", "2017-04", "--org", "52", "--password-env", "PW")).isZero();
		assertThat(house.run("facts", "monthly", "--data", "jdbc:fake", "--period", "2017-04", "--org", "52", "--password-file", "pw.txt")).isZero();
		assertThat(house.passwords).containsExactly("secret", "hidden");
		house.environment.put("CHAPTERHOUSE_DATA_PASSWORD", "unnamed");
		assertThat(house.run("facts", "monthly", "--data", "jdbc:fake", "--period", "2017-04", "--org", "52")).isZero();
		assertThat(house.passwords).endsWith("unnamed");
		assertThat(house.out() + house.err()).doesNotContain("hidden");
		assertThat(house.run("facts", "monthly", "--password-env", "GONE")).isEqualTo(2);
		assertThat(house.err()).contains("There is no environment variable GONE.");
	}

	@Test
	void listsProblemsOfDataAndCountsThem() {
		assertThat(house.run("check", "monthly")).isZero();
		assertThat(house.out()).isEqualTo("No errors, no warnings" + System.lineSeparator());
		house.dataProblems.add(Problem.warning("data.reference", "Unknown line.", new Place("line.csv", 3, "line", "line_id", "?")));
		assertThat(house.run("check", "monthly")).isZero();
		house.dataProblems.add(Problem.error("data.value", "No number.", new Place("line.csv", 7, "line", "fee", "x")));
		assertThat(house.run("check", "monthly")).isEqualTo(1);
		assertThat(house.out().lines()).containsExactly("line.csv:3: line_id: warning: Unknown line. [data.reference]",
				"line.csv:7: fee: error: No number. [data.value]",
				"1 error, 1 warning");
		assertThat(house.run("check", "monthly", "--data", "gone")).isEqualTo(3);
	}

	@Test
	void opensEverythingForACheckOnly() {
		house.run("check", "monthly");
		house.run("facts", "monthly");
		house.run("render", "monthly");
		assertThat(house.everything).containsExactly(true, false, false);
	}

	@Test
	void checksWhatEveryReportReads() {
		house.topUnit = "5201";
		assertThat(house.run("facts", "monthly")).isEqualTo(3);
		assertThat(house.run("check", "monthly")).isEqualTo(1);
		assertThat(house.out()).contains("error: The organisation unit 52 贵州 stands, over its parents, above itself.")
				.contains("1 error, no warnings");
	}

	@Test
	void checksInChinese() {
		house.environment.put("LANG", "zh_CN.UTF-8");
		house.dataProblems.add(Problem.error("data.value", "不是数字。", new Place("line.csv", 7, "line", "fee", "x")));
		house.run("check", "monthly");
		assertThat(house.out().lines()).containsExactly("line.csv:7: fee: 错误：不是数字。 [data.value]", "1处错误，没有警告");
	}

	@Test
	void writesJsonForMachines() {
		house.dataProblems.add(Problem.error("data.value", "No \"number\".", new Place("line.csv", 7, "line", "fee", "x")));
		house.run("check", "monthly", "--json");
		assertThat(house.out()).isEqualTo("""
				{"data":"fake",
				"errors":1,
				"warnings":0,
				"problems":[
				{"severity":"error","code":"data.value","message":"No \\"number\\".","file":"line.csv","line":7,"dataSet":"line","column":"fee","value":"x"}
				]}
				""");
		house.dataProblems.clear();
		house.run("render", "monthly", "--format", "pdf", "--json");
		assertThat(house.out()).startsWith("{\"exit\":0,\n\"outputs\":[\n\"").contains("monthly-2017-04-52.report").endsWith("\"problems\":[]}\n");
		assertThat(house.err()).isEmpty();
		house.run("facts", "--json", "montly");
		assertThat(house.err()).startsWith("{\"severity\":\"error\",\"code\":\"usage.family\"");
		house.run("families", "--json");
		assertThat(house.out()).contains("{\"id\":\"monthly\",\"name\":\"Monthly report\"").contains("\"chapters\":[\"lines\"]");
		house.run("chapters", "--json");
		assertThat(house.out()).contains("\"metrics\":[\"lines.count\",\"lines.double\"]");
	}

	@Test
	void explainsAFigureDownToItsQuery() {
		assertThat(house.run("explain", "monthly", "--metric", "lines.double", "--lang", "en")).isZero();
		assertThat(house.out()).isEqualTo("""
				Twice (lines.double), 52 贵州, up to 2017-04
				  Value: 14; 14
				  Formula: 2 × lines.count
				  Lines (lines.count), 52 贵州, up to 2017-04
				    Value: 7; 7
				    Formula: count of line
				    Query lines/lines (2 rows of result): Rows of data behind it: 7
				      :org = 52
				      SELECT COUNT(*)
				      FROM line WHERE org = :org
				""");
		assertThat(house.run("explain", "monthly", "--metric", "lines.count", "--industry", "EDU", "--json")).isZero();
		assertThat(house.out()).contains("\"industry\":\"EDU\"").contains("\"value\":\"3\"").contains("\"formula\":\"count of line\"");
	}

	@Test
	void listsTheRowsOfQueriesWithAFigure() {
		assertThat(house.run("explain", "monthly", "--metric", "lines.double", "--rows", "1", "--lang", "en")).isZero();
		assertThat(house.out()).endsWith("      FROM line WHERE org = :org\n    Rows: 1 of 2\n      code\tname\n      52\t贵州\n");
		assertThat(house.run("explain", "monthly", "--metric", "lines.double", "--rows", "5", "--json")).isZero();
		assertThat(house.out()).contains("\"columns\":[\"code\",\"name\"]", "[\"52\",\"贵州\"]", "[\"5201\",\"贵阳市\"]");
		assertThat(house.run("explain", "monthly", "--metric", "lines.double", "--rows", "-1")).isEqualTo(2);
	}

	@Test
	void listsWhatIsInstalled() {
		assertThat(house.run("families")).isZero();
		assertThat(house.out().lines()).containsExactly("monthly: Monthly report, 1 chapter, sample of 2017-04 for 52");
		assertThat(house.run("chapters", "monthly")).isZero();
		assertThat(house.out().lines()).containsExactly("monthly / first / lines: Lines (chapter 1.2.3)");
	}

	@Test
	void tellsBadContributions() {
		house.add("other", "chapter", () -> "", "id", "more", "family", "gone", "class", "C", "schema", "s", "messages", "m", "template", "t");
		assertThat(house.run("chapters")).isEqualTo(1);
		assertThat(house.err()).containsOnlyOnce("other/plugin.xml: more: error: The chapter belongs to the family \"gone\"");
	}

	@Test
	void writesEmptyDataFilesAndWhatTheyHold() {
		assertThat(house.run("data", "template", "monthly", "--out", "empty")).isZero();
		assertThat(folder.resolve("empty/org_unit.csv")).hasContent("code,level,parent_code\n");
		assertThat(folder.resolve("empty/line.csv")).hasContent("line_id,fee,place\n");
		assertThat(folder.resolve("empty/README.md")).content().contains("| code | text | key |  | 编码 |",
				"| level | text | yes | province, branch |  |",
				"| parent_code | text | no | one of org_unit.code |  |", "| fee | yuan, two decimals | no |  |  |",
				"| place | text | yes, with or without values |  |  |");
		assertThat(house.run("data", "template", "monthly", "--out", "empty")).isEqualTo(2);
		assertThat(house.err()).contains("already holds org_unit.csv, line.csv, README.md");
		assertThat(house.run("data", "template", "monthly", "--out", "empty", "--force")).isZero();
	}

	@Test
	void measuresStagesWhenAsked() {
		assertThat(house.run("render", "monthly", "--timings", "--repeat", "2")).isZero();
		assertThat(house.err().lines().filter(line -> line.startsWith("timing\t")).map(line -> line.split("\t")[1]))
				.startsWith("start", "open", "compute", "document", "pdf", "html", "compute", "close", "document", "pdf", "html").contains("total");
		assertThat(folder.resolve("out").toFile().list()).hasSize(3);
		assertThat(house.run("facts", "monthly", "--timings", "--json")).isZero();
		assertThat(house.err()).startsWith("{\"timings\":[{\"stage\":\"start\",\"wall_ms\":");
	}

	@Test
	void showsProgressOnATerminalOnly() {
		house.terminal = true;
		house.run("facts", "monthly");
		assertThat(house.err()).contains("Computing chapters").endsWith("\r\u001B[K");
		house.run("facts", "monthly", "--json");
		assertThat(house.err()).isEmpty();
		house.terminal = false;
		house.run("facts", "monthly");
		assertThat(house.err()).isEmpty();
	}
}
