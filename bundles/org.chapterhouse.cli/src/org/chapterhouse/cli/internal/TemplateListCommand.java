package org.chapterhouse.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.chapterhouse.core.templates.TemplateEntry;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the templates of a family with where each comes from. */
@Command(name = "list", sortOptions = false)
final class TemplateListCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	private String family = "";

	@Option(names = "--data", paramLabel = "DIR", order = 10, descriptionKey = "template.data")
	@Nullable
	private String data;

	@Mixin
	private TemplateOptions templates = new TemplateOptions();

	TemplateListCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		Outcome<Family> read = desk.family(family);
		Family present = read.result().orElse(null);
		if (present == null) {
			desk.tell(read.problems());
			return ExitCode.UNUSABLE;
		}
		FamilyTemplates found = templates.of(present, data, desk);
		List<TemplateEntry> entries = found.entries();
		if (desk.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("templates", entries.stream().map(TemplateListCommand::json).toList());
			desk.out().print(JsonWriter.lines(json));
		} else {
			entries.forEach(entry -> desk.out().println(line(entry)));
		}
		var problems = new ArrayList<Problem>(present.chapterProblems());
		problems.addAll(found.problems(desk.language()));
		desk.tell(problems);
		return problems.stream().anyMatch(Problem::isError) ? ExitCode.FAULTY : ExitCode.DONE;
	}

	private String line(TemplateEntry entry) {
		String bundled = entry.bundled().map(bundle -> bundle.origin() + " " + bundle.version()).orElse("");
		String state = entry.bundled().isEmpty() && entry.file().isEmpty() ? "missing" : state(entry);
		return desk.text("template.line." + state, "path", entry.path(), "file", entry.file().map(Path::toString).orElse(""), "bundled", bundled);
	}

	private static Map<String, Object> json(TemplateEntry entry) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("path", entry.path());
		if (!entry.chapter().isEmpty()) {
			json.put("chapter", entry.chapter());
		}
		json.put("state", state(entry));
		entry.file().ifPresent(file -> json.put("file", file.toString()));
		entry.bundled().map(Resource::origin).ifPresent(origin -> json.put("bundled", origin));
		entry.bundled().map(Resource::version).ifPresent(version -> json.put("version", version));
		return json;
	}

	private static String state(TemplateEntry entry) {
		return entry.state().name().toLowerCase(Locale.ROOT);
	}
}
