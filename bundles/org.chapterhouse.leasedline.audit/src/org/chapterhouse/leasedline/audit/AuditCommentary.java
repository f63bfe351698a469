package org.chapterhouse.leasedline.audit;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.commentary.Quantifier;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.leasedline.Level;

/** Says what the audit found. */
final class AuditCommentary {

	/** Says what holds for all lines below the floor of the tariff. */
	private enum Floor {
		/** There is just one. */
		ONE,
		/** None of them is approved. */
		UNAPPROVED
	}

	private final ChapterContext context;
	private final AuditFigures figures;
	private final FactSheet sheet;
	private final Narrator narrator;

	AuditCommentary(ChapterContext context, AuditFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.narrator = new Narrator(context, content);
	}

	/**
	 * Says it.
	 *
	 * @param province the branches whose pass rate is no less than that of the unit of the report
	 * @param below    the others as a list, lowest first
	 */
	void tell(Split province, MemberList below) {
		if (Level.COUNTY.is(context.organisation().self())) {
			tellBranchOf();
		} else {
			tellSamples();
			tellBranches(province, below);
			tellStanding();
			tellItems();
		}
		tellTariff();
	}

	private void tellSamples() {
		Fact rate = sheet.self(AuditFigures.RATE);
		SentenceBuilder samples = narrator.about(rate.figure().isPresent() ? "samples" : "none").fact("population",
				sheet.self(AuditFigures.POPULATION));
		if (!rate.figure().isPresent()) {
			narrator.tell(samples);
			return;
		}
		narrator.tell(samples.fact("samples", sheet.self(AuditFigures.SAMPLES)).fact("rate", rate));
		SentenceBuilder change = narrator.about("change").fact("previous", sheet.self(AuditFigures.PREVIOUS));
		if (TinyBase.COUNT.isTooSmall(figures.base())) {
			narrator.tell(change.variant(Direction.NOT_COMPARABLE));
		} else {
			narrator.tell(narrator.difference(change, "change", sheet.self(AuditFigures.CHANGE)));
		}
	}

	/** Names the branches below the province with their rates, in the form of tables where the text would show one as that of the province. */
	private void tellBranches(Split province, MemberList below) {
		Fact rate = sheet.self(AuditFigures.RATE);
		if (!rate.figure().isPresent() || !Narrator.isComparison(province)) {
			return;
		}
		String mark = narrator.shown(rate);
		Function<Fact, String> words = province.failed().stream().anyMatch(fact -> narrator.shown(fact).equals(mark)) ? this::label : narrator::shown;
		narrator.tell(narrator.split(narrator.about("below"), province).fact("rate", rate).word("rate", words.apply(rate))
				.unitsWithValues("failed", province.failed(), words).list(below));
	}

	private String label(Fact fact) {
		return context.format().label(context.metric(fact.metric()), fact.figure());
	}

	/** Says how a branch stands against the province, unless it is the only one audited. */
	private void tellStanding() {
		if (!figures.isRanked()) {
			return;
		}
		context.organisation().above().ifPresent(above -> {
			SentenceBuilder standing = narrator.about("above").fact("mark", sheet.get(AuditFigures.ABOVE_RATE, above)).fact("rank",
					sheet.self(AuditFigures.RANK));
			narrator.tell(narrator.difference(standing, "gap", sheet.self(AuditFigures.ABOVE_GAP)));
		});
	}

	private void tellItems() {
		Fact failed = sheet.self(AuditFigures.FAILED);
		Fact all = sheet.self(AuditFigures.ITEMS);
		if (!all.figure().isAbove(Figure.of(0))) {
			return;
		}
		SentenceBuilder items = narrator.about("items").fact("items", all).fact("failed", failed);
		if (!failed.figure().isAbove(Figure.of(0))) {
			narrator.tell(items.variant(Quantifier.ALL));
			return;
		}
		var rates = new ArrayList<String>();
		for (Item item : Item.values()) {
			Fact rate = sheet.self(item.rate());
			if (rate.figure().isPresent()) {
				rates.add(context.messages().format("item." + item.id() + ".rate", Map.of("v", narrator.shown(rate))));
				items.states(rate);
			}
		}
		narrator.tell(items.names("rates", rates));
	}

	/** Says of the branch of a county what is not known of the county. */
	private void tellBranchOf() {
		narrator.tell(narrator.about("population").fact("population", sheet.self(AuditFigures.POPULATION)));
		context.organisation().above().ifPresent(branch -> {
			Fact rate = sheet.get(AuditFigures.ABOVE_RATE, branch);
			Fact samples = sheet.get(AuditFigures.ABOVE_SAMPLES, branch);
			narrator.tell(rate.figure().isPresent() ? narrator.about("branch").fact("samples", samples).fact("rate", rate)
					: narrator.about("branch.none").fact("samples", samples));
		});
	}

	private void tellTariff() {
		Fact population = sheet.self(AuditFigures.POPULATION);
		if (!population.figure().isAbove(Figure.of(0))) {
			return;
		}
		Fact lines = sheet.self(AuditFigures.FLOOR);
		if (!lines.figure().isAbove(Figure.of(0))) {
			narrator.tell(narrator.about("tariff.none").fact("lines", lines).tone(Tone.GOOD));
			return;
		}
		Fact unapproved = sheet.self(AuditFigures.UNAPPROVED);
		SentenceBuilder tariff = narrator.about("tariff").fact("low", sheet.self(AuditFigures.LOW)).fact("zero", sheet.self(AuditFigures.ZERO))
				.fact("unapproved", unapproved).tone(unapproved.figure().isAbove(Figure.of(0)) ? Tone.BAD : Tone.NEUTRAL);
		if (lines.figure().equals(Figure.of(1))) {
			tariff.variant(Floor.ONE);
		} else if (unapproved.figure().equals(lines.figure())) {
			tariff.variant(Floor.UNAPPROVED);
		}
		narrator.tell(tariff);
	}
}
