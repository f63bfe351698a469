package org.chapterhouse.install.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Consent;
import org.chapterhouse.install.Unit;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
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
	Outcome<Change> install(Source source, List<IInstallableUnit> wanted, Consent consent, IProgressMonitor monitor) throws ProvisionException {
		Set<IInstallableUnit> before = all();
		var missing = new Missing(before, source.units(), phrases).of(wanted);
		if (!missing.isEmpty()) {
			return Outcome.failed(missing);
		}
		var chapters = new ChapterUnits(source.units(), Set.of(), phrases.language());
		var trust = new Trust(consent, wanted.stream().map(chapters::describe).toList());
		agent.ask(trust);
		var operation = new InstallOperation(new ProvisioningSession(agent.agent()), wanted);
		Outcome<Change> outcome = perform(operation, source.context(), before, monitor,
				(plan, work) -> add(plan, source.isDropped(), before, trust, work));
		return trust.isRefused() ? Outcome.failed(List.of()) : outcome;
	}

	/** Follows a plan that adds units, with their files and no others. */
	private Outcome<Change> add(IProvisioningPlan plan, boolean dropped, Set<IInstallableUnit> before, Trust trust, Run run)
			throws ProvisionException {
		var refused = new Instructions(phrases).refused(plan, dropped);
		if (!refused.isEmpty()) {
			return Outcome.failed(refused);
		}
		Set<IArtifactKey> fresh = Pool.fresh(plan.getAdditions().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet(), before);
		var pool = new Pool(agent);
		Optional<IArtifactKey> read = pool.discard(fresh);
		if (read.isPresent()) {
			return Outcome.failed(phrases.problem("in.use", "file", read.get().getId() + " " + read.get().getVersion()));
		}
		// p2 asks about files only
		if (fresh.isEmpty() && !plan.isEmpty() && !trust.agrees()) {
			return Outcome.failed(List.of());
		}
		boolean done = false;
		try {
			Outcome<Change> outcome = run.run();
			done = outcome.result().isPresent();
			return outcome;
		} finally {
			if (!done) {
				pool.discard(fresh);
			}
		}
	}

	/** Removes units. */
	Outcome<Change> remove(List<IInstallableUnit> wanted, IProgressMonitor monitor) throws ProvisionException {
		var context = new ProvisioningContext(agent.agent());
		context.setMetadataRepositories();
		context.setArtifactRepositories();
		return perform(new UninstallOperation(new ProvisioningSession(agent.agent()), wanted), context, all(), monitor, (plan, work) -> work.run());
	}

	/** Changes the product as it was planned. */
	private interface Run {

		Outcome<Change> run();
	}

	/** Looks at a plan, and runs it if it may be followed. */
	private interface Follow {

		Outcome<Change> follow(IProvisioningPlan plan, Run run) throws ProvisionException;
	}

	private Outcome<Change> perform(ProfileChangeOperation operation, ProvisioningContext context, Set<IInstallableUnit> before,
			IProgressMonitor monitor, Follow follow) throws ProvisionException {
		SubMonitor progress = SubMonitor.convert(monitor, STEPS);
		operation.setProfileId(agent.product().profile());
		operation.setProvisioningContext(context);
		IStatus planned = operation.resolveModal(progress.split(PLAN));
		ProvisioningJob job = planned.matches(IStatus.ERROR | IStatus.CANCEL) ? null : operation.getProvisioningJob(null);
		if (job == null) {
			return refused("no.plan", planned);
		}
		return follow.follow(operation.getProvisioningPlan(), () -> {
			IStatus done = job.runModal(progress.split(STEPS - PLAN));
			return done.matches(IStatus.ERROR | IStatus.CANCEL) ? refused("taken.back", done) : Outcome.of(change(before, all()));
		});
	}

	private Outcome<Change> refused(String key, IStatus status) {
		return status.getSeverity() == IStatus.CANCEL ? Outcome.failed(List.of())
				: Outcome.failed(List.of(phrases.problem(key, "reason", phrases.reason(status))));
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
