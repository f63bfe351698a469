package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How the form of the colours of charts looks, in the language of the process and both themes. */
@TestInstance(Lifecycle.PER_CLASS)
class ThemeLookTest {

	private static final String THEME = "theme.properties";

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
		Files.deleteIfExists(TemplateWork.file("theme/" + THEME));
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void both(String name) {
		work.idle();
		work.previewShows("2017");
		robot.until("charts", () -> work.previewIs(TemplateWork.CHART_SEEN));
		work.painted();
		screenshots.both(robot.window().getShell(), "theme-" + name);
	}

	@Test
	void theColours() {
		work.select(THEME);
		work.push("open");
		work.template();
		both("bundled");
		work.select(THEME);
		work.push("copy");
		robot.until("copy", () -> robot.find(control -> "template.copy".equals(control.getData("id"))).isEmpty());
		both("form");

		Text text = (Text) children("design.property.chart.muted")[1];
		text.setText("#5F6D8");
		text.notifyListeners(SWT.DefaultSelection, new Event());
		both("wrong");

		ScrolledComposite form = robot.control(ScrolledComposite.class, "design.form");
		form.setOrigin(0, form.getContent().getSize().y);
		both("end");
	}

	private Control[] children(String id) {
		return robot.control(Composite.class, id).getChildren();
	}
}
