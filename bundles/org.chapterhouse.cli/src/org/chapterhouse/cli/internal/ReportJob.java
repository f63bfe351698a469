package org.chapterhouse.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.OrganisationUnits;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.PreviousReport;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.NeedDefinition;
import org.chapterhouse.model.report.PeriodKind;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Opens data and makes a report document for the commands that need one. */
final class ReportJob {

	private static final int MOST_UNITS = 12;

	private final Desk desk;
	private final Family family;
	private final DataOptions options;
	private final @Nullable TextOptions texts;
	private List<Problem> ofPlan = List.of();

	/** Makes a job without the texts that people wrote. */
	ReportJob(Desk desk, Family family, DataOptions options) {
		this(desk, family, options, null);
	}

	/**
	 * Makes a job.
	 *
	 * @param texts where the texts that people wrote are; null if they are not wanted
	 */
	ReportJob(Desk desk, Family family, DataOptions options, @Nullable TextOptions texts) {
		this.desk = desk;
		this.family = family;
		this.options = options;
		this.texts = texts;
	}

	/** Tells whether the sample is used because no data are named. */
	boolean isSample() {
		return options.data == null;
	}

	/** Returns the period asked for, or the sample's. Refuses one that is missing or unreadable. */
	Period period(ReportOptions report) {
		String wanted = report.period;
		String sample = family.definition().getSamplePeriod();
		String text = wanted != null ? wanted : isSample() && sample != null ? sample : "";
		if (text.isEmpty()) {
			throw desk.usage("usage.period.missing." + family.definition().getPeriodKind().getLiteral());
		}
		return period(text);
	}

	/** Reads a period. Refuses one that is unreadable. */
	Period period(String text) {
		PeriodKind kind = family.definition().getPeriodKind();
		return Period.parse(kind, text).orElseThrow(() -> desk.usage("usage.period." + kind.getLiteral(), "period", text));
	}

	/** Makes a document over the data of the options for its figures, also where these have no row of the period, which is told. */
	Outcome<Report> figures(ReportPlan plan, ReportRequest request, Executor executor, ConsoleProgress progress) {
		return figures(plan, request, executor, progress, store -> store);
	}

	/**
	 * Makes a document over the data of the options for its figures, also where these have no row of the period, which is told.
	 *
	 * @param seen returns the store that chapters see
	 */
	Outcome<Report> figures(ReportPlan plan, ReportRequest request, Executor executor, ConsoleProgress progress, UnaryOperator<DataStore> seen) {
		return over(plan, request, progress, store -> {
			progress.stage("compute", desk.text("stage.compute"));
			return run().figures(plan, request, seen.apply(store), executor, progress);
		});
	}

	/** Makes a document with what changed since the one before, several times over the same opened data; hands on all but the last. */
	Outcome<Report> make(ReportPlan plan, ReportRequest request, Executor executor, ConsoleProgress progress, int times, PreviousReport previous,
			Consumer<Report> before) {
		return over(plan, request, progress, store -> {
			ReportRun run = run();
			progress.stage("compute", desk.text("stage.compute"));
			Outcome<Report> made = run.make(plan, request, store, executor, previous, progress);
			for (int more = 1; more < times && made.result().isPresent(); more++) {
				before.accept(made.result().get());
				progress.stage("compute", desk.text("stage.compute"));
				made = run.make(plan, request, store, executor, previous, progress);
			}
			return made;
		});
	}

	private ReportRun run() {
		return new ReportRun(desk.workplace(), family, data(), texts());
	}

	private Outcome<Report> over(ReportPlan plan, ReportRequest request, ConsoleProgress progress, ReportData.Use<Outcome<Report>> use) {
		progress.stage("open", desk.text("stage.open"));
		return open(plan.needs(), false, ReportData.PROBLEM_LIMIT, progress, store -> {
			if (request.organisation().isEmpty()) {
				throw missingOrganisation(store);
			}
			Outcome<Report> made = use.with(store);
			progress.stage("close", "");
			return made;
		});
	}

	/** Returns the organisation asked for, or the sample's; empty text if it is missing. */
	String organisation(ReportOptions report) {
		String wanted = report.organisation;
		String sample = family.definition().getSampleOrganisation();
		return wanted != null ? wanted.strip() : isSample() && sample != null ? sample : "";
	}

	/** Makes the refusal of a request without an organisation, which names those that the data hold. */
	UsageError missingOrganisation(DataStore store) {
		List<OrgUnit> units = OrganisationUnits.reportable(family, store);
		String shown = String.join("; ", units.stream().limit(MOST_UNITS).map(unit -> unit.code() + " " + unit.name()).toList());
		return desk.usage("usage.org.missing", "units", shown, "more", Math.max(0, units.size() - MOST_UNITS));
	}

	/** Returns the plan of the chapters that are wanted, or chosen beside the data; what is wrong with that choice is told with the data. */
	ReportPlan plan(ChapterOptions wanted) {
		Outcome<ChapterChoice> choice = wanted.choice(desk, data(), family);
		ofPlan = choice.problems();
		return ReportPlan.of(family, choice.result().orElse(ChapterChoice.EVERYTHING));
	}

	/** Opens the data of the options, as needed or with everything that is there, hands them on and closes them; no result where they cannot be opened. */
	<T> Outcome<T> open(List<NeedDefinition> needs, boolean everything, int limit, IProgressMonitor monitor, ReportData.Use<Outcome<T>> use) {
		Outcome<T> opened = data().open(desk.workplace(), family, needs, everything, limit, monitor, use);
		opened.problems().stream().filter(problem -> problem.code().startsWith("usage.")).findFirst().ifPresent(problem -> {
			opened.problems().stream().filter(other -> other.code().equals("store.broken")).forEach(desk::tell);
			throw new UsageError(problem);
		});
		if (ofPlan.isEmpty()) {
			return opened;
		}
		List<Problem> all = Stream.concat(ofPlan.stream(), opened.problems().stream()).toList();
		return opened.result().map(result -> Outcome.of(result, all)).orElseGet(() -> Outcome.failed(all));
	}

	/** Returns what is wrong with the choice of chapters beside the data. */
	List<Problem> problemsOfPlan() {
		return ofPlan;
	}

	private ReportData data() {
		return new ReportData(location(), () -> options.password(desk));
	}

	/** Returns where the texts that people wrote are kept: the folder named, else "texts" in the folder of the data; an empty store if there is no place. */
	TextStore texts() {
		return textFolder().map(ReportData::textsIn).orElseGet(TextStore::none);
	}

	/** Refuses to write texts where there is no place for them, or into the sample that ships. */
	void requireWritableTexts() {
		TextOptions wanted = texts;
		if (wanted == null || !wanted.isGiven()) {
			if (isSample()) {
				throw desk.usage("usage.texts.sample");
			}
			if (textFolder().isEmpty()) {
				throw desk.usage("usage.texts.address");
			}
		}
	}

	private Optional<Path> textFolder() {
		TextOptions wanted = texts;
		if (wanted == null) {
			return Optional.empty();
		}
		String named = wanted.folder;
		if (named != null) {
			return Optional.of(desk.path(named));
		}
		return data().textFolder();
	}

	private String location() {
		String data = options.data;
		if (data != null) {
			return desk.location(data);
		}
		return ReportData.sample(desk.workplace(), family).map(ReportData::location)
				.orElseThrow(() -> desk.usage("usage.data.missing", "family", family.id()));
	}
}
