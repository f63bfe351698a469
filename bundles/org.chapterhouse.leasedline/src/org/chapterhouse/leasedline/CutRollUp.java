package org.chapterhouse.leasedline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Organisation;

/**
 * Adds what a query gave for counties and the members of a dimension up to the units above, over all members and for each. Rows of members that the dimension
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

	/** Takes the rows that a query gave, with the codes of members in a column. */
	public static CutRollUp of(Organisation organisation, QueryResult result, String column) {
		Map<String, RollUp> byMember = result.rows().stream().collect(Collectors.groupingBy(row -> row.text(column),
				Collectors.collectingAndThen(Collectors.toList(), rows -> RollUp.of(organisation, rows))));
		return new CutRollUp(RollUp.of(organisation, result), byMember, RollUp.of(organisation, List.of()));
	}

	/** Returns what is known of one member. */
	public RollUp of(DimensionMember member) {
		return byMember.getOrDefault(member.code(), none);
	}
}
