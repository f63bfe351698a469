package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.core.Comparison.Facts;
import org.chapterhouse.core.Comparison.PlaceMove;
import org.chapterhouse.core.Family;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.GoodDirection;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.Unit;

/**
 * Finds the places gained and lost: facts that are ranks, and the places of the units below by each key figure that has a good direction.
 * <p>
 * The best value has place 1: the largest, or the smallest where lower is better. Equal values share a place. Only units with a value in both documents have moved.
 */
public final class PlaceMoves {

	private final List<ComparedChapter> chapters;

	/** Prepares to compare two documents of a family about the same unit. */
	public PlaceMoves(Family family, Report earlier, Report later) {
		this.chapters = ComparedChapter.of(family, earlier, later);
	}

	/** Returns the moves: ranks of the unit of the report first, then the largest; equal ones in the order of the later document. */
	public List<PlaceMove> moves() {
		var ranks = new ArrayList<PlaceMove>();
		var places = new ArrayList<PlaceMove>();
		for (ComparedChapter chapter : chapters) {
			ranks(chapter, ranks);
			Set<String> keys = chapter.keyMetrics();
			chapter.installed().declared().getMetrics().stream().filter(metric -> keys.contains(metric.getId()))
					.filter(metric -> metric.getUnit() != Unit.RANK && metric.getGood() != GoodDirection.NONE)
					.forEach(metric -> places(chapter, metric, places));
		}
		places.sort(Comparator.comparingLong((PlaceMove move) -> -Math.abs(move.gained())));
		ranks.addAll(places);
		return ranks;
	}

	private static void ranks(ComparedChapter chapter, List<PlaceMove> moves) {
		Map<String, Fact> before = new HashMap<>();
		chapter.earlier().getFacts().forEach(fact -> before.put(ComparedChapter.subject(fact), fact));
		for (Fact fact : chapter.later().getFacts()) {
			Fact earlier = before.get(ComparedChapter.subject(fact));
			OrganisationUnit unit = chapter.unit(fact).orElse(null);
			if (fact.getUnit() == Unit.RANK && earlier != null && unit != null) {
				Figure was = ComparedChapter.figure(earlier);
				Figure now = ComparedChapter.figure(fact);
				if (was.isPresent() && now.isPresent() && !was.equals(now)) {
					moves.add(new PlaceMove(chapter.id(), fact.getMetric(), fact.getLabel(), unit, place(was), place(now),
							new Facts(earlier.getId(), fact.getId())));
				}
			}
		}
	}

	private static void places(ComparedChapter chapter, MetricDefinition metric, List<PlaceMove> moves) {
		Map<String, Fact> earlier = below(chapter, metric, chapter.earlier());
		Map<String, Fact> later = below(chapter, metric, chapter.later());
		Map<String, Long> before = places(metric, earlier);
		places(metric, later).forEach((code, now) -> {
			Long was = before.get(code);
			OrganisationUnit unit = chapter.report().getUnits().stream().filter(one -> one.getCode().equals(code)).findFirst().orElse(null);
			if (was != null && unit != null && !was.equals(now)) {
				moves.add(new PlaceMove(chapter.id(), metric.getId(), chapter.messages().text("metric." + metric.getId()), unit, was, now,
						new Facts(earlier.get(code).getId(), later.get(code).getId())));
			}
		});
	}

	/** Returns the facts of a metric about units below, by the code of each. */
	private static Map<String, Fact> below(ComparedChapter chapter, MetricDefinition metric, ReportChapter in) {
		Map<String, Fact> facts = new LinkedHashMap<>();
		for (Fact fact : in.getFacts()) {
			boolean below = chapter.unit(fact).filter(unit -> unit.getRole() == OrgRole.BELOW).isPresent();
			if (fact.getMetric().equals(metric.getId()) && fact.getDimensions().isEmpty() && below) {
				facts.put(fact.getOrg(), fact);
			}
		}
		return facts;
	}

	/** Returns the place of each unit that has a value. */
	private static Map<String, Long> places(MetricDefinition metric, Map<String, Fact> facts) {
		Map<String, Figure> figures = new LinkedHashMap<>();
		facts.forEach((code, fact) -> {
			Figure figure = ComparedChapter.figure(fact);
			figures.put(code, metric.getGood() == GoodDirection.DOWN ? Figure.of(0).minus(figure) : figure);
		});
		Map<String, Long> places = new LinkedHashMap<>();
		figures.forEach((code, figure) -> {
			Figure place = Ranking.rank(figure, figures.values());
			if (place.isPresent()) {
				places.put(code, place(place));
			}
		});
		return places;
	}

	private static long place(Figure figure) {
		return figure.get().rounded(0).longValueExact();
	}
}
