package org.chapterhouse.core.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.internal.FigureWatch;
import org.chapterhouse.core.internal.Reach;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.core.internal.texts.CarryOver;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads, carries over and changes the texts of a report, for the command line and the application alike. Immutable; it writes only where it says so.
 * <p>
 * A text without an entry in the page of the report's period is that of the nearest earlier period of the same unit; an entry without a text ends that. A report
 * in another language than the first takes the texts written in that language and, where there is none, those of the first.
 */
public final class ReportTexts {

	/** The language of the pages whose names tell none. */
	public static final Locale FIRST_LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private static final int LONGEST = 20_000;
	private static final int MOST_RECORDS = 50;

	private final TextStore store;
	private final Family family;
	private final Locale language;
	private final Texts words;

	/**
	 * Makes the texts of a family.
	 *
	 * @param language the language of problem messages
	 */
	public ReportTexts(TextStore store, Family family, Locale language) {
		this.store = Objects.requireNonNull(store);
		this.family = Objects.requireNonNull(family);
		this.language = Objects.requireNonNull(language);
		this.words = new Texts(language);
	}

	/**
	 * Returns the texts that are valid for a report, empty ones too, in the order of the report.
	 *
	 * @return always a result: what could be read; what could not is told (codes {@code texts.…}), of earlier periods only errors
	 */
	public Outcome<List<ReportText>> read(TextPlace place) {
		var problems = new ArrayList<Problem>();
		TextLayout layout = TextLayout.of(family, place.language());
		Map<TextKey, ReportText> texts = new LinkedHashMap<>();
		for (Locale one : place.language().equals(FIRST_LANGUAGE) ? List.of(FIRST_LANGUAGE) : List.of(FIRST_LANGUAGE, place.language())) {
			for (ReportText text : follow(place.in(one), layout, true, problems)) {
				if (one.equals(FIRST_LANGUAGE) || !text.isEmpty()) {
					texts.put(text.key(), text);
				}
			}
		}
		return Outcome.of(CarryOver.inOrder(texts.values(), layout), problems);
	}

	/** Returns the texts of a report in the language of its place only, as they would be edited there: whole, also those too long for a report, which the problems tell. */
	public Outcome<List<ReportText>> readOwn(TextPlace place) {
		var problems = new ArrayList<Problem>();
		return Outcome.of(follow(place, TextLayout.of(family, place.language()), false, problems), problems);
	}

	/** Follows a text through the periods; what is too long for a report is cut where that is wanted. */
	private List<ReportText> follow(TextPlace place, TextLayout layout, boolean cuts, List<Problem> problems) {
		var carried = new CarryOver(place.period(), place.language());
		for (Period period : store.periods(place)) {
			if (period.compareTo(place.period()) <= 0) {
				boolean current = period.equals(place.period());
				Outcome<List<TextEntry>> page = store.read(place.at(period), language);
				page.problems().stream().filter(problem -> current || problem.isError()).forEach(problems::add);
				var checked = new ArrayList<TextEntry>();
				for (TextEntry entry : page.result().orElse(List.of())) {
					known(entry, layout, current, cuts, problems).ifPresent(checked::add);
				}
				carried.add(period, checked);
			}
		}
		return few(carried.texts(layout), problems);
	}

	/** Returns the part of an entry that is of a known kind and, where that is wanted, of bounded length. */
	private Optional<TextEntry> known(TextEntry entry, TextLayout layout, boolean current, boolean cuts, List<Problem> problems) {
		TextLayout.OfKind kind = layout.kind(entry.key()).orElse(null);
		if (kind == null || !kind.repeatable() && !entry.key().record().isEmpty()) {
			if (current) {
				String code = layout.chapter(entry.key().chapter()).isEmpty() ? "texts.chapter.unknown" : kind == null ? "texts.kind.unknown"
						: "texts.record";
				String known = String.join(", ",
						layout.chapter(entry.key().chapter()).map(one -> one.kinds().stream().map(TextLayout.OfKind::id).toList())
								.orElseGet(() -> layout.chapters().stream().map(TextLayout.OfChapter::id).toList()));
				problems.add(words.warning(code, entry.place(), "chapter", entry.key().chapter(), "kind", entry.key().kind(), "known", known));
			}
			return Optional.empty();
		}
		SequencedMap<String, String> fields = new LinkedHashMap<>();
		for (Map.Entry<String, String> field : entry.fields().entrySet()) {
			if (!kind.has(field.getKey())) {
				if (current) {
					problems.add(words.warning("texts.field.unknown", entry.place(), "kind", entry.key().kind(), "field", field.getKey(), "known",
							String.join(", ", kind.fields().keySet())));
				}
			} else if (field.getValue().length() > LONGEST) {
				problems.add(words.error("texts.long", entry.place(), "kind", entry.key().kind(), "limit", LONGEST));
				fields.put(field.getKey(),
						cuts ? field.getValue().substring(0, field.getValue().offsetByCodePoints(0, LONGEST / 2)) + "…" : field.getValue());
			} else {
				fields.put(field.getKey(), field.getValue());
			}
		}
		TextCheck check = entry.check();
		boolean fits = check != null && check.fits(entry.fields());
		var part = new TextEntry(entry.key(), fields, check, entry.place());
		return Optional.of(fits && check != null ? part.with(new TextCheck(check.written(), TextCheck.mark(part.fields()), check.figures())) : part);
	}

