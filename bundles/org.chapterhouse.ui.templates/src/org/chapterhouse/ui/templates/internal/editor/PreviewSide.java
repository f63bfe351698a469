package org.chapterhouse.ui.templates.internal.editor;

import java.util.List;
import java.util.function.IntConsumer;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.ui.internal.editor.PreviewPane;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Shows a template as it will look beside its text; or why it is refused. */
final class PreviewSide {

	private final Messages words;
	private final IntConsumer lines;
	private final Composite side;
	private final StackLayout stack = new StackLayout();
	private final Composite stacked;
	private final ReportChoice report;
	private final PreviewPane pane;
	private final ScrolledComposite scrolled;
	private final Composite reasons;

	/**
	 * Makes it.
	 *
	 * @param lines shows a line of the source
	 */
	PreviewSide(Composite parent, TemplateDesk desk, IntConsumer lines) {
		this.words = desk.words();
		this.lines = lines;
		side = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(side);
		report = new ReportChoice(side, desk);
		stacked = new Composite(side, SWT.NONE);
		stacked.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stacked);
		pane = new PreviewPane(stacked, desk.desktop());
		scrolled = new ScrolledComposite(stacked, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		reasons = new Composite(scrolled, SWT.NONE);
		reasons.setData("id", "template.refused");
		scrolled.setContent(reasons);
		GridLayoutFactory.swtDefaults().spacing(0, 8).margins(10, 10).applyTo(reasons);
		scrolled.addListener(SWT.Resize, event -> size());
		stack.topControl = pane.control();
	}

	/** Begins to show a template. */
	void show(DraftPreview preview) {
		pane.show(preview);
		report.follow(preview);
	}

	PreviewPane pane() {
		return pane;
	}

	/** Shows why a template is refused; nothing shows how it looks. */
	void refused(List<Problem> problems) {
		if (side.isDisposed()) {
			return;
		}
		for (Control control : reasons.getChildren()) {
			control.dispose();
		}
		if (!problems.isEmpty()) {
			label(words.text("refused.title"));
			problems.forEach(this::reason);
			size();
		}
		Control top = problems.isEmpty() ? pane.control() : scrolled;
		if (stack.topControl != top) {
			stack.topControl = top;
			stacked.layout();
		}
	}

	private void label(String text) {
		var label = new Label(reasons, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	private void reason(Problem problem) {
		int line = (int) problem.place().line();
		String message = PlainText.inLink(problem.message()).replace('>', '›');
		var link = new Link(reasons, SWT.WRAP);
		link.setData("id", "template.reason");
		link.setText(line > 0 ? "<a>" + words.text("refused.line", "line", Integer.toString(line)) + "</a> " + message : message);
		link.addListener(SWT.Selection, event -> lines.accept(line));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
	}

	private void size() {
		scrolled.setMinHeight(reasons.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
		reasons.layout();
	}
}
