package org.chapterhouse.render.office.internal.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.render.office.internal.OfficeFile;
import org.chapterhouse.render.office.internal.SampleReport;
import org.chapterhouse.render.office.internal.TextMeasure;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ReportSlidesTest {

	private static final double POINT = 12700;

	private static List<String> slides(OfficeFile file) {
		return file.parts("ppt/slides/slide");
	}

	private static String words(OfficeFile file, String part) {
		return String.join("|", file.elements(part, "t").stream().map(Element::getTextContent).toList());
	}

	/** Looks at every shape: inside of the slide, letters large enough, and texts that wrap have room by our measure. */
	private static void isSetWell(OfficeFile file) {
		for (String slide : slides(file)) {
			for (Element letters : file.elements(slide, "rPr")) {
				assertThat(Integer.parseInt(letters.getAttribute("sz"))).as(slide).isGreaterThanOrEqualTo(1000);
			}
			for (String kind : List.of("sp", "graphicFrame", "grpSp")) {
				for (Element shape : file.elements(slide, kind)) {
					List<Element> places = OfficeFile.elements(shape, "off");
					Element size = places.isEmpty() ? null : (Element) places.get(0).getNextSibling();
					if (size != null && !size.getAttribute("cx").equals("0")) {
						assertThat(number(places.get(0), "x")).as(slide).isGreaterThanOrEqualTo(-1);
						assertThat(number(places.get(0), "y") + number(size, "cy")).as(slide + " " + shape.getTextContent())
								.isLessThanOrEqualTo(Slide.HEIGHT + 0.1);
						assertThat(number(places.get(0), "x") + number(size, "cx")).as(slide + " " + shape.getTextContent())
								.isLessThanOrEqualTo(Slide.WIDTH + 0.1);
						if (kind.equals("sp") && shape.getElementsByTagNameNS("*", "bodyPr").getLength() > 0) {
							hasRoom(shape, number(size, "cx"), number(size, "cy"));
						}
					}
				}
			}
		}
	}

	private static void hasRoom(Element shape, double width, double height) {
		Element body = OfficeFile.elements(shape, "bodyPr").get(0);
		if (!body.getAttribute("wrap").equals("square")) {
			return;
		}
		double inset = Double.parseDouble(body.getAttribute("lIns")) / POINT;
		double used = 0;
		for (Element paragraph : OfficeFile.elements(shape, "p")) {
			List<Element> letters = OfficeFile.elements(paragraph, "rPr");
			if (!letters.isEmpty()) {
				double size = Double.parseDouble(letters.get(0).getAttribute("sz")) / 100;
				double indent = OfficeFile.elements(paragraph, "buChar").isEmpty() ? 0 : 14;
				used += TextMeasure.lines(paragraph.getTextContent(), size, letters.get(0).getAttribute("b").equals("1"), width - 2 * inset - indent)
						* size * 1.4;
			}
		}
		assertThat(used).as(shape.getTextContent()).isLessThanOrEqualTo(height - 2 * inset + 0.2);
	}

	private static double number(Element element, String name) {
		return Double.parseDouble(element.getAttribute(name)) / POINT;
	}

	@Test
	void tellsTheReportFromTitleToAddress() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "pptx");
		List<String> slides = slides(file);

		assertThat(slides).hasSize(8);
		assertThat(words(file, slides.get(0))).isEqualTo("贵州2017年4月集团专线产品精细化运营月报|省政企专线团队|2017-05-23");
		assertThat(words(file, slides.get(1))).contains("目录", "整体运营篇", "专线保有情况");
		assertThat(words(file, slides.get(2))).contains("第一部分|整体运营篇", "1  全国移动专线对标");
		assertThat(words(file, slides.get(3))).contains("1  全国移动专线对标", "累计收入|8,947万元|同比 +32.8%")
				.doesNotContain("请各分公司分析原因。");
		assertThat(words(file, slides.get(4))).startsWith("各分公司收入份额|").contains("请各分公司分析原因。", "乙")
				.doesNotContain("各分公司收入份额|各分公司收入份额");
		assertThat(words(file, slides.get(5))).contains("各分公司份额对标", "分公司|份额|差距|黔东南|29.5%|+11.5");
		assertThat(words(file, slides.get(7))).contains("省政企专线团队", "https://example.org/r/1");
		isSetWell(file);
	}

	@Test
	void aTextThatOnlyStandsAboveATableHasNoSlideOfItsOwnAndTheSourceStandsBelow() {
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", SampleReport.text("以下均与上月相比。", "sentence"), SampleReport.table("表", "项目|值", "a|1", "b|2"),
				SampleReport.notes("数据来源|账单", "口径|其他"));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");
		List<String> slides = slides(file).stream().map(slide -> words(file, slide)).filter(words -> words.contains("以下均与上月相比。")).toList();

		assertThat(slides).singleElement().asString().contains("项目|值|a|1|b|2").contains("数据来源  账单").doesNotContain("其他");
		isSetWell(file);
	}

	@Test
	void chartsAreGroupsOfShapesWithWordsForThoseWhoCannotSeeThem() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "pptx");
		List<Element> groups = file.elements("ppt/slides/slide5.xml", "grpSp");

		assertThat(groups).hasSize(1);
		assertThat(OfficeFile.elements(groups.get(0), "cNvPr").get(0).getAttribute("descr")).isEqualTo("各分公司收入份额：甲 1，乙 2");
		assertThat(OfficeFile.elements(groups.get(0), "prstGeom")).extracting(shape -> shape.getAttribute("prst")).contains("roundRect", "line",
				"ellipse");
		assertThat(OfficeFile.elements(groups.get(0), "custGeom")).hasSize(1);
		assertThat(file.parts("ppt/media")).isEmpty();
	}

	@Test
	void notesAreForTheSpeaker() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "pptx");

		assertThat(words(file, "ppt/notesSlides/notesSlide4.xml")).isEqualTo("数据来源  集团公司对标|口径  排名含并列");
		assertThat(String.join("", slides(file).stream().map(slide -> words(file, slide)).toList())).doesNotContain("排名含并列");
	}

	@Test
	void longTablesGoOnWithTheirHeads() {
		String[] rows = new String[88];
		Arrays.setAll(rows, at -> "县" + at + "|" + at + "%|" + at);
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", SampleReport.table("各区县", "区县|份额|数", rows));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");
		List<String> pages = slides(file).stream().filter(slide -> words(file, slide).startsWith("各区县")).toList();

		assertThat(pages).hasSizeBetween(5, 8).allSatisfy(page -> assertThat(words(file, page)).contains("区县|份额|数"));
		assertThat(words(file, pages.get(1))).startsWith("各区县（续）");
		String all = String.join("|", pages.stream().map(page -> words(file, page)).toList());
		for (int at = 0; at < rows.length; at++) {
			assertThat(all).contains("县" + at + "|" + at + "%|");
		}
		isSetWell(file);
	}

	@Test
	void longTextsGoOnAndNothingIsLost() {
		StringBuilder text = new StringBuilder();
		for (int at = 0; at < 150; at++) {
			text.append("第").append(at).append("句说明了全省专线产品的发展情况以及各分公司的差异。");
		}
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", SampleReport.text(text.toString(), "sentence"), SampleReport.text("X".repeat(9_000), "sentence"));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");
		String all = String.join("",
				slides(file).stream().flatMap(slide -> file.elements(slide, "t").stream()).map(Element::getTextContent).toList());

		for (int at = 0; at < 150; at++) {
			assertThat(all).contains("第" + at + "句");
		}
		assertThat(all.chars().filter(letter -> letter == 'X').count()).isEqualTo(9_000);
		isSetWell(file);
	}

	@Test
	void hostileTextsStayTextAndStayOnTheSlide() {
		String hostile = "<a:t>&\"'\u0000\uD800" + "很长".repeat(3_000);
		SampleReport report = new SampleReport();
		report.title = hostile;
		report.publisher = hostile;
		report.shareUrl = "javascript:alert(1)";
		report.chapter("a", hostile, SampleReport.cards(hostile + "|" + hostile + "|" + hostile), SampleReport.text(hostile, "sentence"),
				SampleReport.table(hostile, hostile + "|x", hostile + "|1"), SampleReport.picture("b", hostile));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");

		isSetWell(file);
		assertThat(words(file, "ppt/slides/slide1.xml")).startsWith("<a:t>&\"'很长");
		assertThat(file.parts("ppt/slides/_rels")).allSatisfy(part -> assertThat(file.text(part)).doesNotContain("javascript"));
	}

	@Test
	void everyChartAndTableOfALayoutHasASlide() {
		SampleReport report = new SampleReport();
		Block.Group both = SampleReport.group("side-by-side", SampleReport.cell(0, "side", SampleReport.picture("l", "左图")),
				SampleReport.cell(1, "side", SampleReport.picture("r", "右图")));
		report.chapter("a", "甲", both, SampleReport.table("表一", "名称|值", "甲|1"),
				new Block.Stack("", List.of(SampleReport.table("表二", "名称|值")), SampleReport.style("list", 10, false), ""));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");

		assertThat(slides(file).stream().map(slide -> words(file, slide).split("\\|")[0]).toList()).contains("1  甲", "表一", "表二");
		assertThat(file.elements("ppt/slides/slide4.xml", "grpSp")).hasSize(2);
		assertThat(words(file, "ppt/slides/slide4.xml")).contains("左图", "右图");
		isSetWell(file);
	}

	@Test
	void aReportWithoutPartsOpensEachChapterAndHasAnAgendaInLargeLetters() {
		SampleReport report = SampleReport.usual().withoutParts();
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");
		List<String> slides = slides(file);

		assertThat(words(file, slides.get(1))).startsWith("目录|01|全国移动专线对标|02|专线保有情况|");
		assertThat(words(file, slides.get(2))).isEqualTo("全国移动专线对标|01|各分公司收入份额|各分公司份额对标");
		assertThat(file.parts("ppt/slides/_rels").stream().filter(part -> part.contains("slide2.xml")).map(file::text))
				.singleElement().asString().contains("slide3.xml");
		assertThat(slides.stream().filter(slide -> words(file, slide).startsWith("专线保有情况|02"))).hasSize(1);
		isSetWell(file);
	}

	@Test
	void keyPointsAreBandsThatGoOnOnFurtherSlides() {
		String[] rows = new String[14];
		Arrays.setAll(rows, at -> (at == 0 ? "需要关注" : "") + "|第" + at + "条要点：" + "同比下降。".repeat(12));
		Block.Table points = new Block.Table("highlights", SampleReport.columns(2), List.of(), SampleReport.notes(rows).rows(),
				SampleReport.style("highlights", 9, false), "");
		SampleReport report = new SampleReport();
		report.section(new Section(Section.Kind.SUMMARY, "highlights", "本期要点", "", "", List.of(points)));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");
		List<String> pages = slides(file).stream().filter(slide -> words(file, slide).startsWith("本期要点")).toList();

		assertThat(pages).hasSizeGreaterThan(1);
		assertThat(words(file, pages.get(0))).startsWith("本期要点|需要关注|第0条要点：");
		String all = String.join("|", pages.stream().map(page -> words(file, page)).toList());
		for (int at = 0; at < rows.length; at++) {
			assertThat(all).contains("第" + at + "条要点：");
		}
		isSetWell(file);
	}

	@Test
	void aShortTableStandsBelowCardsThatWouldBeAlone() {
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", SampleReport.cards("目标|2|共4项", "变差|10|共32项"), SampleReport.text("有两项未完成。", "sentence"),
				SampleReport.table("未完成的目标", "指标|完成率", "利润|98.3%", "净增用户|94.4%"), SampleReport.table("变差的指标", "指标|变化", "收入|-1.0%"));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");

		assertThat(words(file, slides(file).get(3))).contains("共4项", "有两项未完成。", "未完成的目标", "净增用户|94.4%");
		assertThat(words(file, slides(file).get(4))).startsWith("变差的指标|");
		isSetWell(file);
	}

	@Test
	void aLongTableHasASlideOfItsOwnBehindTheCards() {
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", SampleReport.cards("目标|2|共4项"),
				SampleReport.table("各营业厅", "营业厅|收入", "甲|1", "乙|2", "丙|3", "丁|4", "戊|5", "己|6", "庚|7", "辛|8"));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");

		assertThat(words(file, slides(file).get(3))).contains("共4项").doesNotContain("各营业厅");
		assertThat(words(file, slides(file).get(4))).startsWith("各营业厅|");
		isSetWell(file);
	}

	@Test
	void aLongTitleIsSetSmallerBeforeItTakesTwoLines() {
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", SampleReport.picture("b", "Handling time of complaints by month against last year (hours)"),
				SampleReport.picture("c", "Handling time"));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");

		assertThat(file.text(slides(file).get(3))).contains("sz=\"2000\"").doesNotContain("sz=\"2400\"");
		assertThat(file.text(slides(file).get(4))).contains("sz=\"2400\"");
		isSetWell(file);
	}

	@Test
	void aTextTooLongToLeadToAChartStandsWhole() {
		SampleReport report = new SampleReport();
		String text = "各分公司收入份额有升有降。".repeat(30);
		report.chapter("a", "甲", SampleReport.text(text, "sentence"), SampleReport.picture("b", "图"));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");

		assertThat(words(file, slides(file).get(3)).replace("|", "")).contains(text);
		assertThat(words(file, slides(file).get(4))).startsWith("图|").contains("各分公司收入份额有升有降。");
		isSetWell(file);
	}

	@Test
	void whatPeopleWroteStandsWithTheSentences() {
		Block.Table asked = new Block.Table("texts_requests", SampleReport.columns(2), List.of(),
				SampleReport.notes("工作要求|请贵阳说明原因。", "|请遵义跟进。").rows(),
				SampleReport.style("texts", 9, false), "");
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", SampleReport.text("同比下降。", "sentence"), asked);
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");

		assertThat(slides(file)).hasSize(5);
		assertThat(words(file, slides(file).get(3))).startsWith("1  甲|第一部分  整体运营篇|同比下降。|工作要求|请贵阳说明原因。|请遵义跟进。|");
	}

	@Test
	void aChapterThatHasNothingToShowTellsWhy() {
		SampleReport report = new SampleReport();
		report.chapter("a", "甲", SampleReport.notes("缺失|本期没有营销活动。"));
		OfficeFile file = OfficeFile.of(report.laidOut(), "pptx");

		assertThat(words(file, slides(file).get(3))).contains("本期没有营销活动。");
	}

	@Test
	void aReportWithoutChaptersIsStillADeck() {
		SampleReport report = new SampleReport();
		report.publisher = "";
		report.published = "";
		report.shareUrl = "";

		isSetWell(OfficeFile.of(report.laidOut(), "pptx"));
	}

	@Test
	void theSameReportGivesTheSameBytes() {
		assertThat(OfficeFile.bytes(SampleReport.usual().laidOut(), "pptx")).isEqualTo(OfficeFile.bytes(SampleReport.usual().laidOut(), "pptx"));
	}

	@Test
	void namesOfShapesAreNumberedOnce() {
		OfficeFile file = OfficeFile.of(SampleReport.usual().laidOut(), "pptx");

		for (String slide : slides(file)) {
			Map<String, Long> counted = file.elements(slide, "cNvPr").stream()
					.collect(java.util.stream.Collectors.groupingBy(one -> one.getAttribute("id"), java.util.stream.Collectors.counting()));
			assertThat(counted.values()).as(slide).containsOnly(1L);
		}
	}
}
