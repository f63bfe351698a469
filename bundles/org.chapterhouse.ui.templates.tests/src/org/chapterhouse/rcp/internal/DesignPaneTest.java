package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People change a template in the form; the text of it is given back, and shown again. */
class DesignPaneTest {

	private static final String VALUE = "<property name=\"style\">card-value</property>";

	@TempDir
	private Path folder;
	private ShownDesign design;
	private Robot robot;

	@BeforeEach
	void show() {
		design = new ShownDesign(folder, "org.chapterhouse.leasedline.revenue", "template/revenue.rptdesign");
		robot = design.robot;
		design.choose(VALUE, "value_1");
	}

	@AfterEach
	void close() {
		design.close();
	}

	private <T extends Control> T control(Class<T> type, String id) {
		return robot.control(type, id);
	}

	private void changed() {
		robot.until("changed text", () -> !design.texts.isEmpty());
		robot.settle();
	}

	@Test
	void aSizeThatIsTurnedStandsInTheText() {
		String before = design.now();
		Spinner size = control(Spinner.class, "design.number.fontSize");
		assertThat(size.getSelection()).isEqualTo(1500);
		assertThat(control(ToolBar.class, "design.reset.fontSize").isVisible()).isFalse();

		size.setSelection(1650);
		size.notifyListeners(SWT.Selection, new Event());
		changed();

		assertThat(design.now().length()).isGreaterThan(before.length());
		assertThat(design.now()).contains("<property name=\"fontSize\">16.5pt</property>");
		robot.until("way back", () -> control(ToolBar.class, "design.reset.fontSize").isVisible());
		assertThat(control(Spinner.class, "design.number.fontSize").getSelection()).isEqualTo(1650);

		design.texts.clear();
		control(ToolBar.class, "design.reset.fontSize").getItem(0).notifyListeners(SWT.Selection, new Event());
		changed();
		assertThat(design.now()).isEqualTo(before);
	}

	@Test
	void aChoiceIsWrittenAsTheDesignSaysIt() {
		Combo style = control(Combo.class, "design.property.style");
		assertThat(style.getText()).isEqualTo("card-value");

		style.select(style.indexOf("card-label"));
		style.notifyListeners(SWT.Selection, new Event());
		changed();

		assertThat(design.now()).doesNotContain("<data id=\"4\">\n\t\t\t\t\t\t\t" + VALUE);
		robot.until("size of the other style", () -> control(Spinner.class, "design.number.fontSize").getSelection() != 1500);
	}

	@Test
	void aColourThatIsNoneIsToldAndNothingChanges() {
		Text colour = text(control(Composite.class, "design.property.color"));
		String before = colour.getText();

		colour.setText("reddish");
		colour.notifyListeners(SWT.DefaultSelection, new Event());
		Label refusal = control(Label.class, "design.refusal");
		robot.until("refusal", () -> refusal.getText().contains("reddish"));

		assertThat(refusal.isVisible()).isTrue();
		assertThat(refusal.getText()).contains("BIRT");
		assertThat(control(Composite.class, "design.property.color").getToolTipText()).contains("BIRT").contains("reddish");
		assertThat(design.texts).isEmpty();
		assertThat(text(control(Composite.class, "design.property.color")).getText()).isEqualTo(before);
	}

	@Test
	void aColourThatBirtTakesChangesOneLineAndClearsWhatWasRefused() {
		String before = design.now();
		Text colour = text(control(Composite.class, "design.property.color"));
		colour.setText("reddish");
		colour.notifyListeners(SWT.DefaultSelection, new Event());
		Label refusal = control(Label.class, "design.refusal");
		robot.until("refusal", () -> refusal.getText().contains("reddish"));

		colour.setText("#0a7f3c");
		colour.notifyListeners(SWT.DefaultSelection, new Event());
		changed();

		List<String> lines = new ArrayList<>(design.now().lines().toList());
		before.lines().forEach(lines::remove);
		assertThat(lines).extracting(String::strip).containsExactly("<property name=\"color\">#0A7F3C</property>");
		robot.until("nothing refused", () -> refusal.getText().isEmpty());
		String tip = control(Composite.class, "design.property.color").getToolTipText();
		assertThat(String.valueOf(tip)).doesNotContain("BIRT");
	}

	private static Text text(Composite pane) {
		for (Control child : pane.getChildren()) {
			if (child instanceof Text text) {
				return text;
			}
		}
		throw new AssertionError("no text");
	}

	@Test
	void aColumnIsMovedAndRemoved() {
		String before = design.now();
		String column = before.substring(before.indexOf("<column id=", before.indexOf("name=\"branches_table\"")));
		String id = column.substring(0, column.indexOf('>'));
		design.choose(id, "1");
		push("right");
		assertThat(design.now()).hasSameSizeAs(before).isNotEqualTo(before);
		robot.until("moved", () -> robot.find(control -> "design.operation.left".equals(control.getData("id"))).isPresent());

		push("left");
		assertThat(design.now()).isEqualTo(before);
		robot.until("back", () -> robot.find(control -> "design.operation.left".equals(control.getData("id"))).isEmpty());

		Tree tree = design.tree();
		int columns = tree.getSelection()[0].getParentItem().getItemCount();
		push("remove");
		assertThat(design.now()).doesNotContain(id);
		robot.until("column beside it", () -> tree.getSelection().length == 1 && tree.getSelection()[0].getParentItem() instanceof TreeItem parent
				&& parent.getItemCount() == columns - 1);
		robot.until("its form", () -> robot.find(control -> "design.operation.remove".equals(control.getData("id"))).isPresent());
	}

	private void push(String operation) {
		design.texts.clear();
		control(Button.class, "design.operation." + operation).notifyListeners(SWT.Selection, new Event());
		changed();
	}

	@Test
	void onlyTheLastOfManyTextsIsShown() {
		String good = design.now();
		design.changed("<report><body>");
		design.changed(good.replace(">Revenue<", ">First<"));
		design.changed("<report>");
		design.changed(good.replace(">Revenue<", ">Last<"));

		Tree tree = design.tree();
		robot.until("last text", () -> tree.getItem(0).getText().contains("Last"));
		assertThat(control(Label.class, "design.refusal").getText()).isEmpty();
		assertThat(control(Label.class, "design.title").getText()).contains("value_1");
	}

	@Test
	void aTextThatIsNoXmlIsToldWithItsLine() {
		String good = design.now();
		design.changed(good.replace("</body>", ""));
		Label refusal = control(Label.class, "design.refusal");
		robot.until("refusal", () -> refusal.getText().matches("(?s).*[0-9]+.*"));

		design.changed(good);
		robot.until("nothing refused", () -> refusal.getText().isEmpty());
	}

	@Test
	void theOutlineIsSearched() {
		Tree tree = design.tree();
		Text search = control(Text.class, "design.search");

		search.setText("counties_table");
		robot.until("found", () -> items(tree.getItem(0)) == 2);

		assertThat(tree.getItem(0).getItem(0).getItem(0).getText()).contains("counties_table");
		search.setText("");
		robot.until("all", () -> items(tree.getItem(0)) > 5);
	}

	private static int items(TreeItem item) {
		int count = item.getItemCount();
		for (TreeItem child : item.getItems()) {
			count += child.getExpanded() || child.getItemCount() > 0 && child.getItem(0).getText().contains("counties_table") ? items(child) : 0;
		}
		return count;
	}
}
