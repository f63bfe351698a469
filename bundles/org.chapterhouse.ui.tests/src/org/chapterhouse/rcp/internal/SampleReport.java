package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.testkit.Background;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.handlers.IHandlerService;

/** Opens the sample as a newcomer does and drives its editor. */
final class SampleReport {

	/**
	 * The nanoseconds within which cancelled work ends, however busy the machine is: a second is promised, and how much of it is needed tells the benchmark. What does not heed a
	 * cancel goes on for longer.
	 */
	static final long AT_ONCE = 5_000_000_000L;
	/** Longer than a dialog takes to open; where it takes longer, what is done in it waits for it. */
	private static final int OPENING_MILLISECONDS = 500;

	final Robot robot = Robot.ofWorkbench();

	/** One click on the welcome page, and the report is there as it will look. */
	void open() {
		command("org.chapterhouse.ui.open.welcome");
		push(robot.control(Button.class, "welcome.sample"));
		robot.until("editor of the sample", () -> find() != null);
		robot.until("document of the sample",
				() -> editor().getTitle().contains("2017") && editor().getTitle().length() > "520000 · 2017-04".length());
		robot.until("preview", () -> browser().getUrl().endsWith(".html"));
		robot.until("title of the preview", () -> String.valueOf(browser().evaluate("return document.title")).contains("2017"));
	}

	/** Opens a report of a folder or address by the wizard. */
	void open(String data, String period, String organisation) {
		command("org.chapterhouse.ui.open.folder", () -> {
			Combo families = robot.control(Combo.class, "new.family");
			robot.until("families", () -> families.getItemCount() > 0);
			choose(families,
					Arrays.stream(families.getItems()).filter(name -> name.contains("月报") || name.contains("monthly")).findFirst().orElseThrow());
			robot.control(Combo.class, "new.data").setText(data);
			Combo periods = robot.control(Combo.class, "new.period");
			robot.until("periods", () -> periods.indexOf(period) >= 0);
			choose(periods, period);
			Combo units = robot.control(Combo.class, "new.unit");
			choose(units, Arrays.stream(units.getItems()).filter(name -> name.endsWith(organisation)).findFirst().orElseThrow());
			robot.until("complete page", () -> periods.getShell().getDefaultButton().isEnabled());
			push(periods.getShell().getDefaultButton());
		});
		robot.until("editor", () -> find() != null);
	}

	/** Opens a node of a tree as a click does. */
	static void expand(Tree tree, TreeItem item) {
		var event = new Event();
		event.item = item;
		tree.notifyListeners(SWT.Expand, event);
		item.setExpanded(true);
	}

