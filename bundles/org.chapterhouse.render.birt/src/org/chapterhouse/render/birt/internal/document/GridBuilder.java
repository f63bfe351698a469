package org.chapterhouse.render.birt.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.render.birt.internal.document.Grid.Column;
import org.chapterhouse.render.birt.internal.document.Grid.Type;
import org.eclipse.jdt.annotation.Nullable;

/** Collects columns and rows of a grid. Used by one thread. */
final class GridBuilder {

	private static final int FEW = 4;
	private static final int FEW_TEXTS = 3;
	private static final int WHOLE = 12;

	private final String id;
	private final String title;
	private final String unit;
	private final Map<String, Column> columns = new LinkedHashMap<>();
	private final List<Map<String, Object>> rows = new ArrayList<>();

	GridBuilder(String id, @Nullable String title, @Nullable String unit) {
		this.id = id;
		this.title = title == null ? "" : title;
		this.unit = unit == null ? "" : unit;
	}

	GridBuilder column(String name, Type type) {
		columns.put(name, new Column(name, type));
		return this;
	}

	GridBuilder texts(String... names) {
		for (String name : names) {
			column(name, Type.TEXT);
		}
		return this;
	}

	GridBuilder figure(String name) {
		return texts(name, name + "_label").column(name + "_plot", Type.NUMBER).column(name + "_tone", Type.WHOLE);
	}

	Map<String, Object> row() {
		Map<String, Object> row = new LinkedHashMap<>();
		rows.add(row);
		return row;
	}

	/** Returns the grid of a table whose rows may stand on several pages: fewer than four of them stand on none, and those of a short table all on one. */
	Grid buildKeeping() {
		return buildKeeping(FEW, WHOLE);
	}

	/** Returns the grid of a list of texts that each fill several lines: fewer than three of them stand on no page. */
	Grid buildKeepingTexts() {
		return buildKeeping(FEW_TEXTS, FEW_TEXTS);
	}

	private Grid buildKeeping(int few, int whole) {
		column(Grid.KEPT, Type.WHOLE);
		for (int at = 0; at < rows.size(); at++) {
			rows.get(at).put(Grid.KEPT, at > 0 && (at < few || at > rows.size() - few || rows.size() <= whole) ? 1 : 0);
		}
		return build();
	}

	Grid build() {
		return new Grid(id, title, unit, List.copyOf(columns.values()), rows);
	}

	static void put(Map<String, Object> row, String column, @Nullable Object value) {
		if (value != null) {
			row.put(column, value);
		}
	}
}
