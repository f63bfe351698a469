package org.chapterhouse.ui.internal.work;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.ComparedReports;
import org.chapterhouse.core.desk.DataChoices;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.texts.TextStore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Compares a report with that of another period, by the core; never on the thread of the display.
 *
 * @param key which report
 */
public record CompareWork(Desktop desktop, ReportKey key) {

	/**
	 * Tells what a report can be compared with.
	 *
	 * @param periods those of the data but its own, latest first
	 * @param usual   the one that people mostly mean; null if there is none
	 */
	public record Others(List<Period> periods, @Nullable Period usual) {

		/** Makes it; the list is copied. */
		public Others {
			periods = List.copyOf(periods);
		}
	}

	/** Reads the periods that the data hold besides that of the report. */
	public Outcome<Others> others(IProgressMonitor monitor) {
		Outcome<Family> family = family();
		if (family.result().isEmpty()) {
			return Outcome.failed(family.problems());
		}
		Period own = period(family.result().get());
		return own == null ? Outcome.failed(wrongPeriod())
				: run(family.result().get()).choices(monitor)
						.map((DataChoices choices) -> new Others(choices.otherThan(own), choices.usual(own).orElse(null)));
	}

	/**
	 * Compares.
	 *
	 * @param open gives the document of the report where it is open; null: it is made
	 */
	public Outcome<ComparedReports> with(Period other, ReportWork.@Nullable Task<SessionWork.Computed> open, IProgressMonitor monitor) {
		return open == null ? made(other, monitor) : opened(other, open, monitor);
	}

	private Outcome<ComparedReports> opened(Period other, ReportWork.Task<SessionWork.Computed> open, IProgressMonitor monitor) {
		Outcome<SessionWork.Computed> computed = open.run(monitor);
		SessionWork.Computed made = computed.result().orElse(null);
		return made == null ? Outcome.failed(computed.problems())
				: run(made.family()).compare(ReportPlan.of(made.family(), made.choice()), made.request(), made.report(), other, desktop.executor(),
						monitor);
	}

	private Outcome<ComparedReports> made(Period other, IProgressMonitor monitor) {
		Family family = family().result().orElse(null);
		Period own = family == null ? null : period(family);
		if (family == null || own == null) {
			return Outcome.failed(family == null ? family().problems() : List.of(wrongPeriod()));
		}
		ReportRun run = run(family);
		Outcome<ReportPlan> plan = run.plan();
		Outcome<ComparedReports> compared = run.compare(plan.result().orElseThrow(), ReportRequest.of(own, key.organisation(), key.locale()), null,
				other, desktop.executor(), monitor);
		var problems = new ArrayList<>(plan.problems());
		problems.addAll(compared.problems());
		return compared.result().map(made -> Outcome.of(made, problems)).orElseGet(() -> Outcome.failed(compared.problems()));
	}

	private Outcome<Family> family() {
		Outcome<Family> read = desktop.family(key.family());
		return read.result().isPresent() || !read.problems().isEmpty() ? read
				: Outcome.failed(Problem.error("family.missing", desktop.words().text("family.missing", "family", key.family()), Place.NOWHERE));
	}

	private @Nullable Period period(Family family) {
		return Period.parse(family.definition().getPeriodKind(), key.period()).orElse(null);
	}

	private Problem wrongPeriod() {
		return Problem.error("period.wrong", desktop.words().text("period.wrong", "period", key.period()), Place.NOWHERE);
	}

	private ReportRun run(Family family) {
		return new ReportRun(desktop.workplace(), family, desktop.data(key.location()), TextStore.none());
	}
}
