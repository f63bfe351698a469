package org.chapterhouse.chapters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.TableContent.Row;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.OrgUnit;

/** Makes rows of tables by unit: its code, its name and figures of some metrics. */
public final class UnitRows {

	private final ChapterContext context;
	private final FactSheet sheet;
	private final Function<Fact, Tone> tone;
	private final List<String> metrics;

	/**
	 * Makes the rows of a table.
	 *
	 * @param tone    tells which figures are good or bad news
	 * @param metrics those of its columns, in order
	 */
	public UnitRows(ChapterContext context, FactSheet sheet, Function<Fact, Tone> tone, String... metrics) {
		this.context = context;
		this.sheet = sheet;
		this.tone = tone;
		this.metrics = List.of(metrics);
	}

	/** Returns a row for each unit below, in order, and an emphasised one for the unit of the report; none if nothing is stated about the units below. */
	public List<Row> belowAndTotal() {
		if (context.organisation().below().stream().noneMatch(unit -> metrics.stream().anyMatch(metric -> sheet.states(metric, unit)))) {
			return List.of();
		}
		var rows = new ArrayList<Row>();
		context.organisation().below().forEach(unit -> rows.add(new Row(false, cells(unit, unit.shortName()))));
		OrgUnit self = context.organisation().self();
		rows.add(new Row(true, cells(self, new Terms(context).heading(self))));
		return rows;
	}

	/** Returns a row of a unit with the name of the one above it between code and name. */
	public Row withParent(OrgUnit unit) {
		var cells = new ArrayList<>(cells(unit, unit.shortName()));
		String parent = context.organisation().unit(unit.parentCode()).map(OrgUnit::shortName).orElse("");
		cells.add(1, Cell.text(parent));
		return new Row(false, cells);
	}

	private List<Cell> cells(OrgUnit unit, String name) {
		var cells = new ArrayList<Cell>();
		cells.add(Cell.text(unit.code()));
		cells.add(Cell.text(name));
		metrics.forEach(metric -> cells.add(sheet.states(metric, unit) ? value(sheet.get(metric, unit)) : Cell.text(FigureFormat.NO_VALUE)));
		return cells;
	}

	private Cell value(Fact fact) {
		return Cell.fact(fact, tone.apply(fact));
	}
}
