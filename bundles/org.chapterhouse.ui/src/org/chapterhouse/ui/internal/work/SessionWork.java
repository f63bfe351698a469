package org.chapterhouse.ui.internal.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.PeriodRows;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.ChapterFile;
import org.chapterhouse.core.desk.DataStamp;
import org.chapterhouse.core.desk.PreviousReport;
import org.chapterhouse.core.desk.QueryRows;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.texts.DraftTexts;
import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.core.texts.ReportTexts;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.core.texts.TextPlace;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;

/** Does what an open report asks for, by the core; never on the thread of the display. */
public final class SessionWork {

	/**
	 * Holds a document that was computed.
	 *
	 * @param request which report it is
	 * @param choice  the chapters that it was made with
	 */
	public record Computed(@NonNull Family family, ReportRequest request, ChapterChoice choice, @NonNull Report report) implements Figures {

		/** Returns the titles of the chapters that failed. */
		public List<String> failed() {
			return report.getParts().stream().flatMap(part -> part.getChapters().stream())
					.filter(chapter -> chapter.getState() == ChapterState.FAILED).map(chapter -> String.valueOf(chapter.getTitle())).toList();
		}

		/** Returns the name of the unit; its code where it has none. */
		public String unit() {
			return report.getUnits().stream().filter(one -> request.organisation().equals(one.getCode())).map(one -> String.valueOf(one.getName()))
					.findFirst().orElse(request.organisation());
		}
	}

	/**
	 * Tells what came of saving.
	 *
	 * @param outcome where it was written
	 * @param others  the texts that somebody else changed meanwhile, as they are now; nothing was written where there are some
	 */
	public record Saved(Outcome<String> outcome, List<TextEntry> others) {

		/** Makes it; the list is copied. */
		public Saved {
			others = List.copyOf(others);
		}
	}

	/** The most rows of a query that are shown. */
	private static final int MOST_ROWS = 1000;

	private final Desktop desktop;
	private final ReportKey key;
	private final PreviewRender render;
	/** What is wrong with what was kept, until a document tells it. */
	private volatile List<Problem> untold = List.of();
	/** What is wrong with what was kept and is still where it was. */
	private volatile List<Problem> unread = List.of();

	SessionWork(Desktop desktop, ReportKey key) {
		this.desktop = desktop;
		this.key = key;
		this.render = new PreviewRender(desktop);
	}

	/**
	 * Computes the document with texts that are not saved. Of a period of which the data have no row there is none, but the texts are there to be written.
	 *
	 * @param chapters the chapters that are chosen and not saved; null for those that are saved
	 * @param first whether nothing was typed yet, so that what was kept comes back
	 */
	Outcome<Opened> compute(List<TextEntry> typed, @Nullable ChapterChoice chapters, boolean first, IProgressMonitor monitor) {
		Outcome<Family> read = desktop.family(key);
		Family family = read.result().orElse(null);
		if (family == null) {
			return Outcome.failed(read.problems());
		}
		Outcome<Period> parsed = desktop.period(family, key);
		Period period = parsed.result().orElse(null);
		if (period == null) {
			return Outcome.failed(parsed.problems());
		}
		ReportData data = desktop.data(key.location());
		var request = ReportRequest.of(period, key.organisation(), key.locale());
		TextPlace place = place(family, request);
		TextStore store = data.texts(desktop.workplace());
		TextLayout layout = TextLayout.of(family, key.locale());
		Outcome<Unsaved> kept = first ? desktop.turns().await(key, () -> new KeptDrafts(desktop, key.location()).read(place))
				: Outcome.of(Unsaved.NOTHING);
		if (first) {
			told(kept);
		}
		Unsaved before = kept.result().map(unsaved -> shown(unsaved, family)).orElse(Unsaved.NOTHING);
		List<TextEntry> drafts = first ? before.texts() : typed;
		var run = new ReportRun(desktop.workplace(), family, data, new DraftTexts(store, place, drafts));
		var previous = new PreviousReport(desktop.workplace(), family, new PreviousReport.Source.SameData());
		Outcome<ChapterChoice> saved = ChapterFile.read(data, desktop.workplace(), family);
		ChapterChoice chosen = saved.result().orElse(ChapterChoice.EVERYTHING);
		ChapterChoice choice = chapters == null ? before.chapters().orElse(chosen) : chapters;
		ReportPlan plan = ReportPlan.of(family, choice);
		@Nullable
		DataStamp stamp = DataStamp.of(desktop.workplace(), family, data).orElse(null);
		Outcome<Report> made = run.make(plan, request, desktop.executor(), previous, monitor::subTask, monitor);
		Report report = made.result().orElse(null);
		boolean none = report == null && PeriodRows.isNone(made.problems());
		if (report == null && !none || monitor.isCanceled()) {
			return Outcome.failed(monitor.isCanceled() || made.problems().isEmpty() ? List.of() : with(made.problems()));
		}
		List<Problem> problems = with(List.of());
		untold = List.of();
		problems.addAll(saved.problems());
		plan.computed().forEach(chapter -> problems.addAll(chapter.problems()));
		problems.addAll(made.problems());
		Outcome<List<ReportText>> valid = none ? new ReportTexts(run.people(), family, desktop.workplace().language()).read(place)
				: Outcome.of(List.of());
		problems.addAll(valid.problems());
		List<ReportText> texts = new ReportTexts(store, family, desktop.workplace().language()).readOwn(place).result().orElse(List.of());
		Computed document = report == null ? null : new Computed(family, request, choice, report);
		String missing = none ? made.problems().getFirst().message() : "";
		return Outcome.of(new Opened(family, request, document, missing, texts, valid.result().orElse(List.of()), before, layout,
				data.folder().isPresent(), chosen, choice, titles(family, report), stamp), problems);
	}

