package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How templates look in the application, in the language of the process and both themes. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplateLookTest {

	private final TemplateWork work = new TemplateWork();
	private final Robot robot = work.robot;
	private final Screenshots screenshots = new Screenshots(robot);

	@BeforeAll
	void openTheSample() {
		work.report();
		work.perspective();
	}

	@AfterAll
	void nothingWentWrong() throws IOException {
		work.close();
		Files.deleteIfExists(TemplateWork.file(TemplateWork.REVENUE));
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void noTwoItemsOfAMenuAreChosenByTheSameLetter() {
		assertThat(robot.menus()).allSatisfy(menu -> assertThat(robot.letters(menu)).isNotEmpty().doesNotHaveDuplicates());
	}

	private void both(String name) {
		work.idle();
		screenshots.both(robot.window().getShell(), "template-" + name);
	}

	/** Takes pictures of a page with a source, whose colours follow the theme. */
	private void source(String name) {
		work.idle();
		Shell window = robot.window().getShell();
		robot.until("colours for white", () -> brightness() < 128);
		screenshots.take(window, "template-" + name + "-light");
		screenshots.dark(true);
		robot.until("colours for black", () -> brightness() > 128);
		screenshots.take(window, "template-" + name + "-dark");
		screenshots.dark(false);
		robot.until("colours for white again", () -> brightness() < 128);
	}

	/** The brightness of the first letter of the source: 0 to 255. */
	private int brightness() {
		RGB colour = work.source().getStyleRangeAtOffset(0).foreground.getRGB();
		return (colour.red + colour.green + colour.blue) / 3;
	}

	@Test
	void theView() {
		work.select(TemplateWork.REVENUE);
		work.idle();
		work.painted();
		both("view");
	}

	@Test
	void theEditor() {
		work.select(TemplateWork.REVENUE);
		work.push("open");
		work.template();
		work.previewShows("2017");
		work.painted();
		both("bundled");
		work.select(TemplateWork.REVENUE);
		work.push("copy");
		robot.until("copy", () -> robot.find(control -> "template.copy".equals(control.getData("id"))).isEmpty());
		work.idle();
		work.previewShows("2017");
		work.painted();
		both("form");

		work.page(1);
		source("source");

		StyledText source = work.source();
		source.replaceTextRange(source.getText().indexOf("<body>"), 0,
				"<!-- 试一试 -->\n<method name=\"initialize\"><![CDATA[java.lang.System.exit(1)]]></method>\n");
		source.setTopIndex(source.getLineAtOffset(source.getText().indexOf("<body>")) - 8);
		work.refusal();
		work.save();
		robot.until("state", () -> !work.state(TemplateWork.REVENUE).equals(work.state("benchmark.rptdesign")));
		source("refused");

		work.select("html.css");
		work.push("open");
		robot.until("style sheet", () -> robot.window().getActivePage().getActiveEditor().getTitle().equals("html.css"));
		work.idle();
		work.previewShows("2017");
		work.painted();
		source("css");
	}

	@Test
	void thePreferences() {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(robot.window().getShell(), "org.chapterhouse.ui.templates.preferences",
				null,
				null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			screenshots.both(robot.control(Text.class, "designer.program").getShell(), "template-preferences");
		} finally {
			dialog.close();
		}
		assertThat(robot.find(control -> "designer.program".equals(control.getData("id")))).isEmpty();
	}
}
