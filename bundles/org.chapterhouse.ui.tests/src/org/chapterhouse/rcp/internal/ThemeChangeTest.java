package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The theme may be changed while the application runs: light again, a window looks as it did before it was dark. */
class ThemeChangeTest {

	/** What may differ: a caret, the line above the tab that has the focus, and how the default button stands out. */
	private static final double LITTLE = 0.012;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Screenshots screenshots = new Screenshots(robot);
	private final Shell window = robot.window().getShell();

	@AfterEach
	void nothingWentWrong() {
		screenshots.dark(false);
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void isLightAgain(Shell shell, String name) {
		ImageData before = screenshots.take(shell, name + "-light");
		screenshots.dark(true);
		assertThat(Screenshots.changed(before, screenshots.take(shell, name + "-dark"))).isGreaterThan(0.5);
		screenshots.dark(false);

		ImageData after = screenshots.take(shell, name + "-light-again");

		assertThat(Screenshots.changed(before, after)).isLessThan(LITTLE);
	}

	@Test
	void aChapterItsFiguresAndTheirOriginAreLightAgain() throws PartInitException {
		report.open();
		report.page("chapter.revenue");
		report.explain();
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("figures", () -> tree.getItemCount() > 0);
		robot.window().getActivePage().showView("org.chapterhouse.ui.facts");
		Table table = robot.control(Table.class, "facts.table");
		robot.until("all figures", () -> table.getItemCount() > 100);
		report.idle();
		window.forceFocus();

		isLightAgain(window, "theme-chapter");
	}

	@Test
	void titlesOfPagesCanBeReadInEveryTheme() {
		report.open();
		CTabFolder pages = report.tabs();
		assertThat(pages.getMinimumCharacters()).isEqualTo(10);

		screenshots.dark(true);
		assertThat(pages.getMinimumCharacters()).isEqualTo(10);
		screenshots.dark(false);

		assertThat(pages.getMinimumCharacters()).isEqualTo(10);
	}

	@Test
	void theWelcomePageIsLightAgainThoughItWasOpenedInTheDark() {
		report.command("org.chapterhouse.ui.open.welcome");
		window.forceFocus();
		ImageData light = screenshots.take(window, "theme-welcome-light");
		report.close();
		screenshots.dark(true);
		report.command("org.chapterhouse.ui.open.welcome");
		screenshots.take(window, "theme-welcome-dark");
		screenshots.dark(false);
		window.forceFocus();

		ImageData after = screenshots.take(window, "theme-welcome-light-again");

		assertThat(Screenshots.changed(light, after)).isLessThan(LITTLE);
	}

	@Test
	void aBoxToTickShowsWhatIsBehindItWhenTheDarkHasCome() {
		var shell = new Shell(window, SWT.SHELL_TRIM);
		try {
			shell.setLayout(new GridLayout());
			var box = new Button(shell, SWT.CHECK);
			box.setText("MMMM");
			shell.setSize(200, 100);
			shell.open();
			screenshots.take(shell, "theme-box-light");
			screenshots.dark(true);
			ImageData dark = screenshots.take(shell, "theme-box-dark");

			Point corner = box.toDisplay(box.getSize().x - 1, 0);
			int x = corner.x - shell.getBounds().x;
			int y = corner.y - shell.getBounds().y;
			assertThat(dark.getPixel(x, y)).isEqualTo(dark.getPixel(x + 3, y));
		} finally {
			shell.dispose();
		}
	}

	@Test
	void thePreferencesInWhichTheThemeIsChosenAreLightAgain() {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(window, "org.chapterhouse.ui.application", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			isLightAgain(dialog.getShell(), "theme-preferences");
		} finally {
			dialog.close();
		}
	}
}