	/** Chooses an item of a list. */
	static void choose(Combo combo, String item) {
		combo.select(combo.indexOf(item));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	void close() {
		robot.window().getActivePage().closeAllEditors(false);
		robot.settle();
	}

	private FormEditor find() {
		return Arrays.stream(robot.window().getActivePage().getEditorReferences()).map(reference -> reference.getEditor(false))
				.filter(FormEditor.class::isInstance).map(FormEditor.class::cast).findFirst().orElse(null);
	}

	FormEditor editor() {
		FormEditor found = find();
		assertThat(found).isNotNull();
		return found;
	}

	Browser browser() {
		return robot.control(Browser.class, "preview.browser");
	}

	/** Shows a page of the editor, by its id. */
	void page(String id) {
		robot.window().getActivePage().activate(editor());
		assertThat(editor().setActivePage(id)).isNotNull();
		robot.settle();
	}

	/** Shows the preview, which is no page of a form, so it is chosen by its tab. */
	void preview() {
		robot.window().getActivePage().activate(editor());
		CTabFolder tabs = tabs();
		tabs.setSelection(1);
		var chosen = new Event();
		chosen.item = tabs.getItem(1);
		tabs.notifyListeners(SWT.Selection, chosen);
		robot.settle();
	}

	/** Takes back whatever is not saved in the report. */
	void revert() {
		if (editor().isDirty()) {
			command("org.eclipse.ui.file.revert");
			robot.until("clean", () -> !editor().isDirty());
		}
	}

	/** Returns what holds the pages of the editor. */
	CTabFolder tabs() {
		return (CTabFolder) robot
				.find(control -> control instanceof CTabFolder one && one.getTabPosition() == SWT.BOTTOM && one.getItemCount() > 2).orElseThrow();
	}

	/** Presses a button of a tool bar. */
	void press(String id) {
		var bar = (ToolBar) robot
				.find(control -> control instanceof ToolBar one && Arrays.stream(one.getItems()).anyMatch(item -> id.equals(item.getData("id"))))
				.orElseThrow();
		ToolItem item = Arrays.stream(bar.getItems()).filter(one -> id.equals(one.getData("id"))).findFirst().orElseThrow();
		item.setSelection((item.getStyle() & SWT.CHECK) != 0 && !item.getSelection());
		item.notifyListeners(SWT.Selection, new Event());
	}

	/** Chooses a tab of the view that explains figures. */
	void explainTab(int at) {
		CTabFolder tabs = robot.control(CTabFolder.class, "explain.tabs");
		tabs.setSelection(at);
		var chosen = new Event();
		chosen.item = tabs.getItem(at);
		tabs.notifyListeners(SWT.Selection, chosen);
	}

	/** Chooses to compare two files in the view that compares. */
	void compareFiles() {
		turn("compare.mode.month", "compare.mode.files");
	}

	/** Chooses to compare months in the view that compares, which a test before may have left otherwise. */
	void compareMonths() {
		turn("compare.mode.files", "compare.mode.month");
	}

	private void turn(String from, String to) {
		robot.control(Button.class, from).setSelection(false);
		Button chosen = robot.control(Button.class, to);
		chosen.setSelection(true);
		chosen.notifyListeners(SWT.Selection, new Event());
	}

	/** Waits until nothing goes on in the background. */
	void idle() {
		Background.idle(robot);
	}

	/**
	 * Cancels work while it goes on and returns how many nanoseconds its end is waited for; fails where the work is over before.
	 *
	 * @param name what its name begins with
	 * @param cancel cancels it
	 */
	long cancelled(String name, Consumer<Job> cancel) {
		robot.until("work " + name, () -> running(name).isPresent());
		Job job = running(name).orElseThrow();
		long begun = System.nanoTime();
		cancel.accept(job);
		robot.until("end of " + name, () -> job.getState() == Job.NONE);
		long waited = System.nanoTime() - begun;
		assertThat(job.getResult().getSeverity()).as("cancelled, not over").isEqualTo(IStatus.CANCEL);
		return waited;
	}

	private static Optional<Job> running(String name) {
		return Arrays.stream(Job.getJobManager().find(ReportWork.class))
				.filter(job -> job.getName().startsWith(name) && job.getState() == Job.RUNNING).findFirst();
	}

	/** Ticks in the dialog of an export these forms and levels, by their ids, and {@code export.open} if it is among them; nothing else stays ticked but languages. */
	void tick(String... wanted) {
		Shell dialog = robot.control(Text.class, "export.folder").getShell();
		var others = new ArrayList<Button>();
		robot.find(control -> control instanceof Button box && box.getShell() == dialog
				&& String.valueOf(box.getData("id")).matches("export\\.(form|level|open)\\b.*")
				&& box.getSelection() != List.of(wanted).contains(box.getData("id")) && !others.add(box));
		others.forEach(SampleReport::push);
	}

	static void push(Button button) {
		button.setSelection((button.getStyle() & SWT.CHECK) != 0 ? !button.getSelection() : button.getSelection());
		button.notifyListeners(SWT.Selection, new Event());
	}

	static void follow(Link link) {
		link.notifyListeners(SWT.Selection, new Event());
	}

	/** Follows the first sentence that states figures, of the page that is seen. */
	void explain() {
		Link sentence = (Link) robot.find(control -> String.valueOf(control.getData("id")).startsWith("sentence.") && control instanceof Link link
				&& link.getText().contains("<a>") && link.isVisible()).orElseThrow();
		follow(sentence);
	}

	/** Does what a command of the menus does. */
	void command(String id) {
		enabled(id);
		execute(id);
	}

	/**
	 * Does what a command does that opens a dialog, and does something in the dialog, which handles events until it closes. Nothing is begun before the command
	 * can be executed: what waits for a control of the dialog would keep from going on what opens it.
	 */
	void command(String id, Runnable inDialog) {
		enabled(id);
		List<Shell> before = List.of(robot.display().getShells());
		var failed = new ArrayList<Throwable>();
		robot.display().timerExec(OPENING_MILLISECONDS, () -> {
			try {
				inDialog.run();
			} catch (RuntimeException | AssertionError e) {
				// the dialog would stay and the test with it
				failed.add(e);
				Arrays.stream(robot.display().getShells()).filter(shell -> !before.contains(shell)).forEach(Shell::close);
			}
		});
		execute(id);
		failed.forEach(e -> {
			throw new AssertionError("in the dialog of " + id, e);
		});
	}

	/** Presses the key that copies, where people are. */
	void copy() {
		execute("org.eclipse.ui.edit.copy");
	}

	/** Presses the key that finds, where people are. */
	void search() {
		execute("org.eclipse.ui.edit.findReplace");
	}

	private void enabled(String id) {
		if (find() != null) {
			robot.window().getActivePage().activate(find());
		}
		robot.until("command " + id, robot.window().getService(ICommandService.class).getCommand(id)::isEnabled);
	}

	private void execute(String id) {
		try {
			robot.window().getService(IHandlerService.class).executeCommand(id, null);
		} catch (CommandException e) {
			throw new AssertionError(id, e);
		}
	}
}
