package org.chapterhouse.ui.templates.internal.design;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.design.Design;
import org.chapterhouse.design.DesignElement;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;

/** Reads and changes designs in the background, one after the other. What belongs to a text that is no longer the last one is dropped or done again. Called in the UI thread. */
final class DesignLane implements ISchedulingRule {

	/** Holds a text and what was read of it. */
	private static final class Source {

		private final String xml;
		private final Path file;
		private @Nullable Outcome<Design> read;

		Source(String xml, Path file) {
			this.xml = xml;
			this.file = file;
		}

		synchronized Outcome<Design> read(Locale language) {
			Outcome<Design> known = read;
			if (known == null) {
				known = Design.read(xml, file, language);
				read = known;
			}
			return known;
		}
	}

	private final Display display;
	private final Locale language;
	private final String name;
	private @Nullable Source last;

	DesignLane(Display display, Locale language, String name) {
		this.display = display;
		this.language = language;
		this.name = name;
	}

	/** Reads a text and tells what came of it, if no other text has come meanwhile; false if it is the last one already. */
	boolean read(String xml, Path file, Consumer<Outcome<Design>> then) {
		Source known = last;
		if (known != null && known.xml.equals(xml) && known.file.equals(file)) {
			return false;
		}
		var source = new Source(xml, file);
		last = source;
		work(() -> {
			Outcome<Design> outcome = source.read(language);
			return () -> {
				if (source == last) {
					then.accept(outcome);
				}
			};
		});
		return true;
	}

	/** Changes the last text, whatever it is once the turn comes, and gives the new text. */
	void change(String key, BiFunction<Design, DesignElement, Outcome<String>> change, Consumer<Outcome<String>> then) {
		Source source = last;
		if (source == null) {
			return;
		}
		work(() -> {
			Outcome<Design> design = source.read(language);
			Outcome<String> outcome = design.result().map(known -> {
				Optional<DesignElement> element = known.element(key);
				return element.isEmpty() ? Outcome.<String>failed(List.of()) : change.apply(known, element.get());
			}).orElseGet(() -> Outcome.failed(design.problems()));
			return () -> {
				if (source == last) {
					then.accept(outcome);
				} else {
					change(key, change, then);
				}
			};
		});
	}

	/** Finds something out and tells it; who asked looks whether it still matters. */
	<R> void ask(Supplier<R> question, Consumer<R> then) {
		work(() -> {
			R answer = question.get();
			return () -> then.accept(answer);
		});
	}

	/** Drops all that is still to come. */
	void stop() {
		last = null;
	}

	private void work(Supplier<Runnable> task) {
		Job job = new Job(name) {
			@Override
			protected IStatus run(@Nullable IProgressMonitor monitor) {
				Runnable then = task.get();
				if (!display.isDisposed()) {
					display.asyncExec(then);
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.setRule(this);
		job.schedule();
	}

	@Override
	public boolean contains(@Nullable ISchedulingRule rule) {
		return rule == this;
	}

	@Override
	public boolean isConflicting(@Nullable ISchedulingRule rule) {
		return rule == this;
	}
}
