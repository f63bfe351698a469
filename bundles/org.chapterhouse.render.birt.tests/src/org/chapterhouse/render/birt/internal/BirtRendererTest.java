package org.chapterhouse.render.birt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirtRendererTest extends RenderingTest {

	@Test
	void severalReportsAtOnceComeOutAsEachAlone() throws Exception {
		List<Report> reports = List.of(SampleReport.chinese(), SampleReport.english(), withoutTheLastChapter(SampleReport.chinese()),
				SampleReport.english());
		List<byte[]> alone = reports.stream().map(report -> render(report, "pdf").bytes()).toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(reports.size())) {
			List<Future<Output>> together = new ArrayList<>();
			for (int round = 0; round < 3; round++) {
				reports.forEach(report -> together.add(threads.submit(() -> render(report, "pdf"))));
			}
			for (int at = 0; at < together.size(); at++) {
				assertThat(together.get(at).get().problems()).isEmpty();
				assertThat(together.get(at).get().bytes()).isEqualTo(alone.get(at % reports.size()));
			}
		}
	}

	private static Report withoutTheLastChapter(Report report) {
		report.getParts().removeLast();
		return report;
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
}
