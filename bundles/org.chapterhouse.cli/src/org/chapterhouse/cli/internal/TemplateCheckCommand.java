package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.LayoutRenderer;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.desk.Renderers;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.chapterhouse.core.templates.TemplateCheck;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the scripts, addresses and connections in templates, what keeps these from being used, and what their model finds wrong with them. */
@Command(name = "check", sortOptions = false)
final class TemplateCheckCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(arity = "0..*", paramLabel = "FAMILY-or-FILE", descriptionKey = "template.check.WHAT")
	private List<String> wanted = new ArrayList<>();

	@Option(names = "--data", paramLabel = "DIR", order = 10, descriptionKey = "template.data")
	@Nullable
	private String data;

	@Mixin
	private TemplateOptions templates = new TemplateOptions();

	@Option(names = "--from", paramLabel = "FILE.report", order = 15, descriptionKey = "template.check.from")
	@Nullable
	private String from;

	private final List<TemplateCheck.Checked> checked = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();

	TemplateCheckCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		if (wanted.isEmpty() && from == null) {
			throw desk.usage("usage.missing", "what", "FAMILY-or-FILE");
		}
		checked.clear();
		problems.clear();
		ExecutorService executor = ChapterThreads.make();
		try (var renderers = new Renderers(desk.workplace(), executor)) {
			TemplateInspector inspector = renderers.inspector();
			if (inspector == null) {
				desk.tell(Problem.error("renderer.broken", desk.text("template.check.broken"), Place.NOWHERE));
				return ExitCode.FAULTY;
			}
			var check = new TemplateCheck(inspector, inspector::model, desk.language());
			Report report = from == null ? null : report(String.valueOf(from));
			if (from != null && report == null) {
				desk.tell(problems);
				return ExitCode.UNUSABLE;
			}
			if (report != null && wanted.isEmpty()) {
				wanted = List.of(report.getFamily());
			}
			for (String what : wanted) {
				if (!look(what, check, report, renderers)) {
					desk.tell(problems);
					return ExitCode.UNUSABLE;
				}
			}
			return print();
		} finally {
			executor.shutdownNow();
		}
	}

	private @Nullable Report report(String file) {
		Outcome<Report> read = ReportDocuments.read(desk.path(file), desk.language());
		problems.addAll(read.problems());
		return read.result().orElse(null);
	}

	/** Looks at a family, a file or a folder; false if it cannot be looked at. */
	private boolean look(String what, TemplateCheck check, @Nullable Report report, Renderers renderers) {
		Path path = desk.path(what);
		List<String> families = desk.installation().families().stream().map(Installed.OfFamily::id).toList();
		if (!families.contains(what)) {
			if (!Files.exists(path)) {
				throw desk.unknown("usage.template.check", what, families);
			}
			try {
				add(check.files(path));
				return true;
			} catch (IOException e) {
				problems.add(
						Problem.error("template.file.unreadable", desk.text("template.check.unreadable", "reason", String.valueOf(e.getMessage())),
								Place.file(path.toString())));
				return false;
			}
		}
		Outcome<Family> read = desk.family(what);
		Family family = read.result().orElse(null);
		if (family == null) {
			problems.addAll(read.problems());
			return false;
		}
		FamilyTemplates found = templates.beside(family, data, desk);
		add(check.family(found));
		problems.addAll(found.problems(desk.language()));
		if (report != null) {
			tryOn(report, what, found, renderers.layouter());
		}
		return true;
	}

	private void add(List<TemplateCheck.Checked> more) {
		checked.addAll(more);
		more.forEach(one -> problems.addAll(one.inspection().problems()));
	}

	/** Lays out a report: only a report has all data sets, and the words that fonts must have. */
	private void tryOn(Report report, String family, ReportTemplates found, @Nullable LayoutRenderer layouter) {
		if (!family.equals(report.getFamily())) {
			throw desk.usage("usage.from.family", "family", report.getFamily(), "wanted", family);
		}
		if (layouter != null) {
			layouter.layout(report, found, new NullProgressMonitor()).problems().stream()
					.filter(problem -> problems.stream()
							.noneMatch(known -> known.code().equals(problem.code()) && known.place().equals(problem.place())))
					.forEach(problems::add);
		}
	}

	private int print() {
		int exit = problems.stream().anyMatch(Problem::isError) ? ExitCode.FAULTY : ExitCode.DONE;
		if (desk.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("exit", exit);
			json.put("files", checked.stream().map(FindingText::json).toList());
			json.put("problems", problems.stream().map(ProblemText::json).toList());
			desk.out().print(JsonWriter.lines(json));
			desk.tell(problems);
		} else {
			var text = new FindingText(desk);
			checked.forEach(one -> text.lines(one).forEach(desk.out()::println));
			desk.tell(problems);
			desk.out().println(text.summary(checked, problems));
		}
		return exit;
	}
}
