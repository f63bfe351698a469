package org.chapterhouse.render.birt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.render.birt.tests.SampleReport;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingFaultsTest extends RenderingTest {

	@TempDir
	private Path folder;

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

	@ParameterizedTest
	@ValueSource(strings = { "chart.worse=#", "chart.bad=red#" })
	void aThemeWithoutAColourIsTold(String instead) {
		SourceTemplates templates = new SourceTemplates().change(SourceTemplates.themeFile("theme.properties"), folder,
				text -> text.replace("chart.bad=#", instead));

		assertThat(render(SampleReport.chinese(), "pdf", templates).problems()).extracting(Problem::message)
				.containsExactly("主题中的 chart.bad 缺失或不可用。");
		assertThat(render(SampleReport.english(), "pdf", templates).problems()).extracting(Problem::message)
				.containsExactly("The theme has no value for chart.bad that can be used.");
	}
}
