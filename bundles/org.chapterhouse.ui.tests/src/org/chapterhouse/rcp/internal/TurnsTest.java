package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.testkit.Background;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked for last is shown, whatever ends last; what comes when nobody is there any more is dropped. */
class TurnsTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@AfterEach
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void theFiguresThatWereAskedForLastAreExplained() {
		report.open();
		report.idle();
		report.page("chapter.revenue");
		Link one = sentence(control -> true);
		Link other = sentence(control -> control != one);
		SampleReport.follow(other);
		report.idle();
		Tree tree = robot.control(Tree.class, "explain.tree");
		String wanted = tree.getItem(0).getText();

		Turns.take(report, () -> SampleReport.follow(one), () -> SampleReport.follow(other));

		assertThat(tree.getItem(0).getText()).isEqualTo(wanted);
	}

	private Link sentence(Predicate<Control> fits) {
		return (Link) robot.find(control -> String.valueOf(control.getData("id")).startsWith("sentence.") && control instanceof Link link
				&& link.getText().contains("<a>") && link.isVisible() && fits.test(control)).orElseThrow();
	}

	@Test
	void theReportsThatWereAskedForLastAreCompared(@TempDir Path folder) throws PartInitException, IOException {
		Path missing = folder.resolve("missing.report");
		Path broken = Files.writeString(folder.resolve("broken.report"), "no report");
		robot.window().getActivePage().showView("org.chapterhouse.ui.compare");
		compare(broken);
		report.idle();
		Label told = robot.control(Label.class, "compare.told");
		String wanted = told.getText();

		Turns.take(report, () -> compare(missing), () -> compare(broken));

		assertThat(told.getText()).isEqualTo(wanted).isNotEmpty().isNotEqualTo("没有这个文件。");
	}

	private void compare(Path file) {
		report.compareFiles();
		robot.control(Text.class, "compare.before").setText(file.toString());
		robot.control(Text.class, "compare.now").setText(file.toString());
		SampleReport.push(robot.control(Button.class, "compare.run"));
	}

	@Test
	void whatIsReadOfDataAgainStaysThough(@TempDir Path root) throws IOException, PartInitException {
		report.open();
		report.close();
		report.idle();
		Path data = root.resolve("read again");
		copy(InstanceFolder.file("chapterhouse/sample/leased-line-monthly"), data);
		var place = new DataPlace("leased-line-monthly", data.toString());
		robot.window().getActivePage().showView("org.chapterhouse.ui.reports");
		Desktop.get().remembered().add(place);
		robot.until("data in the tree", () -> item(data) != null);

		Turns.take(report, () -> SampleReport.expand(robot.control(Tree.class, "reports.tree"), item(data)), () -> readAgain(data),
				() -> data.toFile().renameTo(root.resolve("moved").toFile()));

		robot.until("periods", () -> item(data).getItemCount() > 3);
		Desktop.get().remove(place);
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}

	private TreeItem item(Path data) {
		return Arrays.stream(robot.control(Tree.class, "reports.tree").getItems()).flatMap(family -> Arrays.stream(family.getItems()))
				.filter(item -> item.getText().equals(data.toString())).findFirst().orElse(null);
	}

	private void readAgain(Path data) {
		Tree tree = robot.control(Tree.class, "reports.tree");
		tree.setSelection(item(data));
		var event = new Event();
		event.item = item(data);
		tree.notifyListeners(SWT.Selection, event);
		tree.getMenu().notifyListeners(SWT.Show, new Event());
		Arrays.stream(tree.getMenu().getItems()).filter(item -> item.getText().startsWith("重新读取")).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event());
	}

	/** The browser handles events while it is asked where people are: closing the report may be one of them. */
	@Test
	void aReportMayBeClosedWhileItsNextPageSetsOut() {
		report.open();
		report.idle();
		report.preview();
		Browser browser = report.browser();
		robot.until("page", () -> Boolean.TRUE.equals(browser.getData("whole")));
		var closed = new AtomicReference<>(Boolean.FALSE);
		closeOnceItTurns(closed);

		report.press("preview.refresh");

		robot.until("close while the page turns", () -> {
			if (!closed.get() && Background.isIdle() && Boolean.TRUE.equals(browser.getData("whole"))) {
				// the page turned between two looks
				report.press("preview.refresh");
			}
			return closed.get();
		});
		robot.settle();
		assertThat(browser.isDisposed()).isTrue();
	}

	private void closeOnceItTurns(AtomicReference<Boolean> closed) {
		robot.display().timerExec(1, () -> {
			if (Arrays.stream(Thread.currentThread().getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("turn"))) {
				report.close();
				closed.set(Boolean.TRUE);
			} else {
				closeOnceItTurns(closed);
			}
		});
	}
}
