package org.chapterhouse.data.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.api.Problem;
import org.chapterhouse.data.internal.TestData;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bad input, with the place and the message it gives. */
class ProblemsTest {

	private TestData data;

	@BeforeEach
	void prepare(@TempDir Path root) throws IOException {
		data = new TestData(root);
	}

	@AfterEach
	void close() {
		data.close();
	}

	private void assertProblem(String problem, String message) {
		assertThat(data.problems()).containsExactly(problem);
		assertThat(data.messages()).containsExactly(message);
	}

	@Test
	void missingFolder() {
		var outcome = new FolderStore().open(data.request(data.folder().resolve("none").toString()), new NullProgressMonitor());
		assertThat(outcome.result()).isEmpty();
		assertThat(outcome.problems()).extracting(Problem::code).containsExactly("data.folder.missing");
		assertThat(outcome.problems().get(0).message()).startsWith("There is no folder ").endsWith(
				". Give the folder that holds the data files, or an address that begins with jdbc:.");
	}

	@Test
	void aFileInPlaceOfTheFolder() throws IOException {
		Path file = Files.writeString(data.folder().resolve("billing.csv"), "a\n");

		var outcome = new FolderStore().open(data.request(file.toString()), new NullProgressMonitor());

		assertThat(outcome.problems()).extracting(Problem::code).containsExactly("data.folder.file");
		assertThat(outcome.problems().getFirst().message()).contains("Give the folder that it lies in, " + data.folder() + ";",
				"jdbc:duckdb:" + file);
	}

	@Test
	void missingDataSet() {
		data.need("unit").open();
		assertProblem("ERROR data.set.missing unit.csv:0  []",
				"The data set unit is missing: the folder holds none of unit.csv, unit.xlsx, unit.parquet. Put one of them there.");
		assertThat(data.values("SELECT count(*) FROM unit WHERE code = name")).containsExactly("0");
	}

	@Test
	void missingDataSetInChinese() {
		data.inChinese().need("unit").open();
		assertThat(data.messages()).containsExactly("缺少数据集 unit：文件夹中没有 unit.csv, unit.xlsx, unit.parquet 中的任何一个。请放入其中一个文件。");
	}

	@Test
	void everythingThatIsThereIsChecked() {
		data.csv("unit", "code,name,sort", "1,One,first").csv("line", "line_id,unit", "L1,9").csv("event", "id,kind", "E1,party")
				.bytes("EVENT.xlsx", new byte[0]).needColumns("unit", "code", "name").everything().open();
		assertThat(data.problems()).containsExactly("ERROR data.value.unreadable unit.csv:2 sort [first]",
				"WARNING data.reference.unknown line.csv:2 unit [9]",
				"ERROR data.set.twice EVENT.xlsx:0  []");
	}

	@Test
	void whatIsNeededIsMissingThoughEverythingIsChecked() {
		data.csv("bill", "period,line_id,amount", "2017-13,L1,x").need("unit").everything().open();
		assertThat(data.problems()).containsExactly("ERROR data.set.missing unit.csv:0  []", "ERROR data.value.unreadable bill.csv:2 amount [x]",
				"ERROR data.value.unreadable bill.csv:2 period [2017-13]");
	}

	@Test
	void aColumnThatEveryRowShouldHaveIsMissedWhenEverythingIsChecked() {
		data.csv("bill", "period,line_id", "2017-04,L1").csv("line", "unit", "1").everything().open();
		assertThat(data.problems()).containsExactly("WARNING data.column.missing line.csv:1 line_id []",
				"WARNING data.column.missing bill.csv:1 amount []");
	}

	@Test
	void whatIsNotNeededIsLeftAlone() {
		data.csv("unit", "code,name,sort", "1,One,first").csv("event", "id,kind", "E1,party").needColumns("unit", "code", "name").open();
		assertThat(data.problems()).isEmpty();
	}

