package org.chapterhouse.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportPackage;
import org.chapterhouse.model.report.Series;
import org.chapterhouse.model.report.SeriesPoint;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * Holds the report of a unit among others to itself: whoever gets it must learn nothing of the units beside it, apart from rankings: its rank among
 * them, and charts that rank them. A report of
 * the unit above all, made from the same data, tells what there is to learn.
 */
final class ScopeCheck {

	/** A value of so many digits, those of both numbers of a quotient counted, is not met by chance. */
	private static final int DISTINCT = 6;

	private final List<OrganisationUnit> all;
	private final Map<String, Set<String>> valuesOfUnits = new HashMap<>();
	private final Set<String> distinct = new HashSet<>();

	/** Makes a check against the report of the unit above all others. */
	ScopeCheck(Report whole) {
		all = List.copyOf(whole.getUnits());
		facts(whole).filter(fact -> fact.getValue() != null).forEach(fact -> {
			valuesOfUnits.computeIfAbsent(fact.getOrg(), org -> new HashSet<>()).add(fact.getValue());
			if (String.valueOf(fact.getExact() == null ? fact.getValue() : fact.getExact()).chars().filter(Character::isDigit).count() >= DISTINCT) {
				distinct.add(fact.getValue());
			}
		});
	}

	/** Returns what a report tells of units that it is not about. */
	List<String> check(Report report) {
		Set<String> own = report.getUnits().stream().map(OrganisationUnit::getCode).collect(Collectors.toSet());
		Set<String> upwards = upwards(report.getOrganisation());
		List<OrganisationUnit> others = all.stream().filter(unit -> !own.contains(unit.getCode()) && !upwards.contains(unit.getCode())).toList();
		var wrong = new ArrayList<String>();
		facts(report).filter(fact -> !own.contains(fact.getOrg())).forEach(fact -> wrong.add("a fact of another unit: " + fact.getId()));
		names(report, others, wrong);
		values(report, others, wrong);
		report.getProblems().stream().filter(problem -> problem.getValue() != null || problem.getLine() > 0)
				.forEach(problem -> wrong.add("a remark that shows rows of other units: " + problem.getMessage()));
		return wrong;
	}

	/** Returns the units above a unit; that there are some is no secret, their figures are not for all. */
	private Set<String> upwards(String code) {
		var way = new HashSet<String>();
		for (String at = code; way.add(at);) {
			String child = at;
			at = all.stream().filter(unit -> unit.getCode().equals(child)).map(OrganisationUnit::getParent).findFirst().orElse(child);
		}
		return way;
	}

	private static Stream<Fact> facts(Report report) {
		return chapters(report).flatMap(chapter -> chapter.getFacts().stream());
	}

	private static Stream<ReportChapter> chapters(Report report) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream());
	}

	/** Looks for names and codes in every text of the document, whatever it is; the two numbers of a quotient are none. */
	private void names(Report report, List<OrganisationUnit> others, List<String> wrong) {
		Set<String> mine = words(report.getUnits())
				.collect(
						Collectors.toCollection(() -> new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))));
		List<String> foreign = words(others).filter(word -> !mine.contains(word)).distinct().toList();
		for (TreeIterator<EObject> contents = report.eAllContents(); contents.hasNext();) {
			EObject element = contents.next();
			if (element instanceof SeriesPoint && element.eContainer() instanceof Series series && isRanking(series, report)) {
				continue;
			}
			for (EAttribute attribute : element.eClass().getEAllAttributes()) {
				if (attribute == ReportPackage.Literals.FACT__EXACT) {
					continue;
				}
				String text = String.valueOf(element.eGet(attribute));
				foreign.stream().filter(word -> isNamed(text, word, mine)).forEach(
						word -> wrong.add("the other unit " + word + " in " + element.eClass().getName() + "." + attribute.getName() + ": " + text));
			}
		}
	}

	private static Stream<String> words(List<OrganisationUnit> units) {
		return units.stream().flatMap(unit -> Stream.of(unit.getCode(), unit.getName(), unit.getShortName())).filter(word -> word.length() > 2);
	}

	private static boolean isNamed(String text, String word, Set<String> mine) {
		if (!text.contains(word)) {
			return false;
		}
		String rest = text;
		for (String own : mine) {
			rest = rest.replace(own, " ");
		}
		return Pattern.compile("(?<![A-Za-z0-9.])" + Pattern.quote(word) + "(?![A-Za-z0-9.])").matcher(rest).find();
	}

	/** Tells whether a chart ranks the unit and those beside it: one bar for each, the largest first. */
	private boolean isRanking(Series series, Report report) {
		Map<String, String> parents = new HashMap<>();
		all.forEach(unit -> parents.put(unit.getCode(), unit.getParent()));
		String parent = parents.get(report.getOrganisation());
		List<SeriesPoint> bars = series.getPoints().stream().filter(point -> point.getLine().equals(series.getLines().get(0).getId())).toList();
		List<BigDecimal> values = bars.stream().map(SeriesPoint::getValue).filter(Objects::nonNull).map(BigDecimal::new).toList();
		return parent != null && bars.stream().allMatch(bar -> parent.equals(parents.get(bar.getCategory())))
				&& values.equals(values.stream().sorted(Comparator.reverseOrder()).toList());
	}

	/** Looks for the figures of others in what tables and charts show. */
	private void values(Report report, List<OrganisationUnit> others, List<String> wrong) {
		Set<String> mine = facts(report).map(fact -> String.valueOf(fact.getValue())).collect(Collectors.toSet());
		report.getUnits().forEach(unit -> mine.addAll(valuesOfUnits.getOrDefault(unit.getCode(), Set.of())));
		Set<String> foreign = others.stream().flatMap(unit -> valuesOfUnits.getOrDefault(unit.getCode(), Set.of()).stream())
				.filter(value -> distinct.contains(value) && !mine.contains(value)).collect(Collectors.toSet());
		chapters(report).forEach(chapter -> {
			chapter.getSeries().stream().filter(series -> !isRanking(series, report))
					.forEach(series -> series.getPoints().stream().filter(point -> foreign.contains(String.valueOf(point.getValue())))
							.forEach(point -> wrong.add("the figure " + point.getValue() + " of another unit in the chart " + series.getId())));
			chapter.getTables().forEach(table -> table.getRows().stream().flatMap(row -> row.getCells().stream())
					.filter(cell -> foreign.contains(String.valueOf(cell.getValue())))
					.forEach(cell -> wrong.add("the figure " + cell.getValue() + " of another unit in the table " + table.getId())));
		});
	}
}
