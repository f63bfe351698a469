package org.chapterhouse.ui.internal.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.DataStamp;
import org.chapterhouse.core.desk.QueryRows;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;

/** Holds a report that is open: its document, the texts that are being edited, and what was rendered of it. Used on the thread of the display; works in the background. */
public final class ReportSession implements Previewed {

	/** Is told of what came of work, on the thread of the display. */
	public interface Listener {

		/** Tells that there is another document, or other problems. */
		void computed();

		/** Tells that a form was rendered for looking at. */
		default void rendered(String format, Path file) {
			// most show no form
		}

		/** Tells that a form was not rendered: it failed or was cancelled, and nothing else is on the way. */
		default void unrendered(String format) {
			// most show no form
		}

		/** Tells which chapter people are at. */
		default void looking(String chapter) {
			// most show all chapters
		}
	}

	private final Desktop desktop;
	private final ReportKey key;
	private final SessionWork work;
	private final TextDrafts drafts = new TextDrafts();
	private final ChapterDraft chosen = new ChapterDraft();
	private final Keeping<Unsaved> keeping;
	private final PreviewListeners listeners = new PreviewListeners();
	private volatile @Nullable Opened opened;
	private final SessionProblems problems;
	private final DataWatch data;
	/** What the document says, and what the one says that is on its way. */
	private Content shown = new Content(List.of(), ChapterChoice.EVERYTHING);
	private Content asked = shown;
	private boolean busy;
	private boolean again;
	private boolean outdated;
	private boolean closed;
	/** How often something was saved: work that began before does not know of it. */
	private int saves;
	private @Nullable ReportWork<Opened> computing;
	private final Renderings<SessionWork.Computed> renderings;

	/** Holds what people wrote and chose for a document, apart from what is saved. */
	private record Content(List<TextEntry> texts, ChapterChoice chapters) {
	}

	/** Makes a session; {@link #compute} begins. */
	public ReportSession(Desktop desktop, ReportKey key) {
		this.desktop = desktop;
		this.key = key;
		this.work = new SessionWork(desktop, key);
		this.problems = new SessionProblems(desktop.words(), key, this::name);
		this.data = new DataWatch(desktop, key, listeners::computed);
		this.renderings = new Renderings<>(desktop, work::render, this::rendered);
		this.keeping = new Keeping<>(desktop, key, PlatformUI.getWorkbench().getDisplay(), this::unsaved, this::keep, this::unkept);
		drafts.listen(keeping::changed);
		chosen.listen(keeping::changed);
	}

	/** Returns what is not saved. */
	public Unsaved unsaved() {
		return new Unsaved(drafts.entries(), drafts.begun(), Optional.ofNullable(chosen.unsaved()));
	}

	/** Keeps what is not saved; not on the thread of the display. */
	private Outcome<String> keep(Unsaved unsaved) {
		Opened now = opened;
		return now == null ? Outcome.of("") : work.keep(now, unsaved);
	}

	private void unkept(List<Problem> trouble) {
		problems.unkept(trouble);
		listeners.computed();
	}

	/** Returns which report it is. */
	public ReportKey key() {
		return key;
	}

	/** Computes the document with the texts as they are now; once more at the end where that is asked for meanwhile. */
	@Override
	public void compute() {
		if (closed) {
			return;
		}
		if (busy) {
			again = true;
			return;
		}
		busy = true;
		again = false;
		List<TextEntry> unsaved = drafts.entries();
		asked = new Content(unsaved, chosen.now());
		ChapterChoice unsavedChapters = chosen.unsaved();
		boolean first = opened == null;
		int savedThen = saves;
		var job = new ReportWork<Opened>(desktop, desktop.words().text("work.compute", "report", name()),
				monitor -> work.compute(unsaved, unsavedChapters, first, monitor), outcome -> computed(outcome, savedThen == saves));
		computing = job;
		listeners.computed();
		job.schedule();
	}