	private List<ReportText> few(List<ReportText> texts, List<Problem> problems) {
		Map<TextKey, Integer> counts = new LinkedHashMap<>();
		var few = new ArrayList<ReportText>();
		for (ReportText text : texts) {
			int count = text.isEmpty() ? 0 : counts.merge(TextKey.of(text.key().chapter(), text.key().kind()), 1, Integer::sum);
			if (count <= MOST_RECORDS) {
				few.add(text);
			} else if (count == MOST_RECORDS + 1) {
				problems.add(words.error("texts.many", text.place(), "kind", text.key().kind(), "limit", MOST_RECORDS));
			}
		}
		return few;
	}

	/**
	 * Writes the page of a report with everything in it that is carried over, and a place for each text that there is not yet. What stands there stays.
	 *
	 * @return the page as people find it
	 */
	public Outcome<String> init(TextPlace place) {
		Outcome<List<ReportText>> read = readOwn(place);
		Map<TextKey, TextEntry> entries = new LinkedHashMap<>();
		TextLayout layout = TextLayout.of(family, place.language());
		for (TextLayout.OfChapter chapter : layout.chapters()) {
			for (TextLayout.OfKind kind : chapter.kinds()) {
				List<ReportText> there = read.result().orElse(List.of()).stream()
						.filter(text -> text.key().chapter().equals(chapter.id()) && text.key().kind().equals(kind.id())).toList();
				there.stream().filter(text -> !text.isEmpty() || !kind.repeatable()).forEach(text -> entries.put(text.key(), text.copy()));
				if (there.isEmpty() && !kind.repeatable()) {
					TextEntry empty = TextEntry.of(TextKey.of(chapter.id(), kind.id()), "");
					entries.put(empty.key(), empty);
				}
			}
		}
		if (store.periods(place).contains(place.period())) {
			store.read(place, language).result().ifPresent(own -> own.forEach(entry -> entries.remove(entry.key())));
		}
		return store.write(place, List.copyOf(entries.values()), layout, language);
	}

	/**
	 * Writes texts of a report as they are now, with the figures that they state: what somebody changed in the application. Where the report does not have the figures of
	 * a chapter, a text that says what it said keeps the figures that it was checked with, and one that says something else counts as not looked at. What stands in the page
	 * in fields that a text does not have stays there.
	 *
	 * @param report the report of the place, whose facts are meant; null where there is none, as data have no row of its period yet
	 * @return the page as people find it
	 */
	public Outcome<String> save(TextPlace place, List<TextEntry> entries, @Nullable Report report) {
		List<ReportText> before = readOwn(place).result().orElse(List.of());
		List<TextEntry> page = page(place);
		TextLayout layout = TextLayout.of(family, place.language());
		var checked = new ArrayList<TextEntry>();
		for (TextEntry entry : entries) {
			Optional<ReportText> same = before.stream().filter(text -> text.key().equals(entry.key()) && text.fields().equals(entry.fields()))
					.findFirst();
			Period written = same.map(ReportText::written).orElse(place.period());
			TextEntry whole = withOthers(entry, page, layout);
			Optional<TextCheck> check = watch(entry.key().chapter(), report, place.language())
					.map(watch -> new TextCheck(written.id(), TextCheck.mark(whole.fields()),
							watch.statedIn(String.join("\n", entry.fields().values()))))
					.or(() -> same.flatMap(text -> text.copy().checked())
							.map(one -> new TextCheck(one.written(), TextCheck.mark(whole.fields()), one.figures())));
			checked.add(whole.with(check.orElse(null)));
		}
		return store.write(place, checked, layout, language);
	}

