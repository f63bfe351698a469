package org.chapterhouse.ui.templates.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateEncoding;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.TemplatePreview;
import org.chapterhouse.core.templates.TemplatePath;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.ui.internal.work.Previewed;
import org.chapterhouse.ui.internal.work.PreviewFolders;
import org.chapterhouse.ui.internal.work.PreviewListeners;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.templates.internal.work.OpenReports;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.chapterhouse.ui.templates.internal.work.TemplateKey;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Renders a template as it is being edited, with the report that is open or the sample. Used on the thread of the display; works in the background. */
final class DraftPreview implements Previewed {

	/**
	 * Holds what can be rendered.
	 *
	 * @param draft null where the file of the bundle is shown
	 */
	private record Ready(Family family, Report report, TemplatePreview preview, TemplatePreview.@Nullable Draft draft) {
	}

	private final TemplateDesk desk;
	private final TemplateKey key;
	private final Supplier<@Nullable String> text;
	private final Consumer<List<Problem>> refusals;
	private final PreviewListeners listeners = new PreviewListeners();
	private @Nullable Ready ready;
	private @Nullable ReportWork<Ready> computing;
	private @Nullable ReportWork<Path> rendering;
	private final PreviewFolders folders;
	/** The report that people chose; null: they chose none, or the sample. */
	private @Nullable ReportSession wanted;
	private boolean wantsSample;
	/** The report that it is being shown with; null: the sample. */
	private @Nullable ReportSession with;
	private boolean again;
	private volatile boolean closed;

	/**
	 * Makes a preview.
	 *
	 * @param text     gives the text as it is; null shows the file of the bundle
	 * @param refusals is told why the template cannot be shown; of nothing when it can
	 */
	DraftPreview(TemplateDesk desk, TemplateKey key, Supplier<@Nullable String> text, Consumer<List<Problem>> refusals) {
		this.folders = new PreviewFolders(desk.desktop());
		this.desk = desk;
		this.key = key;
		this.text = text;
		this.refusals = refusals;
	}

	@Override
	public void compute() {
		if (closed) {
			return;
		}
		if (computing != null) {
			again = true;
			return;
		}
		again = false;
		String now = text.get();
		var draft = now == null ? null : new TemplatePreview.Draft(key.path(), key.file().toString(), now.getBytes(TemplateEncoding.of(now)));
		ReportSession session = wantsSample ? null : report();
		with = session;
		Report open = session == null ? null : session.report().orElse(null);
		var work = new ReportWork<Ready>(desk.desktop(), desk.words().text("work.preview", "file", key.path()),
				monitor -> ready(draft, open, monitor),
				this::computed);
		computing = work;
		listeners.computed();
		work.schedule();
	}

	/** Returns the report that people chose, as long as it is open; one of the same data before others where they chose none. */
	private @Nullable ReportSession report() {
		List<ReportSession> all = offered();
		if (wanted != null && !all.contains(wanted)) {
			wanted = null;
		}
		return wanted == null ? all.stream().findFirst().orElse(null) : wanted;
	}

	/** Returns the reports that the template can be shown with. */
	List<ReportSession> offered() {
		return OpenReports.like(key.place());
	}

	/** Tells whether the family brings a sample. */
	boolean offersSample() {
		return desk.desktop().workplace().installation().sample(key.place().family()).isPresent();
	}

	/** Returns the report that it is shown with; null: the sample. */
	@Nullable
	ReportSession with() {
		return with;
	}

	/** Shows the template with a report that is open; null: with the sample. */
	void use(@Nullable ReportSession report) {
		wanted = report;
		wantsSample = report == null;
		with = report;
		compute();
	}

	private Outcome<Ready> ready(TemplatePreview.@Nullable Draft draft, @Nullable Report open, IProgressMonitor monitor) {
		Outcome<Family> read = desk.desktop().family(key.place().family());
		Family family = read.result().orElse(null);
		if (family == null) {
			return Outcome.failed(read.problems());
		}
		var preview = new TemplatePreview(desk.desktop().workplace(), desk.desktop().renderers(),
				ReportData.at(key.place().location()).templates(family));
		try {
			List<Problem> refused = draft == null ? List.of() : preview.refused(draft, folders.next("check"));
			if (!refused.isEmpty()) {
				return Outcome.failed(refused);
			}
		} catch (IOException e) {
			return Outcome.failed(desk.desktop().workplace().unwritten(key.file(), e));
		}
		Outcome<Report> report = open == null ? desk.sample(family, monitor) : Outcome.of(open);
		return report.result().map(found -> Outcome.of(new Ready(family, found, preview, draft)))
				.orElseGet(() -> Outcome.failed(report.problems()));
	}

	private void computed(Outcome<Ready> outcome) {
		computing = null;
		if (closed) {
			return;
		}
		if (outcome.result().isPresent()) {
			ready = outcome.result().get();
			refusals.accept(List.of());
		} else if (!outcome.problems().isEmpty()) {
			refusals.accept(outcome.problems());
		}
		listeners.computed();
		if (again) {
			compute();
		}
	}

	@Override
	public boolean isBusy() {
		return computing != null;
	}

	@Override
	public Optional<Object> document() {
		return Optional.ofNullable(ready);
	}

	@Override
	public List<ReportChapter> chapters() {
		Ready now = ready;
		String chapter = TemplatePath.chapter(key.path()).orElse("");
		return now == null ? List.of()
				: now.report().getParts().stream().flatMap(part -> part.getChapters().stream())
						.filter(one -> chapter.isEmpty() || one.getId().equals(chapter)).toList();
	}

	@Override
	public void render(String format) {
		Ready now = ready;
		if (now == null || closed) {
			return;
		}
		if (rendering != null) {
			rendering.cancel();
		}
		var work = new ReportWork<Path>(desk.desktop(), desk.words().text("work.preview", "file", key.path()), monitor -> {
			try {
				Path folder = folders.next(format);
				try {
					return now.preview().render(now.report(), key.path(), now.draft(), folder, format, monitor);
				} finally {
					folders.ended(folder);
				}
			} catch (IOException e) {
				return Outcome.failed(desk.desktop().workplace().unwritten(key.file(), e));
			}
		}, (ended, outcome) -> rendered(ended, format, outcome));
		rendering = work;
		work.schedule();
	}

	private void rendered(ReportWork<Path> ended, String format, Outcome<Path> outcome) {
		if (ended != rendering || closed) {
			return;
		}
		rendering = null;
		Path file = outcome.result().orElse(null);
		if (file == null && !outcome.problems().isEmpty()) {
			refusals.accept(outcome.problems());
		}
		listeners.rendered(format, file);
	}

	@Override
	public void listen(ReportSession.Listener listener) {
		listeners.add(listener);
	}

	@Override
	public void unlisten(ReportSession.Listener listener) {
		listeners.remove(listener);
	}

	/** Stops and removes what was rendered. */
	void close() {
		closed = true;
		listeners.clear();
		if (computing != null) {
			computing.cancel();
		}
		if (rendering != null) {
			rendering.cancel();
		}
		desk.desktop().executor().execute(folders::close);
	}
}
