package org.chapterhouse.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.text.Names;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.api.value.Variants;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.MetricDefinition;

/** Tells a chapter what its report is about and gives it the data. Used by the thread that computes the chapter. */
public interface ChapterContext {

	/** Returns what the chapter declares. */
	ChapterDefinition definition();

	/** Returns a metric that the chapter declares, or one that it follows; throws {@link IllegalArgumentException} for any other. */
	MetricDefinition metric(String id);

	/** Returns the metric of a fact, as it is for the members that the fact is cut by. */
	default MetricDefinition metric(Fact fact) {
		return new Variants(metric(fact.metric())).of(fact.key().dimensions());
	}

	/** Returns the name of what a fact measures: that of its metric, with the names of the members that it is cut by. */
	String nameOfMetric(Fact fact);

	/**
	 * Returns the chapters that this one declares to follow, in the order of the report, as far as the report has them: those that failed are among them, so that
	 * a chapter can say what it does not know.
	 */
	List<FollowedChapter> followed();

	/** Returns the period of the report. */
	Period period();

	/** Returns the organisation, seen from the unit that the report is about. */
	Organisation organisation();

	/** Returns the members of a dimension of the family, by sort and then code; throws {@link IllegalArgumentException} for an unknown dimension. */
	List<DimensionMember> dimension(String id);

	/** Returns the data. */
	DataSession data();

	/** Returns the messages of the chapter, with those of the family behind them, in the variant of the level that the report is about. */
	Messages messages();

	/** Returns how figures are written. */
	FigureFormat format();

	/** Returns how names are joined. */
	Names names();

	/** Returns the language of the report. */
	Locale language();

	/** Returns the name of what a fact is about: that of the member of its cut, or else the short name of its unit. */
	default String nameOf(Fact fact) {
		if (fact.key().dimensions().isEmpty()) {
			return organisation().unit(fact.org()).map(OrgUnit::shortName).orElse(fact.org());
		}
		return fact.key().dimensions().entrySet().stream().map(cut -> dimension(cut.getKey()).stream()
				.filter(member -> member.code().equals(cut.getValue())).map(DimensionMember::name).findFirst().orElse(cut.getValue()))
				.collect(Collectors.joining(" "));
	}

	/** Begins a sentence that the chapter declares. */
	default SentenceBuilder say(String sentence) {
		return new SentenceBuilder(this, sentence);
	}
}
