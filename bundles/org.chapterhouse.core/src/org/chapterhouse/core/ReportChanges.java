package org.chapterhouse.core;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Comparison.FigureMove;
import org.chapterhouse.core.Comparison.ListMove;
import org.chapterhouse.core.Comparison.PlaceMove;
import org.chapterhouse.core.internal.ComparedChapter;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.model.report.Change;
import org.chapterhouse.model.report.Changes;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.ListChange;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportFactory;

/**
 * Puts into a document what changed since an earlier one: the key figures that moved and had a value before, ranks of the unit of the report and the largest moves of units below by the key figures, and
 * the lists of the whole unit that others stand in.
 */
public final class ReportChanges {

	/** The most places gained and lost that a document tells of. */
	public static final int MOST_PLACES = 6;
	private static final ReportFactory FACTORY = ReportFactory.eINSTANCE;

	private ReportChanges() {
	}

	/**
	 * Puts the changes into the later document; what it had before is replaced.
	 *
	 * @param earlier  a document of the same family and unit, of an earlier period
	 * @param language the language of problem messages
	 * @return why the two cannot be compared (codes {@code compare.…}); empty if nothing is wrong
	 */
	public static List<Problem> put(Family family, Report earlier, Report later, Locale language) {
		if (earlier.getPeriod().compareTo(later.getPeriod()) >= 0) {
			return List.of(new Texts(language).error("compare.order", Place.NOWHERE, "earlier", earlier.getPeriod(), "later", later.getPeriod()));
		}
		Outcome<Comparison> compared = Comparison.of(family, earlier, later, language);
		compared.result().ifPresent(comparison -> later.setChanges(changes(family, comparison, earlier, later)));
		return compared.problems();
	}

	/**
	 * Tells whether an earlier document says enough to compare with: at least half of the key figures that both state have a value other than 0 in it. A report of a month before
	 * the data begin is not worth comparing with.
	 */
	public static boolean isWorthComparing(Family family, Report earlier, Report later) {
		long both = 0;
		long said = 0;
		for (ComparedChapter chapter : ComparedChapter.of(family, earlier, later)) {
			both += chapter.keyMetrics().size();
			said += said(chapter);
		}
		return said > 0 && 2 * said >= both;
	}

	/**
	 * Tells whether a document says anything that another does: one of the key figures that both state has a value other than 0 in it; any figure where they state no key
	 * figure.
	 */
	public static boolean saysSomething(Family family, Report document, Report another) {
		List<ComparedChapter> both = ComparedChapter.of(family, document, another);
		return both.stream().anyMatch(chapter -> said(chapter) > 0) || both.stream().allMatch(chapter -> chapter.keyMetrics().isEmpty())
				&& both.stream().flatMap(chapter -> chapter.earlier().getFacts().stream()).anyMatch(ReportChanges::isSaid);
	}

	private static boolean isSaid(Fact fact) {
		return fact.getValue() != null && !fact.getValue().equals("0");
	}

	/** Returns how many key figures have a value other than 0 in the earlier document. */
	private static long said(ComparedChapter chapter) {
		return chapter.keyMetrics().stream().filter(metric -> chapter.earlier().getFacts().stream()
				.anyMatch(fact -> fact.getMetric().equals(metric) && chapter.isSelf(fact) && isSaid(fact)))
				.count();
	}

	private static Changes changes(Family family, Comparison comparison, Report earlier, Report later) {
		Changes changes = FACTORY.createChanges();
		changes.setPeriod(earlier.getPeriod());
		var texts = new Texts(Locale.forLanguageTag(later.getLanguage()));
		Period.parse(family.definition().getPeriodKind(), earlier.getPeriod()).ifPresent(period -> changes.setPeriodLabel(texts.period(period)));
		comparison.figures().stream().filter(FigureMove::key).filter(move -> !move.before().equals(FigureFormat.NO_VALUE)).map(ReportChanges::figure)
				.forEach(changes.getFigures()::add);
		comparison.places().stream().limit(MOST_PLACES).map(move -> place(move, texts)).forEach(changes.getRanks()::add);
		comparison.lists().stream().filter(move -> move.list().indexOf('/') < 0).map(ReportChanges::list).forEach(changes.getLists()::add);
		return changes;
	}

	private static Change figure(FigureMove move) {
		Change made = change(move.chapter(), move.metric(), move.label(), move.unit());
		made.setBefore(move.before());
		made.setNow(move.now());
		made.setDifference(move.difference());
		made.setDirection(move.direction());
		made.setTone(move.tone().sign());
		return made;
	}

	private static Change place(PlaceMove move, Texts texts) {
		Change made = change(move.chapter(), move.metric(), move.label(), move.unit());
		made.setBefore(texts.text("place", "n", move.before()));
		made.setNow(texts.text("place", "n", move.now()));
		made.setDifference(texts.text(move.gained() > 0 ? "place.gained" : "place.lost", "n", Math.abs(move.gained())));
		made.setDirection(Long.signum(move.gained()));
		made.setTone(Long.signum(move.gained()));
		return made;
	}

	private static Change change(String chapter, String metric, String label, OrganisationUnit unit) {
		Change made = FACTORY.createChange();
		made.setChapter(chapter);
		made.setMetric(metric);
		made.setLabel(label);
		made.setOrg(unit.getCode());
		made.setOrgName(unit.getShortName());
		return made;
	}

	private static ListChange list(ListMove move) {
		ListChange made = FACTORY.createListChange();
		made.setChapter(move.chapter());
		made.setList(move.list());
		made.setLabel(move.label());
		made.getEntered().addAll(move.entered());
		made.getLeft().addAll(move.left());
		return made;
	}
}
