package org.chapterhouse.data.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chapterhouse.data.internal.TestData;
import org.chapterhouse.data.internal.xlsx.TestWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFolderTest {

	private TestData data;

	@BeforeEach
	void prepare(@TempDir Path root) throws IOException {
		data = new TestData(root);
	}

	@AfterEach
	void close() {
		data.close();
	}

	@Test
	void readsTheFirstSheetByTheOrderOfTheWorkbook() {
		data.xlsx("unit", new TestWorkbook().part("xl/worksheets/sheet1.xml", "<worksheet/>").texts("名称", "编码", "排序").texts("全国", "CN", "0"))
				.need("unit").open();
		assertThat(data.problems()).containsExactly("ERROR data.column.missing unit.xlsx:1 parent []");
		assertThat(data.values("SELECT code || name || sort FROM unit")).containsExactly("CN全国0");
	}

	@Test
	void readsSharedRichAndPhoneticTexts() {
		data.xlsx("unit",
				new TestWorkbook()
						.strings("<t>code</t>", "<t>name</t>", "<r><t>贵</t></r><r><t>州</t></r><rPh sb=\"0\" eb=\"1\"><t>gui</t></rPh>", "<t/>")
						.cells("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>")
						.cells("<c r=\"A2\"><v>520000</v></c><c r=\"B2\" t=\"s\"><v>2</v></c>")
						.cells("<c r=\"A3\" t=\"s\"><v>3</v></c><c r=\"B3\" t=\"str\"><f>X</f><v>云南</v></c>"))
				.needColumns("unit", "code", "name").open();
		assertThat(data.values("SELECT code || name FROM unit WHERE code = '520000'")).containsExactly("520000贵州");
		assertThat(data.problems()).containsExactly("ERROR data.value.missing unit.xlsx:3 code []");
	}

	@ParameterizedTest
	@CsvSource({ "355.16,355.160000000000000000", "0.18000000000000002,0.180000000000000000", "1.2E-3,0.001200000000000000",
			"100000000,100000000.000000000000000000",
			"0.333333333333333314,0.333333333333333000", "-0,0.000000000000000000" })
	void roundsNumbersToTheDigitsThatSpreadsheetsKeep(String raw, String kept) {
		data.xlsx("event", new TestWorkbook().texts("id", "share").cells("<c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>" + raw + "</v></c>"))
				.needColumns("event", "id", "share").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT share FROM event")).containsExactly(kept);
	}

	@ParameterizedTest
	@CsvSource({ "1,42826,2017-04-01", "2,42826,2017-04-01", "1,42826.0,2017-04-01", "1,1,1900-01-01", "1,61,1900-03-01" })
	void readsDateCells(int style, String raw, String kept) {
		data.xlsx("event",
				new TestWorkbook().texts("id", "began").cells("<c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"" + style + "\"><v>" + raw + "</v></c>"))
				.needColumns("event", "id", "began").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT began FROM event")).containsExactly(kept);
	}

	@Test
	void readsMonthsTimesDaysSince1904AndNumbersInOddFormats() {
		var workbook = new TestWorkbook().part("xl/workbook.xml",
				"<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet r:id=\"rId3\"/></sheets></workbook>");
		data.xlsx("event", workbook.texts("id", "month", "seen", "fee").cells(
				"<c><v>1</v></c><c s=\"1\"><v>41364</v></c><c s=\"4\"><v>41364.354166666664</v></c><c s=\"3\"><v>12.5</v></c>"))
				.needColumns("event", "id", "month", "seen", "fee").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT month || '|' || seen || '|' || fee FROM event")).containsExactly("2017-04|2017-04-01 08:30:00|12.50");
	}

	@Test
	void readsYesAndNoAndIsoDates() {
		data.xlsx("event",
				new TestWorkbook().texts("id", "passed", "began")
						.cells("<c><v>1</v></c><c t=\"b\"><v>1</v></c><c t=\"d\"><v>2017-04-01T00:00:00</v></c>")
						.cells("<c><v>2</v></c><c t=\"b\"><v>0</v></c>").texts("3", "是"))
				.needColumns("event", "id", "passed", "began").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT passed FROM event ORDER BY id")).containsExactly("true", "false", "true");
	}

	@Test
	void tellsTheRowOfTheSheet() {
		data.xlsx("bill",
				new TestWorkbook().skip(2).texts("period", "line_id", "amount").texts("2017-01", "L\n1", "1").skip(3).texts("2017-01", "L2", "x")
						.texts("", " ", null)
						.cells("<c r=\"A11\" t=\"e\"><v>#N/A</v></c><c r=\"B11\" t=\"inlineStr\"><is><t>L3</t></is></c><c r=\"C11\"><v>3</v></c>"))
				.need("bill").open();
		assertThat(data.problems()).containsExactly("ERROR data.value.unreadable bill.xlsx:8 amount [x]",
				"ERROR data.value.unreadable bill.xlsx:10 period [#N/A]");
	}

	@Test
	void keepsTextsThatLookLikeCsv() {
		data.xlsx("unit", new TestWorkbook().texts("code", "name").texts("1", "a, \"b\"\nc").texts("2", "\"x\"")).needColumns("unit", "code", "name")
				.open();
		assertThat(data.values("SELECT name FROM unit ORDER BY code")).containsExactly("a, \"b\"\nc", "\"x\"");
	}

	@Test
	void emptySheet() {
		data.xlsx("unit", new TestWorkbook()).need("unit").open();
		assertThat(data.problems()).containsExactly("ERROR data.header.missing unit.xlsx:0  []");
	}

	@Test
	void noWorkbook() {
		data.bytes("unit.xlsx", "code,name\n".getBytes(StandardCharsets.UTF_8)).need("unit").open();
		assertThat(data.problems()).containsExactly("ERROR data.workbook.damaged unit.xlsx:0  []");
		assertThat(data.messages()).containsExactly(
				"The file unit.xlsx is no workbook that can be read (no zip archive). It may be damaged, encrypted or an old .xls: save it as .xlsx without a password.");
	}

	@Test
	void damagedXml() {
		data.xlsx("unit", new TestWorkbook().part("xl/worksheets/sheet9.xml", "<worksheet><sheetData><row><c></row>")).need("unit").open();
		assertThat(data.problems()).containsExactly("ERROR data.workbook.damaged unit.xlsx:0  []");
	}

	@Test
	void referenceToATextThatIsNotThere() {
		data.xlsx("unit", new TestWorkbook().strings("<t>a</t>").cells("<c t=\"s\"><v>1</v></c>")).need("unit").open();
		assertThat(data.messages()).containsExactly("The file unit.xlsx is no workbook that can be read (a cell refers to text 1 of 1)."
				+ " It may be damaged, encrypted or an old .xls: save it as .xlsx without a password.");
	}

	@Test
	void documentTypesAreRefused() {
		data.xlsx("unit", new TestWorkbook().part("xl/worksheets/sheet9.xml",
				"<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>"))
				.need("unit").open();
		assertThat(data.problems()).containsExactly("ERROR data.workbook.doctype unit.xlsx:0  []");
	}

	@Test
	void aHugeCellIsRefused() {
		data.xlsx("unit", new TestWorkbook().texts("code", "name").texts("1", "x".repeat(2_000_000))).need("unit").open();
		assertThat(data.problems()).contains("ERROR data.workbook.too.large unit.xlsx:0  []");
	}

	@Test
	void aZipBombIsRefusedInBoundedMemory() throws IOException {
		Path bomb = data.folder().resolve("unit.xlsx");
		try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
			var template = new TestWorkbook();
			for (String part : new String[] { "xl/workbook.xml", "xl/_rels/workbook.xml.rels" }) {
				zip.putNextEntry(new ZipEntry(part));
				zip.write(template.partBytes(part));
			}
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet9.xml"));
			zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
			byte[] rows = "<row></row>".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < 100; i++) {
				zip.write(rows);
			}
		}
		assertThat(Files.size(bomb)).isLessThan(800_000);
		data.need("unit").open();
		assertThat(data.problems()).contains("ERROR data.workbook.too.large unit.xlsx:0  []");
	}

	@Test
	void aBombOfCommentsIsRefused() throws IOException {
		var sheet = new ByteArrayOutputStream();
		sheet.write("<worksheet><!-- ".getBytes(StandardCharsets.US_ASCII));
		sheet.write("<a>".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
		data.xlsx("unit", new TestWorkbook().part("xl/worksheets/sheet9.xml", sheet.toString(StandardCharsets.US_ASCII))).need("unit").open();
		assertThat(data.problems()).containsExactly("ERROR data.workbook.too.large unit.xlsx:0  []");
	}

	@Test
	void deepElementsAreRefused() {
		data.xlsx("unit", new TestWorkbook().part("xl/worksheets/sheet9.xml", "<a>".repeat(1000) + "</a>".repeat(1000))).need("unit").open();
		assertThat(data.problems()).containsExactly("ERROR data.workbook.damaged unit.xlsx:0  []");
	}
}
