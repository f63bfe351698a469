package org.chapterhouse.core;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.core.internal.FigureMoves;
import org.chapterhouse.core.internal.ListMoves;
import org.chapterhouse.core.internal.PlaceMoves;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;

/**
 * Tells what changed from one document to another of the same family and unit, usually from last month to this one.
 * <p>
 * Values are compared, not texts: documents of two languages can be compared too; all words are of the language of the later one. What only one of both states,
 * because a chapter was added, left out or failed, is no change.
 *
 * @param figures the figures that show otherwise, in the order of the later document
 * @param places  places gained and lost: facts that are ranks, and places of the units below by the key figures; largest moves first
 * @param lists   the lists that others stand in, in the order of the later document
 */
public record Comparison(List<FigureMove> figures, List<PlaceMove> places, List<ListMove> lists) {

	/**
	 * Names the facts that a change tells of.
	 *
	 * @param earlier the id of the fact of the earlier document; empty if it tells of none
	 * @param later   the id of the fact of the later document; empty if it tells of none
	 */
	public record Facts(String earlier, String later) {

		/** Is of a change that tells of no fact. */
		public static final Facts NONE = new Facts("", "");

		/** Makes it; nothing may be null. */
		public Facts {
			Objects.requireNonNull(earlier);
			Objects.requireNonNull(later);
		}
	}

	/**
	 * Tells of a figure that shows otherwise.
	 *
	 * @param chapter    the chapter that states it
	 * @param metric     its metric
	 * @param label      the name of the metric, with the member of the dimension where it is a cut
	 * @param unit       the unit it is about
	 * @param before     what was shown
	 * @param now        what is shown
	 * @param was        the exact value before
	 * @param is         the exact value now
	 * @param difference now − before with its sign, in percentage points for percentages; empty where it shows as zero or one of both has no value
	 * @param direction  1 up, −1 down, 0 neither
	 * @param tone       whether that is good news; neutral for figures that add up over the year
	 * @param key        whether it is a key figure: one on a figure card of its chapter, about the unit of the report
	 * @param facts      the facts that hold it
	 */
	public record FigureMove(String chapter, String metric, String label, OrganisationUnit unit, String before, String now, Figure was, Figure is,
			String difference,
			int direction,
			Tone tone, boolean key, Facts facts) {
	}

	/**
	 * Tells of a place gained or lost.
	 *
	 * @param chapter the chapter
	 * @param metric  the metric: a rank, or the one by which units are placed
	 * @param label   its name
	 * @param unit    the unit that moved
	 * @param before  its place before, from 1
	 * @param now     its place now, from 1
	 * @param facts   the facts that hold the place, or the figure by which the unit is placed
	 */
	public record PlaceMove(String chapter, String metric, String label, OrganisationUnit unit, long before, long now, Facts facts) {

		/** Returns how many places were gained; negative where they were lost. */
		public long gained() {
			return before - now;
		}
	}

	/**
	 * Tells of a list that others stand in.
	 *
	 * @param chapter the chapter
	 * @param list    the list, with {@code /CODE} for one made for each unit
	 * @param label   its name
	 * @param entered the names of those that were not in it, in the order of the later list
	 * @param left    the names of those that are no longer in it, in the order of the earlier list
	 */
	public record ListMove(String chapter, String list, String label, List<String> entered, List<String> left) {

		/** Tells of a list; the names are copied. */
		public ListMove {
			entered = List.copyOf(entered);
			left = List.copyOf(left);
		}
	}

	/** Makes a comparison; the lists are copied. */
	public Comparison {
		figures = List.copyOf(figures);
		places = List.copyOf(places);
		lists = List.copyOf(lists);
	}

	/**
	 * Compares two documents.
	 *
	 * @param family   their family, for the formats and good directions of metrics
	 * @param language the language of problem messages
	 * @return what changed; a problem ({@code compare.family}, {@code compare.organisation}) and no result where they are not about the same thing
	 */
	public static Outcome<Comparison> of(Family family, Report earlier, Report later, Locale language) {
		var texts = new Texts(language);
		if (!Objects.equals(earlier.getFamily(), later.getFamily()) || !family.id().equals(later.getFamily())) {
			return Outcome.failed(texts.error("compare.family", Place.NOWHERE, "earlier", title(earlier), "later", title(later)));
		}
		if (!Objects.equals(earlier.getOrganisation(), later.getOrganisation())) {
			return Outcome.failed(
					texts.error("compare.organisation", Place.NOWHERE, "earlier", unit(earlier), "later", unit(later)));
		}
		var format = new FigureFormat(Locale.forLanguageTag(later.getLanguage()));
		var figures = new FigureMoves(family, earlier, later, format);
		return Outcome
				.of(new Comparison(figures.moves(), new PlaceMoves(family, earlier, later).moves(), new ListMoves(family, earlier, later).moves()));
	}

	/** Returns how people know a document. */
	private static String title(Report report) {
		return report.getTitle() == null ? String.valueOf(report.getFamily()) : report.getTitle();
	}

	/** Returns how people know the unit of a document. */
	public static String unit(Report report) {
		return report.getUnits().stream().filter(unit -> Objects.equals(unit.getCode(), report.getOrganisation()) && unit.getName() != null)
				.findFirst().map(OrganisationUnit::getName).orElseGet(() -> String.valueOf(report.getOrganisation()));
	}

	/** Tells whether nothing changed. */
	public boolean isEmpty() {
		return figures.isEmpty() && places.isEmpty() && lists.isEmpty();
	}
}
