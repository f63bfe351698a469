package org.chapterhouse.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.chapterhouse.core.Explanation;
import org.eclipse.jface.viewers.ITreeSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;

/**
 * Tells which of the figures that are explained is chosen, also of another document.
 *
 * @param facts the ids of the facts from the top to the one that is chosen, each an input of the one before; empty: the first one is
 */
record ExplainedPath(List<String> facts) {

	/** Is the first figure. */
	static final ExplainedPath FIRST = new ExplainedPath(List.of());

	/** Makes a path; the list is copied. */
	ExplainedPath {
		facts = List.copyOf(facts);
	}

	/** Returns what is chosen in a tree. */
	static ExplainedPath of(TreeViewer tree) {
		TreePath[] paths = tree.getSelection() instanceof ITreeSelection chosen ? chosen.getPaths() : new TreePath[0];
		return paths.length == 0 ? FIRST
				: new ExplainedPath(IntStream.range(0, paths[0].getSegmentCount()).mapToObj(paths[0]::getSegment).map(Explanation.class::cast)
						.map(one -> one.fact().getId()).toList());
	}

	/** Chooses the figure in a tree; where it is not there any more, the one above it, or the first. */
	void choose(TreeViewer tree, List<Explanation> all) {
		var path = new ArrayList<Explanation>();
		List<Explanation> below = all;
		for (String fact : facts) {
			Explanation found = below.stream().filter(one -> one.fact().getId().equals(fact)).findFirst().orElse(null);
			if (found == null) {
				break;
			}
			path.add(found);
			below = found.inputs();
		}
		tree.setSelection(path.isEmpty() ? new StructuredSelection(all.getFirst()) : new TreeSelection(new TreePath(path.toArray())), true);
	}
}
