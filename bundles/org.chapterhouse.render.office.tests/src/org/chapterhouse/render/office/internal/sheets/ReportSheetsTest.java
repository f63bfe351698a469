package org.chapterhouse.render.office.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.render.office.internal.OfficeFile;
import org.chapterhouse.render.office.internal.SampleReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ReportSheetsTest {

	/** Reads the cells of a sheet: texts as they stand, numbers with # in front. */
	private static Map<String, String> cells(OfficeFile file, int sheet) {
		Map<String, String> cells = new HashMap<>();
		List<String> texts = file.elements("xl/sharedStrings.xml", "si").stream().map(Element::getTextContent).toList();
		for (Element cell : file.elements(part(sheet), "c")) {
			String content = cell.getTextContent();
			cells.put(cell.getAttribute("r"), switch (cell.getAttribute("t")) {
			case "s" -> texts.get(Integer.parseInt(content));
			case "n" -> "#" + content;
			default -> content;
			});
		}
		return cells;
	}

	private static String part(int sheet) {
		return "xl/worksheets/sheet" + sheet + ".xml";
	}

	private static List<String> names(OfficeFile file) {
		return file.elements("xl/workbook.xml", "sheet").stream().map(sheet -> sheet.getAttribute("name")).toList();
	}

	/** Returns the number format and the colour of letters of a cell. */
	private static String look(OfficeFile file, int sheet, String place) {
		Element cell = file.elements(part(sheet), "c").stream().filter(one -> one.getAttribute("r").equals(place)).findFirst().orElseThrow();
		Element look = OfficeFile.elements(file.elements("xl/styles.xml", "cellXfs").get(0), "xf").get(Integer.parseInt(cell.getAttribute("s")));
		String format = file.elements("xl/styles.xml", "numFmt").stream()
				.filter(one -> one.getAttribute("numFmtId").equals(look.getAttribute("numFmtId")))
				.map(one -> one.getAttribute("formatCode")).findFirst().orElse("General");
		Element font = file.elements("xl/styles.xml", "font").get(Integer.parseInt(look.getAttribute("fontId")));
		return format + " " + OfficeFile.elements(font, "color").get(0).getAttribute("rgb");
	}

	@Test
	void sheetsHaveTheNumbersOfTheirChapters() {
		var report = SampleReport.usual().laidOut();
		report.report().getParts().get(0).getChapters().get(0).setNumber("01");

		assertThat(names(OfficeFile.of(report, "xlsx"))).contains("01 全国移动专线对标", "2 专线保有情况");
	}

	@Test
	void figuresAreExactNumbersInTheirFormats() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "xlsx");
		Map<String, String> cells = cells(file, 2);

		assertThat(names(file)).containsExactly("目录", "1 全国移动专线对标", "2 专线保有情况", "名单", "指标明细");
		assertThat(cells).containsEntry("A4", "各分公司份额对标").containsEntry("B5", "份额").containsEntry("A6", "黔东南").containsEntry("B6", "#0.295")
				.containsEntry("C6", "#11.5").containsEntry("B7", "#0.1212").containsEntry("C7", "#-6.71");
		assertThat(look(file, 2, "B7")).isEqualTo("\"✗ \"0.0%;\"✗ \"-0.0% FFB5472F");
		assertThat(look(file, 2, "C6")).isEqualTo("\"✓ \"+0.0;\"✓ \"-0.0;\"✓ \"0.0 FF1B7F5C");
	}

	@Test
	void whatHasNoValueIsADash() {
		SampleReport report = new SampleReport();
		SampleReport.table(report.chapter("a", "甲"), "表", "名称|值", "乙|—", "丙|12=12");

		assertThat(cells(OfficeFile.of(report.laidOut(), "xlsx"), 2)).containsEntry("B6", "—").containsEntry("B7", "#12");
	}

	@Test
	void textsFromDataAreNeverFormulas() {
		SampleReport report = new SampleReport();
		List<String> hostile = List.of("=HYPERLINK(\"http://x\")", "+1", "-2+3", "@SUM(A1)", "＝1", "=cmd|' /C calc'!A0");
		ReportChapter chapter = report.chapter("a", "=甲'![]:*?/\\");
		SampleReport.table(chapter, "=表", "=名称|-值", hostile.stream().map(text -> text.replace("|", "") + "|1=1").toArray(String[]::new));
		SampleReport.list(chapter, "=list", "=member");
		SampleReport.note(chapter, "=note");
		SampleReport.series(chapter, "=series", "=line", "+label=1=1");
		OfficeFile file = OfficeFile.of(report.laidOut(), "xlsx");

		for (String sheet : file.parts("xl/worksheets/sheet")) {
			assertThat(file.text(sheet)).doesNotContain("<f>", "<f ");
			for (Element cell : file.elements(sheet, "c")) {
				assertThat(cell.getAttribute("t")).isIn("s", "n", "");
			}
		}
		assertThat(look(file, 2, "A6")).startsWith("@ ");
		assertThat(look(file, 2, "A7")).startsWith("@ ");
		assertThat(look(file, 2, "A9")).startsWith("@ ");
		assertThat(names(file)).allMatch(name -> name.matches("[^=+@'\\[\\]:*?/\\\\-][^\\[\\]:*?/\\\\]*"));
	}

	@Test
	void hostileTextsStayText() {
		SampleReport report = new SampleReport();
		String hostile = "a\u0000\u0007<b>&\"'_x000D_\uD800]]>" + "长".repeat(40_000);
		report.title = hostile;
		report.publisher = hostile;
		SampleReport.table(report.chapter("a", hostile), hostile, hostile + "|x", hostile + "|1=1");
		OfficeFile file = OfficeFile.of(report.laidOut(), "xlsx");

		assertThat(cells(file, 2).get("A6")).startsWith("a<b>&\"'_x005F_x000D_]]>长").hasSizeLessThanOrEqualTo(32_767);
		assertThat(names(file)).allMatch(name -> name.length() <= 31);
	}

	@Test
	void namesOfSheetsDiffer() {
		SampleReport report = new SampleReport();
		String same = "很长的标题".repeat(10);
		ReportChapter chapter = report.chapter("a", same);
		String[] rows = new String[40];
		java.util.Arrays.fill(rows, "甲|1=1");
		SampleReport.table(chapter, same, "名称|值", rows);
		SampleReport.table(chapter, same, "名称|值", rows);
		List<String> names = names(OfficeFile.of(report.laidOut(), "xlsx"));

		assertThat(names).hasSize(6).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
	}

	@Test
	void datesAndMonthsAreDates() {
		SampleReport report = new SampleReport();
		SampleReport.table(report.chapter("a", "甲"), "表", "日期|值", "2017-04-30|1=1", "2017-04|2=2", "2017-13|3=3");
		OfficeFile file = OfficeFile.of(report.laidOut(), "xlsx");

		assertThat(cells(file, 2)).containsEntry("A6", "#42855").containsEntry("A7", "#42826").containsEntry("A8", "2017-13");
		assertThat(look(file, 2, "A6")).startsWith("yyyy\\-mm\\-dd ");
	}

	@Test
	void everyTableAndSeriesIsThereAndTheContentsLeadToIt() {
		SampleReport report = SampleReport.usual();
		ReportChapter chapter = report.chapter("more", "更多");
		SampleReport.series(chapter, "走势", "本年", "1月=2010.0=20100000", "2月=—=x");
		String[] rows = new String[31];
		java.util.Arrays.fill(rows, "甲|1=1");
		SampleReport.table(chapter, "长表", "名称|值", rows);
		SampleReport.note(chapter, "口径说明");
		OfficeFile file = OfficeFile.of(report.laidOut(), "xlsx");
		Map<String, String> contents = cells(file, 1);

		assertThat(contents.values()).contains("1  全国移动专线对标", "各分公司份额对标", "2  专线保有情况", "3  更多", "图表：走势", "长表", "名单", "指标明细");
		assertThat(cells(file, 4)).containsEntry("A6", "1月").containsEntry("B6", "#2010").containsEntry("B7", "—").containsValue("口径说明");
		assertThat(cells(file, 5)).containsEntry("A1", "长表").containsEntry("A34", "甲");
		List<String> targets = new ArrayList<>();
		file.parts("xl/worksheets/sheet")
				.forEach(sheet -> file.elements(sheet, "hyperlink").forEach(link -> targets.add(link.getAttribute("location"))));
		assertThat(targets).hasSizeGreaterThan(10).allMatch(target -> names(file).contains(target.substring(1, target.lastIndexOf("'!"))));
	}

	@Test
	void headsStayInSightAndPrintOnEveryPage() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "xlsx");

		assertThat(file.elements(part(5), "pane").get(0).getAttribute("ySplit")).isEqualTo("3");
		assertThat(file.elements(part(5), "autoFilter")).hasSize(1);
		assertThat(file.elements("xl/workbook.xml", "definedName")).filteredOn(name -> name.getAttribute("name").equals("_xlnm.Print_Titles"))
				.extracting(Element::getTextContent).contains("'指标明细'!$1:$3");
		assertThat(file.elements(part(2), "pageSetup").get(0).getAttribute("fitToWidth")).isEqualTo("1");
	}

	@Test
	void theSameReportGivesTheSameBytes() {
		assertThat(OfficeFile.bytes(SampleReport.usual().laidOut(), "xlsx")).isEqualTo(OfficeFile.bytes(SampleReport.usual().laidOut(), "xlsx"));
	}

	@Test
	void propertiesSayWhatItIsAndNoClock() {
		String properties = OfficeFile.of(SampleReport.usual().laidOut(), "xlsx").text("docProps/core.xml");
		SampleReport undated = SampleReport.usual();
		undated.published = "";

		assertThat(properties).contains("贵州2017年4月集团专线产品精细化运营月报</dc:title>", "省政企专线团队</dc:creator>", "zh-CN</dc:language>", "2017-05-23T00:00:00Z");
		assertThat(OfficeFile.of(undated.laidOut(), "xlsx").text("docProps/core.xml")).doesNotContain("dcterms:created");
	}
}
