package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.FactsJson;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.OutputFile;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.model.report.Report;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Computes a report and writes its facts and lists as JSON. Texts that people wrote are not read: they hold no facts, and what should be looked at in them is told
 * with the report that shows them.
 */
@Command(name = "facts", sortOptions = false)
final class FactsCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	private String family = "";

	@Mixin
	private ReportOptions report = new ReportOptions();

	@Mixin
	private ChapterOptions chapters = new ChapterOptions();

	@Option(names = "--out", paramLabel = "FILE", order = 20)
	@Nullable
	private String out;

	FactsCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		Locale language = desk.reportLanguage();
		Outcome<Family> read = desk.family(family);
		Family present = read.result().orElse(null);
		if (present == null) {
			desk.tell(read.problems());
			return ExitCode.UNUSABLE;
		}
		var job = new ReportJob(desk, present, report.data);
		var request = ReportRequest.of(job.period(report), job.organisation(report), language);
		ReportPlan plan = job.plan(chapters);
		ExecutorService executor = ChapterThreads.make();
		try (var progress = desk.progress()) {
			Outcome<Report> made = job.figures(plan, request, executor, progress);
			progress.wipe();
			desk.tell(made.problems());
			Report result = made.result().orElse(null);
			if (result == null) {
				return RenderCommand.exitWithout(made.problems());
			}
			if (!write(FactsJson.of(result))) {
				return ExitCode.UNUSABLE;
			}
			return made.hasErrors() || Outputs.hasFailedChapter(result) ? ExitCode.FAULTY : ExitCode.DONE;
		} finally {
			executor.shutdownNow();
		}
	}

	private boolean write(String json) {
		String file = out;
		if (file == null) {
			desk.out().print(json);
			return true;
		}
		Path target = desk.path(file);
		try (OutputFile output = OutputFile.begin(target)) {
			output.stream().write(json.getBytes(StandardCharsets.UTF_8));
			output.finish();
			return true;
		} catch (IOException e) {
			desk.tell(desk.unwritten(target, e));
			return false;
		}
	}
}
