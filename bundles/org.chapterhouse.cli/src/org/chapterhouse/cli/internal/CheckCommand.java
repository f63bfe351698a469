package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.PeriodRows;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.model.report.Severity;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks data against the schema of a family and lists what is wrong. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

	/** So many problems are listed where no other number is asked for. */
	static final int LIMIT = 100;

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	private String family = "";

	@Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "check.period", order = 1)
	@Nullable
	private String period;

	@Mixin
	private DataOptions data = new DataOptions();

	@Mixin
	private ChapterOptions chapters = new ChapterOptions();

	@Option(names = "--limit", paramLabel = "N", order = 20)
	private int limit = LIMIT;

	CheckCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		if (limit < 1) {
			throw desk.usage("usage.limit", "limit", limit);
		}
		Outcome<Family> read = desk.family(family);
		Family present = read.result().orElse(null);
		if (present == null) {
			desk.tell(read.problems());
			return ExitCode.UNUSABLE;
		}
		var job = new ReportJob(desk, present, data);
		String wanted = period;
		Period asked = wanted == null ? null : job.period(wanted);
		ReportPlan plan = job.plan(chapters);
		var problems = new ArrayList<Problem>(plan.computed().stream().flatMap(chapter -> chapter.problems().stream()).toList());
		try (var progress = desk.progress()) {
			progress.stage("check", desk.text("stage.check"));
			Outcome<String> checked = job.open(plan.needs(), true, limit, progress,
					store -> Outcome.of(store.location(), found(plan, asked, store)));
			progress.wipe();
			problems.addAll(checked.problems());
			boolean nothing = ReportData.holdNothing(plan.needs(), problems);
			print(problems, checked.result().orElse(""));
			if (nothing) {
				desk.say(desk.text("check.nothing", "data", checked.result().orElse(""), "family", present.id()));
			}
			return checked.result().isEmpty() || nothing ? ExitCode.UNUSABLE : problems.stream().anyMatch(Problem::isError) ? ExitCode.FAULTY
					: ExitCode.DONE;
		}
	}

	private List<Problem> found(ReportPlan plan, @Nullable Period asked, DataStore store) {
		var found = new ArrayList<Problem>(ReportData.problems(plan.family(), store, desk.language()));
		if (asked != null) {
			found.addAll(PeriodRows.problems(plan, asked, store, Severity.ERROR, desk.language()));
		}
		return found;
	}

	private void print(List<Problem> problems, String location) {
		long errors = problems.stream().filter(Problem::isError).count();
		long warnings = problems.stream().filter(problem -> problem.severity() == Severity.WARNING).count();
		if (desk.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("data", location);
			json.put("errors", errors);
			json.put("warnings", warnings);
			json.put("problems", problems.stream().map(ProblemText::json).toList());
			desk.out().print(JsonWriter.lines(json));
		} else {
			problems.forEach(problem -> desk.out().println(ProblemText.line(problem, desk)));
			desk.out().println(desk.text("check.count", "errors", errors, "warnings", warnings));
		}
	}
}
