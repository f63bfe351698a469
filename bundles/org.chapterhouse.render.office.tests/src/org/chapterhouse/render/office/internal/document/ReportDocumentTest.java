package org.chapterhouse.render.office.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.render.office.internal.OfficeFile;
import org.chapterhouse.render.office.internal.OfficeWriter;
import org.chapterhouse.render.office.internal.SampleReport;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ReportDocumentTest {

	private static final String PART = "word/document.xml";

	private static String attribute(Element element, String name) {
		return element.getAttributeNS("http://schemas.openxmlformats.org/wordprocessingml/2006/main", name);
	}

	/** Returns the texts of paragraphs with their style in front. */
	private static List<String> styled(OfficeFile file) {
		List<String> texts = new ArrayList<>();
		for (Element paragraph : file.elements(PART, "p")) {
			List<Element> styles = OfficeFile.elements(paragraph, "pStyle");
			if (!styles.isEmpty()) {
				texts.add(attribute(styles.get(0), "val") + " "
						+ String.join("", OfficeFile.elements(paragraph, "t").stream().map(Element::getTextContent).toList()));
			}
		}
		return texts;
	}

	@Test
	void headingsMakeAnOutlineAndStandInNoTable() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "docx");

		assertThat(styled(file)).containsExactly("TOCHeading 目录", "TOC1 整体运营篇", "TOC2 全国移动专线对标", "TOC2 专线保有情况", "Heading1 整体运营篇", "Heading2 全国移动专线对标",
				"Heading3 各分公司份额对标", "Heading2 专线保有情况");
		for (Element table : file.elements(PART, "tbl")) {
			assertThat(OfficeFile.elements(table, "pStyle")).isEmpty();
		}
	}

	@Test
	void entriesOfTheContentsTellPagesThatTheProgramFillsInOnOpening() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "docx");
		List<String> targets = file.elements(PART, "hyperlink").stream().filter(link -> !OfficeFile.elements(link, "tab").isEmpty())
				.map(link -> attribute(link, "anchor")).toList();

		assertThat(targets).hasSize(3);
		assertThat(file.elements(PART, "instrText")).extracting(Element::getTextContent)
				.containsExactlyElementsOf(targets.stream().map(target -> " PAGEREF " + target + " \\h ").toList());
		assertThat(attribute(file.elements("word/settings.xml", "updateFields").get(0), "val")).isEqualTo("true");
	}

	@Test
	void entriesOfTheContentsLeadToTheirHeadings() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "docx");
		List<String> marks = file.elements(PART, "bookmarkStart").stream().map(mark -> attribute(mark, "name")).toList();
		List<String> targets = file.elements(PART, "hyperlink").stream().map(link -> attribute(link, "anchor")).toList();

		assertThat(marks).hasSize(3).doesNotHaveDuplicates();
		assertThat(targets).containsExactlyInAnyOrderElementsOf(marks);
		for (Element link : file.elements(PART, "hyperlink")) {
			assertThat(OfficeFile.elements(link, "fldChar")).extracting(mark -> attribute(mark, "fldCharType")).containsExactly("begin", "separate",
					"end");
		}
	}

	@Test
	void headsOfTablesAreRepeatedAndRowsAreNotTorn() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "docx");
		Element table = file.elements(PART, "tbl").stream().filter(one -> one.getTextContent().contains("黔东南")).findFirst().orElseThrow();

		assertThat(OfficeFile.elements(table, "tblHeader")).hasSize(1);
		assertThat(OfficeFile.elements(table, "cantSplit")).hasSize(3);
		assertThat(OfficeFile.elements(table, "t").stream().map(Element::getTextContent).toList()).containsExactly("分公司", "份额", "差距", "黔东南", "29.5%",
				"+11.5", "贵阳", "12.1%",
				"-6.7");
		assertThat(OfficeFile.elements(table, "gridCol")).hasSize(3);
	}

	@Test
	void everyRowFillsTheGridOfItsTable() {
		Block.Cell tall = new Block.Cell(0, 2, 2, List.of(SampleReport.text("高", "td")), SampleReport.style("td", 8, false), "");
		Block.Cell right = SampleReport.cell(2, "td", SampleReport.text("右", "td"));
		Block.Table odd = new Block.Table("odd", List.of(column(), column(), column(), column()), List.of(),
				List.of(new Block.Row(List.of(tall, right), Style.NONE, ""), new Block.Row(List.of(right), Style.NONE, ""),
						new Block.Row(List.of(), Style.NONE, "")),
				SampleReport.style("table", 8, false), "");
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", odd);
		OfficeFile file = OfficeFile.of(report.laidOut(), "docx");
		Element table = file.elements(PART, "tbl").stream().filter(one -> one.getTextContent().contains("高")).findFirst().orElseThrow();

		for (Element row : OfficeFile.elements(table, "tr")) {
			int columns = 0;
			for (Element cell : OfficeFile.elements(row, "tc")) {
				List<Element> spans = OfficeFile.elements(cell, "gridSpan");
				columns += spans.isEmpty() ? 1 : Integer.parseInt(attribute(spans.get(0), "val"));
				assertThat(OfficeFile.elements(cell, "p")).isNotEmpty();
			}
			assertThat(columns).isEqualTo(4);
		}
		assertThat(OfficeFile.elements(table, "vMerge")).hasSize(2);
	}

	private static Block.Column column() {
		return new Block.Column(0.25, Look.Align.LEFT);
	}

	@Test
	void chartsAreThereTwiceWithWords() throws IOException {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "docx");

		assertThat(file.parts("word/media/")).hasSize(2);
		assertThat(file.elements(PART, "docPr").get(0).getAttribute("descr")).isEqualTo("各分公司收入份额：甲 1，乙 2");
		assertThat(file.elements(PART, "svgBlip")).hasSize(1);
		String svg = file.parts("word/media/").stream().filter(name -> name.endsWith(".svg")).findFirst().orElseThrow();
		assertThat(file.text(svg)).contains("各分公司收入份额</text>");
		var image = ImageIO.read(new ByteArrayInputStream(file.bytes(svg.replace(".svg", ".png"))));
		assertThat(image.getRGB(image.getWidth() / 4, (int) (30 * 2.5))).isEqualTo(0xFF2B6CB0);
	}

	@Test
	void everyChartAndTableOfALayoutIsThereInOrder() {
		SampleReport report = new SampleReport();
		Block.Group both = SampleReport.group("side-by-side", SampleReport.cell(0, "side", SampleReport.picture("l", "左图")),
				SampleReport.cell(1, "side", SampleReport.picture("r", "右图")));
		report.chapter("a", "甲", both, SampleReport.table("表一", "名称|值", "甲|1"), new Block.Stack("", List.of(SampleReport.table("表二", "名称|值", "乙|2")),
				SampleReport.style("list", 10, false), ""), SampleReport.notes("口径|含并列"));
		OfficeFile file = OfficeFile.of(report.laidOut(), "docx");

		assertThat(file.elements(PART, "docPr")).extracting(picture -> picture.getAttribute("descr")).containsExactly("左图：甲 1，乙 2", "右图：甲 1，乙 2");
		assertThat(String.join("|", file.elements(PART, "t").stream().map(Element::getTextContent).toList()))
				.contains("表一|名称|值|甲|1|表二|名称|值|乙|2|口径|含并列");
	}

	@Test
	void looksOfTheTemplateReachTheDocument() {
		Style bad = new Style("card-value",
				new Look(15, 22, true, false, 0xB5472F, Shape.NONE, Look.Align.RIGHT, Look.VerticalAlign.TOP, Look.Edges.NONE, Look.Edges.NONE,
						Look.Borders.NONE),
				Style.Mark.NONE);
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", new Block.Paragraph("跌", "", "", bad, ""));
		String xml = OfficeFile.of(report.laidOut(), "docx").text(PART);

		assertThat(xml).contains(
				"w:line=\"440\" w:lineRule=\"exact\"/><w:jc w:val=\"right\"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:color w:val=\"B5472F\"/><w:sz w:val=\"30\"/>");
	}

	@Test
	void languageAndFontsAreThoseOfTheReport() {
		SampleReport report = SampleReport.usual();
		report.language = "en";
		OfficeFile file = OfficeFile.of(report.laidOut(), "docx");

		assertThat(file.text("word/styles.xml")).contains("w:eastAsia=\"Noto Sans SC\"", "<w:lang w:val=\"en\" w:eastAsia=\"zh-CN\"");
		assertThat(file.text("word/fontTable.xml")).contains("<w:altName w:val=\"Microsoft YaHei\"/>");
		assertThat(file.text("word/footer1.xml")).contains("PAGE", "NUMPAGES", "省政企专线团队");
	}

	@Test
	void hostileTextsStayText() {
		String hostile = "</w:t><w:instrText>DDE</w:instrText>&\"\u0000\u0007\uD800" + "长".repeat(5_000);
		SampleReport report = new SampleReport();
		report.title = hostile;
		report.publisher = hostile;
		report.language = "x\" y";
		report.chapter("a\"/>", hostile, SampleReport.cards(hostile + "|" + hostile + "|" + hostile), SampleReport.text(hostile, "sentence"),
				SampleReport.table(hostile, hostile + "|x", hostile + "|1"), SampleReport.picture("b", hostile));
		OfficeFile file = OfficeFile.of(report.laidOut(), "docx");

		assertThat(file.elements(PART, "instrText")).extracting(Element::getTextContent).allMatch(field -> field.matches(" PAGEREF _Toc\\d+ \\\\h "));
	}

	@Test
	void notesStayWithTheRowsBeforeThem() {
		SampleReport report = new SampleReport();
		String[] rows = java.util.stream.IntStream.range(0, 30).mapToObj(row -> "n" + row + "|1").toArray(String[]::new);
		report.chapter("a", "甲", SampleReport.table("表", "项目|值", rows), SampleReport.notes("口径|其他"));
		OfficeFile file = OfficeFile.of(report.laidOut(), "docx");

		assertThat(file.elements(PART, "p").stream().filter(p -> p.getTextContent().matches("n\\d+") && !OfficeFile.elements(p, "keepNext").isEmpty())
				.map(Element::getTextContent)).containsExactly("n0", "n1", "n27", "n28", "n29");
	}

	@Test
	void theSpaceBelowTheLastTableIsTooLowForAPageOfItsOwn() {
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", SampleReport.table("表", "项目|值", "n|1"), SampleReport.notes("口径|其他"));
		String xml = OfficeFile.of(report.laidOut(), "docx").text(PART);
		String last = xml.substring(xml.lastIndexOf("<w:p>"));

		assertThat(xml.substring(0, xml.lastIndexOf("<w:p>"))).endsWith("</w:tbl>");
		assertThat(last).contains("w:line=\"20\" w:lineRule=\"exact\"").doesNotContain("keepNext");
	}

	@Test
	void aReportWithoutChaptersIsStillADocument() {
		SampleReport report = new SampleReport();
		report.publisher = "";
		report.published = "";

		assertThat(styled(OfficeFile.of(report.laidOut(), "docx"))).containsExactly("TOCHeading 目录", "TOC1 整体运营篇", "Heading1 整体运营篇");
	}

	@Test
	void theSameReportGivesTheSameBytes() {
		assertThat(OfficeFile.bytes(SampleReport.usual().laidOut(), "docx")).isEqualTo(OfficeFile.bytes(SampleReport.usual().laidOut(), "docx"));
	}

	@Test
	void tellsWhatIsMissing(@TempDir Path empty) {
		SampleReport report = SampleReport.usual();
		report.theme = empty;

		for (String format : new OfficeWriter().formats()) {
			List<Problem> problems = new OfficeWriter().write(report.laidOut(), format, new ByteArrayOutputStream(), new NullProgressMonitor());
			assertThat(problems).extracting(Problem::code, Problem::message)
					.containsExactly(org.assertj.core.groups.Tuple.tuple("render.template.missing", "缺少文件 theme.properties。"));
			assertThat(problems).allMatch(Problem::isError);
			OfficeWriter spoken = new OfficeWriter();
			spoken.speak(java.util.Locale.ENGLISH);
			assertThat(spoken.write(report.laidOut(), format, new ByteArrayOutputStream(), new NullProgressMonitor())).singleElement()
					.satisfies(problem -> assertThat(problem.message()).startsWith("There is no file theme.properties"));
		}
	}

	@Test
	void coloursOfTheThemeReachEveryForm(@TempDir Path theme) throws IOException {
		java.nio.file.Files.writeString(theme.resolve("theme.properties"), "chart.title=#123456\nchart.line.1=#abcdef\n");
		SampleReport report = SampleReport.usual();
		report.theme = theme;

		for (String part : Arrays.asList("docx:word/styles.xml", "pptx:ppt/theme/theme1.xml", "xlsx:xl/styles.xml")) {
			String[] names = part.split(":");
			assertThat(OfficeFile.of(report.laidOut(), names[0]).text(names[1])).as(part).contains("123456");
		}
	}
}
