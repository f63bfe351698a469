package org.chapterhouse.install.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;

/**
 * Holds the files of the product. p2 fetches no file whose name and version it holds already, though the one it holds may come from elsewhere: what was refused or
 * removed earlier stays there. So nobody may find there what is not installed.
 */
record Pool(ProductAgent agent) {

	/** Returns the files of units that belong to nothing in a set. */
	static Set<IArtifactKey> fresh(Collection<IInstallableUnit> units, Set<IInstallableUnit> installed) {
		var keys = new HashSet<IArtifactKey>();
		units.forEach(unit -> keys.addAll(unit.getArtifacts()));
		installed.forEach(unit -> unit.getArtifacts().forEach(keys::remove));
		return keys;
	}

	/** Takes files away; returns one that could not be, because somebody reads it. */
	Optional<IArtifactKey> discard(Set<IArtifactKey> keys) throws ProvisionException {
		IArtifactRepository files;
		try {
			files = agent.artifacts().loadRepository(agent.product().folder().toUri(), new NullProgressMonitor());
		} catch (ProvisionException e) {
			if (e.getStatus().getCode() == ProvisionException.REPOSITORY_NOT_FOUND) {
				return Optional.empty();
			}
			throw e;
		}
		IArtifactKey[] held = keys.stream().filter(files::contains).toArray(IArtifactKey[]::new);
		if (held.length > 0) {
			files.removeDescriptors(held, new NullProgressMonitor());
		}
		return Arrays.stream(held).filter(files::contains).findFirst();
	}
}
