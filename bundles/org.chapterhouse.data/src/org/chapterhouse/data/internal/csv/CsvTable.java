package org.chapterhouse.data.internal.csv;

import java.nio.file.Path;
import java.util.Set;

import org.chapterhouse.data.internal.HeaderMap;

/**
 * Describes a CSV file that was looked through once.
 *
 * @param file    the file, in UTF-8
 * @param width   the number of fields of its header
 * @param rows    the number of its rows that have as many
 * @param columns which of its columns hold what
 * @param plain   the names of the columns whose values are all in the form that the engine reads as it stands
 * @param crlf    whether its lines end with CRLF
 * @param direct  whether the engine can read it as it is: a row for each line and nothing unusual; line = row + 2, with rows counted from 0
 */
public record CsvTable(Path file, int width, long rows, HeaderMap columns, Set<String> plain, boolean crlf, boolean direct) {

	/** Makes a description; the set is copied. */
	public CsvTable {
		plain = Set.copyOf(plain);
	}
}
