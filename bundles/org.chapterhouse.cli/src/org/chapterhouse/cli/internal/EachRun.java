package org.chapterhouse.cli.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.desk.Batch;
import org.chapterhouse.core.desk.BatchResult;
import org.chapterhouse.core.desk.Renderers;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.UnitReports;
import org.chapterhouse.model.report.LevelDefinition;

/** Makes the report of a unit and one for each unit of some levels below it, a page that leads to them, and a summary of what is wrong. */
final class EachRun {

	private static final int MOST_NAMED = 20;

	private final Desk desk;
	private final Renderers renderers;
	private final ExecutorService executor;
	private final ConsoleProgress progress;

	EachRun(Desk desk, Renderers renderers, ExecutorService executor, ConsoleProgress progress) {
		this.desk = desk;
		this.renderers = renderers;
		this.executor = executor;
		this.progress = progress;
	}

	/** Refuses levels that the family does not have reports for. */
	void check(Family family, List<String> levels) {
		List<String> known = family.definition().getLevels().stream().filter(LevelDefinition::isReportable).map(LevelDefinition::getId).toList();
		levels.stream().filter(level -> !known.contains(level)).forEach(level -> {
			throw desk.unknown("usage.level", level, known);
		});
	}

	/** Makes the reports; returns the exit code. */
	int run(Batch.Order order, ReportJob job, List<String> levels) {
		progress.stage("open", desk.text("stage.open"));
		renderers.prepare(order.formats());
		Outcome<UnitReports.Done> done = job.open(order.plan().needs(), false, ReportData.PROBLEM_LIMIT, progress,
				store -> make(order, job, levels, store));
		progress.wipe();
		UnitReports.Done made = done.result().orElse(null);
		if (made == null) {
			desk.tellMost(done.problems());
			int exit = RenderCommand.exitWithout(done.problems());
			print(exit, List.of(), Optional.empty(), done.problems());
			return exit;
		}
		boolean faulty = done.problems().stream().anyMatch(Problem::isError) || made.results().stream().anyMatch(BatchResult::faulty);
		int exit = faulty ? ExitCode.FAULTY : ExitCode.DONE;
		print(exit, made.results(), made.index(), done.problems());
		return exit;
	}

	private Outcome<UnitReports.Done> make(Batch.Order order, ReportJob job, List<String> levels, DataStore store) {
		if (order.request().organisation().isEmpty()) {
			throw job.missingOrganisation(store);
		}
		return new UnitReports(desk.workplace(), renderers, executor, new Told()).make(order, levels, store, progress);
	}

	/** Tells on the terminal how far it is. */
	private final class Told implements UnitReports.Audience {

		@Override
		public void common(List<Problem> problems) {
			progress.wipe();
			desk.tellMost(problems);
			progress.stage("each", "");
		}

		@Override
		public Batch.Progress begins(int all) {
			return new BatchProgress(desk, progress, all);
		}

		@Override
		public void ended() {
			progress.stage("close", "");
		}

		@Override
		public void unwritten(Problem problem) {
			progress.wipe();
			desk.tell(problem);
		}
	}

	private void print(int exit, List<BatchResult> results, Optional<Path> index, List<Problem> common) {
		if (desk.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("exit", exit);
			index.ifPresent(page -> json.put("index", page.toString()));
			json.put("reports", results.stream().map(EachRun::json).toList());
			json.put("problems", common.stream().map(ProblemText::json).toList());
			desk.out().print(JsonWriter.lines(json));
			return;
		}
		if (results.isEmpty()) {
			return;
		}
		desk.say(desk.text("each.summary", "all", results.size(), "whole", count(results, BatchResult.State.WHOLE), "faulty",
				count(results, BatchResult.State.FAULTY), "failed", count(results, BatchResult.State.FAILED)));
		List<BatchResult> wrong = results.stream().filter(BatchResult::faulty).toList();
		wrong.stream().limit(MOST_NAMED).forEach(result -> desk.say(desk.text("each.faulty." + result.state(), "report", result.name(), "reason",
				result.problems().stream().filter(Problem::isError).findFirst().map(Problem::message).orElse(""))));
		if (wrong.size() > MOST_NAMED) {
			desk.say(desk.text("each.faulty.more", "count", wrong.size() - MOST_NAMED));
		}
		index.ifPresent(page -> desk.say(desk.text("wrote", "file", page.toString())));
	}

	private static long count(List<BatchResult> results, BatchResult.State state) {
		return results.stream().filter(result -> result.state() == state).count();
	}

	private static Map<String, Object> json(BatchResult result) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("organisation", result.unit().code());
		json.put("name", result.unit().name());
		json.put("level", result.unit().level());
		json.put("state", result.state().name().toLowerCase(java.util.Locale.ROOT));
		json.put("outputs", result.files().stream().map(Path::toString).toList());
		json.put("problems", result.problems().stream().map(ProblemText::json).toList());
		return json;
	}
}
