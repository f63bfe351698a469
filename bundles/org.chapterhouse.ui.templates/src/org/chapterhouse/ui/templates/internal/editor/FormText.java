package org.chapterhouse.ui.templates.internal.editor;

import java.nio.file.Path;
import java.util.Optional;

import org.chapterhouse.api.Problem;
import org.chapterhouse.design.DesignElement;
import org.chapterhouse.ui.templates.internal.design.DesignPane;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Composite;

/** Shows the text of a template as a form, and puts back into it what people change there. */
final class FormText {

	private final TemplateSource source;
	private final Path file;
	private final boolean editable;
	private final Problem refusal;
	private final DesignPane pane;

	/**
	 * Makes it.
	 *
	 * @param refusal says why nothing can be changed
	 * @param pending is run when something begins or ends to be pending
	 */
	FormText(Composite parent, Path file, TemplateSource source, boolean editable, Problem refusal, Runnable pending) {
		this.source = source;
		this.file = file;
		this.editable = editable;
		this.refusal = refusal;
		this.pane = new DesignPane(parent, this::changed);
		pane.whenPending(pending);
		if (!editable) {
			pane.readOnly();
		}
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
