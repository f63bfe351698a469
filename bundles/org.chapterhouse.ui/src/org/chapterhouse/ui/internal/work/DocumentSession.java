package org.chapterhouse.ui.internal.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportCheck;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;

/** Holds a document that was saved and is looked at: it is read as it stands in its file, nothing of it is computed. Used on the thread of the display; works in the background. */
public final class DocumentSession implements Previewed {

	/** Holds what a file says. */
	public record Document(@NonNull Family family, @NonNull Report report) implements Figures {

		/** Returns what it is laid out by: what its family brings, as templates beside its data are not at hand. */
		public FamilyTemplates templates() {
			return FamilyTemplates.of(family);
		}
	}

	private final Desktop desktop;
	private final Path file;
	private final PreviewRender render;
	private final Renderings<Document> renderings;
	private final PreviewListeners listeners = new PreviewListeners();
	private @Nullable Document read;
	private @Nullable ReportWork<Document> reading;
	private List<Problem> problems = List.of();
	private boolean closed;

	/** Makes a session; {@link #compute} reads the file. */
	public DocumentSession(Desktop desktop, Path file) {
		this.desktop = desktop;
		this.file = file;
		this.render = new PreviewRender(desktop);
		this.renderings = new Renderings<>(desktop,
				(document, format, monitor) -> render.render(document.report(), document.templates(), format, monitor), this::rendered);
	}

	/** Reads the file, again if it was read before. */
	@Override
	public void compute() {
		if (!closed && reading == null) {
			var work = new ReportWork<Document>(desktop, desktop.words().text("work.document", "file", name()), monitor -> load(), this::loaded);
			reading = work;
			listeners.computed();
			work.schedule();
		}
	}

	private Outcome<Document> load() {
		Outcome<Report> saved = desktop.workplace().document(file);
		Report report = saved.result().orElse(null);
		if (report == null) {
			return Outcome.failed(saved.problems());
		}
		Outcome<Family> its = desktop.installed(String.valueOf(report.getFamily()));
		Family family = its.result().orElse(null);
		if (family == null) {
			return Outcome.failed(its.problems());
		}
		var all = new ArrayList<Problem>(saved.problems());
		all.addAll(ReportCheck.of(family, report, desktop.workplace().language()));
		return Outcome.of(new Document(family, report), all);
	}

	private void loaded(Outcome<Document> outcome) {
		reading = null;
		if (closed) {
			return;
		}
		if (outcome.result().isPresent() || !outcome.problems().isEmpty()) {
			read = outcome.result().orElse(null);
			problems = outcome.problems();
			if (read == null) {
				renderings.drop();
			}
		}
		listeners.computed();
	}

	private void rendered(String format, Outcome<Path> outcome) {
		if (closed) {
			return;
		}
		var all = new ArrayList<Problem>(problems);
		outcome.problems().stream().filter(problem -> !all.contains(problem)).forEach(all::add);
		if (all.size() > problems.size()) {
			problems = List.copyOf(all);
			listeners.computed();
		}
		listeners.rendered(format, outcome.result().orElse(null));
	}

	/** Returns the title of the report; the name of the file as long as it is not read. */
	public String name() {
		Document now = read;
		return now == null ? String.valueOf(file.getFileName()) : String.valueOf(now.report().getTitle());
	}

	/** Returns the file. */
	public Path file() {
		return file;
	}

	/** Returns what the file says, once it is read. */
	public Optional<Document> read() {
		return Optional.ofNullable(read);
	}

	/** Returns what is wrong. */
	public List<Problem> problems() {
		return problems;
	}

	@Override
	public String key(String what) {
		return "document." + what;
	}

	@Override
	public boolean isBusy() {
		return reading != null;
	}

	@Override
	public Optional<Object> document() {
		return read().map(Object.class::cast);
	}

	@Override
	public Optional<Document> figures() {
		return read();
	}

	@Override
	public String missing() {
		return read == null ? problems.stream().findFirst().map(Problem::message).orElse("") : "";
	}

	@Override
	public List<ReportChapter> chapters() {
		return read().map(document -> document.report().getParts().stream().flatMap(part -> part.getChapters().stream()).toList()).orElse(List.of());
	}

	@Override
	public void render(String format) {
		read().ifPresent(document -> renderings.begin(document, name(), format));
	}

	@Override
	public void listen(ReportSession.Listener listener) {
		listeners.add(listener);
	}

	@Override
	public void unlisten(ReportSession.Listener listener) {
		listeners.remove(listener);
	}

	/** Frees what it holds. */
	public void close() {
		closed = true;
		ReportWork<Document> under = reading;
		if (under != null) {
			under.cancel();
		}
		renderings.cancel();
		listeners.clear();
		desktop.executor().execute(render::close);
	}
}
