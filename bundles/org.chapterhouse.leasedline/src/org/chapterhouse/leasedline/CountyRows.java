package org.chapterhouse.leasedline;

import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.value.Organisation;
import org.chapterhouse.chapters.CutRollUp;
import org.chapterhouse.chapters.RollUp;

/** Adds up what queries gave for counties, in a column {@code county_code}; rows that stand on any other unit take no part. */
public final class CountyRows {

	private static final String COLUMN = "county_code";

	private CountyRows() {
	}

	/** Takes the rows that a query gave. */
	public static RollUp of(Organisation organisation, QueryResult result) {
		return RollUp.of(organisation, result, COLUMN, Level.COUNTY::is);
	}

	/** Takes the rows that a query gave, with the codes of a dimension's members in a column. */
	public static CutRollUp cut(Organisation organisation, QueryResult result, String member) {
		return CutRollUp.of(organisation, result, member, COLUMN, Level.COUNTY::is);
	}
}
