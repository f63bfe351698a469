package org.chapterhouse.ui.internal.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.WrittenText;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.page.Presence;
import org.chapterhouse.ui.internal.work.Opened;
import org.chapterhouse.ui.internal.work.TextDrafts;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Lets people write the texts of a chapter, and tells which of them should be looked at. */
final class TextsSection {

	private static final int WIDTH = 460;
	private static final int STATE_WIDTH = 200;

	private final ReportEditor editor;
	private final FormToolkit toolkit;
	private final FormParts parts;
	private final Composite parent;
	private final String chapter;
	private final Runnable reflow;
	private final Words words;
	private final TextDrafts drafts;
	private final List<TextField> fields = new ArrayList<>();
	private final Map<TextKey, Label> states = new LinkedHashMap<>();
	private final Map<TextKey, Link> flags = new LinkedHashMap<>();
	private final Runnable edited = this::edited;
	private List<TextKey> keys = List.of();

	TextsSection(ReportEditor editor, FormToolkit toolkit, Composite parent, String chapter, Runnable reflow) {
		this.editor = editor;
		this.toolkit = toolkit;
		this.parent = parent;
		this.chapter = chapter;
		this.reflow = reflow;
		this.words = editor.desktop().words();
		this.drafts = editor.session().drafts();
		this.parts = new FormParts(toolkit, words);
		drafts.listen(edited);
	}

	/** Shows the texts of a document that was computed anew, null where the chapter is not in it; what somebody is typing in stays. */
	void refresh(@Nullable ReportChapter now) {
		edited();
		if (states(now)) {
			// a form keeps the heights that it has counted, also of lines that are longer now
			reflow.run();
		}
	}

	/** Tells the state of each text; returns whether one says something else than before. */
	private boolean states(@Nullable ReportChapter now) {
		boolean changed = false;
		for (Map.Entry<TextKey, Label> one : states.entrySet()) {
			changed |= state(one.getKey(), now, one.getValue());
		}
		return changed;
	}

	private List<TextLayout.OfKind> kinds() {
		return editor.session().opened().flatMap(opened -> opened.layout().chapter(chapter)).map(TextLayout.OfChapter::kinds).orElse(List.of());
	}

	private List<TextKey> present() {
		var present = new ArrayList<TextKey>();
		for (TextLayout.OfKind kind : kinds()) {
			if (kind.repeatable()) {
				present.addAll(drafts.records(chapter, kind.id()));
			} else {
				present.add(TextKey.of(chapter, kind.id()));
			}
		}
		return present;
	}

	private void edited() {
		if (parent.isDisposed()) {
			return;
		}
		List<TextKey> now = present();
		if (!now.equals(keys) || parent.getChildren().length == 0) {
			keys = now;
			build();
			reflow.run();
		}
		fields.forEach(TextField::refresh);
	}

	private void build() {
		fields.clear();
		states.clear();
		flags.clear();
		FormParts.clear(parent);
		boolean writable = editor.session().opened().map(Opened::writable).orElse(false);
		for (TextLayout.OfKind kind : kinds()) {
			if (!kind.repeatable()) {
				text(TextKey.of(chapter, kind.id()), kind, kind.title(), writable);
				continue;
			}
			for (TextKey key : drafts.records(chapter, kind.id())) {
				text(key, kind, kind.title() + " · " + key.record(), writable);
			}
			if (writable) {
				link(parent, "<a>" + words.text("texts.add", "kind", PlainText.inLink(kind.title())) + "</a>", "texts.add." + kind.id(),
						() -> add(kind));
			}
		}
		if (kinds().isEmpty()) {
			toolkit.createLabel(parent, words.text("texts.none"));
		}
		ReportChapter now = editor.session().chapters().stream().filter(one -> one.getId().equals(chapter)).findFirst().orElse(null);
		states(now);
	}

