package org.chapterhouse.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.WrittenText;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.Opened;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Lists the chapters of a report with how each came out, and lets people switch them off and on and put them in another order. */
final class ChaptersSection {

	private static final int COLUMNS = 4;

	private final ReportEditor editor;
	private final ReportSession session;
	private final FormToolkit toolkit;
	private final FormParts parts;
	private final Composite parent;
	private final Words words;

	/** Fills a grid of one column. */
	ChaptersSection(ReportEditor editor, FormToolkit toolkit, Composite parent) {
		this.editor = editor;
		this.session = editor.session();
		this.toolkit = toolkit;
		this.parent = parent;
		this.words = editor.desktop().words();
		this.parts = new FormParts(toolkit, words);
	}

	/** Shows them as they are now; what has the focus keeps it. */
	void refresh() {
		Object focus = Optional.ofNullable(parent.getDisplay().getFocusControl()).map(control -> control.getData("id")).orElse(null);
		FormParts.clear(parent);
		Opened opened = session.opened().orElse(null);
		if (opened == null) {
			toolkit.createLabel(parent, words.text("chapters.none"));
			return;
		}
		Label hint = toolkit.createLabel(parent, words.text(opened.writable() ? "chapters.hint" : "chapters.readonly"), SWT.WRAP);
		hint.setData("id", "overview.chapters.hint");
		GridDataFactory.fillDefaults().grab(true, false).hint(OverviewPage.WIDTH, SWT.DEFAULT).applyTo(hint);
		Composite rows = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(2, 2).applyTo(rows);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
		String part = "";
		int number = 0;
		ChapterChoice choice = session.chosen().now();
		for (FamilyChapter chapter : choice.ordered(opened.family())) {
			String in = chapter.definition().map(ChapterDefinition::getPart).orElse("");
			if (!in.equals(part)) {
				part = in;
				heading(rows, opened.titles().getOrDefault("part." + part, ""));
			}
			ReportChapter shown = !choice.shows(chapter) ? null
					: session.chapters().stream().filter(one -> one.getId().equals(chapter.id())).findFirst().orElse(null);
			// as they will be numbered, also where they were moved since
			number += shown == null ? 0 : 1;
			row(rows, chapter, choice, opened, shown, shown == null ? "" : number + "  ");
		}
		refocus(focus, rows);
	}

	private void refocus(@Nullable Object focus, Composite rows) {
		if (focus != null) {
			for (Control control : rows.getChildren()) {
				List<Control> inside = control instanceof Composite composite && !(control instanceof Link) ? List.of(composite.getChildren())
						: List.of(control);
				inside.stream().filter(one -> focus.equals(one.getData("id"))).findFirst()
						.ifPresent(one -> (one.isEnabled() ? one : rows.getChildren()[0]).setFocus());
			}
		}
	}

	private void heading(Composite rows, String title) {
		if (!title.isBlank()) {
			Label label = toolkit.createLabel(rows, PlainText.inLabel(title));
			label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			GridDataFactory.fillDefaults().span(COLUMNS, 1).indent(0, 4).applyTo(label);
		}
	}

	private void row(Composite rows, FamilyChapter chapter, ChapterChoice choice, Opened opened, @Nullable ReportChapter shown,
			String number) {
		Family family = opened.family();
		String id = chapter.id();
		boolean on = choice.shows(chapter);
		boolean last = on && family.chapters().stream().filter(choice::shows).count() == 1;
		String name = opened.titles().getOrDefault(id, id);
		Button check = toolkit.createButton(rows, "", SWT.CHECK);
		check.setSelection(on);
		check.setEnabled(opened.writable() && !last);
		check.setData("id", "overview.on." + id);
		check.setToolTipText(last ? words.text("chapters.last") : words.text(on ? "chapters.switch.off" : "chapters.switch.on", "chapter", name));
		SpokenName.give(check, name);
		check.addListener(SWT.Selection, event -> change(on ? "edit.chapter.off" : "edit.chapter.on", choice.showing(id, !on)));
		String title = PlainText.inLabel(name);
		Link link = parts.link(rows, !on || !editor.hasPage(id) ? title : number + "<a>" + title + "</a>", "overview.chapter." + id,
				() -> editor.showChapter(id));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(link);
		Label state = toolkit.createLabel(rows, state(chapter, shown, choice, opened), SWT.WRAP);
		state.setData("id", "overview.state." + id);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(state);
		Composite buttons = toolkit.createComposite(rows);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(buttons);
		move(buttons, "↑", id, -1, choice, opened);
		move(buttons, "↓", id, 1, choice, opened);
		for (Control control : List.of(check, link)) {
			control.addListener(SWT.KeyDown, event -> key(event, id, opened));
		}
	}

	private void move(Composite buttons, String text, String id, int by, ChapterChoice choice, Opened opened) {
		// a push button would make each row as high as two
		Link arrow = parts.link(buttons, "<a>" + text + "</a>", "overview." + (by < 0 ? "up." : "down.") + id,
				() -> parent.getDisplay().asyncExec(() -> move(id, by, opened)));
		arrow.setToolTipText(words.text(by < 0 ? "chapters.up" : "chapters.down", "chapter", opened.titles().getOrDefault(id, id)));
		SpokenName.give(arrow, arrow.getToolTipText());
		arrow.setEnabled(opened.writable() && choice.canMove(opened.family(), id, by));
	}

	private void key(Event event, String id, Opened opened) {
		int by = event.keyCode == SWT.ARROW_UP ? -1 : event.keyCode == SWT.ARROW_DOWN ? 1 : 0;
		if (by != 0 && (event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT && opened.writable()) {
			event.doit = false;
			// the control goes with the rows it stands in
			parent.getDisplay().asyncExec(() -> move(id, by, opened));
		}
	}

	private void move(String id, int by, Opened opened) {
		ChapterChoice now = session.chosen().now();
		ChapterChoice moved = now.moved(opened.family(), id, by);
		if (!moved.equals(now)) {
			change("edit.chapter.move", moved);
		}
	}

	private void change(String label, ChapterChoice choice) {
		parent.getDisplay().asyncExec(() -> {
			if (!parent.isDisposed()) {
				editor.edits().choose(label, choice);
			}
		});
	}

	private String state(FamilyChapter chapter, @Nullable ReportChapter shown, ChapterChoice choice,
			Opened opened) {
		if (!choice.shows(chapter)) {
			List<FamilyChapter> followers = choice.background(opened.family()).contains(chapter) ? choice.followers(opened.family(), chapter)
					: List.of();
			return followers.isEmpty() ? words.text("chapter.off")
					: words.text("chapter.off.followed", "followers",
							String.join(words.text("names.between"),
									followers.stream().map(one -> opened.titles().getOrDefault(one.id(), one.id())).toList()));
		}
		if (opened.made() == null) {
			return words.text("chapter.missing");
		}
		if (shown == null) {
			return session.isBusy() || session.hasOther() ? "…" : words.text("chapter.absent");
		}
		if (shown.getState() == ChapterState.FAILED) {
			return "✗ " + words.text("chapter.failed");
		}
		long flagged = shown.getTexts().stream().filter(WrittenText::isFlagged).count();
		return flagged > 0 ? "⚠ " + words.text("chapter.flagged", "count", flagged)
				: "✓ " + words.text("chapter.complete", "facts", shown.getFacts().size(), "texts", shown.getTexts().size());
	}
}
