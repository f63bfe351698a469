package org.chapterhouse.core.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.text.Names;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.TableCell;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Brings into a chapter the facts that it states of chapters that a report does not show: all facts of the metrics that it speaks of, and what these are made from. So a
 * document still holds every fact that it states, and can be checked and explained without the data. What the chapter does not speak of stays out.
 */
final class UnshownFigures {

	private final List<ReportChapter> unshown;
	private final Texts texts;
	private final Names names;

	/** Makes it for one report; the chapters are those that it does not show. */
	UnshownFigures(List<ReportChapter> unshown, Texts texts, Names names) {
		this.names = names;
		this.unshown = List.copyOf(unshown);
		this.texts = texts;
	}

	/** Brings them into a filled chapter, with the queries behind them and a note that names those chapters. */
	void into(ReportChapter chapter) {
		Set<ReportChapter> used = new HashSet<>();
		boolean more = true;
		while (more) {
			// what one of them brings may be made from figures of another
			more = unshown.stream().map(one -> bring(one, chapter, used)).toList().contains(true);
		}
		if (!used.isEmpty()) {
			Note note = ReportFactory.eINSTANCE.createNote();
			note.setKind(NoteKind.SOURCE);
			String titles = names.join(unshown.stream().filter(used::contains).map(ReportChapter::getTitle).toList());
			note.setText(texts.text("chapter.unshown", "titles", titles));
			chapter.getNotes().add(note);
		}
	}

	/** Brings what is stated of one chapter; returns whether anything is new. */
	private boolean bring(ReportChapter from, ReportChapter chapter, Set<ReportChapter> used) {
		Set<String> stated = stated(chapter);
		List<String> measures = chapter.getLists().stream().flatMap(list -> list.getMembers().stream()).map(UnshownFigures::metric).toList();
		Set<String> metrics = from.getFacts().stream().filter(fact -> stated.contains(fact.getId())).map(Fact::getMetric).collect(Collectors.toSet());
		metrics.addAll(measures);
		Set<String> wanted = new HashSet<>();
		from.getFacts().stream().filter(fact -> metrics.contains(fact.getMetric())).map(Fact::getId).forEach(wanted::add);
		boolean more = !wanted.isEmpty();
		while (more) {
			more = wanted.addAll(from.getFacts().stream().filter(fact -> wanted.contains(fact.getId())).flatMap(fact -> fact.getInputs().stream())
					.toList());
		}
		List<Fact> facts = from.getFacts().stream().filter(fact -> wanted.contains(fact.getId())).toList();
		Set<String> queries = facts.stream().map(Fact::getQuery).filter(Objects::nonNull).collect(Collectors.toSet());
		Set<String> there = chapter.getFacts().stream().map(Fact::getId).collect(Collectors.toSet());
		List<Fact> added = facts.stream().filter(fact -> !there.contains(fact.getId())).map(EcoreUtil::copy).toList();
		chapter.getFacts().addAll(added);
		from.getQueries().stream().filter(query -> queries.contains(query.getId()))
				.filter(query -> chapter.getQueries().stream().noneMatch(one -> one.getId().equals(query.getId())))
				.map(EcoreUtil::copy).forEach(chapter.getQueries()::add);
		if (!facts.isEmpty()) {
			used.add(from);
		}
		return !added.isEmpty();
	}

	/** Returns the metric in a member of a list of measures: METRIC or METRIC[DIMENSION=MEMBER]. */
	private static String metric(String member) {
		int cut = member.indexOf('[');
		return cut < 0 ? member : member.substring(0, cut);
	}

	private static Set<String> stated(ReportChapter chapter) {
		Stream<String> sentences = chapter.getSentences().stream().flatMap(sentence -> sentence.getFacts().stream());
		Stream<String> cells = chapter.getTables().stream().flatMap(table -> table.getRows().stream()).flatMap(row -> row.getCells().stream())
				.map(TableCell::getFact).filter(Objects::nonNull);
		Stream<String> inputs = chapter.getFacts().stream().flatMap(fact -> fact.getInputs().stream());
		return Stream.of(sentences, cells, inputs).flatMap(all -> all).collect(Collectors.toSet());
	}
}
