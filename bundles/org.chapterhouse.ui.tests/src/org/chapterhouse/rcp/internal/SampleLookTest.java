package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How the views look, in the language of the process and both themes. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleLookTest {

	/** The height of a dialog that fits a screen of 1280 by 800 with its bars. */
	private static final int SMALL_SCREEN = 700;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Screenshots screenshots = new Screenshots(robot);

	@BeforeAll
	void openTheSample() {
		report.command("org.chapterhouse.ui.open.welcome");
		robot.until("what the sample is", () -> robot.control(Label.class, "welcome.sample.hint").getText().matches("(?s).*(Guizhou|贵州).*2017.*"));
		both("welcome");
		report.open();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void both(String name) {
		screenshots.both(robot.window().getShell(), name);
	}

	@Test
	void thePreview() {
		report.preview();
		allHaveIcons();
		both("preview");
	}

	@Test
	void theOverview() {
		report.page("overview");
		Composite section = robot.control(Label.class, "overview.family").getParent();
		screenshots.take(robot.window().getShell(), "overview-light");

		screenshots.dark(true);
		robot.until("dark section", () -> brightness(section) < 110);
		screenshots.take(robot.window().getShell(), "overview-dark");
		screenshots.dark(false);
		robot.until("light section", () -> brightness(section) > 190);
	}

	/** The brightness of what is on the screen in the corner of a control, where it has no text: 0 to 255. */
	private int brightness(Composite control) {
		var image = new Image(robot.display(), 1, 1);
		var screen = new GC(robot.display());
		try {
			robot.settle();
			Point corner = control.toDisplay(1, 1);
			screen.copyArea(image, corner.x, corner.y);
			ImageData data = image.getImageData();
			var colour = data.palette.getRGB(data.getPixel(0, 0));
			return (colour.red + colour.green + colour.blue) / 3;
		} finally {
			screen.dispose();
			image.dispose();
		}
	}

	@Test
	void aChapterWithWhereAFigureComesFrom() {
		report.page("chapter.revenue");
		report.explain();
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("figures", () -> tree.getItemCount() > 0);
		report.idle();
		allHaveIcons();
		both("chapter");
	}

	@Test
	void aChapterThatHasNoTextYet() {
		report.page("chapter.other");
		assertThat(robot.find(control -> "chapter.absent".equals(control.getData("id")) && control.isVisible())).isPresent();
		both("chapter-absent");
	}

	@Test
	void theRowsBehindAFigure() {
		report.page("chapter.revenue");
		report.explain();
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("figures", () -> tree.getItemCount() > 1);
		report.idle();
		report.explainTab(1);
		Table table = robot.control(Table.class, "rows.table");
		robot.until("rows", () -> table.getItemCount() > 100);
		both("rows");
		report.explainTab(0);
	}

	@Test
	void thePagesOfThePdf() {
		report.preview();
		report.press("preview.pages");
		Canvas canvas = robot.control(Canvas.class, "preview.pages.canvas");
		robot.until("pages", () -> Boolean.TRUE.equals(canvas.getData("whole")));
		var chapters = robot.control(Combo.class, "preview.chapter");
		chapters.select(2);
		chapters.notifyListeners(SWT.Selection, new Event());
		robot.until("the chapter", () -> Boolean.TRUE.equals(canvas.getData("whole")));
		both("pages");
		report.press("preview.pages");
	}

	@Test
	void allFigures() throws PartInitException {
		robot.window().getActivePage().showView("org.chapterhouse.ui.facts");
		Table table = robot.control(Table.class, "facts.table");
		robot.until("figures", () -> table.getItemCount() > 100);
		allHaveIcons();
		table.getColumn(2).notifyListeners(SWT.Selection, new Event());
		both("facts");
	}

	/** Words in a tool bar that stand beside each other without icons read as one text. */
	private void allHaveIcons() {
		robot.find(control -> {
			if (control instanceof ToolBar bar && bar.isVisible()) {
				assertThat(bar.getItems()).filteredOn(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
						.allSatisfy(item -> assertThat(item.getImage()).as(item.getText() + item.getToolTipText()).isNotNull());
			}
			return false;
		});
	}

	@Test
	void theInstalledChapters() throws PartInitException {
		robot.window().getActivePage().showView("org.chapterhouse.ui.chapters");
		Table table = robot.control(Table.class, "chapters.table");
		robot.until("chapters", () -> table.getItemCount() > 5);
		allHaveIcons();
		both("chapters");
	}

	@Test
	void aFileOfTheDataWithoutLines() throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("look");
		project.create(null);
		project.open(null);
		IFile file = project.getFile("line.parquet");
		file.create(new ByteArrayInputStream(new byte[0]), true, null);
		file.createMarker("org.chapterhouse.ui.problem").setAttributes(Map.of(IMarker.MESSAGE, "2017-13?", IMarker.LOCATION, "period"));

		IDE.openEditor(robot.window().getActivePage(), file);

		assertThat(robot.control(Table.class, "file.problems").getItemCount()).isEqualTo(1);
		both("data-file");
		project.delete(true, null);
	}

	@Test
	void linksAreLightAgainAfterTheDarkTheme() {
		report.page("overview");
		Link link = robot.control(Link.class, "overview.compute");
		screenshots.dark(false);
		var light = link.getLinkForeground().getRGB();

		screenshots.dark(true);
		assertThat(link.getLinkForeground().getRGB()).isNotEqualTo(light);
		screenshots.dark(false);

		assertThat(link.getLinkForeground().getRGB()).isEqualTo(light);
	}

	@Test
	void theConnectionOfADatabase() {
		report.command("org.chapterhouse.ui.open.connection", () -> {
			Combo families = robot.control(Combo.class, "connection.family");
			robot.until("families", () -> families.getItemCount() > 0);
			screenshots.both(families.getShell(), "connection");
			families.getShell().close();
		});
		assertThat(robot.find(control -> "connection.name".equals(control.getData("id")))).isEmpty();
	}

	@Test
	void thePreferences() {
		for (String page : List.of("application", "preferences.reports", "preferences.data")) {
			PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(robot.window().getShell(), "org.chapterhouse.ui." + page, null, null);
			dialog.setBlockOnOpen(false);
			dialog.open();
			try {
				screenshots.both(dialog.getShell(), page.replace('.', '-'));
			} finally {
				dialog.close();
			}
		}
	}

	@Test
	void theExportWizard() {
		exporting("export", () -> {
			// as it opens
		});
		exporting("export-refused", () -> {
			robot.control(Text.class, "export.publication.date").setText("2017-05-23");
			robot.control(Text.class, "export.publication.publisher").setText("省政企专线团队");
			robot.control(Text.class, "export.publication.address").setText("example.org/leased-line/2017-04");
		});
	}

	private void exporting(String name, Runnable filled) {
		report.command("org.chapterhouse.ui.report.export", () -> {
			Shell dialog = robot.control(Text.class, "export.folder").getShell();
			filled.run();
			screenshots.both(dialog, name);
			assertThat(dialog.getSize().y).as("height, which small screens have").isLessThan(SMALL_SCREEN);
			dialog.close();
		});
		assertThat(robot.find(control -> "export.folder".equals(control.getData("id")))).isEmpty();
	}

	@Test
	void aTextThatSomebodyElseSaved() throws IOException {
		report.page("chapter.benchmark");
		robot.control(Text.class, "text.benchmark.requests.text").setText("Ask the branches by Friday. 请各州于周五前上报。");
		Path folder = InstanceFolder.file("chapterhouse/sample/leased-line-monthly/texts/leased-line-monthly/2017-04");
		Path chinese = folder.resolve("520000.txt");
		Path english = folder.resolve("520000.en.txt");
		String before = Files.readString(chinese);
		try {
			for (Path page : List.of(chinese, english)) {
				Files.writeString(page, "# benchmark\n## requests\nAsk the branches by Monday. 请各州于周一前上报。\n");
			}
			robot.once(() -> robot.find(control -> "others.later".equals(control.getData("id"))).isPresent(), () -> {
				Button later = robot.control(Button.class, "others.later");
				try {
					screenshots.both(later.getShell(), "others");
				} finally {
					SampleReport.push(later);
				}
			});
			report.command("org.eclipse.ui.file.save");
			assertThat(report.editor().isDirty()).isTrue();
		} finally {
			Files.writeString(chinese, before);
			Files.deleteIfExists(english);
			report.revert();
		}
	}
}
