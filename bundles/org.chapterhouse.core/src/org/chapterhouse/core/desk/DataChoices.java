package org.chapterhouse.core.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.OrganisationUnits;
import org.chapterhouse.model.report.ColumnType;
import org.chapterhouse.model.report.NeedDefinition;
import org.chapterhouse.model.report.PeriodKind;
import org.chapterhouse.model.report.ReportFactory;

/**
 * Tells what people may choose from: the periods and units of which some data speak.
 *
 * @param periods those that stand in a key of a data set, latest first
 * @param units   those that reports can be about, by level
 */
public record DataChoices(List<Period> periods, List<OrgUnit> units) {

	/** Makes choices; the lists are copied. */
	public DataChoices {
		periods = List.copyOf(periods);
		units = List.copyOf(units);
	}

	/** Returns the unit that has the most others below it: the one that the data are about; the first of such, none where there are no units. */
	public Optional<OrgUnit> widest() {
		Map<String, String> parents = new HashMap<>();
		units.forEach(unit -> parents.put(unit.code(), unit.parentCode()));
		Map<String, Integer> below = new HashMap<>();
		for (OrgUnit unit : units) {
			Set<String> above = new HashSet<>();
			for (String parent = unit.parentCode(); parents.containsKey(parent) && above.add(parent); parent = parents.get(parent)) {
				below.merge(parent, 1, Integer::sum);
			}
		}
		OrgUnit widest = null;
		for (OrgUnit unit : units) {
			if (widest == null || below.getOrDefault(unit.code(), 0) > below.getOrDefault(widest.code(), 0)) {
				widest = unit;
			}
		}
		return Optional.ofNullable(widest);
	}

	/** Returns the periods that a report can be compared with: all but its own, latest first. */
	public List<Period> otherThan(Period own) {
		return periods.stream().filter(period -> !period.equals(own)).toList();
	}

	/** Returns the period that people mostly compare with: the latest before the report's own, else the one that comes next; none where there is no other. */
	public Optional<Period> usual(Period own) {
		List<Period> others = otherThan(own);
		return others.stream().filter(period -> period.compareTo(own) < 0).findFirst().or(() -> others.reversed().stream().findFirst());
	}

	/** Returns what must be opened to know them. */
	static List<NeedDefinition> needs(Family family) {
		var needs = new ArrayList<NeedDefinition>(family.definition().getNeeds());
		columns(family).forEach((dataSet, column) -> {
			NeedDefinition need = ReportFactory.eINSTANCE.createNeedDefinition();
			need.setDataSet(dataSet);
			need.getColumns().add(column);
			needs.add(need);
		});
		return needs;
	}

	/** Reads them out of opened data; what cannot be read is left out, with the reason as a problem. */
	static Outcome<DataChoices> read(Workplace workplace, Family family, DataStore store) {
		List<Problem> problems = ReportData.problems(family, store, workplace.language());
		var periods = new TreeSet<Period>(Collections.reverseOrder());
		try (DataSession session = store.openSession()) {
			columns(family).forEach((dataSet, column) -> {
				var query = SqlQuery.of("periods-" + dataSet, "SELECT DISTINCT " + column + " AS period FROM " + dataSet + " ORDER BY period");
				try {
					for (Row row : session.query(query).rows()) {
						Period.parse(PeriodKind.MONTH, row.text("period"))
								.map(month -> new Period(family.definition().getPeriodKind(), month.month())).ifPresent(periods::add);
					}
				} catch (DataAccessException e) {
					problems.add(Problem.warning("data.periods.unreadable", workplace.text("data.periods.unreadable", "dataSet", dataSet, "reason",
							String.valueOf(e.getMessage())), Place.file(store.location())));
				}
			});
		}
		return Outcome.of(new DataChoices(List.copyOf(periods), OrganisationUnits.reportable(family, store)), problems);
	}

	/** Returns the month in the key of each data set that has one. */
	private static Map<String, String> columns(Family family) {
		Map<String, String> columns = new LinkedHashMap<>();
		family.definition().getDataSets().forEach(dataSet -> dataSet.getColumns().stream()
				.filter(column -> column.isKey() && column.getType() == ColumnType.MONTH)
				.findFirst().ifPresent(column -> columns.put(dataSet.getId(), column.getName())));
		return columns;
	}
}
