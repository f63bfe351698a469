package org.chapterhouse.ui.internal.work;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.Severity;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Puts what is wrong with a report into the view of problems, at the file and line where it is; the data are linked into the workspace for that. */
final class ProblemMarkers extends WorkspaceJob {

	private static final String TYPE = "org.chapterhouse.ui.problem";
	private static final String REPORT = "report";
	/** The attribute of markers that a check of templates sets. */
	private static final String TEMPLATES = "templates";
	private static final Set<String> TEXTS = Set.of("csv", "txt");
	private static final String PROJECT = "Chapterhouse";

	private final ReportKey key;
	private final List<Problem> problems;

	ProblemMarkers(String name, ReportKey key, List<Problem> problems) {
		super(name);
		this.key = key;
		this.problems = List.copyOf(problems);
		setSystem(true);
		setRule(ResourcesPlugin.getWorkspace().getRoot());
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		var root = ResourcesPlugin.getWorkspace().getRoot();
		for (IMarker marker : root.findMarkers(TYPE, true, IResource.DEPTH_INFINITE)) {
			if (key.line().equals(marker.getAttribute(REPORT, ""))) {
				marker.delete();
			}
		}
		if (!problems.isEmpty()) {
			IProject project = root.getProject(PROJECT);
			if (!project.exists()) {
				project.create(monitor);
			}
			if (!project.isOpen()) {
				project.open(monitor);
			}
			IContainer data = data(project, monitor);
			for (Problem problem : problems) {
				mark(problem, data);
			}
		}
		return Status.OK_STATUS;
	}

	private IContainer data(IProject project, IProgressMonitor monitor) throws CoreException {
		try {
			Path folder = Path.of(key.location());
			IFolder link = project.getFolder(key.family() + "-" + LocationDigest.of(key.location()));
			if (!link.exists()) {
				link.createLink(folder.toUri(), IResource.ALLOW_MISSING_LOCAL, monitor);
			} else {
				link.refreshLocal(IResource.DEPTH_INFINITE, monitor);
			}
			return link;
		} catch (InvalidPathException e) {
			return project;
		}
	}

	private void mark(Problem problem, IContainer data) throws CoreException {
		IResource file = problem.place().file().isEmpty() ? null : data.findMember(relative(problem.place().file()));
		if (file != null && isTold(file, problem)) {
			return;
		}
		IMarker marker = (file == null ? data : file).createMarker(TYPE);
		int severity = problem.isError() ? IMarker.SEVERITY_ERROR
				: problem.severity() == Severity.WARNING ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_INFO;
		marker.setAttributes(Map.of(IMarker.MESSAGE, problem.message(), IMarker.SEVERITY, severity, REPORT, key.line()));
		if (problem.place().line() > 0) {
			marker.setAttribute(IMarker.LINE_NUMBER, (int) problem.place().line());
			if (file instanceof IFile text && text.getFileExtension() instanceof String extension
					&& TEXTS.contains(extension.toLowerCase(Locale.ROOT))) {
				TextCharset.set(text);
			}
		} else {
			marker.setAttribute(IMarker.LOCATION, problem.place().column().isEmpty() ? problem.place().dataSet() : problem.place().column());
		}
	}

	/** What a check of templates says of a file is said once. */
	private static boolean isTold(IResource file, Problem problem) throws CoreException {
		for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
			if (!marker.getAttribute(TEMPLATES, "").isEmpty() && marker.getAttribute(IMarker.MESSAGE, "").equals(problem.message())
					&& marker.getAttribute(IMarker.LINE_NUMBER, 0) == problem.place().line()) {
				return true;
			}
		}
		return false;
	}

	/** Returns a file as it stands below the folder of the data. */
	private String relative(String file) {
		try {
			Path path = Path.of(file);
			Path folder = Path.of(key.location());
			return path.isAbsolute() && path.startsWith(folder) ? folder.relativize(path).toString() : file;
		} catch (InvalidPathException e) {
			return file;
		}
	}
}
