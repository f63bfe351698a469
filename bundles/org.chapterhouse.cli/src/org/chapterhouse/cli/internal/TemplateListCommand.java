package org.chapterhouse.cli.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.desk.Renderers;
import org.chapterhouse.core.desk.TemplateShelf;
import org.chapterhouse.core.desk.TemplateShelf.Listed;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.chapterhouse.core.templates.TemplateEntry;
import org.chapterhouse.core.templates.TemplateEntry.State;
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
		FamilyTemplates found = templates.beside(present, data, desk);
		List<Listed> all = listed(present, found);
		if (desk.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("templates", all.stream().map(TemplateListCommand::json).toList());
			desk.out().print(JsonWriter.lines(json));
		} else {
			all.forEach(one -> desk.out().println(line(one)));
		}
		// those of files are among those of the list, too
		var problems = new LinkedHashSet<Problem>(present.chapterProblems());
		problems.addAll(found.problems(desk.language()));
		all.forEach(one -> problems.addAll(one.problems()));
		desk.tell(List.copyOf(problems));
		return problems.stream().anyMatch(Problem::isError) ? ExitCode.FAULTY : ExitCode.DONE;
	}

	private List<Listed> listed(Family present, FamilyTemplates found) {
		ExecutorService executor = ChapterThreads.make();
		try (var renderers = new Renderers(desk.workplace(), executor)) {
			return TemplateShelf.list(desk.workplace(), renderers, present, found);
		} finally {
			executor.shutdownNow();
		}
	}

	private String line(Listed one) {
		TemplateEntry entry = one.entry();
		String bundled = entry.bundled().map(bundle -> bundle.origin() + " " + bundle.version()).orElse("");
		String state = entry.bundled().isPresent() ? one.isRefused() ? "refused" : state(entry) : entry.file().isEmpty() ? "missing"
				: one.isRefused() ? "refused.missing" : state(entry);
		return desk.text("template.line." + state, "path", entry.path(), "file", entry.file().map(Path::toString).orElse(""), "bundled", bundled);
	}

	private static Map<String, Object> json(Listed one) {
		TemplateEntry entry = one.entry();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("path", entry.path());
		if (!entry.chapter().isEmpty()) {
			json.put("chapter", entry.chapter());
		}
		json.put("state", one.isRefused() ? state(State.REFUSED) : state(entry));
		entry.file().ifPresent(file -> json.put("file", file.toString()));
		entry.bundled().map(Resource::origin).ifPresent(origin -> json.put("bundled", origin));
		entry.bundled().map(Resource::version).ifPresent(version -> json.put("version", version));
		return json;
	}

	private static String state(TemplateEntry entry) {
		return state(entry.state());
	}

	private static String state(State state) {
		return state.name().toLowerCase(Locale.ROOT);
	}
}
