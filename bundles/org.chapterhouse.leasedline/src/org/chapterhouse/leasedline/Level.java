package org.chapterhouse.leasedline;

import java.util.Locale;

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

	/** Returns the level as data write it. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Tells whether a unit is of this level. */
	public boolean is(OrgUnit unit) {
		return unit.level().equals(id());
	}
}
