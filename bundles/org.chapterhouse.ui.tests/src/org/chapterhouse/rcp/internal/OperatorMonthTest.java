package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.duckdb.DuckDBDriver;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does every month, from last month's report and new data to the published report and what changed. */
class OperatorMonthTest {

	private static final String REQUESTS = "text.benchmark.requests.text";
	private static final String ADDED = "5月起按周通报。";
	/** What comes with a new month, by the column that tells it. */
	private static final Map<String, String> MONTHLY = Map.of("billing", "period", "account", "snapshot", "audit", "period", "target", "period");

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@Test
	void aMonth(@TempDir Path root) throws IOException, SQLException, PartInitException, CoreException {
		Path out = Files.createDirectories(root.resolve("已发布"));
		report.open();
		report.idle();
		report.page("chapter.benchmark");
		String april = robot.control(Text.class, REQUESTS).getText();
		export(out, "2017-04");
		forOthersToEdit(Files.createDirectories(root.resolve("供修改")));
		report.close();

		Path data = withMay(root.resolve("数据"));
		report.open(data.toString(), "2017-05", "520000");
		robot.until("report of May", () -> report.editor().getTitle().contains("2017年5月"));
		report.idle();

		carriedOverAndEdited(april, data);
		assertThat(errors()).isEmpty();
		report.preview();
		robot.until("text in the preview", () -> Boolean.TRUE
				.equals(report.browser().evaluate("return !!document.body && document.body.textContent.indexOf('" + ADDED + "')>=0")));
		export(out, "2017-05");
		compared(out);
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	/** Copies the sample and adds the rows of April once more as those of May. */
	private static Path withMay(Path data) throws IOException, SQLException {
		Path sample = InstanceFolder.file("chapterhouse/sample/leased-line-monthly");
		try (Stream<Path> all = Files.walk(sample)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				Path target = data.resolve(sample.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
		try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
				Statement statement = connection.createStatement()) {
			for (Map.Entry<String, String> table : MONTHLY.entrySet()) {
				Path file = data.resolve(table.getKey() + ".parquet");
				Path more = data.resolve("more");
				String id = table.getKey().equals("audit") ? ", 'may-' || sample_id AS sample_id" : "";
				statement.execute("COPY (SELECT * FROM '" + file + "' UNION ALL SELECT * REPLACE ('2017-05' AS " + table.getValue() + id + ") FROM '"
						+ file + "' WHERE " + table.getValue() + " = '2017-04') TO '" + more + "' (FORMAT parquet)");
				Files.delete(file);
				Files.move(more, file);
			}
		}
		return data;
	}

	private void carriedOverAndEdited(String april, Path data) throws IOException {
		report.page("chapter.benchmark");
		Text text = robot.control(Text.class, REQUESTS);
		assertThat(text.getText()).isEqualTo(april).isNotEmpty();
		assertThat(robot.find(control -> control instanceof Label label && label.getText().contains("沿用"))).as("said to be carried over")
				.isPresent();

		text.append(ADDED);
		robot.until("dirty", () -> report.editor().isDirty());
		report.command("org.eclipse.ui.file.save");
		robot.until("saved", () -> !report.editor().isDirty());
		report.idle();

		assertThat(Files.readString(data.resolve("texts/leased-line-monthly/2017-05/520000.txt"))).contains(april + ADDED);
		assertThat(Files.readString(data.resolve("texts/leased-line-monthly/2017-04/520000.txt"))).contains(april).doesNotContain(ADDED);
	}

	/** What the view of problems shows as errors. */
	private static List<Object> errors() throws CoreException {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findMarkers("org.chapterhouse.ui.problem", true, IResource.DEPTH_INFINITE))
				.filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR)
				.<Object>map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).toList();
	}

	private void export(Path out, String period) throws IOException {
		String name = "leased-line-monthly-" + period + "-520000";
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick("export.form.pdf", "export.form.h5");
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		SampleReport.push(robot.control(Button.class, "export.close"));
		assertThat(Files.readAllBytes(out.resolve(name + ".pdf"))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
		assertThat(Files.readString(out.resolve(name + ".h5.html"))).contains(period.equals("2017-05") ? ADDED : "2017年4月");
		assertThat(out.resolve(name + ".report")).exists();
	}

	/** Writes the forms that people edit: others than those that were ticked. */
	private void forOthersToEdit(Path out) throws IOException {
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick("export.form.docx", "export.form.pptx", "export.form.xlsx");
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		SampleReport.push(robot.control(Button.class, "export.close"));
		String name = "leased-line-monthly-2017-04-520000.";
		assertThat(out.toFile().list()).containsExactlyInAnyOrder(name + "docx", name + "pptx", name + "xlsx", name + "report");
		assertThat(part(out.resolve(name + "docx"), "word/document.xml")).contains("2017年4月");
		assertThat(part(out.resolve(name + "pptx"), "ppt/slides/slide1.xml")).contains("2017年4月");
		assertThat(part(out.resolve(name + "xlsx"), "xl/workbook.xml")).contains("<sheet ");
	}

	/** Returns a part of a file that is a package of parts. */
	private static String part(Path file, String name) throws IOException {
		try (var parts = new ZipFile(file.toFile())) {
			return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void compared(Path out) throws PartInitException {
		robot.window().getActivePage().showView("org.chapterhouse.ui.compare");
		report.compareFiles();
		robot.control(Text.class, "compare.before").setText(out.resolve("leased-line-monthly-2017-04-520000.report").toString());
		robot.control(Text.class, "compare.now").setText(out.resolve("leased-line-monthly-2017-05-520000.report").toString());
		SampleReport.push(robot.control(Button.class, "compare.run"));
		Table table = robot.control(Table.class, "compare.table");
		robot.until("what changed", () -> table.getItemCount() > 0);
		assertThat(robot.control(Label.class, "compare.told").getText()).contains("2017年4月 → 2017年5月");
		assertThat(table.getItemCount()).isGreaterThan(5);
	}
}
