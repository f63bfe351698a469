package org.chapterhouse.ui.internal.editor;

import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.ui.internal.export.ExportWizard;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.views.CompareView;
import org.chapterhouse.ui.internal.work.Previewed;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.core.commands.common.CommandException;
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
import org.eclipse.ui.handlers.IHandlerService;

/** Shows which report it is, how its chapters came out, and what is wrong. */
final class OverviewPage extends FormPage implements ReportSession.Listener {

	static final int WIDTH = 420;
	private static final int SPACE = 60;
	private static final String CHANGE = "org.chapterhouse.ui.report.change";

	private final ReportEditor editor;
	private final Words words;
	private ScrolledForm form;
	private FormToolkit toolkit;
	private FormParts parts;
	private Label missing;
	private Composite parameters;
	private ChaptersSection chapters;
	private ProblemsSection problems;
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
		PageMenu.give(editor.getSite(), form);
		var columns = new GridLayout(2, false);
		form.getBody().setLayout(columns);
		form.addListener(SWT.Resize, event -> {
			int fit = form.getClientArea().width >= 2 * WIDTH + SPACE ? 2 : 1;
			if (columns.numColumns != fit) {
				columns.numColumns = fit;
				form.reflow(true);
			}
		});
		missing = parts.notice(form.getBody(), "overview.missing", WIDTH, 2);
		parameters = parts.section(form.getBody(), "section.report", ExpandableComposite.EXPANDED, WIDTH, 2);
		chapters = new ChaptersSection(editor, toolkit, parts.section(form.getBody(), "section.chapters", ExpandableComposite.EXPANDED, WIDTH, 1));
		Composite wrong = parts.section(form.getBody(), "section.problems", ExpandableComposite.EXPANDED, WIDTH, 2);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(wrong.getParent());
		problems = new ProblemsSection(editor, toolkit, parts, wrong);
		editor.session().listen(this);
		Runnable chosen = this::chosen;
		editor.session().chosen().listen(chosen);
		form.addDisposeListener(event -> {
			editor.session().unlisten(this);
			editor.session().chosen().unlisten(chosen);
		});
		computed();
	}

	@Override
	public void computed() {
		ReportSession session = editor.session();
		form.setText(session.name());
		form.setBusy(session.isBusy());
		form.setRedraw(false);
		try {
			parts.missing(missing, session);
			parameters(session);
			chapters.refresh();
			problems.refresh();
			FormParts.reflow(form);
		} finally {
			form.setRedraw(true);
		}
	}

	private void chosen() {
		form.setRedraw(false);
		try {
			chapters.refresh();
			FormParts.reflow(form);
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
		String location = DataLocation.shown(key.location());
		String known = editor.desktop().shown(key.data());
		row("data", known.equals(location) ? location : known + "  " + location);
		toolkit.createLabel(parameters, "");
		link(parameters, words.text("overview.change"), "overview.change", this::change);
		toolkit.createLabel(parameters, words.text("row.state"));
		if (session.isBusy()) {
			stop = link(parameters, words.text("state.busy"), "overview.stop", session::cancel);
		} else {
			link(parameters, state(session), "overview.compute", session::compute);
		}
		toolkit.createLabel(parameters, "");
		Link export = link(parameters, words.text("overview.export"), "overview.export", () -> ExportWizard.open(editor.desktop(), session,
				editor.getSite().getShell()));
		export.setEnabled(session.opened().isPresent());
		toolkit.createLabel(parameters, "");
		link(parameters, words.text("overview.compare"), "overview.compare", () -> CompareView.show(editor.getSite().getPage(), key));
	}

	private String state(ReportSession session) {
		if (session.age() != Previewed.Age.CURRENT) {
			return words.text(session.age().key("state"));
		}
		int failed = session.made().map(made -> made.failed().size()).orElse(0);
		return failed > 0 ? words.text("state.failed", "count", failed) : words.text(session.report().isPresent() ? "state.ready" : "state.none");
	}

	/** Does what the menu does, after the event of the link, which may go with its editor. */
	private void change() {
		form.getDisplay().asyncExec(() -> {
			try {
				editor.getSite().getService(IHandlerService.class).executeCommand(CHANGE, null);
			} catch (CommandException e) {
				editor.desktop().workplace().log().failed(CHANGE, e);
			}
		});
	}

	private void row(String key, String value) {
		toolkit.createLabel(parameters, words.text("row." + key));
		Label label = toolkit.createLabel(parameters, PlainText.inLabel(value), SWT.WRAP);
		label.setData("id", "overview." + key);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 2, SWT.DEFAULT).applyTo(label);
	}

	private Link link(Composite parent, String text, String id, Runnable run) {
		Link link = parts.link(parent, text, id, run);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
		return link;
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
