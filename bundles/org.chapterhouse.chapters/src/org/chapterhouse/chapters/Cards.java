package org.chapterhouse.chapters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;

/** Makes the table {@code cards} of a chapter: its key figures, each with what to hold against it. Used by one thread. */
public final class Cards {

	private final ChapterContext context;
	private final List<TableContent.Row> rows = new ArrayList<>();

	/** Makes an empty table. */
	public Cards(ChapterContext context) {
		this.context = context;
	}

	/** Adds a key figure, unless nothing is stated about it; of several details those that have something to say are shown. */
	public Cards add(Fact fact, Tone tone, String... details) {
		if (fact.key().asOf().isEmpty()) {
			return this;
		}
		String metric = "metric." + fact.metric();
		return add(context.messages().find(metric + ".short").orElseGet(() -> context.messages().text(metric)), fact, tone, details);
	}

	/** Adds a key figure if it has a value: one that units of this kind seldom have does not deserve an empty card. */
	public Cards addKnown(Fact fact, Tone tone, String... details) {
		return fact.figure().isPresent() ? add(fact, tone, details) : this;
	}

	/** Adds a key figure with a label of its own. */
	public Cards add(String label, Fact fact, Tone tone, String... details) {
		Cell value = fact.figure().isPresent() ? Cell.fact(fact, tone) : Cell.text(FigureFormat.NO_VALUE);
		String said = String.join(context.messages().text("card.separator"), List.of(details).stream().filter(detail -> !detail.isEmpty()).toList());
		rows.add(TableContent.Row.of(Cell.text(label), value, new Cell.Text(said, tone)));
		return this;
	}

	/** Returns a detail of the family's or the chapter's messages about a fact; empty if it has no value. */
	public String detail(String message, Fact fact) {
		return fact.figure().isPresent() ? detail(message, context.format().card(context.metric(fact), fact.figure())) : "";
	}

	/** Returns a detail of the family's or the chapter's messages about a text. */
	public String detail(String message, String value) {
		var arguments = new Terms(context).words();
		arguments.put("v", value);
		return context.messages().format("card." + message, Map.copyOf(arguments));
	}

	/** Returns the table. */
	public TableContent table() {
		return new TableContent("cards", rows);
	}
}
