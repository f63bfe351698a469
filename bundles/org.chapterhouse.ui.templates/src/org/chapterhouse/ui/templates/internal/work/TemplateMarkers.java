package org.chapterhouse.ui.templates.internal.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Problem;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ProblemMarker;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.ide.IDE;

/** Puts what a check says of the templates of a folder into the view of problems, and beside the lines in editors. */
final class TemplateMarkers extends WorkspaceJob {

	private final Desktop desktop;
	private final DataPlace place;
	private final List<Problem> problems;

	TemplateMarkers(Desktop desktop, String name, DataPlace place, List<Problem> problems) {
		super(name);
		this.desktop = desktop;
		this.place = place;
		this.problems = List.copyOf(problems);
		setSystem(true);
		setRule(ResourcesPlugin.getWorkspace().getRoot());
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		desktop.begins("marking of templates");
		String of = place.family() + "\t" + place.location();
		ProblemMarker.removeAll(ProblemMarker.TEMPLATES, of);
		Path folder = Path.of(place.location()).resolve(ReportData.TEMPLATES);
		if (Files.isDirectory(folder)) {
			IFolder templates = TemplateFiles.templates(place, monitor);
			for (Problem problem : problems) {
				mark(problem, folder, templates, of);
			}
		}
		return Status.OK_STATUS;
	}

	private static void mark(Problem problem, Path folder, IFolder templates, String of) throws CoreException {
		Path file = Path.of(problem.place().file());
		IResource found = file.startsWith(folder) ? templates.findMember(folder.relativize(file).toString()) : null;
		IResource resource = found == null ? templates : found;
		for (IMarker told : ProblemMarker.same(resource, problem)) {
			// a report that met the problem told it too; it is said once
			told.delete();
		}
		ProblemMarker.add(resource, problem, Map.of(ProblemMarker.TEMPLATES, of, IDE.EDITOR_ID_ATTR, TemplateIds.EDITOR));
	}
}