	@Test
	void twoFilesForOneDataSet() {
		data.csv("unit", "code", "1").csv("line", "line_id,unit", "1,").bytes("UNIT.xlsx", new byte[0]).needColumns("unit", "code").open();
		assertProblem("ERROR data.set.twice UNIT.xlsx:0  []",
				"There are several files for the data set unit: UNIT.xlsx, unit.csv. Keep one and move the others out of the folder.");
	}

	@Test
	void missingColumn() {
		data.csv("bill", "月份,专线编号", "2017-01,L1").need("bill").open();
		assertProblem("ERROR data.column.missing bill.csv:1 amount []", "The column amount is missing. Add it; these names are accepted as well: 金额");
		assertThat(data.values("SELECT coalesce(sum(amount), -1) FROM bill WHERE period = '2017-01'")).containsExactly("-1.00");
	}

	@Test
	void aColumnThatIsReadWhereItIsThereMayBeMissing() {
		data.csv("bill", "period,line_id", "2017-01,L1").needColumns("bill", "period", "line_id").optional("amount").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT amount IS NULL FROM bill")).containsExactly("true");
	}

	@Test
	void aColumnThatIsReadWhereItIsThereIsMissedWhenEverythingIsChecked() {
		data.csv("event", "id", "E1").needColumns("event", "id").optional("note").everything().open();
		assertThat(data.problems()).containsExactly("WARNING data.column.missing event.csv:1 note []");
	}

	@Test
	void twoColumnsForOne() {
		data.csv("bill", "period,line_id,amount,AMOUNT", "2017-01,L1,1,2").need("bill").open();
		assertProblem("ERROR data.column.twice bill.csv:1 amount []", "Several columns could be amount: amount, AMOUNT. Keep one of them.");
	}

	@Test
	void twoAliasesForOne() {
		data.csv("bill", "账期,月份,line_id,amount", "2017-01,2017-02,L1,1").need("bill").open();
		assertThat(data.problems()).containsExactly("ERROR data.column.twice bill.csv:1 period []");
	}

	@Test
	void aColumnAndItsAlias() {
		data.csv("bill", "月份,period,line_id,amount", "2017-02,2017-01,L1,1").need("bill").open();
		assertProblem("WARNING data.column.shadowed bill.csv:1 period []",
				"Several columns could be period: period, 月份. The one called period is taken; remove the others if that is wrong.");
		assertThat(data.values("SELECT period FROM bill")).containsExactly("2017-01");
	}

	@Test
	void anUnusedColumnTwice() {
		data.csv("bill", "period,x,line_id,x,amount", "2017-01,,L1,,1").need("bill").open();
		assertThat(data.problems()).containsExactly("WARNING data.column.ignored bill.csv:1 x [x]");
	}

	@Test
	void emptyFile() {
		data.bytes("unit.csv", new byte[0]).need("unit").open();
		assertProblem("ERROR data.header.missing unit.csv:0  []",
				"The file is empty. Its first line must name the columns; \"data template\" writes such files.");
	}

	@Test
	void wrongNumberOfFields() {
		data.csv("bill", "period,line_id,amount", "2017-01,L1,1", "2017-01,L2", "2017-01,L3,1,000", "2017-01,L4,4").need("bill").open();
		assertThat(data.problems()).containsExactly("ERROR data.line.fields bill.csv:3  []", "ERROR data.line.fields bill.csv:4  []");
		assertThat(data.messages()).containsExactly(
				"This line has 2 fields, the header has 3. Put quotes around values that hold commas or line breaks.",
				"This line has 4 fields, the header has 3. Put quotes around values that hold commas or line breaks.");
		assertThat(data.values("SELECT line_id FROM bill ORDER BY 1")).containsExactly("L1", "L4");
	}

	@Test
	void unclosedQuote() {
		data.csv("bill", "period,line_id,amount", "2017-01,L1,1", "2017-01,\"L2,2", "2017-01,L3,3").need("bill").open();
		assertProblem("ERROR data.file.open.quote bill.csv:3  []",
				"A quote that is opened in this record is not closed. Close it, or double the quotes that belong to the text.");
		assertThat(data.values("SELECT count(*) FROM bill")).containsExactly("0");
	}

