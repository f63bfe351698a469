package org.chapterhouse.api.data;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Problem;

/**
 * Holds data as SQL tables, one for each data set that was asked for, checked against the schema. Thread-safe; the caller closes it.
 * <p>
 * A data set or column that is missing is an empty table or a column of NULLs here, so that chapters which do not need it are not touched; the problems tell.
 */
public interface DataStore extends AutoCloseable {

	/**
	 * Returns what was found when the data were opened and checked, by data set, file and line, up to the limit asked for; the count of what was left out
	 * stands in a last problem of code {@code data.more}. The place of each names the data set and, where it is about one, the column.
	 */
	List<Problem> problems();

	/** Returns the same problems told in another language, where the store can; else as they are. */
	default List<Problem> problems(Locale language) {
		return problems();
	}

	/** Returns where the data come from, for people, without any password. */
	String location();

	/** Opens a session for one chapter. */
	DataSession openSession();

	@Override
	void close();
}
