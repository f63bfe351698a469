package org.chapterhouse.render.birt.internal.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Look.Align;
import org.eclipse.birt.report.engine.content.ITableContent;
import org.eclipse.birt.report.engine.ir.DimensionType;
import org.eclipse.birt.report.engine.layout.pdf.util.PropertyUtil;
import org.eclipse.jdt.annotation.Nullable;

/** Works out the columns of a table from the widths that the template gives and the cells that stand in them. */
final class Columns {

	/** What the template's percentages mean beside its lengths: the width of a page's text, 170 mm. */
	private static final double PAGE = 481.9;

	/** BIRT counts lengths in thousandths of a point. */
	private static final double PARTS = 1000;

	private Columns() {
	}

	static List<Block.Column> of(ITableContent table, List<Block.Row> header, List<Block.Row> rows) {
		double[] widths = widths(table);
		double sum = 0;
		for (double width : widths) {
			sum += width;
		}
		List<Block.Column> columns = new ArrayList<>();
		for (int column = 0; column < widths.length; column++) {
			columns.add(new Block.Column(widths[column] / sum, align(column, rows.isEmpty() ? header : rows)));
		}
		return columns;
	}

	private static double[] widths(ITableContent table) {
		double[] widths = new double[table.getColumnCount()];
		double given = 0;
		int open = 0;
		for (int column = 0; column < widths.length; column++) {
			widths[column] = points(table, table.getColumn(column).getWidth());
			given += widths[column];
			open += widths[column] > 0 ? 0 : 1;
		}
		// columns without a width share what the others leave, or take as much as these do
		double each = open == 0 ? 0 : given < PAGE ? (PAGE - given) / open : given / Math.max(1, widths.length - open);
		for (int column = 0; column < widths.length; column++) {
			widths[column] = widths[column] > 0 ? widths[column] : each;
		}
		return widths;
	}

	private static double points(ITableContent table, @Nullable DimensionType width) {
		return width == null ? 0 : Math.max(0, PropertyUtil.getDimensionValue(table, width, (int) (PAGE * PARTS)) / PARTS);
	}

	/** Where most cells of a column set their texts; the first of those that do so equally often. */
	private static Align align(int column, List<Block.Row> rows) {
		Map<Align, Integer> counts = new EnumMap<>(Align.class);
		for (Block.Row row : rows) {
			for (Block.Cell cell : row.cells()) {
				if (cell.column() == column && cell.span() == 1) {
					counts.merge(cell.style().look().align(), 1, Integer::sum);
				}
			}
		}
		Align most = Align.LEFT;
		int best = 0;
		for (Map.Entry<Align, Integer> entry : counts.entrySet()) {
			if (entry.getValue() > best) {
				best = entry.getValue();
				most = entry.getKey();
			}
		}
		return most;
	}
}