	private void text(TextKey key, TextLayout.OfKind kind, String title, boolean writable) {
		Composite head = toolkit.createComposite(parent);
		head.setLayout(new GridLayout(3, false));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		Label name = toolkit.createLabel(head, PlainText.inLabel(title));
		name.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
		Label state = toolkit.createLabel(head, "", SWT.WRAP);
		GridDataFactory.fillDefaults().hint(STATE_WIDTH, SWT.DEFAULT).grab(true, false).applyTo(state);
		states.put(key, state);
		if (!key.record().isEmpty() && writable) {
			link(head, "<a>" + words.text("texts.remove") + "</a>", "texts.remove." + key.record(), () -> editor.edits().remove(key));
		}
		Link flag = link(parent, "", "texts.accept." + key.kind(), () -> editor.accept(key));
		flags.put(key, flag);
		var names = new LinkedHashMap<String, String>(kind.fields());
		if (names.isEmpty()) {
			names.put(TextEntry.TEXT, "");
		}
		names.forEach((field, label) -> {
			if (!label.isEmpty()) {
				toolkit.createLabel(parent, PlainText.inLabel(label));
			}
			fields.add(new TextField(editor, toolkit, parent, key, field, label.isEmpty() ? title : label, writable));
		});
	}

	private Link link(Composite in, String text, String id, Runnable run) {
		Link link = parts.link(in, text, id, run);
		GridDataFactory.fillDefaults().hint(in == parent ? WIDTH : SWT.DEFAULT, SWT.DEFAULT).grab(in == parent, false).applyTo(link);
		return link;
	}

	private void add(TextLayout.OfKind kind) {
		var dialog = new InputDialog(parent.getShell(), words.text("texts.add", "kind", kind.title()), words.text("texts.add.name"), "",
				name -> wrong(named(kind, name)));
		if (dialog.open() == InputDialog.OK) {
			TextKey key = named(kind, dialog.getValue());
			editor.edits().add(key, kind.fields().isEmpty() ? TextEntry.TEXT : kind.fields().firstEntry().getKey());
			fields.stream().filter(field -> field.isOf(key)).findFirst().ifPresent(TextField::setFocus);
		}
	}

	private TextKey named(TextLayout.OfKind kind, String name) {
		return new TextKey(chapter, kind.id(), name.strip());
	}

	/** Returns what is wrong with the name of a new text; null if nothing is, and nothing to be told of as long as there is no name. */
	private @Nullable String wrong(TextKey key) {
		if (key.record().isEmpty()) {
			return "";
		}
		if (drafts.records(chapter, key.kind()).contains(key)) {
			return words.text("texts.add.exists", "name", key.record());
		}
		return TextKey.isRecord(key.record()) ? null : words.text("texts.add.long", "limit", TextKey.LONGEST_RECORD);
	}

	private boolean state(TextKey key, @Nullable ReportChapter now, Label label) {
		WrittenText text = now == null ? null : now.getTexts().stream()
				.filter(one -> one.getKind().equals(key.kind()) && (one.getRecord() == null ? "" : one.getRecord()).equals(key.record())).findFirst()
				.orElse(null);
		String before = label.getText();
		label.setText(text == null ? told(key) : told(text.getLanguage(), text.isCarriedOver(), text.getWritten()));
		Link flag = flags.get(key);
		return (flag != null && flag(flag, text)) | !before.equals(label.getText());
	}

	/** Tells which figures of a text have moved; returns whether that is something else than before. */
	private boolean flag(Link flag, @Nullable WrittenText text) {
		String before = flag.getText();
		boolean flagged = text != null && text.isFlagged();
		Presence.show(flag, flagged);
		flag.setText(text != null && flagged ? "⚠ " + words.text("texts.flagged", "moved", PlainText.inLink(moved(text))) + "  <a>"
				+ words.text("texts.accept") + "</a>" : "");
		return !before.equals(flag.getText());
	}

	private String moved(WrittenText text) {
		return String.join(words.text("texts.moved.between"),
				text.getFigures().stream().filter(figure -> !figure.getNow().equals(figure.getWritten()))
						.map(figure -> figure.getLabel() + " " + figure.getWritten() + " → " + figure.getNow()).toList());
	}

	/** Tells the state of a text that is in no document. */
	private String told(TextKey key) {
		return editor.session().opened().map(Opened::valid).orElse(List.of()).stream().filter(text -> text.key().equals(key) && !text.isEmpty())
				.findFirst()
				.map(text -> told(text.language().toLanguageTag(), text.carried(), text.written().id())).orElseGet(() -> words.text("texts.empty"));
	}

	private String told(String language, boolean carried, String written) {
		if (!editor.session().key().language().equals(language)) {
			return words.text("texts.other", "language", Locale.forLanguageTag(language).getDisplayLanguage(words.language()));
		}
		return carried ? words.text("texts.carried", "period", written) : "";
	}

	boolean setFocus() {
		return !fields.isEmpty() && fields.get(0).setFocus();
	}

	void dispose() {
		drafts.unlisten(edited);
	}
}
