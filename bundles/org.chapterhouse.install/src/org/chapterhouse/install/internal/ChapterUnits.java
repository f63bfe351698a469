package org.chapterhouse.install.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.install.Unit;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;

/**
 * Finds families and chapters among units: features with a bundle that needs the seam, {@code org.chapterhouse.api}, and such bundles that no feature holds. What
 * the platform is made of needs it, too, and is left out by name. So a chapter need not say that it is one.
 */
final class ChapterUnits {

	private static final String FEATURE = ".feature.group";
	private static final String TYPE = "org.eclipse.equinox.p2.eclipse.type";

	private final Map<String, List<IInstallableUnit>> byId = new HashMap<>();
	private final Set<String> platform;
	private final Locale language;

	/**
	 * Looks among units.
	 *
	 * @param units    all there are
	 * @param platform ids of what is no chapter whatever it needs
	 * @param language of their names
	 */
	ChapterUnits(Collection<IInstallableUnit> units, Set<String> platform, Locale language) {
		units.forEach(unit -> byId.computeIfAbsent(unit.getId(), id -> new ArrayList<>()).add(unit));
		this.platform = platform;
		this.language = language;
	}

	/** Returns the newest of each, by their names. */
	List<IInstallableUnit> newest() {
		List<IInstallableUnit> newest = byId.values().stream().map(versions -> versions.stream().max(Comparator.naturalOrder()).orElseThrow())
				.toList();
		Set<IInstallableUnit> held = newest.stream().filter(QueryUtil::isGroup).flatMap(group -> bundles(group).stream()).collect(Collectors.toSet());
		return among(newest.stream().filter(unit -> !held.contains(unit)).toList());
	}

	/** Returns those that are families or chapters, by their names. */
	List<IInstallableUnit> among(Collection<IInstallableUnit> units) {
		return units.stream().filter(this::isChapters).sorted(Comparator.comparing(this::name).thenComparing(IInstallableUnit::getId)).toList();
	}

	private boolean isChapters(IInstallableUnit unit) {
		return !platform.contains(unit.getId()) && !QueryUtil.isProduct(unit) && !QueryUtil.isCategory(unit) && !QueryUtil.isPatch(unit)
				&& Stream.concat(Stream.of(unit).filter(ChapterUnits::isBundle), bundles(unit).stream()).anyMatch(ChapterUnits::needsSeam);
	}

	private static boolean isBundle(IInstallableUnit unit) {
		return unit.getProvidedCapabilities().stream().anyMatch(one -> one.getNamespace().equals(TYPE) && one.getName().equals("bundle"));
	}

	private static boolean needsSeam(IInstallableUnit unit) {
		return unit.getRequirements().stream().flatMap(requirement -> Need.of(requirement).stream()).anyMatch(Need::isSeam);
	}

	/** Returns the bundles that a feature holds, those of features in it included. */
	private Set<IInstallableUnit> bundles(IInstallableUnit unit) {
		var found = new LinkedHashSet<IInstallableUnit>();
		if (QueryUtil.isGroup(unit)) {
			collect(unit, found, new LinkedHashSet<>());
		}
		return found;
	}

	private void collect(IInstallableUnit group, Set<IInstallableUnit> found, Set<IInstallableUnit> seen) {
		if (!seen.add(group)) {
			return;
		}
		group.getRequirements().forEach(requirement -> Need.of(requirement).ifPresent(need -> byId.getOrDefault(need.name(), List.of()).stream()
				.filter(requirement::isMatch).forEach(inside -> {
					if (isBundle(inside)) {
						found.add(inside);
					} else if (QueryUtil.isGroup(inside)) {
						collect(inside, found, seen);
					}
				})));
	}

	private String name(IInstallableUnit unit) {
		String name = unit.getProperty(IInstallableUnit.PROP_NAME, language.toString());
		return name == null || name.isBlank() || name.startsWith("%") ? id(unit) : name;
	}

	/** Returns what people call a unit by: of a feature its id as it stands in its file. */
	static String id(IInstallableUnit unit) {
		String id = unit.getId();
		return id.endsWith(FEATURE) ? id.substring(0, id.length() - FEATURE.length()) : id;
	}

	/** Describes a unit. */
	Unit describe(IInstallableUnit unit) {
		List<String> inside = isBundle(unit) ? List.of(unit.getId()) : bundles(unit).stream().map(IInstallableUnit::getId).sorted().toList();
		return new Unit(id(unit), name(unit), unit.getVersion().toString(), inside);
	}
}
