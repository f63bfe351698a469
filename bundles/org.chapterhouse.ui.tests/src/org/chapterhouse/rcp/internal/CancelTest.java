package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.LongWork;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A render, an export and a batch end within a second once they are cancelled; what they were writing is whole or not there. */
@TestInstance(Lifecycle.PER_CLASS)
class CancelTest {

	/** 六盘水, a branch with few counties. */
	private static final String BRANCH = "520200";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeAll
	void openABranch() {
		report.open();
		report.close();
		report.open(InstanceFolder.file("chapterhouse/sample/leased-line-monthly").toString(), "2017-04", BRANCH);
		report.idle();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void aRender() {
		report.preview();
		report.idle();
		report.press("preview.pdf");

		assertThat(cancelled("生成")).isLessThan(SampleReport.AT_ONCE);

		report.idle();
		assertThat(halfWritten(Path.of(System.getProperty("java.io.tmpdir")))).isEmpty();
	}

	@Test
	void anExport(@TempDir Path out) throws IOException {
		export(out, "export.form.pdf");
		robot.until("begin of writing", () -> !files(out).isEmpty());

		assertThat(cancelled("导出")).isLessThan(SampleReport.AT_ONCE);

		wholeOrNotThere(out);
	}

	@Test
	void aBatch(@TempDir Path out) throws IOException {
		export(out, "export.form.pdf", "export.level.county");
		robot.until("begin of writing", () -> !files(out).isEmpty());

		assertThat(cancelled("导出")).isLessThan(SampleReport.AT_ONCE);

		wholeOrNotThere(out);
		assertThat(files(out)).as("reports of four counties and the branch").filteredOn(file -> file.toString().endsWith(".pdf"))
				.hasSizeLessThan(5);
	}

	@Test
	void theApplicationEndsInTheMiddleOfABatchOnlyIfPeopleSaySo(@TempDir Path out) {
		var listener = new LongWork(Desktop.get().words());
		report.idle();
		assertThat(listener.preShutdown(PlatformUI.getWorkbench(), false)).as("nothing goes on").isTrue();
		export(out, "export.form.pdf", "export.level.county");
		robot.until("begin of writing", () -> !files(out).isEmpty());

		robot.once(() -> question().isPresent(), () -> question().orElseThrow().close());
		assertThat(listener.preShutdown(PlatformUI.getWorkbench(), false)).as("people stay").isFalse();
		assertThat(listener.preShutdown(PlatformUI.getWorkbench(), true)).as("a shutdown of the system").isTrue();

		cancelled("导出");
		report.idle();
	}

	private Optional<Shell> question() {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.getText().equals("操作尚未完成")).findFirst();
	}

	/** Begins an export of these forms and levels only. */
	private void export(Path out, String... wanted) {
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick(wanted);
			SampleReport.push(folder.getShell().getDefaultButton());
		});
	}

	/** Cancels work as the view of progress does. */
	private long cancelled(String name) {
		return report.cancelled(name, Job::cancel);
	}

	private void wholeOrNotThere(Path out) throws IOException {
		report.idle();
		assertThat(robot.find(control -> "export.close".equals(control.getData("id")))).as("nothing is told of what nobody wants").isEmpty();
		assertThat(halfWritten(out)).isEmpty();
		for (Path file : files(out)) {
			String content = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
			assertThat(content).as(file.toString()).endsWith(file.toString().endsWith(".pdf") ? "%%EOF" : ">");
		}
	}

	/** Only of this process: another may be writing beside it. */
	private static List<Path> halfWritten(Path folder) {
		String own = "." + ProcessHandle.current().pid() + "-";
		return files(folder).stream().filter(file -> file.toString().endsWith(".part") && file.getFileName().toString().contains(own)).toList();
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> all = Files.list(folder)) {
			return all.flatMap(file -> Files.isDirectory(file) && file.getFileName().toString().startsWith("chapterhouse-") ? files(file).stream()
					: file.getParent().getFileName().toString().startsWith("chapterhouse-") && Files.isDirectory(file) ? files(file).stream()
					: Stream.of(file))
					.toList();
		} catch (IOException e) {
			return List.of();
		}
	}
}
