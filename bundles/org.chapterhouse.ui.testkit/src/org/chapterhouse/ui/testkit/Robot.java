package org.chapterhouse.ui.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Drives the workbench: waits for conditions while events are handled, finds widgets by the id that they carry ({@code setData("id", …)}), chooses menus.
 * Lives in the UI thread, in which the tests run.
 */
public final class Robot {

	private static final int LOOK_MILLISECONDS = 100;
	private static final int LOOKS = 1_200;
	private static final Pattern LETTER = Pattern.compile("&(\\w)");

	/** How long to wait for what is to happen; long, as it only costs when something is wrong. */
	private static final int LIMIT_MILLISECONDS = 120_000;
	private static final int LOOK_AGAIN_MILLISECONDS = 50;

	private final Display display;

	private Robot(Display display) {
		this.display = display;
	}

	/** Makes a robot for the workbench that runs. */
	public static Robot ofWorkbench() {
		return new Robot(PlatformUI.getWorkbench().getDisplay());
	}

	/** Returns the display. */
	public Display display() {
		return display;
	}

	/** Returns the window of the workbench. */
	public IWorkbenchWindow window() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return active == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0] : active;
	}

	/** Handles events until a condition holds; fails after two minutes, telling what was waited for and which windows are open. */
	public void until(String what, BooleanSupplier condition) {
		until(what, LIMIT_MILLISECONDS, condition);
	}

	/** Handles events until a condition holds; fails after so many milliseconds: for what takes longer than anything in this process. */
	public void until(String what, int milliseconds, BooleanSupplier condition) {
		long end = System.nanoTime() + milliseconds * 1_000_000L;
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("waited in vain: " + what + "; open windows: " + titles());
			}
			if (!display.readAndDispatch()) {
				display.timerExec(LOOK_AGAIN_MILLISECONDS, () -> {
					// wakes the loop up
				});
				display.sleep();
			}
		}
	}

	/** Does something once a condition holds, which may be while a dialog handles events; given up if it never does. */
	public void once(BooleanSupplier condition, Runnable then) {
		once(condition, then, LOOKS);
	}

	private void once(BooleanSupplier condition, Runnable then, int looks) {
		display.timerExec(LOOK_MILLISECONDS, () -> {
			if (condition.getAsBoolean()) {
				then.run();
			} else if (looks > 0) {
				once(condition, then, looks - 1);
			}
		});
	}

	/** Handles all events that wait, paints included. */
	public void settle() {
		for (Shell shell : display.getShells()) {
			if (shell.isVisible()) {
				shell.update();
			}
		}
		while (display.readAndDispatch()) {
			// the next one
		}
	}

	/** Handles events for a while: for what moves by itself and has no end to be told by. */
	void handle(int milliseconds) {
		long end = System.nanoTime() + milliseconds * 1_000_000L;
		until("the time", () -> System.nanoTime() > end);
		// one long event may have taken all of it
		settle();
	}

	private List<String> titles() {
		return Arrays.stream(display.getShells()).filter(Shell::isVisible).map(Shell::getText).toList();
	}

	/** Returns a control by the id it carries; waits for it. */
	public <T extends Control> T control(Class<T> type, String id) {
		var found = new ArrayList<Control>();
		until("control " + id, () -> {
			find(control -> id.equals(control.getData("id"))).ifPresent(found::add);
			return !found.isEmpty();
		});
		return Objects.requireNonNull(type.cast(found.getFirst()));
	}

	/** Returns the first visible control that fits, if there is one. */
	public Optional<Control> find(Predicate<Control> fits) {
		return Arrays.stream(display.getShells()).filter(Shell::isVisible).flatMap(shell -> find(shell, fits).stream()).findFirst();
	}

	private static Optional<Control> find(Control root, Predicate<Control> fits) {
		if (fits.test(root)) {
			return Optional.of(root);
		}
		return root instanceof Composite composite ? Arrays.stream(composite.getChildren()).flatMap(child -> find(child, fits).stream()).findFirst()
				: Optional.empty();
	}

	/** Returns the titles of the menus of the main window that a user sees, without mnemonics. */
	public List<String> menus() {
		return items(window().getShell().getMenuBar());
	}

	/** Returns the titles of the items of a menu of the main window, separators left out, as they stand when it opens. */
	public List<String> menu(String title) {
		MenuItem item = item(window().getShell().getMenuBar(), title);
		Menu menu = Objects.requireNonNull(item.getMenu());
		menu.notifyListeners(SWT.Show, new Event());
		List<String> items = items(menu);
		menu.notifyListeners(SWT.Hide, new Event());
		return items;
	}

	/** Returns the letters by which items of a menu of the main window are chosen, those of the menus themselves if there is no title; items without one left out. */
	public List<String> letters(String... title) {
		Menu menu = window().getShell().getMenuBar();
		for (String one : title) {
			menu = Objects.requireNonNull(item(menu, one).getMenu());
			menu.notifyListeners(SWT.Show, new Event());
			menu.notifyListeners(SWT.Hide, new Event());
		}
		return Arrays.stream(menu.getItems()).map(item -> LETTER.matcher(item.getText().replace("&&", ""))).filter(Matcher::find)
				.map(letter -> letter.group(1).toUpperCase(Locale.ROOT)).toList();
	}

	/** Chooses an item of a menu, by the path of titles without mnemonics. Returns when its action has been done. */
	public void choose(String... path) {
		Menu menu = window().getShell().getMenuBar();
		for (int at = 0; at < path.length - 1; at++) {
			menu = Objects.requireNonNull(item(menu, path[at]).getMenu());
			menu.notifyListeners(SWT.Show, new Event());
		}
		item(menu, path[path.length - 1]).notifyListeners(SWT.Selection, new Event());
	}

	private static MenuItem item(Menu menu, String title) {
		return Arrays.stream(menu.getItems()).filter(item -> plain(item.getText()).equals(title)).findFirst()
				.orElseThrow(() -> new AssertionError("no menu " + title + " among " + items(menu)));
	}

	private static List<String> items(Menu menu) {
		return Arrays.stream(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).map(item -> plain(item.getText())).toList();
	}

	/** Leaves out mnemonics and shortcuts. */
	private static String plain(String title) {
		return title.replaceAll("\\t.*", "").replaceAll("\\(&\\w\\)", "").replace("&", "");
	}
}
