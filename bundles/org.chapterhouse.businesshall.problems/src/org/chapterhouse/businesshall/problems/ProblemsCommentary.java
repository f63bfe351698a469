package org.chapterhouse.businesshall.problems;

import java.util.List;
import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.commentary.Quantifier;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.model.report.NoteKind;

/** Says what went wrong, the worst first, and what cannot be known. */
final class ProblemsCommentary {

	private static final int TOP = 3;

	private final ChapterContext context;
	private final Findings findings;
	private final ChapterContent.Builder content;
	private final Narrator narrator;

	ProblemsCommentary(ChapterContext context, Findings findings, ChapterContent.Builder content) {
		this.context = context;
		this.findings = findings;
		this.content = content;
		this.narrator = new Narrator(context, content);
	}

	/** Names the targets that were missed; of those that are not above zero the quotient says nothing. */
	void tellTargets(MemberList list) {
		List<Fact> missed = findings.missed().stream().filter(TargetState::isComparable).map(TargetState::stated).toList();
		List<Fact> incomparable = findings.targets().stream().filter(state -> !state.isComparable()).map(TargetState::stated).toList();
		boolean all = incomparable.isEmpty() && findings.followed().failed().isEmpty();
		if (!missed.isEmpty()) {
			narrator.tell(named(narrator.about("targets").variant(Quantifier.SOME), missed).list(list).tone(Tone.BAD));
		} else if (all && !findings.targets().isEmpty()) {
			narrator.tell(narrator.about("targets").variant(Quantifier.ALL).tone(Tone.GOOD));
		}
		if (incomparable.stream().anyMatch(fact -> list.members().contains(fact.key().measure()))) {
			narrator.tell(narrator.about("targets.incomparable").word("names", names(listed(incomparable, list))).list(list));
		}
	}

	private static List<Fact> listed(List<Fact> facts, MemberList list) {
		return facts.stream().filter(fact -> list.members().contains(fact.key().measure())).toList();
	}

	/** Says how many figures became worse and names the largest moves; one that shows as zero is none. */
	void tellChanges(MemberList list) {
		List<Fact> incomparable = findings.worsened().stream().filter(one -> !one.isComparable(context)).map(Worsening::change).toList();
		List<Worsening> moved = findings.worsened().stream().filter(one -> one.isComparable(context))
				.filter(one -> Direction.of(context.format(), one.metric(), one.change().figure()) != Direction.LEVEL).toList();
		List<Fact> most = Ranking.top(TOP, moved, one -> one.change().figure().magnitude()).stream().map(Worsening::change).toList();
		if (!most.isEmpty() && most.size() <= Narrator.MOST_NAMES) {
			boolean whole = moved.size() == findings.worsened().size();
			SentenceBuilder sentence = narrator.about("worsened").variant(whole ? Quantifier.ALL : Quantifier.SOME);
			narrator.tell(named(whole ? sentence.fact("count", findings.sheet().self(Findings.WORSENED)) : sentence, most).list(list).tone(Tone.BAD));
		} else if (findings.worsened().isEmpty() && !findings.changes().isEmpty() && findings.followed().failed().isEmpty()) {
			narrator.tell(narrator.about("worsened").variant(Quantifier.NONE).tone(Tone.GOOD));
		}
		if (!incomparable.isEmpty() && incomparable.size() <= Narrator.MOST_NAMES) {
			narrator.tell(narrator.about("worsened.incomparable").word("names", names(incomparable)).list(list));
		}
	}

	/** Names the halls that closed the fewest normal complaints in time. */
	void tellHalls(MemberList list) {
		Fact company = findings.company().orElse(null);
		if (company == null || findings.rates().stream().noneMatch(fact -> fact.figure().isPresent())) {
			return;
		}
		SentenceBuilder sentence = narrator.about("slow");
		if (findings.slow().isEmpty()) {
			narrator.tell(sentence.variant(Quantifier.NONE).fact("company", company).tone(Tone.GOOD));
			return;
		}
		Figure lowest = findings.slow().get(0).figure();
		List<Fact> last = findings.slow().stream().filter(fact -> fact.figure().equals(lowest)).toList();
		Fact count = findings.sheet().self(Findings.SLOW);
		if (last.size() <= Narrator.MOST_NAMES) {
			narrator.tell(sentence.variant(Quantifier.SOME).fact("company", company).fact("count", count).unitsWithValues("names", last).list(list)
					.tone(Tone.BAD));
		} else {
			narrator.tell(sentence.variant(Quantifier.ONLY).fact("company", company).fact("count", count).tone(Tone.BAD));
		}
	}

	/** Puts in the names of what facts measure, each with its value. */
	private SentenceBuilder named(SentenceBuilder sentence, List<Fact> facts) {
		facts.forEach(sentence::states);
		return sentence.word("names", context.names().join(facts.stream()
				.map(fact -> context.names().withValue(context.nameOfMetric(fact), context.format().card(context.metric(fact), fact.figure())))
				.toList()));
	}

	private String names(List<Fact> facts) {
		return context.names().join(facts.stream().map(context::nameOfMetric).toList());
	}

	/** Notes which chapters failed, so that their figures were not looked through, and that there are no targets. */
	void noteWhatIsUnknown() {
		List<String> failed = findings.followed().failed();
		if (!failed.isEmpty()) {
			note("missing.chapters", Map.of("names", context.names().join(failed)));
		}
		if (findings.targets().isEmpty()) {
			note("missing.targets", Map.of());
		}
		if (findings.changes().isEmpty()) {
			note("missing.changes", Map.of());
		}
	}

	private void note(String message, Map<String, ?> arguments) {
		content.note(new NoteContent(NoteKind.MISSING, context.messages().format(message, arguments)));
	}
}
