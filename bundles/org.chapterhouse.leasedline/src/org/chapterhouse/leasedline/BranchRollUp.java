package org.chapterhouse.leasedline;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;

/**
 * Adds what a query gave for branches up to the unit above them, for data that know branches only. The query has a column {@code branch_code}; rows of branches
 * outside the organisation of the report take no part, and a county has no value. Immutable.
 */
public final class BranchRollUp {

	private final Organisation organisation;
	private final Map<String, List<Row>> byBranch;

	private BranchRollUp(Organisation organisation, Stream<Row> rows) {
		this.organisation = organisation;
		this.byBranch = rows.collect(Collectors.groupingBy(row -> row.text("branch_code")));
	}

	/** Takes the rows that a query gave. */
	public static BranchRollUp of(Organisation organisation, QueryResult result) {
		return new BranchRollUp(organisation, result.rows().stream());
	}

	/** Returns those rows that fulfil a condition. */
	public BranchRollUp where(Predicate<Row> condition) {
		return new BranchRollUp(organisation, byBranch.values().stream().flatMap(List::stream).filter(condition));
	}

	/** Returns the number of things in a column over the branches of a unit; 0 over no rows, no value for a county. */
	public Figure count(OrgUnit unit, String column) {
		return Level.COUNTY.is(unit) ? Figure.none() : Figure.of(total(unit, column));
	}

	/** Returns the sum of a column of whole numbers over the branches of a unit; 0 for a county. */
	public long total(OrgUnit unit, String column) {
		return rows(unit).mapToLong(row -> row.count(column)).sum();
	}

	/**
	 * Returns the mean of the branches' own ratios of two columns: each branch counts once, those without a base not at all. Of one branch this is its ratio.
	 */
	public Figure meanRatio(OrgUnit unit, String numerator, String denominator) {
		return Figure.meanOfPresent(branches(unit).stream()
				.map(branch -> Figure.of(total(branch, numerator)).per(Figure.of(total(branch, denominator)))).toList());
	}

	/** Returns the rows of the branches of a unit, by branch and then as the query gave them. */
	public Stream<Row> rows(OrgUnit unit) {
		return branches(unit).stream().flatMap(branch -> byBranch.getOrDefault(branch.code(), List.of()).stream());
	}

	/** Returns the branch itself, or the branches directly below the unit of the report or the one above; none for any other unit. */
	private List<OrgUnit> branches(OrgUnit unit) {
		if (Level.BRANCH.is(unit)) {
			return List.of(unit);
		}
		boolean above = organisation.above().filter(unit::equals).isPresent();
		return (above ? organisation.siblings() : organisation.below(unit.code())).stream().filter(Level.BRANCH::is).toList();
	}
}