	/**
	 * Returns the texts that say something else than when people began to change them, as they are now; those that say what they are to say are left out. None where the
	 * page cannot be read, which saving will tell.
	 *
	 * @param entries what is to be saved
	 * @param begun   what these texts said when people began to change them
	 */
	public List<TextEntry> others(TextPlace place, List<TextEntry> entries, List<TextEntry> begun) {
		if (store.read(place, language).result().isEmpty()) {
			return List.of();
		}
		Map<TextKey, SequencedMap<String, String>> now = new LinkedHashMap<>();
		readOwn(place).result().orElse(List.of()).forEach(text -> now.put(text.key(), text.fields()));
		var others = new ArrayList<TextEntry>();
		for (TextEntry entry : entries) {
			SequencedMap<String, String> fields = now.getOrDefault(entry.key(), new LinkedHashMap<>());
			boolean changed = begun.stream().anyMatch(text -> text.key().equals(entry.key()) && !text.fields().equals(fields));
			if (changed && !fields.equals(entry.fields())) {
				others.add(new TextEntry(entry.key(), fields, null, Place.NOWHERE));
			}
		}
		return others;
	}

	private List<TextEntry> page(TextPlace place) {
		return store.read(place, language).result().orElse(List.of());
	}

	/** Returns a text with the fields of the page that its kind does not have. */
	private static TextEntry withOthers(TextEntry entry, List<TextEntry> page, TextLayout layout) {
		SequencedMap<String, String> fields = new LinkedHashMap<>(entry.fields());
		layout.kind(entry.key()).ifPresent(kind -> page.stream().filter(there -> there.key().equals(entry.key())).flatMap(
				there -> there.fields().entrySet().stream()).filter(field -> !kind.has(field.getKey())).forEach(
						field -> fields.put(field.getKey(), field.getValue())));
		return new TextEntry(entry.key(), fields, entry.check(), entry.place());
	}

	/**
	 * Renews the figures of texts that are flagged or were edited by hand, so that they count as looked at; what they say stays.
	 *
	 * @param report the report of the place, whose facts are meant
	 * @param wanted which texts
	 * @return the texts that were renewed; none where nothing was to do
	 */
	public Outcome<List<TextKey>> accept(TextPlace place, Report report, Predicate<TextKey> wanted) {
		Outcome<List<ReportText>> read = readOwn(place);
		List<TextEntry> page = page(place);
		var renewed = new ArrayList<TextEntry>();
		for (ReportText text : read.result().orElse(List.of())) {
			FigureWatch watch = watch(text.key().chapter(), report, text.language()).orElse(null);
			if (watch == null || text.isEmpty() || !wanted.test(text.key())) {
				continue;
			}
			boolean changed = text.figures().stream().anyMatch(figure -> !watch.now(figure.fact()).equals(figure.shown()));
			if (changed || !text.watched()) {
				// what stands in the page stays whole, even what is too long or unknown
				TextEntry confirmed = text.entry(watch.statedIn(text.whole()));
				SequencedMap<String, String> fields = page.stream().filter(entry -> entry.key().equals(text.key())).map(TextEntry::fields).findFirst()
						.orElseGet(confirmed::fields);
				renewed.add(new TextEntry(text.key(), fields,
						new TextCheck(text.written().id(), TextCheck.mark(fields), watch.statedIn(text.whole())), text.place()));
			}
		}
		if (renewed.isEmpty()) {
			return Outcome.of(List.of(), read.problems());
		}
		Outcome<String> written = store.write(place, renewed, TextLayout.of(family, place.language()), language);
		return written.result().isEmpty() ? Outcome.failed(written.problems())
				: Outcome.of(renewed.stream().map(TextEntry::key).toList(), read.problems());
	}

	/** Returns the figures of a chapter of a report; empty where the report or the chapter is not there, or the chapter did not come out. */
	private Optional<FigureWatch> watch(String id, @Nullable Report report, Locale shown) {
		if (report == null) {
			return Optional.empty();
		}
		ReportChapter chapter = report.getParts().stream().flatMap(part -> part.getChapters().stream()).filter(one -> one.getId().equals(id))
				.filter(one -> one.getState() == ChapterState.COMPLETE).findFirst().orElse(null);
		FamilyChapter installed = family.chapters().stream().filter(one -> one.id().equals(id) && one.isUsable()).findFirst().orElse(null);
		return chapter == null || installed == null ? Optional.empty()
				: Optional.of(new FigureWatch(Reach.of(family, report, installed, chapter), report.getOrganisation(), shown));
	}
}
