package org.chapterhouse.data.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.chapterhouse.data.internal.TestData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFolderTest {

	private static final String UNITS = "code,name,parent,sort\nCN,全国,,0\n52,贵州,CN,24\n";
	private static final String ROWS = "SELECT code || '|' || name || '|' || coalesce(parent, '-') || '|' || sort FROM unit ORDER BY code";

	private TestData data;

	@BeforeEach
	void prepare(@TempDir Path root) throws IOException {
		data = new TestData(root);
	}

	@AfterEach
	void close() {
		data.close();
	}

	private void assertUnits() {
		data.need("unit").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values(ROWS)).containsExactly("52|贵州|CN|24", "CN|全国|-|0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "GBK" })
	void readsTheEncodingsThatExcelAndCrmSystemsWrite(String charset) {
		data.file("unit.csv", UNITS, Charset.forName(charset));
		assertUnits();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030" })
	void ignoresAByteOrderMark(String charset) {
		data.file("unit.csv", "\uFEFF" + UNITS, Charset.forName(charset));
		assertUnits();
	}

	@ParameterizedTest
	@CsvSource({ "crlf", "cr", "mixed", "none at the end" })
	void readsAllLineEnds(String kind) {
		String text = switch (kind) {
		case "crlf" -> UNITS.replace("\n", "\r\n");
		case "cr" -> UNITS.replace('\n', '\r');
		case "mixed" -> UNITS.replaceFirst("\n", "\r\n");
		default -> UNITS.stripTrailing();
		};
		data.file("unit.csv", text, StandardCharsets.UTF_8);
		assertUnits();
	}

	@Test
	void readsRareCharactersOfGb18030() {
		data.file("unit.csv", "code,name\n1,𠮷龘\n", Charset.forName("GB18030")).needColumns("unit", "code", "name").open();
		assertThat(data.values("SELECT name FROM unit")).containsExactly("𠮷龘");
	}

	@Test
	void takesColumnsInAnyOrderByNameOrAliasAndIgnoresOthers() {
		data.csv("unit", " 排序 ,NAME,更新人,单位编码,上级,", "0,全国,x,CN,,", "24,贵州,y,52,CN,");
		assertUnits();
	}

	@Test
	void readsQuotedCommasQuotesAndLineBreaks() {
		data.file("unit.csv", "code,name\n1,\"a, b\"\n2,\"say \"\"hi\"\"\"\n3,\"two\r\nlines\"\n4,\"\"\n5,5\" pipe\n", StandardCharsets.UTF_8)
				.needColumns("unit", "code").needColumns("unit", "name").open();
		assertThat(data.values("SELECT name FROM unit ORDER BY code")).containsExactly("a, b", "say \"hi\"", "two\r\nlines", "", "5\" pipe");
		assertThat(data.problems()).containsExactly("ERROR data.value.missing unit.csv:6 name []");
	}

	@Test
	void countsLinesInsideQuotesAndBlankLines() {
		data.csv("bill", "", "period,line_id,amount", "2017-01,\"L", "1\",1", "", "2017-02,L2,x", "\"2017-03", "\",L3,", "2017-13,L4,4").need("bill")
				.open();
		assertThat(data.problems()).containsExactly("ERROR data.value.unreadable bill.csv:6 amount [x]",
				"ERROR data.value.missing bill.csv:7 amount []",
				"ERROR data.value.unreadable bill.csv:9 period [2017-13]");
		assertThat(data.values("SELECT period FROM bill WHERE line_id = 'L3'")).containsExactly("2017-03");
	}

	@Test
	void trimsValues() {
		data.csv("unit", "code,name,parent,sort", " CN ,\u3000全国\u00A0,\t, 0", "52,\" 贵州 \", CN,24 ");
		assertUnits();
	}

	@Test
	void takesTheEmptyTextForNoValue() {
		data.csv("event", "id,note,fee", "1,,", "2,\"\",\"\"", "3,\"  \",  ").needColumns("event", "id", "note", "fee").open();
		assertThat(data.values("SELECT count(*) FROM event WHERE note IS NULL AND fee IS NULL")).containsExactly("3");
		assertThat(data.problems()).isEmpty();
	}

	@Test
	void opensAHeaderWithoutRowsAsAnEmptyTable() {
		data.csv("bill", "period,line_id,amount").need("bill").open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT count(*) FROM bill")).containsExactly("0");
	}

	@Test
	void looksAtNothingThatIsNotNeeded() {
		data.csv("unit", "code,name,sort", "1,a,not a number", "2,,3").csv("bill", "broken").needColumns("unit", "code").open();
		assertThat(data.problems()).isEmpty();
	}

	@Test
	void acceptsEndingsInAnyCase() {
		data.file("Unit.CSV", UNITS, StandardCharsets.UTF_8);
		assertUnits();
	}

	@Test
	void readsFoldersAndFilesWithQuotesInTheirNames(@TempDir Path root) throws IOException {
		try (var odd = new TestData(root.resolve("it's \"odd\""))) {
			odd.file("unit.csv", UNITS, StandardCharsets.UTF_8).need("unit").open();
			assertThat(odd.values("SELECT count(*) FROM unit")).containsExactly("2");
		}
	}
}