	@Test
	void textBehindAQuote() {
		data.csv("bill", "period,line_id,amount", "2017-01,\"L1\"x,1", "2017-01,\"L2\" ,2").need("bill").open();
		assertProblem("ERROR data.line.quote bill.csv:2  []",
				"Text follows a closing quote in this line. Double the quotes that belong to the text.");
		assertThat(data.values("SELECT line_id FROM bill")).containsExactly("L2");
	}

	@Test
	void neitherUtf8NorGb18030() {
		data.bytes("unit.csv", "code,name\n1,a\n2,\u00ff\u00ff\n".getBytes(StandardCharsets.ISO_8859_1)).needColumns("unit", "code", "name").open();
		assertProblem("ERROR data.file.encoding unit.csv:3  []",
				"The file is neither UTF-8 nor GB18030: this line holds bytes that are no text in either. Save it as CSV UTF-8.");
	}

	@Test
	void utf16() {
		data.file("unit.csv", "code,name\n1,a\n", StandardCharsets.UTF_16LE).needColumns("unit", "code", "name").open();
		assertProblem("ERROR data.file.binary unit.csv:1  []",
				"This line holds a zero byte, so the file is no CSV text (perhaps UTF-16 or a workbook). Save it as CSV UTF-8.");
	}

	@Test
	void zeroByteInAQuote() {
		data.file("unit.csv", "code,name\n1,a\n2,\"b\n\0\"\n", StandardCharsets.UTF_8).needColumns("unit", "code", "name").open();
		assertThat(data.problems()).containsExactly("ERROR data.file.binary unit.csv:4  []");
	}

	@Test
	void longLine() {
		data.file("unit.csv", "code,name\n1,a\n2," + "x".repeat(3_000_000) + "\n", StandardCharsets.UTF_8).needColumns("unit", "code", "name").open();
		assertProblem("ERROR data.file.long.line unit.csv:3  []",
				"This line is longer than 1,048,576 bytes. Check that the file is CSV with line ends.");
	}

	@Test
	void longQuote() {
		data.file("unit.csv", "code,name\n1,a\n2,\"" + "x\n".repeat(1_000_000), StandardCharsets.UTF_8).needColumns("unit", "code", "name").open();
		assertThat(data.problems()).containsExactly("ERROR data.file.open.quote unit.csv:3  []");
	}

	@Test
	void hundredThousandColumns() {
		String header = IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
		data.csv("unit", "code," + header, "1").needColumns("unit", "code").open();
		assertProblem("ERROR data.file.many.fields unit.csv:1  []", "This line has more than 4,096 fields. Check that the file is the right one.");
	}

