package org.chapterhouse.businesshall.problems;

import java.util.Optional;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.TableContent.Row;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.Unit;

/** Makes the tables and the chart of the chapter; each row leads to the chapter that shows its figure. */
final class ProblemsExhibits {

	private final ChapterContext context;
	private final Findings findings;

	ProblemsExhibits(ChapterContext context, Findings findings) {
		this.context = context;
		this.findings = findings;
	}

	void addTo(ChapterContent.Builder content) {
		content.table(cards());
		content.table(new TableContent("targets", findings.missed().stream().map(this::target).toList()));
		content.table(new TableContent("worsened", findings.worsened().stream().map(this::worsened).toList()));
		content.table(new TableContent("slow_halls", findings.slow().stream().map(this::hall).toList()));
		content.series(new SeriesContent("slow", findings.slow().stream()
				.map(fact -> new Point(fact.org(), context.nameOf(fact), "value", gap(fact).figure(), Tone.BAD)).toList()));
	}

	private TableContent cards() {
		var cards = new Cards(context);
		if (!findings.targets().isEmpty()) {
			cards.add(findings.sheet().self(Findings.MISSED), tone(Findings.MISSED),
					cards.detail("targets", Integer.toString(findings.targets().size())));
		}
		if (!findings.changes().isEmpty()) {
			cards.add(findings.sheet().self(Findings.WORSENED), tone(Findings.WORSENED),
					cards.detail("changes", Integer.toString(findings.changes().size())));
		}
		long halls = findings.rates().stream().filter(fact -> fact.figure().isPresent()).count();
		if (halls > 0) {
			cards.add(findings.sheet().self(Findings.SLOW), tone(Findings.SLOW), cards.detail("halls", Long.toString(halls)));
		}
		return cards.table();
	}

	private Tone tone(String metric) {
		return findings.sheet().self(metric).figure().isAbove(Figure.of(0)) ? Tone.BAD : Tone.NEUTRAL;
	}

	private Row target(TargetState state) {
		boolean told = state.isComparable();
		boolean score = state.actual().filter(state.stated()::equals).isPresent();
		Cell completion = !told ? Cell.text(context.messages().text("incomparable"))
				: score ? new Cell.Text(context.format().table(percent(), state.completion()), Tone.BAD)
				: Cell.fact(state.stated(), Tone.BAD);
		return Row.of(Cell.text(context.nameOfMetric(state.stated())), shown(state.actual()), Cell.text(target(state.target(), state.actual())),
				completion,
				Cell.chapter(findings.followed().chapterOf(state.stated())));
	}

	/** Writes a target as the figure that has it; where both would look alike and are not, as tables do. */
	private String target(Figure target, Optional<Fact> actual) {
		return actual.map(fact -> {
			MetricDefinition metric = context.metric(fact);
			String text = context.format().text(metric, target);
			boolean alike = text.equals(context.format().text(metric, fact.figure())) && !target.equals(fact.figure());
			return alike ? context.format().label(metric, target) : text;
		}).orElse(FigureFormat.NO_VALUE);
	}

	private Row worsened(Worsening one) {
		boolean comparable = one.isComparable(context);
		boolean level = Direction.of(context.format(), one.metric(), one.change().figure()) == Direction.LEVEL;
		return Row.of(Cell.text(context.nameOfMetric(one.change())), shown(one.current()),
				comparable ? Cell.fact(one.change(), level ? Tone.NEUTRAL : Tone.BAD) : Cell.text(context.messages().text("incomparable")),
				Cell.chapter(findings.followed().chapterOf(one.change())));
	}

	private Row hall(Fact rate) {
		return Row.of(Cell.text(rate.org()), Cell.text(context.nameOf(rate)), Cell.fact(rate), Cell.fact(gap(rate), Tone.BAD),
				Cell.chapter(findings.followed().chapterOf(rate)));
	}

	private Fact gap(Fact rate) {
		return findings.sheet().get(Findings.GAP, context.organisation().unit(rate.org()).orElseThrow());
	}

	private static Cell shown(Optional<Fact> fact) {
		return fact.map(Cell::fact).orElseGet(() -> Cell.text(FigureFormat.NO_VALUE));
	}

	/** How a completion is written that no chapter states. */
	private static MetricDefinition percent() {
		MetricDefinition percent = ReportFactory.eINSTANCE.createMetricDefinition();
		percent.setUnit(Unit.RATIO);
		percent.setStyle(DisplayStyle.PERCENT);
		percent.setDecimals(1);
		return percent;
	}
}
