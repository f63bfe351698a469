package org.chapterhouse.ui.internal.work;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.ui.internal.work.ProblemMarker.Said;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.ide.IDE;

/**
 * Puts what is wrong with data, or with a report of them, into the view of problems, at the file and line where it is; the data are linked into the workspace for that.
 * What several find stands there once, until the last of them finds it no more.
 */
public final class ProblemMarkers extends WorkspaceJob {

	/** The attribute that names who found the problem, a line each. */
	private static final String FINDERS = "finders";
	private static final String OF_REPORT = "report\t";
	private static final Set<String> TEXTS = Set.of("csv", "txt");
	/** A text editor reads a file as a whole, while people wait. */
	private static final int LARGE_BYTES = 2_000_000;

	private final DataPlace place;
	private final String finder;
	private final List<Problem> problems;
	/** The files that an editor may open at a line; many problems are of one. */
	private final Set<IFile> texts = new LinkedHashSet<>();
	private final Map<IResource, Map<Said, IMarker>> there = new HashMap<>();

	private ProblemMarkers(String name, DataPlace place, String finder, List<Problem> problems) {
		super(name);
		this.place = place;
		this.finder = finder;
		this.problems = List.copyOf(problems);
		setSystem(true);
		setRule(ResourcesPlugin.getWorkspace().getRoot());
	}

	/**
	 * Returns work that shows what is wrong with a report, in the place of what was wrong before; it is to be scheduled.
	 *
	 * @param name how people know the report
	 */
	static ProblemMarkers ofReport(Words words, String name, ReportKey key, List<Problem> problems) {
		return new ProblemMarkers(words.text("work.problems", "report", name), key.data(), OF_REPORT + key.line(), problems);
	}

	/** Returns work that shows what a check of data found, in the place of what the one before found; it is to be scheduled. */
	public static ProblemMarkers ofCheck(Words words, DataPlace place, List<Problem> problems) {
		return new ProblemMarkers(words.text("work.problems", "report", DataLocation.shown(place.location())), place,
				"check\t" + place.family() + "\t" + place.location(), problems);
	}

	/** Returns the marker of a problem of a report at the file where it is; empty where the workspace has no such file, or is about to mark it. */
	public static Optional<IMarker> find(ReportKey key, Problem problem) {
		try {
			Said said = Said.of(problem);
			// a check of templates may have told it before
			return ProblemMarker.find(marker -> marker.getResource() instanceof IFile && Said.of(marker).equals(said)
					&& (ProblemMarker.has(marker, FINDERS, OF_REPORT + key.line())
							|| ProblemMarker.has(marker, ProblemMarker.TEMPLATES, key.family() + "\t" + key.location())));
		} catch (CoreException e) {
			return Optional.empty();
		}
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		ProblemMarker.removeAll(FINDERS, finder);
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

	/** Returns the link to the folder; the project of all links for data that are none. */
	private IContainer data(IProgressMonitor monitor) throws CoreException {
		if (DataLocation.isAddress(place.location())) {
			return LinkedData.project(monitor);
		}
		try {
			return LinkedData.folder(place.family(), place.location(), IResource.DEPTH_INFINITE, monitor);
		} catch (InvalidPathException e) {
			return LinkedData.project(monitor);
		}
	}

	private void mark(Problem problem, IContainer data) throws CoreException {
		IResource file = problem.place().file().isEmpty() ? null : data.findMember(relative(problem.place().file()));
		IResource at = file == null ? data : file;
		if (!there.containsKey(at)) {
			there.put(at, ProblemMarker.all(at));
		}
		Map<Said, IMarker> known = there.get(at);
		Said said = said(problem);
		IMarker told = known.get(said);
		if (told != null && told.getAttribute(ProblemMarker.TEMPLATES, "").isEmpty()) {
			ProblemMarker.join(told, FINDERS, finder);
		} else if (told == null) {
			known.put(said, add(problem, said, at));
		}
	}

	private IMarker add(Problem problem, Said said, IResource at) throws CoreException {
		IMarker marker = ProblemMarker.add(at, problem, Map.of(FINDERS, finder, IMarker.LOCATION, said.location()));
		if (at instanceof IFile text && text.getFileExtension() instanceof String extension && TEXTS.contains(extension.toLowerCase(Locale.ROOT))) {
			if (isLarge(text)) {
				marker.setAttribute(IDE.EDITOR_ID_ATTR, ProblemMarker.READER);
			} else {
				texts.add(text);
			}
		}
		return marker;
	}

	/** Returns what the marker says; those of all databases stand at one place, so each says of which it is. */
	private Said said(Problem problem) {
		Said said = Said.of(problem);
		return DataLocation.isAddress(place.location()) ? new Said(said.message(), said.line(), DataLocation.shown(place.location())) : said;
	}

	private static boolean isLarge(IFile text) {
		return text.getLocation() instanceof IPath path && path.toFile().length() > LARGE_BYTES;
	}

	/** Returns a file as it stands below the folder of the data. */
	private String relative(String file) {
		try {
			Path path = Path.of(file);
			Path folder = Path.of(place.location());
			return path.isAbsolute() && path.startsWith(folder) ? folder.relativize(path).toString() : file;
		} catch (InvalidPathException e) {
			return file;
		}
	}
}
