package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The operator's way from the sample to published files. Work that is begun on the thread of the display is refused by the application, and so would stand in the
 * log.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SampleJourneyTest {

	private static final String REQUESTS = "text.benchmark.requests.text";
	private static final long SECOND = 1_000_000_000L;

	private final Robot robot = Robot.ofWorkbench();
	@TempDir
	private Path folder;

	@BeforeAll
	void openTheSampleInOneClick() {
		push(robot.control(Button.class, "welcome.sample"));
		robot.until("editor of the sample", () -> editor() != null);
		robot.until("document of the sample", () -> editor().getTitle().contains("2017"));
		robot.until("preview", () -> browser().getUrl().endsWith(".html"));
		robot.until("title of the preview", () -> title().contains("2017"));
	}

	@AfterAll
	void nothingWentWrong() {
		robot.window().getActivePage().closeAllEditors(false);
		robot.settle();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private FormEditor editor() {
		return Arrays.stream(robot.window().getActivePage().getEditorReferences()).map(reference -> reference.getEditor(false))
				.filter(FormEditor.class::isInstance).map(FormEditor.class::cast).findFirst().orElse(null);
	}

	private Browser browser() {
		return robot.control(Browser.class, "preview.browser");
	}

	private String title() {
		return String.valueOf(browser().evaluate("return document.title"));
	}

	private void page(String id) {
		robot.window().getActivePage().activate(editor());
		assertThat(editor().setActivePage(id)).isNotNull();
		robot.settle();
	}

	/** The preview is no page of a form, so it is chosen by its tab. */
	private void preview() {
		robot.window().getActivePage().activate(editor());
		CTabFolder tabs = (CTabFolder) robot.find(control -> control instanceof CTabFolder one && one.getTabPosition() == SWT.BOTTOM
				&& one.getItemCount() > 2).orElseThrow();
		tabs.setSelection(1);
		var chosen = new Event();
		chosen.item = tabs.getItem(1);
		tabs.notifyListeners(SWT.Selection, chosen);
		robot.settle();
	}

	private static void push(Button button) {
		button.setSelection((button.getStyle() & SWT.CHECK) != 0 ? !button.getSelection() : button.getSelection());
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static void follow(Link link) {
		link.notifyListeners(SWT.Selection, new Event());
	}

	private void idle() {
		robot.until("end of all work", () -> Job.getJobManager().find(null).length == 0
				|| Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getClass().getName().startsWith("org.chapterhouse.ui")));
	}

	private static Path texts() {
		return Path.of(Platform.getInstanceLocation().getURL().getPath())
				.resolve("chapterhouse/sample/leased-line-monthly/texts/leased-line-monthly/2017-04/520000.txt");
	}

	@Test
	void aTextIsEditedTakenBackAndSaved() throws IOException {
		page("chapter.benchmark");
		Text text = robot.control(Text.class, REQUESTS);
		String before = text.getText();
		assertThat(before).isNotEmpty();

		text.append("请于6月底前完成。");
		robot.until("dirty", () -> editor().isDirty());
		assertThat(Files.readString(texts())).doesNotContain("请于6月底前完成");
		command("org.eclipse.ui.edit.undo");
		robot.until("clean", () -> !editor().isDirty());
		assertThat(text.getText()).isEqualTo(before);
		command("org.eclipse.ui.edit.redo");
		robot.until("dirty again", () -> editor().isDirty());

		command("org.eclipse.ui.file.save");

		robot.until("saved", () -> !editor().isDirty());
		assertThat(Files.readString(texts())).contains(before + "请于6月底前完成。");
		idle();
		preview();
		robot.until("text in the preview",
				() -> Boolean.TRUE.equals(browser().evaluate("return document.body.textContent.indexOf('请于6月底前完成')>=0")));
	}

	@Test
	void aFigureIsExplained() {
		page("chapter.benchmark");
		Link sentence = (Link) robot.find(control -> String.valueOf(control.getData("id")).startsWith("sentence.") && control instanceof Link link
				&& link.getText().contains("<a>")).orElseThrow();

		follow(sentence);

		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("figures", () -> tree.getItemCount() > 0);
		StyledText told = robot.control(StyledText.class, "explain.text");
		robot.until("formula", () -> told.getText().contains("SELECT") || told.getText().contains("benchmark."));
	}

	@Test
	void allFiguresAreSearched() throws PartInitException {
		robot.window().getActivePage().showView("org.chapterhouse.ui.facts");
		Table table = robot.control(Table.class, "facts.table");
		robot.until("figures", () -> table.getItemCount() > 1000);
		int all = table.getItemCount();

		robot.control(Text.class, "facts.search").setText("贵阳 retention.churned");

		robot.until("fewer figures", () -> table.getItemCount() > 0 && table.getItemCount() < all / 2);
		assertThat(robot.control(Label.class, "facts.count").getText()).contains(Integer.toString(table.getItemCount()), Integer.toString(all));
		robot.control(Text.class, "facts.search").setText("");
	}

	@Test
	void theReportIsPublishedAsPdfAndForPhones() throws IOException {
		preview();
		robot.display().timerExec(500, () -> {
			robot.control(Text.class, "export.folder").setText(folder.toString());
			push(robot.control(Button.class, "export.open"));
			Shell dialog = robot.control(Text.class, "export.folder").getShell();
			push(dialog.getDefaultButton());
		});
		command("org.chapterhouse.ui.report.export");

		robot.until("files", () -> Arrays.stream(folder.toFile().list()).filter(name -> !name.startsWith(".")).count() == 3);
		push(robot.control(Button.class, "export.close"));
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("leased-line-monthly-2017-04-520000.pdf",
					"leased-line-monthly-2017-04-520000.h5.html", "leased-line-monthly-2017-04-520000.report");
		}
		assertThat(Files.readAllBytes(folder.resolve("leased-line-monthly-2017-04-520000.pdf")))
				.startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
	}

	@Test
	void workIsCancelledWithinASecond() {
		idle();
		page("overview");
		follow(robot.control(Link.class, "overview.compute"));
		Link stop = robot.control(Link.class, "overview.stop");
		long begun = System.nanoTime();

		follow(stop);

		robot.until("end of the work", () -> robot.find(control -> "overview.compute".equals(control.getData("id"))).isPresent());
		assertThat(System.nanoTime() - begun).isLessThan(SECOND);
		follow(robot.control(Link.class, "overview.compute"));
		idle();
	}

	private void command(String id) {
		IEditorPart open = editor();
		robot.window().getActivePage().activate(open);
		try {
			robot.window().getService(IHandlerService.class).executeCommand(id, null);
		} catch (org.eclipse.core.commands.common.CommandException e) {
			throw new AssertionError(id, e);
		}
	}
}
