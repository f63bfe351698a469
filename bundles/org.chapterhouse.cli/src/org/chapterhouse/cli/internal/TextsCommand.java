package org.chapterhouse.cli.internal;

import java.util.concurrent.Callable;

import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.texts.ReportTexts;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the texts that people wrote for a report, and those they could write, each with its state. */
@Command(name = "texts", sortOptions = false)
final class TextsCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", arity = "0..1", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	@Nullable
	private String family;

	@Mixin
	private ReportOptions report = new ReportOptions();

	@Mixin
	private TextOptions texts = new TextOptions();

	TextsCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		return new TextsTask(desk, family, report, texts).over(ReportPlan::of, (task, made) -> {
			var list = new TextsList(desk, task.layout());
			var read = new ReportTexts(task.store(), task.family(), desk.language()).read(task.place());
			list.print(read.result().orElseThrow(), made);
			return ExitCode.DONE;
		});
	}
}
