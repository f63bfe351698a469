package org.chapterhouse.ui.templates.internal.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.work.Keeping;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.templates.internal.work.KeptSource;
import org.chapterhouse.ui.templates.internal.work.KeptSource.Kept;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.chapterhouse.ui.templates.internal.work.TemplateKey;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Keeps what is typed in a template and not saved, a moment after it was typed, and brings it back where the application had no chance to ask. All editors of a template have
 * one text and share its keeper. Used on the thread of the display; works in the background.
 */
final class SourceKeeper {

	private final TemplateDesk desk;
	private final TemplateKey key;
	private final KeptSource place;
	private final Keeping<Optional<Kept>> keeping;
	private final List<Shown> editors = new ArrayList<>();
	private List<Problem> aside = List.of();
	private List<Problem> unkept = List.of();
	private String saved = "";
	private boolean begun;
	private boolean broughtBack;

	/** Is an editor that shows the text. */
	interface Shown {

		/** Returns the text and what changes it. */
		TemplateSource source();

		/** Returns the window in front of which people are asked. */
		Shell shell();

		/**
		 * Tells people what is wrong with what is kept; nothing if nothing is any more.
		 *
		 * @param back says that what was kept was brought back, as long as it is not saved; else empty
		 */
		void unkept(List<Problem> problems, String back);
	}

	/** Makes a keeper for a template. */
	SourceKeeper(TemplateDesk desk, TemplateKey key) {
		this.desk = desk;
		this.key = key;
		place = new KeptSource(desk.desktop(), key);
		keeping = new Keeping<>(desk.desktop(), key, Display.getCurrent(), this::now, place::keep, problems -> {
			unkept = problems;
			tell();
		});
	}

	/** Takes an editor that shows the text; the first brings back what was kept. */
	void join(Shown editor) {
		editors.add(editor);
		if (editors.size() == 1) {
			begin();
		} else {
			tell();
		}
	}

	/** Lets go of an editor that is closed. With the last one what was kept is forgotten: people have saved it or do not want it. */
	void leave(Shown editor) {
		editors.remove(editor);
		if (editors.isEmpty() && begun) {
			begun = false;
			keeping.close(Optional.empty());
		}
	}

	/** Brings back what was kept, then keeps what is typed. What people typed over another text than the one that is there comes back only if they want it. */
	private void begin() {
		IDocument document = document();
		saved = document == null ? "" : KeptSource.stamp(document.get());
		new ReportWork<Optional<Kept>>(desk.desktop(), desk.words().text("work.keep", "file", key.path()),
				monitor -> desk.desktop().turns().await(key, place::read), outcome -> {
					IDocument now = document();
					if (now == null) {
						return;
					}
					aside = outcome.problems();
					tell();
					if (outcome.result().isEmpty()) {
						// what was not read is neither covered nor dropped
						return;
					}
					Kept kept = outcome.result().get().orElse(null);
					if (kept != null && !kept.text().equals(now.get())) {
						if (!isWelcome(kept, now)) {
							setAside();
							return;
						}
						if (!change(kept)) {
							// it is there the next time, when the file can be written perhaps
							return;
						}
						broughtBack = true;
						tell();
					}
					follow();
				}).schedule();
	}

	/** Keeps what is typed from now on. */
	private void follow() {
		begun = !editors.isEmpty();
		changed();
	}

	/** Puts away what people did not want in the editor: a key pressed too soon throws nothing away. */
	private void setAside() {
		new ReportWork<Path>(desk.desktop(), desk.words().text("work.keep", "file", key.path()),
				monitor -> desk.desktop().turns().await(key, place::setAside), outcome -> {
					aside = outcome.problems();
					tell();
					if (outcome.result().isPresent()) {
						follow();
					}
				}).schedule();
	}

	private boolean isWelcome(Kept kept, IDocument now) {
		return kept.over().equals(KeptSource.stamp(now.get()))
				|| MessageDialog.openQuestion(editors.getFirst().shell(), desk.words().text("kept.title"),
						desk.words().text("kept.ask", "file", key.file().toString()));
	}

	private boolean change(Kept kept) {
		return !editors.isEmpty() && editors.getFirst().source().change(kept.text());
	}

	private @Nullable IDocument document() {
		return editors.isEmpty() ? null : editors.getFirst().source().document();
	}

	/** Takes it that the text has changed: it is kept in a moment, together with what is typed until then. */
	void changed() {
		if (begun) {
			keeping.changed();
		}
	}

	/** Takes it that the text was saved. */
	void saved() {
		IDocument document = document();
		if (document != null) {
			saved = KeptSource.stamp(document.get());
			settled();
		}
		changed();
	}

	/** There is nothing that is not saved, whether it was brought back or typed. */
	private void settled() {
		if (broughtBack) {
			broughtBack = false;
			tell();
		}
	}

	/** Returns what is to be kept; nothing where all is saved. */
	private Optional<Kept> now() {
		IDocument document = document();
		if (document == null) {
			return Optional.empty();
		}
		String text = document.get();
		if (editors.getFirst().source().isDirty()) {
			return Optional.of(new Kept(saved, text));
		}
		saved = KeptSource.stamp(text);
		settled();
		return Optional.empty();
	}

	private void tell() {
		var all = new ArrayList<>(aside);
		all.addAll(unkept);
		String back = broughtBack ? desk.words().text("kept.back") : "";
		editors.forEach(editor -> editor.unkept(all, back));
	}
}
