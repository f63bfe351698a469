package org.chapterhouse.api.data;

import org.chapterhouse.api.Outcome;
import org.eclipse.core.runtime.IProgressMonitor;

/** Opens data. Contributed to the extension point {@code org.chapterhouse.api.dataStores}; stateless. */
public interface DataStoreProvider {

	/** Tells whether it opens this kind of location. */
	boolean accepts(String location);

	/**
	 * Opens and checks data.
	 *
	 * @return the store; its problems are in it and in the outcome. No store where the data cannot be used at all: the folder is missing, the connection is
	 *         refused
	 */
	Outcome<DataStore> open(DataStoreRequest request, IProgressMonitor monitor);
}
