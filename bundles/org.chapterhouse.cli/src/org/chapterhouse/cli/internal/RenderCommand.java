package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.OutputFile;
import org.chapterhouse.core.ReportCheck;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.Batch;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.core.desk.PreviousReport;
import org.chapterhouse.core.desk.Publication;
import org.chapterhouse.core.desk.Renderers;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.chapterhouse.model.report.Report;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a report and writes its document and outputs. */
@Command(name = "render", sortOptions = false)
final class RenderCommand implements Callable<Integer> {

	/** Says that nothing is to be compared. */
	private static final String NOTHING = "none";

	private final Desk desk;

	@Parameters(index = "0", arity = "0..1", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	@Nullable
	private String family;

	@Mixin
	private ReportOptions report = new ReportOptions();

	@Mixin
	private TextOptions texts = new TextOptions();

	@Mixin
	private TemplateOptions templates = new TemplateOptions();

	@Mixin
	private ChapterOptions chapters = new ChapterOptions();

	@Option(names = "--format", paramLabel = "FORMATS", split = ",", order = 20)
	private List<String> formats = new ArrayList<>();

	@Option(names = "--out", paramLabel = "DIR", order = 21)
	private String out = "out";

	@Option(names = "--published", paramLabel = "DATE", order = 22)
	@Nullable
	private String published;

	@Option(names = "--publisher", paramLabel = "NAME", order = 23)
	private String publisher = "";

	@Option(names = "--share-url", paramLabel = "URL", order = 24)
	private String shareUrl = "";

	@Option(names = "--from", paramLabel = "FILE.report", order = 25)
	@Nullable
	private String from;

	@Option(names = "--each", paramLabel = "LEVELS", split = ",", order = 3)
	private List<String> each = new ArrayList<>();

	@Option(names = "--jobs", paramLabel = "N", order = 26)
	private int jobs = Runtime.getRuntime().availableProcessors();

	@Option(names = "--previous", paramLabel = "FILE-or-DIR", order = 27)
	@Nullable
	private String previous;

	@Option(names = "--repeat", hidden = true)
	private int repeat = 1;

	RenderCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		List<String> wanted = formats();
		if (jobs < 1) {
			throw desk.usage("usage.limit", "limit", jobs);
		}
		ExecutorService executor = ChapterThreads.make();
		try (var progress = desk.progress(); var renderers = new Renderers(desk.workplace(), executor)) {
			Path folder = desk.path(out);
			clean(folder);
			String document = from;
			if (document != null) {
				Path file = desk.path(document);
				return read(file, its -> {
					renderers.prepare(wanted);
					return new Outputs(desk.workplace(), folder, renderers, found(its, null));
				}, wanted, progress);
			}
			return make(folder, wanted, renderers, executor, progress);
		} finally {
			executor.shutdownNow();
		}
	}

	/** Finds the templates of a report; of files in their folder that cannot be read the renderer tells. */
	private FamilyTemplates found(Family its, @Nullable String data) {
		FamilyTemplates found = templates.of(its, data, desk);
		desk.tell(found.problems(desk.language()).stream().filter(problem -> !problem.isError()).toList());
		return found;
	}

	/** Removes what runs before left half-written when they were killed. */
	private void clean(Path folder) {
		try {
			OutputFile.removeLeftovers(folder);
		} catch (IOException e) {
			desk.failed("removal of files that are left", e);
		}
	}

	private int make(Path folder, List<String> wanted, Renderers renderers, ExecutorService executor, ConsoleProgress progress) {
		String id = family;
		if (id == null) {
			throw desk.usage("usage.missing", "what", "FAMILY");
		}
		Locale language = desk.reportLanguage();
		Publication publication = publication();
		Outcome<Family> read = desk.family(id);
		Family present = read.result().orElse(null);
		if (present == null) {
			return end(Outcome.failed(read.problems()), List.of(), List.of());
		}
		var job = new ReportJob(desk, present, report.data, texts);
		var request = publication.on(ReportRequest.of(job.period(report), job.organisation(report), language));
		ReportPlan plan = job.plan(chapters);
		var before = new PreviousReport(desk.workplace(), present, before());
		if (!each.isEmpty()) {
			var run = new EachRun(desk, renderers, executor, progress);
			List<String> levels = each.stream().map(String::strip).distinct().toList();
			run.check(present, levels);
			desk.tell(job.problemsOfPlan());
			return run.run(
					new Batch.Order(present, found(present, report.data.data), plan, request, job.texts(), wanted, folder, jobs, before, repeat), job,
					levels);
		}
		renderers.prepare(wanted);
		var outputs = new Outputs(desk.workplace(), folder, renderers, found(present, report.data.data));
		return finish(job.make(plan, request, executor, progress, repeat, before, made -> write(made, true, outputs, wanted, progress)), true,
				outputs,
				wanted,
				progress);
	}

