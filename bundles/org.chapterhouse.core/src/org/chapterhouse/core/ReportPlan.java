package org.chapterhouse.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.chapterhouse.core.internal.Following;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.NeedDefinition;
import org.chapterhouse.model.report.ReportFactory;

/**
 * Says which chapters a report has, in what order, and what they read.
 *
 * @param family     the family, with its chapters in the order of the report
 * @param chapters   the chapters, in order; those that cannot be used are among them, to be told as failed
 * @param background chapters that are computed for those that follow them and not shown, in order
 * @param needs      the data sets and columns that the family and the usable chapters read, each once, in the order of the family's data sets; a column that one of
 *                   them cannot do without is not among the optional ones
 */
public record ReportPlan(Family family, List<FamilyChapter> chapters, List<FamilyChapter> background, List<NeedDefinition> needs) {

	/** Makes a plan; the lists are copied. */
	public ReportPlan {
		Objects.requireNonNull(family);
		chapters = List.copyOf(chapters);
		background = List.copyOf(background);
		needs = List.copyOf(needs);
	}

	/** Returns the plan of a report with all chapters. */
	public static ReportPlan of(Family family) {
		return of(family, chapter -> true);
	}

	/** Returns the plan of a report with some chapters. */
	public static ReportPlan of(Family family, Predicate<FamilyChapter> wanted) {
		return of(family, family.chapters().stream().filter(wanted).toList(), List.of());
	}

	/** Returns the plan of a report with the chapters that were chosen. */
	public static ReportPlan of(Family family, ChapterChoice choice) {
		Family ordered = choice.order().isEmpty() ? family : family.with(choice.ordered(family));
		return of(ordered, ordered.chapters().stream().filter(choice::shows).toList(), choice.background(family));
	}

	private static ReportPlan of(Family family, List<FamilyChapter> chapters, List<FamilyChapter> background) {
		var needs = new ArrayList<NeedDefinition>(family.definition().getNeeds());
		Stream.concat(chapters.stream(), background.stream()).filter(FamilyChapter::isUsable)
				.forEach(chapter -> needs.addAll(chapter.declared().getNeeds()));
		return new ReportPlan(family, chapters, background, merged(family, needs));
	}

	/** Returns the chapters that are computed, shown or not, in order. */
	public List<FamilyChapter> computed() {
		return family.chapters().stream().filter(chapter -> chapters.contains(chapter) || background.contains(chapter)).toList();
	}

	/** Returns the plan of a report with one chapter and what it takes to make it: those that it follows and those that these follow. */
	public static ReportPlan of(Family family, FamilyChapter chapter) {
		List<FamilyChapter> before = new Following(family.chapters()).before(chapter);
		return of(family, one -> one.id().equals(chapter.id()) || before.contains(one));
	}

	private static List<NeedDefinition> merged(Family family, List<NeedDefinition> needs) {
		Map<String, Set<String>> columns = new LinkedHashMap<>();
		family.definition().getDataSets().stream().map(DataSetDefinition::getId).forEach(id -> columns.put(id, new LinkedHashSet<>()));
		needs.forEach(need -> columns.computeIfAbsent(need.getDataSet(), id -> new LinkedHashSet<>()).addAll(need.getColumns()));
		Map<String, Set<String>> optional = new LinkedHashMap<>();
		needs.forEach(need -> optional.computeIfAbsent(need.getDataSet(), id -> new LinkedHashSet<>()).addAll(need.getOptionalColumns()));
		var merged = new ArrayList<NeedDefinition>();
		columns.forEach((dataSet, names) -> {
			if (!names.isEmpty()) {
				NeedDefinition need = ReportFactory.eINSTANCE.createNeedDefinition();
				need.setDataSet(dataSet);
				need.getColumns().addAll(names);
				optional.getOrDefault(dataSet, Set.of()).stream().filter(name -> !names.contains(name)).forEach(need.getOptionalColumns()::add);
				merged.add(need);
			}
		});
		return merged;
	}
}