	/** Takes what is wrong with what was kept, to be told with the next document; where it is neither read nor set aside, nothing may cover it. */
	private void told(Outcome<Unsaved> kept) {
		untold = with(kept.problems());
		unread = kept.result().isPresent() ? List.of() : kept.problems();
	}

	private List<Problem> with(List<Problem> others) {
		var all = new ArrayList<>(untold);
		others.stream().filter(problem -> !all.contains(problem)).forEach(all::add);
		return all;
	}

	/** Without the choice that was kept where none of its chapters is installed any more. */
	private static Unsaved shown(Unsaved kept, Family family) {
		return new Unsaved(kept.texts(), kept.begun(), kept.chapters().filter(choice -> family.chapters().stream().anyMatch(choice::shows)));
	}

	/** Returns the titles of chapters and parts; those that the document does not show as the messages have them. */
	private Map<String, String> titles(Family family, @Nullable Report report) {
		Map<String, String> titles = new HashMap<>();
		Messages messages = family.messages(key.locale());
		family.definition().getParts().forEach(part -> titles.put("part." + part.getId(), messages.find("part." + part.getId()).orElse("")));
		family.chapters().forEach(chapter -> titles.put(chapter.id(), chapter.title(chapter.messages(key.locale()).orElse(messages))));
		if (report != null) {
			report.getParts().stream().flatMap(part -> part.getChapters().stream()).filter(chapter -> chapter.getTitle() != null)
					.forEach(chapter -> titles.put(chapter.getId(), chapter.getTitle()));
		}
		return titles;
	}

	private static TextPlace place(Family family, ReportRequest request) {
		return new TextPlace(family.id(), request.period(), request.organisation(), request.language());
	}

	/** Returns the texts of some data, those that are being edited with a report as they are typed. */
	public static TextStore drafted(Desktop desktop, Computed made, ReportData data, List<TextEntry> drafts) {
		return new DraftTexts(data.texts(desktop.workplace()), place(made.family(), made.request()), drafts);
	}

	Outcome<QueryRows> rows(Computed made, Query query, IProgressMonitor monitor) {
		var run = new ReportRun(desktop.workplace(), made.family(), desktop.data(key.location()), TextStore.none());
		return run.rows(query, made.request(), MOST_ROWS, desktop.executor(), monitor);
	}

	Outcome<Path> render(Computed made, String format, IProgressMonitor monitor) {
		return render.render(made.report(), desktop.data(key.location()).templates(made.family()), format, monitor);
	}

	/** Saves in turn with whatever else writes the texts of the report. */
	Saved save(Opened opened, Unsaved unsaved) {
		return desktop.turns().await(key, () -> saveNow(opened, unsaved));
	}

	private Saved saveNow(Opened opened, Unsaved unsaved) {
		List<TextEntry> others = texts(opened.family()).others(place(opened.family(), opened.request()), unsaved.texts(), unsaved.begun());
		return new Saved(others.isEmpty() ? write(opened, unsaved.texts(), unsaved.chapters().orElse(null)) : Outcome.failed(List.of()), others);
	}

	private Outcome<String> write(Opened opened, List<TextEntry> entries, @Nullable ChapterChoice chapters) {
		if (chapters != null) {
			Outcome<Path> written = ChapterFile.beside(desktop.data(key.location()), desktop.workplace(), opened.family())
					.map(file -> file.write(chapters)).orElseGet(() -> Outcome.failed(List.of()));
			if (written.result().isEmpty()) {
				return Outcome.failed(written.problems());
			}
		}
		Computed made = opened.made();
		return entries.isEmpty() ? Outcome.of("")
				: texts(opened.family()).save(place(opened.family(), opened.request()), entries, made == null ? null : made.report());
	}

	/** Confirms a text in turn with whatever else writes the texts of the report; no result where something is wrong and the text is not confirmed. */
	Outcome<List<TextKey>> accept(Computed made, TextKey text) {
		return desktop.turns().await(key, () -> {
			Outcome<List<TextKey>> accepted = texts(made.family()).accept(place(made.family(), made.request()), made.report(), text::equals);
			boolean failed = accepted.hasErrors() && !accepted.result().orElse(List.of()).contains(text);
			return failed ? Outcome.<List<TextKey>>failed(accepted.problems()) : accepted;
		});
	}

	/** Returns the texts as they are once some were saved. */
	List<ReportText> after(Opened opened, List<TextEntry> saved) {
		var texts = new ArrayList<ReportText>(opened.texts());
		texts.removeIf(text -> saved.stream().anyMatch(entry -> entry.key().equals(text.key())));
		saved.forEach(entry -> texts.add(new ReportText(entry.key(), entry.fields(), opened.request().period(), false, true, List.of(),
				opened.request().language(), Place.NOWHERE)));
		return texts;
	}

	private ReportTexts texts(Family family) {
		return new ReportTexts(desktop.data(key.location()).texts(desktop.workplace()), family, desktop.workplace().language());
	}

	/** Returns the formats that can be made, by id. */
	public static List<String> formats(Desktop desktop) {
		return List.copyOf(desktop.workplace().installation().formats());
	}

	/** Keeps what is not saved. */
	Outcome<String> keep(Opened opened, Unsaved unsaved) {
		return !unread.isEmpty() ? Outcome.failed(unread)
				: new KeptDrafts(desktop, key.location()).keep(place(opened.family(), opened.request()), unsaved, opened.layout());
	}

	/** Removes what was rendered. */
	void close() {
		render.close();
	}
}
