package org.chapterhouse.ui.internal.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.ui.internal.page.FolderDialog;
import org.chapterhouse.ui.internal.page.PastedPath;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the folder that is written to, and says which files there will be others of. */
final class FolderField {

	/** The columns of the grid that it takes. */
	static final int COLUMNS = 3;

	private static final int PAUSE_MILLISECONDS = 300;
	private static final int WIDTH = 480;
	/** More would not fit on a screen. */
	private static final int MOST_NAMES = 20;

	private final Desktop desktop;
	private final Text folder;
	private final Label replaced;
	/** Re-armed as the same object while people type. */
	private final Runnable begin = this::begin;
	private boolean looking;
	private String words = "";
	/** What is looked for; null: nothing. */
	private @Nullable Supplier<List<Path>> asked;

	/**
	 * Puts the field into a grid.
	 *
	 * @param changed told when somebody types or chooses
	 */
	FolderField(Composite form, Desktop desktop, Runnable changed) {
		this.desktop = desktop;
		new Label(form, SWT.NONE).setText(desktop.words().text("export.folder"));
		folder = new Text(form, SWT.BORDER);
		folder.setData("id", "export.folder");
		folder.setText(last());
		folder.addModifyListener(event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		var browse = new Button(form, SWT.PUSH);
		browse.setText(desktop.words().text("browse"));
		browse.setData("id", "export.browse");
		browse.addListener(SWT.Selection,
				event -> FolderDialog.open(form.getShell(), SWT.SAVE, Stream.of(folder.getText(), last())).ifPresent(folder::setText));
		replaced = new Label(form, SWT.WRAP);
		replaced.setData("id", "export.replaced");
		// two lines, which are there before there are words for them: nothing moves when they come
		replaced.setText("被\n被");
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).hint(WIDTH, replaced.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
				.applyTo(replaced);
		replaced.setText("");
	}

	private String last() {
		String last = desktop.remembered().exportFolder();
		return last == null ? String.valueOf(System.getProperty("user.home")) : last;
	}

	/** Returns the folder; empty where what stands there is none. */
	Optional<Path> path() {
		try {
			return folder.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(PastedPath.of(folder.getText())));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/**
	 * Looks in the background which files are there already, once nothing else is asked for, and tells.
	 *
	 * @param key   of the words that tell
	 * @param files finds them, not on the thread of the display; null: nothing is written yet
	 */
	void look(String key, @Nullable Supplier<List<Path>> files) {
		words = key;
		asked = files;
		tell(List.of());
		folder.getDisplay().timerExec(PAUSE_MILLISECONDS, begin);
	}

	/** A folder of the network may take its time: one is looked at after the other. */
	private void begin() {
		Supplier<List<Path>> files = asked;
		if (files == null || looking || folder.isDisposed()) {
			return;
		}
		looking = true;
		var work = new ReportWork<List<Path>>(desktop, desktop.words().text("work.look"), monitor -> Outcome.of(files.get()),
				outcome -> looked(files, outcome.result().orElse(List.of())));
		work.setSystem(true);
		work.schedule();
	}

	private void looked(Supplier<List<Path>> files, List<Path> found) {
		looking = false;
		if (files != asked) {
			begin();
		} else if (!folder.isDisposed()) {
			tell(found);
		}
	}

	private void tell(List<Path> files) {
		Path at = path().orElse(null);
		List<String> names = files.stream().map(file -> String.valueOf(at == null ? file.getFileName() : at.relativize(file))).toList();
		replaced.setText(names.isEmpty() ? "" : PlainText.inLabel(desktop.words().text(words, "count", names.size(), "first", names.getFirst())));
		replaced.setToolTipText(String.join("\n", names.stream().limit(MOST_NAMES).toList()));
	}
}
