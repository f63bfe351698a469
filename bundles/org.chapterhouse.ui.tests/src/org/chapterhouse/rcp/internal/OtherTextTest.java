package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A text that somebody else saves while it is edited here is never written over unasked. */
@TestInstance(Lifecycle.PER_CLASS)
class OtherTextTest {

	private static final String REQUESTS = "text.benchmark.requests.text";
	private static final String THEIRS = "别人写的要求。";
	private static final String MINE = "我写的要求。";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private String page = "";
	private String before = "";
	private String mine = "";
	private String theirs = "";

	@BeforeAll
	void openTheSample() {
		report.open();
		report.idle();
	}

	@BeforeEach
	void beginToType() throws IOException {
		Text text = requests();
		page = Files.readString(texts());
		before = text.getText();
		text.setText(MINE);
	}

	@AfterEach
	void asItWas() throws IOException {
		Files.writeString(texts(), page);
		report.revert();
		computed();
		assertThat(requests().getText()).isEqualTo(before);
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private static Path texts() {
		return InstanceFolder.file("chapterhouse/sample/leased-line-monthly/texts/leased-line-monthly/2017-04/520000.txt");
	}

	private Text requests() {
		report.page("chapter.benchmark");
		return robot.control(Text.class, REQUESTS);
	}

	private void computed() {
		report.idle();
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.compute"));
		report.idle();
	}

	private void somebodyElseSaves() throws IOException {
		assertThat(page).contains(before);
		Files.writeString(texts(), page.replace(before, THEIRS));
	}

	/** Saves and answers the question which text stands. */
	private void save(String answer) {
		mine = "";
		robot.once(() -> robot.find(control -> answer.equals(control.getData("id"))).isPresent(), () -> {
			mine = robot.control(Text.class, "others.mine").getText();
			theirs = robot.control(Text.class, "others.theirs").getText();
			SampleReport.push(robot.control(Button.class, answer));
		});
		report.command("org.eclipse.ui.file.save");
		robot.until("answer", () -> !mine.isEmpty());
		assertThat(List.of(mine, theirs)).containsExactly(MINE, THEIRS);
	}

	private boolean warns() {
		return robot.find(control -> control instanceof Label label && label.getText().contains("保存时会请您选择保留哪一份")).isPresent();
	}

	@Test
	void whoDecidesLaterSavesNothing() throws IOException {
		somebodyElseSaves();
		computed();
		robot.until("warning", this::warns);

		save("others.later");

		assertThat(report.editor().isDirty()).isTrue();
		assertThat(requests().getText()).isEqualTo(MINE);
		assertThat(Files.readString(texts())).contains(THEIRS).doesNotContain(MINE);
	}

	@Test
	void whoKeepsTheOwnTextKnowsTheOther() throws IOException {
		somebodyElseSaves();

		save("others.keep");

		robot.until("saved", () -> !report.editor().isDirty());
		assertThat(Files.readString(texts())).contains(MINE).doesNotContain(THEIRS);
		report.idle();
		requests().setText(MINE + "再改。");
		report.command("org.eclipse.ui.file.save");
		robot.until("saved without a question", () -> !report.editor().isDirty());
	}

	@Test
	void whoTakesTheOtherTextCanGoBack() throws IOException {
		somebodyElseSaves();

		save("others.take");

		robot.until("saved", () -> !report.editor().isDirty());
		assertThat(Files.readString(texts())).contains(THEIRS).doesNotContain(MINE);
		report.idle();
		assertThat(requests().getText()).isEqualTo(THEIRS);
		report.command("org.eclipse.ui.edit.undo");
		assertThat(requests().getText()).isEqualTo(MINE);
		report.command("org.eclipse.ui.file.save");
		robot.until("saved without a question", () -> !report.editor().isDirty());
		assertThat(Files.readString(texts())).contains(MINE);
	}

	@Test
	void whatWasTypedBeforeTheEndOfTheApplicationDoesNotCoverTheOtherText() throws IOException {
		robot.until("copy of what is typed", () -> kept().values().stream().anyMatch(text -> text.contains(MINE)));
		Map<Path, String> kept = kept();
		report.close();
		robot.until("nothing is kept of what nobody wants", () -> kept().isEmpty());
		// as the application leaves them when it is killed
		for (Map.Entry<Path, String> file : kept.entrySet()) {
			Files.writeString(file.getKey(), file.getValue());
		}
		somebodyElseSaves();
		report.open();
		report.idle();

		assertThat(requests().getText()).isEqualTo(MINE);
		report.page("overview");
		robot.until("warning", this::warns);
		save("others.take");
		robot.until("saved", () -> !report.editor().isDirty());
		assertThat(Files.readString(texts())).contains(THEIRS).doesNotContain(MINE);
	}

	/** Returns the files in which something is kept. */
	private static Map<Path, String> kept() {
		var kept = new LinkedHashMap<Path, String>();
		for (String folder : List.of("drafts", "begun")) {
			try (Stream<Path> all = Files.walk(InstanceFolder.file("chapterhouse").resolve(folder))) {
				for (Path file : all.filter(Files::isRegularFile).filter(one -> one.toString().endsWith("520000.txt")).toList()) {
					kept.put(file, Files.readString(file));
				}
			} catch (IOException | UncheckedIOException e) {
				// nothing yet, or it is being written
				continue;
			}
		}
		return kept;
	}
}
