package org.chapterhouse.chapters;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;

/**
 * Adds what a query gave for units and the members of a dimension up to the units above, over all members and for each. Rows of members that the dimension
 * does not know, or of none, count in the whole only.
 *
 * @param whole    over all members
 * @param byMember for each value of the column of the dimension
 * @param none     over no rows
 */
public record CutRollUp(RollUp whole, Map<String, RollUp> byMember, RollUp none) {

	/** Makes a roll-up; the map is copied. */
	public CutRollUp {
		byMember = Map.copyOf(byMember);
	}

	/**
	 * Takes the rows that a query gave.
	 *
	 * @param member has the code of a row's member
	 * @param unit   has the code of a row's unit
	 * @param booked tells on which units rows may be booked
	 */
	public static CutRollUp of(Organisation organisation, QueryResult result, String member, String unit, Predicate<OrgUnit> booked) {
		Map<String, RollUp> byMember = result.rows().stream().collect(Collectors.groupingBy(row -> row.text(member),
				Collectors.collectingAndThen(Collectors.toList(), rows -> RollUp.of(organisation, rows, unit, booked))));
		return new CutRollUp(RollUp.of(organisation, result, unit, booked), byMember, RollUp.of(organisation, List.of(), unit, booked));
	}

	/** Returns what is known of one member. */
	public RollUp of(DimensionMember member) {
		return byMember.getOrDefault(member.code(), none);
	}
}
