package org.chapterhouse.ui.internal.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.ui.internal.page.WizardImage;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.DocumentSession.Document;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;

/** Writes a document that was saved in the forms that people choose, as it is. */
public final class DocumentExport extends Wizard {

	private static final int CHOICES = 3;

	private final Desktop desktop;
	private final Document document;
	private final Shell shell;
	private final Page page = new Page();

	private DocumentExport(Desktop desktop, Document document, Shell shell) {
		this.desktop = desktop;
		this.document = document;
		this.shell = shell;
		setWindowTitle(desktop.words().text("export.title"));
	}

	/** Opens the wizard. */
	public static void open(Desktop desktop, Document document, Shell shell) {
		new WizardDialog(shell, new DocumentExport(desktop, document, shell)).open();
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		Path folder = page.folder.path().orElseThrow();
		List<String> formats = page.formats.ticked();
		boolean open = page.open.getSelection();
		desktop.remembered().exported(folder.toString(), open);
		desktop.remembered().forms().last(formats);
		var work = new ReportWork<List<Path>>(desktop,
				desktop.words().text("work.export", "report", String.valueOf(document.report().getTitle())),
				monitor -> write(folder, formats, monitor),
				outcome -> ExportDone.tell(shell, desktop, folder, open, outcome));
		work.setUser(true);
		work.writes();
		work.schedule();
		return true;
	}

	private Outcome<List<Path>> write(Path folder, List<String> formats, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, formats.size());
		var outputs = new Outputs(desktop.workplace(), folder, desktop.renderers(), document.templates());
		var problems = new ArrayList<Problem>();
		for (String format : formats) {
			if (monitor.isCanceled()) {
				break;
			}
			monitor.subTask(format);
			outputs.render(document.report(), format, progress.newChild(1)).stream().filter(problem -> !problems.contains(problem))
					.forEach(problems::add);
		}
		return monitor.isCanceled() ? Outcome.failed(List.of()) : Outcome.of(outputs.written(), problems);
	}

	/** Asks for forms and folder. */
	private final class Page extends WizardPage {

		private FormChecks formats;
		private FolderField folder;
		private Button open;

		Page() {
			super("document");
		}

		@Override
		public void createControl(Composite parent) {
			WizardImage.give(this);
			setTitle(desktop.words().text("export.title"));
			setDescription(String.valueOf(document.report().getTitle()));
			var form = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(FolderField.COLUMNS).applyTo(form);
			var group = new Group(form, SWT.NONE);
			group.setText(desktop.words().text("export.forms"));
			GridLayoutFactory.swtDefaults().numColumns(CHOICES).equalWidth(true).applyTo(group);
			GridDataFactory.fillDefaults().grab(true, false).span(FolderField.COLUMNS, 1).applyTo(group);
			formats = new FormChecks(group, desktop, "export.form.", desktop.remembered().forms().last(), this::check);
			folder = new FolderField(form, desktop, this::check);
			open = new Button(form, SWT.CHECK);
			open.setText(desktop.words().text("export.open"));
			open.setData("id", "export.open");
			open.setSelection(desktop.remembered().opensExports());
			GridDataFactory.fillDefaults().span(FolderField.COLUMNS, 1).applyTo(open);
			setControl(form);
			check();
		}

		private void check() {
			if (folder == null) {
				return;
			}
			List<String> wanted = formats.ticked();
			Path at = folder.path().orElse(null);
			setMessage(wanted.isEmpty() ? desktop.words().text("new.forms.none") : null);
			setPageComplete(!wanted.isEmpty() && at != null);
			folder.look("export.replaced", isPageComplete() && at != null ? () -> replaced(at, wanted) : null);
		}

		/** The document itself is not written. */
		private List<Path> replaced(Path at, List<String> wanted) {
			return Outputs.replaced(desktop.workplace(), at, document.report(), wanted, false).stream()
					.filter(file -> !file.toString().endsWith("." + ReportDocuments.ENDING)).toList();
		}
	}
}
