package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The way from what is wrong with data and texts to the place where it is. */
@TestInstance(Lifecycle.PER_CLASS)
class ProblemsViewTest {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private Tree problems;
	private Path data;

	@BeforeAll
	void openAReportOfBrokenData(@TempDir Path root) throws IOException, PartInitException {
		report.open();
		report.idle();
		report.close();
		Path sample = InstanceFolder.file("chapterhouse/sample/leased-line-monthly");
		data = root.resolve("数据 2017");
		copy(sample, data);
		Files.delete(data.resolve("target.parquet"));
		Files.writeString(data.resolve("target.csv"), "metric,org_code,period,value,备注\nrevenue,520000,2017-04,很多,贵州\n",
				Charset.forName("GB18030"));
		Files.writeString(data.resolve("project.parquet"), "no parquet");
		Path texts = data.resolve("texts/leased-line-monthly/2017-04/520000.txt");
		Files.writeString(texts, Files.readString(texts) + "\n# nowhere\n\n## requests\nx\n");
		report.open(data.toString(), "2017-04", "520000");
		robot.window().getActivePage().showView(ViewIds.PROBLEMS);
		problems = robot.control(Tree.class, "problems.tree");
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

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	/** Returns the line of the view that names a file; waits for it. */
	private TreeItem problem(String file) {
		robot.until("problem of " + file, () -> find(file).isPresent());
		return find(file).orElseThrow();
	}

	private Optional<TreeItem> find(String file) {
		return Arrays.stream(problems.getItems()).filter(item -> item.getText(1).equals(file)).findFirst();
	}

	private IEditorPart opened(String file) {
		TreeItem item = problem(file);
		problems.setSelection(item);
		var event = new Event();
		event.item = item;
		problems.notifyListeners(SWT.Selection, event);
		problems.notifyListeners(SWT.DefaultSelection, event);
		robot.until("editor of " + file, () -> robot.window().getActivePage().getActiveEditor() instanceof IEditorPart editor
				&& editor.getTitle().equals(file));
		return robot.window().getActivePage().getActiveEditor();
	}

	@Test
	void aWrongValueOpensItsFileAtTheLineInItsEncoding() {
		assertThat(problem("target.csv").getText(0)).contains("很多").containsPattern("\\p{IsHan}{2}");
		assertThat(problem("target.csv").getText(2)).isEqualTo("第 2 行");

		IEditorPart editor = opened("target.csv");

		assertThat(editor.getSite().getId()).isEqualTo(TEXT_EDITOR);
		StyledText text = (StyledText) editor.getAdapter(Control.class);
		assertThat(text.getText()).contains("备注", "贵州");
		robot.until("line of the problem", () -> text.getLineAtOffset(text.getCaretOffset()) == 1);
	}

	@Test
	void aBrokenTextOpensAtTheLine() {
		assertThat(problem("520000.txt").getText(0)).contains("没有章节“nowhere”");

		IEditorPart editor = opened("520000.txt");

		assertThat(editor.getSite().getId()).isEqualTo(TEXT_EDITOR);
		StyledText text = (StyledText) editor.getAdapter(Control.class);
		robot.until("line of the problem",
				() -> problem("520000.txt").getText(2).equals("第 " + (text.getLineAtOffset(text.getCaretOffset()) + 1) + " 行"));
		assertThat(text.getLineAtOffset(text.getCaretOffset())).isGreaterThan(5);
	}

	@Test
	void aFileWithoutLinesTellsItsProblemsInWords() {
		IEditorPart editor = opened("project.parquet");

		assertThat(editor.getSite().getId()).isEqualTo("org.chapterhouse.ui.dataFile");
		assertThat(editor.getTitleToolTip()).isEqualTo(data.resolve("project.parquet").toString());
		Table table = robot.control(Table.class, "file.problems");
		assertThat(table.getItemCount()).isEqualTo(1);
		assertThat(table.getItem(0).getText(1)).isEqualTo(problem("project.parquet").getText(0)).contains("project.parquet");

		table.setFocus();
		report.copy();
		assertThat(ShownTable.clipboard(robot)).hasSize(2).last().asInstanceOf(LIST).last().isEqualTo(table.getItem(0).getText(1));
		assertThat(ShownTable.item(table, Desktop.get().words().text("table.copy")).isEnabled()).isTrue();
	}

	@Test
	void aProblemOfTheOverviewLeadsToItsLine() {
		problem("target.csv");
		report.page("overview");
		Link problem = (Link) robot.find(control -> "overview.problem".equals(control.getData("id")) && control instanceof Link link
				&& link.getText().startsWith("<a>target.csv:2</a>  ")).orElseThrow();

		SampleReport.follow(problem);

		robot.until("editor", () -> robot.window().getActivePage().getActiveEditor().getTitle().equals("target.csv"));
		StyledText text = (StyledText) robot.window().getActivePage().getActiveEditor().getAdapter(Control.class);
		robot.until("line of the problem", () -> text.getLineAtOffset(text.getCaretOffset()) == 1);
	}

	private String state() {
		robot.window().getActivePage().activate(report.editor());
		report.page("overview");
		return robot.control(Link.class, "overview.compute").getText();
	}

	@Test
	void theOverviewAndTheExportSayThatChaptersFailed() {
		assertThat(state()).containsPattern("\\d个章节未能计算").doesNotContain("已计算");
		var messages = new ArrayList<String>();

		report.command("org.chapterhouse.ui.report.export", () -> {
			Shell shell = robot.control(Text.class, "export.folder").getShell();
			robot.find(control -> {
				if (control.getShell() == shell && control instanceof Text text && text.getText().contains("未能计算")) {
					messages.add(text.getText());
				}
				return false;
			});
			shell.close();
		});

		assertThat(messages).hasSize(1).first().asString().contains("项目");
	}

	@Test
	void whatIsShownIsSaidToBeOlderWhereDataAreGone() throws IOException {
		assertThat(state()).doesNotContain("之前的结果");
		Path away = data.resolveSibling("away");
		Files.move(data, away);
		try {
			report.command("org.chapterhouse.ui.report.compute");
			report.idle();
			assertThat(state()).contains("未能重新计算，显示的是之前的结果");
			report.preview();
			robot.until("older preview", () -> robot.control(Label.class, "preview.state").getText().contains("之前的结果"));
		} finally {
			Files.move(away, data);
		}
		report.command("org.chapterhouse.ui.report.compute");
		report.idle();
		assertThat(state()).doesNotContain("之前的结果");
	}
}
