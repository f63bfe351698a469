package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.JsonWriter;

import picocli.CommandLine.Command;

/** Lists the families that are installed. */
@Command(name = "families", sortOptions = false)
final class FamiliesCommand implements Callable<Integer> {

	private final Desk desk;

	FamiliesCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		var problems = new ArrayList<Problem>();
		List<Object> json = new ArrayList<>();
		for (Installed.OfFamily installed : desk.installation().families()) {
			Outcome<Family> read = desk.family(installed.id());
			problems.addAll(read.problems());
			read.result().ifPresent(family -> {
				problems.addAll(family.chapterProblems());
				json.add(json(family));
				if (!desk.json()) {
					desk.out()
							.println(desk.text("families.line", "id", family.id(), "name", family.name(desk.language()), "chapters",
									family.chapters().size(),
									"sample", sample(family)));
				}
			});
		}
		if (desk.json()) {
			Map<String, Object> all = new LinkedHashMap<>();
			all.put("families", json);
			desk.out().print(JsonWriter.lines(all));
		}
		desk.tell(problems);
		problems.addAll(desk.installation().problems());
		return problems.stream().anyMatch(Problem::isError) ? ExitCode.FAULTY : ExitCode.DONE;
	}

	private String sample(Family family) {
		return desk.installation().sample(family.id()).isEmpty() ? ""
				: desk.text("families.sample", "period", String.valueOf(family.definition().getSamplePeriod()),
						"org", String.valueOf(family.definition().getSampleOrganisation()));
	}

	private Map<String, Object> json(Family family) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", family.id());
		json.put("name", family.name(desk.language()));
		json.put("bundle", family.installed().files().bundle());
		json.put("version", family.installed().files().version());
		json.put("period", family.definition().getPeriodKind().getLiteral());
		json.put("chapters", family.chapters().stream().map(chapter -> chapter.id()).toList());
		if (desk.installation().sample(family.id()).isPresent()) {
			json.put("samplePeriod", family.definition().getSamplePeriod());
			json.put("sampleOrganisation", family.definition().getSampleOrganisation());
		}
		return json;
	}
}
