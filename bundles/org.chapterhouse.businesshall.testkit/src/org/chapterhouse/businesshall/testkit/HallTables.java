package org.chapterhouse.businesshall.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.testkit.DataTables;

/** Keeps rows, to be written for a report as well as computed with. */
public final class HallTables implements HallRows {

	private final Map<String, List<HallRow>> rows = new LinkedHashMap<>();

	/** Makes tables without rows. */
	public HallTables() {
		HallRows.columns().keySet().forEach(dataSet -> rows.put(dataSet, new ArrayList<>()));
	}

	@Override
	public void row(String dataSet, String... values) {
		List<String> columns = HallRows.columns().getOrDefault(dataSet, List.of());
		if (columns.size() != values.length) {
			throw new IllegalArgumentException(dataSet + " has the columns " + columns);
		}
		var cells = new LinkedHashMap<String, String>();
		for (int at = 0; at < values.length; at++) {
			cells.put(columns.get(at), values[at]);
		}
		rows(dataSet).add(new HallRow(cells));
	}

	/** Returns the rows of a data set, to be added to or taken from. */
	public List<HallRow> rows(String dataSet) {
		if (!rows.containsKey(dataSet)) {
			throw new IllegalArgumentException("no data set " + dataSet + " among " + rows.keySet());
		}
		return rows.get(dataSet);
	}

	/** Adds all rows to tables of the family. */
	public DataTables copyTo(DataTables tables) {
		rows.forEach((dataSet, content) -> content.forEach(row -> tables.row(dataSet, row.cells())));
		return tables;
	}
}
