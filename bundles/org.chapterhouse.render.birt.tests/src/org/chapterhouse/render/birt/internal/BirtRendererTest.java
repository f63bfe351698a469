package org.chapterhouse.render.birt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.render.birt.tests.LayoutText;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirtRendererTest {

	private record Output(byte[] bytes, List<Problem> problems) {

		PDDocument pdf() throws IOException {
			return Loader.loadPDF(bytes);
		}

		String text() throws IOException {
			if (bytes.length == 0 || bytes[0] != '%') {
				return new String(bytes, StandardCharsets.UTF_8);
			}
			try (PDDocument pdf = pdf()) {
				return new PDFTextStripper().getText(pdf);
			}
		}

		String page(int number) throws IOException {
			try (PDDocument pdf = pdf()) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(number);
				stripper.setEndPage(number);
				return stripper.getText(pdf);
			}
		}
	}

	private static final String LAYOUT = "layout";
	private static final BirtRenderer RENDERER = new BirtRenderer();

	@TempDir
	private Path folder;

	@AfterAll
	static void close() {
		RENDERER.close();
	}

	private static Output render(Report report, String format) {
		return render(report, format, new SourceTemplates());
	}

	/** Lays out a report; the bytes are the texts of the layout. */
	private static Output layOut(Report report, SourceTemplates templates) {
		Outcome<LaidOut> laidOut = RENDERER.layout(report, templates, new NullProgressMonitor());
		String text = laidOut.result().map(one -> LayoutText.of(one.layout())).orElse("");
		return new Output(text.getBytes(StandardCharsets.UTF_8), laidOut.problems());
	}

	private static Layout layout(Report report) {
		return RENDERER.layout(report, new SourceTemplates(), new NullProgressMonitor()).result().orElseThrow().layout();
	}

	private static Output render(Report report, String format, SourceTemplates templates) {
		if (format.equals(LAYOUT)) {
			return layOut(report, templates);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<Problem> problems = RENDERER.render(report, templates, format, bytes, new NullProgressMonitor());
		return new Output(bytes.toByteArray(), problems);
	}

	private static ReportChapter chapter(Report report, int part, int index) {
		return report.getParts().get(part).getChapters().get(index);
	}

	@Test
	void contentsNameThePageOnWhichEachChapterStarts() throws IOException {
		Output output = render(SampleReport.chinese(), "pdf");

		assertThat(output.problems()).isEmpty();
		Matcher entry = Pattern.compile("(?m)^\\d\\s*(\\D+?)\\s*(\\d+)\\s*$").matcher(output.page(2));
		List<String> found = new ArrayList<>();
		while (entry.find()) {
			found.add(entry.group(1));
			assertThat(output.page(Integer.parseInt(entry.group(2)))).contains(entry.group(1));
		}
		assertThat(found).containsExactly("全国移动专线收入和份额对标", "专线业务发展情况", "专线保有情况");
	}

	@Test
	void pagesAreCountedAndHaveRunningHeads() throws IOException {
		Output output = render(SampleReport.chinese(), "pdf");

		try (PDDocument pdf = output.pdf()) {
			int pages = pdf.getNumberOfPages();
			assertThat(output.page(1)).contains("集团专线产品精细化运营月报", "2017年4月", "贵州省").doesNotContain("共 " + pages);
			assertThat(output.page(pages)).contains("第 " + pages + " 页 共 " + pages + " 页", "专线保有情况", "集团专线产品精细化运营月报 · 2017年4月");
			assertThat(output.page(3)).contains("第 3 页 共 " + pages + " 页");
		}
	}

	@Test
	void outlineHasPartsWithTheirChapters() throws IOException {
		try (PDDocument pdf = render(SampleReport.chinese(), "pdf").pdf()) {
			List<String> titles = new ArrayList<>();
			for (PDOutlineItem part : pdf.getDocumentCatalog().getDocumentOutline().children()) {
				titles.add(part.getTitle());
				part.children().forEach(chapter -> titles.add("- " + chapter.getTitle()));
			}
			assertThat(titles).containsExactly("整体运营篇", "- 全国移动专线收入和份额对标", "- 专线业务发展情况", "存量与新增篇", "- 专线保有情况");
		}
	}

	@Test
	void onlyTheFontsOfTheReportAreUsedAndTheyAreEmbedded() throws IOException {
		try (PDDocument pdf = render(SampleReport.chinese(), "pdf").pdf()) {
			for (PDPage page : pdf.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).isTrue();
					assertThat(font.getName()).contains("+NotoSansSC");
				}
				for (var name : page.getResources().getXObjectNames()) {
					assertThat(page.getResources().isImageXObject(name)).as("no bitmaps").isFalse();
				}
			}
		}
	}

	@Test
	void chartsAreVectorsWithTextInPdf() throws IOException {
		String text = render(SampleReport.chinese(), "pdf").text();

		assertThat(text).contains("各分公司收入份额", "28.8%", "全国 23.1%", "目标 98.00%", "各月离网条数");
	}

	@Test
	void informationSaysWhatItIsAndWhenItWasPublished() throws IOException {
		Report report = SampleReport.chinese();
		report.setPublished("2017-05-23");
		report.setPublisher("省政企专线团队");
		Output output = render(report, "pdf");

		try (PDDocument pdf = output.pdf()) {
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("集团专线产品精细化运营月报");
			assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("省政企专线团队");
			assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).hasToString("2017-05-23T00:00:00Z");
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
		}
		assertThat(output.page(1)).contains("省政企专线团队", "2017-05-23");
	}

	@Test
	void withoutADateOfPublicationNoneIsWritten() throws IOException {
		try (PDDocument pdf = render(SampleReport.chinese(), "pdf").pdf()) {
			assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
			assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "pdf", LAYOUT })
	void theSameDocumentGivesTheSameBytes(String format) {
		byte[] first = render(SampleReport.chinese(), format).bytes();
		render(SampleReport.english(), format);

		assertThat(render(SampleReport.chinese(), format).bytes()).isEqualTo(first);
	}

	@Test
	void everyLinkOfALayoutLeadsToABookmark() {
		Layout layout = layout(SampleReport.chinese());
		List<String> bookmarks = LayoutText.blocks(layout).stream().map(Block::bookmark).filter(bookmark -> !bookmark.isEmpty()).toList();
		List<String> links = LayoutText.blocks(layout).stream()
				.map(block -> block instanceof Block.Paragraph paragraph ? paragraph.link() : "").filter(link -> !link.isEmpty()).toList();

		assertThat(bookmarks).doesNotHaveDuplicates();
		assertThat(links).isNotEmpty().allMatch(bookmarks::contains);
		assertThat(layout.sections()).extracting(Section::bookmark).filteredOn(bookmark -> !bookmark.isEmpty()).containsExactlyElementsOf(bookmarks);
	}

	@Test
	void aLayoutHasASectionForCoverContentsAndEachPartAndChapter() {
		Report report = SampleReport.chinese();
		report.setShareUrl("https://example.org/a?b=1");
		Layout layout = layout(report);

		assertThat(layout.sections()).extracting(section -> section.kind() + " " + section.id() + " " + section.number() + " " + section.title())
				.containsExactly("COVER cover  集团专线产品精细化运营月报", "CONTENTS contents  目录", "SUMMARY highlights  本期要点", "PART operations 第一部分 整体运营篇",
						"CHAPTER benchmark 1 全国移动专线收入和份额对标", "CHAPTER revenue 2 专线业务发展情况", "PART stock-and-growth 第二部分 存量与新增篇",
						"CHAPTER retention 3 专线保有情况");
		assertThat(layout.titleLine()).isEqualTo("集团专线产品精细化运营月报 · 2017年4月");
		assertThat(layout.language()).isEqualTo("zh-CN");
		assertThat(layout.shareUrl()).isEqualTo("https://example.org/a?b=1");
	}

	@Test
	void aLayoutKeepsTablesAsTablesOfTheirDataSets() {
		List<Block> blocks = LayoutText.blocks(layout(SampleReport.chinese()));

		assertThat(blocks).anySatisfy(block -> assertThat(block).isInstanceOfSatisfying(Block.Heading.class, heading -> {
			assertThat(heading.text()).isEqualTo("专线保有情况");
			assertThat(heading.level()).isEqualTo(1);
		}));
		assertThat(blocks).filteredOn(block -> block instanceof Block.Table table && table.dataSet().equals("branches")).isNotEmpty()
				.allSatisfy(block -> {
					Block.Table table = (Block.Table) block;
					assertThat(table.header()).hasSizeGreaterThan(1);
					assertThat(table.rows()).isNotEmpty();
					assertThat(table.columns()).extracting(Block.Column::align).startsWith(Look.Align.LEFT).endsWith(Look.Align.RIGHT);
					assertThat(table.columns().stream().mapToDouble(Block.Column::share).sum()).isCloseTo(1, within(1e-9));
					assertThat(table.rows().get(0).cells()).hasSameSizeAs(table.columns());
				});
		assertThat(blocks).anyMatch(block -> block instanceof Block.Group group && group.style().name().equals("cards"));
	}

	@Test
	void aLayoutSaysHowThingsLook() {
		List<Block> blocks = LayoutText.blocks(layout(SampleReport.chinese()));
		Block title = blocks.stream().filter(block -> block.style().name().equals("cover-title")).findFirst().orElseThrow();
		Block card = blocks.stream().filter(block -> block.style().name().equals("cards")).findFirst().orElseThrow();

		assertThat(title.style().look().size()).isEqualTo(30);
		assertThat(title.style().look().lineHeight()).isEqualTo(44);
		assertThat(title.style().look().bold()).isTrue();
		assertThat(title.style().look().colour()).isEqualTo(0xFFFFFF);
		Block.Cell cell = ((Block.Group) card).rows().get(0).cells().get(0);
		assertThat(cell.style().look().background()).isEqualTo(0xF3F6FA);
		assertThat(cell.style().look().borders().top()).isEqualTo(new Look.Border(2, 0x2B6CB0));
		assertThat(cell.style().look().padding().left()).isEqualTo(8);
		assertThat(cell.style().mark()).isEqualTo(Style.Mark.NONE);
		assertThat(blocks).extracting(block -> block.style().mark().colour()).contains(0xB5472F);
	}

	@Test
	void aChartOfALayoutIsPaintedAsWideAsItsFormNeedsIt() {
		List<Block.Picture> pictures = LayoutText.blocks(layout(SampleReport.chinese())).stream().filter(Block.Picture.class::isInstance)
				.map(Block.Picture.class::cast).toList();

		assertThat(pictures).hasSize(11).allSatisfy(picture -> {
			assertThat(picture.painter().paint(300, 200).width()).isEqualTo(300);
			assertThat(picture.painter().paint(700, 200).width()).isEqualTo(700);
			assertThat(picture.painter().paint(300, 200)).isEqualTo(picture.painter().paint(300, 200));
			assertThat(picture.title()).isNotEmpty();
			assertThat(picture.description()).startsWith(picture.title());
			assertThat(picture.dataSet()).isNotEmpty();
			assertThat(picture.width()).isPositive();
		});
	}

	@Test
	void textOfOthersStaysText() throws IOException {
		Report report = SampleReport.chinese();
		String hostile = "<script>alert('x')</script> & \"引号\" </style>";
		report.setTitle("标题" + hostile);
		report.getUnits().get(0).setName(hostile);
		chapter(report, 0, 0).setTitle(hostile);
		chapter(report, 0, 0).getTables().get(1).getRows().get(0).getCells().get(1).setText(hostile);
		SampleReport.say(chapter(report, 0, 0), "revenue", hostile);

		Output laidOut = render(report, LAYOUT);
		Output pdf = render(report, "pdf");

		assertThat(laidOut.problems()).isEmpty();
		assertThat(laidOut.text()).contains("标题" + hostile).contains("\n" + hostile + "\n");
		assertThat(pdf.problems()).isEmpty();
		assertThat(pdf.text().replaceAll("\\s", "")).contains("<script>alert('x')</script>&\"引号\"");
	}

	@Test
	void scriptsInTextAreNotRun() throws IOException {
		Report report = SampleReport.chinese();
		SampleReport.say(chapter(report, 0, 0), "revenue", "<value-of>java.lang.System.getProperty('user.home')</value-of>");

		assertThat(render(report, LAYOUT).text()).contains("<value-of>java.lang.System.getProperty('user.home')</value-of>");
	}

	@Test
	void veryLongWordsStayOnThePage() {
		Report report = SampleReport.chinese();
		SampleReport.say(chapter(report, 0, 0), "revenue", "x".repeat(400));
		chapter(report, 0, 0).getTables().get(1).getRows().get(1).getCells().get(1).setText("Y".repeat(80));

		assertThat(render(report, "pdf").problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pdf", LAYOUT })
	void aCharacterThatTheFontsLackIsAnError(String format) {
		Report report = SampleReport.chinese();
		SampleReport.say(chapter(report, 0, 0), "revenue", "收入大涨\uD83D\uDE00。");

		assertThat(render(report, format).problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("render.glyph.missing");
			assertThat(problem.message()).contains("U+1F600");
			assertThat(problem.place().dataSet()).isEqualTo("benchmark/sentences");
			assertThat(problem.place().value()).contains("收入大涨");
			assertThat(problem.isError()).isTrue();
		});
	}

	@Test
	void aCharacterThatTheFontsLackIsAnErrorInAChartToo() {
		Report report = SampleReport.chinese();
		chapter(report, 0, 0).getSeries().get(1).getPoints().forEach(point -> point.setLabel("\uD83D\uDE00"));

		assertThat(render(report, "pdf").problems()).extracting(Problem::code).contains("render.glyph.missing");
		assertThat(render(report, LAYOUT).problems()).extracting(Problem::code).contains("render.glyph.missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pdf", LAYOUT })
	void aChartThatDoesNotStandInTheOutputIsAnError(String format) {
		SourceTemplates templates = new SourceTemplates().change(SourceTemplates.template("benchmark"), folder, text -> text.replaceFirst(
				"(<grid name=\"branch_charts\"[^>]*>)",
				"$1<list-property name=\"visibility\"><structure><property name=\"format\">all</property><expression name=\"valueExpr\">true</expression></structure></list-property>"));

		assertThat(render(SampleReport.chinese(), format, templates).problems()).extracting(Problem::code).containsOnly("render.chart.missing");
	}

	@Test
	void aChartBoundToNoColumnIsAnError() {
		SourceTemplates templates = new SourceTemplates().change(SourceTemplates.template("benchmark"), folder,
				text -> text.replace("row[&quot;self_plot&quot;]",
						"row[&quot;none_plot&quot;]"));

		assertThat(render(SampleReport.chinese(), "pdf", templates).problems()).isNotEmpty()
				.allMatch(problem -> problem.code().equals("render.binding.unresolved"));
	}

	@Test
	void whatBirtOnlyLogsIsAnError() {
		SourceTemplates templates = new SourceTemplates().change(SourceTemplates.template("benchmark"), folder,
				text -> text.replaceFirst("<expression name=\"testExpr\">row\\[\"emphasis\"\\]</expression>",
						"<expression name=\"testExpr\">nothing.at.all</expression>"));

		assertThat(render(SampleReport.chinese(), "pdf", templates).problems()).extracting(Problem::code).contains("render.failed");
	}

	@Test
	void aTemplateWithADoctypeIsRefused() {
		SourceTemplates templates = new SourceTemplates().change(SourceTemplates.template("benchmark"), folder,
				text -> text.replaceFirst("<report ", "<!DOCTYPE report SYSTEM \"http://127.0.0.1:1/x.dtd\"><report "));

		assertThat(render(SampleReport.chinese(), "pdf", templates).problems()).extracting(Problem::code).contains("render.template.unreadable");
	}

	@Test
	void aChapterThatFailedIsAVisibleNoteAndTheOthersStand() throws IOException {
		Report report = SampleReport.chinese();
		SampleReport.fail(chapter(report, 0, 1), "数据集 billing 缺少列 amount。");

		Output pdf = render(report, "pdf");

		assertThat(pdf.problems()).isEmpty();
		assertThat(pdf.text()).contains("专线业务发展情况", "本章未能完成", "数据集 billing 缺少列 amount。", "billing.csv · 17", "专线保有情况", "离网条数");
		assertThat(render(report, LAYOUT).text()).contains("本章未能完成", "数据集 billing 缺少列 amount。");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 40 })
	void tablesOfAnyLengthAreShown(int rows) throws IOException {
		Output output = render(SampleReport.withCounties(rows), "pdf");

		assertThat(output.problems()).isEmpty();
		assertThat(output.text()).contains("收入同比负增长的区县", "区县" + rows);
	}

	@ParameterizedTest
	@ValueSource(strings = { "pdf", LAYOUT })
	void tablesAndChartsThatDoNotApplyAreLeftOut(String format) throws IOException {
		Report report = SampleReport.withCounties(0);
		chapter(report, 0, 0).getSeries().forEach(series -> series.getPoints().clear());

		Output output = render(report, format);

		assertThat(output.problems()).isEmpty();
		String text = output.text();
		assertThat(text).doesNotContain("各分公司收入份额", "本图没有数据").contains("各分公司份额对标", "各分公司离网条数");
		assertThat(text.lines().map(String::strip)).doesNotContain("收入同比负增长的区县").contains("各分公司收入与目标完成");
	}

	@Test
	void aSeriesWithoutValuesSaysSo() throws IOException {
		Report report = SampleReport.chinese();
		chapter(report, 0, 0).getSeries().get(0).getPoints().forEach(point -> point.setPlot(null));

		Output output = render(report, "pdf");

		assertThat(output.problems()).isEmpty();
		assertThat(output.text()).contains("本图没有数据");
	}

	@Test
	void englishReportsHaveEnglishWords() throws IOException {
		Output output = render(SampleReport.english(), "pdf");

		assertThat(output.problems()).isEmpty();
		assertThat(output.text()).contains("Contents", "Key points", "Page 2 of ", "Part 1").doesNotContain("目录");
		assertThat(render(SampleReport.english(), LAYOUT).text()).contains("Contents", "Key points");
	}

	@Test
	void aThemeWithoutAColourIsTold() {
		SourceTemplates templates = new SourceTemplates().change(SourceTemplates.themeFile("theme.properties"), folder,
				text -> text.replace("chart.bad=", "chart.worse="));

		assertThat(render(SampleReport.chinese(), "pdf", templates).problems()).extracting(Problem::message)
				.containsExactly("主题中缺少颜色 chart.bad。");
		assertThat(render(SampleReport.english(), "pdf", templates).problems()).extracting(Problem::message)
				.containsExactly("The theme has no colour chart.bad.");
	}
}
