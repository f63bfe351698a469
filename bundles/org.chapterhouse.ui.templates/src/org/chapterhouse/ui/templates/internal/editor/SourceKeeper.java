package org.chapterhouse.ui.templates.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.templates.internal.work.KeptSource;
import org.chapterhouse.ui.templates.internal.work.KeptSource.Kept;
import org.chapterhouse.ui.templates.internal.work.TemplateDesk;
import org.chapterhouse.ui.templates.internal.work.TemplateKey;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Keeps what is typed in a template and not saved, a moment after it was typed, and brings it back where the application had no chance to ask. Used on the thread of the display; works in the background. */
final class SourceKeeper {

	/** However long people type without a pause, no more than this is lost. */
	private static final int MOMENT = 1000;

	private final TemplateDesk desk;
	private final TemplateKey key;
	private final TemplateSource source;
	private final Consumer<Problem> told;
	private final KeptSource place;
	private final Display display = Display.getCurrent();
	private final Runnable keep = this::keep;
	private final Job job;
	/** What is to be kept; nothing takes what was kept away. */
	private volatile @Nullable Kept wanted;
	private String saved = "";
	private boolean begun;
	private boolean waiting;

	/**
	 * Makes a keeper.
	 *
	 * @param told is told why a text cannot be kept
	 */
	SourceKeeper(TemplateDesk desk, TemplateKey key, TemplateSource source, Consumer<Problem> told) {
		this.desk = desk;
		this.key = key;
		this.source = source;
		this.told = told;
		place = new KeptSource(desk.desktop(), key);
		job = Job.create(desk.words().text("work.keep", "file", key.path()), (IProgressMonitor monitor) -> write());
		job.setSystem(true);
		job.setRule(place);
	}

	/** Brings back what was kept, then keeps what is typed. What people typed over another text than the one that is there comes back only if they want it. */
	void begin(Shell shell) {
		IDocument document = source.document();
		saved = document == null ? "" : KeptSource.stamp(document.get());
		var reading = new ReportWork<Optional<Kept>>(desk.desktop(), desk.words().text("work.keep", "file", key.path()), monitor -> read(),
				outcome -> {
					IDocument now = source.document();
					if (now == null || shell.isDisposed()) {
						return;
					}
					outcome.problems().forEach(told);
					if (outcome.result().isEmpty()) {
						// what was not read is neither covered nor dropped
						return;
					}
					Kept kept = outcome.result().get().orElse(null);
					if (kept != null && !kept.text().equals(now.get()) && isWelcome(kept, now, shell) && !source.change(kept.text())) {
						// it is there the next time, when the file can be written perhaps
						return;
					}
					begun = true;
					keep();
				});
		reading.setRule(place);
		reading.schedule();
	}

	private boolean isWelcome(Kept kept, IDocument now, Shell shell) {
		return kept.over().equals(KeptSource.stamp(now.get()))
				|| MessageDialog.openQuestion(shell, desk.words().text("kept.title"), desk.words().text("kept.ask", "file", key.file().toString()));
	}

	private Outcome<Optional<Kept>> read() {
		try {
			return Outcome.of(place.read());
		} catch (IOException e) {
			desk.desktop().workplace().log().failed("reading of " + place.file(), e);
			return aside();
		}
	}

	/** What cannot be read is set aside, so that nothing covers it. */
	private Outcome<Optional<Kept>> aside() {
		try {
			Path file = place.setAside();
			return Outcome.of(Optional.empty(), List.of(Problem.warning("drafts.aside",
					desk.desktop().words().text("drafts.aside", "file", file.toString()), Place.file(file.toString()))));
		} catch (IOException e) {
			return Outcome.failed(desk.desktop().workplace().unwritten(place.file(), e));
		}
	}

	/** Takes it that the text has changed: it is kept in a moment, together with what is typed until then. */
	void changed() {
		if (!waiting) {
			waiting = true;
			display.timerExec(MOMENT, keep);
		}
	}

	/** Takes it that the text was saved, or is as it was saved. */
	void saved() {
		keep();
	}

	private void keep() {
		waiting = false;
		IDocument document = source.document();
		if (!begun || document == null) {
			return;
		}
		String text = document.get();
		if (source.isDirty()) {
			wanted = new Kept(saved, text);
		} else {
			saved = KeptSource.stamp(text);
			wanted = null;
		}
		job.schedule();
	}

	/** Forgets what was kept: people have saved it or do not want it. */
	void end() {
		display.timerExec(-1, keep);
		if (begun) {
			begun = false;
			wanted = null;
			job.schedule();
			if (PlatformUI.getWorkbench().isClosing()) {
				end(job);
			}
		}
	}

	/** What people do not want must not come back because the application was quicker. */
	private static void end(Job job) {
		try {
			job.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private IStatus write() {
		Kept kept = wanted;
		try {
			if (kept == null) {
				place.drop();
			} else {
				place.keep(kept);
			}
		} catch (IOException e) {
			desk.desktop().workplace().log().failed("keeping of " + place.file(), e);
			Problem problem = desk.desktop().workplace().unwritten(place.file(), e);
			if (!display.isDisposed()) {
				display.asyncExec(() -> told.accept(problem));
			}
		}
		return Status.OK_STATUS;
	}
}
