package org.chapterhouse.leasedline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.TableContent.Row;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.Excerpt;
import org.chapterhouse.chapters.RankedBars;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.chapters.Tones;
import org.chapterhouse.chapters.UnitRows;
import org.chapterhouse.leasedline.Level;

/** Makes the tables and the points of the charts of the chapter. */
final class AuditExhibits {

	private static final int ID_LENGTH = 32;
	private static final int MONEY_DECIMALS = 2;

	private final ChapterContext context;
	private final AuditFigures figures;
	private final FactSheet sheet;

	AuditExhibits(ChapterContext context, AuditFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
	}

	void addTo(ChapterContent.Builder content) {
		content.table(cards());
		content.series(ranking());
		content.table(branches());
		content.table(new TableContent("findings", figures.samples().findings().stream().map(this::finding).toList()));
		content.table(new TableContent("floor", figures.samples().floor().stream().map(this::line).toList()));
	}

	private TableContent cards() {
		var cards = new Cards(context);
		OrgUnit self = context.organisation().self();
		Fact rate = sheet.self(AuditFigures.RATE);
		Fact change = sheet.self(AuditFigures.CHANGE);
		cards.add(sheet.self(AuditFigures.POPULATION), Tone.NEUTRAL);
		if (Level.COUNTY.is(self)) {
			context.organisation().above().ifPresent(branch -> {
				cards.add(sheet.get(AuditFigures.ABOVE_SAMPLES, branch), Tone.NEUTRAL);
				cards.add(sheet.get(AuditFigures.ABOVE_RATE, branch), Tone.NEUTRAL);
			});
		} else {
			cards.add(sheet.self(AuditFigures.SAMPLES), Tone.NEUTRAL, cards.detail("items", sheet.self(AuditFigures.ITEMS)));
			boolean tiny = TinyBase.COUNT.isTooSmall(figures.base());
			cards.add(rate, tiny ? Tone.NEUTRAL : Tones.bySign(context).apply(change), cards.detail("failed", sheet.self(AuditFigures.FAILED)),
					tiny ? "" : cards.detail("change", change));
		}
		Fact floor = sheet.self(AuditFigures.FLOOR);
		Fact unapproved = sheet.self(AuditFigures.UNAPPROVED);
		boolean some = unapproved.figure().isAbove(Figure.of(0));
		cards.add(floor, some ? Tone.BAD : Tone.NEUTRAL,
				some ? cards.detail("unapproved", unapproved) : floor.figure().isAbove(Figure.of(0)) ? cards.detail("approved", "") : "");
		return cards.table();
	}

	/** Returns the branches below, or of a branch's report its peers, of which it alone has a tone. */
	private SeriesContent ranking() {
		OrgUnit self = context.organisation().self();
		Fact own = sheet.self(AuditFigures.RATE);
		if (!Level.BRANCH.is(self)) {
			return RankedBars.of(context, "branch_rate", sheet.below(AuditFigures.RATE), Tones.against(own.figure()), "mark", own.figure());
		}
		Figure mark = context.organisation().above().map(figures::rate).orElse(Figure.none());
		var points = new ArrayList<Point>();
		for (OrgUnit peer : Ranking.descending(figures.peers(), figures::rate)) {
			Tone tone = peer.equals(self) ? Tones.against(mark, own.figure()) : Tone.NEUTRAL;
			points.add(new Point(peer.code(), peer.shortName(), "value", figures.rate(peer), tone));
			points.add(new Point(peer.code(), peer.shortName(), "mark", mark, Tone.NEUTRAL));
		}
		return new SeriesContent("branch_rate", points);
	}

	/** Returns the branches below and the province. */
	private TableContent branches() {
		OrgUnit self = context.organisation().self();
		Function<Fact, Tone> against = Tones.against(sheet.self(AuditFigures.RATE).figure());
		Function<Fact, Tone> tone = fact -> fact.metric().equals(AuditFigures.RATE) && !fact.org().equals(self.code()) ? against.apply(fact)
				: Tone.NEUTRAL;
		var metrics = new ArrayList<>(List.of(AuditFigures.UNIT_SAMPLES, AuditFigures.ITEMS, AuditFigures.FAILED, AuditFigures.RATE));
		List.of(Item.values()).forEach(item -> metrics.add(item.rate()));
		boolean known = context.organisation().below().stream().anyMatch(Level.BRANCH::is);
		return new TableContent("branches",
				known ? new UnitRows(context, sheet, tone, metrics.toArray(String[]::new)).belowAndTotal() : List.of());
	}

	private Row finding(org.chapterhouse.api.data.Row row) {
		String item = context.messages().find("item." + row.text("item")).orElseGet(() -> Excerpt.of(row.text("item"), ID_LENGTH));
		String finding = Excerpt.of(row.text("finding"));
		return Row.of(Cell.text(name(row.text("branch_code"))), id(row, "line_id"), Cell.text(item),
				Cell.text(finding.isEmpty() ? FigureFormat.NO_VALUE : finding));
	}

	private Row line(org.chapterhouse.api.data.Row row) {
		String county = row.text("county_code");
		String branch = context.organisation().unit(county).map(OrgUnit::parentCode).orElse("");
		return Row.of(id(row, "line_id"), Cell.text(name(branch)), Cell.text(name(county)), money(row, "monthly_fee"), money(row, "standard_fee"),
				id(row, "approval_no"));
	}

	private String name(String code) {
		return context.organisation().unit(code).map(OrgUnit::shortName).orElse(FigureFormat.NO_VALUE);
	}

	private static Cell id(org.chapterhouse.api.data.Row row, String column) {
		String text = Excerpt.of(row.text(column), ID_LENGTH);
		return text.isEmpty() ? new Cell.Text(FigureFormat.NO_VALUE, column.equals("approval_no") ? Tone.BAD : Tone.NEUTRAL) : Cell.text(text);
	}

	private static Cell money(org.chapterhouse.api.data.Row row, String column) {
		return Cell.plain(row.figure(column), MONEY_DECIMALS);
	}
}
