package org.chapterhouse.core.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.text.UnitWords;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.model.report.LevelDefinition;

/**
 * Holds what all chapters of a report share.
 *
 * @param family   the family
 * @param messages the messages of the family, with the words for the units of the report
 * @param request  which report
 * @param scope    the units and dimension members it speaks of
 */
public record Setting(Family family, Messages messages, ReportRequest request, Scope scope) {

	/** Makes the setting of a report. */
	public static Setting of(Family family, ReportRequest request, Scope scope) {
		return new Setting(family, inScope(family.messages(request.language()), scope), request, scope);
	}

	/** Returns messages in the variant of the level that the report is about, with the words for its units. */
	private static Messages inScope(Messages messages, Scope scope) {
		Organisation organisation = scope.organisation();
		Messages chosen = messages.variant(organisation.self().level());
		return chosen.with(new UnitWords(chosen).of(organisation.self(), organisation.above(), organisation.below().stream().findFirst()));
	}

	/** Returns the messages of a chapter, with those of the family behind them, in the variant of the level that the report is about and with the words for its units. */
	Messages messages(FamilyChapter chapter) {
		return inScope(chapter.messages(request.language()).orElse(messages), scope);
	}

	/** Returns the title of a chapter in a language. */
	String title(FamilyChapter chapter, Locale language) {
		Messages words = chapter.messages(language).orElse(family.messages(language));
		return chapter.title(inScope(words, scope));
	}

	/** Tells whether no unit above that of the report has reports, so that the report is about all units and may tell everything of the data. */
	boolean isWhole() {
		Optional<String> above = scope.organisation().above().map(OrgUnit::level);
		return family.definition().getLevels().stream().filter(LevelDefinition::isReportable)
				.noneMatch(level -> above.filter(level.getId()::equals).isPresent());
	}

	/** Returns what a chapter is told; the runs are those of the chapters that it follows. */
	ChapterContext context(FamilyChapter chapter, List<ChapterRun> followed, DataSession session) {
		return new RunContext(this, chapter, followed, session);
	}
}
