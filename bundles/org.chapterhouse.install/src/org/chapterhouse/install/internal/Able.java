package org.chapterhouse.install.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;

/**
 * Finds out which of the dropped bundles can be installed: one that cannot keeps no other out, but for those that need it.
 *
 * @param installed what is installed
 * @param phrases   says why others cannot
 */
record Able(Set<IInstallableUnit> installed, Phrases phrases) {

	/** Returns those that can be installed together, by their names, with a problem for each thing that others lack. */
	Outcome<List<IInstallableUnit>> of(Collection<IInstallableUnit> dropped) {
		var problems = new ArrayList<Problem>();
		List<IInstallableUnit> able = dropped.stream().sorted(Comparator.comparing(IInstallableUnit::getId).thenComparing(Comparator.naturalOrder()))
				.toList();
		List<IInstallableUnit> tried = List.of();
		while (!able.equals(tried)) {
			tried = able;
			List<IInstallableUnit> beside = tried;
			able = tried.stream().filter(unit -> isSatisfied(unit, dropped, beside, problems)).toList();
			if (able.equals(tried)) {
				able = tried.stream().filter(unit -> isNewest(unit, beside, problems)).toList();
			}
		}
		return Outcome.of(able, problems);
	}

	/** Tells whether all is there that a unit needs; what is not is told. */
	private boolean isSatisfied(IInstallableUnit unit, Collection<IInstallableUnit> dropped, List<IInstallableUnit> beside, List<Problem> problems) {
		List<IRequirement> lacks = unit.getRequirements().stream()
				.filter(requirement -> requirement.getMin() > 0 && requirement.getFilter() == null
						&& Stream.concat(installed.stream(), beside.stream()).noneMatch(requirement::isMatch))
				.toList();
		var missing = new Missing(installed, Set.copyOf(beside), phrases);
		lacks.forEach(
				requirement -> problems.add(missing.problem(dropped.stream().anyMatch(requirement::isMatch) ? "dropped.unable" : "dropped.missing",
						unit, requirement)));
		return lacks.isEmpty();
	}

	/** Tells whether a unit is the newest of those that can only be there once; an older one is told. */
	private boolean isNewest(IInstallableUnit unit, List<IInstallableUnit> beside, List<Problem> problems) {
		Optional<IInstallableUnit> newer = Stream.concat(installed.stream(), beside.stream())
				.filter(other -> unit.isSingleton() && other.getId().equals(unit.getId()) && other.compareTo(unit) > 0)
				.max(Comparator.naturalOrder());
		newer.ifPresent(other -> problems.add(phrases.problem("dropped.older", "file", String.valueOf(unit.getProperty(BundleFile.DROPPED)), "unit",
				ChapterUnits.id(unit), "version", unit.getVersion(), "newer", other.getVersion())));
		return newer.isEmpty();
	}
}
