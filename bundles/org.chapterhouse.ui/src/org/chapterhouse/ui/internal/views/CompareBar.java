package org.chapterhouse.ui.internal.views;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.value.Period;
import org.chapterhouse.ui.internal.page.PastedPath;
import org.chapterhouse.ui.internal.page.Presence;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks what to compare: the report that is looked at with another month, or two documents that were saved. */
final class CompareBar {

	private static final int CHOICES = 4;
	private static final int FILE_COLUMNS = 6;
	private static final int SHORTEST_FILE = 150;
	private static final int SHORTEST_MONTHS = 100;

	private final Words words;
	private final Composite bar;
	private final Button byMonth;
	private final Button byFiles;
	private final Combo month;
	private final Composite files;
	private final Text before;
	private final Text now;
	private final Button run;
	private List<Period> periods = List.of();

	/**
	 * Makes a bar.
	 *
	 * @param compare is run when people want to compare
	 * @param turned  is run when people want to compare something else
	 */
	CompareBar(Composite parent, Words words, Runnable compare, Runnable turned) {
		this.words = words;
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(CHOICES).margins(4, 2).applyTo(bar);
		byMonth = mode("compare.mode.month", turned);
		byFiles = mode("compare.mode.files", turned);
		month = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		month.setData("id", "compare.month");
		SpokenName.give(month, words.text("compare.month"));
		GridDataFactory.fillDefaults().hint(SHORTEST_MONTHS, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(month);
		files = new Composite(bar, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(FILE_COLUMNS).applyTo(files);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(files);
		before = file("compare.before", compare);
		now = file("compare.now", compare);
		run = new Button(bar, SWT.PUSH);
		run.setText(words.text("compare.run"));
		run.setData("id", "compare.run");
		run.addListener(SWT.Selection, event -> compare.run());
		month.addListener(SWT.DefaultSelection, event -> compare.run());
		byMonth.setSelection(true);
		turn();
	}

	private Button mode(String key, Runnable turned) {
		var button = new Button(bar, SWT.RADIO);
		button.setText(words.text(key));
		button.setData("id", key);
		button.addListener(SWT.Selection, event -> {
			// both buttons tell of each change
			if (button.getSelection()) {
				turn();
				turned.run();
			}
		});
		return button;
	}

	private Text file(String key, Runnable compare) {
		var label = new Label(files, SWT.NONE);
		label.setText(words.text(key));
		var text = new Text(files, SWT.BORDER);
		text.setData("id", key);
		text.setMessage(words.text("compare.choose"));
		text.addListener(SWT.DefaultSelection, event -> compare.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(SHORTEST_FILE, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		var browse = new Button(files, SWT.PUSH);
		browse.setText(words.text("browse"));
		browse.setData("id", key + ".browse");
		browse.addListener(SWT.Selection, event -> {
			var dialog = new FileDialog(files.getShell(), SWT.OPEN);
			dialog.setFilterExtensions(new String[] { "*.report" });
			String chosen = dialog.open();
			if (chosen != null) {
				text.setText(chosen);
			}
		});
		return text;
	}

	private void turn() {
		Presence.show(month, !byFiles.getSelection());
		Presence.show(files, byFiles.getSelection());
		bar.requestLayout();
		enable();
	}

	private void enable() {
		run.setEnabled(byFiles.getSelection() || !periods.isEmpty());
		month.setEnabled(!periods.isEmpty());
	}

	Composite control() {
		return bar;
	}

	/** Tells whether two files are to be compared. */
	boolean isOfFiles() {
		return byFiles.getSelection();
	}

	/** Lets people choose a month. */
	void ofMonths() {
		byFiles.setSelection(false);
		byMonth.setSelection(true);
		turn();
	}

	/** Offers months; nothing is chosen where none is usual. */
	void offer(List<Period> offered, @Nullable Period usual) {
		periods = offered;
		month.setItems(offered.stream().map(Period::id).toArray(String[]::new));
		if (usual != null) {
			month.select(offered.indexOf(usual));
		}
		enable();
		bar.requestLayout();
	}

	/** Returns the month that is chosen. */
	Optional<Period> month() {
		int at = month.getSelectionIndex();
		return at < 0 ? Optional.empty() : Optional.of(periods.get(at));
	}

	/** Returns the file of the earlier document. */
	Path before() throws InvalidPathException {
		return Path.of(PastedPath.of(before.getText()));
	}

	/** Returns the file of the later document. */
	Path now() throws InvalidPathException {
		return Path.of(PastedPath.of(now.getText()));
	}

	/** Tells whether a file is not named yet. */
	boolean lacksFiles() {
		return before.getText().isBlank() || now.getText().isBlank();
	}

	void setFocus() {
		(isOfFiles() ? before : periods.isEmpty() ? byMonth : month).setFocus();
	}
}
