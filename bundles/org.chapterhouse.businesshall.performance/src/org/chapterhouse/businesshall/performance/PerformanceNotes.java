package org.chapterhouse.businesshall.performance;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.OrgRole;

/** Notes what the data lack for the chapter: targets, revenue, costs. */
final class PerformanceNotes {

	private final ChapterContext context;
	private final PerformanceFigures figures;

	PerformanceNotes(ChapterContext context, PerformanceFigures figures) {
		this.context = context;
		this.figures = figures;
	}

	void addTo(ChapterContent.Builder content) {
		add(content, "target.revenue", unit -> !has(PerformanceFigures.TARGET, unit));
		add(content, "target.profit", unit -> !has(PerformanceFigures.PROFIT_TARGET, unit));
		add(content, "target.net_added", unit -> !has(PerformanceFigures.NET_TARGET, unit));
		add(content, "revenue", unit -> !figures.hasRevenue(unit, true));
		add(content, "costs", unit -> !figures.hasCosts(unit));
		if (!figures.hasRevenue(context.organisation().self(), false)) {
			content.note(new NoteContent(NoteKind.MISSING, context.messages().text("missing.prior")));
		}
	}

	private boolean has(String metric, OrgUnit unit) {
		return figures.sheet().get(metric, unit).figure().isPresent();
	}

	private void add(ChapterContent.Builder content, String message, Predicate<OrgUnit> lacks) {
		List<String> names = context.organisation().units(List.of(OrgRole.SELF, OrgRole.BELOW)).stream().filter(lacks).map(OrgUnit::shortName)
				.toList();
		if (!names.isEmpty()) {
			content.note(
					new NoteContent(NoteKind.MISSING, context.messages().format("missing." + message, Map.of("names", context.names().join(names)))));
		}
	}
}
