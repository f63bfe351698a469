package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How the page that installs chapters looks, in the language of the process and both themes. */
@TestInstance(Lifecycle.PER_CLASS)
class InstallLookTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Screenshots screenshots = new Screenshots(robot);
	private final FakeInstallation installation = new FakeInstallation();

	@AfterAll
	void nothingWentWrong() {
		report.close();
		installation.unregister();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void noTwoItemsOfAMenuAreChosenByTheSameLetter() {
		assertThat(robot.menus()).allSatisfy(menu -> assertThat(robot.letters(menu)).isNotEmpty().doesNotHaveDuplicates());
	}

	@Test
	void thePageAndItsQuestion() {
		report.command("org.chapterhouse.ui.install.open");
		Tree tree = robot.control(Tree.class, "install.tree");
		robot.until("what is installed", () -> tree.getItemCount() > 0);
		robot.control(Combo.class, "install.place").setText(FakeInstallation.PLACE);
		SampleReport.push(robot.control(Button.class, "install.look"));
		robot.until("offers", () -> tree.getItemCount() > 1);
		tree.getItem(1).setExpanded(true);
		tree.setSelection(tree.getItem(0));
		tree.notifyListeners(SWT.Selection, new Event());
		screenshots.both(robot.window().getShell(), "install");

		robot.once(() -> robot.find(control -> "consent.files".equals(control.getData("id"))).isPresent(), () -> {
			try {
				screenshots.both(robot.control(Text.class, "consent.files").getShell(), "install-question");
			} finally {
				SampleReport.push(robot.control(Button.class, "ask.no"));
			}
		});
		SampleReport.push(robot.control(Button.class, "install.install"));
		robot.until("end", () -> !robot.control(Button.class, "install.cancel").isEnabled());
		robot.control(Combo.class, "install.place").setText("https://nowhere.example/");
		SampleReport.push(robot.control(Button.class, "install.look"));
		robot.until("trouble", () -> robot.control(Text.class, "install.message").getText().contains("nowhere.example/ "));
		screenshots.both(robot.window().getShell(), "install-trouble");
	}
}