	@Test
	void fourThousandColumnsAreRead() {
		String header = IntStream.range(0, 4_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
		data.csv("unit", header + ",code", ",".repeat(4_000) + "52").needColumns("unit", "code").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT code FROM unit")).containsExactly("52");
	}

	@Test
	void unreadableValue() {
		data.csv("event", "id,began", "1,2017-04-31").needColumns("event", "id", "began").open();
		assertProblem("ERROR data.value.unreadable event.csv:2 began [2017-04-31]",
				"\"2017-04-31\" is not a date. Write 2017-04-30, 2017/4/30 or 20170430.");
	}

	@Test
	void unreadableValueInChinese() {
		data.inChinese().csv("bill", "账期,专线编号,金额", "2017-04,L1,约100").need("bill").open();
		assertThat(data.messages()).containsExactly("“约100”不是能精确保存的金额。请以元为单位只写数字和小数点，例如 1280.50，不要千位分隔符。");
	}

	@Test
	void emptyValue() {
		data.csv("unit", "code,name", "1,", " ,a").needColumns("unit", "code", "name").open();
		assertThat(data.problems()).containsExactly("ERROR data.value.missing unit.csv:2 name []", "ERROR data.value.missing unit.csv:3 code [ ]");
		assertThat(data.messages()).containsExactly("The value of name is empty. Every row must have one.",
				"The value of code is empty. Every row must have one.");
	}

	@Test
	void valueThatIsNotAllowed() {
		data.csv("event", "id,kind", "1,survey", "2,勘查").needColumns("event", "id", "kind").open();
		assertProblem("ERROR data.value.unknown event.csv:3 kind [勘查]", "\"勘查\" is not one of the values of kind. Write one of: survey, provision");
	}

	@Test
	void duplicateKey() {
		data.csv("bill", "period,line_id,amount", "2017-01,L1,1", "2017-01,L2,1", "201701,L1,3", "2017-01,L1,3").need("bill").open();
		assertThat(data.problems()).containsExactly("ERROR data.key.duplicate bill.csv:4 period, line_id [2017-01, L1]",
				"ERROR data.key.duplicate bill.csv:5 period, line_id [2017-01, L1]");
		assertThat(data.messages().get(0))
				.isEqualTo("The key period, line_id stands in an earlier row already: 2017-01, L1. Remove one of the rows.");
	}

	@Test
	void duplicateOfAKeyThatIsNotNeeded() {
		data.csv("bill", "period,line_id,amount", "2017-01,L1,1", "2017-01,L1,3").needColumns("bill", "amount").open();
		assertThat(data.problems()).containsExactly("ERROR data.key.duplicate bill.csv:3 period, line_id [2017-01, L1]");
	}

	@Test
	void unknownReference() {
		data.csv("unit", "code,name,parent,sort", "CN,全国,,0", "52,贵州,CN,1", "53,云南,XX,2").csv("line", "line_id,unit", "L1,52", "L2,99")
				.need("unit", "line").open();
		assertThat(data.problems()).containsExactly("WARNING data.reference.unknown unit.csv:4 parent [XX]",
				"WARNING data.reference.unknown line.csv:3 unit [99]");
		assertThat(data.messages().get(1)).isEqualTo("unit refers to \"99\", which is not in unit.code. Add it there or correct it.");
	}

	@Test
	void referencesAreNotCheckedAgainstAMissingDataSet() {
		data.csv("line", "line_id,unit", "L1,52").need("unit", "line").open();
		assertThat(data.problems()).containsExactly("ERROR data.set.missing unit.csv:0  []");
	}

	@Test
	void negativeAmount() {
		data.csv("bill", "period,line_id,amount", "2017-01,L1,-1.50").need("bill").open();
		assertProblem("WARNING data.value.negative bill.csv:2 amount [-1.50]",
				"amount is negative (-1.50). It is counted as a credit; check that it is meant.");
		assertThat(data.values("SELECT amount FROM bill")).containsExactly("-1.50");
	}

	@Test
	void moreThanTwoDecimalsOfMoney() {
		data.csv("bill", "period,line_id,amount", "2017-01,L1,1.50", "2017-01,L2,1.505", "2017-01,L3,1.5000").need("bill").open();
		assertProblem("WARNING data.money.decimals bill.csv:3 amount [1.505]",
				"amount has more than two decimals (1.505). It is counted as it is; check that it is meant.");
		assertThat(data.values("SELECT amount FROM bill WHERE line_id = 'L2'")).containsExactly("1.505000000000000000");
	}

	@Test
	void endBeforeBeginning() {
		data.csv("event", "id,began,ended", "1,2017-04-02,2017-04-02", "2,2017-04-02,2017-04-01", "3,,2017-04-01")
				.needColumns("event", "id", "began", "ended").open();
		assertProblem("WARNING data.order event.csv:3 ended [2017-04-01]", "ended (2017-04-01) is before began. Check both dates.");
	}

	@Test
	void linksOutOfTheFolderAreNotFollowed(@TempDir Path elsewhere) throws IOException {
		Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "code,name\n1,secret\n");
		Files.createSymbolicLink(data.folder().resolve("unit.csv"), secret);
		data.needColumns("unit", "code", "name").open();
		assertProblem("ERROR data.file.link unit.csv:0  []",
				"The file unit.csv is a link that leads out of the data folder; it is not followed. Put the file itself there.");
		assertThat(data.values("SELECT count(*) FROM unit")).containsExactly("0");
	}

