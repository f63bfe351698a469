package org.chapterhouse.api.data;

import java.util.List;

/**
 * Holds what a query gave.
 *
 * @param query the query
 * @param rows  its rows, in the order the engine gave them
 */
public record QueryResult(SqlQuery query, List<Row> rows) {

	/** Makes a result; the list is copied. */
	public QueryResult {
		rows = List.copyOf(rows);
	}
}
