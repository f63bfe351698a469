package org.chapterhouse.businesshall.market;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Excerpt;
import org.chapterhouse.chapters.MissingNotes;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.model.report.NoteKind;

/** Notes of which months the shares are and what the data lack. */
final class MarketNotes {

	private final ChapterContext context;
	private final MarketFigures figures;

	MarketNotes(ChapterContext context, MarketFigures figures) {
		this.context = context;
		this.figures = figures;
	}

	void addTo(ChapterContent.Builder content) {
		var missing = new MissingNotes(context, content);
		operators(content, missing);
		Customers customers = figures.customers();
		int year = figures.year();
		missing.wholeOrUnits("scores", unit -> !customers.hasScores(unit, year));
		OrgUnit self = context.organisation().self();
		if (customers.hasScores(self, year) && !customers.hasScores(self, year - 1) && figures.isWhole()) {
			missing.say("scores.prior", Map.of());
		}
		missing.units("target", unit -> !figures.sheet().get(MarketFigures.TARGET, unit).figure().isPresent());
		missing.wholeOrUnits("joined", unit -> !customers.hasJoined(unit));
	}

	private void operators(ChapterContent.Builder content, MissingNotes missing) {
		Operators operators = figures.operators();
		Optional<YearMonth> last = operators.last(figures.year());
		if (last.isEmpty()) {
			missing.say("market", Map.of());
			return;
		}
		var terms = new Terms(context);
		Optional<YearMonth> prior = operators.last(figures.year() - 1);
		String month = terms.month(last.get().toString());
		content.note(new NoteContent(NoteKind.RULE, prior
				.map(before -> context.messages().format("market.months", Map.of("month", month, "prior", terms.month(before.toString()))))
				.orElseGet(() -> context.messages().format("market.month", Map.of("month", month)))));
		if (prior.isEmpty()) {
			missing.say("market.prior", Map.of());
		}
		Set<String> present = operators.present(last.get());
		List<String> absent = context.dimension("operator").stream().filter(operator -> !present.contains(operator.code()))
				.map(DimensionMember::name).map(Excerpt::of).toList();
		if (!absent.isEmpty()) {
			String names = absent.size() <= Narrator.MOST_NAMES ? context.names().join(absent)
					: context.messages().format("operators.counted", Map.of("n", absent.size()));
			missing.say("operators", Map.of("names", names, "month", month));
		}
		if (present.equals(Set.of(Operators.SELF))) {
			missing.say("competitors", Map.of("month", month));
		}
	}
}
