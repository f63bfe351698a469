package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.ui.testkit.BlurredIcons;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How the views look on a screen of 200 %; the build runs it in a process of its own, which is told so. */
@TestInstance(Lifecycle.PER_CLASS)
class ScaledLook {

	private static final int ZOOM = 200;
	/** A sharp stroke turns from black to white within a pixel, an enlarged one within two. */
	private static final int SHARP = 150;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Screenshots screenshots = new Screenshots(robot);
	private final Shell window = robot.window().getShell();

	@BeforeAll
	void openTheSample() {
		assertThat(window.getMonitor().getZoom()).isEqualTo(ZOOM);
		report.command("org.chapterhouse.ui.open.welcome");
		look("welcome");
		report.open();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private ImageData look(String name) {
		ImageData picture = screenshots.take(window, name + "-light");
		assertThat(picture.width).isEqualTo(window.getSize().x * 2);
		assertThat(BlurredIcons.in(window)).isEmpty();
		return picture;
	}

	@Test
	void aChapterWithWhereAFigureComesFrom() {
		report.page("chapter.revenue");
		report.explain();
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("figures", () -> tree.getItemCount() > 0);
		report.idle();
		look("chapter");
	}

	@Test
	void thePreviewAndThePagesOfThePdf() {
		report.preview();
		look("preview");

		report.press("preview.pages");
		Canvas canvas = robot.control(Canvas.class, "preview.pages.canvas");
		robot.until("pages", () -> Boolean.TRUE.equals(canvas.getData("whole")));
		var chapters = robot.control(Combo.class, "preview.chapter");
		chapters.select(2);
		chapters.notifyListeners(SWT.Selection, new Event());
		robot.until("the chapter", () -> Boolean.TRUE.equals(canvas.getData("whole")));

		assertThat(sharpest(look("pages"), canvas)).isGreaterThan(SHARP);
		report.press("preview.pages");
	}

	/** The largest step in brightness between two pixels side by side within a control, 0 to 255. */
	private int sharpest(ImageData picture, Canvas canvas) {
		Point corner = canvas.toDisplay(0, 0);
		int left = (corner.x - window.getBounds().x) * 2;
		int top = (corner.y - window.getBounds().y) * 2;
		Point size = canvas.getSize();
		int most = 0;
		for (int y = top; y < top + size.y * 2; y++) {
			for (int x = left + 1; x < left + size.x * 2; x++) {
				most = Math.max(most, Math.abs(brightness(picture, x, y) - brightness(picture, x - 1, y)));
			}
		}
		return most;
	}

	private static int brightness(ImageData picture, int x, int y) {
		var colour = picture.palette.getRGB(picture.getPixel(x, y));
		return (colour.red + colour.green + colour.blue) / 3;
	}

	@Test
	void tables() throws PartInitException {
		robot.window().getActivePage().showView("org.chapterhouse.ui.facts");
		Table facts = robot.control(Table.class, "facts.table");
		robot.until("figures", () -> facts.getItemCount() > 100);
		look("facts");

		robot.window().getActivePage().showView("org.chapterhouse.ui.chapters");
		Table chapters = robot.control(Table.class, "chapters.table");
		robot.until("chapters", () -> chapters.getItemCount() > 5);
		look("chapters");
	}

	@Test
	void whatChanged() {
		report.command("org.chapterhouse.ui.report.compare");
		Table table = robot.control(Table.class, "compare.table");
		robot.until("comparison", () -> table.getItemCount() > 1000);
		report.idle();
		look("compare");
	}

	@Test
	void thePreferences() {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(window, "org.chapterhouse.ui.preferences.data", null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			screenshots.take(dialog.getShell(), "preferences-data-light");
		} finally {
			dialog.close();
		}
	}

	@Test
	void theWizardAndADialog() {
		report.command("org.chapterhouse.ui.report.export", () -> {
			Shell dialog = robot.control(Text.class, "export.folder").getShell();
			screenshots.take(dialog, "export-light");
			dialog.close();
		});
		report.command("org.chapterhouse.ui.open.connection", () -> {
			Combo families = robot.control(Combo.class, "connection.family");
			robot.until("families", () -> families.getItemCount() > 0);
			screenshots.take(families.getShell(), "connection-light");
			families.getShell().close();
		});
	}
}
