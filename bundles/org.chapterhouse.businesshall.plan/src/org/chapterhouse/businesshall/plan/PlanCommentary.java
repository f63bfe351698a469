package org.chapterhouse.businesshall.plan;

import java.util.List;
import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.model.report.NoteKind;

/** Says what each target of the next year is and how far it is from what this year came to. */
final class PlanCommentary {

	private final ChapterContext context;
	private final Plans plans;
	private final ChapterContent.Builder content;
	private final Narrator narrator;

	PlanCommentary(ChapterContext context, Plans plans, ChapterContent.Builder content) {
		this.context = context;
		this.plans = plans;
		this.content = content;
		this.narrator = new Narrator(context, content);
	}

	void tell() {
		plans.planned().forEach(member -> narrator.tell(sentence(member)));
		note("targets", plans.members().stream().filter(member -> !plans.target(member).figure().isPresent()).toList());
		note("actual", plans.planned().stream().filter(member -> !plans.base(member).isPresent()).toList());
	}

	private SentenceBuilder sentence(DimensionMember member) {
		Fact growth = plans.growth(member);
		SentenceBuilder sentence = narrator.about("plan." + member.code()).fact("target", plans.target(member));
		if (!plans.base(member).isPresent()) {
			return sentence;
		}
		plans.actual(member).ifPresent(fact -> sentence.fact("actual", fact));
		if (!plans.isComparable(member) || !growth.figure().isPresent()) {
			return sentence.variant(Direction.NOT_COMPARABLE);
		}
		return narrator.difference(sentence, "growth", growth);
	}

	private void note(String missing, List<DimensionMember> members) {
		if (!members.isEmpty()) {
			content.note(new NoteContent(NoteKind.MISSING, context.messages().format("missing." + missing,
					Map.of("names", context.names().join(members.stream().map(DimensionMember::name).toList())))));
		}
	}
}
