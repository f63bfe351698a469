package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys that people know of trees work in that of the reports. */
class ReportKeysTest {

	private static final String VIEW = "org.chapterhouse.ui.reports";

	@TempDir
	private Path folder;
	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Desktop desktop = Desktop.get();
	private DataPlace place;

	@BeforeEach
	void openTheSampleAndListOtherData() {
		report.open();
		report.idle();
		place = new DataPlace(desktop.familyIds().getFirst(), folder.toString());
		desktop.remembered().add(place);
		robot.until("data in the tree", () -> find().length == 1);
		report.idle();
	}

	@AfterEach
	void close() {
		desktop.remembered().remove(place);
		report.close();
		report.idle();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private Tree tree() {
		return robot.control(Tree.class, "reports.tree");
	}

	private TreeItem[] find() {
		return Arrays.stream(tree().getItems()).flatMap(family -> Arrays.stream(family.getItems()))
				.filter(item -> item.getText().contains(String.valueOf(folder.getFileName()))).toArray(TreeItem[]::new);
	}

	private void choose(TreeItem item) throws PartInitException {
		IWorkbenchPage page = robot.window().getActivePage();
		page.activate(page.showView(VIEW));
		tree().setFocus();
		tree().setSelection(item);
		var event = new Event();
		event.item = item;
		tree().notifyListeners(SWT.Selection, event);
		robot.settle();
	}

	/** Presses a key: does what the command does that the key has where people are. */
	private void press(String key) {
		try {
			var keys = robot.window().getWorkbench().getService(IBindingService.class);
			KeySequence pressed = KeySequence.getInstance(key);
			// a window that a dialog hid takes its keys back once it is active
			robot.window().getShell().forceActive();
			robot.until("meaning of " + key, () -> keys.getPerfectMatch(pressed) != null);
			Binding binding = keys.getPerfectMatch(pressed);
			robot.window().getService(IHandlerService.class).executeCommand(binding.getParameterizedCommand(), null);
		} catch (CommandException | ParseException e) {
			throw new AssertionError(key, e);
		}
	}

	@Test
	void deleteTakesDataOutOfTheListWhenPeopleSayYes() throws PartInitException {
		choose(find()[0]);
		answer("DEL", "no");
		assertThat(desktop.remembered().folders()).contains(place);

		answer("DEL", "yes");
		assertThat(desktop.remembered().folders()).doesNotContain(place);
		robot.until("shorter tree", () -> find().length == 0);
	}

	private void answer(String key, String button) {
		List<Shell> before = List.of(robot.display().getShells());
		var answered = new ArrayList<String>();
		robot.once(() -> opened(before).findFirst().isPresent(), () -> {
			String label = JFaceResources.getString(button);
			Shell shell = opened(before).findFirst().orElseThrow();
			answered.add(label);
			buttons(shell).filter(one -> one.getText().equals(label)).findFirst().ifPresentOrElse(SampleReport::push, shell::close);
		});
		press(key);
		assertThat(answered).hasSize(1);
	}

	private Stream<Shell> opened(List<Shell> before) {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.isVisible() && !before.contains(shell));
	}

	private static Stream<Button> buttons(Control control) {
		return control instanceof Button button ? Stream.of(button)
				: control instanceof Composite composite ? Arrays.stream(composite.getChildren()).flatMap(ReportKeysTest::buttons) : Stream.of();
	}

	@Test
	void theSampleStaysInTheList() throws PartInitException {
		TreeItem sample = tree().getItem(0).getItem(0);
		String name = sample.getText();
		choose(sample);
		List<Shell> before = List.of(robot.display().getShells());
		press("DEL");
		assertThat(opened(before)).isEmpty();
		assertThat(tree().getItem(0).getItem(0).getText()).isEqualTo(name);
	}

	@Test
	void theKeyThatComputesAReportReadsDataAgainInTheTree() throws PartInitException {
		SampleReport.expand(tree(), find()[0]);
		report.idle();
		choose(find()[0].getItem(0));
		String told = tree().getSelection()[0].getText();

		press("F5");
		String reading = desktop.words().text("tree.reading");
		assertThat(told).isNotEqualTo(reading);
		robot.until("reading", () -> Arrays.stream(find()[0].getItems()).anyMatch(item -> item.getText().equals(reading)));
		robot.until("what was read", () -> Arrays.stream(find()[0].getItems()).anyMatch(item -> item.getText().equals(told)));
	}

	@Test
	void enterOpensAReport() throws PartInitException {
		TreeItem unit = tree().getItem(0).getItem(0).getItem(0).getItem(1);
		String name = unit.getText().split("  ")[0];
		choose(unit);
		var chosen = new Event();
		chosen.item = unit;
		tree().notifyListeners(SWT.DefaultSelection, chosen);
		robot.until("editor", () -> robot.window().getActivePage().getEditorReferences().length > 2);
		report.idle();
		robot.until("title", () -> robot.window().getActivePage().getActiveEditor().getTitle().contains(name));
	}
}
