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
import org.chapterhouse.api.value.DimensionMember;

/** Makes rows of tables by member of a dimension, for instance by industry: its code, its name and figures of some metrics about the unit of the report. */
public final class MemberRows {

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
	public MemberRows(ChapterContext context, FactSheet sheet, Function<Fact, Tone> tone, String... metrics) {
		this.context = context;
		this.sheet = sheet;
		this.tone = tone;
		this.metrics = List.of(metrics);
	}

	/** Returns a row for each member of a dimension, in order, and an emphasised one for the whole unit of the report; none if there is no member. */
	public List<Row> membersAndTotal(String dimension) {
		var rows = new ArrayList<Row>();
		for (DimensionMember member : context.dimension(dimension)) {
			rows.add(new Row(false, cells(member.code(), member.name(), metric -> sheet.cut(metric, context.organisation().self(), member))));
		}
		if (!rows.isEmpty()) {
			rows.add(new Row(true, cells("", new Terms(context).heading(context.organisation().self()), sheet::self)));
		}
		return rows;
	}

	private List<Cell> cells(String code, String name, Function<String, Fact> facts) {
		var cells = new ArrayList<Cell>();
		cells.add(Cell.text(code));
		cells.add(Cell.text(name));
		for (String metric : metrics) {
			Fact fact = facts.apply(metric);
			cells.add(fact.key().asOf().isEmpty() ? Cell.text(FigureFormat.NO_VALUE) : Cell.fact(fact, tone.apply(fact)));
		}
		return cells;
	}
}
