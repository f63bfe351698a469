package org.chapterhouse.api.value;

import java.util.Comparator;
import java.util.Objects;

/**
 * Names a unit of the organisation.
 *
 * @param code       identifies it
 * @param name       its full name
 * @param shortName  the name used in sentences and tables
 * @param level      its level, as the family defines them
 * @param parentCode the code of the unit above; empty for the highest
 * @param sort       its place among its siblings
 */
public record OrgUnit(String code, String name, String shortName, String level, String parentCode, long sort) {

	/** The order of siblings: by sort, then code. */
	public static final Comparator<OrgUnit> SIBLING_ORDER = Comparator.comparingLong(OrgUnit::sort).thenComparing(OrgUnit::code);

	/** Makes a unit; nothing may be null. */
	public OrgUnit {
		Objects.requireNonNull(code);
		Objects.requireNonNull(name);
		Objects.requireNonNull(shortName);
		Objects.requireNonNull(level);
		Objects.requireNonNull(parentCode);
	}
}
