package org.chapterhouse.ui.internal.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.Batch;
import org.chapterhouse.core.desk.BatchResult;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.core.desk.PreviousReport;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.desk.UnitReports;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.SessionWork;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Writes a report, or those of many units, in each language that is asked for, by the core; never on the thread of the display. */
final class ExportWork {

	private static final int OPENING = 1;
	private static final int MAKING = 9;

	private final Desktop desktop;
	private final ReportKey key;
	private final SessionWork.Computed made;
	private final List<TextEntry> drafts;
	private final ExportOrder order;

	/**
	 * Makes work.
	 *
	 * @param made   the report that is open
	 * @param drafts its texts that are not saved; they stand in it already, and so in all that is written
	 */
	ExportWork(Desktop desktop, ReportKey key, SessionWork.Computed made, List<TextEntry> drafts, ExportOrder order) {
		this.desktop = desktop;
		this.key = key;
		this.made = made;
		this.drafts = List.copyOf(drafts);
		this.order = order;
	}

	/** Returns the files that were written, those that people want to see first; of many reports the page that leads to them; with what went wrong. */
	Outcome<List<Path>> run(IProgressMonitor monitor) {
		var files = new ArrayList<Path>();
		var problems = new ArrayList<Problem>();
		SubMonitor progress = SubMonitor.convert(monitor, order.languages().size());
		for (Locale language : order.languages()) {
			Outcome<List<Path>> written = order.levels().isEmpty() ? one(language, progress.newChild(1)) : each(language, progress.newChild(1));
			if (monitor.isCanceled()) {
				return Outcome.failed(List.of());
			}
			written.result().ifPresent(files::addAll);
			written.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
		}
		return Outcome.of(files, problems);
	}

	private Outcome<List<Path>> one(Locale language, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, order.formats().size() + 1);
		Outcome<Report> computed = report(language, progress.newChild(1));
		Report report = computed.result().orElse(null);
		if (report == null) {
			return Outcome.failed(computed.problems());
		}
		var outputs = new Outputs(desktop.workplace(), order.folder(language), desktop.renderers(),
				desktop.data(key.location()).templates(made.family()));
		var problems = new ArrayList<Problem>(computed.problems());
		problems.addAll(outputs.document(report));
		for (String format : order.formats()) {
			if (monitor.isCanceled()) {
				return Outcome.failed(List.of());
			}
			monitor.subTask(format);
			outputs.render(report, format, progress.newChild(1)).stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
		}
		// people come for the forms
		List<Path> formsFirst = outputs.written().stream()
				.sorted(Comparator.comparing(file -> file.toString().endsWith("." + ReportDocuments.ENDING)))
				.toList();
		return monitor.isCanceled() ? Outcome.failed(List.of()) : Outcome.of(formsFirst, problems);
	}

	/** Returns the report that is open, or the same one in another language, with what it tells of its publication. */
	private Outcome<Report> report(Locale language, IProgressMonitor monitor) {
		if (!language.equals(made.request().language())) {
			return reports().make(ReportPlan.of(made.family(), made.choice()), request(language), desktop.executor(), previous(), monitor::subTask,
					monitor);
		}
		List<Problem> incomplete = made.failed().isEmpty() ? List.of()
				: List.of(Problem.error("export.incomplete", ExportPage.incomplete(desktop.words(), made), Place.NOWHERE));
		return Outcome.of(order.publication().on(made.report()), incomplete);
	}

	private ReportRun reports() {
		ReportData data = desktop.data(key.location());
		TextStore texts = SessionWork.drafted(desktop, made, data, drafts);
		return new ReportRun(desktop.workplace(), made.family(), data, texts);
	}

	private PreviousReport previous() {
		return new PreviousReport(desktop.workplace(), made.family(), new PreviousReport.Source.SameData());
	}

	private ReportRequest request(Locale language) {
		ReportRequest own = made.request();
		return order.publication().on(ReportRequest.of(own.period(), own.organisation(), language));
	}

	private Outcome<List<Path>> each(Locale language, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, OPENING + MAKING);
		ReportRun run = reports();
		ReportPlan plan = ReportPlan.of(made.family(), made.choice());
		var batch = new Batch.Order(made.family(), run.data().templates(made.family()), plan, request(language), run.people(),
				order.formats(), order.folder(language), desktop.settings().parallel(), previous(), 1);
		var told = new Told(progress);
		Outcome<UnitReports.Done> done = run.open(plan, progress.newChild(OPENING),
				store -> new UnitReports(desktop.workplace(), desktop.renderers(), desktop.executor(), told).make(batch, order.levels(), store,
						monitor));
		var problems = new ArrayList<Problem>(done.problems());
		done.result().ifPresent(all -> all.results().stream().filter(BatchResult::faulty)
				.flatMap(one -> one.problems().stream().filter(Problem::isError).map(problem -> of(one, problem))).forEach(problems::add));
		return monitor.isCanceled() ? Outcome.failed(List.of())
				: done.result().map(all -> Outcome.of(all.index().stream().toList(), problems)).orElseGet(() -> Outcome.failed(problems));
	}

	/** Says whose problem it is: many units have the same one. */
	private Problem of(BatchResult one, Problem problem) {
		String message = desktop.words().text("export.of", "unit", one.unit().name().isEmpty() ? one.unit().code() : one.unit().name(), "problem",
				problem.message());
		return new Problem(problem.severity(), problem.code(), message, problem.place());
	}

	/** Shows how many reports there are and counts them. */
	private final class Told implements UnitReports.Audience, Batch.Progress {

		private final SubMonitor progress;
		private int all;
		private int ended;
		/** The unit whose report began last. */
		private String last = "";

		Told(SubMonitor progress) {
			this.progress = progress;
		}

		@Override
		public void common(List<Problem> problems) {
			// told with the outcome
		}

		@Override
		public synchronized Batch.Progress begins(int count) {
			all = count;
			progress.setWorkRemaining(count);
			return this;
		}

		@Override
		public void ended() {
			// the page that leads to them is written in no time
		}

		@Override
		public void unwritten(Problem problem) {
			// told with the outcome
		}

		@Override
		public synchronized void begins(OrgUnit unit) {
			last = unit.name();
			tell();
		}

		@Override
		public synchronized void ended(BatchResult result) {
			ended++;
			progress.worked(1);
			tell();
		}

		private void tell() {
			progress.subTask(desktop.words().text("export.each", "ended", ended, "all", all, "unit", last));
		}
	}
}