	@Test
	void linksInsideTheFolderAreFollowed() throws IOException {
		data.csv("unit-2017-04", "code,name", "1,a");
		Files.createSymbolicLink(data.folder().resolve("unit.csv"), Path.of("unit-2017-04.csv"));
		data.needColumns("unit", "code", "name").open();
		assertThat(data.problems()).isEmpty();
	}

	@Test
	void aFolderInThePlaceOfAFile() throws IOException {
		Files.createDirectory(data.folder().resolve("unit.csv"));
		data.needColumns("unit", "code", "name").open();
		assertProblem("ERROR data.file.closed unit.csv:0  []", "The file unit.csv cannot be read. Check that it is a file and that you may read it.");
	}

	@Test
	void damagedParquetFile() {
		data.bytes("unit.parquet", "PAR1 and no more".getBytes(StandardCharsets.US_ASCII)).needColumns("unit", "code", "name").open();
		assertThat(data.problems()).containsExactly("ERROR data.file.unreadable unit.parquet:0  []");
	}

	@Test
	void problemsStandInOrderAndAreCutAtTheLimitWithTheirCount() {
		String[] lines = new String[51];
		lines[0] = "period,line_id,amount";
		for (int i = 1; i <= 50; i++) {
			lines[i] = "2017-01,L" + i + "," + (i % 2 == 0 ? "x" : "-1");
		}
		data.csv("bill", lines).csv("unit", "code,name", "1,").limit(5).need("bill").needColumns("unit", "code", "name").open();
		assertThat(data.problems()).containsExactly("ERROR data.value.missing unit.csv:2 name []",
				"ERROR data.value.unreadable bill.csv:3 amount [x]",
				"ERROR data.value.unreadable bill.csv:5 amount [x]", "ERROR data.value.unreadable bill.csv:7 amount [x]",
				"ERROR data.value.unreadable bill.csv:9 amount [x]", "WARNING data.more :0  []");
		assertThat(data.messages().get(5)).isEqualTo("46 more problems are not listed, 21 of them errors. Mend those above and check again.");
	}

	@Test
	void ofEveryKindOfErrorOneIsListedWhateverTheLimit() {
		data.csv("event", "id,began,share,places", "1,x,x,x", "2,x,x,x").limit(1).needColumns("event", "id", "began", "share", "places").open();
		assertThat(data.problems()).containsExactly("ERROR data.value.unreadable event.csv:2 began [x]",
				"ERROR data.value.unreadable event.csv:2 places [x]",
				"ERROR data.value.unreadable event.csv:2 share [x]", "WARNING data.more :0  []");
	}

	@Test
	void errorsOfOneFileLeaveTheOthersWhole() {
		data.csv("unit", "code,name", "1,a").csv("bill", "what,is,this", "1,2,3").need("bill").needColumns("unit", "code", "name").open();
		assertThat(data.store().problems()).extracting(problem -> problem.place().dataSet()).containsOnly("bill");
		assertThat(data.values("SELECT name FROM unit")).containsExactly("a");
		assertThat(data.values("SELECT count(*) FROM bill WHERE amount IS NULL AND period IS NULL")).containsExactly("0");
	}

	@Test
	void theSameFolderGivesTheSameProblems(@TempDir Path other) throws IOException {
		String[] lines = new String[2001];
		lines[0] = "period,line_id,amount";
		for (int i = 1; i <= 2000; i++) {
			lines[i] = "2017-0" + (i % 9 + 1) + ",L" + i % 700 + "," + (i % 3 == 0 ? "?" : "-" + i);
		}
		data.csv("bill", lines).limit(50).need("bill").open();
		try (var again = new TestData(other)) {
			again.csv("bill", lines).limit(50).need("bill").open();
			assertThat(again.store().problems()).isEqualTo(data.store().problems()).hasSize(51);
		}
		assertThat(Collections.frequency(data.problems(), data.problems().get(0))).isEqualTo(1);
	}
}
