package org.chapterhouse.data.internal.xlsx;

import java.io.IOException;
import java.util.List;

/** Receives the rows of a sheet. */
public interface SheetRows {

	/**
	 * Receives a row that is not empty.
	 *
	 * @param number its number in the sheet, from 1
	 * @param cells  its cells from the first column on; empty texts for empty cells. Valid only during the call
	 */
	void row(long number, List<String> cells) throws IOException;
}
