package org.chapterhouse.render.birt.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.render.birt.internal.BirtRenderer;
import org.chapterhouse.render.birt.internal.pdf.TaggedPdf.Element;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfStructureTest {

	private static final BirtRenderer RENDERER = new BirtRenderer();
	private static final Map<Sample, byte[]> RENDERED = new EnumMap<>(Sample.class);
	private static final int CHARTS = 12;

	@AfterAll
	static void close() {
		RENDERER.close();
	}

	private enum Sample {
		CHINESE(SampleReport::chinese), ENGLISH(SampleReport::english), SHORT(() -> SampleReport.withCounties(1)),
		LONG(() -> SampleReport.withCounties(90)),
		FAILED(PdfStructureTest::failed);

		private final Supplier<Report> report;

		Sample(Supplier<Report> report) {
			this.report = report;
		}

		TaggedPdf pdf() throws IOException {
			return TaggedPdf.of(RENDERED.computeIfAbsent(this, key -> TaggedPdf.render(RENDERER, report.get(), "pdf")));
		}
	}

	private static Report failed() {
		Report report = SampleReport.chinese();
		SampleReport.fail(report.getParts().get(0).getChapters().get(1), "数据集 billing 缺少列 amount。");
		return report;
	}

	@Test
	void headingsAreThoseOfContentsPartsChaptersAndTablesInOrder() throws IOException {
		try (TaggedPdf pdf = Sample.CHINESE.pdf()) {
			List<String> headings = pdf.root().all("H\\d").map(heading -> heading.type() + " " + heading.allText().strip()).toList();

			assertThat(headings).startsWith("H1 目录").containsSubsequence("H1 第一部分 整体运营篇", "H2 全国移动专线收入和份额对标", "H3 各分公司份额对标", "H2 专线业务发展情况",
					"H1 第二部分 存量与新增篇",
					"H2 专线保有情况");
		}
	}

	@ParameterizedTest
	@EnumSource
	void noLevelOfHeadingsIsLeftOut(Sample sample) throws IOException {
		try (TaggedPdf pdf = sample.pdf()) {
			int last = 0;
			for (Element heading : pdf.root().all("H\\d").toList()) {
				int level = heading.type().charAt(1) - '0';
				assertThat(level).as(heading.allText()).isLessThanOrEqualTo(last + 1);
				last = level;
			}
			assertThat(last).isPositive();
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyLetterOnAPageIsReadOnceOrIsDecoration(Sample sample) throws IOException {
		try (TaggedPdf pdf = sample.pdf()) {
			String read = TaggedPdf.squeezed(pdf.root().allText() + pdf.artifacts());

			assertThat(read.codePoints().sorted().toArray()).isEqualTo(pdf.letters().codePoints().sorted().toArray());
		}
	}

	@ParameterizedTest
	@EnumSource
	void noElementIsEmptyButCells(Sample sample) throws IOException {
		try (TaggedPdf pdf = sample.pdf()) {
			assertThat(pdf.root().all("(?!T[DH]).*")).allSatisfy(element -> assertThat(element.allText()).as(element.toString()).isNotBlank());
		}
	}

	@Test
	void headAndFootOfPagesAreDecoration() throws IOException {
		try (TaggedPdf pdf = Sample.CHINESE.pdf()) {
			assertThat(pdf.artifacts()).contains("第 2 页 共 " + pdf.document().getNumberOfPages() + " 页", "集团专线产品精细化运营月报 · 2017年4月");
			assertThat(pdf.root().allText()).doesNotContain("第 2 页");
		}
	}

	@Test
	void everyChartIsAFigureThatIsSaidInWords() throws IOException {
		try (TaggedPdf pdf = Sample.CHINESE.pdf()) {
			List<Element> figures = pdf.root().all("Figure").toList();

			assertThat(figures).hasSize(CHARTS).allSatisfy(figure -> {
				assertThat(figure.alt()).endsWith("。").hasSizeBetween(10, 600);
				assertThat(figure.alt().substring(0, 3)).as("the title").isEqualTo(figure.text().substring(0, 3));
			});
		}
	}

	@Test
	void wordsStayApartAtBreaksOnlyWhereTheTextHasThem() throws IOException {
		Report report = SampleReport.chinese();
		report.setPublisher("A B");
		report.setPublished("2017-05-23");
		SampleReport.say(report.getParts().get(0).getChapters().get(0), "revenue", "同比增长".repeat(60));
		try (TaggedPdf pdf = TaggedPdf.of(TaggedPdf.render(RENDERER, report, "pdf"))) {
			assertThat(pdf.root().allText()).containsPattern("A B\\s+\\S*发布日期").contains("同比增长".repeat(60));
		}
	}

	@Test
	void readingGoesAsThePagesDo() throws IOException {
		Report report = SampleReport.chinese();
		try (TaggedPdf pdf = Sample.CHINESE.pdf()) {
			List<String> titles = report.getParts().stream().flatMap(part -> part.getChapters().stream()).map(chapter -> chapter.getTitle()).toList();

			assertThat(pdf.root().allText()).containsSubsequence(Stream.concat(Stream.of("目录"), titles.stream()).toList())
					.containsSubsequence(Stream.concat(Stream.of("本期要点", "第一部分"), titles.stream()).toList());
		}
	}

	@Test
	void aTableOverSeveralPagesIsOneTableWithItsHeadersOnce() throws IOException {
		try (TaggedPdf pdf = Sample.LONG.pdf()) {
			List<Element> counties = pdf.root().all("Table").filter(table -> table.allText().contains("区县90")).toList();

			assertThat(counties).isNotEmpty().allSatisfy(table -> {
				assertThat(table.children()).hasSize(91).allMatch(row -> row.type().equals("TR"))
						.allMatch(row -> row.children().size() == table.children().get(0).children().size());
				assertThat(table.children().get(0).children()).allMatch(cell -> cell.type().equals("TH") && cell.scope().equals("Column"));
				assertThat(table.all("TH").filter(cell -> cell.scope().equals("Column"))).hasSameSizeAs(table.children().get(0).children());
				assertThat(table.children().get(1).children().get(0)).extracting(Element::type, Element::scope).containsExactly("TH", "Row");
			});
			assertThat(pdf.artifacts()).contains(counties.get(0).children().get(0).children().get(0).text());
		}
	}

	@Test
	void onlyTablesOfDataAreTables() throws IOException {
		try (TaggedPdf pdf = Sample.CHINESE.pdf()) {
			Element root = pdf.root();

			assertThat(root.all("Table")).isNotEmpty().allSatisfy(table -> assertThat(table.all("TH").filter(cell -> cell.scope().equals("Column")))
					.hasSizeGreaterThan(1));
			assertThat(root.all("LI")).isNotEmpty()
					.allSatisfy(item -> assertThat(item.children()).extracting(Element::type).containsExactly("Lbl", "LBody"));
			assertThat(root.all("L").map(Element::allText)).anyMatch(text -> text.contains("口径"));
		}
	}

	@Test
	void contentsHaveALinkForEachHeadingWithItsPage() throws IOException {
		try (TaggedPdf pdf = Sample.CHINESE.pdf()) {
			List<Element> entries = pdf.root().all("TOCI").toList();

			assertThat(entries).hasSize(5);
			assertThat(entries.stream().filter(entry -> entry.allText().contains("专线保有情况")).flatMap(entry -> entry.all("P")).map(Element::text))
					.singleElement()
					.asString().matches("\\d+");
			assertThat(entries).allSatisfy(entry -> {
				Element link = entry.all("Link").findFirst().orElseThrow();
				assertThat(link.spots()).singleElement().satisfies(spot -> {
					assertThat(spot.getString(COSName.CONTENTS)).isEqualTo(link.text());
					assertThat(spot.getInt(COSName.getPDFName("StructParent"))).isNotNegative();
				});
			});
		}
	}

	@Test
	void everyLinkOnAPageIsALinkOfTheStructure() throws IOException {
		try (TaggedPdf pdf = Sample.CHINESE.pdf()) {
			List<COSDictionary> spots = pdf.root().all("Link").flatMap(link -> link.spots().stream()).toList();
			List<COSDictionary> annotations = new ArrayList<>();
			for (var page : pdf.document().getPages()) {
				page.getAnnotations().forEach(annotation -> annotations.add(annotation.getCOSObject()));
			}

			assertThat(annotations).isNotEmpty();
			assertThat(spots).containsExactlyInAnyOrderElementsOf(annotations);
		}
	}

	@Test
	void theFileSaysThatItIsTaggedInWhichLanguageAndWhatItIsCalled() throws IOException {
		try (TaggedPdf pdf = Sample.ENGLISH.pdf()) {
			var catalog = pdf.document().getDocumentCatalog();

			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getLanguage()).isEqualTo("en");
			assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("Leased-line monthly report")
					.doesNotContain("pdfaid:part", "CreateDate");
		}
	}
}
