package org.chapterhouse.ui.internal.work;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	private static final String TYPE = "org.chapterhouse.ui.problem";

	private ProblemMarker() {
	}

	/**
	 * Marks a problem.
	 *
	 * @param more further attributes
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
		IMarker marker = resource.createMarker(TYPE);
		marker.setAttributes(attributes);
		return marker;
	}

	/** Returns the message as a row of a table shows it: databases tell theirs in several lines, of which one would be seen. */
	private static String oneLine(Problem problem) {
		return problem.message().replaceAll("\\s*\\R\\s*", " ").strip();
	}

	/** Removes all markers whose attribute has a value. */
	public static void removeAll(String attribute, String value) throws CoreException {
		for (IMarker marker : ResourcesPlugin.getWorkspace().getRoot().findMarkers(TYPE, true, IResource.DEPTH_INFINITE)) {
			if (value.equals(marker.getAttribute(attribute, ""))) {
				marker.delete();
			}
		}
	}

	/**
	 * Returns the markers of a file that say the same of the same line.
	 *
	 * @param ofTemplates whether a check of templates made them, or a report
	 */
	public static List<IMarker> same(IResource resource, Problem problem, boolean ofTemplates) throws CoreException {
		return Arrays.stream(resource.findMarkers(TYPE, false, IResource.DEPTH_ZERO))
				.filter(marker -> marker.getAttribute(TEMPLATES, "").isEmpty() != ofTemplates
						&& marker.getAttribute(IMarker.MESSAGE, "").equals(oneLine(problem))
						&& marker.getAttribute(IMarker.LINE_NUMBER, 0) == problem.place().line())
				.toList();
	}
}
