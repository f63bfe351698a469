package org.chapterhouse.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "template|Usage: chapterhouse template", "template list|Missing: FAMILY",
			"template list nothing|There is no report family", "template export monthly line|Did you mean: lines?",
			"template list monthly --templates nowhere|There is no folder nowhere" })
	void wrongArgumentsAreRefused(String command, String told) {
		assertThat(run(command)).isEqualTo(2);
		assertThat(house.err()).contains(told);
	}
}
