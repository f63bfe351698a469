package org.chapterhouse.install.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Consent;
import org.chapterhouse.install.Installation;
import org.chapterhouse.install.Offer;
import org.chapterhouse.install.Offer.Standing;
import org.chapterhouse.install.Unit;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;

/** Changes a product with p2. */
final class ProductInstallation implements Installation {

	private static final int STEPS = 10;
	/** What may have another end at the next start. */
	private static final Set<String> PASSING = Set.of("install.in.use", "install.taken.back");
	/** One piece of work waits for another with the same folder, whoever opened it. */
	private static final Map<Path, Object> TURNS = new ConcurrentHashMap<>();

	private final IProvisioningAgentProvider agents;
	private final Product product;
	private final Phrases phrases;
	private final Dropped dropped;

	ProductInstallation(IProvisioningAgentProvider agents, Product product, Messages messages) {
		this.agents = agents;
		this.product = product;
		this.phrases = new Phrases(messages);
		this.dropped = new Dropped(product);
	}

	/** Does something with p2. */
	private interface Work<T> {

		Outcome<T> run(ProductAgent agent, SubMonitor progress) throws ProvisionException, IOException;
	}

	@Override
	public Optional<Problem> refusal() {
		if (!product.isKnown()) {
			return Optional.of(phrases.problem("no.product", "folder", product.folder()));
		}
		return product.closed().map(place -> phrases.problem("readonly", "folder", product.folder(), "place", place));
	}

	private <T> Outcome<T> with(IProgressMonitor monitor, Work<T> work) {
		if (!product.isKnown()) {
			return Outcome.failed(refusal().stream().toList());
		}
		synchronized (TURNS.computeIfAbsent(product.folder().toAbsolutePath().normalize(), folder -> new Object())) {
			return alone(monitor, work);
		}
	}

	private <T> Outcome<T> alone(IProgressMonitor monitor, Work<T> work) {
		SubMonitor progress = SubMonitor.convert(monitor, STEPS);
		try (ProductAgent agent = ProductAgent.open(agents, product); QuietParsers quiet = QuietParsers.begin()) {
			Outcome<T> outcome = work.run(agent, progress);
			return monitor.isCanceled() && outcome.result().isEmpty() ? Outcome.failed(List.of()) : outcome;
		} catch (OperationCanceledException e) {
			return Outcome.failed(List.of());
		} catch (ProvisionException e) {
			return Outcome.failed(phrases.failed(phrases.reason(e.getStatus())));
		} catch (IOException e) {
			return Outcome.failed(phrases.failed(phrases.reason(e)));
		} catch (RuntimeException e) {
			// p2 throws IllegalStateException where another process holds the product, and others at what it does not expect in a repository
			ILog.of(ProductInstallation.class).warn("the installation cannot be read or changed", e);
			return Outcome.failed(phrases.failed(phrases.reason(e)));
		}
	}

	private <T> Outcome<T> changing(IProgressMonitor monitor, Work<T> work) {
		Optional<Problem> refusal = refusal();
		return refusal.isPresent() ? Outcome.failed(refusal.get()) : with(monitor, (agent, progress) -> {
			agent.settle(progress.split(1));
			return work.run(agent, progress);
		});
	}

	private ChapterUnits chapters(ProductAgent agent, Collection<IInstallableUnit> units) {
		return new ChapterUnits(units, agent.platform(), phrases.language());
	}

	private static Set<IInstallableUnit> all(ProductAgent agent) {
		return agent.profile().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet();
	}

	@Override
	public Outcome<List<Unit>> installed(IProgressMonitor monitor) {
		return with(monitor, (agent, progress) -> {
			ChapterUnits chapters = chapters(agent, all(agent));
			return Outcome.of(chapters.among(agent.roots()).stream().map(chapters::describe).toList());
		});
	}

	@Override
	public Outcome<List<Offer>> offers(String place, IProgressMonitor monitor) {
		return with(monitor, (agent, progress) -> from(Source.open(agent, place, phrases, progress.split(STEPS)), source -> {
			Set<IInstallableUnit> here = all(agent);
			ChapterUnits chapters = chapters(agent, source.units());
			List<Offer> offers = chapters.newest().stream().map(unit -> offer(chapters.describe(unit), unit, here)).toList();
			return offers.isEmpty() ? Outcome.failed(phrases.problem("nothing", "place", place)) : Outcome.of(offers);
		}));
	}

	private static Offer offer(Unit unit, IInstallableUnit offered, Set<IInstallableUnit> here) {
		return here.stream().filter(one -> one.getId().equals(offered.getId())).max(IInstallableUnit::compareTo).map(present -> {
			int order = offered.getVersion().compareTo(present.getVersion());
			return new Offer(unit, order > 0 ? Standing.NEWER : order < 0 ? Standing.OLDER : Standing.SAME, present.getVersion().toString());
		}).orElseGet(() -> new Offer(unit, Standing.NEW, ""));
	}

