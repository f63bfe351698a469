package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.TabWalk;
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
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Everything can be reached without a mouse. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyboardTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final TabWalk walk = new TabWalk(robot);

	@BeforeAll
	void openTheSample() {
		report.open();
		report.idle();
	}

	@AfterAll
	void close() {
		report.close();
	}

	private void allAreReached(Composite root) {
		assertThat(walk.missed(root)).as("missed").isEmpty();
		assertThat(TabWalk.nameless(root)).as("nameless").isEmpty();
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
	void thePreview() {
		report.preview();
		report.idle();
		allAreReached(robot.control(Combo.class, "preview.chapter").getParent());
	}

	@Test
	void whereAFigureComesFrom() {
		report.page("chapter.benchmark");
		report.explain();
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("explanation", () -> tree.getItemCount() > 0);
		allAreReached(tree.getParent());
		report.explainTab(1);
		robot.until("rows", () -> robot.control(Table.class, "rows.table").getItemCount() > 0);
		allAreReached(tree.getParent());
	}

	@Test
	void theViews() throws PartInitException {
		report.page("overview");
		robot.window().getActivePage().showView("org.chapterhouse.ui.facts");
		Table facts = robot.control(Table.class, "facts.table");
		robot.until("figures", () -> facts.getItemCount() > 0 && facts.getSize().y > 0);
		allAreReached(facts.getParent());
		robot.window().getActivePage().showView("org.chapterhouse.ui.compare");
		Table compared = robot.control(Table.class, "compare.table");
		robot.until("place on the screen", () -> compared.getSize().y > 0);
		Composite view = compared.getParent();
		report.compareMonths();
		robot.until("months", () -> robot.control(Combo.class, "compare.month").getItemCount() > 0);
		allAreReached(view);
		report.compareFiles();
		allAreReached(view);
	}

	@Test
	void theFieldsThatSearchTables() throws PartInitException {
		for (String view : List.of("facts", "compare", "chapters")) {
			robot.window().getActivePage().showView("org.chapterhouse.ui." + view);
			// a window that a dialog hid takes its keys back once it is active
			robot.window().getShell().forceActive();
			Table table = robot.control(Table.class, view + ".table");
			robot.until("table of " + view, table::setFocus);
			Text search = robot.control(Text.class, view + ".search");
			search.setText("1");
			assertThat(table.isFocusControl()).isTrue();

			report.search();

			assertThat(search.isFocusControl()).as(view).isTrue();
			assertThat(search.getSelectionText()).isEqualTo("1");
			search.setText("");
		}
	}

	@Test
	void thePageThatInstalls() {
		report.command("org.chapterhouse.ui.install.open");
		Button cancel = robot.control(Button.class, "install.cancel");
		robot.until("all is read", () -> !cancel.isEnabled());
		allAreReached(robot.control(Tree.class, "install.tree").getParent());
	}

	@Test
	void theDialogs() {
		var seen = new ArrayList<String>();
		for (String[] one : new String[][] { { "org.chapterhouse.ui.report.export", "export.folder" },
				{ "org.chapterhouse.ui.open.connection", "connection.file" }, { "org.chapterhouse.ui.open.folder", "new.data" } }) {
			report.command(one[0], () -> {
				Control text = robot.control(Control.class, one[1]);
				try {
					write(text, "/tmp");
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

	private static void write(Control control, String text) {
		if (control instanceof Combo combo) {
			combo.setText(text);
		} else {
			((Text) control).setText(text);
		}
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
		assertThat(without).containsExactly("重新启动");
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
