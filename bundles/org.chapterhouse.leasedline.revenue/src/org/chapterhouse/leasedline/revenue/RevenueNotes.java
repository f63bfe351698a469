package org.chapterhouse.leasedline.revenue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.leasedline.Level;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.OrgRole;

/** Notes what the data lack for the chapter: targets and months without a bill. */
final class RevenueNotes {

	private final ChapterContext context;
	private final RevenueFigures figures;

	RevenueNotes(ChapterContext context, RevenueFigures figures) {
		this.context = context;
		this.figures = figures;
	}

	void addTo(ChapterContent.Builder content) {
		List<OrgUnit> units = new ArrayList<>(context.organisation().units(List.of(OrgRole.SELF, OrgRole.BELOW)));
		units.removeIf(Level.COUNTY::is);
		add(content, "target.year", names(units, unit -> !hasTarget(unit, RevenueFigures.TARGET_YEAR)));
		add(content, "target.ytd", names(units, unit -> !hasTarget(unit, RevenueFigures.TARGET_YTD)));
		List<YearMonth> months = figures.billing().months();
		var spans = new ArrayList<String>(spans(months.stream().map(month -> month.minusYears(1)).toList()));
		spans.addAll(spans(months));
		add(content, "billing", spans);
	}

	/** Returns the months of one year without a bill in words, those that follow each other as one. */
	private List<String> spans(List<YearMonth> months) {
		OrgUnit self = context.organisation().self();
		var terms = new Terms(context);
		var spans = new ArrayList<String>();
		for (int at = 0; at < months.size(); at++) {
			int end = at;
			while (end < months.size() && Billing.billed(figures.billing().month(months.get(end)), self) == 0) {
				end++;
			}
			if (end > at) {
				String first = months.get(at).toString();
				String last = months.get(end - 1).toString();
				spans.add(end == at + 1 ? terms.month(first)
						: context.messages().format("months", Map.of("first", terms.month(first), "last", terms.month(last))));
				at = end;
			}
		}
		return spans;
	}

	private boolean hasTarget(OrgUnit unit, String metric) {
		return figures.sheet().get(metric, unit).figure().isPresent();
	}

	private static List<String> names(List<OrgUnit> units, Predicate<OrgUnit> lacks) {
		return units.stream().filter(lacks).map(OrgUnit::shortName).toList();
	}

	private void add(ChapterContent.Builder content, String message, List<String> names) {
		if (!names.isEmpty()) {
			content.note(
					new NoteContent(NoteKind.MISSING, context.messages().format("missing." + message, Map.of("names", context.names().join(names)))));
		}
	}
}
