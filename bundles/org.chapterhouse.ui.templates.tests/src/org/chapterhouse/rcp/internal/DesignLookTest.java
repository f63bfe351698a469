package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the outline and form of a template look, in the language of the process and both themes. */
class DesignLookTest {

	@TempDir
	private Path folder;
	private ShownDesign design;

	@AfterEach
	void nothingWentWrong() {
		design.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void look(String bundle, String template, String words, String title, String name) {
		design = new ShownDesign(folder, bundle, template);
		design.choose(words, title);
		new Screenshots(design.robot).both(design.shell, name);
	}

	@Test
	void aValueAndItsLooks() {
		look("org.chapterhouse.leasedline.revenue", "template/revenue.rptdesign", "<property name=\"style\">card-value</property>", "value_1",
				"design-value");
	}

	@Test
	void aValueThatIsRefused() {
		design = new ShownDesign(folder, "org.chapterhouse.leasedline.revenue", "template/revenue.rptdesign");
		design.choose("<property name=\"style\">card-value</property>", "value_1");
		Text colour = design.robot.control(Text.class, "design.colour");
		colour.setText("reddish");
		colour.notifyListeners(SWT.DefaultSelection, new Event());
		design.robot.until("refusal", () -> design.robot.control(Label.class, "design.refusal").getText().contains("reddish"));
		new Screenshots(design.robot).both(design.shell, "design-refused");
	}

	@Test
	void aTableAndItsColumns() {
		look("org.chapterhouse.leasedline.revenue", "template/revenue.rptdesign", "name=\"branches_table\"", "branches_table", "design-table");
	}

	@Test
	void aChartAndItsSeries() {
		look("org.chapterhouse.leasedline.revenue", "template/revenue.rptdesign", "name=\"monthly_chart\"", "monthly_chart", "design-chart");
	}

	@Test
	void aColumn() {
		look("org.chapterhouse.leasedline.revenue", "template/revenue.rptdesign", "<column id=\"8\">", "2", "design-column");
	}

	@Test
	void aPage() {
		look("org.chapterhouse.leasedline", "theme/frame.rptdesign", "<simple-master-page name=\"body\"", "body", "design-page");
	}

	@Test
	void aPageOfAChapter() {
		look("org.chapterhouse.leasedline.revenue", "template/revenue.rptdesign", "<simple-master-page", "body", "design-chapter-page");
	}

	@Test
	void aStyleOfTheTheme() {
		look("org.chapterhouse.leasedline", "theme/theme.rptlibrary", "<style name=\"card\"", "card", "design-style");
	}
}
