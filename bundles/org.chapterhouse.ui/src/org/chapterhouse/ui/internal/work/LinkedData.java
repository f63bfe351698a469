package org.chapterhouse.ui.internal.work;

import java.nio.file.Path;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Links folders of data into the workspace, as editors and markers need them. In the background, under the rule of the workspace. */
public final class LinkedData {

	private static final String PROJECT = "Chapterhouse";

	private LinkedData() {
	}

	/** Returns the project that the links stand in, open. */
	static IProject project(IProgressMonitor monitor) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
		if (!project.exists()) {
			project.create(monitor);
		}
		if (!project.isOpen()) {
			project.open(monitor);
		}
		return project;
	}

	/**
	 * Returns the link to a folder.
	 *
	 * @param family   the id of the family whose data they are
	 * @param location the folder, which need not be there
	 * @param depth    how deep the workspace looks for what changed, such as {@link IResource#DEPTH_ONE}
	 * @throws java.nio.file.InvalidPathException if the location is no folder
	 */
	public static IFolder folder(String family, String location, int depth, IProgressMonitor monitor) throws CoreException {
		Path folder = Path.of(location);
		IFolder link = project(monitor).getFolder(family + "-" + LocationDigest.of(location));
		if (link.exists()) {
			link.refreshLocal(depth, monitor);
		} else {
			link.createLink(folder.toUri(), IResource.ALLOW_MISSING_LOCAL, monitor);
		}
		return link;
	}
}
