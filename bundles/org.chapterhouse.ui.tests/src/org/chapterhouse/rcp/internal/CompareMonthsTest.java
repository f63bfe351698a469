package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.FactsTable;
import org.chapterhouse.core.desk.PreviousReport;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.ui.internal.views.CompareView;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is compared with another month of the same data, which nobody saved before. */
class CompareMonthsTest {

	private static final String COMMAND = "org.chapterhouse.ui.report.compare";
	/** Columns of the table. */
	private static final String REVENUE = "专线收入发展情况";
	private static final int KIND = 0;
	private static final int CHAPTER = 1;
	private static final int WHAT = 2;
	private static final int BEFORE = 4;
	private static final int NOW = 5;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	private final ShownTable table = new ShownTable(robot, CompareView.ID, "compare.table");

	@BeforeEach
	void openTheSample() {
		report.open();
		report.idle();
	}

	@AfterEach
	void nothingWentWrong() {
		report.close();
		hide();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void hide() {
		IViewPart view = robot.window().getActivePage().findView(CompareView.ID);
		if (view != null) {
			robot.window().getActivePage().hideView(view);
		}
		robot.settle();
	}

	private Table table() {
		return robot.control(Table.class, "compare.table");
	}

	private String told() {
		return robot.control(Label.class, "compare.told").getText();
	}

	private Combo months() {
		return robot.control(Combo.class, "compare.month");
	}

	private void compared(String expected) {
		robot.until("comparison", () -> told().contains(expected) && table().getItemCount() > 0);
	}

	private List<List<String>> rows() {
		return table.rows();
	}

	/** Makes the document of a month by the core alone. */
	private static Report made(int month) {
		Desktop desktop = Desktop.get();
		return CompletableFuture.supplyAsync(() -> {
			Family family = desktop.family("leased-line-monthly").result().orElseThrow();
			var run = new ReportRun(desktop.workplace(), family, desktop.data(sample().toString()), TextStore.none());
			return run
					.make(ReportPlan.of(family), ReportRequest.of(Period.month(2017, month), "520000", Locale.SIMPLIFIED_CHINESE), desktop.executor(),
							new PreviousReport(desktop.workplace(), family, new PreviousReport.Source.None()), stage -> {
								// nobody is told
							}, new NullProgressMonitor())
					.result().orElseThrow();
		}, desktop.executor()).join();
	}

	private static Path sample() {
		return InstanceFolder.file("chapterhouse/sample/leased-line-monthly");
	}

	/** Returns what is shown of each fact, by chapter, name and unit. */
	private static Map<List<String>, String> facts(Report report) {
		var facts = new HashMap<List<String>, String>();
		FactsTable.of(report).rows().forEach(row -> facts.put(row.cells().subList(0, 3), row.cells().get(3)));
		return facts;
	}

	@Test
	void theMonthBeforeIsComparedAtOnceAndTheFiguresAreThoseOfTheCore() {
		report.command(COMMAND);
		compared("2017年3月 → 2017年4月");

		assertThat(months().getText()).isEqualTo("2017-03");
		assertThat(table.heading()).containsExactly("类别", "章节", "内容", "机构或名称", "2017年3月",
				"2017年4月", "变动");
		Map<List<String>, String> march = facts(made(3));
		Map<List<String>, String> april = facts(made(4));
		List<List<String>> figures = rows().stream().filter(row -> row.get(KIND).endsWith("指标")).toList();
		long checked = 0;
		for (List<String> row : figures) {
			List<String> fact = row.subList(CHAPTER, BEFORE);
			if (march.containsKey(fact) && april.containsKey(fact)) {
				assertThat(unsigned(row.get(BEFORE))).as(fact.toString()).isEqualTo(unsigned(march.get(fact)));
				assertThat(unsigned(row.get(NOW))).as(fact.toString()).isEqualTo(unsigned(april.get(fact)));
				assertThat(row.get(BEFORE)).as(fact.toString()).isNotEqualTo(row.get(NOW));
				checked++;
			}
		}
		assertThat(checked).isGreaterThan(1000);
		assertThat(rows()).extracting(row -> row.get(KIND)).contains("关键指标", "指标", "名次", "名单");
	}

	/** What grew is told with a sign where it stands for itself. */
	private static String unsigned(String figure) {
		return figure.startsWith("+") ? figure.substring(1) : figure;
	}

	@Test
	void whatIsSearchedForOfAChapterIsShownCopiedAndSaved(@TempDir Path folder) throws IOException {
		report.command(COMMAND);
		compared("2017年3月 → 2017年4月");
		int all = table().getItemCount();
		Combo chapters = robot.control(Combo.class, "compare.chapter");
		String chapter = rows().get(0).get(CHAPTER);

		SampleReport.choose(chapters, chapter);
		assertThat(rows()).isNotEmpty().hasSizeLessThan(all).allMatch(row -> row.get(CHAPTER).equals(chapter));
		String word = rows().get(0).get(WHAT);
		robot.control(Text.class, "compare.search").setText("指标 " + word);
		robot.until("what is searched for", () -> rows().stream().allMatch(row -> row.get(WHAT).contains(word)));
		List<List<String>> shown = rows();
		assertThat(shown).isNotEmpty();
		assertThat(robot.control(Label.class, "compare.count").getText()).isEqualTo("%,d项，共%,d项".formatted(shown.size(), all));

		assertThat(table.copied()).isEqualTo(table.lines());
		Path file = folder.resolve("changes.csv");
		((CompareView) robot.window().getActivePage().findView(CompareView.ID)).save(file);
		robot.until("file", () -> Files.exists(file));
		report.idle();
		assertThat(ShownTable.read(file)).isEqualTo(table.lines());

		robot.control(Text.class, "compare.search").setText("");
		SampleReport.choose(chapters, chapters.getItem(0));
		robot.until("all", () -> table().getItemCount() == all);
	}

	@Test
	void aComparisonIsStoppedAndBegunAgain() {
		report.command(COMMAND);
		robot.until("work", () -> work("与2017-03比较").filter(job -> job.getState() == Job.RUNNING).isPresent());
		Job job = work("与2017-03比较").orElseThrow();
		long begun = System.nanoTime();

		SampleReport.follow(robot.control(Link.class, "compare.act"));

		assertThat(told()).isEqualTo("已取消。");
		robot.until("end", () -> job.getState() == Job.NONE);
		assertThat(System.nanoTime() - begun).isLessThan(SampleReport.AT_ONCE);
		assertThat(job.getResult().getSeverity()).isEqualTo(IStatus.CANCEL);
		report.idle();
		assertThat(table().getItemCount()).as("what comes of it is dropped").isZero();
		SampleReport.follow(robot.control(Link.class, "compare.act"));
		compared("2017年3月 → 2017年4月");
	}

	private static Optional<Job> work(String name) {
		return Arrays.stream(Job.getJobManager().find(ReportWork.class)).filter(job -> job.getName().equals(name)).findFirst();
	}

	@Test
	void anyMonthCanBeChosenAndOneWithoutDataIsTold(@TempDir Path data) throws IOException, SQLException {
		report.close();
		withNothingOf1990(data);
		report.open(data.toString(), "2017-04", "520200");
		report.idle();
		report.command(COMMAND);
		compared("2017年3月 → 2017年4月");
		assertThat(months().getItems()).contains("1990-01", "2016-04").doesNotContain("2017-04");
		SampleReport.choose(months(), "2016-04");
		SampleReport.push(robot.control(Button.class, "compare.run"));
		compared("2016年4月 → 2017年4月");

		SampleReport.choose(months(), "1990-01");
		SampleReport.push(robot.control(Button.class, "compare.run"));

		robot.until("what is wrong", () -> told().equals("数据中没有1990年1月可比较的内容，请选择其他报告期。"));
		assertThat(table().getItemCount()).isZero();
	}

	/** Copies the sample and adds bills of nothing for a month before all else. */
	private static void withNothingOf1990(Path data) throws IOException, SQLException {
		OwnBills.copy(data,
				"SELECT * FROM bills UNION ALL SELECT * REPLACE ('1990-01' AS period, 0 AS amount) FROM bills WHERE period = '2017-04'");
	}

	private Report document() {
		return ((ReportEditor) report.editor()).session().report().orElseThrow();
	}

	@Test
	void aReportThatIsOutOfDateSaysSo() {
		report.command(COMMAND);
		compared("2017年3月 → 2017年4月");
		String chapters = String.join(",", robot.control(Combo.class, "compare.chapter").getItems());
		report.page("chapter.benchmark");
		Text text = robot.control(Text.class, "text.benchmark.requests.text");
		String before = text.getText();
		Report then = document();
		text.append("。");
		robot.until("another document", () -> document() != then);
		report.idle();
		assertThat(told()).as("texts change no figures").endsWith("2017年3月 → 2017年4月");
		text.setText(before);

		report.page("overview");
		SampleReport.push(robot.control(Button.class, "overview.on.revenue"));
		robot.until("out of date", () -> told().endsWith("报告在比较之后已有变化。"));
		SampleReport.follow(robot.control(Link.class, "compare.act"));

		robot.until("comparison", () -> told().endsWith("2017年3月 → 2017年4月"));
		report.idle();
		assertThat(chapters).contains(REVENUE);
		assertThat(rows()).noneMatch(row -> row.get(CHAPTER).equals(REVENUE));
	}

	@Test
	void aReportOfTheExplorerIsComparedWithoutBeingOpened() {
		report.close();
		Tree tree = robot.control(Tree.class, "reports.tree");
		TreeItem county = county(tree);
		tree.setSelection(county);
		var chosen = new Event();
		chosen.item = county;
		tree.notifyListeners(SWT.Selection, chosen);
		tree.setFocus();
		IViewPart explorer = robot.window().getActivePage().findView("org.chapterhouse.ui.reports");
		robot.window().getActivePage().activate(explorer);
		assertThat(((IStructuredSelection) explorer.getSite().getSelectionProvider().getSelection()).size()).isEqualTo(1);
		assertThat(menu(tree)).contains("与其他报告期比较…");

		report.command(COMMAND);

		compared("2017年2月 → 2017年3月");
		assertThat(told()).contains("六盘水");
		assertThat(robot.window().getActivePage().getEditorReferences()).isEmpty();
	}

	private static List<String> menu(Tree tree) {
		tree.getMenu().notifyListeners(SWT.Show, new Event());
		List<String> items = Arrays.stream(tree.getMenu().getItems()).map(MenuItem::getText).toList();
		tree.getMenu().notifyListeners(SWT.Hide, new Event());
		return items;
	}

	/** Opens the branch 六盘水 in March. */
	private TreeItem county(Tree tree) {
		TreeItem sample = below(tree, null, "示例");
		TreeItem march = below(tree, sample, "2017-03");
		TreeItem province = below(tree, march, "520000");
		return below(tree, province, "520200");
	}

	private TreeItem below(Tree tree, TreeItem parent, String name) {
		if (parent != null) {
			SampleReport.expand(tree, parent);
		}
		robot.until("node " + name, () -> found(tree, parent, name).isPresent());
		return found(tree, parent, name).orElseThrow();
	}

	private static Optional<TreeItem> found(Tree tree, TreeItem parent, String name) {
		Stream<TreeItem> items = parent == null
				? Arrays.stream(tree.getItems()).filter(item -> item.getText().contains("月报") || item.getText().contains("专线"))
						.flatMap(item -> Arrays.stream(item.getItems()))
				: Arrays.stream(parent.getItems());
		return items.filter(item -> item.getText().contains(name)).findFirst();
	}

	@Test
	void thePagesOfTheEditorLeadThere() {
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.compare"));
		compared("2017年3月 → 2017年4月");
		assertThat(items(robot.control(Link.class, "overview.compare"))).anyMatch(text -> text.startsWith("与其他报告期比较…"));
		report.page("chapter.benchmark");
		Text text = robot.control(Text.class, "text.benchmark.requests.text");
		assertThat(items(text.getParent())).anyMatch(item -> item.startsWith("与其他报告期比较…"));
		assertThat(items(text)).as("a text has its own").isEmpty();
	}

	/** Asks for a menu as the right button of the mouse and the key for menus do, and returns what it offers. */
	private List<String> items(Control control) {
		var shown = new ArrayList<Menu>();
		Listener opened = event -> shown.add((Menu) event.widget);
		robot.display().addFilter(SWT.Show, opened);
		var asked = new Event();
		asked.x = control.toDisplay(1, 1).x;
		asked.y = control.toDisplay(1, 1).y;
		asked.doit = true;
		control.notifyListeners(SWT.MenuDetect, asked);
		robot.settle();
		robot.display().removeFilter(SWT.Show, opened);
		List<String> items = shown.stream().flatMap(menu -> Arrays.stream(menu.getItems())).map(MenuItem::getText).toList();
		shown.forEach(menu -> menu.setVisible(false));
		return items;
	}
}
