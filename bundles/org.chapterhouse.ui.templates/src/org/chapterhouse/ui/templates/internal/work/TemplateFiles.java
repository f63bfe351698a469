package org.chapterhouse.ui.templates.internal.work;

import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.ui.internal.work.LinkedData;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;

/** Names the templates of folders as files of the workspace, as editors and markers need them; the data are linked into it. */
public final class TemplateFiles {

	private TemplateFiles() {
	}

	/** Returns a template as a file of the workspace, which knows it then; in a task of the background. */
	public static IFile file(TemplateKey key, IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IFile[] found = new IFile[1];
		workspace.run(
				progress -> found[0] = templates(key.place(), progress).getFolder(key.place().family()).getFile(IPath.fromPortableString(key.path())),
				workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
		return found[0];
	}

	/** Returns the folder of templates beside some data, as it is now; under the rule of the workspace. */
	static IFolder templates(DataPlace place, IProgressMonitor monitor) throws CoreException {
		IFolder link = LinkedData.folder(place.family(), place.location(), IResource.DEPTH_ONE, monitor);
		IFolder templates = link.getFolder(ReportData.TEMPLATES);
		templates.refreshLocal(IResource.DEPTH_INFINITE, monitor);
		return templates;
	}
}
