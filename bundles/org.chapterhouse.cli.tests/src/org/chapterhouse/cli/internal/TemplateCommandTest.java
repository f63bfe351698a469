package org.chapterhouse.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCommandTest {

	@TempDir
	private Path folder;
	private FakeHouse house;

	@BeforeEach
	void build() {
		house = new FakeHouse(folder);
		house.write("data/line.csv", "line_id\n");
		house.write("family/theme/html.css", "p {}");
	}

	private int run(String command) {
		return house.run(command.split(" "));
	}

	@Test
	void theListTellsWhereEachTemplateComesFrom() {
		assertThat(run("template list monthly")).isZero();
		assertThat(house.out()).isEqualTo("""
				lines.rptdesign: from the bundle: chapter/design.rptdesign 1.2.3
				theme/html.css: from the bundle: family/theme/html.css 1.2.3
				""");

		Path own = house.write("data/templates/monthly/lines.rptdesign", "<report> </report>");
		house.write("data/templates/monthly/theme/html.css", "p {}");
		assertThat(run("template list monthly --data data")).isZero();
		assertThat(house.out()).contains("lines.rptdesign: from the folder: " + own, "html.css is an unchanged copy");
		assertThat(run("template list monthly --templates data/templates --json")).isZero();
		assertThat(house.out()).contains("\"chapter\":\"lines\"", "\"state\":\"changed\"", "\"bundled\":\"chapter/design.rptdesign\"",
				"\"version\":\"1.2.3\"", "\"state\":\"copy\"");
	}

	@Test
	void aFileThatIsRefusedIsListedAsSuchWithTheReasonAndTheBundles() {
		Path own = house.write("data/templates/monthly/lines.rptdesign", "evil");

		assertThat(run("template list monthly --data data")).isEqualTo(1);
		assertThat(house.out()).contains("lines.rptdesign: from the bundle: chapter/design.rptdesign 1.2.3; " + own + " is refused\n")
				.doesNotContain("from the folder");
		assertThat(house.err()).contains(own + ":3: data fee: error: A script. [render.template.refused]");
		assertThat(run("template list monthly --data data --json")).isEqualTo(1);
		assertThat(house.out()).contains("\"state\":\"refused\"", "\"bundled\":\"chapter/design.rptdesign\"").doesNotContain("changed");
		assertThat(run("template list monthly --data data --lang zh")).isEqualTo(1);
		assertThat(house.out()).contains("lines.rptdesign：来自组件包：chapter/design.rptdesign 1.2.3；" + own + "不采用\n");
	}

	@Test
	void aFileThatNothingReadsIsTold() {
		house.write("data/templates/monthly/line.rptdesign", "<report/>");

		assertThat(run("template list monthly --data data")).isZero();
		assertThat(house.out()).contains("line.rptdesign: not used: ");
		assertThat(house.err()).contains("warning: ", "[template.file.unused]");
	}

	@Test
	void theExportGoesWhereItIsFoundAndOverwritesNothing() {
		assertThat(run("template export monthly lines --data data")).isZero();
		assertThat(house.err()).contains("Wrote ");
		Path copy = folder.resolve("data/templates/monthly/lines.rptdesign");
		assertThat(copy).hasContent("<report/>");
		house.write("data/templates/monthly/lines.rptdesign", "<report>mine</report>");

		assertThat(run("template export monthly --data data")).isEqualTo(2);
		assertThat(house.err()).contains("lines.rptdesign", "--force");
		assertThat(copy).hasContent("<report>mine</report>");
		assertThat(run("template export monthly lines theme --out data/templates --force --json")).isZero();
		assertThat(copy).hasContent("<report/>");
		assertThat(house.out()).contains("lines.rptdesign", "html.css");
		assertThat(run("template export monthly")).isZero();
		assertThat(folder.resolve("templates/monthly/theme/html.css")).hasContent("p {}");
	}

	@Test
	void theCheckListsWhatFilesHoldAndSaysWhatIsRefused() {
		Path good = house.write("own/good.rptdesign", "<report/>");
		Path evil = house.write("own/below/evil.rptdesign", "evil");
		house.write("own/note.txt", "evil");

		assertThat(run("template check own/good.rptdesign")).isZero();
		assertThat(house.out()).isEqualTo(good + ": 1 column or constant, 1 expression, 0 scripts, 0 addresses, 0 connections, 0 includes\n  " + good
				+ ":3: data fee: valueExpr: expression: 1 + 1\n1 file: 0 scripts, 0 addresses, 0 connections; no errors, no warnings\n");
		assertThat(run("template check own")).isEqualTo(1);
		assertThat(house.out()).contains(evil + ": 1 column", "\n  " + evil + ":3: data fee: onCreate: script: evil() now [refused]\n")
				.doesNotContain("note.txt")
				.endsWith("\n2 files: 1 script, 0 addresses, 0 connections; 1 error, no warnings\n");
		assertThat(house.err()).contains(evil + ":3: data fee: error: A script. [render.template.refused]");
		assertThat(run("template check own/below --json")).isEqualTo(1);
		assertThat(house.out()).contains("\"exit\":1", "\"path\":\"evil.rptdesign\"", "\"kind\":\"binding\"", "\"kind\":\"script\"", "\"line\":3",
				"\"allowed\":false", "\"code\":\"render.template.refused\"");
		assertThat(run("template check own/below --lang zh")).isEqualTo(1);
		assertThat(house.out()).contains("脚本1处", "脚本: evil() now [不采用]")
				.endsWith("\n文件1个：脚本1处，地址0处，连接0处；1处错误，没有警告\n");
	}

	@Test
	void theCheckOfAFamilyLooksAtWhatIsUsedAndTrustsBundles() {
		house.write("family/theme/html.css", "evil");
		assertThat(run("template check monthly")).isZero();
		assertThat(house.out()).contains("chapter/design.rptdesign: ", "family/theme/html.css: ", "; from a bundle, trusted", "script: evil() now\n")
				.endsWith("\n2 files (2 of bundles): 1 script, 0 addresses, 0 connections; no errors, no warnings\n");

		Path own = house.write("data/templates/monthly/lines.rptdesign", "evil");
		house.write("data/templates/monthly/line.rptdesign", "evil");
		assertThat(run("template check monthly --data data")).isEqualTo(1);
		assertThat(house.out()).contains(own + ": 1 column", "\n  " + own + ":3: data fee: ").doesNotContain("chapter/design.rptdesign")
				.endsWith("\n2 files (1 of bundles): 2 scripts, 0 addresses, 0 connections; 1 error, 1 warning\n");
		assertThat(house.err()).contains("[template.file.unused]", own + ":3: data fee: error: A script.");
	}

	@Test
	void theCheckTellsWhatTheirModelFindsWrongWithFilesOfFolders() {
		Path own = house.write("data/templates/monthly/lines.rptdesign", "<report>odd</report>");
		house.write("data/templates/monthly/theme/html.css", "odd");

		assertThat(run("template check monthly --data data")).isZero();
		assertThat(house.out()).endsWith("; no errors, 1 warning\n");
		assertThat(house.err()).isEqualTo(own + ":7: warning: lines.rptdesign is odd. [template.model]\n");
		assertThat(run("template check data/templates --json")).isZero();
		assertThat(house.out()).contains("\"severity\":\"warning\",\"code\":\"template.model\"", "\"line\":7");

		house.write("data/templates/monthly/lines.rptdesign", "<report> </report>");
		assertThat(run("template check " + own)).isZero();
		assertThat(house.err()).isEmpty();
		house.write("data/templates/monthly/theme/theme.rptlibrary", "odd");
		assertThat(run("template check " + own)).isZero();
		assertThat(house.err()).contains("[template.model]");
	}

	@Test
	void theModelIsNotAskedWhereNoFileOfAFolderIsToBeUsed() {
		house.write("chapter/design.rptdesign", "<report>odd</report>");
		assertThat(run("template check monthly")).isZero();
		assertThat(house.err()).isEmpty();

		house.write("data/templates/monthly/lines.rptdesign", "evil, and odd");
		assertThat(run("template check monthly --data data")).isEqualTo(1);
		assertThat(run("template list monthly --data data")).isEqualTo(1);
		house.write("own/html.css", "odd");
		assertThat(run("template check own")).isZero();
		assertThat(house.model.asked).hasValue(0);
	}

	@Test
	void theCheckTriesTemplatesOnASavedDocument() {
		assertThat(run("render monthly --format pdf")).isZero();
		house.layoutProblem = org.chapterhouse.api.Problem.error("render.binding.unresolved", "No column.",
				org.chapterhouse.api.Place.file("lines.rptdesign"));

		assertThat(run("template check --from out/monthly-2017-04-52.report")).isEqualTo(1);
		assertThat(house.out()).contains("chapter/design.rptdesign: ");
		assertThat(house.err()).contains("lines.rptdesign: error: No column.");
		assertThat(run("template check monthly")).isZero();
		house.write("damaged.report", "<x/>");
		assertThat(run("template check monthly --from damaged.report")).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "template check monthly", "template check monthly --templates own", "template list monthly" })
	void dataThatAreNotThereAreToldOf(String command) {
		house.write("own/note.txt", "");

		assertThat(run(command + " --data nowhere")).isEqualTo(3);
		assertThat(house.err()).contains("error: There is no folder nowhere of data. [data.folder.missing]");
		assertThat(house.out()).isEmpty();
		assertThat(run(command + " --data jdbc:nowhere")).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "template|Usage: chapterhouse template", "template list|Missing: FAMILY",
			"template list nothing|There is no report family", "template export monthly line|Did you mean: lines?",
			"template list monthly --templates nowhere|There is no folder nowhere", "template check|Missing: FAMILY-or-FILE",
			"template check montly|There is no family and no file \"montly\". Did you mean: monthly?" })
	void wrongArgumentsAreRefused(String command, String told) {
		assertThat(run(command)).isEqualTo(2);
		assertThat(house.err()).contains(told);
	}
}
