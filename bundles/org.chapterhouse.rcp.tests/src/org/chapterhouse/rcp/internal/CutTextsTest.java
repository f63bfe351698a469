package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.chapterhouse.ui.testkit.CutTexts;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts that are cut are found, so that pictures of a window with one fail. */
class CutTextsTest {

	private static final String LONG = "Data folders and databases in the list of reports";

	private final Robot robot = Robot.ofWorkbench();
	private final Shell shell = new Shell(robot.display());

	@AfterEach
	void close() {
		shell.dispose();
	}

	private List<String> cut(Consumer<Shell> fill) {
		shell.setSize(800, 400);
		fill.accept(shell);
		shell.open();
		robot.settle();
		return CutTexts.in(shell);
	}

	private static <T extends Control> T with(T control, int width, int height) {
		control.setBounds(10, 10, width, height);
		return control;
	}

	private static Label label(Composite parent, int style) {
		var label = new Label(parent, style);
		label.setText(LONG);
		return label;
	}

	@Test
	void aLabelThatIsTooNarrowIsToldWithItsSizes() {
		List<String> cut = cut(in -> with(label(in, SWT.NONE), 60, 40).setData("id", "narrow"));

		assertThat(cut).singleElement().asString().startsWith("Label narrow \"" + LONG + "\" has 60 x 40, needs ");
	}

	@Test
	void aLabelWithRoomIsNot() {
		assertThat(cut(in -> label(in, SWT.NONE).pack())).isEmpty();
	}

	@Test
	void aLabelThatWrapsNeedsTheHeightOfItsLines() {
		assertThat(cut(in -> with(label(in, SWT.WRAP), 100, 20))).hasSize(1);
		assertThat(cut(in -> ((Label) in.getChildren()[0]).setBounds(10, 10, 100, 200))).isEmpty();
	}

	@Test
	void whatReachesOutOfItsParentIsCut() {
		assertThat(cut(in -> label(with(new Composite(in, SWT.NONE), 60, 60), SWT.NONE).pack())).hasSize(1);
	}

	@Test
	void whatCanBeScrolledToIsNot() {
		assertThat(cut(in -> {
			var scrolled = with(new ScrolledComposite(in, SWT.H_SCROLL | SWT.V_SCROLL), 60, 60);
			Label label = label(scrolled, SWT.NONE);
			label.pack();
			scrolled.setContent(label);
		})).isEmpty();
	}

	@Test
	void whatIsNotShownIsNot() {
		assertThat(cut(in -> with(label(in, SWT.NONE), 60, 20).setVisible(false))).isEmpty();
	}

	@Test
	void buttonsLinksListsAndColumnsAreLookedAtToo() {
		List<String> cut = cut(in -> {
			with(new Button(in, SWT.CHECK), 60, 40).setText(LONG);
			with(new Link(in, SWT.NONE), 60, 20).setText("<a>" + LONG + "</a>");
			Combo combo = with(new Combo(in, SWT.READ_ONLY), 60, 60);
			combo.setItems(LONG, "a");
			combo.select(0);
			Table table = with(new Table(in, SWT.NONE), 200, 200);
			table.setHeaderVisible(true);
			var column = new TableColumn(table, SWT.NONE);
			column.setText(LONG);
			column.setWidth(60);
		});

		assertThat(cut).extracting(text -> text.substring(0, text.indexOf(' '))).containsExactly("Button", "Link", "Combo", "Table");
	}
}
