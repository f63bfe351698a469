package org.chapterhouse.ui.internal.work;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.api.Problem;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Puts what is wrong with a report into the view of problems, at the file and line where it is; the data are linked into the workspace for that. */
final class ProblemMarkers extends WorkspaceJob {

	private static final String REPORT = "report";
	private static final Set<String> TEXTS = Set.of("csv", "txt");

	private final ReportKey key;
	private final List<Problem> problems;
	/** The files that an editor may open at a line; many problems are of one. */
	private final Set<IFile> texts = new LinkedHashSet<>();

	ProblemMarkers(String name, ReportKey key, List<Problem> problems) {
		super(name);
		this.key = key;
		this.problems = List.copyOf(problems);
		setSystem(true);
		setRule(ResourcesPlugin.getWorkspace().getRoot());
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		ProblemMarker.removeAll(REPORT, key.line());
		if (!problems.isEmpty()) {
			IContainer data = data(monitor);
			for (Problem problem : problems) {
				mark(problem, data);
			}
			for (IFile text : texts) {
				TextCharset.set(text);
			}
		}
		return Status.OK_STATUS;
	}

	private IContainer data(IProgressMonitor monitor) throws CoreException {
		try {
			return LinkedData.folder(key.family(), key.location(), IResource.DEPTH_INFINITE, monitor);
		} catch (InvalidPathException e) {
			return LinkedData.project(monitor);
		}
	}

	private void mark(Problem problem, IContainer data) throws CoreException {
		IResource file = problem.place().file().isEmpty() ? null : data.findMember(relative(problem.place().file()));
		if (file != null && !ProblemMarker.same(file, problem, true).isEmpty()) {
			// a check of templates told it
			return;
		}
		IMarker marker = ProblemMarker.add(file == null ? data : file, problem, Map.of(REPORT, key.line()));
		if (problem.place().line() > 0) {
			if (file instanceof IFile text && text.getFileExtension() instanceof String extension
					&& TEXTS.contains(extension.toLowerCase(Locale.ROOT))) {
				texts.add(text);
			}
		} else {
			marker.setAttribute(IMarker.LOCATION, problem.place().column().isEmpty() ? problem.place().dataSet() : problem.place().column());
		}
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
