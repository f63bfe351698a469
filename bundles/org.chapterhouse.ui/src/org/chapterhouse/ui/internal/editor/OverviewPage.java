package org.chapterhouse.ui.internal.editor;

import java.util.List;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.WrittenText;
import org.chapterhouse.ui.internal.export.ExportWizard;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** Shows which report it is, how its chapters came out, and what is wrong. */
final class OverviewPage extends FormPage implements ReportSession.Listener {

	private static final int MOST_PROBLEMS = 40;
	private static final int WIDTH = 420;

	private final ReportEditor editor;
	private final Words words;
	private ScrolledForm form;
	private FormToolkit toolkit;
	private FormParts parts;
	private Composite parameters;
	private Composite chapters;
	private Composite problems;
	private Link stop;

	OverviewPage(ReportEditor editor) {
		super(editor, "overview", editor.desktop().words().text("page.overview"));
		this.editor = editor;
		this.words = editor.desktop().words();
	}

	@Override
	protected void createFormContent(IManagedForm managed) {
		form = managed.getForm();
		toolkit = managed.getToolkit();
		parts = new FormParts(toolkit, words);
		toolkit.decorateFormHeading(form.getForm());
		form.getBody().setLayout(new GridLayout(2, false));
		parameters = parts.section(form.getBody(), "section.report", ExpandableComposite.EXPANDED, WIDTH, 2);
		chapters = parts.section(form.getBody(), "section.chapters", ExpandableComposite.EXPANDED, WIDTH, 2);
		problems = parts.section(form.getBody(), "section.problems", ExpandableComposite.EXPANDED, WIDTH, 2);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(problems.getParent());
		editor.session().listen(this);
		form.addDisposeListener(event -> editor.session().unlisten(this));
		computed();
	}

	@Override
	public void computed() {
		ReportSession session = editor.session();
		form.setText(session.name());
		form.setBusy(session.isBusy());
		form.setRedraw(false);
		try {
			parameters(session);
			chapters(session);
			problems(session);
			form.reflow(true);
		} finally {
			form.setRedraw(true);
		}
	}

	private void parameters(ReportSession session) {
		FormParts.clear(parameters);
		ReportKey key = session.key();
		row("family", session.family().map(family -> family.name(words.language())).orElse(key.family()));
		row("period", session.report().map(Report::getPeriodLabel).orElse(key.period()));
		row("unit",
				session.report().flatMap(report -> report.getUnits().stream().filter(unit -> key.organisation().equals(unit.getCode())).findFirst())
						.map(unit -> unit.getName() + "  ").orElse("") + key.organisation());
		row("language", key.locale().getDisplayName(words.language()));
		row("data", DataLocation.shown(key.location()));
		toolkit.createLabel(parameters, words.text("row.state"));
		if (session.isBusy()) {
			stop = link(parameters, words.text("state.busy"), "overview.stop", session::cancel);
		} else {
			link(parameters, session.report().isPresent() ? words.text("state.ready") : words.text("state.none"), "overview.compute",
					session::compute);
		}
		toolkit.createLabel(parameters, "");
		Link export = link(parameters, words.text("overview.export"), "overview.export", () -> ExportWizard.open(editor.desktop(), session,
				editor.getSite().getShell()));
		export.setEnabled(session.report().isPresent());
	}

	private void row(String key, String value) {
		toolkit.createLabel(parameters, words.text("row." + key));
		Label label = toolkit.createLabel(parameters, value, SWT.WRAP);
		label.setData("id", "overview." + key);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 2, SWT.DEFAULT).applyTo(label);
	}

	private Link link(Composite parent, String text, String id, Runnable run) {
		Link link = parts.link(parent, text, id, run);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
		return link;
	}

	private void chapters(ReportSession session) {
		FormParts.clear(chapters);
		List<ReportChapter> all = session.chapters();
		for (int at = 0; at < all.size(); at++) {
			ReportChapter chapter = all.get(at);
			String title = at + 1 + "  <a>" + chapter.getTitle().replace("&", "&&") + "</a>";
			link(chapters, title, "overview.chapter." + chapter.getId(), () -> editor.showChapter(chapter.getId()));
			toolkit.createLabel(chapters, state(chapter));
		}
		if (all.isEmpty()) {
			toolkit.createLabel(chapters, words.text("chapters.none"));
		}
	}

	private String state(ReportChapter chapter) {
		if (chapter.getState() == ChapterState.FAILED) {
			return "✗ " + words.text("chapter.failed");
		}
		long flagged = chapter.getTexts().stream().filter(WrittenText::isFlagged).count();
		return flagged > 0 ? "⚠ " + words.text("chapter.flagged", "count", flagged)
				: "✓ " + words.text("chapter.complete", "facts", chapter.getFacts().size(), "texts", chapter.getTexts().size());
	}

	private void problems(ReportSession session) {
		FormParts.clear(problems);
		for (Problem problem : session.problems().stream().limit(MOST_PROBLEMS).toList()) {
			Label sign = toolkit.createLabel(problems, problem.isError() ? "✗" : "⚠");
			sign.setToolTipText(problem.code());
			String file = problem.place().file().isEmpty() ? ""
					: problem.place().file() + (problem.place().line() > 0 ? ":" + problem.place().line() : "") + "  ";
			Label text = toolkit.createLabel(problems, file + problem.message(), SWT.WRAP);
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		}
		if (session.problems().isEmpty()) {
			toolkit.createLabel(problems, words.text("problems.none"));
		} else if (session.problems().size() > MOST_PROBLEMS) {
			toolkit.createLabel(problems, "");
			toolkit.createLabel(problems, words.text("problems.more", "count", session.problems().size() - MOST_PROBLEMS));
		}
	}

	@Override
	public void setFocus() {
		if (stop != null && !stop.isDisposed()) {
			stop.setFocus();
		} else {
			super.setFocus();
		}
	}
}
