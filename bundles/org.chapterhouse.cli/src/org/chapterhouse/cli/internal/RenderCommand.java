package org.chapterhouse.cli.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.model.report.Report;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a report and writes its document and outputs. */
@Command(name = "render", sortOptions = false)
final class RenderCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", arity = "0..1", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	@Nullable
	private String family;

	@Mixin
	private ReportOptions report = new ReportOptions();

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

	@Option(names = "--repeat", hidden = true)
	private int repeat = 1;

	RenderCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		List<String> wanted = formats();
		ExecutorService executor = ChapterThreads.make();
		try (var progress = desk.progress(); var outputs = new Outputs(desk, desk.path(out), executor)) {
			String document = from;
			Outcome<Report> made = document != null ? read(desk.path(document), outputs, wanted) : make(outputs, wanted, executor, progress);
			progress.wipe();
			desk.tell(made.problems());
			Report result = made.result().orElse(null);
			if (result == null) {
				return end(exitWithout(made.problems()), outputs, made.problems());
			}
			var problems = new ArrayList<Problem>(made.problems());
			problems.addAll(write(result, document == null, outputs, wanted, progress));
			boolean faulty = problems.stream().anyMatch(Problem::isError) || Outputs.hasFailedChapter(result);
			return end(faulty ? ExitCode.FAULTY : ExitCode.DONE, outputs, problems);
		} finally {
			executor.shutdownNow();
		}
	}

	private Outcome<Report> make(Outputs outputs, List<String> wanted, ExecutorService executor, ConsoleProgress progress) {
		String id = family;
		if (id == null) {
			throw desk.usage("usage.missing", "what", "FAMILY");
		}
		Locale language = desk.reportLanguage();
		LocalDate date = date();
		Outcome<Family> read = desk.family(id);
		Family present = read.result().orElse(null);
		if (present == null) {
			return Outcome.failed(read.problems());
		}
		var job = new ReportJob(desk, present, report.data);
		Period period = job.period(report);
		outputs.prepare(present, wanted);
		var request = new ReportRequest(period, job.organisation(report), language, date, publisher, shareUrl);
		return job.make(ReportPlan.of(present), request, executor, progress, repeat, made -> write(made, true, outputs, wanted, progress));
	}

	private Outcome<Report> read(Path document, Outputs outputs, List<String> wanted) {
		if (report.data.isGiven() || report.period != null || report.organisation != null || published != null || !publisher.isEmpty()
				|| !shareUrl.isEmpty()) {
			throw desk.usage("usage.from");
		}
		Outcome<Report> read = ReportDocuments.read(document, desk.language());
		Report saved = read.result().orElse(null);
		if (saved == null) {
			return read;
		}
		if (family != null && !family.equals(saved.getFamily())) {
			throw desk.usage("usage.from.family", "family", saved.getFamily(), "wanted", String.valueOf(family));
		}
		if (desk.wantsLanguage() && !desk.reportLanguage().toLanguageTag().equals(saved.getLanguage())) {
			throw desk.usage("usage.from.language", "language", saved.getLanguage());
		}
		Outcome<Family> its = desk.family(saved.getFamily());
		its.result().ifPresent(present -> outputs.prepare(present, wanted));
		return its.result().isPresent() ? read : Outcome.failed(its.problems());
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
			problems.addAll(outputs.render(result, format, progress));
		}
		progress.wipe();
		desk.tell(problems);
		return problems;
	}

	private int end(int exit, Outputs outputs, List<Problem> problems) {
		if (desk.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("exit", exit);
			json.put("outputs", outputs.written().stream().map(Path::toString).toList());
			json.put("problems", problems.stream().map(ProblemText::json).toList());
			desk.out().print(JsonWriter.lines(json));
		} else {
			outputs.written().forEach(file -> desk.say(desk.text("wrote", "file", file.toString())));
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

	private @Nullable LocalDate date() {
		String text = published;
		try {
			return text == null ? null : LocalDate.parse(text);
		} catch (DateTimeParseException e) {
			throw desk.usage("usage.date", "date", String.valueOf(text));
		}
	}
}
