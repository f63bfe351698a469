package org.chapterhouse.ui.internal.editor;

import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.Presence;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** Makes what the pages of the editor are built of. */
final class FormParts {

	private final FormToolkit toolkit;
	private final Words words;

	FormParts(FormToolkit toolkit, Words words) {
		this.toolkit = toolkit;
		this.words = words;
	}

	/**
	 * Makes a section and returns what it holds, as a grid; the section is around it.
	 *
	 * @param key   of its title, and its id
	 * @param style further styles beside a title bar
	 */
	Composite section(Composite body, String key, int style, int width, int columns) {
		Section section = toolkit.createSection(body, ExpandableComposite.TITLE_BAR | style);
		section.setText(words.text(key));
		SectionColours.follow(section);
		section.setData("id", key);
		GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(section);
		Composite client = toolkit.createComposite(section);
		client.setLayout(new GridLayout(columns, false));
		section.setClient(client);
		return client;
	}

	/** Makes a line with a link in it; it needs a place in its layout. */
	Link link(Composite parent, String text, String id, Runnable run) {
		var link = new Link(parent, SWT.WRAP);
		toolkit.adapt(link, true, true);
		link.setText(text);
		link.setData("id", id);
		link.addListener(SWT.Selection, event -> run.run());
		return link;
	}

	/** Makes a line above sections that says why there are no figures, where that is so; {@link #missing} shows it. */
	Label notice(Composite body, String id, int width, int columns) {
		Label label = toolkit.createLabel(body, "", SWT.WRAP);
		label.setData("id", id);
		GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).span(columns, 1).applyTo(label);
		Presence.show(label, false);
		return label;
	}

	/** Says why there are no figures of a report; nothing where there are, or where it is not known yet. */
	void missing(Label notice, ReportSession session) {
		String why = session.missing();
		notice.setText(why.isEmpty() ? "" : "⚠ " + PlainText.inLabel(words.text("report.missing", "why", why)));
		Presence.show(notice, !why.isEmpty());
	}

	/** Lays a page out anew: also within sections that stay as large as they were, which a form would leave as they are and what is new in them without a size. */
	static void reflow(ScrolledForm form) {
		form.getBody().layout(true, true);
		form.reflow(true);
	}

	/** Takes away what something holds. */
	static void clear(Composite parent) {
		for (Control child : parent.getChildren()) {
			child.dispose();
		}
	}
}
