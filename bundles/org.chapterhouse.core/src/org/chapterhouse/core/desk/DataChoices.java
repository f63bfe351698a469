package org.chapterhouse.core.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.OrganisationUnits;
import org.chapterhouse.core.internal.PeriodMark;
import org.chapterhouse.model.report.ColumnType;
import org.chapterhouse.model.report.NeedDefinition;
import org.chapterhouse.model.report.ReportFactory;

/**
 * Tells what people may choose from: the periods and units of which some data speak.
 *
 * @param periods those of which rows tell by a month, latest first; where none does, those that stand in a key of a data set
 * @param written later ones for which people wrote texts already, latest first
 * @param units   those that reports can be about, by level
 * @param lacking of periods of which not every data set tells that comes month by month: which do not, in words
 */
public record DataChoices(List<Period> periods, List<Period> written, List<OrgUnit> units, Map<Period, String> lacking) {

	/** Makes choices; lists and map are copied. */
	public DataChoices {
		periods = List.copyOf(periods);
		written = List.copyOf(written);
		units = List.copyOf(units);
		lacking = Map.copyOf(lacking);
	}

	/** Makes choices of periods that lack nothing. */
	public DataChoices(List<Period> periods, List<OrgUnit> units) {
		this(periods, List.of(), units, Map.of());
	}

	/** Returns the periods of which a report can be opened, latest first: also those of which there are texts and no rows yet. */
	public List<Period> all() {
		return Stream.concat(written.stream(), periods.stream()).toList();
	}

	/** A month by which the rows of a data set can be told apart. */
	private record Months(String dataSet, String column, boolean ofPeriod, boolean key) {

		/** Returns those of a family, one for each data set at most. */
		static List<Months> of(Family family) {
			return family.definition().getDataSets().stream().flatMap(dataSet -> dataSet.getColumns().stream()
					.filter(column -> column.getType() == ColumnType.MONTH && (column.isKey() || column.isOfPeriod())).limit(1)
					.map(column -> new Months(dataSet.getId(), column.getName(), column.isOfPeriod(), column.isKey()))).toList();
		}

		SqlQuery query() {
			return SqlQuery.of("periods-" + dataSet, "SELECT DISTINCT " + column + " AS period FROM " + dataSet + " ORDER BY period");
		}
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
		Months.of(family).forEach(months -> {
			NeedDefinition need = ReportFactory.eINSTANCE.createNeedDefinition();
			need.setDataSet(months.dataSet());
			need.getColumns().add(months.column());
			needs.add(need);
		});
		return needs;
	}

	/**
	 * Reads them out of opened data; what cannot be read is left out, with the reason as a problem.
	 *
	 * @param texts the periods for which people wrote texts
	 */
	static Outcome<DataChoices> read(Workplace workplace, Family family, DataStore store, Set<Period> texts) {
		var problems = new ArrayList<Problem>(ReportData.problems(family, store, workplace.language()));
		nothing(workplace, family, store, problems).ifPresent(problem -> problems.addFirst(problem));
		Map<Months, Set<Period>> found = new LinkedHashMap<>();
		try (DataSession session = store.openSession()) {
			for (Months months : Months.of(family)) {
				try {
					found.put(months, periods(family, session.query(months.query()).rows()));
				} catch (DataAccessException e) {
					problems.add(Problem.warning("data.periods.unreadable", workplace.text("data.periods.unreadable", "dataSet", months.dataSet(),
							"reason", String.valueOf(e.getMessage())), Place.file(store.location())));
				}
			}
		}
		Set<Period> own = all(found, Months::ofPeriod);
		List<Period> periods = List.copyOf(own.isEmpty() ? all(found, months -> true) : own);
		List<Period> written = periods.isEmpty() ? List.of()
				: texts.stream().filter(period -> period.compareTo(periods.getFirst()) > 0).sorted(Comparator.reverseOrder()).toList();
		Map<Period, String> lacking = lacking(workplace, family, found, own, "data.period.lacking");
		lacking.putAll(lacking(workplace, family, found, written, "data.period.written"));
		return Outcome.of(new DataChoices(periods, written, OrganisationUnits.reportable(family, store), lacking), problems);
	}

	/** Says so where none of the data sets that are looked for is in the folder: it may be one where nothing was put yet, or the place of a disk that is not connected. */
	private static Optional<Problem> nothing(Workplace workplace, Family family, DataStore store, List<Problem> problems) {
		List<NeedDefinition> needs = needs(family);
		if (DataLocation.isAddress(store.location()) || !ReportData.holdNothing(needs, problems)) {
			return Optional.empty();
		}
		List<String> wanted = needs.stream().map(NeedDefinition::getDataSet).distinct().toList();
		return Optional.of(Problem.error("data.folder.empty", workplace.text("data.folder.empty", "folder", store.location(), "sets",
				String.join(workplace.text("data.folder.comma"), wanted)), Place.file(store.location())));
	}

	private static Set<Period> periods(Family family, List<Row> rows) {
		return rows.stream().flatMap(row -> PeriodMark.period(family.definition().getPeriodKind(), row, "period").stream())
				.collect(Collectors.toSet());
	}

	/** Returns the periods of some data sets, latest first. */
	private static Set<Period> all(Map<Months, Set<Period>> found, Predicate<Months> which) {
		var all = new TreeSet<Period>(Collections.reverseOrder());
		found.forEach((months, periods) -> {
			if (which.test(months)) {
				all.addAll(periods);
			}
		});
		return all;
	}

	private static Map<Period, String> lacking(Workplace workplace, Family family, Map<Months, Set<Period>> found, Collection<Period> periods,
			String message) {
		Map<Period, String> lacking = new HashMap<>();
		for (Period period : periods) {
			List<String> without = found.entrySet().stream()
					.filter(entry -> entry.getKey().ofPeriod() && entry.getKey().key() && !entry.getValue().contains(period))
					.map(entry -> named(workplace, family, entry.getKey().dataSet())).toList();
			if (!without.isEmpty()) {
				lacking.put(period, workplace.text(message, "period", period.id(), "sets", String.join(", ", without)));
			}
		}
		return lacking;
	}

	private static String named(Workplace workplace, Family family, String dataSet) {
		return family.messages(workplace.language()).find("dataset." + dataSet)
				.map(name -> workplace.text("data.period.lacking.set", "name", name, "dataSet", dataSet)).orElse(dataSet);
	}
}
