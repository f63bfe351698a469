package org.chapterhouse.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** Shows a chapter: the texts that people write, what it says, and its tables and facts. */
final class ChapterPage extends FormPage implements ReportSession.Listener {

	private static final int WIDTH = 500;

	private final ReportEditor editor;
	private final String chapter;
	private final Words words;
	private ScrolledForm form;
	private FormToolkit toolkit;
	private TextsSection texts;
	private Composite sentences;
	private Composite tables;
	private Composite facts;
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
		form.getToolBarManager().add(preview);
		form.updateToolBar();
		form.getBody().setLayout(new GridLayout(1, false));
		texts = new TextsSection(editor, toolkit, section("section.texts", true), chapter, () -> form.reflow(true));
		sentences = section("section.sentences", true);
		tables = section("section.tables", true);
		facts = section("section.facts", false);
		editor.session().listen(this);
		form.addDisposeListener(event -> {
			editor.session().unlisten(this);
			texts.dispose();
		});
		computed();
	}

	private Composite section(String key, boolean open) {
		Section section = toolkit.createSection(form.getBody(),
				ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE | (open ? ExpandableComposite.EXPANDED : 0));
		section.setText(words.text(key));
		SectionColours.follow(section);
		section.setData("id", key);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, org.eclipse.swt.SWT.DEFAULT).applyTo(section);
		Composite client = toolkit.createComposite(section);
		client.setLayout(new GridLayout(1, false));
		section.setClient(client);
		return client;
	}

	@Override
	public void computed() {
		form.setBusy(editor.session().isBusy());
		ReportChapter now = find().orElse(null);
		if (now == null || now == shown) {
			return;
		}
		ReportChapter before = shown;
		shown = now;
		texts.refresh(now);
		if (before == null || !same(before.getSentences(), now.getSentences()) || !same(before.getTables(), now.getTables())
				|| !same(before.getFacts(), now.getFacts())) {
			form.setRedraw(false);
			var figures = new FigureTables(editor, toolkit);
			clear(sentences);
			now.getSentences().forEach(sentence -> figures.sentence(sentences, sentence));
			clear(tables);
			now.getTables().forEach(table -> figures.table(tables, table));
			clear(facts);
			figures.facts(facts, now);
			for (Composite part : List.of(sentences, tables)) {
				part.getParent().setVisible(part.getChildren().length > 0);
				((org.eclipse.swt.layout.GridData) part.getParent().getLayoutData()).exclude = part.getChildren().length == 0;
			}
			form.reflow(true);
			form.setRedraw(true);
		}
	}

	private static boolean same(List<? extends EObject> one, List<? extends EObject> other) {
		return EcoreUtil.equals(List.<EObject>copyOf(one), List.<EObject>copyOf(other));
	}

	private static void clear(Composite parent) {
		for (Control child : parent.getChildren()) {
			child.dispose();
		}
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
