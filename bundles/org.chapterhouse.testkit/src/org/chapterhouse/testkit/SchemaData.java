package org.chapterhouse.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.chapterhouse.api.value.Period;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.ColumnType;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.LevelDefinition;

/**
 * Makes rows for every data set of a family by chance, out of nothing but its schema: types, keys, references, allowed values and the levels of its
 * organisation. The rows are without errors but not without oddities: ties, gaps, units without rows, credits, unknown references, rows of other months and
 * of units outside the report, days at the edges of the period. The same seed gives the same rows on every machine.
 */
public final class SchemaData {

	private static final List<String> SYLLABLES = List.of("榕", "岑", "霖", "珉", "翊", "昀", "钰", "璟", "沅", "澧", "棠", "蘅", "嵩", "岚", "泠", "鄢");
	private static final List<String> TEXTS = List.of("甲", "乙", "丙, 丁", "\"戊\"", "己\n庚", "辛");
	private static final List<String> DECIMALS = List.of("0.18", "0.157", "0.2", "0.235", "0.5", "0.9", "0.98", "1", "0", "0.001", "12", "5000",
			"20000");
	private static final int MONTHS_BACK = 25;

	private final FamilyDefinition family;
	private final Period period;
	private final Random random;
	private final DataTables tables;
	private final List<OrgTree.Unit> units;
	private int names;

	/** Makes rows around a period of the family. */
	public SchemaData(FamilyDefinition family, Period period, long seed) {
		this.family = family;
		this.period = period;
		this.random = new Random(seed);
		this.tables = new DataTables(family);
		this.units = OrgTree.grow(family.getLevels().stream().map(LevelDefinition::getId).toList(), random);
		Set<String> done = new HashSet<>();
		family.getDataSets().forEach(dataSet -> fill(dataSet, done));
	}

	/** Returns the rows. */
	public DataTables tables() {
		return tables;
	}

	/** Returns the codes of one unit of each level that has reports, highest first: each but the first below the one before it. */
	public List<String> organisations() {
		List<String> reportable = family.getLevels().stream().filter(LevelDefinition::isReportable).map(LevelDefinition::getId).toList();
		var codes = new ArrayList<String>();
		String parent = "";
		for (String level : reportable) {
			String above = parent;
			Optional<OrgTree.Unit> unit = units.stream().filter(one -> one.level().equals(level) && (above.isEmpty() || one.parent().equals(above)))
					.findFirst();
			if (unit.isPresent()) {
				codes.add(unit.get().code());
				parent = unit.get().code();
			}
		}
		return codes;
	}

	/** Returns the rows of the organisation and the dimensions only: every other data set is a header without rows. */
	public DataTables empty() {
		return tables.only(family.getNeeds().stream().map(need -> need.getDataSet()).toList());
	}

	private void fill(DataSetDefinition dataSet, Set<String> done) {
		if (!done.add(dataSet.getId())) {
			return;
		}
		for (ColumnDefinition column : dataSet.getColumns()) {
			referenced(column).filter(other -> other != dataSet).ifPresent(other -> fill(other, done));
		}
		if (isOrganisation(dataSet)) {
			units.forEach(unit -> tables.row(dataSet.getId(), organisation(dataSet, unit)));
			return;
		}
		Set<List<String>> keys = new HashSet<>();
		for (int rows = rows(dataSet); rows > 0; rows--) {
			Map<String, String> row = row(dataSet);
			if (keys.add(dataSet.getColumns().stream().filter(ColumnDefinition::isKey).map(key -> row.getOrDefault(key.getName(), "")).toList())) {
				tables.row(dataSet.getId(), row);
			}
		}
	}

	private int rows(DataSetDefinition dataSet) {
		boolean family = this.family.getNeeds().stream().anyMatch(need -> need.getDataSet().equals(dataSet.getId()));
		boolean overTime = dataSet.getColumns().stream().anyMatch(column -> column.isKey() && isTime(column.getType()));
		if (family) {
			return 3;
		}
		return random.nextInt(10) == 0 ? 0 : overTime ? 60 + random.nextInt(500) : 10 + random.nextInt(150);
	}

	private static boolean isTime(ColumnType type) {
		return type == ColumnType.MONTH || type == ColumnType.PERIOD;
	}

	private Optional<DataSetDefinition> referenced(ColumnDefinition column) {
		String references = column.getReferences();
		return references == null ? Optional.empty()
				: family.getDataSets().stream().filter(one -> references.startsWith(one.getId() + ".")).findFirst();
	}

	/** Tells whether a data set is the tree of units: the family reads it and its rows name others above them. Rows of other data sets may name each other, too. */
	private boolean isOrganisation(DataSetDefinition dataSet) {
		return family.getNeeds().stream().anyMatch(need -> need.getDataSet().equals(dataSet.getId()))
				&& dataSet.getColumns().stream().anyMatch(column -> referenced(column).filter(other -> other == dataSet).isPresent());
	}

