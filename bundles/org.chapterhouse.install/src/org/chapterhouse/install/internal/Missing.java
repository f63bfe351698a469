package org.chapterhouse.install.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.Problem;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;

/** Finds what units need and neither a repository nor the product has; p2 says it at length and in English only. */
final class Missing {

	private final Set<IInstallableUnit> installed;
	private final Set<IInstallableUnit> offered;
	private final Phrases phrases;

	Missing(Set<IInstallableUnit> installed, Set<IInstallableUnit> offered, Phrases phrases) {
		this.installed = installed;
		this.offered = offered;
		this.phrases = phrases;
	}

	/** Returns a problem for each thing that units need, or what they need needs, and that is not there. */
	List<Problem> of(Collection<IInstallableUnit> wanted) {
		var problems = new ArrayList<Problem>();
		var open = new ArrayDeque<>(wanted);
		var seen = new HashSet<>(wanted);
		while (!open.isEmpty()) {
			IInstallableUnit unit = open.removeFirst();
			for (IRequirement requirement : unit.getRequirements()) {
				if (requirement.getMin() == 0 || requirement.getFilter() != null || find(installed, requirement).isPresent()) {
					continue;
				}
				find(offered, requirement).ifPresentOrElse(found -> {
					if (seen.add(found)) {
						open.add(found);
					}
				}, () -> problems.add(problem("missing", unit, requirement)));
			}
		}
		return problems;
	}

	private static Optional<IInstallableUnit> find(Set<IInstallableUnit> units, IRequirement requirement) {
		return units.stream().filter(requirement::isMatch).findFirst();
	}

	/** Says that a unit lacks something; the key of the message is another one where that is installed in a version that does not fit. */
	Problem problem(String key, IInstallableUnit unit, IRequirement requirement) {
		Need need = Need.of(requirement).orElse(new Need("", requirement.toString(), ""));
		List<String> here = installed.stream().filter(one -> one.getId().equals(need.name())).map(one -> one.getVersion().toString()).toList();
		return phrases.problem(here.isEmpty() ? key : key + ".version", "unit", ChapterUnits.id(unit), "name", need.name(), "range", need.range(),
				"here", String.join(", ", here));
	}
}
