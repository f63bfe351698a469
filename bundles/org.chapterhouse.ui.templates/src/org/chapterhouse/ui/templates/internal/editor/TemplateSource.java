package org.chapterhouse.ui.templates.internal.editor;

import java.util.OptionalInt;

import org.chapterhouse.api.render.TemplateEncoding;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.TextChange;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.templates.internal.source.SourceColours;
import org.chapterhouse.ui.templates.internal.source.SourceConfiguration;
import org.chapterhouse.ui.templates.internal.source.SourceLanguage;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.part.MultiPageEditorSite;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;

/** Edits the source of a template. Its document is what all pages of the editor show. */
final class TemplateSource extends TextEditor {

	private final SourceColours colours = new SourceColours();
	private SourceLanguage language = SourceLanguage.XML;
	private RGB suited = new RGB(255, 255, 255);

	@Override
	protected void doSetInput(IEditorInput input) throws CoreException {
		language = SourceLanguage.of(input.getName());
		if (getSourceViewer() == null) {
			setSourceViewerConfiguration(new SourceConfiguration(getPreferenceStore(), language, colours));
		}
		super.doSetInput(input);
		IDocument document = document();
		if (document != null) {
			language.divide(document);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
		StyledText text = getSourceViewer().getTextWidget();
		text.setData("id", "template.source");
		SpokenName.give(text, getEditorInput().getName());
		text.addPaintListener(event -> {
			RGB background = text.getBackground().getRGB();
			if (!background.equals(suited)) {
				suited = background;
				text.getDisplay().asyncExec(this::recolour);
			}
		});
	}

	/** A file that is gone takes the whole editor with it. */
	@Override
	public void close(boolean save) {
		if (getSite() instanceof MultiPageEditorSite site) {
			IWorkbenchPage page = site.getMultiPageEditor().getSite().getPage();
			site.getShell().getDisplay().asyncExec(() -> page.closeEditor(site.getMultiPageEditor(), save));
		}
	}

	/** The first line says in which encoding the file is, and stays right: the platform would write another one and leave the line. */
	@Override
	public void doSave(@Nullable IProgressMonitor monitor) {
		if (isWritable()) {
			super.doSave(monitor);
		} else if (monitor != null) {
			monitor.setCanceled(true);
		}
	}

	/** Has the text in an encoding that has all its characters; false if people do not want that. */
	private boolean isWritable() {
		IDocument document = document();
		String text = document == null ? "" : document.get();
		OptionalInt at = language == SourceLanguage.XML ? TemplateEncoding.unwritable(text) : OptionalInt.empty();
		if (at.isEmpty()) {
			return true;
		}
		int line = (int) text.substring(0, at.getAsInt()).chars().filter(one -> one == '\n').count() + 1;
		Messages words = TemplateDesk.get().words();
		String question = words.text("encoding.ask", "file", getEditorInput().getName(), "encoding", TemplateEncoding.of(text).name(),
				"character", Character.toString(text.codePointAt(at.getAsInt())), "line", Integer.toString(line));
		return MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), words.text("encoding.title"), question, SWT.NONE,
				words.text("encoding.unicode"), IDialogConstants.CANCEL_LABEL) == Window.OK && change(TemplateEncoding.inUnicode(text));
	}

	private void recolour() {
		ISourceViewer viewer = getSourceViewer();
		if (viewer != null && !viewer.getTextWidget().isDisposed()) {
			colours.suit(suited);
			viewer.invalidateTextPresentation();
		}
	}

	/** Returns the document; null once the editor is closed. */
	@Nullable
	IDocument document() {
		return getDocumentProvider() == null ? null : getDocumentProvider().getDocument(getEditorInput());
	}

	/** Changes the text by what another page made of it: as little as differs, as one change that is undone at once. False if it cannot be changed. */
	boolean change(String text) {
		IDocument document = document();
		if (document == null || !validateEditorInputState()) {
			return false;
		}
		if (document.get().equals(text)) {
			return true;
		}
		TextChange change = TextChange.between(document.get(), text);
		IRewriteTarget target = getAdapter(IRewriteTarget.class);
		target.beginCompoundChange();
		try {
			document.replace(change.offset(), change.length(), change.replacement());
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		} finally {
			target.endCompoundChange();
		}
		return true;
	}

	/** Shows a line. */
	void line(int line) {
		IDocument document = document();
		if (document != null && line > 0 && line <= document.getNumberOfLines()) {
			try {
				selectAndReveal(document.getLineOffset(line - 1), 0);
			} catch (BadLocationException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	/** Returns the line of the caret, from 1. */
	int line() {
		ISourceViewer viewer = getSourceViewer();
		return viewer == null ? 1 : viewer.getTextWidget().getLineAtOffset(viewer.getTextWidget().getCaretOffset()) + 1;
	}

	/** Only what serves templates: the platform's own menu speaks of tasks, bookmarks and compared versions. */
	@Override
	protected void editorContextMenuAboutToShow(IMenuManager menu) {
		for (String action : new String[] { ITextEditorActionConstants.UNDO, ITextEditorActionConstants.REDO }) {
			addAction(menu, action);
		}
		menu.add(new Separator());
		for (String action : new String[] { ITextEditorActionConstants.CUT, ITextEditorActionConstants.COPY, ITextEditorActionConstants.PASTE,
				ITextEditorActionConstants.SELECT_ALL }) {
			addAction(menu, action);
		}
		menu.add(new Separator());
		for (String action : new String[] { ITextEditorActionConstants.FIND, ITextEditorActionConstants.GOTO_LINE }) {
			addAction(menu, action);
		}
	}

	@Override
	protected void rulerContextMenuAboutToShow(IMenuManager menu) {
		addAction(menu, ITextEditorActionConstants.GOTO_LINE);
	}
}
