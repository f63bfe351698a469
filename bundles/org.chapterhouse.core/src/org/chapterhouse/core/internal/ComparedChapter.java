package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.TableCell;

/**
 * Holds a chapter that two documents have, complete in both, and that is still installed.
 *
 * @param installed the chapter
 * @param earlier   in the earlier document
 * @param later     in the later document
 * @param messages  its words in the language and for the level of the later document
 * @param report    the later document
 */
public record ComparedChapter(FamilyChapter installed, ReportChapter earlier, ReportChapter later, Messages messages, Report report) {

	/** The table whose figures are the key figures of a chapter. */
	private static final String CARDS = "cards";

	/** Returns the chapters that can be compared, in the order of the later document. */
	public static List<ComparedChapter> of(Family family, Report earlier, Report later) {
		Map<String, ReportChapter> before = new LinkedHashMap<>();
		chapters(earlier).forEach(chapter -> before.put(chapter.getId(), chapter));
		var messages = new DocumentMessages(family, later);
		var compared = new ArrayList<ComparedChapter>();
		for (ReportChapter chapter : chapters(later)) {
			ReportChapter other = before.get(chapter.getId());
			FamilyChapter installed = family.chapters().stream().filter(FamilyChapter::isUsable).filter(one -> one.id().equals(chapter.getId()))
					.findFirst()
					.orElse(null);
			if (other != null && installed != null) {
				compared.add(new ComparedChapter(installed, other, chapter, messages.of(installed), later));
			}
		}
		return compared;
	}

	private static List<ReportChapter> chapters(Report report) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream()).filter(chapter -> chapter.getState() == ChapterState.COMPLETE)
				.toList();
	}

	String id() {
		return installed.id();
	}

	/** Returns the metric of a fact, if the chapter still declares it. */
	Optional<MetricDefinition> metric(Fact fact) {
		return installed.declared().getMetrics().stream().filter(metric -> metric.getId().equals(fact.getMetric())).findFirst()
				.map(metric -> Reach.variant(metric, fact));
	}

	/** Returns the unit of a fact, if the later document speaks of it. */
	Optional<OrganisationUnit> unit(Fact fact) {
		return report.getUnits().stream().filter(unit -> unit.getCode().equals(fact.getOrg())).findFirst();
	}

	/** Returns the metrics on the figure cards of the chapter that are about the unit of the report. */
	public Set<String> keyMetrics() {
		Set<String> shown = later.getTables().stream().filter(table -> CARDS.equals(table.getId())).flatMap(table -> table.getRows().stream())
				.flatMap(row -> row.getCells().stream()).map(TableCell::getFact).collect(Collectors.toSet());
		return later.getFacts().stream().filter(fact -> shown.contains(fact.getId()) && isSelf(fact)).map(Fact::getMetric)
				.collect(Collectors.toSet());
	}

	/** Tells whether a fact is about the unit of the report as a whole. */
	public boolean isSelf(Fact fact) {
		return fact.getOrg().equals(report.getOrganisation()) && fact.getDimensions().isEmpty();
	}

	/** Returns what a fact is about, whatever month it counts up to. */
	static String subject(Fact fact) {
		return fact.getMetric() + "@" + fact.getOrg()
				+ fact.getDimensions().stream().map(cut -> "[" + cut.getDimension() + "=" + cut.getValue() + "]").collect(Collectors.joining());
	}

	/** Returns the exact value of a fact. */
	public static Figure figure(Fact fact) {
		String written = fact.getExact() == null ? fact.getValue() : fact.getExact();
		return written == null ? Figure.none() : Figure.of(Rational.parse(written));
	}
}
