package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
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

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	@TempDir
	private Path folder;

	@BeforeAll
	void openTheSampleInOneClick() {
		report.open();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private static Path texts() {
		return InstanceFolder.file("chapterhouse/sample/leased-line-monthly/texts/leased-line-monthly/2017-04/520000.txt");
	}

	@Test
	void aTextIsEditedTakenBackAndSaved() throws IOException {
		report.page("chapter.benchmark");
		Text text = robot.control(Text.class, REQUESTS);
		String before = text.getText();
		assertThat(before).isNotEmpty();

		text.append("请于6月底前完成。");
		robot.until("dirty", () -> report.editor().isDirty());
		assertThat(Files.readString(texts())).doesNotContain("请于6月底前完成");
		assertThat(robot.menu("编辑")).contains("撤销键入", "重做");
		report.command("org.eclipse.ui.edit.undo");
		robot.until("clean", () -> !report.editor().isDirty());
		assertThat(text.getText()).isEqualTo(before);
		assertThat(robot.menu("编辑")).contains("撤销", "重做键入");
		report.command("org.eclipse.ui.edit.redo");
		robot.until("dirty again", () -> report.editor().isDirty());

		report.command("org.eclipse.ui.file.save");

		robot.until("saved", () -> !report.editor().isDirty());
		assertThat(Files.readString(texts())).contains(before + "请于6月底前完成。");
		report.idle();
		report.preview();
		robot.until("text in the preview",
				() -> Boolean.TRUE.equals(report.browser().evaluate("return !!document.body && document.body.textContent.indexOf('请于6月底前完成')>=0")));
	}

	@Test
	void whatIsTypedOutlivesACrash() throws IOException {
		report.page("chapter.revenue");
		Text text = robot.control(Text.class, "text.revenue.remarks.text");
		text.setText("尚未保存。");
		robot.until("copy of what is typed", () -> drafts().contains("尚未保存"));
		String kept = drafts();
		Path file = draft();
		report.close();
		robot.until("no copy of what is not wanted", () -> !Files.exists(file));

		// as if the application had been killed
		Files.createDirectories(file.getParent());
		Files.writeString(file, kept);
		report.open();

		assertThat(report.editor().isDirty()).isTrue();
		report.page("chapter.revenue");
		assertThat(robot.control(Text.class, "text.revenue.remarks.text").getText()).isEqualTo("尚未保存。");
		report.revert();
		robot.until("no copy", () -> !Files.exists(file));
		assertThat(robot.menu("编辑")).contains("撤销还原");

		report.command("org.eclipse.ui.edit.undo");

		assertThat(report.editor().isDirty()).isTrue();
		assertThat(robot.control(Text.class, "text.revenue.remarks.text").getText()).isEqualTo("尚未保存。");
		report.revert();
		robot.until("no copy after all", () -> !Files.exists(file));
		assertThat(Files.readString(texts())).doesNotContain("尚未保存");
	}

	private static Path draft() {
		try (Stream<Path> files = Files.walk(InstanceFolder.file("chapterhouse/drafts"))) {
			return files.filter(Files::isRegularFile).findFirst().orElse(Path.of("none"));
		} catch (IOException | UncheckedIOException e) {
			return Path.of("none");
		}
	}

	private static String drafts() {
		try {
			return Files.exists(draft()) ? Files.readString(draft()) : "";
		} catch (IOException e) {
			return "";
		}
	}

	@Test
	void aFigureIsExplained() {
		report.page("chapter.benchmark");
		report.explain();

		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("figures", () -> tree.getItemCount() > 0);
		StyledText told = robot.control(StyledText.class, "explain.text");
		robot.until("formula", () -> told.getText().contains("公式：  收入对标（benchmark_revenue.revenue_ytd），取不晚于报告月的最新一期\n"));
		assertThat(told.getText()).contains("数字：  专线累计收入  46.8亿元\n", "指标：  benchmark.revenue.ytd\n", "  :month = 2017-04\n", "\nSELECT b.period,",
				"\nFROM benchmark_revenue b\n");
	}

	@Test
	void allFiguresAreSearched() throws PartInitException {
		robot.window().getActivePage().showView("org.chapterhouse.ui.facts");
		Table table = robot.control(Table.class, "facts.table");
		robot.until("figures", () -> table.getItemCount() > 1000);
		int all = table.getItemCount();

		robot.control(Text.class, "facts.search").setText("贵阳 retention.churned");

		robot.until("fewer figures", () -> table.getItemCount() > 0 && table.getItemCount() < all / 2);
		assertThat(robot.control(Label.class, "facts.count").getText().replace(",", "")).contains(Integer.toString(table.getItemCount()),
				Integer.toString(all));
		robot.control(Text.class, "facts.search").setText("");
	}

	@Test
	void installedChaptersAreListedAndSearched() throws PartInitException {
		assertThat(robot.window().getActivePage().getShowViewShortcuts()).contains("org.chapterhouse.ui.chapters");
		assertThat(robot.window().getActivePage().showView("org.chapterhouse.ui.chapters").getTitle()).isEqualTo("章节");
		Table table = robot.control(Table.class, "chapters.table");
		robot.until("chapters", () -> table.getItemCount() > 5);
		int all = table.getItemCount();

		robot.control(Text.class, "chapters.search").setText("月报  LEASEDLINE.revenue");

		assertThat(table.getItemCount()).isEqualTo(1);
		TableItem revenue = table.getItem(0);
		assertThat(revenue.getText(3)).isEqualTo("revenue");
		assertThat(revenue.getText(4)).isEqualTo("org.chapterhouse.leasedline.revenue");
		assertThat(revenue.getText(5)).startsWith("1.0.0");
		assertThat(revenue.getText(6)).isEqualTo("可用");
		assertThat(robot.control(Label.class, "chapters.count").getText()).isEqualTo("1个，共" + all + "个");
		robot.control(Text.class, "chapters.search").setText("");
		assertThat(table.getItemCount()).isEqualTo(all);
	}

	@Test
	void theReportIsPublishedInAnotherLanguage(@TempDir Path other) throws IOException {
		String name = "leased-line-monthly-2017-04-520000.html";
		var ready = new ArrayList<Boolean>();
		report.preview();
		report.command("org.chapterhouse.ui.report.export", () -> {
			robot.control(Text.class, "export.folder").setText(other.toString());
			report.tick("export.form.pdf", "export.form.h5");
			Button finish = robot.control(Text.class, "export.folder").getShell().getDefaultButton();
			ready.add(finish.isEnabled());
			SampleReport.push(robot.control(Button.class, "export.language.zh-CN"));
			ready.add(finish.isEnabled());
			SampleReport.push(robot.control(Button.class, "export.language.en"));
			ready.add(finish.isEnabled());
			SampleReport.push(robot.control(Button.class, "export.form.pdf"));
			SampleReport.push(robot.control(Button.class, "export.form.h5"));
			ready.add(finish.isEnabled());
			SampleReport.push(robot.control(Button.class, "export.form.html"));
			SampleReport.push(robot.control(Button.class, "export.language.zh-CN"));
			SampleReport.push(finish);
		});

		robot.until("files", () -> Files.exists(other.resolve("en").resolve(name)) && Files.exists(other.resolve("zh-CN").resolve(name)));
		SampleReport.push(robot.control(Button.class, "export.close"));
		assertThat(ready).as("whether there is something to write").containsExactly(true, false, true, false);
		assertThat(Files.readString(other.resolve("en").resolve(name))).contains("leased-line monthly report, April 2017", "Leased-line revenue")
				.doesNotContain("精细化运营月报");
		assertThat(Files.readString(other.resolve("zh-CN").resolve(name))).contains("2017年4月集团专线产品精细化运营月报")
				.doesNotContain("Leased-line revenue");
	}

	@Test
	void theReportIsPublishedAsPdfAndForPhones() throws IOException {
		report.preview();
		report.command("org.chapterhouse.ui.report.export", () -> {
			robot.control(Text.class, "export.folder").setText(folder.toString());
			report.tick("export.form.pdf", "export.form.h5");
			Shell dialog = robot.control(Text.class, "export.folder").getShell();
			SampleReport.push(dialog.getDefaultButton());
		});

		robot.until("files", () -> Arrays.stream(folder.toFile().list()).filter(name -> !name.startsWith(".")).count() == 3);
		SampleReport.push(robot.control(Button.class, "export.close"));
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("leased-line-monthly-2017-04-520000.pdf",
					"leased-line-monthly-2017-04-520000.h5.html", "leased-line-monthly-2017-04-520000.report");
		}
		assertThat(Files.readAllBytes(folder.resolve("leased-line-monthly-2017-04-520000.pdf")))
				.startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void anotherMonthIsOpenedFromAFolderAndAReportThatIsMissingIsTold() throws PartInitException {
		String sample = texts().getParent().getParent().getParent().getParent().toString();
		report.command("org.chapterhouse.ui.open.folder", () -> {
			robot.control(Combo.class, "new.data").setText(sample);
			Combo periods = robot.control(Combo.class, "new.period");
			robot.until("periods", () -> periods.indexOf("2017-03") >= 0);
			periods.select(periods.indexOf("2017-03"));
			periods.notifyListeners(SWT.Selection, new Event());
			Combo families = robot.control(Combo.class, "new.family");
			assertThat(families.getText()).contains("月报");
			robot.until("complete page", () -> periods.getShell().getDefaultButton().isEnabled());
			SampleReport.push(periods.getShell().getDefaultButton());
		});
		robot.until("report of March", () -> robot.window().getActivePage().getActiveEditor().getTitle().contains("2017年3月"));
		report.idle();
		robot.window().getActivePage().closeEditor(robot.window().getActivePage().getActiveEditor(), false);

		robot.window().getActivePage().showView("org.chapterhouse.ui.compare");
		report.compareFiles();
		robot.control(Text.class, "compare.before").setText("nowhere.report");
		robot.control(Text.class, "compare.now").setText("nowhere.report");
		SampleReport.push(robot.control(Button.class, "compare.run"));
		robot.until("problem", () -> robot.control(Label.class, "compare.told").getText().equals("没有这个文件。"));
	}

	@Test
	void aProblemStandsAtItsFileAndLine() throws IOException {
		String before = Files.readString(texts());
		Files.writeString(texts(), before + "\n# nowhere\n\n## requests\nx\n");
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.compute"));

		robot.until("problem", () -> marker("520000.txt") > 0);

		assertThat(marker("520000.txt")).isGreaterThan((int) before.lines().count());
		Files.writeString(texts(), before);
		SampleReport.follow(robot.control(Link.class, "overview.compute"));
		robot.until("no problem", () -> marker("520000.txt") == 0);
	}

	/** Returns the line of a problem in a file; 0 if there is none. */
	private static int marker(String file) {
		try {
			return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE))
					.filter(one -> one.getResource().getName().equals(file)).mapToInt(one -> one.getAttribute(IMarker.LINE_NUMBER, 0)).findFirst()
					.orElse(0);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void workIsCancelled() {
		report.idle();
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.compute"));

		long waited = report.cancelled("计算", job -> SampleReport.follow(robot.control(Link.class, "overview.stop")));

		assertThat(waited).isLessThan(SampleReport.AT_ONCE);
		robot.until("end of the work", () -> robot.find(control -> "overview.compute".equals(control.getData("id"))).isPresent());
		SampleReport.follow(robot.control(Link.class, "overview.compute"));
		report.idle();
	}
}
