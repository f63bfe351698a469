package org.chapterhouse.api.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.model.report.OrgRole;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Shows the units of an organisation from the place of the unit that a report is about.
 * <p>
 * The report of a province sees the nation above it, its branches below and the counties below those; the report of a branch sees its province above and
 * its counties below. Siblings stand by {@code sort}, then code. Immutable.
 */
public final class Organisation {

	private final @Nullable OrgUnit above;
	private final OrgUnit self;
	private final List<OrgUnit> upwards;
	private final List<OrgUnit> siblings;
	private final List<OrgUnit> below;
	private final Map<String, List<OrgUnit>> belowBelow = new LinkedHashMap<>();
	private final Map<String, OrgUnit> byCode = new LinkedHashMap<>();

	private Organisation(Collection<OrgUnit> all, OrgUnit self) {
		this.self = self;
		this.above = all.stream().filter(unit -> unit.code().equals(self.parentCode())).findFirst().orElse(null);
		this.upwards = upwards(all, self);
		this.siblings = above == null ? List.of(self) : children(all, self.parentCode());
		this.below = children(all, self.code());
		below.forEach(unit -> belowBelow.put(unit.code(), children(all, unit.code())));
		for (OrgRole role : OrgRole.VALUES) {
			units(role).forEach(unit -> byCode.put(unit.code(), unit));
		}
	}

	private static List<OrgUnit> upwards(Collection<OrgUnit> all, OrgUnit self) {
		var way = new LinkedHashMap<String, OrgUnit>();
		Optional<OrgUnit> next = Optional.of(self);
		while (next.isPresent() && way.putIfAbsent(next.get().code(), next.get()) == null) {
			String parent = next.get().parentCode();
			next = all.stream().filter(unit -> unit.code().equals(parent)).findFirst();
		}
		return List.copyOf(way.values());
	}

	private static List<OrgUnit> children(Collection<OrgUnit> all, String code) {
		return all.stream().filter(unit -> unit.parentCode().equals(code)).sorted(OrgUnit.SIBLING_ORDER).toList();
	}

	/** Returns the view from the unit with a code; empty if no unit has it. */
	public static Optional<Organisation> of(Collection<OrgUnit> all, String code) {
		return all.stream().filter(unit -> unit.code().equals(code)).findFirst().map(self -> new Organisation(all, self));
	}

	/** Returns the unit above, if there is one. */
	public Optional<OrgUnit> above() {
		return Optional.ofNullable(above);
	}

	/** Returns the unit that the report is about. */
	public OrgUnit self() {
		return self;
	}

	/** Returns the unit of a level that the unit of the report is or belongs to, if there is one. */
	public Optional<OrgUnit> atLevel(String level) {
		return upwards.stream().filter(unit -> unit.level().equals(level)).findFirst();
	}

	/** Returns the units with the same unit above, this one among them, in order. */
	public List<OrgUnit> siblings() {
		return siblings;
	}

	/** Returns the units below, in order. */
	public List<OrgUnit> below() {
		return below;
	}

	/** Returns the units below one of the units below, in order; empty for any other code. */
	public List<OrgUnit> below(String code) {
		return code.equals(self.code()) ? below : belowBelow.getOrDefault(code, List.of());
	}

	/** Returns the units of a role, in order. */
	public List<OrgUnit> units(OrgRole role) {
		return switch (role) {
		case ABOVE -> above().map(List::of).orElse(List.of());
		case SELF -> List.of(self);
		case BELOW -> below;
		case BELOW_BELOW -> belowBelow.values().stream().flatMap(List::stream).toList();
		};
	}

	/** Returns the units of several roles, in the order of the roles given. */
	public List<OrgUnit> units(Collection<OrgRole> roles) {
		List<OrgUnit> units = new ArrayList<>();
		roles.forEach(role -> units.addAll(units(role)));
		return List.copyOf(units);
	}

	/** Returns the units of several roles that are of some levels, or of any if none is given, in the order of the roles given. */
	public List<OrgUnit> units(Collection<OrgRole> roles, Collection<String> levels) {
		return units(roles).stream().filter(unit -> isOf(unit, levels)).toList();
	}

	/** Tells whether a unit has one of several roles and is of some levels, or of any if none is given. */
	public boolean has(OrgUnit unit, Collection<OrgRole> roles, Collection<String> levels) {
		return isOf(unit, levels) && roleOf(unit).filter(roles::contains).isPresent();
	}

	private static boolean isOf(OrgUnit unit, Collection<String> levels) {
		return levels.isEmpty() || levels.contains(unit.level());
	}

	/** Returns the unit with a code among those that the report speaks of. */
	public Optional<OrgUnit> unit(String code) {
		return Optional.ofNullable(byCode.get(code));
	}

	/** Returns the role of a unit; empty for a unit that the report does not speak of. */
	public Optional<OrgRole> roleOf(OrgUnit unit) {
		return OrgRole.VALUES.stream().filter(role -> units(role).contains(unit)).findFirst();
	}

	/** Returns every unit that the report speaks of: above, itself, below, below those. */
	public List<OrgUnit> all() {
		return List.copyOf(byCode.values());
	}
}
