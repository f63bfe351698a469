package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Sentence;

/**
 * Reads the sentences of a document again and holds them to their facts and lists.
 * <p>
 * A number in a sentence must be that of one of its facts as it is displayed (with its unit, with or without its sign), a count that follows from its facts
 * and lists or is that of the names behind it, a constant of the rules of its lists and metrics or of the chapter's notes on rules (100%), or a month or year that its facts speak of. A name of an organisation unit must be
 * that of the unit of one of its facts, of a fact that went into one, of a member of one of its lists, of a unit without a value beside those that have one,
 * of the unit within which one of its facts is a rank, or of the unit of the report. A fact about that unit or the one above that stands alone for its metric must be said, by its number or the name of its unit.
 * Where a number is a change or a distance and has no sign, the words around it must say the direction of its fact.
 */
final class SentenceCheck {

	private final Reach reach;
	private final DocumentReading reading;
	private final UnitMarks marks;
	private final DirectionWords directions;

	/** Makes a check of a chapter of a document. */
	SentenceCheck(Reach reach, DocumentReading reading) {
		this.reach = reach;
		this.reading = reading;
		this.marks = reading.marks();
		this.directions = reading.directions();
	}

	/** Returns what stands in sentences without being so, or is not said; in the order of the sentences. */
	List<Problem> check() {
		Map<String, Fact> facts = reach.byId();
		var problems = new ArrayList<Problem>();
		for (Sentence sentence : reach.chapter().getSentences()) {
			var evidence = new Evidence(reach, reading, facts, sentence);
			check(sentence, evidence, problems);
		}
		return problems;
	}

	private void check(Sentence sentence, Evidence evidence, List<Problem> problems) {
		String text = sentence.getText();
		List<WrittenNumber> numbers = WrittenNumber.in(text);
		int at = 0;
		while (at < text.length()) {
			int here = at;
			String name = evidence.nameAt(text, at);
			if (!name.isEmpty()) {
				if (!evidence.mayName(name)) {
					problems.add(problem("name", sentence, name));
				}
				at += name.length();
				continue;
			}
			WrittenNumber number = numbers.stream().filter(one -> one.start() == here).findFirst().orElse(null);
			if (number == null) {
				at++;
				continue;
			}
			if (!isFounded(number, text, evidence)) {
				problems.add(problem("number", sentence, number.text()));
			} else if (!evidence.isDate(number, text) && !evidence.mayMove(number, text, directions.of(number, text))) {
				problems.add(problem("direction", sentence, number.text()));
			}
			at = number.end();
		}
		evidence.unsaid(text).forEach(fact -> problems.add(problem("unsaid", sentence, fact.getId())));
	}

	private boolean isFounded(WrittenNumber number, String text, Evidence evidence) {
		return evidence.isFact(number, text) || evidence.isConstant(number, text) || evidence.isDate(number, text)
				|| number.isCount() && !marks.mark(number, text)
						&& (evidence.counts(text).contains(number.count()) || evidence.namesBehind(number, text) == number.count());
	}

	private Problem problem(String code, Sentence sentence, String value) {
		return reading.texts().error("content.sentence." + code, new Place("", 0, reach.definition().getId(), sentence.getId(), value), "sentence",
				sentence.getId(),
				"value",
				value, "text", sentence.getText());
	}
}
