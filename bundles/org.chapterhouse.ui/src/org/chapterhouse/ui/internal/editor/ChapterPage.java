package org.chapterhouse.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.ui.internal.page.Icons;
import org.chapterhouse.ui.internal.page.Presence;
import org.chapterhouse.ui.internal.work.Opened;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** Shows a chapter: the texts that people write, what it says, and its tables and facts. */
final class ChapterPage extends FormPage implements ReportSession.Listener {

	private static final int WIDTH = 500;
	private static final int OPEN = ExpandableComposite.TWISTIE | ExpandableComposite.EXPANDED;

	private final ReportEditor editor;
	private final String chapter;
	private final Words words;
	private ScrolledForm form;
	private FormToolkit toolkit;
	private FormParts parts;
	private Label missing;
	private Label absent;
	private TextsSection texts;
	private Composite sentences;
	private Composite tables;
	private Composite facts;
	private @Nullable Opened of;
	private @Nullable ReportChapter shown;

	ChapterPage(ReportEditor editor, String chapter, String title) {
		super(editor, "chapter." + chapter, title);
		this.editor = editor;
		this.chapter = chapter;
		this.words = editor.desktop().words();
	}

	@Override
	protected void createFormContent(IManagedForm managed) {
		form = managed.getForm();
		toolkit = managed.getToolkit();
		toolkit.decorateFormHeading(form.getForm());
		form.setText(getTitle());
		var preview = new Action(words.text("chapter.preview")) {
			@Override
			public void run() {
				editor.showPreview(chapter);
			}
		};
		preview.setToolTipText(words.text("chapter.preview"));
		preview.setImageDescriptor(Icons.of("preview"));
		form.getToolBarManager().add(preview);
		form.updateToolBar();
		PageMenu.give(editor.getSite(), form);
		form.getBody().setLayout(new GridLayout(1, false));
		parts = new FormParts(toolkit, words);
		missing = parts.notice(form.getBody(), "chapter.missing", WIDTH, 1);
		absent = toolkit.createLabel(form.getBody(), words.text("chapter.absent.hint"), SWT.WRAP);
		absent.setData("id", "chapter.absent");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(absent);
		texts = new TextsSection(editor, toolkit, parts.section(form.getBody(), "section.texts", OPEN, WIDTH, 1), chapter,
				() -> FormParts.reflow(form));
		sentences = parts.section(form.getBody(), "section.sentences", OPEN, WIDTH, 1);
		tables = parts.section(form.getBody(), "section.tables", OPEN, WIDTH, 1);
		facts = parts.section(form.getBody(), "section.facts", ExpandableComposite.TWISTIE, WIDTH, 1);
		editor.session().listen(this);
		form.addDisposeListener(event -> {
			editor.session().unlisten(this);
			texts.dispose();
		});
		computed();
	}

	@Override
	public void computed() {
		if (form.isDisposed()) {
			return;
		}
		form.setBusy(editor.session().isBusy());
		Opened opened = editor.session().opened().orElse(null);
		Opened opening = of;
		if (opened == null || opened == opening) {
			return;
		}
		of = opened;
		ReportChapter now = find().orElse(null);
		ReportChapter before = shown;
		shown = now;
		texts.refresh(now);
		if (opening == null || !opening.missing().equals(opened.missing()) || !same(before, now)) {
			figures(now);
		}
	}

	/** Tells whether a chapter says the same in two documents; it does if it is in neither. */
	private static boolean same(@Nullable ReportChapter one, @Nullable ReportChapter other) {
		return one == null || other == null ? one == other
				: same(one.getSentences(), other.getSentences()) && same(one.getTables(), other.getTables())
						&& same(one.getFacts(), other.getFacts());
	}

	/** Shows what the chapter says; null if it is not in the document, since nobody wrote anything for it or there is none. */
	private void figures(@Nullable ReportChapter now) {
		form.setRedraw(false);
		List.of(sentences, tables, facts).forEach(FormParts::clear);
		if (now != null) {
			var figures = new FigureTables(editor, toolkit);
			now.getSentences().forEach(sentence -> figures.sentence(sentences, sentence));
			now.getTables().forEach(table -> figures.table(tables, table));
			figures.facts(facts, now);
		}
		parts.missing(missing, editor.session());
		Presence.show(absent, now == null && editor.session().report().isPresent());
		Presence.show(sentences.getParent(), sentences.getChildren().length > 0);
		Presence.show(tables.getParent(), tables.getChildren().length > 0);
		Presence.show(facts.getParent(), now != null);
		FormParts.reflow(form);
		form.setRedraw(true);
	}

	private static boolean same(List<? extends EObject> one, List<? extends EObject> other) {
		return EcoreUtil.equals(List.<EObject>copyOf(one), List.<EObject>copyOf(other));
	}

	private Optional<ReportChapter> find() {
		return editor.session().chapters().stream().filter(one -> one.getId().equals(chapter)).findFirst();
	}

	@Override
	public void setFocus() {
		if (texts == null || !texts.setFocus()) {
			super.setFocus();
		}
	}
}
