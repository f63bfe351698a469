package org.chapterhouse.leasedline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.value.OrgUnit;

/** Names the levels of the operator's organisation, as they stand in {@code org_unit.level}. */
public enum Level {
	/** The whole country. */
	NATION,
	/** A province. */
	PROVINCE,
	/** A branch of a province: a prefecture. */
	BRANCH,
	/** A county of a branch. */
	COUNTY;

	private static final Pattern PROVINCE_CODE = Pattern.compile("(\\d\\d)(0000)?");
	private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
	private static final Set<String> REGIONS = Set.of("15", "45", "54", "64", "65");

	/** Returns the level as data write it. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns what the keys of the words for a unit begin with: {@code level.LEVEL}, or {@code level.province.municipality} and {@code level.province.region}
	 * for municipalities and autonomous regions, which their codes (GB/T 2260) tell.
	 */
	static String wordsOf(OrgUnit unit) {
		String key = "level." + unit.level();
		Matcher code = PROVINCE_CODE.matcher(unit.code());
		if (!PROVINCE.is(unit) || !code.matches()) {
			return key;
		}
		return MUNICIPALITIES.contains(code.group(1)) ? key + ".municipality" : REGIONS.contains(code.group(1)) ? key + ".region" : key;
	}

	/** Tells whether a unit is of this level. */
	public boolean is(OrgUnit unit) {
		return unit.level().equals(id());
	}
}
