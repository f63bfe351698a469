package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Everything can be reached without a mouse. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyboardTest {

	private static final int MOST_STEPS = 400;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeAll
	void openTheSample() {
		report.open();
		report.idle();
	}

	@AfterAll
	void close() {
		report.close();
	}

	/** What people can do something with: it carries an id, is seen and enabled. */
	private static Stream<Control> useful(Control root) {
		if (root instanceof Text || root instanceof Button || root instanceof Link || root instanceof Combo || root instanceof Tree
				|| root instanceof Table) {
			boolean empty = root instanceof Combo combo && combo.getItemCount() == 0 || root instanceof Link link && !link.getText().contains("<a>");
			return root.getData("id") != null && root.isVisible() && root.isEnabled() && !empty ? Stream.of(root) : Stream.of();
		}
		if (root instanceof ExpandableComposite section && !section.isExpanded()) {
			return Stream.of();
		}
		return root instanceof Composite composite ? Arrays.stream(composite.getChildren()).flatMap(KeyboardTest::useful) : Stream.of();
	}

	/** Presses Tab until the control is reached again at which it began. */
	private Set<Control> walk(Control first) {
		first.getShell().forceActive();
		robot.until("focus", () -> first.forceFocus() && first.isFocusControl());
		Set<Control> reached = new LinkedHashSet<>();
		Control now = first;
		for (int step = 0; step < MOST_STEPS && now != null && (step == 0 || now != first); step++) {
			reached.add(now);
			now.traverse(SWT.TRAVERSE_TAB_NEXT);
			robot.settle();
			now = robot.display().getFocusControl();
		}
		return reached;
	}

	private void allAreReached(Composite root) {
		List<Control> wanted = useful(root).toList();
		assertThat(wanted).hasSizeGreaterThan(1);
		Set<Control> reached = walk(wanted.getFirst());
		assertThat(wanted.stream().filter(control -> !reached.contains(control)).map(control -> control.getData("id"))).isEmpty();
	}

	@Test
	void theWelcomePage() {
		report.command("org.chapterhouse.ui.open.welcome");
		allAreReached(robot.control(Button.class, "welcome.sample").getParent());
	}

	@Test
	void theOverview() {
		report.page("overview");
		Composite page = robot.control(Link.class, "overview.compute").getParent();
		allAreReached(page.getParent().getParent());
	}

	@Test
	void aChapter() {
		report.page("chapter.benchmark");
		allAreReached(robot.control(Text.class, "text.benchmark.requests.text").getParent().getParent().getParent());
	}

	@Test
	void theDialogs() {
		var seen = new ArrayList<String>();
		for (String[] one : new String[][] { { "org.chapterhouse.ui.report.export", "export.folder" },
				{ "org.chapterhouse.ui.open.connection", "connection.file" }, { "org.chapterhouse.ui.open.folder", "new.data" } }) {
			report.command(one[0], () -> {
				Text text = robot.control(Text.class, one[1]);
				try {
					text.setText("/tmp");
					allAreReached(text.getShell());
					seen.add(one[1]);
				} catch (AssertionError e) {
					seen.add(e.getMessage());
				} finally {
					text.getShell().close();
				}
			});
		}
		assertThat(seen).containsExactly("export.folder", "connection.file", "new.data");
	}

	@Test
	void everyItemOfTheMenusHasALetterOrAKey() {
		report.page("overview");
		var without = new ArrayList<String>();
		for (MenuItem menu : robot.window().getShell().getMenuBar().getItems()) {
			assertThat(menu.getText()).contains("&");
			items(menu.getMenu(), without);
		}
		// the platform's own, which has neither in any language
		without.remove("重新启动");
		assertThat(without).isEmpty();
	}

	private static void items(Menu menu, List<String> without) {
		menu.notifyListeners(SWT.Show, new Event());
		for (MenuItem item : menu.getItems()) {
			boolean separates = (item.getStyle() & SWT.SEPARATOR) != 0;
			if (!separates && !item.getText().contains("&") && !item.getText().contains("\t")) {
				without.add(item.getText());
			}
		}
		menu.notifyListeners(SWT.Hide, new Event());
	}
}
