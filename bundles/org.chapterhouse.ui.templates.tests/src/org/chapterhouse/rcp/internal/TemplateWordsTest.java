package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the platform says about a template is Chinese where the application is. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplateWordsTest {

	/** A word that is not a name or an abbreviation. */
	private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{4,}");
	private static final String FILE = "/?[^“”\\s]*" + TemplateWork.REVENUE.replace(".", "\\.");
	private static final String BODY = "<body>";

	private final TemplateWork work = new TemplateWork();
	private final Robot robot = work.robot;

	@BeforeAll
	void openThePerspective() {
		// what says why something failed is not shown in tests otherwise
		ErrorDialog.AUTOMATED_MODE = false;
		work.perspective();
	}

	@BeforeEach
	void copy() {
		work.select(TemplateWork.REVENUE);
		work.push("copy");
		work.template();
		work.page(1);
		work.idle();
	}

	@AfterEach
	void takeBack() throws IOException {
		work.close();
		Files.deleteIfExists(TemplateWork.file(TemplateWork.REVENUE));
		work.select(TemplateWork.REVENUE);
		String before = work.state("benchmark.rptdesign");
		work.push("check");
		robot.until("template of the bundle", () -> work.state(TemplateWork.REVENUE).equals(before));
		work.idle();
	}

	@AfterAll
	void leave() {
		ErrorDialog.AUTOMATED_MODE = true;
		work.close();
	}

	private void type(String text) {
		StyledText source = work.source();
		source.replaceTextRange(source.getText().indexOf(BODY) + BODY.length(), 0, text);
	}

	/** Returns what a window says that comes while something is done, and closes it. */
	private List<String> said(Runnable action) {
		Set<Shell> before = Set.of(robot.display().getShells());
		var said = new ArrayList<String>();
		look(before, said);
		action.run();
		robot.until("window that says something", () -> !said.isEmpty());
		return said;
	}

	private void look(Set<Shell> before, List<String> said) {
		robot.once(() -> shown(before).isPresent(), () -> shown(before).ifPresent(shown -> {
			said.add(shown.getText());
			texts(shown).forEach(said::add);
			shown.close();
		}));
	}

	private Optional<Shell> shown(Set<Shell> before) {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.isVisible() && !before.contains(shell)).findFirst();
	}

	private static Stream<String> texts(Control control) {
		return switch (control) {
		case Label label -> Stream.of(label.getText());
		case Button button -> Stream.of(button.getText());
		case Link link -> Stream.of(link.getText());
		case Text text -> Stream.of(text.getText());
		case Composite composite -> Arrays.stream(composite.getChildren()).flatMap(TemplateWordsTest::texts);
		default -> Stream.empty();
		};
	}

	private static void areChinese(List<String> texts) {
		assertThat(texts).anyMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
		assertThat(texts).allSatisfy(text -> assertThat(text.replaceAll(FILE, "")).doesNotContainPattern(ENGLISH));
	}

	@Test
	void theMenusOfTheSource() {
		type("<!-- 输入 -->");

		areChinese(items(work.source().getMenu()));
		areChinese(robot.menu("编辑"));
	}

	/** Is something that can be taken back. */
	private static final class Done extends AbstractOperation {

		Done(IUndoContext context) {
			super("键入");
			addContext(context);
		}

		@Override
		public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
			return Status.OK_STATUS;
		}

		@Override
		public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
			return Status.OK_STATUS;
		}

		@Override
		public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
			return Status.OK_STATUS;
		}
	}

	@Test
	void whatIsTakenBackAndDoneAgain() throws ExecutionException {
		var context = new ObjectUndoContext(this);
		IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
		var undo = new UndoActionHandler(work.template().getSite(), context);
		var redo = new RedoActionHandler(work.template().getSite(), context);

		history.execute(new Done(context), null, null);
		robot.until("something to take back", undo::isEnabled);
		assertThat(undo.getText()).startsWith("撤销键入");
		history.undo(context, null, null);
		robot.until("something to do again", redo::isEnabled);
		assertThat(redo.getText()).startsWith("重做键入");

		undo.dispose();
		redo.dispose();
		history.dispose(context, true, true, true);
	}

	private static List<String> items(Menu menu) {
		menu.notifyListeners(SWT.Show, new Event());
		List<String> items = Arrays.stream(menu.getItems()).map(MenuItem::getText).map(text -> text.replaceAll("\\t.*", "")).toList();
		menu.notifyListeners(SWT.Hide, new Event());
		return items;
	}

	@Test
	void theLineThatPeopleGoTo() {
		areChinese(said(() -> work.command("org.eclipse.ui.edit.text.goto.line")));
	}

	@Test
	void theQuestionWhenAnotherProgramWroteTheFile() throws IOException {
		type("<!-- 还没存 -->");
		String text = Files.readString(TemplateWork.file(TemplateWork.REVENUE));
		Files.writeString(TemplateWork.file(TemplateWork.REVENUE), text.replace(BODY, BODY + "<!-- other -->"));

		List<String> said = said(() -> work.template().doSave(new NullProgressMonitor()));

		areChinese(said);
		assertThat(said).anyMatch(one -> one.contains(TemplateWork.REVENUE));
	}

	@Test
	void whyATextCannotBeSavedInItsEncoding() throws IOException {
		robot.window().getActivePage().closeEditor(work.template(), false);
		String text = Files.readString(TemplateWork.file(TemplateWork.REVENUE)).replaceFirst("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"");
		Files.write(TemplateWork.file(TemplateWork.REVENUE), text.getBytes(StandardCharsets.ISO_8859_1));
		work.select(TemplateWork.REVENUE);
		work.push("open");
		work.template();
		work.page(1);
		type("<!-- 还没存 -->");

		List<String> said = said(() -> work.template().doSave(new NullProgressMonitor()));

		areChinese(said.stream().map(one -> one.replace("ISO-8859-1", "")).toList());
		assertThat(said).anyMatch(one -> one.contains("ISO-8859-1"));
	}
}
