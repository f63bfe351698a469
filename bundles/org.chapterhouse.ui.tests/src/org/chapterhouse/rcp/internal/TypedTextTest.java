package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is typed into a text is lost, whatever it is and whenever it is typed. */
@TestInstance(Lifecycle.PER_CLASS)
class TypedTextTest {

	private static final String REQUESTS = "text.benchmark.requests.text";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeAll
	void openTheSample() {
		report.open();
		report.idle();
	}

	@AfterEach
	void dropWhatIsNotSaved() {
		report.revert();
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

	private Text requests() {
		report.page("chapter.benchmark");
		return robot.control(Text.class, REQUESTS);
	}

	/** Types at the caret, which stands where it stood after the last key. */
	private void type(Text text, String typed) {
		text.insert(typed);
		robot.settle();
	}

	@Test
	void lineEndsAndBlanksAtTheEdgesOfASavedTextStay() throws IOException {
		Text text = requests();
		String before = text.getText();
		text.setSelection(before.length());

		type(text, "\n");
		assertThat(text.getText()).isEqualTo(before + "\n");
		assertThat(report.editor().isDirty()).as("blanks at the end are not saved").isFalse();
		type(text, "x");
		assertThat(text.getText()).isEqualTo(before + "\nx");
		type(text, " ");
		assertThat(text.getCaretPosition()).isEqualTo(before.length() + 3);

		report.command("org.eclipse.ui.file.save");
		robot.until("saved", () -> !report.editor().isDirty());
		report.idle();
		assertThat(Files.readString(texts())).contains(before + "\nx\n");
		assertThat(text.getText()).as("a blank under the caret").isEqualTo(before + "\nx ");
		type(text, "y");
		assertThat(text.getText()).isEqualTo(before + "\nx y");

		text.setText(before);
		report.command("org.eclipse.ui.file.save");
		robot.until("saved again", () -> !report.editor().isDirty());
		assertThat(Files.readString(texts())).doesNotContain("x y");
	}

	@Test
	void whatWasTypedLastIsPublished(@TempDir Path folder) throws IOException {
		String name = "leased-line-monthly-2017-04-520000.html";
		Text text = requests();
		text.append("最后一句。");

		report.command("org.chapterhouse.ui.report.export", () -> {
			Button finish = robot.control(Text.class, "export.folder").getShell().getDefaultButton();
			robot.control(Text.class, "export.folder").setText(folder.toString());
			for (String choice : List.of("form.pdf", "form.h5", "form.html", "language.en", "open")) {
				SampleReport.push(robot.control(Button.class, "export." + choice));
			}
			// no pause, in which the document could be made anew, lies between the last key and the end of the dialog
			text.append("真正的最后一句。");
			SampleReport.push(finish);
		});

		robot.until("files", () -> Files.exists(folder.resolve("zh-CN").resolve(name)) && Files.exists(folder.resolve("en").resolve(name)));
		SampleReport.push(robot.control(Button.class, "export.close"));
		for (String language : List.of("zh-CN", "en")) {
			assertThat(Files.readString(folder.resolve(language).resolve(name))).as(language).contains("最后一句。真正的最后一句。");
		}
	}

	private static Path kept() {
		try (Stream<Path> all = Files.walk(InstanceFolder.file("chapterhouse/drafts"))) {
			return all.filter(one -> one.getFileName().toString().equals("520000.txt")).findFirst().orElse(Path.of("none"));
		} catch (IOException | UncheckedIOException e) {
			return Path.of("none");
		}
	}

	private static boolean keeps(String text) {
		try {
			return Files.isRegularFile(kept()) && Files.readString(kept()).contains(text);
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void aCopyIsKeptWhileTypingGoesOn() {
		Text text = requests();

		robot.until("copy of what is typed", () -> {
			// there is never a pause
			text.append("字");
			return keeps("字字字");
		});
		assertThat(report.editor().isDirty()).isTrue();
		text.append("停止以后");
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.compute"));
		SampleReport.follow(robot.control(Link.class, "overview.stop"));
		robot.until("copy though the work was stopped", () -> keeps("停止以后"));
	}

	@Test
	void whatCannotBeKeptIsToldAndKeptOnceItCan() throws IOException {
		Text text = requests();
		text.append("甲");
		robot.until("copy", () -> keeps("甲"));
		Path file = kept();
		Files.delete(file);
		Files.createDirectories(file.resolve("in the way"));

		text.append("乙");
		report.page("overview");
		robot.until("warning", () -> warns());

		Files.delete(file.resolve("in the way"));
		Files.delete(file);
		robot.until("copy after all", () -> keeps("甲乙"));
		robot.until("no warning", () -> !warns());
	}

	private boolean warns() {
		return robot.find(control -> control instanceof Link link && link.getText().contains("未能自动留存副本")).isPresent();
	}

	@Test
	void aTextIsAddedUnderANameThatNoOtherHas() throws IOException {
		String there = "IMS固移融合套餐";
		String added = "暑期专线活动";
		report.page("chapter.marketing");
		String before = robot.control(Text.class, campaign(there, "introduction")).getText();
		var enabled = new ArrayList<Boolean>();

		add(name -> {
			for (String tried : List.of(" ", there, "名".repeat(61), there + " ", "换\u202e向", added)) {
				name.setText(tried);
				enabled.add(name.getShell().getDefaultButton().isEnabled());
			}
			SampleReport.push(name.getShell().getDefaultButton());
		});

		assertThat(enabled).containsExactly(false, false, false, false, false, true);
		assertThat(robot.control(Text.class, campaign(there, "introduction")).getText()).isEqualTo(before).isNotBlank();
		Text title = robot.control(Text.class, campaign(added, "title"));
		robot.until("caret in the new text", title::isFocusControl);
		report.command("org.eclipse.ui.edit.undo");
		assertThat(is(campaign(added, "title"))).isFalse();
		assertThat(report.editor().isDirty()).isFalse();

		report.command("org.eclipse.ui.edit.redo");
		robot.control(Text.class, campaign(added, "title")).setText("暑期");
		report.command("org.eclipse.ui.file.save");
		robot.until("saved", () -> !report.editor().isDirty());
		report.idle();
		assertThat(Files.readString(texts())).containsPattern("## campaigns \\(.*\\): " + added + "\\R(#:.*\\R)*### title \\(.*\\)\\R暑期");
		Text now = robot.control(Text.class, campaign(added, "title"));
		now.setText("");
		assertThat(now.isDisposed()).as("the field that is being typed in").isFalse();
	}

	private static String campaign(String name, String field) {
		return "text.marketing.campaigns." + name + "." + field;
	}

	private boolean is(String id) {
		return robot.find(control -> id.equals(control.getData("id"))).isPresent();
	}

	private Optional<Text> name() {
		return robot.find(control -> control instanceof Text && control.getShell().getText().startsWith("添加")).map(Text.class::cast);
	}

	/** Follows the link to a new text and does something with the field for its name. */
	private void add(Consumer<Text> inDialog) {
		robot.once(() -> name().isPresent(), () -> {
			try {
				inDialog.accept(name().orElseThrow());
			} finally {
				name().ifPresent(still -> still.getShell().close());
			}
		});
		SampleReport.follow(robot.control(Link.class, "texts.add.campaigns"));
	}

	@Test
	void eachSentenceIsTakenBackByItself() {
		Text text = requests();
		String before = text.getText();
		text.setSelection(0);
		type(text, "先写一");
		type(text, "句。");
		type(text, "再写半");

		report.command("org.eclipse.ui.edit.undo");
		assertThat(text.getText()).isEqualTo("先写一句。" + before);
		assertThat(robot.menu("编辑")).contains("重做键入");
		type(text, "另写");
		assertThat(robot.menu("编辑")).as("what was taken back is not part of what is written instead").contains("重做").doesNotContain("重做键入");
		report.command("org.eclipse.ui.edit.undo");
		report.command("org.eclipse.ui.edit.undo");
		robot.until("clean", () -> !report.editor().isDirty());
		assertThat(text.getText()).isEqualTo(before);
	}

	@Test
	void blanksAreTakenBackAsTheyWereTyped() {
		Text text = requests();
		String before = text.getText();
		text.setSelection(0);

		type(text, " ");
		assertThat(text.getText()).isEqualTo(" " + before);
		type(text, "Also ");
		assertThat(text.getText()).isEqualTo(" Also " + before);

		report.command("org.eclipse.ui.edit.undo");
		robot.until("clean", () -> !report.editor().isDirty());
		assertThat(text.getText()).isEqualTo(before);
	}
}
