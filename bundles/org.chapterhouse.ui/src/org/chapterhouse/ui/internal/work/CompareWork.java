package org.chapterhouse.ui.internal.work;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.ComparedReports;
import org.chapterhouse.core.desk.DataChoices;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.texts.TextStore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
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

	/** The report that is meant. */
	private record Own(Family family, Period period) {
	}

	/** Reads the periods that the data hold besides that of the report. */
	public Outcome<Others> others(IProgressMonitor monitor) {
		Outcome<Own> own = own();
		Own of = own.result().orElse(null);
		return of == null ? Outcome.failed(own.problems())
				: run(of.family()).choices(monitor)
						.map((DataChoices choices) -> new Others(choices.otherThan(of.period()), choices.usual(of.period()).orElse(null)));
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
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		Outcome<SessionWork.Computed> computed = open.run(progress.newChild(1));
		SessionWork.Computed made = computed.result().orElse(null);
		return made == null ? Outcome.failed(computed.problems())
				: run(made.family()).compare(ReportPlan.of(made.family(), made.choice()), made.request(), made.report(), other, desktop.executor(),
						progress.newChild(1));
	}

	private Outcome<ComparedReports> made(Period other, IProgressMonitor monitor) {
		Outcome<Own> own = own();
		Own of = own.result().orElse(null);
		if (of == null) {
			return Outcome.failed(own.problems());
		}
		ReportRun run = run(of.family());
		Outcome<ReportPlan> plan = run.plan();
		Outcome<ComparedReports> compared = run.compare(plan.result().orElseThrow(),
				ReportRequest.of(of.period(), key.organisation(), key.locale()), null, other, desktop.executor(), monitor);
		var problems = new ArrayList<>(plan.problems());
		problems.addAll(compared.problems());
		return compared.result().map(made -> Outcome.of(made, problems)).orElseGet(() -> Outcome.failed(compared.problems()));
	}

	private Outcome<Own> own() {
		Outcome<Family> family = desktop.family(key);
		Family of = family.result().orElse(null);
		return of == null ? Outcome.failed(family.problems()) : desktop.period(of, key).map(period -> new Own(of, period));
	}

	private ReportRun run(Family family) {
		return new ReportRun(desktop.workplace(), family, desktop.data(key.location()), TextStore.none());
	}
}