	/** Takes what was computed; what it read as saved is saved no longer where something was saved meanwhile. */
	private void computed(Outcome<Opened> outcome, boolean upToDate) {
		busy = false;
		computing = null;
		if (closed) {
			return;
		}
		Opened now = outcome.result().orElse(null);
		boolean cancelled = now == null && outcome.problems().isEmpty();
		outdated = now == null && opened != null;
		var trouble = new ArrayList<>(
				cancelled ? List.of(Problem.warning("run.cancelled", desktop.words().text("work.cancelled"), Place.NOWHERE)) : outcome.problems());
		if (now != null) {
			opened = now;
			data.made(now.data());
			if (now.made() == null) {
				// what is being rendered would be shown as if it were of this period
				renderings.drop();
			}
			if (upToDate) {
				chosen.saved(now.chosen());
				drafts.saved(now.texts());
			}
			drafts.restore(now.kept().texts(), now.kept().begun());
			drafts.others().forEach(text -> trouble
					.add(Problem.warning("texts.others", desktop.words().text("texts.others", "text", now.name(text)), Place.NOWHERE)));
			now.kept().chapters().ifPresent(chosen::put);
			shown = new Content(now.kept().texts().isEmpty() ? asked.texts() : drafts.entries(), now.choice());
			desktop.remembered().opened(key, now.title(desktop.words().language()));
		}
		problems.told(trouble);
		listeners.computed();
		if (again && !cancelled) {
			compute();
		}
	}

	@Override
	public Age age() {
		return busy ? Age.CURRENT : outdated ? Age.OUTDATED : data.isStale() ? Age.STALE : Age.CURRENT;
	}

	/** Looks in the background whether the data changed since the document was computed; listeners are told where they did. */
	public void lookAtData() {
		data.look();
	}

	/** Computes the document anew where it is known to be older than it could be. */
	public void renew() {
		if (age() != Age.CURRENT) {
			compute();
		}
	}

	/** Renders a form for looking at; an older render that is not ready is dropped. */
	@Override
	public void render(String format) {
		made().ifPresent(made -> renderings.begin(made, name(), format));
	}

	private void rendered(String format, Outcome<Path> outcome) {
		if (closed) {
			return;
		}
		if (problems.add(outcome.problems())) {
			listeners.computed();
		}
		listeners.rendered(format, outcome.result().orElse(null));
	}

	@Override
	public Optional<SessionWork.Computed> figures() {
		return made();
	}

	@Override
	public Optional<ReportWork<QueryRows>> rows(Figures of, Query query, BiConsumer<ReportWork<QueryRows>, Outcome<QueryRows>> done) {
		return of instanceof SessionWork.Computed document
				? Optional.of(new ReportWork<>(desktop, desktop.words().text("work.rows", "query", query.getId()),
						monitor -> work.rows(document, query, monitor), done))
				: Optional.empty();
	}

	/** Says at which chapter people are. */
	public void look(String chapter) {
		listeners.looking(chapter);
	}

	/** Stops what is being done. */
	public void cancel() {
		again = false;
		if (computing != null) {
			computing.cancel();
		}
		renderings.cancel();
	}

	/** Saves texts and the choice of chapters, unless somebody else changed one of the texts meanwhile; not on the thread of the display. */
	public SessionWork.Saved save(Unsaved unsaved) {
		Opened now = opened;
		return now == null ? new SessionWork.Saved(Outcome.failed(List.of()), List.of()) : work.save(now, unsaved);
	}

	/** Takes it that texts and the choice of chapters were saved, and computes the document anew. */
	public void saved(Unsaved unsaved) {
		saves++;
		drafts.begin(unsaved.texts());
		opened().ifPresent(now -> drafts.saved(work.after(now, unsaved.texts())));
		unsaved.chapters().ifPresent(chosen::saved);
		compute();
	}

	/** Takes it that people were shown a text that somebody else saved: it is what is saved now, and what they change from now on. */
	public void known(TextEntry other) {
		saves++;
		opened().ifPresent(now -> drafts.known(work.after(now, List.of(other)).getLast()));
	}

