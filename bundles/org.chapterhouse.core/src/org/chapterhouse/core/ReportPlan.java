package org.chapterhouse.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.chapterhouse.core.internal.Following;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.NeedDefinition;
import org.chapterhouse.model.report.ReportFactory;

/**
 * Says which chapters a report has, in what order, and what they read.
 *
 * @param family   the family
 * @param chapters the chapters, by part, order and id; those that cannot be used are among them, to be told as failed
 * @param needs    the data sets and columns that the family and the usable chapters read, each once, in the order of the family's data sets; a column that one of
 *                 them cannot do without is not among the optional ones
 */
public record ReportPlan(Family family, List<FamilyChapter> chapters, List<NeedDefinition> needs) {

	/** Makes a plan; the lists are copied. */
	public ReportPlan {
		Objects.requireNonNull(family);
		chapters = List.copyOf(chapters);
		needs = List.copyOf(needs);
	}

	/** Returns the plan of a report with all chapters. */
	public static ReportPlan of(Family family) {
		return of(family, chapter -> true);
	}

	/** Returns the plan of a report with some chapters. */
	public static ReportPlan of(Family family, Predicate<FamilyChapter> wanted) {
		List<FamilyChapter> chapters = family.chapters().stream().filter(wanted).toList();
		var needs = new ArrayList<NeedDefinition>(family.definition().getNeeds());
		chapters.stream().filter(FamilyChapter::isUsable).forEach(chapter -> needs.addAll(chapter.declared().getNeeds()));
		return new ReportPlan(family, chapters, merged(family, needs));
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
