package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.core.Explanation;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.KeptAnswers;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.Report;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** Tells how a figure came about. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	private String family = "";

	@Option(names = "--metric", paramLabel = "METRIC", required = true, order = 0)
	private String metric = "";

	@Mixin
	private ReportOptions report = new ReportOptions();

	@Option(names = "--in", paramLabel = "CODE", order = 3)
	private String reportOf = "";

	@Option(names = "--rows", paramLabel = "N", order = 4)
	private int rows;

	@Unmatched
	private List<String> rest = new ArrayList<>();

	private Map<String, String> cut = Map.of();
	private @Nullable KeptAnswers answers;

	ExplainCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		if (rows < 0) {
			throw desk.usage("usage.rows", "rows", rows);
		}
		Locale language = desk.reportLanguage();
		Outcome<Family> read = desk.family(family);
		Family present = read.result().orElse(null);
		if (present == null) {
			desk.tell(read.problems());
			return ExitCode.UNUSABLE;
		}
		cut = cut(present);
		FamilyChapter chapter = chapter(present);
		var job = new ReportJob(desk, present, report.data);
		String unit = job.organisation(report);
		String about = !reportOf.isEmpty() ? reportOf : job.isSample() ? String.valueOf(present.definition().getSampleOrganisation()) : unit;
		var request = ReportRequest.of(job.period(report), about, language);
		ExecutorService executor = ChapterThreads.make();
		try (var progress = desk.progress()) {
			Outcome<Report> made = job.figures(ReportPlan.of(present, chapter), request, executor, progress, this::seen);
			progress.wipe();
			desk.tell(made.problems());
			Report result = made.result().orElse(null);
			if (result == null) {
				return RenderCommand.exitWithout(made.problems());
			}
			return Outputs.hasFailedChapter(result) ? ExitCode.FAULTY : explain(present, result, unit);
		} finally {
			executor.shutdownNow();
		}
	}

	private DataStore seen(DataStore store) {
		if (rows == 0) {
			return store;
		}
		var kept = new KeptAnswers(store, rows);
		answers = kept;
		return kept;
	}

	/** Reads the options named like the dimensions of the family: --industry EDU or --industry=EDU. */
	private Map<String, String> cut(Family in) {
		Map<String, String> read = new LinkedHashMap<>();
		for (int at = 0; at < rest.size(); at++) {
			String[] option = rest.get(at).split("=", 2);
			if (in.definition().getDimensions().stream().noneMatch(dimension -> option[0].equals("--" + dimension.getId()))) {
				throw desk.usage(option[0].startsWith("-") ? "usage.option" : "usage.argument", "argument", rest.get(at));
			}
			if (option.length == 1 && ++at >= rest.size()) {
				throw desk.usage("usage.missing", "what", option[0]);
			}
			read.put(option[0].substring(2), option.length == 2 ? option[1] : rest.get(at));
		}
		return read;
	}

	private FamilyChapter chapter(Family in) {
		return in.chapters().stream().filter(FamilyChapter::isUsable)
				.filter(chapter -> chapter.declared().getMetrics().stream().anyMatch(one -> one.getId().equals(metric))).findFirst()
				.orElseThrow(() -> desk.unknown("usage.metric", metric, in.chapters().stream().filter(FamilyChapter::isUsable)
						.flatMap(chapter -> chapter.declared().getMetrics().stream()).map(MetricDefinition::getId).toList(),
						"chapterhouse chapters " + in.id() + " --json"));
	}

	private int explain(Family in, Report result, String unit) {
		List<Fact> facts = result.getParts().stream().flatMap(part -> part.getChapters().stream())
				.filter(one -> one.getState() == ChapterState.COMPLETE)
				.flatMap(one -> one.getFacts().stream()).filter(fact -> fact.getMetric().equals(metric)).toList();
		List<Fact> found = facts.stream().filter(fact -> fact.getOrg().equals(unit) && cutOf(fact).equals(cut)).toList();
		if (found.isEmpty()) {
			throw desk.unknown(cut.isEmpty() ? "usage.fact" : "usage.fact.cut", unit, facts.stream().map(Fact::getOrg).distinct().toList(),
					"chapterhouse facts " + in.id());
		}
		List<Explanation> explanations = found.stream().flatMap(fact -> Explanation.of(in, result, fact).stream()).toList();
		var text = new ExplanationText(desk, in, result, answers);
		for (Explanation explanation : explanations) {
			desk.out().print(desk.json() ? JsonWriter.lines(text.json(explanation)) : text.of(explanation));
		}
		return ExitCode.DONE;
	}

	private static Map<String, String> cutOf(Fact fact) {
		Map<String, String> cut = new LinkedHashMap<>();
		fact.getDimensions().forEach(one -> cut.put(one.getDimension(), one.getValue()));
		return cut;
	}
}
