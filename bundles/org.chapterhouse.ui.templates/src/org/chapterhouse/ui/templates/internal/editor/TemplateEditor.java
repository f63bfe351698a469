package org.chapterhouse.ui.templates.internal.editor;

import java.util.List;
import java.util.Objects;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.Theme;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.chapterhouse.ui.templates.internal.work.TemplateKey;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.MultiPageEditorPart;

/** Edits a template: its source, for designs and the colours of a theme also as a form, and beside them how it will look. The text of the source is the truth; all else shows it. */
public final class TemplateEditor extends MultiPageEditorPart implements IGotoMarker {

	private static final int PAUSE = 700;

	private final TemplateDesk desk = TemplateDesk.get();
	private final Messages words = desk.words();
	private final TemplateSource source = new TemplateSource();
	private final Runnable refresh = this::refresh;
	private final IDocumentListener typed = new Typed();
	private final SourceKeeper.Shown shown = new Shown();
	private TemplateKey key;
	private KeptNotice notice;
	private PreviewSide side;
	private DraftPreview preview;
	private @Nullable FormText form;
	private @Nullable SourceKeeper keeper;
	private boolean pending;
	private int sourcePage;

	/** Follows the text. */
	private final class Typed implements IDocumentListener {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// what was before is not asked for
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			later();
		}
	}

	/** Shows the text that is kept. */
	private final class Shown implements SourceKeeper.Shown {

		@Override
		public TemplateSource source() {
			return source;
		}

		@Override
		public Shell shell() {
			return getSite().getShell();
		}

		@Override
		public void unkept(List<Problem> problems, String back) {
			notice.show(problems, back);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, LocatedFile.of(input));
		TemplateKey found = keyOf(input);
		if (found == null) {
			throw new PartInitException(words.text("editor.none", "file", input.getName()));
		}
		key = found;
		setPartName(input.getName());
	}

	private @Nullable TemplateKey keyOf(IEditorInput input) {
		if (input instanceof BundledTemplate bundled) {
			return bundled.key();
		}
		IPath file = input instanceof FileEditorInput one ? one.getFile().getLocation() : null;
		return file == null ? null : TemplateKey.of(file.toPath(), desk.desktop().familyIds()).orElse(null);
	}

	/** Returns which template is edited. */
	TemplateKey key() {
		return key;
	}

	/** Returns the editor of its text. */
	TemplateSource source() {
		return source;
	}

	private boolean isBundled() {
		return getEditorInput() instanceof BundledTemplate;
	}

	@Override
	protected Composite createPageContainer(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		if (isBundled()) {
			banner(parent);
		}
		notice = new KeptNotice(parent);
		var sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		var pages = new Composite(sash, SWT.NONE);
		pages.setLayout(new FillLayout());
		side = new PreviewSide(sash, desk, this::showLine);
		sash.setWeights(1, 1);
		return pages;
	}

	private void banner(Composite parent) {
		var banner = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(banner);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(banner);
		var told = new Label(banner, SWT.WRAP);
		told.setText(words.text("bundled.told"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(told);
		var copy = new Button(banner, SWT.PUSH);
		copy.setText(words.text("bundled.copy"));
		copy.setData("id", "template.copy");
		copy.addListener(SWT.Selection, event -> TemplateOpening.copy(desk, getSite().getPage(), key));
	}

	@Override
	protected void createPages() {
		try {
			if (FormText.isFor(key)) {
				var page = new Composite(getContainer(), SWT.NONE);
				page.setLayout(new FillLayout());
				var made = new FormText(page, key, source, !isBundled(),
						Problem.warning("template.bundled", words.text("bundled.told"), Place.NOWHERE), this::pending);
				made.whenLed(path -> TemplateOpening.open(desk, getSite().getPage(), new TemplateKey(key.place(), path)));
				form = made;
				setPageText(addPage(page), words.text("page.form"));
			}
			sourcePage = addPage(source, getEditorInput());
			setPageText(sourcePage, words.text("page.source"));
		} catch (PartInitException e) {
			desk.desktop().workplace().log().failed("pages of the editor", e);
			return;
		}
		preview = new DraftPreview(desk, key, () -> isBundled() ? null : text(), side::refused);
		side.show(preview);
		if (key.path().equals(Theme.PATH)) {
			// colours of charts are seen where charts are, not on the cover
			side.pane().scrollToChart();
		}
		IDocument document = source.document();
		if (document != null) {
			document.addDocumentListener(typed);
		}
		if (!isBundled()) {
			SourceKeeper shared = TemplateOpening.editors(key).map(editor -> editor.keeper).filter(Objects::nonNull).findFirst()
					.orElseGet(() -> new SourceKeeper(desk, key));
			keeper = shared;
			shared.join(shown);
		}
		refresh();
	}

	private @Nullable String text() {
		IDocument document = source.document();
		return document == null ? null : document.get();
	}

	/** What is typed in the form is not saved yet before the text has it, too. */
	private void pending() {
		FormText known = form;
		boolean now = known != null && known.isPending();
		if (now != pending) {
			pending = now;
			firePropertyChange(PROP_DIRTY);
		}
	}

	@Override
	public boolean isDirty() {
		FormText known = form;
		return super.isDirty() || known != null && known.isPending();
	}

	private void later() {
		FormText shown = form;
		if (shown != null && getActivePage() != sourcePage) {
			shown.show();
		} else if (shown != null) {
			shown.follow();
		}
		SourceKeeper keeps = keeper;
		if (keeps != null) {
			keeps.changed();
		}
		getContainer().getDisplay().timerExec(PAUSE, refresh);
	}

	/** Shows how the text looks now, once nobody has typed for a while. */
	private void refresh() {
		if (!getContainer().isDisposed()) {
			preview.compute();
		}
	}

	@Override
	protected void pageChange(int page) {
		super.pageChange(page);
		FormText shown = form;
		if (shown != null && page != sourcePage) {
			shown.show();
			shown.reveal(source.line());
		} else if (shown != null) {
			// what was chosen in the form is what people look for in the source, unless they are there already
			shown.chosen().filter(one -> source.line() < one.line() || source.line() > one.lastLine()).ifPresent(one -> source.line(one.line()));
		}
	}

	private void showLine(int line) {
		setActivePage(sourcePage);
		source.line(line);
		source.setFocus();
	}

	@Override
	public void gotoMarker(IMarker marker) {
		setActivePage(sourcePage);
		source.getAdapter(IGotoMarker.class).gotoMarker(marker);
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		FormText known = form;
		if (known != null) {
			known.finish();
			if (known.isLate()) {
				// a change of the form waits for a folder that does not answer: without it nothing is saved, and nothing closed
				monitor.setCanceled(true);
				return;
			}
		}
		source.doSave(monitor);
		if (!source.isDirty()) {
			SourceKeeper keeps = keeper;
			if (keeps != null) {
				keeps.saved();
			}
			desk.changed(key.place());
			refresh();
		}
	}

	@Override
	public void doSaveAs() {
		// a template has its name by its chapter
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void dispose() {
		if (getEditorSite().getActionBarContributor() instanceof TemplateEditorActions actions) {
			actions.forget(this);
		}
		IDocument document = source.document();
		if (document != null) {
			document.removeDocumentListener(typed);
		}
		SourceKeeper keeps = keeper;
		if (keeps != null) {
			keeper = null;
			keeps.leave(shown);
		}
		if (preview != null) {
			preview.close();
		}
		super.dispose();
	}
}
