package org.chapterhouse.ui.templates.internal.design;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.design.Design;
import org.chapterhouse.design.DesignElement;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;

/** Reads designs in the background, one after the other, and changes them so beside that: who reads does not wait for the model of templates. What belongs to a text that is no longer the last one is dropped or done again. Called in the UI thread. */
final class DesignLane {

	/** Holds a text and what was read of it. */
	private static final class Source {

		private final String xml;
		private final Path file;
		private @Nullable Outcome<Design> read;
		private boolean asked;

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

	/** Changes a design. */
	@FunctionalInterface
	interface Editing {

		/**
		 * Returns the text with a change.
		 *
		 * @param model of templates, if there is one
		 */
		Outcome<String> apply(Design design, DesignElement element, Optional<TemplateModel> model);
	}

	/** Is a rule that keeps one task behind the other. */
	private static final class OneByOne implements ISchedulingRule {

		@Override
		public boolean contains(@Nullable ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(@Nullable ISchedulingRule rule) {
			return rule == this;
		}
	}

	/** Holds a change that is still to be made. */
	private record Change(String key, Editing change, Consumer<Outcome<String>> then) {
	}

	private final Display display;
	private final Locale language;
	private final String name;
	private final Function<RuntimeException, Problem> failed;
	private final Supplier<Optional<TemplateModel>> models;
	private final ISchedulingRule reading = new OneByOne();
	private final ISchedulingRule modelling = new OneByOne();
	private final List<Change> waiting = new ArrayList<>();
	private volatile @Nullable Source last;

	/**
	 * Makes a lane.
	 *
	 * @param name   of its work, in words
	 * @param models gives the model of templates, if there is one; in the background
	 * @param failed tells what went wrong beyond what is expected, and notes it
	 */
	DesignLane(Display display, Locale language, String name, Supplier<Optional<TemplateModel>> models, Function<RuntimeException, Problem> failed) {
		this.display = display;
		this.language = language;
		this.name = name;
		this.models = models;
		this.failed = failed;
	}

	/** Takes a text that is not shown at the moment: what is changed is changed in it. */
	void follow(String xml, Path file) {
		Source known = last;
		if (known == null || !known.xml.equals(xml) || !known.file.equals(file)) {
			last = new Source(xml, file);
		}
	}

	/** Reads a text and tells what came of it, if no other text has come meanwhile; false if it is the last one already. */
	boolean read(String xml, Path file, Consumer<Outcome<Design>> then) {
		follow(xml, file);
		Source source = last;
		if (source == null || source.asked) {
			return false;
		}
		source.asked = true;
		work(() -> {
			Outcome<Design> outcome = source == last ? known(source) : Outcome.failed(List.of());
			return () -> {
				if (source == last) {
					then.accept(outcome);
				}
			};
		});
		return true;
	}

	private Outcome<Design> known(Source source) {
		return guarded(() -> source.read(language));
	}

	/** Changes the last text, whatever it is once the turn comes, and gives the new text. */
	void change(String key, Editing change, Consumer<Outcome<String>> then) {
		if (last != null) {
			var one = new Change(key, change, then);
			waiting.add(one);
			make(one);
		}
	}

	private void make(Change change) {
		Source source = last;
		if (source == null) {
			return;
		}
		work(() -> {
			Outcome<String> outcome = made(change, source, models);
			return () -> {
				if (!waiting.contains(change)) {
					return;
				}
				if (source == last) {
					waiting.remove(change);
					change.then.accept(outcome);
				} else {
					make(change);
				}
			};
		}, modelling);
	}

	/** People wait: where the model is still to start, what they set is judged by our own rules alone. */
	private Outcome<String> madeAtOnce(Change change, Source source) {
		return made(change, source, () -> models.get().filter(TemplateModel::isReady));
	}

	private Outcome<String> made(Change change, Source source, Supplier<Optional<TemplateModel>> model) {
		Outcome<Design> design = known(source);
		return guarded(() -> design.result().map(known -> {
			Optional<DesignElement> element = known.element(change.key);
			return element.isEmpty() ? Outcome.<String>failed(List.of()) : change.change.apply(known, element.get(), model.get());
		}).orElseGet(() -> Outcome.failed(design.problems())));
	}

	/** Tells whether a change is still to be made. */
	boolean isChanging() {
		return !waiting.isEmpty();
	}

	/**
	 * Makes all changes that are still to be made, and returns when they are, which takes no longer than reading the text. Where that takes too long, as of a folder that does
	 * not answer, it returns all the same, and what is left is still to be made.
	 *
	 * @param most how long it may take
	 */
	void finish(Duration most) {
		long end = System.nanoTime() + most.toNanos();
		while (!waiting.isEmpty()) {
			Source source = last;
			Change change = waiting.getFirst();
			Outcome<String> outcome;
			try {
				// libraries are read with it, which is not for the thread of the display
				outcome = source == null ? Outcome.failed(List.of())
						: CompletableFuture.supplyAsync(() -> madeAtOnce(change, source)).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
			} catch (TimeoutException e) {
				return;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			} catch (ExecutionException e) {
				throw new IllegalStateException(e);
			}
			waiting.remove(change);
			if (source != null) {
				change.then.accept(outcome);
			}
		}
	}

	private <R> Outcome<R> guarded(Supplier<Outcome<R>> task) {
		try {
			return task.get();
		} catch (RuntimeException e) {
			return Outcome.failed(failed.apply(e));
		}
	}

	/** Finds something out and tells it; who asked looks whether it still matters. */
	<R> void ask(Supplier<R> question, Consumer<Outcome<R>> then) {
		work(() -> {
			Outcome<R> answer = guarded(() -> Outcome.of(question.get()));
			return () -> then.accept(answer);
		});
	}

	/** Finds something out with the model of templates, if there is one, and tells it. The model may still have to start: nothing else waits for that. */
	<R> void askModel(Function<TemplateModel, R> question, Consumer<Outcome<R>> then) {
		work(() -> {
			Outcome<R> answer = guarded(
					() -> models.get().map(model -> Outcome.of(question.apply(model))).orElseGet(() -> Outcome.failed(List.of())));
			return () -> then.accept(answer);
		}, modelling);
	}

	/** Has the model of templates, if there is one, start and read the last text, before anything that is asked of it or changed later. Nobody waits for that who does not need the model. */
	void prepare() {
		Source source = last;
		if (source != null) {
			work(() -> {
				guarded(() -> {
					Outcome<Design> design = known(source);
					design.result().ifPresent(known -> models.get().ifPresent(known::prepare));
					return design;
				});
				return () -> {
					// nothing is shown of it
				};
			}, modelling);
		}
	}

	/** Drops all that is still to come. */
	void stop() {
		last = null;
		waiting.clear();
	}

	private void work(Supplier<Runnable> task) {
		work(task, reading);
	}

	private void work(Supplier<Runnable> task, ISchedulingRule rule) {
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
		job.setRule(rule);
		job.schedule();
	}
}