	private int read(Path document, Function<Family, Outputs> prepared, List<String> wanted, ConsoleProgress progress) {
		if (report.data.isGiven() || texts.isGiven() || chapters.isGiven() || report.period != null || report.organisation != null
				|| published != null
				|| !publisher.isEmpty()
				|| !shareUrl.isEmpty() || !each.isEmpty() || previous != null) {
			throw desk.usage("usage.from");
		}
		Outcome<Report> read = ReportDocuments.read(document, desk.language());
		Report saved = read.result().orElse(null);
		if (saved == null) {
			return end(read, List.of(), List.of());
		}
		if (family != null && !family.equals(saved.getFamily())) {
			throw desk.usage("usage.from.family", "family", saved.getFamily(), "wanted", String.valueOf(family));
		}
		if (desk.wantsLanguage() && !desk.reportLanguage().toLanguageTag().equals(saved.getLanguage())) {
			throw desk.usage("usage.from.language", "language", saved.getLanguage());
		}
		Outcome<Family> its = desk.family(saved.getFamily());
		Family present = its.result().orElse(null);
		if (present == null) {
			return end(Outcome.failed(its.problems()), List.of(), List.of());
		}
		var problems = new ArrayList<Problem>(read.problems());
		problems.addAll(ReportCheck.of(present, saved, desk.language()));
		return finish(Outcome.of(saved, problems), false, prepared.apply(present), wanted, progress);
	}

	/** Writes the last document made, if there is one, and returns the exit code. */
	private int finish(Outcome<Report> made, boolean withDocument, Outputs outputs, List<String> wanted, ConsoleProgress progress) {
		progress.wipe();
		Report result = made.result().orElse(null);
		if (result == null) {
			return end(made, outputs.written(), List.of());
		}
		desk.tellMost(made.problems());
		List<Problem> problems = write(result, withDocument, outputs, wanted, progress);
		return end(made, outputs.written(), problems);
	}

	/** Writes document and outputs; returns what went wrong. */
	private List<Problem> write(Report result, boolean withDocument, Outputs outputs, List<String> wanted, ConsoleProgress progress) {
		var problems = new ArrayList<Problem>();
		if (withDocument) {
			progress.stage("document", "");
			problems.addAll(outputs.document(result));
		}
		for (String format : wanted) {
			progress.stage(format, desk.text("stage.render", "format", format));
			outputs.render(result, format, progress).stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
		}
		progress.wipe();
		desk.tell(problems);
		return problems;
	}

	/** Prints what was written and returns the exit code; the problems of an outcome without a document are told as well. */
	private int end(Outcome<Report> made, List<Path> written, List<Problem> more) {
		Report result = made.result().orElse(null);
		var problems = new ArrayList<Problem>(made.problems());
		problems.addAll(more);
		int exit;
		if (result == null) {
			desk.tellMost(made.problems());
			exit = exitWithout(made.problems());
		} else {
			exit = problems.stream().anyMatch(Problem::isError) || Outputs.hasFailedChapter(result) ? ExitCode.FAULTY : ExitCode.DONE;
		}
		if (desk.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("exit", exit);
			json.put("outputs", written.stream().map(Path::toString).toList());
			json.put("problems", problems.stream().map(ProblemText::json).toList());
			desk.out().print(JsonWriter.lines(json));
		} else {
			written.forEach(file -> desk.say(desk.text("wrote", "file", file.toString())));
		}
		return exit;
	}

	/** Returns the exit code where there is no document: wrong arguments are told apart from unusable data. */
	static int exitWithout(List<Problem> problems) {
		return problems.stream().filter(Problem::isError).allMatch(problem -> problem.code().startsWith("organisation.")) ? ExitCode.USAGE
				: ExitCode.UNUSABLE;
	}

	private List<String> formats() {
		List<String> known = List.copyOf(desk.installation().formats());
		List<String> wanted = formats.isEmpty() ? List.of("pdf", "html") : formats.stream().map(String::strip).distinct().toList();
		for (String format : wanted) {
			if (!known.contains(format)) {
				throw desk.unknown("usage.format", format, known);
			}
		}
		return wanted;
	}

	private PreviousReport.Source before() {
		String named = previous;
		if (named == null) {
			return new PreviousReport.Source.SameData();
		}
		return NOTHING.equals(named) ? new PreviousReport.Source.None() : new PreviousReport.Source.Saved(desk.path(named));
	}

	private Publication publication() {
		String date = published;
		Outcome<Publication> said = Publication.read(desk.workplace(), date == null ? "" : date, publisher, shareUrl);
		return said.result().orElseThrow(() -> new UsageError(said.problems().getFirst()));
	}
}