	/** Uses a source and closes it; its problems stay with the outcome. */
	private static <T> Outcome<T> from(Outcome<Source> opened, Use<T> use) throws ProvisionException, IOException {
		Optional<Source> found = opened.result();
		if (found.isEmpty()) {
			return Outcome.failed(opened.problems());
		}
		try (Source source = found.get()) {
			Outcome<T> outcome = use.of(source);
			var problems = new ArrayList<>(opened.problems());
			problems.addAll(outcome.problems());
			return outcome.result().map(result -> Outcome.of(result, problems)).orElseGet(() -> Outcome.failed(problems));
		}
	}

	/** Does something with a source. */
	private interface Use<T> {

		Outcome<T> of(Source source) throws ProvisionException, IOException;
	}

	@Override
	public Outcome<Change> install(String place, List<String> ids, Consent consent, IProgressMonitor monitor) {
		return changing(monitor, (agent, progress) -> from(Source.open(agent, place, phrases, progress.split(1)), source -> {
			List<IInstallableUnit> offered = chapters(agent, source.units()).newest();
			List<IInstallableUnit> wanted = offered.stream().filter(unit -> ids.contains(ChapterUnits.id(unit))).toList();
			Optional<Problem> unknown = unknown(ids, wanted, "not.offered");
			return unknown.isPresent() ? Outcome.failed(unknown.get())
					: new Operation(agent, phrases).install(source, wanted, consent, progress.split(STEPS - 2));
		}));
	}

	private Optional<Problem> unknown(List<String> ids, Collection<IInstallableUnit> found, String key) {
		var open = new HashSet<>(ids);
		found.forEach(unit -> open.remove(ChapterUnits.id(unit)));
		return open.isEmpty() ? Optional.empty() : Optional.of(phrases.problem(key, "names", String.join(", ", open.stream().sorted().toList())));
	}

	@Override
	public Outcome<Change> remove(List<String> ids, IProgressMonitor monitor) {
		return changing(monitor, (agent, progress) -> {
			List<IInstallableUnit> wanted = chapters(agent, all(agent)).among(agent.roots()).stream()
					.filter(unit -> ids.contains(ChapterUnits.id(unit)))
					.toList();
			Optional<Problem> unknown = unknown(ids, wanted, "not.installed");
			if (unknown.isPresent()) {
				return Outcome.failed(unknown.get());
			}
			Outcome<Change> outcome = new Operation(agent, phrases).remove(wanted, progress.split(STEPS - 2));
			if (outcome.result().isPresent()) {
				wanted.stream().map(unit -> unit.getProperty(BundleFile.DROPPED)).filter(Objects::nonNull).forEach(dropped::putAway);
			}
			return outcome;
		});
	}

	@Override
	public boolean isSomethingDropped() {
		return dropped.isChanged() && refusal().isEmpty();
	}

	@Override
	public Outcome<Change> followDropped(Consent consent, IProgressMonitor monitor) {
		return changing(monitor, (agent, progress) -> {
			String look = dropped.look();
			Outcome<Change> outcome = from(Source.ofJars(agent, Source.jars(product.dropped()), true, product.dropped().toString(), phrases),
					source -> follow(agent, source, consent, progress.split(STEPS - 2)));
			if (!monitor.isCanceled() && outcome.problems().stream().noneMatch(problem -> PASSING.contains(problem.code()))) {
				dropped.remember(look, outcome.problems().isEmpty());
			}
			return outcome;
		});
	}

	private Outcome<Change> follow(ProductAgent agent, Source source, Consent consent, SubMonitor progress) throws ProvisionException {
		progress.setWorkRemaining(2);
		Set<IInstallableUnit> here = all(agent);
		var problems = new ArrayList<Problem>();
		var added = new ArrayList<IInstallableUnit>();
		for (IInstallableUnit unit : source.units()) {
			Optional<IInstallableUnit> same = here.stream().filter(unit::equals).findFirst();
			if (same.isEmpty()) {
				added.add(unit);
			} else if (!Objects.equals(same.get().getProperty(BundleFile.CONTENT), unit.getProperty(BundleFile.CONTENT))) {
				problems.add(
						phrases.problem("same.version", "file", String.valueOf(unit.getProperty(BundleFile.DROPPED)), "version", unit.getVersion()));
			}
		}
		List<IInstallableUnit> gone = here.stream().filter(unit -> unit.getProperty(BundleFile.DROPPED) != null)
				.filter(unit -> source.units().stream().noneMatch(one -> one.getId().equals(unit.getId()))).toList();
		var operation = new Operation(agent, phrases);
		Outcome<Change> first = gone.isEmpty() ? Outcome.of(Change.NONE) : operation.remove(gone, progress.split(1));
		problems.addAll(first.problems());
		Outcome<List<IInstallableUnit>> able = new Able(all(agent), phrases).of(added);
		problems.addAll(able.problems());
		List<IInstallableUnit> wanted = able.result().orElse(List.of());
		Outcome<Change> then = wanted.isEmpty() ? Outcome.of(Change.NONE) : operation.install(source, wanted, consent, progress.split(1));
		problems.addAll(then.problems());
		if (first.result().isEmpty() && then.result().isEmpty()) {
			return Outcome.failed(problems);
		}
		Change removed = first.result().orElse(Change.NONE);
		Change installed = then.result().orElse(Change.NONE);
		var all = new ArrayList<>(removed.removed());
		all.addAll(installed.removed());
		return Outcome.of(new Change(installed.added(), all), problems);
	}
}
