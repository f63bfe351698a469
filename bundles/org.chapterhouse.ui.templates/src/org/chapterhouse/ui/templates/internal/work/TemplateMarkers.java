package org.chapterhouse.ui.templates.internal.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Problem;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.model.report.Severity;
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

	private static final String TYPE = "org.chapterhouse.ui.problem";
	private static final String TEMPLATES = "templates";

	private final DataPlace place;
	private final List<Problem> problems;

	TemplateMarkers(String name, DataPlace place, List<Problem> problems) {
		super(name);
		this.place = place;
		this.problems = List.copyOf(problems);
		setSystem(true);
		setRule(ResourcesPlugin.getWorkspace().getRoot());
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		String of = place.family() + "\t" + place.location();
		for (IMarker marker : ResourcesPlugin.getWorkspace().getRoot().findMarkers(TYPE, true, IResource.DEPTH_INFINITE)) {
			if (of.equals(marker.getAttribute(TEMPLATES, ""))) {
				marker.delete();
			}
		}
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
		withdraw(resource, problem);
		IMarker marker = resource.createMarker(TYPE);
		int severity = problem.isError() ? IMarker.SEVERITY_ERROR
				: problem.severity() == Severity.WARNING ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_INFO;
		marker.setAttributes(Map.of(IMarker.MESSAGE, problem.message(), IMarker.SEVERITY, severity, TEMPLATES, of, IDE.EDITOR_ID_ATTR,
				TemplateIds.EDITOR));
		if (problem.place().line() > 0) {
			marker.setAttribute(IMarker.LINE_NUMBER, (int) problem.place().line());
		}
	}

	/** A report that met the problem told it too; it is said once. */
	private static void withdraw(IResource resource, Problem problem) throws CoreException {
		for (IMarker marker : resource.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
			if (marker.getAttribute(TEMPLATES, "").isEmpty() && marker.getAttribute(IMarker.MESSAGE, "").equals(problem.message())
					&& marker.getAttribute(IMarker.LINE_NUMBER, 0) == problem.place().line()) {
				marker.delete();
			}
		}
	}
}