	private Map<String, String> organisation(DataSetDefinition dataSet, OrgTree.Unit unit) {
		List<String> levels = family.getLevels().stream().map(LevelDefinition::getId).toList();
		var row = new LinkedHashMap<String, String>();
		for (ColumnDefinition column : dataSet.getColumns()) {
			String value;
			if (referenced(column).isPresent()) {
				value = unit.parent();
			} else if (column.isKey()) {
				value = unit.code();
			} else if (levels.containsAll(column.getAllowedValues()) && !column.getAllowedValues().isEmpty()) {
				value = unit.level();
			} else if (!column.getAllowedValues().isEmpty()) {
				value = pick(column.getAllowedValues());
			} else {
				value = column.getType() == ColumnType.INTEGER ? Integer.toString(random.nextInt(3)) : name();
			}
			row.put(column.getName(), value);
		}
		return row;
	}

	private Map<String, String> row(DataSetDefinition dataSet) {
		var row = new LinkedHashMap<String, String>();
		long keys = dataSet.getColumns().stream().filter(ColumnDefinition::isKey).count();
		for (ColumnDefinition column : dataSet.getColumns()) {
			boolean blank = !column.isKey() && !column.isMandatory() && random.nextInt(10) < 2;
			row.put(column.getName(), blank ? "" : value(dataSet, column, keys, row));
		}
		return row;
	}

	private String value(DataSetDefinition dataSet, ColumnDefinition column, long keys, Map<String, String> row) {
		Optional<DataSetDefinition> referenced = referenced(column);
		if (referenced.isPresent()) {
			return reference(column, referenced.get());
		}
		if (!column.getAllowedValues().isEmpty()) {
			return pick(column.getAllowedValues());
		}
		return switch (column.getType()) {
		case TEXT -> column.isKey() ? dataSet.getId() + "-" + (keys > 1 ? random.nextInt(40) : tables.rows(dataSet.getId()).size())
				: column.isMandatory() ? name() : pick(TEXTS);
		case INTEGER -> Integer.toString(random.nextInt(4));
		case DECIMAL -> pick(DECIMALS);
		case MONEY -> money(column);
		case DATE -> day(column, row).toString();
		case TIMESTAMP -> day(column, row) + " 0" + random.nextInt(10) + ":30";
		case MONTH -> month().toString();
		case PERIOD -> span();
		case BOOLEAN -> pick(List.of("yes", "no", "是", "否", "true", "0"));
		};
	}

	/** Returns a value that is there, rarely one that is not. A column that begins with the name of a level refers to units of this level. */
	private String reference(ColumnDefinition column, DataSetDefinition other) {
		String references = column.getReferences();
		if (isOrganisation(other)) {
			List<String> fitting = units.stream().filter(unit -> column.getName().startsWith(unit.level())).map(OrgTree.Unit::code).toList();
			return random.nextInt(50) == 0 && !column.isKey() ? "unknown"
					: pick(fitting.isEmpty() ? units.stream().map(OrgTree.Unit::code).toList() : fitting);
		}
		List<String> values = tables.values(other.getId(), references.substring(references.indexOf('.') + 1));
		return values.isEmpty() || random.nextInt(50) == 0 ? "unknown" : pick(values);
	}

	private String money(ColumnDefinition column) {
		BigDecimal amount = switch (random.nextInt(5)) {
		case 0 -> BigDecimal.valueOf(100);
		case 1 -> BigDecimal.ZERO;
		case 2 -> BigDecimal.valueOf(9999, 2);
		case 3 -> BigDecimal.valueOf(random.nextInt(5_000_000), 2);
		default -> BigDecimal.valueOf(random.nextInt(100_000), 2);
		};
		return (column.isNonNegative() && random.nextInt(40) == 0 ? amount.negate() : amount).toPlainString();
	}

	private LocalDate day(ColumnDefinition column, Map<String, String> row) {
		String earliest = column.getNotBefore() == null ? "" : row.getOrDefault(column.getNotBefore(), "");
		LocalDate day = switch (random.nextInt(4)) {
		case 0 -> pick(
				List.of(period.firstDay(), period.lastDay(), period.firstDay().minusDays(1), period.lastDay().plusDays(1), period.yearToDateStart()));
		case 1 -> period.firstDay().plusDays(random.nextInt((int) ChronoUnit.DAYS.between(period.firstDay(), period.lastDay()) + 1));
		default -> period.lastDay().plusDays(20).minusDays(random.nextInt(900));
		};
		return !earliest.isEmpty() && day.toString().compareTo(earliest.substring(0, 10)) < 0 ? LocalDate.parse(earliest.substring(0, 10)) : day;
	}

	private YearMonth month() {
		return period.month().plusMonths(1).minusMonths(random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(MONTHS_BACK));
	}

	private String span() {
		int quarter = (period.month().getMonthValue() + 2) / 3;
		return switch (random.nextInt(4)) {
		case 0 -> Integer.toString(period.year());
		case 1 -> period.year() + "-Q" + quarter;
		case 2 -> month().toString();
		default -> period.month().toString();
		};
	}

	/** Returns a name that no other unit or member has. */
	private String name() {
		int number = names++;
		int base = SYLLABLES.size();
		return SYLLABLES.get(number / base / base % base) + SYLLABLES.get(number / base % base) + SYLLABLES.get(number % base);
	}

	private <T> T pick(List<T> from) {
		return from.get(random.nextInt(from.size()));
	}
}
