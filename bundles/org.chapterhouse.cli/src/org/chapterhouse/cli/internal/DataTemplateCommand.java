package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.OutputFile;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.NeedDefinition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an empty file with a header line for each data set of a family, and a page that says what the columns hold. */
@Command(name = "template", sortOptions = false)
final class DataTemplateCommand implements Callable<Integer> {

	private final Desk desk;

	@Parameters(index = "0", paramLabel = "FAMILY", descriptionKey = "FAMILY")
	private String family = "";

	@Option(names = "--out", paramLabel = "DIR", order = 10)
	private String out = "data";

	@Option(names = "--force", order = 11)
	private boolean force;

	DataTemplateCommand(Desk desk) {
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
		Map<String, String> files = files(present);
		Path folder = desk.path(out);
		List<String> there = files.keySet().stream().filter(name -> Files.exists(folder.resolve(name))).toList();
		if (!there.isEmpty() && !force) {
			throw desk.usage("usage.template.exists", "folder", folder.toString(), "files", String.join(", ", there));
		}
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path target = folder.resolve(file.getKey());
			try (OutputFile output = OutputFile.begin(target)) {
				output.stream().write(file.getValue().getBytes(StandardCharsets.UTF_8));
				output.finish();
				desk.say(desk.text("wrote", "file", target.toString()));
			} catch (IOException e) {
				desk.tell(desk.unwritten(target, e));
				return ExitCode.FAULTY;
			}
		}
		return ExitCode.DONE;
	}

	private Map<String, String> files(Family of) {
		Map<String, String> files = new LinkedHashMap<>();
		Messages messages = of.messages(desk.language());
		var page = new StringBuilder(desk.text("template.title", "family", of.name(desk.language()))).append("\n\n")
				.append(desk.text("template.intro")).append('\n');
		List<NeedDefinition> needs = ReportPlan.of(of).needs();
		for (DataSetDefinition dataSet : of.definition().getDataSets()) {
			Set<String> needed = needs.stream().filter(need -> need.getDataSet().equals(dataSet.getId())).flatMap(need -> need.getColumns().stream())
					.collect(Collectors.toSet());
			String header = dataSet.getColumns().stream().map(ColumnDefinition::getName).collect(Collectors.joining(","));
			files.put(dataSet.getId() + ".csv", header + "\n");
			page.append("\n## ").append(dataSet.getId()).append(messages.find("dataset." + dataSet.getId()).map(name -> ": " + name).orElse(""))
					.append("\n\n");
			page.append(desk.text("template.columns")).append("\n|---|---|---|---|---|\n");
			dataSet.getColumns().forEach(column -> page.append(row(column, needed.contains(column.getName()))));
		}
		files.put("README.md", page.toString());
		return files;
	}

	private String row(ColumnDefinition column, boolean needed) {
		String need = column.isKey() ? "template.key" : column.isMandatory() ? "template.mandatory" : needed ? "template.needed"
				: "template.optional";
		String values = column.getAllowedValues().isEmpty()
				? column.getReferences() == null ? "" : desk.text("template.refers", "column", column.getReferences())
				: String.join(", ", column.getAllowedValues());
		return "| " + column.getName() + " | " + desk.text("type." + column.getType().getLiteral()) + " | " + desk.text(need) + " | " + values + " | "
				+ String.join(", ", column.getAliases()) + " |\n";
	}
}
