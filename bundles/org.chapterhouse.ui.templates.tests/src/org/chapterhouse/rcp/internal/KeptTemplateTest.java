package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is typed in a template and not saved is kept, in whichever window, and people are told where it is not. */
@TestInstance(Lifecycle.PER_CLASS)
class KeptTemplateTest {

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
		robot.until("nothing kept", () -> !keeps(""));
		revenue.check();
	}

	@AfterAll
	void nothingWentWrong() {
		work.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	/** Returns where what is typed in the template is kept until it is saved; there may be nothing. */
	private static Optional<Path> kept() throws IOException {
		Path drafts = TemplateWork.sample().getParent().resolveSibling("template-drafts");
		if (!Files.isDirectory(drafts)) {
			return Optional.empty();
		}
		try (Stream<Path> all = Files.walk(drafts)) {
			return all.filter(file -> file.getFileName().toString().equals(TemplateWork.REVENUE)).findFirst();
		}
	}

	private static boolean keeps(String text) {
		try {
			Path file = kept().orElse(null);
			return file != null && Files.readString(file).contains(text);
		} catch (IOException | UncheckedIOException e) {
			// it is just being replaced or removed
			return false;
		}
	}

	/** Closes the editor and puts the copy of what was typed back, so that all is as a process leaves it that is killed; no process is. */
	private void leaveCopyOf(String text) throws IOException {
		robot.until("copy of what is typed", () -> keeps(text));
		Path file = kept().orElseThrow();
		byte[] copy = Files.readAllBytes(file);
		robot.window().getActivePage().closeEditor(work.template(), false);
		robot.until("nothing kept of what people do not want", () -> !Files.exists(file));
		Files.write(file, copy);
	}

	@Test
	void whatIsTypedIsThereAgainWhereItsCopyWasLeft() throws IOException {
		revenue.copy();
		Text text = revenue.labelInForm("还没存的文字");
		text.setText("在表单中输入，还没存");
		leaveCopyOf("在表单中输入，还没存");
		String before = RevenueTemplate.saved();

		work.push("open");
		work.template();
		work.page(1);

		robot.until("what was typed", () -> work.source().getText().contains("在表单中输入，还没存"));
		assertThat(work.template().isDirty()).isTrue();
		robot.until("told", () -> warning().contains("已恢复"));
		assertThat(RevenueTemplate.saved()).isEqualTo(before);
		work.command("org.eclipse.ui.edit.undo");
		assertThat(work.source().getText()).isEqualTo(before);
		robot.until("nothing to tell", () -> warning().isEmpty());
		work.command("org.eclipse.ui.edit.redo");
		work.save();
		assertThat(RevenueTemplate.saved()).contains("在表单中输入，还没存");
		robot.until("nothing kept of what is saved", () -> !keeps(""));
	}

	@Test
	void whatIsTypedDoesNotCoverWhatOthersWroteUnlessPeopleWantIt() throws IOException {
		revenue.copy();
		revenue.type(RevenueTemplate.label("还没存"));
		leaveCopyOf("还没存");
		Path file = kept().orElseThrow();
		Files.writeString(TemplateWork.file(TemplateWork.REVENUE),
				RevenueTemplate.saved().replace(RevenueTemplate.BODY, RevenueTemplate.BODY + RevenueTemplate.label("别人写的")));
		robot.once(() -> question().isPresent(), () -> question().ifPresent(Shell::close));

		work.push("open");
		work.template();

		Path aside = file.resolveSibling(file.getFileName() + ".bak");
		robot.until("put aside", () -> Files.exists(aside) && !Files.exists(file));
		assertThat(Files.readString(aside)).contains("还没存");
		robot.until("told", () -> robot.find(control -> control instanceof Label label && label.getText().contains(aside.toString())).isPresent());
		work.page(1);
		assertThat(work.source().getText()).contains("别人写的").doesNotContain("还没存");
		assertThat(work.template().isDirty()).isFalse();
		Files.delete(aside);
	}

	private Optional<Shell> question() {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.isVisible() && shell.getData() instanceof MessageDialog).findFirst();
	}

	@Test
	void twoWindowsOfATemplateKeepOneTextUntilBothAreClosed() throws IOException, WorkbenchException {
		revenue.copy();
		MultiPageEditorPart first = work.template();
		IWorkbenchPage page = first.getSite().getPage();
		IWorkbenchWindow window = PlatformUI.getWorkbench().openWorkbenchWindow(page.getInput());
		try {
			revenue.type(RevenueTemplate.label("在第一个窗口"));
			robot.until("copy of the first window", () -> keeps("在第一个窗口"));
			var second = (MultiPageEditorPart) window.getActivePage().openEditor(first.getEditorInput(), "org.chapterhouse.ui.templates.editor");
			work.idle();
			assertThat(second.isDirty()).as("nobody is asked, and the text is the same").isTrue();

			page.closeEditor(first, false);
			window.getShell().setActive();
			robot.until("source of the second window", () -> sourceIn(window).isPresent());
			StyledText source = sourceIn(window).orElseThrow();
			source.replaceTextRange(source.getText().indexOf(RevenueTemplate.BODY) + RevenueTemplate.BODY.length(), 0,
					RevenueTemplate.label("在第二个窗口"));

			robot.until("copy of both", () -> keeps("在第一个窗口") && keeps("在第二个窗口"));
			assertThat(Files.readString(kept().orElseThrow())).as("kept over what is saved").startsWith(RevenueTemplate.saved().length() + "-");
			window.getActivePage().closeEditor(second, false);
			robot.until("nothing kept of what people do not want", () -> !keeps(""));
		} finally {
			window.getActivePage().closeAllEditors(false);
			window.close();
			robot.settle();
		}
	}

	private Optional<StyledText> sourceIn(IWorkbenchWindow window) {
		return robot.find(control -> "template.source".equals(control.getData("id")) && control.getShell() == window.getShell())
				.map(StyledText.class::cast);
	}

	@Test
	void whatCannotBeKeptIsToldAboveTheTemplateAndKeptOnceItCan() throws IOException {
		revenue.copy();
		revenue.type(RevenueTemplate.label("甲"));
		robot.until("copy", () -> keeps("甲"));
		assertThat(warning()).isEmpty();
		Path file = kept().orElseThrow();
		Files.delete(file);
		Files.createDirectories(file.resolve("in the way"));

		revenue.type(RevenueTemplate.label("乙"));
		robot.until("warning", () -> warning().contains("未能自动留存副本"));

		Files.delete(file.resolve("in the way"));
		Files.delete(file);
		robot.until("copy after all", () -> keeps("乙"));
		robot.until("no warning", () -> warning().isEmpty());
	}

	@Test
	void whatCannotBeReadIsSetAsideAndTold() throws IOException {
		revenue.copy();
		revenue.type(RevenueTemplate.label("还没存"));
		leaveCopyOf("还没存");
		Path file = kept().orElseThrow();
		byte[] unreadable = { '1', '\n', (byte) 0xff, (byte) 0xfe };
		Files.write(file, unreadable);
		Path aside = file.resolveSibling(file.getFileName() + ".bak");

		work.push("open");
		work.template();

		robot.until("warning", () -> warning().contains(aside.toString()));
		assertThat(aside).hasBinaryContent(unreadable);
		assertThat(work.template().isDirty()).isFalse();
		Files.delete(aside);
	}

	private String warning() {
		return robot.find(control -> "template.unkept".equals(control.getData("id")) && control.isVisible())
				.map(control -> ((Label) control).getText())
				.orElse("");
	}
}
