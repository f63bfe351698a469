package org.chapterhouse.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.texts.ReportTexts;
import org.chapterhouse.core.texts.TextKey;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Confirms texts whose figures have changed or that were edited by hand: the figures that they state now are kept with them. */
@Command(name = "accept", sortOptions = false)
final class TextsAcceptCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	private String family = "";

	@Mixin
	private ReportOptions report = new ReportOptions();

	@Mixin
	private TextOptions texts = new TextOptions();

	@Option(names = "--chapter", paramLabel = "CHAPTER", order = 20)
	@Nullable
	private String chapter;

	TextsAcceptCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		return new TextsTask(desk, family, report, texts).over(ReportPlan::of, (task, made) -> {
			String only = chapter;
			if (only != null && task.layout().chapter(only).isEmpty()) {
				throw desk.unknown("usage.chapter", only, task.layout().chapters().stream().map(one -> one.id()).toList());
			}
			var all = new ReportTexts(task.store(), task.family(), desk.language());
			Outcome<List<TextKey>> accepted = all.accept(task.place(), made, key -> only == null || only.equals(key.chapter()));
			List<TextKey> keys = accepted.result().orElse(null);
			if (keys == null) {
				desk.tell(accepted.problems());
				return ExitCode.FAULTY;
			}
			keys.forEach(key -> desk.say(desk.text("texts.accepted", "text",
					key.chapter() + " / " + key.kind() + (key.record().isEmpty() ? "" : " / " + key.record()))));
			if (keys.isEmpty()) {
				desk.say(desk.text("texts.accepted.none"));
			}
			return ExitCode.DONE;
		});
	}
}
