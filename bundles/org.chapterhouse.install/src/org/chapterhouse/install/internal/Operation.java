package org.chapterhouse.install.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Consent;
import org.chapterhouse.install.Unit;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningJob;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.query.QueryUtil;

/** Makes one change of the product: planned, asked for, done as a whole or taken back by p2. */
final class Operation {

	private static final int PLAN = 2;
	private static final int STEPS = 10;

	private final ProductAgent agent;
	private final Phrases phrases;

	Operation(ProductAgent agent, Phrases phrases) {
		this.agent = agent;
		this.phrases = phrases;
	}

	/** Installs units, or updates those that are there in an older version. */
	Outcome<Change> install(Source source, List<IInstallableUnit> wanted, Consent consent, IProgressMonitor monitor) {
		Set<IInstallableUnit> before = all();
		var missing = new Missing(before, source.units(), phrases).of(wanted);
		if (!missing.isEmpty()) {
			return Outcome.failed(missing);
		}
		var chapters = new ChapterUnits(source.units(), Set.of(), phrases.language());
		var trust = new Trust(consent, wanted.stream().map(chapters::describe).toList());
		agent.ask(trust);
		var operation = new InstallOperation(new ProvisioningSession(agent.agent()), wanted);
		Outcome<Change> outcome = perform(operation, source.context(), before, monitor);
		return trust.isRefused() ? Outcome.failed(List.of()) : outcome;
	}

	/** Removes units. */
	Outcome<Change> remove(List<IInstallableUnit> wanted, IProgressMonitor monitor) {
		var context = new ProvisioningContext(agent.agent());
		context.setMetadataRepositories();
		context.setArtifactRepositories();
		return perform(new UninstallOperation(new ProvisioningSession(agent.agent()), wanted), context, all(), monitor);
	}

	private Outcome<Change> perform(ProfileChangeOperation operation, ProvisioningContext context, Set<IInstallableUnit> before,
			IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, STEPS);
		operation.setProfileId(agent.product().profile());
		operation.setProvisioningContext(context);
		IStatus planned = operation.resolveModal(progress.split(PLAN));
		ProvisioningJob job = planned.matches(IStatus.ERROR | IStatus.CANCEL) ? null : operation.getProvisioningJob(null);
		if (job == null) {
			return refused("no.plan", planned);
		}
		IStatus done = job.runModal(progress.split(STEPS - PLAN));
		return done.matches(IStatus.ERROR | IStatus.CANCEL) ? refused("taken.back", done) : Outcome.of(change(before, all()));
	}

	private Outcome<Change> refused(String key, IStatus status) {
		return status.getSeverity() == IStatus.CANCEL ? Outcome.failed(List.of())
				: Outcome.failed(List.of(phrases.problem(key, "reason", Phrases.reason(status))));
	}

	private Set<IInstallableUnit> all() {
		return agent.profile().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet();
	}

	private Change change(Set<IInstallableUnit> before, Set<IInstallableUnit> after) {
		return new Change(units(after, before), units(before, after));
	}

	/** Returns the features, and the bundles of no feature, that are among some units and not among others. */
	private List<Unit> units(Collection<IInstallableUnit> units, Set<IInstallableUnit> others) {
		var chapters = new ChapterUnits(units, agent.platform(), phrases.language());
		return chapters.newest().stream().filter(unit -> !others.contains(unit)).map(chapters::describe).toList();
	}
}
