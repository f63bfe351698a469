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
	private String shown = "";

	FormText(Composite parent, Path file, TemplateSource source, boolean editable, Problem refusal) {
		this.source = source;
		this.file = file;
		this.editable = editable;
		this.refusal = refusal;
		this.pane = new DesignPane(parent, this::changed);
	}

	private void changed(String text) {
		String before = shown;
		if (editable) {
			// the document tells of the change, and the form shows it then
			source.change(text);
		}
		if (shown.equals(before)) {
			pane.refuse(refusal);
		}
	}

	/** Shows the text as it is now. */
	void show() {
		IDocument document = source.document();
		if (document != null && !document.get().equals(shown)) {
			shown = document.get();
			pane.show(shown, file);
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
