package org.chapterhouse.ui.templates.internal.editor;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.part.FileEditorInput;

/** Is a template of a folder in an editor. People know it by where it lies: how the workspace links to that says nothing to them. */
final class LocatedFile extends FileEditorInput {

	private LocatedFile(IFile file) {
		super(file);
	}

	/** Returns what an editor is given so that it tells where its file lies; the same where it is no file of the workspace. */
	static IEditorInput of(IEditorInput input) {
		return input instanceof FileEditorInput one ? new LocatedFile(one.getFile()) : input;
	}

	@Override
	public String getToolTipText() {
		IPath place = getFile().getLocation();
		return place == null ? super.getToolTipText() : place.toOSString();
	}
}
