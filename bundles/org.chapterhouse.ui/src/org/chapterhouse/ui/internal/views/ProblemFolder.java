package org.chapterhouse.ui.internal.views;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;

/** Is the column of the view of problems that tells in which folder the file is; the workspace knows it by a name of its own. */
public final class ProblemFolder extends MarkerField {

	@Override
	public String getValue(MarkerItem item) {
		IMarker marker = item.getMarker();
		return marker == null || marker.getResource() instanceof IProject ? "" : folder(marker.getResource());
	}

	private static String folder(IResource resource) {
		IPath place = resource instanceof IContainer ? resource.getLocation() : resource.getParent().getLocation();
		return place == null ? "" : place.toOSString();
	}
}
