package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Nothing that people typed in a template is lost, however quick they are. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplateCareTest {

	private final TemplateWork work = new TemplateWork();
	private final RevenueTemplate revenue = new RevenueTemplate(work);
	private final Robot robot = work.robot;

	@BeforeAll
	void openTheSample() {
		revenue.open();
	}

	@AfterEach
	void takeBack() throws IOException {
		revenue.remove();
		revenue.check();
	}

	@AfterAll
	void nothingWentWrong() {
		work.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void whatIsTypedInTheSourceMeanwhileStays() {
		revenue.copy();
		Text text = revenue.labelInForm("旧文字");

		text.setText("新文字");
		// the form waits for more while people are in the source already
		work.page(1);
		revenue.type("\n<!-- 同时输入 -->");

		robot.until("both", () -> work.source().getText().contains("新文字") && work.source().getText().contains("同时输入"));
		work.save();
	}

	@Test
	void aQuickSaveHasWhatWasJustTyped() throws IOException {
		revenue.copy();
		Text text = revenue.labelInForm("旧文字");
		work.save();
		assertThat(work.template().isDirty()).isFalse();
		work.idle();

		text.setText("新文字");

		assertThat(work.template().isDirty()).isTrue();
		work.template().doSave(new NullProgressMonitor());
		assertThat(RevenueTemplate.saved()).contains("新文字").doesNotContain("旧文字");
		assertThat(work.template().isDirty()).isFalse();
	}

	/** Types a digit into a number, as the clipboard does: nothing but the text changes at first. */
	private void typeDigit(Spinner number, String digit) {
		var clipboard = new Clipboard(robot.display());
		try {
			clipboard.setContents(new Object[] { digit }, new Transfer[] { TextTransfer.getInstance() });
			String before = number.getText();
			number.paste();
			robot.until("typed digit", () -> !number.getText().equals(before));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void aQuickSaveHasTheSizeThatWasJustTyped() throws IOException {
		revenue.copy();
		StyledText source = work.source();
		source.setSelection(source.getText().indexOf("<property name=\"style\">card-value</property>"));
		work.page(0);
		Spinner size = robot.control(Spinner.class, "design.number.fontSize");
		robot.until("size", () -> !size.isDisposed() && size.getText().equals("15.00"));
		work.idle();

		typeDigit(size, "2");
		String typed = size.getText();

		assertThat(work.template().isDirty()).isTrue();
		work.template().doSave(new NullProgressMonitor());
		assertThat(RevenueTemplate.saved()).contains("<property name=\"fontSize\">" + typed.replaceFirst("\\.?0*$", "") + "pt</property>");
		assertThat(work.template().isDirty()).isFalse();
		work.command("org.eclipse.ui.edit.undo");
		robot.until("size before", () -> size.getText().equals("15.00"));
	}

	@Test
	void aFileIsNotTakenBackWhenPeopleCancel() throws IOException {
		revenue.copy();
		revenue.type(RevenueTemplate.label("还没存"));
		work.select(TemplateWork.REVENUE);

		answer(question -> {
			answer(Shell::close);
			question.getDefaultButton().notifyListeners(SWT.Selection, new Event());
		});
		work.push("revert");
		work.idle();

		assertThat(work.isOpen()).isTrue();
		assertThat(work.template().isDirty()).isTrue();
		assertThat(TemplateWork.file(TemplateWork.REVENUE)).exists();
		work.save();
		assertThat(RevenueTemplate.saved()).contains("还没存");
	}

	/** Answers the question that comes, from its own loop. */
	private void answer(Consumer<Shell> how) {
		robot.once(() -> question().isPresent(), () -> question().ifPresent(how));
	}

	private Optional<Shell> question() {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.isVisible() && shell.getData() instanceof MessageDialog).findFirst();
	}

	@Test
	void aTemplateKeepsItsEncoding() throws IOException {
		revenue.copy();
		work.idle();
		robot.window().getActivePage().closeEditor(work.template(), false);
		Charset chinese = Charset.forName("GB18030");
		String text = RevenueTemplate.saved().replaceFirst("encoding=\"UTF-8\"", "encoding=\"GB18030\"").replace(RevenueTemplate.BODY,
				RevenueTemplate.BODY + RevenueTemplate.label("国标编码"));
		assertThat(text).contains("GB18030");
		Files.write(TemplateWork.file(TemplateWork.REVENUE), text.getBytes(chinese));

		work.select(TemplateWork.REVENUE);
		work.push("open");
		work.template();
		work.previewShows("国标编码");
		work.page(1);
		assertThat(work.source().getText()).contains("国标编码");
		revenue.type("<!-- 再加一句 -->");
		work.save();

		assertThat(Files.readString(TemplateWork.file(TemplateWork.REVENUE), chinese)).contains("国标编码").contains("再加一句");

		takeBack();
		revenue.copy();

		assertThat(work.source().getText()).isEqualTo(RevenueTemplate.saved());
	}

	@Test
	void whatAnotherProgramWroteWhileTheWindowWasActiveIsSeen() throws IOException {
		revenue.copy();
		work.idle();
		robot.window().getActivePage().closeEditor(work.template(), false);
		Shell window = robot.window().getShell();
		Files.writeString(TemplateWork.file(TemplateWork.REVENUE),
				RevenueTemplate.saved().replace(RevenueTemplate.BODY, RevenueTemplate.BODY + RevenueTemplate.label("当时修改")));
		window.notifyListeners(SWT.Deactivate, new Event());
		work.idle();

		window.notifyListeners(SWT.Activate, new Event());

		work.showReport();
		work.previewShows("当时修改");
	}

	@Test
	void theFormOfABundledTemplateCannotBeChanged() {
		work.select(TemplateWork.REVENUE);
		work.push("open");
		work.template();
		work.page(1);
		StyledText source = work.source();
		source.setSelection(source.getText().indexOf("<property name=\"style\">card-value</property>"));
		work.page(0);

		Spinner size = robot.control(Spinner.class, "design.number.fontSize");
		robot.until("size", () -> !size.isDisposed() && size.getSelection() > 0);

		assertThat(size.isEnabled()).isFalse();
	}
}
