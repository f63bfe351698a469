package org.chapterhouse.ui.internal.welcome;

import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.Family;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.ReadPage;
import org.chapterhouse.ui.internal.page.SinglePageInput;
import org.chapterhouse.ui.internal.reports.ReportOpening;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** Greets a newcomer: the sample, data of one's own, and the reports that were open last. */
public final class WelcomeEditor extends ReadPage {

	/** The id of the editor. */
	public static final String ID = "org.chapterhouse.ui.welcome";

	private static final int WIDTH = 520;
	private static final int MARGIN = 40;

	private final Desktop desktop = Desktop.get();
	private final Words words = desktop.words();
	private FormToolkit toolkit;
	private ScrolledForm form;
	private Composite recent;
	private Button sample;
	private Runnable refresh;

	/** Opens the page, or shows it where it is open already. */
	public static void open(IWorkbenchPage page) {
		try {
			page.openEditor(new SinglePageInput(ID, Desktop.get().words().text("welcome")), ID);
		} catch (PartInitException e) {
			Desktop.get().workplace().log().failed("welcome page", e);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		toolkit = new FormToolkit(parent.getDisplay());
		form = toolkit.createScrolledForm(parent);
		var layout = new GridLayout(1, false);
		layout.marginWidth = MARGIN;
		layout.marginHeight = MARGIN / 2;
		layout.verticalSpacing = MARGIN / 4;
		form.getBody().setLayout(layout);
		heading("welcome.title", JFaceResources.HEADER_FONT);
		text("welcome.text");
		sample = button("open.sample", "welcome.sample", () -> ReportOpening.sample(desktop, getSite().getPage()));
		describe(text("welcome.sample"));
		button("open.folder", "welcome.folder", () -> ReportOpening.folder(desktop, getSite().getPage()));
		text("welcome.folder");
		heading("welcome.recent", JFaceResources.BANNER_FONT);
		recent = toolkit.createComposite(form.getBody());
		GridLayoutFactory.fillDefaults().applyTo(recent);
		Display display = parent.getDisplay();
		refresh = () -> display.asyncExec(this::recent);
		desktop.remembered().listen(refresh);
		recent();
	}

	private void heading(String key, String font) {
		Label label = toolkit.createLabel(form.getBody(), words.text(key));
		label.setFont(JFaceResources.getFont(font));
	}

	private Label text(String key) {
		Label label = toolkit.createLabel(form.getBody(), words.text(key + ".hint"), SWT.WRAP);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** Says what the sample is, in the words of its family. */
	private void describe(Label label) {
		label.setData("id", "welcome.sample.hint");
		new ReportWork<Family>(desktop, words.text("work.families"),
				monitor -> ReportOpening.sampleFamily(desktop).map(Outcome::of).orElseGet(() -> Outcome.failed(List.of())),
				outcome -> outcome.result().flatMap(family -> family.messages(words.language()).find("family.sample")).ifPresent(sampled -> {
					if (!label.isDisposed()) {
						label.setText(PlainText.inLabel(sampled + "\n" + words.text("welcome.sample.hint")));
						form.reflow(true);
					}
				})).schedule();
	}

	private Button button(String key, String id, Runnable run) {
		Button button = toolkit.createButton(form.getBody(), words.text(key), SWT.PUSH);
		button.setData("id", id);
		button.addListener(SWT.Selection, event -> run.run());
		return button;
	}

	private void recent() {
		if (recent.isDisposed()) {
			return;
		}
		for (Control child : recent.getChildren()) {
			child.dispose();
		}
		for (ReportKey key : desktop.remembered().recent()) {
			var link = new Link(recent, SWT.NONE);
			toolkit.adapt(link, true, true);
			link.setText("<a>" + PlainText.inLink(desktop.shown(key)) + "</a>  " + PlainText.inLink(desktop.shown(key.data())));
			link.setData("id", "welcome.recent");
			link.addListener(SWT.Selection, event -> ReportOpening.open(desktop, getSite().getPage(), key));
		}
		if (desktop.remembered().recent().isEmpty()) {
			toolkit.createLabel(recent, words.text("welcome.none"));
		}
		// a list that is as large as the one before is not laid out by the page
		recent.layout(true);
		form.reflow(true);
	}

	@Override
	public void setFocus() {
		sample.setFocus();
	}

	@Override
	public void dispose() {
		desktop.remembered().unlisten(refresh);
		toolkit.dispose();
		super.dispose();
	}
}
