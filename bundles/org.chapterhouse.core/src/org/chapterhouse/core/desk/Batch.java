package org.chapterhouse.core.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportMaker;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.SharedAnswers;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * Makes the reports of many units over the same data, some at the same time, each written and dropped before its worker begins the next. One that fails does not
 * stop the others.
 */
public final class Batch {

	/** The rows of answers kept for the next reports: some hundred megabytes of memory at the very most. */
	private static final long MOST_ROWS = 300_000;

	/**
	 * Says what to make of each unit, and where it goes.
	 *
	 * @param family  the family
	 * @param templates what its reports are laid out by
	 * @param plan    which chapters
	 * @param request which report; its organisation does not matter
	 * @param texts   the texts that people wrote
	 * @param formats the outputs besides the document
	 * @param folder  where they go
	 * @param jobs     the most reports at the same time
	 * @param previous finds the report of the period before of each
	 * @param times    how often each is made; more than once only to measure
	 */
	public record Order(Family family, ReportTemplates templates, ReportPlan plan, ReportRequest request, TextStore texts, List<String> formats,
			Path folder, int jobs,
			PreviousReport previous, int times) {

		private ReportRequest of(OrgUnit unit) {
			return new ReportRequest(request.period(), unit.code(), request.language(), request.published(), request.publisher(), request.shareUrl());
		}
	}

	/** Is told of each report, on the thread that makes it. */
	public interface Progress {

		/** Tells that the report of a unit begins. */
		void begins(OrgUnit unit);

		/** Tells what became of a report. */
		void ended(BatchResult result);
	}

	private final Workplace workplace;
	private final Order order;
	private final Renderers renderers;
	private final Executor executor;
	private final Progress progress;

	Batch(Workplace workplace, Order order, Renderers renderers, Executor executor, Progress progress) {
		this.workplace = workplace;
		this.order = order;
		this.renderers = renderers;
		this.executor = executor;
		this.progress = progress;
	}

	/**
	 * Makes the reports; returns one result for each unit, in their order. When the monitor is cancelled, only of those that were begun.
	 *
	 * @param common problems that are told already; they are not told of each report again
	 */
	List<BatchResult> run(List<OrgUnit> units, DataStore data, List<Problem> common, IProgressMonitor monitor) {
		try (var store = new SharedAnswers(data, MOST_ROWS)) {
			int workers = Math.min(order.jobs(), units.size());
			// the cores are busy with reports: the chapters of each run one after the other
			var maker = new ReportMaker(executor, 1, workplace.log(), workplace.language());
			Set<Problem> told = new HashSet<>(common);
			var results = new AtomicReferenceArray<BatchResult>(units.size());
			var next = new AtomicInteger();
			CompletableFuture<?>[] running = new CompletableFuture<?>[workers];
			for (int worker = 0; worker < workers; worker++) {
				running[worker] = CompletableFuture.runAsync(() -> {
					for (int at = next.getAndIncrement(); at < units.size() && !monitor.isCanceled(); at = next.getAndIncrement()) {
						progress.begins(units.get(at));
						BatchResult result = make(units.get(at), maker, store, told, monitor);
						results.set(at, result);
						progress.ended(result);
					}
				}, executor);
			}
			CompletableFuture.allOf(running).join();
			var all = new ArrayList<BatchResult>();
			for (int at = 0; at < results.length(); at++) {
				BatchResult result = results.get(at);
				if (result != null) {
					all.add(result);
				}
			}
			return all;
		}
	}

	private BatchResult make(OrgUnit unit, ReportMaker maker, DataStore store, Set<Problem> common, IProgressMonitor all) {
		var outputs = new Outputs(workplace, order.folder(), renderers, order.templates());
		var problems = new ArrayList<Problem>();
		String title = "";
		boolean failed = true;
		try {
			var monitor = new NullProgressMonitor() {
				@Override
				public boolean isCanceled() {
					return all.isCanceled();
				}
			};
			ReportRequest request = order.of(unit);
			Outcome<Report> made = order.previous().compared(maker.make(order.plan(), request, store, order.texts(), monitor), maker, order.plan(),
					request, store,
					monitor);
			made.problems().stream().filter(problem -> !common.contains(problem)).forEach(problems::add);
			Report report = made.result().orElse(null);
			if (report != null) {
				title = String.valueOf(report.getTitle());
				failed = Outputs.hasFailedChapter(report);
				problems.addAll(outputs.document(report));
				for (String format : order.formats()) {
					outputs.render(report, format, monitor).stream().filter(problem -> !problems.contains(problem))
							.forEach(problems::add);
				}
			}
		} catch (Throwable e) {
			// whatever one report meets, errors of the machine among it, must not take the others with it
			workplace.log().failed("report of " + unit.code(), e);
			failed = true;
			problems.add(
					Problem.error("internal",
							workplace.text("internal", "type", e.getClass().getSimpleName(), "reason", String.valueOf(e.getMessage())),
							Place.NOWHERE));
		}
		return new BatchResult(unit, title, outputs.written(), problems, failed || problems.stream().anyMatch(Problem::isError));
	}
}
