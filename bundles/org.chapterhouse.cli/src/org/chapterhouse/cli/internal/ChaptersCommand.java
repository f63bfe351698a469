package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.NeedDefinition;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the chapters that are installed, in the order of reports. */
@Command(name = "chapters", sortOptions = false)
final class ChaptersCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", arity = "0..1", paramLabel = "FAMILY", descriptionKey = "chapters.FAMILY")
	@Nullable
	private String family;

	ChaptersCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		String only = family;
		List<String> families = only != null ? List.of(only) : desk.installation().families().stream().map(Installed.OfFamily::id).toList();
		var problems = new ArrayList<Problem>();
		List<Object> json = new ArrayList<>();
		for (String id : families) {
			Outcome<Family> read = desk.family(id);
			problems.addAll(read.problems());
			read.result().ifPresent(present -> {
				problems.addAll(present.chapterProblems());
				present.chapters().forEach(chapter -> print(present, chapter, json));
			});
		}
		if (desk.json()) {
			Map<String, Object> all = new LinkedHashMap<>();
			all.put("chapters", json);
			desk.out().print(JsonWriter.lines(all));
		}
		desk.tell(problems);
		problems.addAll(desk.installation().problems());
		return problems.stream().anyMatch(Problem::isError) ? ExitCode.FAULTY : ExitCode.DONE;
	}

	private void print(Family of, FamilyChapter chapter, List<Object> json) {
		ChapterDefinition definition = chapter.definition().orElse(null);
		String title = chapter.title(chapter.messages(desk.language()));
		String part = definition == null ? "" : String.valueOf(definition.getPart());
		if (!desk.json()) {
			desk.out()
					.println(desk.text(chapter.isUsable() ? "chapters.line" : "chapters.line.broken", "family", of.id(), "part", part, "id",
							chapter.id(), "title",
							title, "bundle", chapter.installed().files().bundle(), "version", chapter.installed().files().version()));
		}
		Map<String, Object> one = new LinkedHashMap<>();
		one.put("family", of.id());
		one.put("part", part);
		one.put("id", chapter.id());
		one.put("title", title);
		one.put("bundle", chapter.installed().files().bundle());
		one.put("version", chapter.installed().files().version());
		one.put("usable", chapter.isUsable());
		if (definition != null) {
			one.put("order", definition.getOrder());
			one.put("needs", definition.getNeeds().stream().map(NeedDefinition::getDataSet).toList());
			one.put("metrics", definition.getMetrics().stream().map(MetricDefinition::getId).toList());
		}
		json.add(one);
	}
}
