package org.chapterhouse.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.PeriodRows;
import org.chapterhouse.core.ReportChanges;
import org.chapterhouse.core.ReportMaker;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.Severity;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Makes report documents of a family over some data, and checks these. Starts no threads. Thread-safe.
 *
 * @param data   what they are made of
 * @param people where the texts that people wrote are kept
 */
public record ReportRun(Workplace workplace, Family family, ReportData data, TextStore people) {

	/** The most chapters at the same time. */
	public static final int PARALLEL = 2;

	/** The parts of the time that opening and computing mostly take. */
	private static final int OPENING = 1;
	private static final int COMPUTING = 3;

	/** Makes a run; nothing may be null. */
	public ReportRun {
		Objects.requireNonNull(workplace);
		Objects.requireNonNull(family);
		Objects.requireNonNull(data);
		Objects.requireNonNull(people);
	}

	/** Returns the plan of reports with the chapters that are chosen beside the data, and what is wrong with that choice; always has a result. */
	public Outcome<ReportPlan> plan() {
		Outcome<ChapterChoice> chosen = ChapterFile.read(data, workplace, family);
		return Outcome.of(ReportPlan.of(family, chosen.result().orElse(ChapterChoice.EVERYTHING)), chosen.problems());
	}

	/** Opens the data as needed, hands them on and closes them. */
	public <T> Outcome<T> open(ReportPlan plan, IProgressMonitor monitor, ReportData.Use<Outcome<T>> use) {
		return data.open(workplace, family, plan.needs(), false, ReportData.PROBLEM_LIMIT, monitor, use);
	}

	/**
	 * Makes a document over opened data, with what changed since the one before, to be published.
	 *
	 * @param executor runs each task on a thread of its own, at once
	 * @param previous finds the one before
	 * @return no result and code {@link PeriodRows#NONE} where the data have no row of the period
	 */
	public Outcome<Report> make(ReportPlan plan, ReportRequest request, DataStore store, Executor executor, PreviousReport previous,
			IProgressMonitor monitor) {
		List<Problem> ofPeriod = PeriodRows.problems(plan, request.period(), store, Severity.ERROR, workplace.language());
		if (PeriodRows.isNone(ofPeriod)) {
			return Outcome.failed(ofPeriod);
		}
		workplace.begins("computing of a report");
		var maker = new ReportMaker(executor, PARALLEL, workplace.log(), workplace.language());
		// the report before is made just so
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		Outcome<Report> made = maker.make(plan, request, store, people, progress.newChild(1));
		return with(ofPeriod, previous.compared(made, maker, plan, request, store, progress.newChild(1)));
	}

	/**
	 * Makes a document over opened data for its figures: also of a period of which the data have no row, since a sum over no rows is 0; that is told as a warning.
	 *
	 * @param executor runs each task on a thread of its own, at once
	 */
	public Outcome<Report> figures(ReportPlan plan, ReportRequest request, DataStore store, Executor executor, IProgressMonitor monitor) {
		List<Problem> ofPeriod = PeriodRows.problems(plan, request.period(), store, Severity.WARNING, workplace.language());
		workplace.begins("computing of a report");
		return with(ofPeriod, new ReportMaker(executor, PARALLEL, workplace.log(), workplace.language()).make(plan, request, store, people, monitor));
	}

	private static Outcome<Report> with(List<Problem> ofPeriod, Outcome<Report> made) {
		Report report = made.result().orElse(null);
		return report == null || ofPeriod.isEmpty() ? made : Outcome.of(report, Stream.concat(made.problems().stream(), ofPeriod.stream()).toList());
	}

	/**
	 * Opens the data, makes a document with what changed since the one before, and closes them.
	 *
	 * @param stages is told the names of the stages as they begin: {@code open}, {@code compute}
	 */
	public Outcome<Report> make(ReportPlan plan, ReportRequest request, Executor executor, PreviousReport previous, Consumer<String> stages,
			IProgressMonitor monitor) {
		stages.accept("open");
		SubMonitor progress = SubMonitor.convert(monitor, OPENING + COMPUTING);
		return open(plan, progress.newChild(OPENING), store -> {
			stages.accept("compute");
			return make(plan, request, store, executor, previous, progress.newChild(COMPUTING));
		});
	}

