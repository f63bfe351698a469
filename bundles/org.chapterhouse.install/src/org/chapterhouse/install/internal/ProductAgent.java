package org.chapterhouse.install.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eclipse.jdt.annotation.Nullable;

/** Is p2 at work on one product; opened for each piece of work, so that nothing read earlier is taken for what is there. */
final class ProductAgent implements AutoCloseable {

	private final IProvisioningAgent agent;
	private final Product product;

	private final @Nullable TemporaryFolder copy;

	private ProductAgent(IProvisioningAgent agent, Product product, @Nullable TemporaryFolder copy) {
		this.agent = agent;
		this.product = product;
		this.copy = copy;
	}

	static ProductAgent open(IProvisioningAgentProvider agents, Product product) throws ProvisionException, IOException {
		// by itself p2 takes https for http; the server of a house often has nothing else, and people are asked before anything unsigned is taken
		System.getProperties().putIfAbsent("p2.httpRule", "allow");
		// the application that runs still reads the files of what is removed, until it starts again
		DefaultScope.INSTANCE.getNode("org.eclipse.equinox.p2.garbagecollector").putBoolean("gc_enabled", false);
		// p2 locks what it reads, which it cannot where it may not write: there it reads a copy
		TemporaryFolder copy = product.closed().isPresent() ? TemporaryFolder.make() : null;
		if (copy != null) {
			copy.take(product.data(), product.registry());
		}
		return new ProductAgent(Objects.requireNonNull(agents.createAgent((copy == null ? product.data() : copy.path()).toUri())), product, copy);
	}

	IProvisioningAgent agent() {
		return agent;
	}

	Product product() {
		return product;
	}

	IMetadataRepositoryManager metadata() {
		return service(IMetadataRepositoryManager.class);
	}

	IArtifactRepositoryManager artifacts() {
		return service(IArtifactRepositoryManager.class);
	}

	/** Returns what is installed, as of now. */
	IProfile profile() {
		return Objects.requireNonNull(service(IProfileRegistry.class).getProfile(product.profile()), "profile");
	}

	/** Returns the units that somebody chose to install. */
	Set<IInstallableUnit> roots() {
		return profile().query(new UserVisibleRootQuery(), null).toUnmodifiableSet();
	}

	/** Returns the ids of what the product itself is made of; what it only came with has a condition. */
	Set<String> platform() {
		var ids = new HashSet<String>();
		roots().stream().filter(QueryUtil::isProduct).forEach(unit -> {
			ids.add(unit.getId());
			unit.getRequirements().stream().filter(requirement -> requirement.getFilter() == null)
					.forEach(requirement -> Need.of(requirement).ifPresent(need -> ids.add(need.name())));
		});
		return ids;
	}

	/** Tells p2 where the product stands now: its folder may have been moved or copied. */
	void settle(IProgressMonitor monitor) throws ProvisionException {
		IProfile profile = profile();
		String folder = product.folder().toAbsolutePath().normalize().toString();
		if (folder.equals(profile.getProperty(IProfile.PROP_INSTALL_FOLDER)) && folder.equals(profile.getProperty(IProfile.PROP_CACHE))) {
			return;
		}
		IEngine engine = service(IEngine.class);
		IProvisioningPlan plan = engine.createPlan(profile, null);
		plan.setProfileProperty(IProfile.PROP_INSTALL_FOLDER, folder);
		plan.setProfileProperty(IProfile.PROP_CACHE, folder);
		IStatus status = engine.perform(plan, PhaseSetFactory.createPhaseSetIncluding(new String[] { PhaseSetFactory.PHASE_PROPERTY }), monitor);
		if (!status.isOK()) {
			throw new ProvisionException(status);
		}
	}

	/** Has p2 ask here before it takes what nobody known has signed. */
	void ask(UIServices trust) {
		agent.registerService(UIServices.SERVICE_NAME, trust);
	}

	private <T> T service(Class<T> type) {
		return Objects.requireNonNull(agent.getService(type), type.getName());
	}

	@Override
	public void close() {
		agent.stop();
		TemporaryFolder folder = copy;
		if (folder != null) {
			folder.close();
		}
	}
}
