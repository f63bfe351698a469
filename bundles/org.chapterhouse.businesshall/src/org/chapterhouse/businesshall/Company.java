package org.chapterhouse.businesshall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;
import org.chapterhouse.chapters.RollUp;

/**
 * Adds up rows over the whole company, also in the report of one of its halls.
 *
 * @param unit  the company
 * @param parts the units whose rows, with those below them, are the company's
 */
public record Company(OrgUnit unit, List<OrgUnit> parts) {

	private static final String LEVEL = "company";

	/** Makes a company; the list is copied. */
	public Company {
		parts = List.copyOf(parts);
	}

	/** Returns the company that a report is about, or to which its hall belongs; empty for a hall of none. */
	public static Optional<Company> of(Organisation organisation) {
		return organisation.atLevel(LEVEL).filter(unit -> organisation.unit(unit.code()).isPresent()).map(unit -> {
			var parts = new ArrayList<OrgUnit>(List.of(unit));
			if (!unit.equals(organisation.self())) {
				parts.addAll(organisation.siblings());
			}
			return new Company(unit, parts);
		});
	}

	/** Tells whether a unit is a company, not one of its halls. */
	public static boolean is(OrgUnit unit) {
		return unit.level().equals(LEVEL);
	}

	/** Returns the sum of a column; 0 over no rows. */
	public Figure sum(RollUp rows, String column) {
		return Figure.sum(parts.stream().map(part -> rows.sum(part, column)).toList());
	}

	/** Returns the sum of a column of whole numbers. */
	public long count(RollUp rows, String column) {
		return parts.stream().mapToLong(part -> rows.count(part, column)).sum();
	}
}
