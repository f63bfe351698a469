package org.chapterhouse.ui.internal.editor;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.ui.internal.connections.PasswordQuestion;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Opened;
import org.chapterhouse.ui.internal.work.ReportPart;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.SessionWork;
import org.chapterhouse.ui.internal.work.Unsaved;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;

/** Edits a report: an overview, the preview, and a page for each chapter. */
public final class ReportEditor extends FormEditor implements ReportPart {

	/** The id of the editor. */
	public static final String ID = "org.chapterhouse.ui.report";

	private static final int LONGEST_TAB = 18;
	/** What the style sheets of the application call the tabs of a report; the engine of themes sets back what is set otherwise. */
	private static final String TABS = "report-pages";
	private static final int PAUSE = 700;

	private final Desktop desktop = Desktop.get();
	private final List<String> chapters = new ArrayList<>();
	private final Runnable refresh = this::refresh;
	private ReportSession session;
	private TextEdits edits;
	private PreviewPane preview;
	private int firstChapter;
	private boolean wasDirty;
	private List<Problem> asked = List.of();

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		if (!(input instanceof ReportInput report)) {
			throw new PartInitException(String.valueOf(input));
		}
		session = new ReportSession(desktop, report.key());
		edits = new TextEdits(desktop, session);
		setPartName(report.getName());
		session.listen(this::computed);
		session.drafts().listen(this::edited);
		session.chosen().listen(this::edited);
	}

	@Override
	protected void addPages() {
		try {
			getContainer().setData("org.eclipse.e4.ui.css.CssClassName", TABS);
			addPage(new OverviewPage(this));
			preview = new PreviewPane(getContainer(), desktop);
			preview.show(session);
			setPageText(addPage(preview.control()), desktop.words().text("page.preview"));
			firstChapter = getPageCount();
			setActivePage(1);
			session.compute();
		} catch (PartInitException e) {
			desktop.workplace().log().failed("pages of the editor", e);
		}
	}

	/** Returns the report that is open. */
	@Override
	public ReportSession session() {
		return session;
	}

	/** Returns what changes the texts. */
	TextEdits edits() {
		return edits;
	}

	/** Returns the words and what else is shared. */
	Desktop desktop() {
		return desktop;
	}

	/** Returns the preview. */
	public PreviewPane preview() {
		return preview;
	}

	private void computed() {
		setPartName(session.name());
		askForPassword();
		if (!session.isBusy()) {
			pages(PagedChapter.of(session));
		}
	}

	/** Adds, takes away and moves the pages of chapters; the one that people are at stays, and so does the caret in it. */
	private void pages(List<PagedChapter> now) {
		List<String> wanted = now.stream().map(PagedChapter::id).toList();
		List.copyOf(chapters).stream().filter(id -> !wanted.contains(id)).forEach(this::remove);
		for (PagedChapter chapter : now) {
			int place = now.indexOf(chapter);
			int is = chapters.indexOf(chapter.id());
			if (is > place) {
				boolean stays = firstChapter + is == getActivePage();
				List.copyOf(chapters.subList(stays ? place : is, stays ? is : is + 1)).forEach(this::remove);
			}
			if (!chapters.contains(chapter.id())) {
				add(place, chapter);
			}
			setPageText(firstChapter + place, chapter.number() + PlainText.inLabel(shortened(chapter.title())));
		}
	}

	private void remove(String chapter) {
		int place = chapters.indexOf(chapter);
		if (firstChapter + place == getActivePage()) {
			setActivePage(0);
		}
		chapters.remove(place);
		removePage(firstChapter + place);
	}

	private void add(int place, PagedChapter chapter) {
		try {
			addPage(firstChapter + place, new ChapterPage(this, chapter.id(), chapter.title()));
			chapters.add(place, chapter.id());
			if (getContainer() instanceof CTabFolder tabs) {
				tabs.getItem(firstChapter + place).setToolTipText(chapter.title());
			}
		} catch (PartInitException e) {
			desktop.workplace().log().failed("pages of the editor", e);
		}
	}

	/** Asks once for each try that failed for want of a password. */
	private void askForPassword() {
		List<Problem> problems = session.problems();
		if (!session.isBusy() && problems != asked && PasswordQuestion.wanted(problems).isPresent()) {
			asked = problems;
			getSite().getShell().getDisplay().asyncExec(() -> {
				if (!getContainer().isDisposed()) {
					new PasswordQuestion(desktop, getSite().getShell()).ask(session.key().location(), problems, session::compute);
				}
			});
		}
	}

	private static String shortened(String title) {
		return title.codePointCount(0, title.length()) <= LONGEST_TAB ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST_TAB)) + "…";
	}

	/** Tells whether a chapter has a page. */
	boolean hasPage(String chapter) {
		return chapters.contains(chapter);
	}

	/** Shows the page of a chapter. */
	public void showChapter(String chapter) {
		int at = chapters.indexOf(chapter);
		if (at >= 0) {
			setActivePage(firstChapter + at);
		}
	}

	/** Shows which report it is. */
	public void showOverview() {
		setActivePage(0);
	}

	/** Shows the preview at a chapter. */
	void showPreview(String chapter) {
		setActivePage(1);
		preview.scrollTo(chapter);
	}

	@Override
	protected void pageChange(int page) {
		super.pageChange(page);
		if (page >= firstChapter && page - firstChapter < chapters.size()) {
			session.look(chapters.get(page - firstChapter));
		}
	}

	private void edited() {
		if (wasDirty != isDirty()) {
			wasDirty = isDirty();
			editorDirtyStateChanged();
		}
		getSite().getShell().getDisplay().timerExec(PAUSE, refresh);
	}

	/** Shows the texts as they are now, once nobody has typed for a while. */
	private void refresh() {
		if (!getContainer().isDisposed() && session.opened().isPresent() && session.hasOther()) {
			session.compute();
		}
	}

	@Override
	public void setFocus() {
		super.setFocus();
		session.lookAtData();
	}

	@Override
	public boolean isDirty() {
		return session != null && session.isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		edits.pause();
		Unsaved unsaved = session.unsaved();
		SessionWork.Saved saved = save(unsaved, monitor);
		while (!saved.others().isEmpty()) {
			if (!saved.others().stream().allMatch(this::chosen)) {
				monitor.setCanceled(true);
				return;
			}
			unsaved = session.unsaved();
			saved = save(unsaved, monitor);
		}
		if (saved.outcome().result().isPresent()) {
			session.saved(unsaved);
			if (unsaved.chapters().isPresent()) {
				others();
			}
		} else {
			monitor.setCanceled(true);
			failed(saved.outcome().problems());
		}
	}

	private void failed(List<Problem> problems) {
		MessageDialog.openError(getSite().getShell(), desktop.words().text("save.failed"),
				String.join("\n", problems.stream().map(Problem::message).toList()));
	}

	/** Confirms a text whose figures have changed. */
	void accept(TextKey text) {
		session.accept(text, problems -> {
			if (!problems.isEmpty() && !getContainer().isDisposed()) {
				failed(problems);
			}
		});
	}

	private SessionWork.Saved save(Unsaved unsaved, IProgressMonitor monitor) {
		var saved = new ArrayList<SessionWork.Saved>();
		Outcome<String> failed = Outcome.failed(List.of());
		try {
			ModalContext.run(progress -> saved.add(session.save(unsaved)), true, monitor, getSite().getShell().getDisplay());
		} catch (InvocationTargetException e) {
			desktop.workplace().log().failed("saving of texts", e.getCause());
			failed = Outcome.failed(Problem.error("internal", String.valueOf(e.getCause()), Place.NOWHERE));
		} catch (InterruptedException e) {
			saved.clear();
		}
		return saved.isEmpty() ? new SessionWork.Saved(failed, List.of()) : saved.get(0);
	}

	/** Asks which of two texts stands, that of the editor or the one that somebody else saved; says no where people do not want to decide now. */
	private boolean chosen(TextEntry other) {
		Opened opened = session.opened().orElseThrow();
		var dialog = new OtherTextDialog(getSite().getShell(), desktop.words(), opened, session.drafts().fields(other.key()), other);
		int answer = dialog.open();
		if (answer != OtherTextDialog.MINE && answer != OtherTextDialog.THEIRS) {
			return false;
		}
		session.known(other);
		if (answer == OtherTextDialog.THEIRS) {
			edits.take(other);
		}
		return true;
	}

	/** Other reports of the same data have these chapters now, too. */
	private void others() {
		for (IEditorReference reference : getSite().getPage().getEditorReferences()) {
			if (reference.getEditor(false) instanceof ReportEditor other && other != this
					&& other.session.key().location().equals(session.key().location())
					&& other.session.key().family().equals(session.key().family())) {
				other.session.compute();
			}
		}
	}

	@Override
	public void doSaveAs() {
		// texts belong to one report
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	/** Puts undo, redo and revert into the menus. */
	void fill(IActionBars bars) {
		edits.fill(bars);
		bars.updateActionBars();
	}

	@Override
	public void dispose() {
		session.close();
		super.dispose();
	}
}
