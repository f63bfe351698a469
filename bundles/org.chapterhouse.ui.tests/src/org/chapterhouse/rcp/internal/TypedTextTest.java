package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

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
		if (report.editor().isDirty()) {
			report.command("org.eclipse.ui.file.revert");
			robot.until("clean", () -> !report.editor().isDirty());
		}
		report.idle();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private static Path texts() {
		return Platform.getLocation().toFile().toPath()
				.resolve("chapterhouse/sample/leased-line-monthly/texts/leased-line-monthly/2017-04/520000.txt");
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
