package org.chapterhouse.render.birt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.tests.LayoutText;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTemplatesTest extends RenderingTest {

	private static final String REPLACED = "本章的自定义模板未能采用";
	private static final String LABEL = "<body><label name=\"own\"><text-property name=\"text\">设计师的话</text-property></label>";

	@TempDir
	private Path folder;

	private static UnaryOperator<String> copied(UnaryOperator<String> change) {
		return text -> change.apply(text.replaceAll("(<property name=\"fileName\">)[^<]*theme\\.rptlibrary", "$1theme/theme.rptlibrary"));
	}

	private SourceTemplates changed(UnaryOperator<String> change) {
		return new SourceTemplates(Resource.Source.FOLDER).change(SourceTemplates.template("benchmark"), folder, copied(change));
	}

	private SourceTemplates theme(String name, UnaryOperator<String> change) {
		return new SourceTemplates(Resource.Source.FOLDER).change(SourceTemplates.themeFile(name), folder, copied(change));
	}

	private Path marker() {
		return folder.resolve("marker");
	}

	private String touching() {
		return "new Packages.java.io.FileOutputStream(\"" + marker().toString().replace("\\", "\\\\") + "\").close()";
	}

	private static UnaryOperator<String> computing(String expression) {
		String escaped = expression.replace("&", "&amp;").replace("<", "&lt;");
		return text -> text.replace(">dataSetRow[\"label_1\"]<", ">" + escaped + "<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "pdf", LAYOUT })
	void aChangedTemplateIsSeenInTheReport(String format) throws IOException {
		Output output = render(SampleReport.chinese(), format, changed(text -> text.replace("<body>", LABEL)));

		assertThat(output.problems()).isEmpty();
		assertThat(output.text()).contains("设计师的话").doesNotContain(REPLACED);
		assertThat(render(SampleReport.chinese(), format).text()).doesNotContain("设计师的话");
	}

	@Test
	void otherWidthsColoursAndExpressionsAreTakenOver() {
		SourceTemplates templates = changed(
				computing("dataSetRow[\"label_1\"].toUpperCase() + (dataSetRow[\"label_2\"] == null ? \"\" : \" *\")").andThen(
						text -> text.replaceFirst("(<table name=\"branches_table\"(?s:.*?)<column id=\"\\d+\">\\s*<property name=\"width\">)[^<]*",
								"$160mm"))::apply)
				.change(SourceTemplates.themeFile("theme.rptlibrary"), folder, text -> text.replace("#12304F", "#C00000"));
		List<Block> blocks = LayoutText.blocks(laidOut(SampleReport.chinese(), templates).layout());

		assertThat(layOut(SampleReport.chinese(), templates).problems()).isEmpty();
		assertThat(blocks).filteredOn(block -> block instanceof Block.Heading heading && heading.level() == 1).isNotEmpty()
				.allSatisfy(block -> assertThat(block.style().look().colour()).isEqualTo(0xC00000));
		assertThat(share(blocks)).isGreaterThan(share(LayoutText.blocks(layout(SampleReport.chinese()))) * 1.1);
		assertThat(LayoutText.of(laidOut(SampleReport.chinese(), templates).layout())).contains(" *\n");
	}

	private static double share(List<Block> blocks) {
		return blocks.stream().filter(block -> block instanceof Block.Table table && table.dataSet().equals("branches")).findFirst()
				.map(block -> ((Block.Table) block).columns().get(0).share()).orElseThrow();
	}

	private LaidOut laidOut(Report report, SourceTemplates templates) {
		return renderer().layout(report, templates, new NullProgressMonitor()).result().orElseThrow();
	}

	@Test
	void scriptsOfBundlesRunWhichShowsThatThoseBelowWould() {
		SourceTemplates trusted = new SourceTemplates().change(SourceTemplates.template("benchmark"), folder, computing(touching()));

		render(SampleReport.chinese(), "pdf", trusted);

		assertThat(marker()).exists();
	}

	@Test
	void anInitializeScriptOfAFrameOfBundlesRunsToo() {
		SourceTemplates trusted = new SourceTemplates().change(SourceTemplates.themeFile("frame.rptdesign"), folder, initializing(touching()));

		render(SampleReport.chinese(), "pdf", trusted);

		assertThat(marker()).exists();
	}

	private static UnaryOperator<String> initializing(String script) {
		return text -> text.replaceFirst("(<text-property name=\"title\">Frame</text-property>)",
				java.util.regex.Matcher.quoteReplacement(
						"<text-property name=\"title\">Frame</text-property><method name=\"initialize\"><![CDATA[" + script + "]]></method>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TOUCH", "java.lang.Runtime.getRuntime().exec(\"touch MARKER\")", "this.getClass().forName(\"java.lang.Runtime\")",
			"reportContext.getAppContext()",
			"reportContext.getHttpServletRequest()", "new java.net.URL(\"http://127.0.0.1:1/\").openStream()", "row.getClass().getClassLoader()",
			"dataSetRow[\"label_1\"].constructor.constructor(\"TOUCH\")()", "(function(){ while (true) {} })()" })
	void anExpressionThatReachesFurtherIsNotRunAndTheChapterHasTheBundlesTemplate(String expression) throws IOException {
		SourceTemplates hostile = changed(computing(expression.replace("TOUCH", touching()).replace("MARKER", marker().toString()))
				.andThen(text -> text.replace("<body>", LABEL))::apply);

		for (String format : List.of("pdf", LAYOUT)) {
			Output output = render(SampleReport.chinese(), format, hostile);
			assertThat(marker()).doesNotExist();
			assertThat(output.problems()).isNotEmpty().allSatisfy(problem -> {
				assertThat(problem.code()).isEqualTo("render.template.refused");
				assertThat(problem.place().file()).isEqualTo(folder.resolve("benchmark.rptdesign").toString());
				assertThat(problem.place().line()).isPositive();
				assertThat(problem.place().column()).isEqualTo("table cards");
			});
			assertThat(output.text().replaceAll("\\s", "")).contains(REPLACED, "各分公司收入份额", "专线保有情况").doesNotContain("设计师的话");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<method name=\"onCreate\"><![CDATA[SCRIPT]]></method>", "<method name=\"onRender\"><![CDATA[SCRIPT]]></method>",
			"<property name=\"eventHandlerClass\">org.chapterhouse.render.birt.internal.DocumentRows</property>" })
	void handlersOfATemplateAreNotRun(String handler) throws IOException {
		Output output = render(SampleReport.chinese(), "pdf",
				changed(text -> text.replace("<body>", LABEL.replace("</label>", handler.replace("SCRIPT", touching()) + "</label>"))));

		assertThat(marker()).doesNotExist();
		assertThat(output.problems()).extracting(Problem::code).containsOnly("render.template.refused");
		assertThat(output.text()).contains(REPLACED).doesNotContain("设计师的话");
	}

	@Test
	void scriptsOfAFrameAreNotRun() throws IOException {
		Output output = render(SampleReport.chinese(), "pdf", theme("frame.rptdesign", initializing(touching())));

		assertThat(marker()).doesNotExist();
		assertThat(output.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("render.template.refused");
			assertThat(problem.message()).contains("initialize");
		});
		assertThat(output.text()).contains("主题的自定义文件未能采用（frame.rptdesign）");
	}

	@Test
	void aTemplateThatCannotBeFilledIsReplacedAndTheOthersOfTheFolderAreUsed() throws IOException {
		SourceTemplates templates = changed(text -> text.replace("dataSetRow[\"label_1\"]", "dataSetRow[\"gone\"]")).change(
				SourceTemplates.template("retention"), folder,
				copied(text -> text.replace("<body>", LABEL)));

		Output output = render(SampleReport.chinese(), "pdf", templates);

		assertThat(output.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("render.template.refused");
			assertThat(problem.message()).contains("gone");
		});
		assertThat(output.text()).contains(REPLACED, "设计师的话");
	}

	@Test
	void aChartThatCannotBeDrawnIsNoReasonToLoseTheReport() throws IOException {
		Output output = render(SampleReport.chinese(), "pdf",
				changed(text -> text.replace("BarSeriesImpl", "AreaSeriesImpl").replace(":BarSeries", ":AreaSeries")));

		assertThat(output.problems()).isNotEmpty().extracting(Problem::code).containsOnly("render.template.refused");
		assertThat(output.text()).contains(REPLACED, "各分公司收入份额");
	}

	@Test
	void anExpressionThatFailsWhileItRunsIsNoReasonToLoseTheReport() throws IOException {
		Output output = render(SampleReport.chinese(), "pdf", changed(computing("null.length")));

		assertThat(output.problems()).isNotEmpty().extracting(Problem::code).containsOnly("render.template.refused");
		assertThat(output.text()).contains(REPLACED, "各分公司收入份额");
	}

	@Test
	void whyBirtCannotReadATemplateIsToldInWords() throws IOException {
		Output output = render(SampleReport.chinese(), "pdf",
				changed(text -> text.replaceFirst("<property name=\"width\">[^<]*<", "<property name=\"width\">weit<")));

		assertThat(output.problems()).isNotEmpty().extracting(Problem::code).containsOnly("render.template.refused");
		assertThat(output.problems().getFirst().message()).contains("该值不是此属性可用的值", "weit").doesNotContain("see error details");
		assertThat(output.text()).contains(REPLACED);
	}

	@Test
	void aReportThatTakesTooLongIsStoppedAndMadeWithoutTheFolder() throws IOException {
		try (var limited = new BirtRenderer(Duration.ZERO)) {
			var bytes = new ByteArrayOutputStream();
			List<Problem> problems = limited.render(SampleReport.chinese(), changed(text -> text.replace("<body>", LABEL)), "pdf", bytes,
					new NullProgressMonitor());
			assertThat(problems).singleElement().satisfies(problem -> {
				assertThat(problem.code()).isEqualTo("render.template.refused");
				assertThat(problem.message()).contains("已停止");
			});
			assertThat(new Output(bytes.toByteArray(), problems).text()).contains(REPLACED, "专线保有情况").doesNotContain("设计师的话");
		}
	}

	@Test
	void aThemeThatLacksAColourOrLoadsAPictureIsReplaced() throws IOException {
		Output colours = render(SampleReport.chinese(), "pdf", theme("theme.properties", text -> text.replace("chart.bad=", "chart.worse=")));
		assertThat(colours.problems()).extracting(Problem::code).containsOnly("render.template.refused");
		assertThat(colours.text()).contains("主题的自定义文件未能采用（theme.properties）");

		SourceTemplates sheet = theme("html.css", text -> text + "body{background:url(file:///etc/passwd)}");
		LaidOut laidOut = laidOut(SampleReport.chinese(), sheet);
		assertThat(layOut(SampleReport.chinese(), sheet).problems()).singleElement()
				.satisfies(problem -> assertThat(problem.place().value()).contains("url(file:///etc"));
		try (var css = laidOut.templates().theme("html.css").orElseThrow().location().openStream()) {
			assertThat(new String(css.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("/etc/passwd");
		}
	}

	@Test
	void aColourThatIsNoneIsToldWithFileLineAndValueInTheLanguageThatIsSpoken() throws IOException {
		SourceTemplates grey = theme("theme.properties", text -> text.replaceAll("chart.text=.*", "chart.text=grey"));
		Path file = folder.resolve("theme.properties");
		int line = Files.readAllLines(file).indexOf("chart.text=grey") + 1;

		assertThat(layOut(SampleReport.chinese(), grey).problems()).singleElement().satisfies(problem -> {
			assertThat(problem.place().file()).isEqualTo(file.toString());
			assertThat(problem.place().line()).isEqualTo(line);
			assertThat(problem.message()).startsWith("未采用该主题文件，改用系统自带的 theme.properties：chart.text 的值是“grey”。");
		});
		try (var spoken = new BirtRenderer()) {
			spoken.speak(Locale.ENGLISH);
			assertThat(spoken.layout(SampleReport.chinese(), grey, new NullProgressMonitor()).problems()).singleElement().satisfies(problem -> {
				assertThat(problem.place().file()).isEqualTo(file.toString());
				assertThat(problem.message())
						.startsWith("The theme.properties of the bundle is used in the place of this one: chart.text is “grey”.");
			});
		}
	}

	@Test
	void aMapThatIsNotThereIsToldWhereTheThemeNamesIt() throws IOException {
		SourceTemplates lost = theme("theme.properties", text -> "\nmap.1 = maps/gone.json\n" + text.replaceAll("map\\..*", ""));

		var found = new ArrayList<Problem>();
		var problems = new Templates.Problems(ProblemTexts.of(Locale.ENGLISH), found);

		new Templates().maps(Templates.properties(lost.theme("theme.properties"), "theme.properties", problems), lost, problems);

		assertThat(found).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("render.template.missing");
			assertThat(problem.message()).contains("maps/gone.json");
			assertThat(problem.place().file()).isEqualTo(folder.resolve("theme.properties").toString());
			assertThat(problem.place().line()).isEqualTo(2);
		});
	}

	@Test
	void aThemeThatLacksAColourLeavesOtherFilesOfTheFolderInUse() throws IOException {
		SourceTemplates both = theme("theme.properties", text -> text.replace("chart.bad=", "chart.worse="))
				.change(SourceTemplates.themeFile("html.css"), folder, copied(text -> text + "body{color:#123456}"));

		LaidOut laidOut = laidOut(SampleReport.chinese(), both);

		try (var css = laidOut.templates().theme("html.css").orElseThrow().location().openStream()) {
			assertThat(new String(css.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).endsWith("body{color:#123456}");
		}
		assertThat(layOut(SampleReport.chinese(), both).problems()).extracting(Problem::code).containsOnly("render.template.refused");
	}

	@Test
	void whatWasJudgedIsWhatIsWrittenWhateverBecomesOfTheFile() throws IOException {
		LaidOut laidOut = laidOut(SampleReport.chinese(), theme("html.css", text -> text + "body{color:#123456}"));
		Files.writeString(folder.resolve("html.css"), "@import 'http://127.0.0.1:1/';");

		try (var css = laidOut.templates().theme("html.css").orElseThrow().location().openStream()) {
			assertThat(new String(css.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).endsWith("body{color:#123456}");
		}
	}
}
