package org.chapterhouse.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.core.internal.Assembler;
import org.chapterhouse.core.internal.ChapterRun;
import org.chapterhouse.core.internal.ChapterRunner;
import org.chapterhouse.core.internal.DataVerdict;
import org.chapterhouse.core.internal.Scope;
import org.chapterhouse.core.internal.ScopeReader;
import org.chapterhouse.core.internal.Setting;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.core.texts.ReportTexts;
import org.chapterhouse.core.texts.TextPlace;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Makes report documents: runs the chapters of a plan over data, checks what they answer with and assembles it. Starts no threads of its own. Thread-safe.
 */
public final class ReportMaker {

	private final Executor executor;
	private final int parallel;
	private final FailureLog log;
	private final Locale language;

	/**
	 * Makes a maker.
	 *
	 * @param executor runs each task on a thread of its own, at once; a chapter that does not heed its interruption keeps its thread
	 * @param parallel the most chapters at the same time
	 * @param log      keeps what chapters throw
	 * @param language the language in which problems are returned; in the document they stand in the language of the report
	 */
	public ReportMaker(Executor executor, int parallel, FailureLog log, Locale language) {
		this.executor = Objects.requireNonNull(executor);
		this.parallel = Math.max(1, parallel);
		this.log = Objects.requireNonNull(log);
		this.language = Objects.requireNonNull(language);
	}

	/**
	 * Makes a report.
	 *
	 * @param plan    which chapters
	 * @param request which report
	 * @param store   the data, opened with the needs of the plan
	 * @return the document, with failed chapters told in it; the problems of data and chapters. No document where the data cannot be used (codes
	 *         {@code data.…}), the unit is not in them ({@code organisation.…}) or the user cancelled ({@code run.cancelled})
	 */
	public Outcome<Report> make(ReportPlan plan, ReportRequest request, DataStore store, IProgressMonitor monitor) {
		return make(plan, request, store, TextStore.none(), monitor);
	}

	/**
	 * Makes a report with the texts that people wrote for it. Texts that cannot be read are problems (codes {@code texts.…}) and left out; the report is made all
	 * the same.
	 *
	 * @param people where those texts are kept
	 */
	public Outcome<Report> make(ReportPlan plan, ReportRequest request, DataStore store, TextStore people, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, plan.computed().size() + 2);
		var texts = new Texts(language);
		List<Problem> found = store.problems(language);
		var verdict = new DataVerdict(plan.family().definition(), store);
		if (verdict.isUnusable()) {
			return Outcome.failed(found);
		}
		var problems = new ArrayList<Problem>(found);
		Outcome<Scope> scope = scope(plan, request, store, texts);
		problems.addAll(scope.problems());
		if (scope.result().isEmpty()) {
			return Outcome.failed(problems);
		}
		progress.worked(1);
		var runner = new ChapterRunner(executor, parallel, log);
		Setting setting = Setting.of(plan.family(), request, scope.result().get());
		List<ChapterRun> runs = runner.run(plan, verdict, setting, store, progress.split(plan.computed().size()));
		if (monitor.isCanceled()) {
			return Outcome.failed(texts.error("run.cancelled", Place.NOWHERE));
		}
		runs.stream().filter(run -> !run.isComplete()).forEach(run -> run.problems().forEach(told -> problems.add(told.in(language))));
		var place = new TextPlace(plan.family().id(), request.period(), request.organisation(), request.language());
		Outcome<List<ReportText>> written = new ReportTexts(people, plan.family(), language).read(place);
		problems.addAll(written.problems());
		var told = new ArrayList<Problem>(store.problems(request.language()));
		told.addAll(written.problems().isEmpty() || request.language().equals(language) ? written.problems()
				: new ReportTexts(people, plan.family(), request.language()).read(place).problems());
		Report report = new Assembler(setting, new Texts(request.language())).assemble(
				runs.stream().filter(run -> plan.chapters().contains(run.chapter())).toList(),
				runs.stream().filter(run -> plan.background().contains(run.chapter())).toList(), told, written.result().orElse(List.of()),
				changed -> problems.add(changed.in(language)));
		problems.addAll(ReportCheck.of(plan.family(), report, language));
		return Outcome.of(report, problems);
	}

	private Outcome<Scope> scope(ReportPlan plan, ReportRequest request, DataStore store, Texts texts) {
		try (DataSession session = store.openSession()) {
			return new ScopeReader(plan.family().definition(), texts).read(session, request, plan.family().messages(request.language()));
		} catch (DataAccessException e) {
			log.failed("organisation of " + plan.family().id(), e);
			return Outcome.failed(texts.error("data.organisation.unreadable", Place.file(store.location()), "reason",
					String.valueOf(e.getMessage())));
		}
	}
}
