package org.chapterhouse.api.content;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.data.QueryResult;

/**
 * Holds all that a chapter answers with. The core checks it against what the chapter declares and puts it into the report document.
 *
 * @param facts     in order of metric as declared, then of organisation
 * @param lists     in the order declared
 * @param tables    in the order declared
 * @param series    in the order declared
 * @param sentences in the order in which they are read
 * @param notes     those that depend on the data
 * @param queries   the queries asked, each once, for the lineage of facts
 */
public record ChapterContent(List<Fact> facts, List<MemberList> lists, List<TableContent> tables, List<SeriesContent> series,
		List<SentenceContent> sentences, List<NoteContent> notes, List<QueryResult> queries) {

	/** Makes a content; the lists are copied. */
	public ChapterContent {
		facts = List.copyOf(facts);
		lists = List.copyOf(lists);
		tables = List.copyOf(tables);
		series = List.copyOf(series);
		sentences = List.copyOf(sentences);
		notes = List.copyOf(notes);
		queries = List.copyOf(queries);
	}

	/** Returns a builder. */
	public static Builder builder() {
		return new Builder();
	}

	/** Collects content in the order in which it is added. Used by one thread. */
	public static final class Builder {

		private final List<Fact> facts = new ArrayList<>();
		private final List<MemberList> lists = new ArrayList<>();
		private final List<TableContent> tables = new ArrayList<>();
		private final List<SeriesContent> series = new ArrayList<>();
		private final List<SentenceContent> sentences = new ArrayList<>();
		private final List<NoteContent> notes = new ArrayList<>();
		private final List<QueryResult> queries = new ArrayList<>();

		private Builder() {
		}

		/** Adds facts. */
		public Builder facts(Iterable<Fact> more) {
			more.forEach(facts::add);
			return this;
		}

		/** Adds a fact and returns it. */
		public Fact fact(Fact fact) {
			facts.add(fact);
			return fact;
		}

		/** Adds a list and returns it. */
		public MemberList list(MemberList list) {
			lists.add(list);
			return list;
		}

		/** Adds a table. */
		public Builder table(TableContent table) {
			tables.add(table);
			return this;
		}

		/** Adds a series. */
		public Builder series(SeriesContent more) {
			series.add(more);
			return this;
		}

		/** Adds a sentence. */
		public Builder sentence(SentenceContent sentence) {
			sentences.add(sentence);
			return this;
		}

		/** Adds a note. */
		public Builder note(NoteContent note) {
			notes.add(note);
			return this;
		}

		/** Adds a query that was asked and returns its result. */
		public QueryResult query(QueryResult result) {
			queries.add(result);
			return result;
		}

		/** Returns what was collected. */
		public ChapterContent build() {
			return new ChapterContent(facts, lists, tables, series, sentences, notes, queries);
		}
	}
}