	/** Tells whether texts say something else than the document, or other chapters are chosen; where one is on its way, that one is meant. */
	public boolean hasOther() {
		return !(busy ? asked : shown).equals(new Content(drafts.entries(), chosen.now()));
	}

	/**
	 * Returns what gives the document with texts, chapters and data as they are at this moment: the one that is there where it says so, else one that is computed anew.
	 */
	public ReportWork.Task<SessionWork.Computed> current() {
		SessionWork.Computed made = made().orElse(null);
		boolean said = made != null && !busy && !hasOther() && !outdated;
		DataStamp stamp = opened().map(Opened::data).orElse(null);
		List<TextEntry> unsaved = drafts.entries();
		ChapterChoice unsavedChapters = chosen.unsaved();
		return monitor -> {
			if (said && made != null && data.isStill(stamp)) {
				return Outcome.of(made);
			}
			Outcome<Opened> computed = work.compute(unsaved, unsavedChapters, false, monitor);
			SessionWork.Computed document = computed.result().map(Opened::made).orElse(null);
			return document == null ? Outcome.failed(computed.problems()) : Outcome.of(document, computed.problems());
		};
	}

	/** Tells whether something is not saved. */
	public boolean isDirty() {
		return drafts.isDirty() || chosen.isDirty();
	}

	/** Confirms a text whose figures have changed: those that it states now are kept with it; where that fails, tells what is wrong. */
	public void accept(TextKey text, Consumer<List<Problem>> failed) {
		SessionWork.Computed made = made().orElse(null);
		if (made != null) {
			new ReportWork<List<TextKey>>(desktop, desktop.words().text("work.save", "report", name()), monitor -> work.accept(made, text),
					outcome -> {
						if (outcome.result().isPresent()) {
							compute();
						} else if (!closed) {
							failed.accept(outcome.problems());
						}
					}).schedule();
		}
	}

	/** Frees what it holds. */
	public void close() {
		closed = true;
		cancel();
		problems.close();
		data.close();
		listeners.clear();
		keeping.close(Unsaved.NOTHING);
		desktop.executor().execute(work::close);
	}

	/** Returns the texts that are being edited. */
	public TextDrafts drafts() {
		return drafts;
	}

	/** Returns which chapters are chosen, as that is being edited. */
	public ChapterDraft chosen() {
		return chosen;
	}

	/** Returns what is wrong. */
	public List<Problem> problems() {
		return problems.all();
	}

	/** Tells whether the document is being computed. */
	@Override
	public boolean isBusy() {
		return busy;
	}

	/** Returns what people work on, once it is read; it may be without a document. */
	public Optional<Opened> opened() {
		return Optional.ofNullable(opened);
	}

	/** Returns the document that was computed last, if there is one. */
	public Optional<SessionWork.Computed> made() {
		return opened().map(Opened::made);
	}

	@Override
	public String missing() {
		return opened().map(Opened::missing).orElse("");
	}

	/** Returns the document, if there is one. */
	public Optional<Report> report() {
		return made().map(SessionWork.Computed::report);
	}

	@Override
	public Optional<Object> document() {
		return report().map(Object.class::cast);
	}

	/** Returns the family, once it is read. */
	public Optional<Family> family() {
		return opened().map(Opened::family);
	}

	/** Returns the chapters of the document, in order. */
	@Override
	public List<ReportChapter> chapters() {
		return report().map(report -> report.getParts().stream().flatMap(part -> part.getChapters().stream()).toList()).orElse(List.of());
	}

	/** Returns how people know the report. */
	public String name() {
		return report().map(report -> String.valueOf(report.getTitle())).orElse(key.organisation() + " · " + key.period());
	}

	/** Adds somebody who is told of changes. */
	@Override
	public void listen(Listener listener) {
		listeners.add(listener);
	}

	/** Takes somebody away who was told of changes. */
	@Override
	public void unlisten(Listener listener) {
		listeners.remove(listener);
	}
}
