package org.chapterhouse.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.OrganisationUnits;
import org.chapterhouse.core.texts.ReportTexts;
import org.eclipse.core.runtime.NullProgressMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the file in which the texts of a report can be edited, with everything that is carried over in its place. */
@Command(name = "init", sortOptions = false)
final class TextsInitCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	private String family = "";

	@Mixin
	private ReportOptions report = new ReportOptions();

	@Mixin
	private TextOptions texts = new TextOptions();

	TextsInitCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		var task = new TextsTask(desk, family, report, texts);
		ReportJob job = task.begin();
		if (job == null) {
			return ExitCode.UNUSABLE;
		}
		job.requireWritableTexts();
		Outcome<List<OrgUnit>> units = job.open(List.copyOf(task.family().definition().getNeeds()), false, 1, new NullProgressMonitor(),
				opened -> Outcome.of(OrganisationUnits.reportable(task.family(), opened), opened.problems(desk.language())));
		if (units.result().isEmpty()) {
			desk.tell(units.problems());
			return ExitCode.UNUSABLE;
		}
		List<String> codes = units.result().get().stream().map(OrgUnit::code).toList();
		if (!codes.contains(task.place().organisation())) {
			throw desk.unknown("usage.texts.org", task.place().organisation(), codes);
		}
		Outcome<String> written = new ReportTexts(task.store(), task.family(), desk.language()).init(task.place());
		desk.tell(written.problems());
		written.result().ifPresent(file -> desk.say(desk.text("wrote", "file", file)));
		return written.result().isPresent() ? ExitCode.DONE : ExitCode.FAULTY;
	}
}
