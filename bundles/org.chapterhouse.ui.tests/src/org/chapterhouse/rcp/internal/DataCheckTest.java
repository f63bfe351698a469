package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.editor.ReportInput;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.DocumentSession;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.SessionWork;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data are checked when people ask for it, and looked at when they come back to a report. */
class DataCheckTest {

	private static final String CHECK = "org.chapterhouse.ui.data.check";
	/** The problem of the value itself. */
	private static final Predicate<String> VALUE = message -> message.startsWith("“很多”");

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private Path data;

	@BeforeEach
	void openAReportOfACopy(@TempDir Path root) throws IOException, SQLException, PartInitException {
		report.open();
		report.idle();
		report.close();
		data = Files.createDirectories(root.resolve("数据"));
		OwnBills.copy(data, "SELECT * FROM bills");
		robot.window().getActivePage().openEditor(
				new ReportInput(new ReportKey("leased-line-monthly", data.toString(), "2017-04", "520000", "zh-CN")),
				ReportEditor.ID);
		report.idle();
	}

	@AfterEach
	void nothingWentWrong() {
		report.close();
		// what a check found stays until the data leave the list
		Desktop.get().remove(new DataPlace("leased-line-monthly", data.toString()));
		Desktop.get().remove(new DataPlace("gone", data.toString()));
		report.idle();
		assertThat(marked("target.csv")).isEmpty();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	/** Puts targets in the place of those of the sample, in the encoding that Excel writes here. */
	private void targets(String rows) throws IOException {
		Files.deleteIfExists(data.resolve("target.parquet"));
		Files.writeString(data.resolve("target.csv"), "metric,org_code,period,value\n" + rows, Charset.forName("GB18030"));
	}

	/** Checks, and returns what people are told. */
	private String check() {
		var told = new ArrayList<String>();
		robot.once(() -> answer().isPresent(), () -> {
			Label label = answer().orElseThrow();
			told.add(label.getText());
			label.getShell().close();
		});
		report.command(CHECK);
		robot.until("answer", () -> !told.isEmpty());
		report.idle();
		return told.getFirst();
	}

	private Optional<Label> answer() {
		Shell window = robot.window().getShell();
		return robot.find(control -> control instanceof Label label && label.getShell() != window && label.getShell().getText().equals("检查数据")
				&& label.getText().contains(data.toString())).map(Label.class::cast);
	}

	/** What is wrong with a file of the copy; other data may have been checked before. */
	private List<String> marked(String file) {
		try {
			return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findMarkers("org.chapterhouse.ui.problem", true, IResource.DEPTH_INFINITE))
					.filter(marker -> marker.getResource().getLocation().toFile().toPath().equals(data.resolve(file)))
					.map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).toList();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void whatIsWrongIsListedOnceAndStaysAsLongAsTheCheckFindsIt() throws IOException {
		targets("revenue,520000,2017-04,很多\n");
		report.command("org.chapterhouse.ui.report.compute");
		report.idle();
		robot.until("problems of the report", () -> marked("target.csv").size() > 1);
		assertThat(marked("target.csv")).filteredOn(VALUE).as("beside the chapters that fail of it").hasSize(1);

		assertThat(check()).contains("有1处错误", "没有警告");
		assertThat(robot.window().getActivePage().isPartVisible(robot.window().getActivePage().findView(ViewIds.PROBLEMS))).isTrue();
		assertThat(marked("target.csv")).filteredOn(VALUE).as("told by the report and by the check").hasSize(1);

		targets("revenue,520000,2017-04,5\n");
		report.command("org.chapterhouse.ui.report.compute");
		report.idle();
		robot.until("end of the problems of the report", () -> marked("target.csv").size() == 1);
		assertThat(marked("target.csv")).as("the check has not looked again").allMatch(VALUE);

		assertThat(check()).startsWith("数据没有问题");
		robot.until("no problem", () -> marked("target.csv").isEmpty());
	}

	@Test
	void aTextThatIsTooLargeForAnEditorTellsItsProblemsInWords() throws IOException {
		targets("revenue,520000,2017-04,很多\n" + "\n".repeat(2_100_000));
		report.command("org.chapterhouse.ui.report.compute");
		report.idle();
		report.page("overview");

		SampleReport.follow(link("<a>target.csv:2</a>  ").orElseThrow());

		assertThat(robot.control(Label.class, "file.told").getText()).contains("target.csv过大");
		assertThat(robot.control(Table.class, "file.problems").getItem(0).getText()).isEqualTo("第2行");

		// a problem of the file as a whole
		robot.window().getActivePage().closeEditor(robot.window().getActivePage().getActiveEditor(), false);
		Files.copy(InstanceFolder.file("chapterhouse/sample/leased-line-monthly").resolve("target.parquet"), data.resolve("target.parquet"));
		report.command("org.chapterhouse.ui.report.compute");
		report.idle();
		report.page("overview");
		robot.until("problem", () -> link("<a>target.csv</a>  ").isPresent() && !marked("target.csv").isEmpty());

		SampleReport.follow(link("<a>target.csv</a>  ").orElseThrow());

		assertThat(robot.control(Label.class, "file.told").getText()).contains("target.csv过大");
	}

	private Optional<Link> link(String beginning) {
		return robot.find(control -> "overview.problem".equals(control.getData("id")) && control instanceof Link link
				&& link.getText().startsWith(beginning)).map(Link.class::cast);
	}

	@Test
	void aFamilyThatIsNotInstalledIsTold() throws PartInitException {
		report.close();
		robot.window().getActivePage().openEditor(new ReportInput(new ReportKey("gone", data.toString(), "2017-04", "520000", "zh-CN")),
				ReportEditor.ID);
		report.idle();

		assertThat(check()).contains("有1处错误");
	}

	@Test
	void whatIsExportedIsOfTheDataAsTheyAre(@TempDir Path out) throws IOException, PartInitException {
		targets("revenue,520000,2017-04,1\n");
		robot.window().getActivePage().showView("org.chapterhouse.ui.reports");
		robot.window().getActivePage().activate(report.editor());
		robot.until("hint", () -> state().startsWith("⚠"));
		SessionWork.Computed shown = ((ReportEditor) report.editor()).session().made().orElseThrow();
		var told = new ArrayList<String>();

		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick("export.form.html");
			robot.find(control -> control.getShell() == folder.getShell() && control instanceof Text text && text.getText().contains("重新计算")
					&& !told.add(text.getText()));
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		SampleReport.push(robot.control(Button.class, "export.close"));

		assertThat(told).as("said before it is written").hasSize(1);
		Report written = ReportDocuments.read(out.resolve("leased-line-monthly-2017-04-520000.report"), Locale.ENGLISH).result().orElseThrow();
		String completion = "revenue.target.progress.completion@520000#2017-04";
		assertThat(new DocumentSession.Document(shown.family(), written).fact(completion).map(Fact::getValue))
				.isNotEqualTo(shown.fact(completion).map(Fact::getValue));
	}

	private String state() {
		report.page("overview");
		return robot.control(Link.class, "overview.compute").getText();
	}

	@Test
	void aReportWhoseDataChangedSaysSoOncePeopleComeBackToIt() throws IOException, PartInitException {
		assertThat(state()).startsWith("已计算");
		targets("revenue,520000,2017-04,5\n");

		robot.window().getActivePage().showView("org.chapterhouse.ui.reports");
		robot.window().getActivePage().activate(report.editor());

		robot.until("hint", () -> state().startsWith("⚠ 数据文件已更改"));
		report.preview();
		report.idle();
		assertThat(robot.control(Label.class, "preview.state").getText()).startsWith("数据文件已更改");

		report.command("org.chapterhouse.ui.report.compute");
		report.idle();
		assertThat(state()).startsWith("已计算");
	}
}
