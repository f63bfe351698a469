package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.templates.TemplateCopy;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies templates of bundles into a folder, to be changed there. */
@Command(name = "export", sortOptions = false)
final class TemplateExportCommand implements Callable<Integer> {

	private static final String THEME = "theme";

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	private String family = "";

	@Parameters(index = "1..*", arity = "0..*", paramLabel = "CHAPTER", descriptionKey = "template.CHAPTER")
	private List<String> wanted = new ArrayList<>();

	@Option(names = "--data", paramLabel = "DIR", order = 10, descriptionKey = "template.data.out")
	@Nullable
	private String data;

	@Option(names = "--out", paramLabel = "DIR", order = 11)
	@Nullable
	private String out;

	@Option(names = "--force", order = 12)
	private boolean force;

	TemplateExportCommand(Desk desk) {
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
		String named = out;
		Path folder = named == null ? TemplateOptions.target(data, desk) : desk.path(named);
		try {
			var copy = new TemplateCopy(present, folder);
			collect(present, copy);
			List<Path> there = copy.there();
			if (!there.isEmpty() && !force) {
				throw desk.usage("usage.template.exists", "folder", folder.resolve(present.id()).toString(), "files",
						String.join(", ", there.stream().map(file -> String.valueOf(file.getFileName())).toList()));
			}
			tell(copy.write());
			return ExitCode.DONE;
		} catch (IOException e) {
			desk.tell(desk.unwritten(folder, e));
			return ExitCode.FAULTY;
		}
	}

	private void collect(Family present, TemplateCopy copy) throws IOException {
		List<String> chapters = present.chapters().stream().map(FamilyChapter::id).toList();
		for (String name : wanted.isEmpty() ? chapters : wanted) {
			if (name.equals(THEME)) {
				copy.theme();
			} else if (!copy.chapter(name)) {
				var known = new ArrayList<>(chapters);
				known.add(THEME);
				throw desk.unknown("usage.template.chapter", name, known);
			}
		}
		if (wanted.isEmpty()) {
			copy.theme();
		}
	}

	private void tell(List<Path> written) {
		if (desk.json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("outputs", written.stream().map(Path::toString).toList());
			desk.out().print(JsonWriter.lines(json));
		} else {
			written.forEach(file -> desk.say(desk.text("wrote", "file", file.toString())));
		}
	}
}
