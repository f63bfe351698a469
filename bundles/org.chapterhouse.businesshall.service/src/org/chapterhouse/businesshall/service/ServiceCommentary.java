package org.chapterhouse.businesshall.service;

import java.util.List;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Excerpt;
import org.chapterhouse.chapters.Moves;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.chapters.RollUp;
import org.chapterhouse.chapters.TinyBase;

/** Says how customers were served. */
final class ServiceCommentary {

	private final ChapterContext context;
	private final ServiceFigures figures;
	private final FactSheet sheet;
	private final OrgUnit self;
	private final Narrator narrator;

	ServiceCommentary(ChapterContext context, ServiceFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.self = context.organisation().self();
		this.narrator = new Narrator(context, content);
	}

	/**
	 * Says it all.
	 *
	 * @param categories what most complaints are about
	 * @param halls      those that close complaints in time as often as the company
	 * @param below      the others as a list
	 */
	void tell(MemberList categories, Split halls, MemberList below) {
		if (sheet.self(ServiceFigures.COUNT).figure().isAbove(Figure.of(0))) {
			tellComplaints(halls, below);
			tellCategories(categories);
		} else {
			narrator.tell(about("complaint.none").fact("count", sheet.self(ServiceFigures.COUNT)));
		}
		tellAgainstCompany("support", "in_time", ServiceFigures.SUPPORT);
		RollUp before = figures.rows().support(figures.rows().year() - 1);
		tellAgainstYearBefore(about("support.cycle").fact("hours", sheet.self(ServiceFigures.CYCLE)), ServiceFigures.CYCLE_YOY,
				figures.rows().count(before, self, "closed"));
		Fact uplift = sheet.self(ServiceFigures.UPLIFT);
		SentenceBuilder fiveg = about("fiveg").fact("share", sheet.self(ServiceFigures.FIVEG));
		narrator.tell(uplift.figure().isPresent() ? narrator.difference(fiveg, "uplift", uplift).tone(Tone.NEUTRAL) : fiveg);
		tellSignups();
	}

	private void tellComplaints(Split halls, MemberList below) {
		RollUp before = figures.rows().complaints(figures.rows().year() - 1);
		Figure received = figures.rows().count(before, self, "received");
		tellAgainstYearBefore(about("complaint.total").fact("count", sheet.self(ServiceFigures.COUNT)), ServiceFigures.COUNT_YOY, received);
		tellAgainstYearBefore(about("complaint.handling").fact("hours", sheet.self(ServiceFigures.HOURS)), ServiceFigures.HOURS_YOY,
				figures.rows().count(before, self, "closed"));
		if (company(ServiceFigures.HOURS).figure().isPresent()) {
			tellAgainstCompany("complaint.handling.company", "hours", ServiceFigures.HOURS);
		}
		tellAgainstCompany("complaint.urgent", "in_time", ServiceFigures.URGENT);
		tellAgainstCompany("complaint.normal", "in_time", ServiceFigures.NORMAL);
		narrator.tell(
				narrator.split(about("complaint.halls"), halls).fact("company", sheet.self(ServiceFigures.NORMAL)).list(below).tone(Tone.NEUTRAL));
		tellAgainstYearBefore(about("complaint.repeat").fact("rate", sheet.self(ServiceFigures.REPEAT)), ServiceFigures.REPEAT_CHANGE, received);
		narrator.tell(about("complaint.callback").fact("rate", sheet.self(ServiceFigures.CALLBACK)));
		Fact unclosed = sheet.self(ServiceFigures.UNCLOSED);
		if (unclosed.figure().isAbove(Figure.of(0))) {
			narrator.tell(about("complaint.unclosed").fact("unclosed", unclosed));
		}
	}

	/** Says a figure; that of a hall with the side of the company's on which it lies. */
	private void tellAgainstCompany(String sentence, String argument, String metric) {
		narrator.tell(narrator.against(about(sentence), argument, sheet.self(metric), "company", company(metric)));
	}

	private Fact company(String metric) {
		return figures.company(metric, context.organisation().above());
	}

	/** Names the categories as the data have them; long ones, those that fill more than a line, and very many are left to the chart. */
	private void tellCategories(MemberList categories) {
		List<String> names = categories.members();
		if (!names.isEmpty() && names.size() <= Narrator.MOST_NAMES && names.stream().allMatch(name -> Excerpt.of(name).equals(name))) {
			narrator.tell(about("complaint.categories").names("names", names).count("n", names).list(categories));
		}
	}

	/** Says a figure with its change; or that it has too few cases of the year before to be held against; or, where there is no change, the figure alone. */
	private void tellAgainstYearBefore(SentenceBuilder sentence, String change, Figure cases) {
		Fact against = sheet.self(change);
		if (TinyBase.COUNT.isTooSmall(cases)) {
			narrator.tell(sentence.variant(Direction.NOT_COMPARABLE));
		} else {
			narrator.tell(against.figure().isPresent() ? narrator.difference(sentence, "change", against) : sentence);
		}
	}

	/** Says which products were signed up for more and less often than the year before. */
	private void tellSignups() {
		List<Fact> changes = ServiceChapter.products(context).stream().map(product -> sheet.cut(ServiceFigures.SIGNUPS_YOY, self, product)).toList();
		Moves moves = Moves.of(context, changes, this::signupsBefore, TinyBase.COUNT);
		tellProducts("signup.risen", moves.risen(), Tone.GOOD);
		tellProducts("signup.fallen", moves.fallen(), Tone.BAD);
		if (!moves.level().isEmpty()) {
			narrator.tell(about("signup.level").unitsWithValues("names", moves.level()));
		}
		List<Fact> tiny = moves.incomparable().stream().map(change -> sheet.alike(ServiceFigures.SIGNUPS, change)).toList();
		List<Fact> signed = tiny.stream().filter(fact -> fact.figure().isAbove(Figure.of(0))).toList();
		if (!signed.isEmpty()) {
			narrator.tell(about("signup.tiny").unitsWithValues("names", signed));
		}
	}

	private Figure signupsBefore(Fact change) {
		return sheet.alike(ServiceFigures.SIGNUPS_PRIOR, change).figure();
	}

	private void tellProducts(String sentence, List<Fact> changes, Tone tone) {
		if (!changes.isEmpty()) {
			narrator.tell(about(sentence).unitsWithValues("names", changes).count("n", changes).tone(tone));
		}
	}

	private SentenceBuilder about(String sentence) {
		return narrator.about(sentence, "").word("year", context.period().id());
	}
}
