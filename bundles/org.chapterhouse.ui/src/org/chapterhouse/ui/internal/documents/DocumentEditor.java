package org.chapterhouse.ui.internal.documents;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.editor.PreviewPane;
import org.chapterhouse.ui.internal.export.DocumentExport;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.Presence;
import org.chapterhouse.ui.internal.page.ReadPage;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.DocumentSession;
import org.chapterhouse.ui.internal.work.ReportPart;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Shows a document that was saved, in all its forms, and writes these; its texts and figures stay as they are. */
public final class DocumentEditor extends ReadPage implements ReportPart {

	/** The id of the editor. */
	public static final String ID = "org.chapterhouse.ui.document";

	private static final int MARGIN = 8;
	private static final int NARROW = 100;
	/** More would not fit on a screen. */
	private static final int MOST_PROBLEMS = 20;

	private final Desktop desktop = Desktop.get();
	private final Words words = desktop.words();
	private final ReportSession.Listener listener = this::told;
	private DocumentSession session;
	private Label problem;
	private Button export;
	private PreviewPane preview;

	/** Lets the user choose a file and opens it. */
	public static void choose(Desktop desktop, IWorkbenchPage page) {
		var dialog = new FileDialog(page.getWorkbenchWindow().getShell(), SWT.OPEN);
		dialog.setText(desktop.words().text("document.open"));
		dialog.setFilterExtensions(new String[] { "*.report" });
		String last = desktop.remembered().exportFolder();
		if (last != null) {
			dialog.setFilterPath(last);
		}
		String chosen = dialog.open();
		if (chosen != null) {
			try {
				open(desktop, page, Path.of(chosen));
			} catch (InvalidPathException e) {
				MessageDialog.openError(page.getWorkbenchWindow().getShell(), desktop.words().text("problem"),
						desktop.words().text("compare.path", "path", chosen));
			}
		}
	}

	/** Opens a file; where it is open already, it is read again, since it may be another one by now. */
	public static void open(Desktop desktop, IWorkbenchPage page, Path file) {
		var input = new DocumentInput(file);
		try {
			if (page.findEditor(input) instanceof DocumentEditor there) {
				there.readAgain();
			}
			page.openEditor(input, ID);
		} catch (PartInitException e) {
			desktop.workplace().log().failed("editor of " + file, e);
			MessageDialog.openError(page.getWorkbenchWindow().getShell(), desktop.words().text("problem"), e.getLocalizedMessage());
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		if (!(input instanceof DocumentInput document)) {
			throw new PartInitException(String.valueOf(input));
		}
		session = new DocumentSession(desktop, document.file());
		setPartName(session.name());
	}

	@Override
	public void createPartControl(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		var head = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		var file = new Label(head, SWT.WRAP);
		file.setText(PlainText.inLabel(words.text("document.told", "file", session.file())));
		file.setData("id", "document.told");
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(file);
		export = new Button(head, SWT.PUSH);
		export.setText(words.text("document.export"));
		export.setData("id", "document.export");
		export.addListener(SWT.Selection, event -> export());
		problem = new Label(head, SWT.WRAP);
		problem.setData("id", "document.problem");
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).span(2, 1).applyTo(problem);
		preview = new PreviewPane(page, desktop);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(preview.control());
		session.listen(listener);
		preview.show(session);
		told();
		session.compute();
	}

	/** Lets the user write the document in other forms, once it is read. */
	public void export() {
		session.read().ifPresent(document -> DocumentExport.open(desktop, document, getSite().getShell()));
	}

	/** Reads the file again. */
	public void readAgain() {
		session.compute();
	}

	private void told() {
		if (export.isDisposed()) {
			return;
		}
		setPartName(session.name());
		export.setEnabled(session.read().isPresent());
		List<Problem> problems = session.read().isPresent() ? session.problems() : List.of();
		problem.setText(problems.isEmpty() ? ""
				: PlainText.inLabel(words.text("document.problems", "first", problems.getFirst().message(), "more", problems.size() - 1)));
		problem.setToolTipText(String.join("\n", problems.stream().limit(MOST_PROBLEMS).map(Problem::message).toList()));
		Presence.show(problem, !problems.isEmpty());
		problem.requestLayout();
	}

	@Override
	public DocumentSession session() {
		return session;
	}

	@Override
	public String getTitleToolTip() {
		return session.file().toString();
	}

	@Override
	public void setFocus() {
		preview.control().setFocus();
	}

	@Override
	public void dispose() {
		session.close();
		super.dispose();
	}
}
