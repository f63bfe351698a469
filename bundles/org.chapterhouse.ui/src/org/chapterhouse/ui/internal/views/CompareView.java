package org.chapterhouse.ui.internal.views;

import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;

/** Tells what changed from one saved report to another, usually from last month to this one. */
public final class CompareView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.chapterhouse.ui.compare";

	private static final int[] WIDTHS = { 280, 160, 130, 130, 130 };
	private static final int COLUMNS = 3;

	private final Desktop desktop = Desktop.get();
	private final Words words = desktop.words();
	private Text before;
	private Text now;
	private Label told;
	private Tree tree;
	/** What was asked for last: whatever was asked for before may end later and is not shown. */
	private @Nullable ReportWork<ComparedReports> work;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(parent);
		before = file(parent, "compare.before");
		now = file(parent, "compare.now");
		var run = new Button(parent, SWT.PUSH);
		run.setText(words.text("compare.run"));
		run.setData("id", "compare.run");
		run.addListener(SWT.Selection, event -> compare(Path.of(before.getText().strip()), Path.of(now.getText().strip())));
		told = new Label(parent, SWT.WRAP);
		told.setData("id", "compare.told");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).align(SWT.FILL, SWT.CENTER).applyTo(told);
		tree = new Tree(parent, SWT.FULL_SELECTION | SWT.BORDER);
		tree.setHeaderVisible(true);
		tree.setData("id", "compare.tree");
		SpokenName.give(tree, words.text("compare.tree"));
		GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS, 1).applyTo(tree);
		List<String> names = List.of("compare.what", "compare.unit", "compare.before", "compare.now", "compare.difference");
		for (int at = 0; at < WIDTHS.length; at++) {
			var column = new TreeColumn(tree, SWT.LEFT);
			column.setText(words.text(names.get(at)));
			column.setWidth(WIDTHS[at]);
		}
	}

	private Text file(Composite parent, String key) {
		new Label(parent, SWT.NONE).setText(words.text(key));
		var text = new Text(parent, SWT.BORDER);
		text.setData("id", key);
		text.setMessage(words.text("compare.choose"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		var browse = new Button(parent, SWT.PUSH);
		browse.setText(words.text("browse"));
		browse.addListener(SWT.Selection, event -> {
			var dialog = new FileDialog(parent.getShell(), SWT.OPEN);
			dialog.setFilterExtensions(new String[] { "*.report" });
			String chosen = dialog.open();
			if (chosen != null) {
				text.setText(chosen);
			}
		});
		return text;
	}

	/** Compares two documents in the background. */
	public void compare(Path earlier, Path later) {
		before.setText(earlier.toString());
		now.setText(later.toString());
		var comparing = new ReportWork<ComparedReports>(desktop, words.text("compare.work"), monitor -> ComparedReports.of(desktop, earlier, later),
				this::show);
		work = comparing;
		comparing.schedule();
	}

	private void show(ReportWork<ComparedReports> ended, Outcome<ComparedReports> outcome) {
		if (tree.isDisposed() || work != ended) {
			return;
		}
		tree.removeAll();
		ComparedReports compared = outcome.result().orElse(null);
		if (compared == null) {
			tell(outcome.problems().stream().findFirst().map(problem -> problem.message()).orElse(words.text("work.cancelled")));
			return;
		}
		tell(compared.now().getTitle() + ":  " + compared.before().getPeriodLabel() + " → " + compared.now().getPeriodLabel()
				+ (compared.comparison().isEmpty() ? "  " + words.text("compare.nothing") : ""));
		part("compare.figures", compared.figures());
		part("compare.places", compared.places());
		part("compare.lists",
				compared.comparison().lists().stream().map(move -> List.of(move.label(), "", "", "", lists(move.entered(), move.left())))
						.toList());
	}

	/** Another script may need a higher line than none. */
	private void tell(String text) {
		told.setText(text);
		told.getParent().layout();
	}

	private String lists(List<String> entered, List<String> left) {
		String in = entered.isEmpty() ? "" : words.text("compare.entered", "names", String.join(", ", entered)) + "  ";
		return in + (left.isEmpty() ? "" : words.text("compare.left", "names", String.join(", ", left)));
	}

	private void part(String key, List<List<String>> lines) {
		if (lines.isEmpty()) {
			return;
		}
		var part = new TreeItem(tree, SWT.NONE);
		part.setText(words.text(key) + " (" + lines.size() + ")");
		for (List<String> line : lines) {
			new TreeItem(part, SWT.NONE).setText(line.toArray(String[]::new));
		}
		part.setExpanded(true);
	}

	@Override
	public void setFocus() {
		before.setFocus();
	}
}
