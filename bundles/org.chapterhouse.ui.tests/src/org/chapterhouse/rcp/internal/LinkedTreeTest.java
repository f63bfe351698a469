package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.editor.ReportInput;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree of reports selects the report that is looked at. */
class LinkedTreeTest {

	private static final String COUNTY = "520201";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeEach
	void openTheSample() {
		report.open();
		report.idle();
	}

	@AfterEach
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private Tree tree() {
		return robot.control(Tree.class, "reports.tree");
	}

	/** The texts of what is selected and of all that it hangs on, from the top; none where nothing is. */
	private List<String> selected() {
		var path = new ArrayList<String>();
		TreeItem item = tree().getSelectionCount() == 1 ? tree().getSelection()[0] : null;
		while (item != null) {
			path.add(item.getText());
			item = item.getParentItem();
		}
		Collections.reverse(path);
		return path;
	}

	private IEditorPart open(String period, String unit) throws PartInitException {
		ReportKey sample = ((ReportEditor) report.editor()).session().key();
		var key = new ReportKey(sample.family(), sample.location(), period, unit, sample.language());
		return robot.window().getActivePage().openEditor(new ReportInput(key), ReportEditor.ID);
	}

	private void isSelected(String period, String unit) {
		robot.until(period + " of " + unit, () -> selected().size() > 3 && selected().get(2).equals(period) && selected().getLast().endsWith(unit));
	}

	@Test
	void itFollowsFromEditorToEditorAndPeopleStayWhereTheyAre() throws PartInitException {
		isSelected("2017-04", "520000");
		IEditorPart first = robot.window().getActivePage().getActiveEditor();

		IEditorPart second = open("2017-03", COUNTY);
		isSelected("2017-03", COUNTY);
		assertThat(robot.window().getActivePage().getActivePart()).isSameAs(second);
		assertThat(tree().isFocusControl()).isFalse();
		assertThat(tree().getSelection()[0].getParentItem().getText()).as("the branch of the county").endsWith("520200");

		robot.window().getActivePage().activate(first);
		isSelected("2017-04", "520000");
	}

	@Test
	void whatPeopleSelectStaysSelectedWhenTheReportIsComputedAgain() {
		isSelected("2017-04", "520000");
		TreeItem other = tree().getItem(0).getItem(0);
		tree().setSelection(other);
		var event = new Event();
		event.item = other;
		tree().notifyListeners(SWT.Selection, event);

		((ReportEditor) report.editor()).session().compute();
		report.idle();

		assertThat(selected()).hasSize(2);
	}

	@Test
	void aFamilyThatPeopleFoldedStaysSoWhateverIsRemembered() {
		isSelected("2017-04", "520000");
		TreeItem family = tree().getSelection()[0];
		while (family.getParentItem() != null) {
			family = family.getParentItem();
		}
		int at = tree().indexOf(family);
		assertThat(family.getExpanded()).isTrue();
		fold(family);

		remember("改名");
		assertThat(tree().getItem(at).getExpanded()).as("folded").isFalse();

		SampleReport.expand(tree(), tree().getItem(at));
		remember("");
		assertThat(tree().getItem(at).getExpanded()).as("unfolded again").isTrue();
	}

	@Test
	void theSampleIsCopiedAnewAndWhatPeopleChangedStaysBesideIt() throws IOException {
		Path copy = Path.of(((ReportEditor) report.editor()).session().key().location());
		Path mine = Files.writeString(copy.resolve("mine.txt"), "mine");
		isSelected("2017-04", "520000");
		TreeItem sample = tree().getSelection()[0];
		while (sample.getParentItem().getParentItem() != null) {
			sample = sample.getParentItem();
		}
		report.close();
		report.idle();
		tree().setSelection(sample);
		var event = new Event();
		event.item = sample;
		tree().notifyListeners(SWT.Selection, event);

		var where = new ArrayList<String>();
		robot.once(() -> told("将恢复为原样").isPresent(), () -> push(told("将恢复为原样").orElseThrow()));
		robot.once(() -> told("之前的副本").isPresent(), () -> {
			where.add(told("之前的副本").orElseThrow().getText());
			push(told("之前的副本").orElseThrow());
		});
		tree().getMenu().notifyListeners(SWT.Show, new Event());
		Arrays.stream(tree().getMenu().getItems()).filter(item -> item.getText().startsWith("重新创建示例")).findFirst().orElseThrow()
				.notifyListeners(SWT.Selection, new Event());
		robot.until("end", () -> !where.isEmpty());
		report.idle();

		assertThat(mine).doesNotExist();
		Path kept = copy.resolveSibling(copy.getFileName() + ".bak");
		assertThat(where.getFirst()).contains(kept.toString());
		assertThat(kept.resolve("mine.txt")).hasContent("mine");
		try (Stream<Path> all = Files.walk(kept)) {
			all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
		}
	}

	/** Returns the label of a dialog that says something. */
	private Optional<Label> told(String text) {
		return robot
				.find(control -> control instanceof Label label && label.getShell() != robot.window().getShell() && label.getText().contains(text))
				.map(Label.class::cast);
	}

	private static void push(Label inDialog) {
		SampleReport.push(inDialog.getShell().getDefaultButton());
	}

	/** Folds a node of the tree as a click does. */
	private void fold(TreeItem item) {
		item.setExpanded(false);
		var event = new Event();
		event.item = item;
		tree().notifyListeners(SWT.Collapse, event);
	}

	/** Calls the sample by a name; the tree shows it. */
	private void remember(String name) {
		ReportKey sample = ((ReportEditor) report.editor()).session().key();
		Desktop.get().remembered().name(new DataPlace(sample.family(), sample.location()), name);
		robot.settle();
	}
}
