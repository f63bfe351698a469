package org.chapterhouse.cli.internal;

import java.util.concurrent.ExecutorService;
import java.util.function.Function;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.Outputs;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.core.texts.TextPlace;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.Report;
import org.eclipse.jdt.annotation.Nullable;

/** Finds what the commands about texts share: the family, the report that is meant and the place of its texts. */
final class TextsTask {

	private final Desk desk;
	private final @Nullable String wanted;
	private final ReportOptions report;
	private final TextOptions texts;
	private @Nullable Family family;
	private @Nullable TextPlace place;
	private @Nullable TextStore store;

	TextsTask(Desk desk, @Nullable String wanted, ReportOptions report, TextOptions texts) {
		this.desk = desk;
		this.wanted = wanted;
		this.report = report;
		this.texts = texts;
	}

	/** Does something with the texts of a report; returns the exit code. */
	interface Use {
		int with(TextsTask task, Report made);
	}

	/** Finds family, place and store; returns the job over its data, or null where the family cannot be used. */
	@Nullable
	ReportJob begin() {
		String id = wanted;
		if (id == null) {
			throw desk.usage("usage.missing", "what", "FAMILY");
		}
		Outcome<Family> read = desk.family(id);
		Family present = read.result().orElse(null);
		if (present == null) {
			desk.tell(read.problems());
			return null;
		}
		var job = new ReportJob(desk, present, report.data, texts);
		family = present;
		place = new TextPlace(present.id(), job.period(report), job.organisation(report), desk.reportLanguage());
		store = job.texts();
		return job;
	}

	/** Makes the report, with the facts that texts speak of, and does something with it. */
	int over(Function<Family, ReportPlan> plan, Use use) {
		ReportJob job = begin();
		if (job == null) {
			return ExitCode.UNUSABLE;
		}
		var request = ReportRequest.of(place().period(), place().organisation(), place().language());
		ExecutorService executor = ChapterThreads.make();
		try (var progress = desk.progress()) {
			Outcome<Report> made = job.figures(plan.apply(family()), request, executor, progress);
			progress.wipe();
			desk.tell(made.problems());
			Report result = made.result().orElse(null);
			if (result == null) {
				return RenderCommand.exitWithout(made.problems());
			}
			int exit = use.with(this, result);
			return exit == ExitCode.DONE && (made.hasErrors() || Outputs.hasFailedChapter(result)) ? ExitCode.FAULTY : exit;
		} finally {
			executor.shutdownNow();
		}
	}

	Family family() {
		return present(family);
	}

	TextPlace place() {
		return present(place);
	}

	TextStore store() {
		return present(store);
	}

	TextLayout layout() {
		return TextLayout.of(family(), place().language());
	}

	private static <T> T present(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("the task has not begun");
		}
		return value;
	}
}
