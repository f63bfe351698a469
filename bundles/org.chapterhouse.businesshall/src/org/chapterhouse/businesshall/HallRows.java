package org.chapterhouse.businesshall;

import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.value.Organisation;
import org.chapterhouse.chapters.CutRollUp;
import org.chapterhouse.chapters.RollUp;

/** Adds up what queries gave for halls, in a column {@code hall_code}; rows booked on the company itself count once, for the company. */
public final class HallRows {

	private static final String COLUMN = "hall_code";

	private HallRows() {
	}

	/** Takes the rows that a query gave. */
	public static RollUp of(Organisation organisation, QueryResult result) {
		return RollUp.of(organisation, result, COLUMN, unit -> true);
	}

	/** Takes the rows that a query gave, with the codes of a dimension's members in a column. */
	public static CutRollUp cut(Organisation organisation, QueryResult result, String member) {
		return CutRollUp.of(organisation, result, member, COLUMN, unit -> true);
	}
}
