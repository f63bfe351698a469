package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Comparison;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.model.report.Report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed from one saved document to another. */
@Command(name = "compare", sortOptions = false)
final class CompareCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "A.report", descriptionKey = "compare.A")
	private String earlier = "";

	@Parameters(index = "1", paramLabel = "B.report", descriptionKey = "compare.B")
	private String later = "";

	@Option(names = "--all", order = 10)
	private boolean all;

	CompareCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		var problems = new ArrayList<Problem>();
		Report before = read(earlier, problems);
		Report now = read(later, problems);
		if (before == null || now == null) {
			desk.tell(problems);
			return ExitCode.UNUSABLE;
		}
		Outcome<Family> family = desk.family(now.getFamily());
		Outcome<Comparison> compared = family.result().map(of -> Comparison.of(of, before, now, desk.language()))
				.orElseGet(() -> Outcome.failed(family.problems()));
		desk.tell(compared.problems());
		Comparison comparison = compared.result().orElse(null);
		if (comparison == null) {
			return family.result().isPresent() ? ExitCode.USAGE : ExitCode.UNUSABLE;
		}
		var text = new ComparisonText(before, now, desk, Locale.forLanguageTag(now.getLanguage()));
		desk.out().print(desk.json() ? JsonWriter.lines(text.json(comparison)) : text.of(comparison, all));
		return ExitCode.DONE;
	}

	private @org.eclipse.jdt.annotation.Nullable Report read(String file, List<Problem> problems) {
		Outcome<Report> read = ReportDocuments.read(desk.path(file), desk.language());
		problems.addAll(read.problems());
		return read.result().orElse(null);
	}
}
