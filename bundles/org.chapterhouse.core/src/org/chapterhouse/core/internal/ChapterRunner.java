package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.core.FailureLog;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.ReportPlan;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Runs chapters, some at the same time, each within its time limit and after those that it follows; what a chapter throws is a problem of that chapter. */
public final class ChapterRunner {

	private static final long LOOK_FOR_CANCEL_MILLIS = 100;

	private final Executor executor;
	private final int parallel;
	private final FailureLog log;
	private final BlockingQueue<ChapterTask> finished = new LinkedBlockingQueue<>();

	/** Makes a runner, for one run. */
	public ChapterRunner(Executor executor, int parallel, FailureLog log) {
		this.executor = executor;
		this.parallel = parallel;
		this.log = log;
	}

	/** Runs the chapters of a plan; returns one run for each, in their order. When the user cancels, the rest is stopped. */
	public List<ChapterRun> run(ReportPlan plan, DataVerdict verdict, Setting setting, DataStore store, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, plan.computed().size());
		Map<FamilyChapter, ChapterRun> runs = new HashMap<>();
		List<FamilyChapter> waiting = new ArrayList<>();
		for (FamilyChapter chapter : plan.computed()) {
			Optional<ChapterRun> spoilt = spoilt(chapter, verdict, setting);
			spoilt.ifPresentOrElse(run -> runs.put(chapter, run), () -> waiting.add(chapter));
		}
		progress.worked(runs.size());
		List<ChapterTask> running = new ArrayList<>();
		while (!waiting.isEmpty() || !running.isEmpty()) {
			int before = runs.size();
			for (FamilyChapter next : ready(waiting, plan, setting, runs)) {
				if (running.size() < parallel) {
					waiting.remove(next);
					start(next, setting, followed(next, setting, runs), store, running).ifPresent(run -> runs.put(next, run));
				}
			}
			await(running, runs, setting);
			progress.worked(runs.size() - before);
			if (monitor.isCanceled()) {
				running.forEach(ChapterTask::stop);
				break;
			}
		}
		return plan.computed().stream().filter(runs::containsKey).map(runs::get).toList();
	}

	/** Returns the chapters whose turn it is: all that they follow and that the plan has came out, one way or the other. */
	private static List<FamilyChapter> ready(List<FamilyChapter> waiting, ReportPlan plan, Setting setting, Map<FamilyChapter, ChapterRun> runs) {
		return waiting.stream()
				.filter(chapter -> setting.family().followed(chapter).stream().filter(plan.computed()::contains).allMatch(runs::containsKey))
				.toList();
	}

	private static List<ChapterRun> followed(FamilyChapter chapter, Setting setting, Map<FamilyChapter, ChapterRun> runs) {
		return setting.family().followed(chapter).stream().filter(runs::containsKey).map(runs::get).toList();
	}

	private Optional<ChapterRun> spoilt(FamilyChapter chapter, DataVerdict verdict, Setting setting) {
		if (!chapter.isUsable()) {
			return Optional.of(ChapterRun.failed(chapter, chapter.problems().stream().map(Told::as).toList()));
		}
		return verdict.reason(language -> setting.title(chapter, language), chapter.declared().getNeeds())
				.map(reason -> ChapterRun.failed(chapter, List.of(reason)));
	}

	private Optional<ChapterRun> start(FamilyChapter chapter, Setting setting, List<ChapterRun> followed, DataStore store,
			List<ChapterTask> running) {
		try {
			DataSession session = store.openSession();
			var task = new ChapterTask(chapter, session, () -> compute(chapter, setting, followed, session), finished::add);
			running.add(task);
			executor.execute(task);
			return Optional.empty();
		} catch (DataAccessException e) {
			return Optional.of(ChapterRun.failed(chapter, List.of(thrown(chapter, e))));
		}
	}

	private static ChapterContent compute(FamilyChapter chapter, Setting setting, List<ChapterRun> followed, DataSession session) throws Exception {
		Chapter instance = chapter.installed().instance().make();
		return instance.compute(setting.context(chapter, followed, session), new org.eclipse.core.runtime.NullProgressMonitor());
	}

	private void await(List<ChapterTask> running, Map<FamilyChapter, ChapterRun> runs, Setting setting) {
		long wait = running.stream().mapToLong(ChapterTask::millisLeft).min().orElse(0);
		try {
			ChapterTask task = finished.poll(Math.clamp(wait, 1, LOOK_FOR_CANCEL_MILLIS), TimeUnit.MILLISECONDS);
			if (task != null && running.remove(task)) {
				runs.put(task.chapter(), judged(task, setting, followed(task.chapter(), setting, runs)));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
		for (ChapterTask late : running.stream().filter(task -> task.millisLeft() <= 0).toList()) {
			late.stop();
			running.remove(late);
			runs.put(late.chapter(), ChapterRun.failed(late.chapter(), List.of(Told.error("chapter.timeout", place(late.chapter()), "seconds",
					late.chapter().declared().getTimeLimitSeconds()))));
		}
	}

	private ChapterRun judged(ChapterTask task, Setting setting, List<ChapterRun> followed) {
		FamilyChapter chapter = task.chapter();
		Throwable failure = task.failure();
		if (failure != null) {
			log.failed("chapter " + chapter.id(), failure);
			return ChapterRun.failed(chapter, List.of(thrown(chapter, failure)));
		}
		ChapterContent content = task.content();
		if (content == null) {
			return ChapterRun.failed(chapter, List.of(Told.error("chapter.nothing", place(chapter))));
		}
		List<Told> lies = new ContentCheck(chapter.declared(), setting, followed).check(content);
		return lies.isEmpty() ? new ChapterRun(chapter, content, List.of()) : ChapterRun.failed(chapter, lies);
	}

	private Told thrown(FamilyChapter chapter, Throwable failure) {
		String message = String.valueOf(failure.getMessage());
		return failure instanceof DataAccessException ? Told.error("chapter.query", place(chapter), "reason", message)
				: Told.error("chapter.failed", place(chapter), "type", failure.getClass().getSimpleName(), "reason",
						failure.getMessage() == null ? "" : message);
	}

	private static Place place(FamilyChapter chapter) {
		return Place.dataSet("", chapter.id());
	}
}
