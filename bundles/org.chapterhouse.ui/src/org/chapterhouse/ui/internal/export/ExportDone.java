package org.chapterhouse.ui.internal.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/** Tells which files were written, and leads to them. */
final class ExportDone extends Dialog {

	private static final int FOLDER = IDialogConstants.CLIENT_ID;
	private static final int WIDTH = 480;
	private static final int GAP = 12;
	private static final int MOST_PROBLEMS = 8;

	private final Words words;
	private final Predicate<String> launcher;
	private final Path folder;
	private final List<Path> files;
	private final List<Problem> problems;
	private Label unopened;

	/**
	 * Makes the dialog.
	 *
	 * @param launcher opens a file or folder; false where no program does
	 */
	private ExportDone(Shell shell, Words words, Predicate<String> launcher, Path folder, List<Path> files, List<Problem> problems) {
		super(shell);
		this.words = words;
		this.launcher = launcher;
		this.folder = folder;
		this.files = files;
		this.problems = problems;
		setBlockOnOpen(false);
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE);
	}

	/**
	 * Tells what came of an export, unless it was cancelled or the window is gone.
	 *
	 * @param open whether the files are opened as well
	 */
	static void tell(Shell shell, Desktop desktop, Path folder, boolean open, Outcome<List<Path>> outcome) {
		if (shell.isDisposed() || outcome.result().isEmpty() && outcome.problems().isEmpty()) {
			return;
		}
		var done = new ExportDone(shell, desktop.words(), desktop.programs()::open, folder, outcome.result().orElse(List.of()), outcome.problems());
		done.open();
		if (open) {
			done.launchFiles();
		}
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(words.text("export.done"));
		shell.setData("id", "export.done");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		new Label(area, SWT.NONE).setText(PlainText.inLabel(words.text("export.written", "count", files.size(), "folder", folder.toString())));
		files(area);
		for (Problem problem : problems.stream().limit(MOST_PROBLEMS).toList()) {
			var label = new Label(area, SWT.WRAP);
			label.setText((problem.isError() ? "✗ " : "⚠ ") + problem.message());
			label.setData("id", "export.problem");
			GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(label);
		}
		if (problems.size() > MOST_PROBLEMS) {
			var more = new Label(area, SWT.NONE);
			more.setText(words.text("export.more", "count", problems.size() - MOST_PROBLEMS));
			more.setData("id", "export.more");
		}
		unopened = new Label(area, SWT.WRAP);
		unopened.setData("id", "export.unopened");
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).exclude(true).applyTo(unopened);
		return area;
	}

	/** Lists what was written: the forms can be opened, the document is there to be compared and rendered again. */
	private void files(Composite area) {
		var list = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, GAP / 2).applyTo(list);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
		for (Path file : files) {
			String name = folder.relativize(file).toString();
			Control shown;
			if (isDocument(file)) {
				var label = new Label(list, SWT.NONE);
				label.setText(PlainText.inLabel(name));
				label.setToolTipText(words.text("export.document"));
				label.setData("id", "export.document");
				shown = label;
			} else {
				shown = link(list, PlainText.inLink(name), "export.file", file);
				shown.setToolTipText(words.text("export.open.tip"));
			}
			GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(shown);
			Path parent = file.getParent();
			link(list, words.text("export.show"), "export.file.show", parent == null ? folder : parent);
		}
	}

	private Link link(Composite list, String text, String id, Path path) {
		var link = new Link(list, SWT.NONE);
		link.setText("<a>" + text + "</a>");
		link.setData("id", id);
		link.addListener(SWT.Selection, event -> launch(path));
		return link;
	}

	private static boolean isDocument(Path file) {
		return file.toString().endsWith("." + ReportDocuments.ENDING);
	}

	/** Opens a file or folder by the program that the system has for it, and says so where there is none. */
	private void launch(Path path) {
		if (!launcher.test(path.toString())) {
			unopened.setText(words.text("file.none", "path", path.toString()));
			((GridData) unopened.getLayoutData()).exclude = false;
			getShell().pack();
		}
	}

	/** Opens all forms. */
	private void launchFiles() {
		files.stream().filter(file -> !isDocument(file)).forEach(this::launch);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, FOLDER, words.text("export.folder.show"), false).setData("id", "export.show");
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true).setData("id", "export.close");
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == FOLDER) {
			launch(folder);
		} else {
			super.buttonPressed(button);
		}
	}
}
