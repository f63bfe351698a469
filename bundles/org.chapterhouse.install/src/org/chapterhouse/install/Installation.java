package org.chapterhouse.install;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Is the set of families and chapters that are installed with the product. Each change is made as a whole or not at all and is seen at the next start, by the command
 * line too. What belongs to the platform is neither offered nor removed.
 * <p>
 * All methods but {@link #refusal()} read files or the network and take time; they heed their monitors, and where they were cancelled there is neither a result nor a
 * problem. Thread-safe: one call waits for another.
 */
public interface Installation {

	/** Tells why nothing can be changed here; empty if it can. Quick. */
	Optional<Problem> refusal();

	/** Returns the units that are installed, by their names. */
	Outcome<List<Unit>> installed(IProgressMonitor monitor);

	/**
	 * Returns what can be had from a place.
	 *
	 * @param place a folder or an archive with a p2 repository, the address of one (http, https, file), or the jar of a bundle
	 */
	Outcome<List<Offer>> offers(String place, IProgressMonitor monitor);

	/** Installs units from a place, or updates them. */
	Outcome<Change> install(String place, List<String> ids, Consent consent, IProgressMonitor monitor);

	/** Removes units. A jar in the folder of dropped bundles is put out of the way. */
	Outcome<Change> remove(List<String> ids, IProgressMonitor monitor);

	/** Tells whether jars were put into the folder of dropped bundles, or taken from it, since that was looked at. Quick. */
	boolean isSomethingDropped();

	/** Installs what lies in the folder of dropped bundles and removes what no longer does. After a no it is not asked again until the folder changes. */
	Outcome<Change> followDropped(Consent consent, IProgressMonitor monitor);
}