	/**
	 * Compares a report with that of another period over the same data; the texts that people wrote are left aside.
	 *
	 * @param made     the document of the request; null: it is made, too
	 * @param executor runs each task on a thread of its own, at once
	 * @return what changed from the earlier period to the later; no result and code {@code compare.period.empty} where the data say nothing of the other
	 *         period, {@code compare.period.same} where it is that of the request
	 */
	public Outcome<ComparedReports> compare(ReportPlan plan, ReportRequest request, @Nullable Report made, Period other, Executor executor,
			IProgressMonitor monitor) {
		workplace.begins("comparing of reports");
		if (other.equals(request.period())) {
			return Outcome.failed(workplace.error("compare.period.same", "period", other.id()));
		}
		SubMonitor progress = SubMonitor.convert(monitor, OPENING + (made == null ? 2 : 1) * COMPUTING);
		return open(plan, progress.newChild(OPENING), store -> {
			if (PeriodRows.isNone(PeriodRows.problems(plan, other, store, Severity.ERROR, workplace.language()))) {
				return Outcome.failed(workplace.error("compare.period.empty", "period", new Texts(workplace.language()).period(other)));
			}
			var maker = new ReportMaker(executor, PARALLEL, workplace.log(), workplace.language());
			Outcome<Report> one = made == null ? maker.make(plan, request, store, progress.newChild(COMPUTING)) : Outcome.of(made);
			Outcome<Report> another = one.result().isEmpty() ? one
					: maker.make(plan, ReportRequest.of(other, request.organisation(), request.language()), store, progress.newChild(COMPUTING));
			Report own = one.result().orElse(null);
			Report there = another.result().orElse(null);
			if (own == null || there == null) {
				return Outcome.failed(monitor.isCanceled() ? List.of() : another.problems());
			}
			if (!ReportChanges.saysSomething(family, there, own)) {
				return Outcome.failed(workplace.error("compare.period.empty", "period", ChangesTable.period(there)));
			}
			boolean earlier = other.compareTo(request.period()) < 0;
			return ComparedReports.of(workplace, family, earlier ? there : own, earlier ? own : there);
		});
	}

	/**
	 * Returns rows that a query of a document was answered with: what it takes to compute its chapter is run again, until the query is answered.
	 *
	 * @param request the report of the document
	 * @param most    the most rows
	 * @return no result and code {@code rows.none} where the query is not asked any more, since data or chapter changed
	 */
	public Outcome<QueryRows> rows(Query query, ReportRequest request, int most, Executor executor, IProgressMonitor monitor) {
		workplace.begins("reading of rows");
		String id = query.getId().substring(0, Math.max(0, query.getId().indexOf('/')));
		FamilyChapter chapter = family.chapters().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
		if (chapter == null) {
			return Outcome.failed(workplace.error("rows.none"));
		}
		ReportPlan plan = ReportPlan.of(family, chapter);
		return open(plan, monitor, store -> {
			var kept = new KeptAnswers(store, most);
			var until = new NullProgressMonitor() {
				@Override
				public boolean isCanceled() {
					return monitor.isCanceled() || kept.of(query).isPresent();
				}
			};
			new ReportMaker(executor, PARALLEL, workplace.log(), workplace.language()).make(plan, request, kept, until);
			return kept.of(query).map(Outcome::of)
					.orElseGet(() -> monitor.isCanceled() ? Outcome.failed(List.of()) : Outcome.failed(workplace.error("rows.none")));
		});
	}

	/**
	 * Checks the data against the schema.
	 *
	 * @param limit the most problems listed one by one
	 * @return where the data are, and what is wrong with them; no result where they cannot be opened
	 */
	public Outcome<String> check(int limit, IProgressMonitor monitor) {
		Outcome<ReportPlan> plan = plan();
		return data.open(workplace, family, plan.result().orElseThrow().needs(), true, limit, monitor, store -> {
			var problems = new ArrayList<Problem>(plan.problems());
			problems.addAll(ReportData.problems(family, store, workplace.language()));
			return Outcome.of(store.location(), problems);
		});
	}

	/** Returns the periods and units that the data speak of; no result where they cannot be opened. */
	public Outcome<DataChoices> choices(IProgressMonitor monitor) {
		return data.open(workplace, family, DataChoices.needs(family), false, 1, monitor,
				store -> DataChoices.read(workplace, family, store, data.written(workplace, family)));
	}
}
