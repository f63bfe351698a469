package org.chapterhouse.install.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** Makes a p2 repository of jars. */
final class JarRepository {

	private JarRepository() {
	}

	/** Makes one in a folder that is empty, and returns its units. */
	static List<IInstallableUnit> make(ProductAgent agent, Path folder, List<BundleFile> bundles, boolean dropped)
			throws IOException, ProvisionException {
		IArtifactRepository artifacts = agent.artifacts().createRepository(folder.toUri(), "bundles",
				IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY,
				Map.of());
		IMetadataRepository metadata = agent.metadata().createRepository(folder.toUri(), "bundles", IMetadataRepositoryManager.TYPE_SIMPLE_REPOSITORY,
				Map.of());
		var units = new ArrayList<IInstallableUnit>();
		for (BundleFile bundle : bundles) {
			IArtifactKey key = artifacts.createArtifactKey("osgi.bundle", bundle.name(), bundle.version());
			try (OutputStream out = artifacts.getOutputStream(artifacts.createArtifactDescriptor(key))) {
				Files.copy(bundle.jar(), out);
			}
			units.add(bundle.unit(key, dropped));
		}
		metadata.addInstallableUnits(units);
		return units;
	}
}
