package org.chapterhouse.render.birt.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.render.birt.internal.document.DocumentGrids;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.internal.document.Words;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ComposerTest {

	private Locale language = Locale.SIMPLIFIED_CHINESE;
	private final Report report = SampleReport.chinese();
	private final Map<String, UnaryOperator<String>> changes = new LinkedHashMap<>();

	private TemplateFile file(String name, Path path) throws Exception {
		String text = changes.getOrDefault(name, UnaryOperator.identity()).apply(Files.readString(path));
		return new TemplateFile(Xml.parse(text), name, "1");
	}

	private Composition compose() throws Exception {
		Map<String, TemplateFile> templates = new LinkedHashMap<>();
		for (String chapter : SourceTemplates.chapters()) {
			templates.put(chapter, file(chapter, SourceTemplates.template(chapter)));
		}
		if (changes.containsKey("missing")) {
			templates.remove("revenue");
		}
		TemplateFile frame = file("frame", SourceTemplates.themeFile("frame.rptdesign"));
		TemplateFile library = file("library", SourceTemplates.themeFile("theme.rptlibrary"));
		return new Composer(frame, library, templates, new Handlers(Object.class, String.class, Integer.class), ProblemTexts.of(language)).compose(
				report,
				DocumentGrids.of(report, Words.of("zh-CN")));
	}

	private ReportChapter revenue() {
		return report.getParts().get(0).getChapters().get(1);
	}

	private static String text(Composition composition) {
		return new String(composition.design(), StandardCharsets.UTF_8);
	}

	@Test
	void allTemplatesFitTheDocument() throws Exception {
		Composition composition = compose();

		assertThat(composition.problems()).isEmpty();
		assertThat(composition.pictures()).hasSize(12);
		assertThat(text(composition)).doesNotContain("oda-data", "extended-item", "libraries", "preview.xml");
	}

	@Test
	void namesAreUnique() throws Exception {
		List<String> names = Xml.all(Xml.parse(text(compose())).getDocumentElement()).stream()
				.filter(e -> e.getLocalName().matches("table|grid|list|data|label|image|script-data-set")).map(e -> e.getAttribute("name"))
				.filter(n -> !n.isEmpty()).toList();

		assertThat(names).doesNotHaveDuplicates().contains("benchmark_branches_table", "revenue_branches_table");
	}

	@Test
	void everyDataSetUsedIsThere() throws Exception {
		Element root = Xml.parse(text(compose())).getDocumentElement();
		List<String> there = Xml.all(root).stream().filter(e -> "script-data-set".equals(e.getLocalName())).map(e -> e.getAttribute("name")).toList();
		List<String> used = Xml.all(root).stream().filter(e -> "dataSet".equals(e.getAttribute("name"))).map(Element::getTextContent).distinct()
				.toList();

		assertThat(there).containsExactlyInAnyOrderElementsOf(used);
	}

	@Test
	void aColumnThatIsNotThereIsToldWithChapterAndElement() throws Exception {
		changes.put("benchmark", text -> text.replace("dataSetRow[\"share\"]", "dataSetRow[\"shares\"]"));

		assertThat(compose().problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("render.binding.unresolved");
			assertThat(problem.message()).contains("数据集 branches 没有列 shares");
			assertThat(problem.place().file()).isEqualTo("benchmark");
			assertThat(problem.place().column()).isEqualTo("branches_table");
			assertThat(problem.isError()).isTrue();
		});
	}

	@Test
	void aBindingThatIsNotThereIsTold() throws Exception {
		changes.put("retention", text -> text.replace("<property name=\"resultSetColumn\">churned</property>",
				"<property name=\"resultSetColumn\">churnt</property>"));

		assertThat(compose().problems()).extracting(Problem::message).containsExactly("模板无法填充：没有绑定 churnt。");
		language = Locale.ENGLISH;
		assertThat(compose().problems()).extracting(Problem::message).containsExactly("The template cannot be filled: there is no binding churnt.");
	}

	@Test
	void anExpressionThatNamesNoBindingIsTold() throws Exception {
		changes.put("retention", text -> text.replace("row[\"rate_tone\"]", "row[\"rate_tune\"]"));

		assertThat(compose().problems()).isNotEmpty().allMatch(problem -> problem.message().contains("rate_tune"));
	}

	@Test
	void aDataSetThatIsNotThereIsTold() throws Exception {
		changes.put("revenue", text -> text.replace("<property name=\"dataSet\">counties</property>", "<property name=\"dataSet\">towns</property>"));

		assertThat(compose().problems()).extracting(Problem::message).containsExactly("模板无法填充：没有数据集 towns。");
		language = Locale.ENGLISH;
		assertThat(compose().problems()).extracting(Problem::message).containsExactly("The template cannot be filled: there is no data set towns.");
	}

	@Test
	void aGroupOfSentencesThatNoItemShowsIsTold() throws Exception {
		SampleReport.say(revenue(), "forgotten", "没有人看到这句话。");

		assertThat(compose().problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("render.sentences.unseen");
			assertThat(problem.message()).contains("forgotten");
		});
	}

	@Test
	void sentencesThatAreNotSaidAreLeftOut() throws Exception {
		revenue().getSentences().removeIf(sentence -> "counties".equals(sentence.getGroup()));

		Composition composition = compose();

		assertThat(composition.problems()).isEmpty();
		assertThat(text(composition)).doesNotContain("revenue__paragraph_counties").contains("revenue__paragraph_total");
	}

	@Test
	void chaptersFollowOneAnotherAndPartsBeginAPage() throws Exception {
		assertThat(breaks("revenue_chapter")).isEqualTo("auto");
		assertThat(breaks("benchmark_chapter")).isEqualTo("auto");
		assertThat(breaks(DataSetName.partScope(report.getParts().get(0).getId()) + "_part")).isEqualTo("always");
	}

	@Test
	void notesLeaveTheTableBeforeThemAloneWhereAChapterFollowsOnTheirPage() throws Exception {
		assertThat(breaks("benchmark_notes")).isEqualTo("auto");
		assertThat(breaks("revenue_notes")).isEmpty();
	}

	private String breaks(String item) throws Exception {
		return Xml.all(Xml.parse(text(compose())).getDocumentElement()).stream().filter(e -> e.getAttribute("name").equals(item)).findFirst()
				.map(e -> Dom.value(e, "pageBreakBefore")).orElse("");
	}

	@Test
	void aPartWithoutATitleIsNotShown() throws Exception {
		report.getParts().get(0).setTitle("");

		String part = DataSetName.partScope(report.getParts().get(0).getId()) + "_part";
		assertThat(text(compose())).doesNotContain("\"" + part + "\"").contains("\"benchmark_chapter\"");
		assertThat(DocumentGrids.of(report, Words.of("zh-CN")).headings()).noneMatch(heading -> heading.title().isEmpty());
	}

	@Test
	void chaptersOfAReportWithoutTitlesOfPartsAreOnTheFirstLevel() {
		report.getParts().forEach(part -> part.setTitle(""));

		assertThat(DocumentGrids.of(report, Words.of("zh-CN")).headings()).isNotEmpty().allMatch(heading -> heading.level() == 0);
	}

	@Test
	void aFrameMayOpenEachChapterWithAPage() throws Exception {
		changes.put("frame", text -> text.replace("<grid name=\"chapter\" id=\"68\">", """
				<grid name="opener" id="9001">
					<property name="dataSet">chapter</property>
					<property name="pageBreakBefore">always</property>
					<column id="9002"/>
					<row id="9003"><cell id="9004"><label id="9005"/></cell></row>
				</grid>
				<grid name="chapter" id="68">"""));

		assertThat(breaks("revenue_opener")).isEqualTo("always");
		assertThat(breaks("revenue_chapter")).isEqualTo("always");
	}

	@Test
	void widthsAreFittedToThePageOfTheFrame() throws Exception {
		String narrow = text(compose());
		changes.put("frame", text -> text.replace("<property name=\"leftMargin\">20mm</property>", "<property name=\"leftMargin\">105mm</property>"));

		Composition half = compose();

		assertThat(narrow).contains("<property name=\"width\">481pt</property>");
		assertThat(text(half)).contains("<property name=\"width\">240.50pt</property>").doesNotContain("<property name=\"width\">481pt</property>");
		assertThat(half.pictures()).extracting(Picture::width).contains(240.5);
	}

	@Test
	void aChapterWithoutTemplateIsTold() throws Exception {
		changes.put("missing", UnaryOperator.identity());

		assertThat(compose().problems()).extracting(Problem::code).containsExactly("render.template.missing");
	}

	@Test
	void aChapterThatFailedShowsItsProblemsInsteadOfItsBody() throws Exception {
		SampleReport.fail(revenue(), "原因");

		Composition composition = compose();

		assertThat(composition.problems()).isEmpty();
		assertThat(text(composition)).contains("revenue__problems").doesNotContain("revenue__branches", "revenue_monthly_chart");
	}

	@Test
	void aFrameWithoutAnItemIsTold() throws Exception {
		changes.put("frame", text -> text.replace("name=\"contents\"", "name=\"index\""));

		assertThat(compose().problems()).extracting(Problem::code).contains("render.frame.incomplete");
	}

	@Test
	void anExtendedItemThatIsNoChartIsTold() throws Exception {
		changes.put("benchmark", text -> text.replaceFirst("extensionName=\"Chart\"", "extensionName=\"Crosstab\""));

		assertThat(compose().problems()).extracting(Problem::code).contains("render.chart.unsupported");
	}
}
