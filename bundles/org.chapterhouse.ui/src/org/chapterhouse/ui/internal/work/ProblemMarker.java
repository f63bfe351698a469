package org.chapterhouse.ui.internal.work;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.Severity;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

/** Makes and finds the markers that stand in the view of problems, and beside the lines in editors. */
public final class ProblemMarker {

	/** The attribute of markers that a check of templates sets; it names the templates. */
	public static final String TEMPLATES = "templates";

	/** The id of the editor of files whose lines no editor here shows. */
	public static final String READER = "org.chapterhouse.ui.dataFile";

	private static final String TYPE = "org.chapterhouse.ui.problem";

	private ProblemMarker() {
	}

	/**
	 * Marks a problem.
	 *
	 * @param more further attributes; a location among them takes the place of the column or data set
	 */
	public static IMarker add(IResource resource, Problem problem, Map<String, Object> more) throws CoreException {
		int severity = problem.isError() ? IMarker.SEVERITY_ERROR
				: problem.severity() == Severity.WARNING ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_INFO;
		Map<String, Object> attributes = new HashMap<>(more);
		attributes.put(IMarker.MESSAGE, oneLine(problem));
		attributes.put(IMarker.SEVERITY, severity);
		if (problem.place().line() > 0) {
			attributes.put(IMarker.LINE_NUMBER, (int) problem.place().line());
		}
		attributes.putIfAbsent(IMarker.LOCATION, Said.of(problem).location());
		IMarker marker = resource.createMarker(TYPE);
		marker.setAttributes(attributes);
		return marker;
	}

	/** Returns the message as a row of a table shows it: databases tell theirs in several lines, of which one would be seen. */
	private static String oneLine(Problem problem) {
		return problem.message().replaceAll("\\s*\\R\\s*", " ").strip();
	}

	/** Takes a value, which is one line, out of an attribute of all markers, and removes the markers whose only one it was. */
	public static void removeAll(String attribute, String value) throws CoreException {
		for (IMarker marker : ResourcesPlugin.getWorkspace().getRoot().findMarkers(TYPE, true, IResource.DEPTH_INFINITE)) {
			List<String> values = marker.getAttribute(attribute, "").lines().toList();
			if (values.equals(List.of(value))) {
				marker.delete();
			} else if (values.contains(value)) {
				marker.setAttribute(attribute, values.stream().filter(other -> !other.equals(value)).collect(Collectors.joining("\n")));
			}
		}
	}

	/** Returns the first marker that fits. */
	static Optional<IMarker> find(Predicate<IMarker> fits) throws CoreException {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findMarkers(TYPE, true, IResource.DEPTH_INFINITE)).filter(fits).findFirst();
	}

	/** Tells whether an attribute of a marker has a value, which is one line. */
	static boolean has(IMarker marker, String attribute, String value) {
		return marker.getAttribute(attribute, "").lines().anyMatch(value::equals);
	}

	/** Adds a value, which is one line, to an attribute of a marker. */
	static void join(IMarker marker, String attribute, String value) throws CoreException {
		String before = marker.getAttribute(attribute, "");
		if (!has(marker, attribute, value)) {
			marker.setAttribute(attribute, before.isEmpty() ? value : before + "\n" + value);
		}
	}

	/** Returns the markers of a resource by what they say. */
	static Map<Said, IMarker> all(IResource resource) throws CoreException {
		Map<Said, IMarker> all = new HashMap<>();
		for (IMarker marker : resource.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
			all.put(Said.of(marker), marker);
		}
		return all;
	}

	/**
	 * Holds what a marker says.
	 *
	 * @param line     the line; 0 if it tells none
	 * @param location the column or data set; empty if it tells none
	 */
	record Said(String message, int line, String location) {

		/** Returns what a marker says. */
		static Said of(IMarker marker) {
			return new Said(marker.getAttribute(IMarker.MESSAGE, ""), marker.getAttribute(IMarker.LINE_NUMBER, 0),
					marker.getAttribute(IMarker.LOCATION, ""));
		}

		/** Returns what the marker of a problem says. */
		static Said of(Problem problem) {
			int line = (int) Math.max(0, problem.place().line());
			String within = problem.place().column().isEmpty() ? problem.place().dataSet() : problem.place().column();
			return new Said(oneLine(problem), line, line > 0 ? "" : within);
		}
	}

	/** Returns the markers of a file that say the same of the same line and that no check of templates made. */
	public static List<IMarker> same(IResource resource, Problem problem) throws CoreException {
		return Arrays.stream(resource.findMarkers(TYPE, false, IResource.DEPTH_ZERO))
				.filter(marker -> marker.getAttribute(TEMPLATES, "").isEmpty() && marker.getAttribute(IMarker.MESSAGE, "").equals(oneLine(problem))
						&& marker.getAttribute(IMarker.LINE_NUMBER, 0) == problem.place().line())
				.toList();
	}
}
