package org.chapterhouse.ui.templates.internal.work;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

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
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.content.IContentDescription;

/** Names the templates of folders as files of the workspace, as editors and markers need them; the data are linked into it. */
public final class TemplateFiles {

	private TemplateFiles() {
	}

	/** Returns a template as a file of the workspace, which knows it then; in a task of the background. */
	public static IFile file(TemplateKey key, IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IFile[] found = new IFile[1];
		workspace.run(progress -> {
			found[0] = templates(key.place(), progress).getFolder(key.place().family()).getFile(IPath.fromPortableString(key.path()));
			describe(found[0], progress);
		}, workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
		return found[0];
	}

	/**
	 * Lets the workspace read anew in which encoding a file is, where it knows another: it takes a file that was removed and made again for the one before as soon as the
	 * sums of their two stamps are the same.
	 */
	private static void describe(IFile file, IProgressMonitor monitor) throws CoreException {
		IContentDescription known = file.exists() ? file.getContentDescription() : null;
		if (known == null) {
			return;
		}
		try (InputStream in = file.getContents(true)) {
			IContentDescription now = Platform.getContentTypeManager().getDescriptionFor(in, file.getName(),
					new QualifiedName[] { IContentDescription.CHARSET });
			if (now != null && !Objects.equals(now.getCharset(), known.getCharset())) {
				file.touch(monitor);
			}
		} catch (IOException e) {
			throw new CoreException(Status.error("encoding of " + file.getLocation(), e));
		}
	}

	/** Returns the folder of templates beside some data, as it is now; under the rule of the workspace. */
	static IFolder templates(DataPlace place, IProgressMonitor monitor) throws CoreException {
		IFolder link = LinkedData.folder(place.family(), place.location(), IResource.DEPTH_ONE, monitor);
		IFolder templates = link.getFolder(ReportData.TEMPLATES);
		templates.refreshLocal(IResource.DEPTH_INFINITE, monitor);
		return templates;
	}
}
