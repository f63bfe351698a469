package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.chapterhouse.api.Problem;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Saving and confirming write the same page: one after the other, and both tell where they fail. */
@TestInstance(Lifecycle.PER_CLASS)
class WritingTurnsTest {

	private static final TextKey REQUESTS = TextKey.of("benchmark", "requests");

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private byte[] page = {};

	@BeforeAll
	void openTheSample() {
		report.open();
		report.idle();
	}

	@BeforeEach
	void readThePage() throws IOException {
		page = Files.readAllBytes(texts());
	}

	@AfterEach
	void asItWas() throws IOException {
		Files.write(texts(), page);
		session().compute();
		report.idle();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private static Path texts() {
		return InstanceFolder.file("chapterhouse/sample/leased-line-monthly/texts/leased-line-monthly/2017-04/520000.txt");
	}

	private ReportSession session() {
		return ((ReportEditor) report.editor()).session();
	}

	@Test
	void savingWaitsForWhatIsBeingWritten() throws IOException {
		report.page("chapter.benchmark");
		robot.control(Text.class, "text.benchmark.requests.text").setText("等别人写完。");
		var others = new CountDownLatch(1);
		var told = new ArrayList<String>();
		Desktop.get().turns().then(session().key(), () -> {
			try {
				others.await(30, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return told;
		});
		robot.display().timerExec(500, () -> {
			try {
				told.add(written() ? "written before its turn" : "waited");
			} finally {
				others.countDown();
			}
		});

		report.command("org.eclipse.ui.file.save");

		assertThat(told).containsExactly("waited");
		assertThat(report.editor().isDirty()).isFalse();
		assertThat(written()).isTrue();
		report.idle();
	}

	private static boolean written() {
		try {
			return Files.readString(texts()).contains("等别人写完。");
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void figuresOfATextThatMovedAreTold() throws IOException {
		String written = Files.readString(texts());
		String figure = "#: figure revenue.target.annual.completion@520000 ";
		assertThat(written).contains(figure + "32%\n");
		Files.writeString(texts(), written.replace(figure + "32%\n", figure + "31%\n#: figure revenue.yoy@520000 -77%\n"));
		report.page("chapter.revenue");

		session().compute();
		report.idle();

		robot.until("figures that moved", () -> flag().isPresent());
		assertThat(flag().orElseThrow().getText()).containsPattern(" 31% → 32%；[^；;]* -77% → [^；;]+  <a>");
	}

	private Optional<Link> flag() {
		return robot.find(control -> control instanceof Link link && link.getText().startsWith("⚠ 这段文字中的数字有变：")).map(Link.class::cast);
	}

	@Test
	void aTextThatCannotBeConfirmedIsTold() throws IOException {
		Files.write(texts(), new byte[] { '#', ' ', 'a', '\n', (byte) 0xFF, 1, 0 });
		var told = new ArrayList<String>();

		session().accept(REQUESTS, problems -> problems.stream().map(Problem::code).forEach(told::add));
		report.idle();

		robot.until("told", () -> !told.isEmpty());
		assertThat(told).isEqualTo(List.of("texts.encoding"));
	}
}
