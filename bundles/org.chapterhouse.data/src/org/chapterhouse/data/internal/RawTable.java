package org.chapterhouse.data.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A data set as it lies in its file or table: the columns that were found there, before their values are made out. */
public interface RawTable {

	/** The column that numbers the rows, from 0, in the order of the file. */
	String ROW = "$row";

	/** Returns what is opened. */
	OpenedSet set();

	/** Returns the name of the file or table, as it is told to people. */
	String shown();

	/** Returns the names of the columns that are there. */
	Set<String> present();

	/** Returns the names of those whose values stand in the canonical type already, without one that is unreadable. */
	Set<String> plain();

	/**
	 * Returns a relation of the raw columns by their names: plain ones in their type, others as text, all as text where that is asked for. With {@link #ROW} where
	 * rows are asked for.
	 */
	String relation(boolean allText, boolean withRow);

	/** Returns the lines, from 1, on which rows stand. */
	Map<Long, Long> lines(Collection<Long> rows) throws SQLException;

	/** Returns the key of the message that says what its lines are, where they are no lines of a text; otherwise empty. */
	String lineNote();
}
