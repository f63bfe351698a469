package org.chapterhouse.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.chapterhouse.api.value.OrgUnit;

/**
 * Holds a random organisation: a nation, some provinces, branches and counties of the first province in any order, and a branch with a county of another one.
 *
 * @param all every unit, in the order of the data
 */
public record RandomUnits(List<OrgUnit> all) {

	/** Makes an organisation. */
	public static RandomUnits of(Random random) {
		var units = new ArrayList<OrgUnit>();
		units.add(new OrgUnit("CN", "全国", "全国", "nation", "", 0));
		int provinces = 2 + random.nextInt(5);
		for (int p = 1; p <= provinces; p++) {
			units.add(unit("P" + p, "province", "CN", random));
		}
		for (int b = 1; b <= random.nextInt(7); b++) {
			units.add(unit("P1B" + b, "branch", "P1", random));
			for (int c = 1; c <= random.nextInt(5); c++) {
				units.add(unit("P1B" + b + "C" + c, "county", "P1B" + b, random));
			}
		}
		units.add(unit("P2B1", "branch", "P2", random));
		units.add(unit("P2B1C1", "county", "P2B1", random));
		Collections.shuffle(units, random);
		return new RandomUnits(List.copyOf(units));
	}

	private static OrgUnit unit(String code, String level, String parent, Random random) {
		return new OrgUnit(code, "单位" + code, code, level, parent, random.nextInt(4));
	}

	/** Writes the data set {@code org_unit}. */
	public void write(DataTables data) {
		all.forEach(unit -> data.row("org_unit", "code", unit.code(), "name", unit.name(), "short_name", unit.shortName(), "level", unit.level(),
				"parent_code",
				unit.parentCode(), "sort", Long.toString(unit.sort())));
	}

	/** Returns the units below one, by sort and then code. */
	public List<OrgUnit> below(String code) {
		return all.stream().filter(unit -> unit.parentCode().equals(code)).sorted(OrgUnit.SIBLING_ORDER).toList();
	}

	/** Returns a unit. */
	public OrgUnit unit(String code) {
		return all.stream().filter(unit -> unit.code().equals(code)).findFirst().orElseThrow();
	}

	/** Returns the units of a level. */
	public List<OrgUnit> level(String level) {
		return all.stream().filter(unit -> unit.level().equals(level)).toList();
	}

	/** Returns the first province and all units of it, in the order of the data. */
	public List<OrgUnit> reportable() {
		return all.stream().filter(unit -> unit.code().startsWith("P1")).toList();
	}
}
