package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.core.Comparison.Facts;
import org.chapterhouse.core.Comparison.FigureMove;
import org.chapterhouse.core.Family;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.Unit;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Finds the figures that show otherwise in a later document. Ranks are left to {@link PlaceMoves}. */
public final class FigureMoves {

	private final List<ComparedChapter> chapters;
	private final FigureFormat format;
	private final boolean sameYear;

	/** Prepares to compare two documents of a family about the same unit. */
	public FigureMoves(Family family, Report earlier, Report later, FigureFormat format) {
		this.chapters = ComparedChapter.of(family, earlier, later);
		this.format = format;
		this.sameYear = year(earlier).equals(year(later));
	}

	private static String year(Report report) {
		return report.getPeriod().split("-")[0];
	}

	/** Returns the moves, in the order of the later document. */
	public List<FigureMove> moves() {
		var moves = new ArrayList<FigureMove>();
		for (ComparedChapter chapter : chapters) {
			Map<String, Fact> before = new HashMap<>();
			chapter.earlier().getFacts().forEach(fact -> before.put(ComparedChapter.subject(fact), fact));
			Set<String> keys = chapter.keyMetrics();
			for (Fact fact : chapter.later().getFacts()) {
				Fact earlier = before.get(ComparedChapter.subject(fact));
				MetricDefinition metric = chapter.metric(fact).orElse(null);
				OrganisationUnit unit = chapter.unit(fact).orElse(null);
				if (earlier != null && metric != null && unit != null && metric.getUnit() != Unit.RANK) {
					boolean key = keys.contains(fact.getMetric()) && chapter.isSelf(fact);
					move(chapter.id(), metric, unit, earlier, fact, key, moves);
				}
			}
		}
		return moves;
	}

	private void move(String chapter, MetricDefinition metric, OrganisationUnit unit, Fact earlier, Fact later, boolean key, List<FigureMove> moves) {
		Figure before = ComparedChapter.figure(earlier);
		Figure now = ComparedChapter.figure(later);
		String shownBefore = format.card(metric, before);
		String shownNow = format.card(metric, now);
		if (shownBefore.equals(shownNow)) {
			return;
		}
		Figure difference = metric.isCumulative() && !sameYear ? Figure.none() : now.minus(before);
		MetricDefinition signed = differenceOf(metric);
		Direction direction = Direction.of(format, signed, difference);
		boolean told = direction == Direction.UP || direction == Direction.DOWN;
		Tone tone = metric.isCumulative() ? Tone.NEUTRAL : direction.tone(metric.getGood());
		moves.add(new FigureMove(chapter, metric.getId(), label(later), unit, shownBefore, shownNow, before, now,
				told ? format.card(signed, difference) : "",
				direction == Direction.UP ? 1 : direction == Direction.DOWN ? -1 : 0, tone, key, new Facts(earlier.getId(), later.getId())));
	}

	/** Returns how the difference of two values of a metric is written: with its sign, that of percentages in percentage points. */
	private static MetricDefinition differenceOf(MetricDefinition metric) {
		MetricDefinition difference = EcoreUtil.copy(metric);
		difference.setSigned(true);
		if (metric.getStyle() == DisplayStyle.PERCENT) {
			difference.setStyle(DisplayStyle.POINTS);
			difference.setUnit(Unit.POINTS);
		}
		return difference;
	}

	private static String label(Fact fact) {
		String cut = fact.getDimensions().stream().map(one -> one.getLabel() == null ? one.getValue() : one.getLabel())
				.collect(Collectors.joining(" · "));
		return cut.isEmpty() ? fact.getLabel() : fact.getLabel() + " · " + cut;
	}
}
