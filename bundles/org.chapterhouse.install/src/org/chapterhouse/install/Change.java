package org.chapterhouse.install;

import java.util.List;

/**
 * Tells what an installation has changed; it is seen after the next start.
 *
 * @param added   what is installed now and was not before, in its new version
 * @param removed what is no longer installed, also older versions of what was added
 */
public record Change(List<Unit> added, List<Unit> removed) {

	/** Nothing was changed. */
	public static final Change NONE = new Change(List.of(), List.of());

	/** Makes a change. */
	public Change {
		added = List.copyOf(added);
		removed = List.copyOf(removed);
	}

	/** Tells whether nothing was changed. */
	public boolean isEmpty() {
		return added.isEmpty() && removed.isEmpty();
	}
}
