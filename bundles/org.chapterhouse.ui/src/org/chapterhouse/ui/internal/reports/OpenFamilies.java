package org.chapterhouse.ui.internal.reports;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;

/** Unfolds the families of the tree of reports as they come, also when what is installed is read again; those that people fold stay folded. */
final class OpenFamilies implements ITreeViewerListener {

	private final TreeViewer viewer;
	/** The ids of those that people folded. */
	private final Set<String> folded = new HashSet<>();

	OpenFamilies(TreeViewer viewer) {
		this.viewer = viewer;
		viewer.addTreeListener(this);
	}

	/** Unfolds what people did not fold. */
	void unfold(Object[] nodes) {
		for (Object node : nodes) {
			if (node instanceof ReportNode.OfFamily family && !folded.contains(family.family().id())) {
				viewer.setExpandedState(family, true);
			}
		}
	}

	/** Folds a node that is unfolded, and unfolds another. */
	void turn(ReportNode node) {
		boolean open = !viewer.getExpandedState(node);
		viewer.setExpandedState(node, open);
		turned(node, open);
	}

	@Override
	public void treeCollapsed(TreeExpansionEvent event) {
		turned(event.getElement(), false);
	}

	@Override
	public void treeExpanded(TreeExpansionEvent event) {
		turned(event.getElement(), true);
	}

	private void turned(Object node, boolean open) {
		if (node instanceof ReportNode.OfFamily family) {
			if (open) {
				folded.remove(family.family().id());
			} else {
				folded.add(family.family().id());
			}
		}
	}
}
