package org.chapterhouse.ui.templates.internal.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.chapterhouse.api.Problem;
import org.chapterhouse.design.DesignElement;
import org.chapterhouse.design.Theme;
import org.chapterhouse.ui.templates.internal.design.DesignPane;
import org.chapterhouse.ui.templates.internal.design.TextForm;
import org.chapterhouse.ui.templates.internal.design.ThemePane;
import org.chapterhouse.ui.templates.internal.work.TemplateKey;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Composite;

/** Shows the text of a template as a form, and puts back into it what people change there. */
final class FormText {

	private static final List<String> DESIGNS = List.of(".rptdesign", ".rptlibrary");

	private final TemplateSource source;
	private final Path file;
	private final boolean editable;
	private final Problem refusal;
	private final TextForm pane;

	/**
	 * Makes it.
	 *
	 * @param refusal says why nothing can be changed
	 * @param pending is run when something begins or ends to be pending
	 */
	FormText(Composite parent, TemplateKey key, TemplateSource source, boolean editable, Problem refusal, Runnable pending) {
		this.source = source;
		this.file = key.file();
		this.editable = editable;
		this.refusal = refusal;
		this.pane = isTheme(key) ? new ThemePane(parent, this::changed) : new DesignPane(parent, this::changed);
		pane.whenPending(pending);
		if (!editable) {
			pane.readOnly();
		}
	}

	/** Tells whether there is a form for a template. */
	static boolean isFor(TemplateKey key) {
		return isTheme(key) || DESIGNS.stream().anyMatch(key.path()::endsWith);
	}

	private static boolean isTheme(TemplateKey key) {
		return key.path().equals(Theme.PATH);
	}

	/** Leads to another template when people want to see it, which is named by its path. */
	void whenLed(Consumer<String> shown) {
		pane.whenLed(shown);
	}

	/** The pane is told of every text of the document, so what it gives was made of the present one. */
	private void changed(String text) {
		if (!editable || !source.change(text)) {
			pane.refuse(refusal);
		}
	}

	/** Shows the text as it is now. */
	void show() {
		IDocument document = source.document();
		if (document != null) {
			pane.show(document.get(), file);
		}
	}

	/** Takes the text as it is now, which people see elsewhere. */
	void follow() {
		IDocument document = source.document();
		if (document != null) {
			pane.follow(document.get(), file);
		}
	}

	/** Tells whether a change is still to be made that {@link #finish} did not wait for. */
	boolean isLate() {
		return !pane.isDisposed() && pane.isLate();
	}

	/** Tells whether something was typed that the text does not have yet. */
	boolean isPending() {
		return !pane.isDisposed() && pane.isPending();
	}

	/** Puts what is pending into the text before it returns. */
	void finish() {
		if (!pane.isDisposed()) {
			pane.finish();
		}
	}

	/** Returns what is chosen in the outline. */
	Optional<DesignElement> chosen() {
		return pane.chosen();
	}

	/** Shows what stands at a line. */
	void reveal(int line) {
		pane.reveal(line);
	}
}
