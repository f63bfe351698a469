package org.chapterhouse.ui.templates.internal.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.chapterhouse.ui.templates.internal.work.TemplateFiles;
import org.chapterhouse.ui.templates.internal.work.TemplateIds;
import org.chapterhouse.ui.templates.internal.work.TemplateKey;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;

/** Opens templates, and makes copies of those of bundles to be changed. */
public final class TemplateOpening {

	private TemplateOpening() {
	}

	/** Opens a template: the file of the folder, or that of the bundle to be read only. */
	public static void open(TemplateDesk desk, IWorkbenchPage page, TemplateKey key) {
		new ReportWork<IEditorInput>(desk.desktop(), desk.words().text("action.open"), monitor -> input(desk, key, monitor),
				outcome -> show(desk, page, outcome)).schedule();
	}

	/** Copies a bundle's template beside the data and opens the copy. */
	public static void copy(TemplateDesk desk, IWorkbenchPage page, TemplateKey key) {
		new ReportWork<IEditorInput>(desk.desktop(), desk.words().text("action.copy"), monitor -> {
			Outcome<Path> copied = desk.copy(key);
			return copied.result().isPresent() ? input(desk, key, monitor) : Outcome.failed(copied.problems());
		}, outcome -> {
			if (close(key)) {
				show(desk, page, outcome);
			}
			desk.read(key.place());
		}).schedule();
	}

	private static Outcome<IEditorInput> input(TemplateDesk desk, TemplateKey key, IProgressMonitor monitor) {
		desk.desktop().begins("opening of a template");
		if (!Files.isRegularFile(key.file())) {
			return desk.shelf(key.place(), shelf -> shelf.bundled(key.path()).map(text -> new BundledTemplate(key, text)));
		}
		try {
			return Outcome.of(new FileEditorInput(TemplateFiles.file(key, monitor)));
		} catch (CoreException e) {
			desk.desktop().workplace().log().failed("file of the workspace for " + key.file(), e);
			return Outcome.failed(Problem.error("internal", String.valueOf(e.getMessage()), org.chapterhouse.api.Place.file(key.file().toString())));
		}
	}

	private static void show(TemplateDesk desk, IWorkbenchPage page, Outcome<IEditorInput> outcome) {
		try {
			if (outcome.result().isPresent()) {
				page.openEditor(outcome.result().get(), TemplateIds.EDITOR);
			}
		} catch (PartInitException e) {
			desk.desktop().workplace().log().failed("editor of a template", e);
		}
		List<Problem> problems = outcome.problems();
		if (!problems.isEmpty()) {
			MessageDialog.openError(page.getWorkbenchWindow().getShell(), desk.words().text("problem"), problems.get(0).message());
		}
	}

	/** Closes the editors of a template in all windows; what was typed and not saved is asked for. False if somebody would rather keep one open. */
	public static boolean close(TemplateKey key) {
		for (TemplateEditor editor : editors(key).toList()) {
			if (!editor.getSite().getPage().closeEditor(editor, true)) {
				return false;
			}
		}
		return true;
	}

	/** Returns the editors of a template in all windows. */
	static Stream<TemplateEditor> editors(TemplateKey key) {
		return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows()).flatMap(window -> Arrays.stream(window.getPages()))
				.flatMap(page -> Arrays.stream(page.getEditorReferences())).map(reference -> reference.getEditor(false))
				.filter(TemplateEditor.class::isInstance).map(TemplateEditor.class::cast).filter(editor -> editor.key().equals(key));
	}
}
