package org.chapterhouse.businesshall.performance;

import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.MissingNotes;

/** Notes what the data lack for the chapter: targets, revenue, costs. */
final class PerformanceNotes {

	private final ChapterContext context;
	private final PerformanceFigures figures;

	PerformanceNotes(ChapterContext context, PerformanceFigures figures) {
		this.context = context;
		this.figures = figures;
	}

	void addTo(ChapterContent.Builder content) {
		var notes = new MissingNotes(context, content);
		notes.units("target.revenue", unit -> !has(PerformanceFigures.TARGET, unit));
		notes.units("target.profit", unit -> !has(PerformanceFigures.PROFIT_TARGET, unit));
		notes.units("target.net_added", unit -> !has(PerformanceFigures.NET_TARGET, unit));
		notes.units("revenue", unit -> !figures.hasRevenue(unit, true));
		notes.units("costs", unit -> !figures.hasCosts(unit));
		if (!figures.hasRevenue(context.organisation().self(), false)) {
			notes.say("prior", Map.of());
		}
	}

	private boolean has(String metric, OrgUnit unit) {
		return figures.sheet().get(metric, unit).figure().isPresent();
	}
}
