package org.chapterhouse.core;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.internal.PeriodMark;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.model.report.PeriodKind;
import org.chapterhouse.model.report.Severity;

/**
 * Tells whether data have rows of the period of a report: of a period without any, sums up to it are those of earlier ones, which would be told as if they were its own. Rows
 * tell of a period by the columns that the schema marks with {@code ofPeriod}; only those count that the chapters of the plan read, of whatever unit.
 */
public final class PeriodRows {

	/** The code of the problem that no row tells of the period. */
	public static final String NONE = "data.period.none";
	/** The code of the problem that data sets which come month by month have no row of the period, though others have. */
	public static final String SOME = "data.period.some";

	private final ReportPlan plan;
	private final Period period;
	private final DataStore store;
	private final Texts texts;

	private PeriodRows(ReportPlan plan, Period period, DataStore store, Texts texts) {
		this.plan = plan;
		this.period = period;
		this.store = store;
		this.texts = texts;
	}

	/**
	 * Returns what the data lack of a period. Data sets with errors, and those that cannot be asked, are taken to have rows: what is wrong with them is told
	 * elsewhere.
	 *
	 * @param store    the data, opened with the needs of the plan
	 * @param severity how bad it is where no row tells of the period, code {@link #NONE}; where some data sets lack it, it is worth a warning, code {@link #SOME}
	 * @param language the language of the messages
	 * @return one problem at most
	 */
	public static List<Problem> problems(ReportPlan plan, Period period, DataStore store, Severity severity, Locale language) {
		var rows = new PeriodRows(plan, period, store, new Texts(language));
		try (DataSession session = store.openSession()) {
			return rows.ask(session, severity);
		} catch (DataAccessException e) {
			return List.of();
		}
	}

	/** Tells whether problems say that no row tells of the period. */
	public static boolean isNone(List<Problem> problems) {
		return problems.stream().anyMatch(problem -> problem.code().equals(NONE));
	}

	private List<Problem> ask(DataSession session, Severity severity) {
		Set<String> broken = store.problems().stream().filter(Problem::isError).map(problem -> problem.place().dataSet()).collect(Collectors.toSet());
		List<PeriodMark> marks = PeriodMark.of(plan.family().definition()).stream().filter(this::isRead).toList();
		Predicate<PeriodMark> has = mark -> broken.contains(mark.dataSet()) || broken.contains("") || hasRow(session, mark);
		Set<String> with = marks.stream().filter(has).map(PeriodMark::dataSet).collect(Collectors.toSet());
		List<PeriodMark> without = marks.stream().filter(mark -> !with.contains(mark.dataSet())).toList();
		if (with.isEmpty() && !without.isEmpty()) {
			Map<PeriodMark, Span> spans = spans(session, without);
			// that nothing happened in a period between others is a fact; what comes month by month has a hole there
			boolean quiet = without.stream().noneMatch(PeriodMark::isKey) && spans.values().stream().anyMatch(span -> span.around().size() > 1);
			return quiet ? List.of() : List.of(none(spans, severity));
		}
		List<PeriodMark> monthly = without.stream().filter(PeriodMark::isKey).toList();
		return monthly.isEmpty() ? List.of()
				: List.of(texts.warning(SOME, Place.file(store.location()), "period", period.id(), "sets", named(spans(session, monthly))));
	}

	private boolean isRead(PeriodMark mark) {
		return plan.needs().stream().filter(need -> need.getDataSet().equals(mark.dataSet()))
				.anyMatch(need -> Stream.concat(need.getColumns().stream(), need.getOptionalColumns().stream()).anyMatch(mark.column()::equals));
	}

	private boolean hasRow(DataSession session, PeriodMark mark) {
		try {
			return !session.query(mark.row(period)).rows().isEmpty();
		} catch (DataAccessException e) {
			return true;
		}
	}

	private Problem none(Map<PeriodMark, Span> spans, Severity severity) {
		// what comes month by month says best which months there are
		Optional<Period> nearest = nearest(spans, PeriodMark::isKey).or(() -> nearest(spans, mark -> true));
		String message = texts.text(NONE, "period", period.id(), "sets", named(spans), "any", nearest.isPresent() ? "some" : "none", "nearest",
				nearest.map(Period::id).orElse(""));
		return new Problem(severity, NONE, message, Place.file(store.location()));
	}

	private Optional<Period> nearest(Map<PeriodMark, Span> spans, Predicate<PeriodMark> which) {
		return spans.entrySet().stream().filter(entry -> which.test(entry.getKey())).flatMap(entry -> entry.getValue().around().stream())
				.min(Comparator.comparingLong(this::distance).thenComparing(Comparator.naturalOrder()));
	}

	private long distance(Period other) {
		return Math.abs(ChronoUnit.MONTHS.between(period.month(), other.month()));
	}

	/** The first and the last period with rows, and those next to the one that is meant. */
	private record Span(List<Period> ends, List<Period> around) {
	}

	private Map<PeriodMark, Span> spans(DataSession session, List<PeriodMark> marks) {
		Map<PeriodMark, Span> spans = new LinkedHashMap<>();
		marks.forEach(mark -> spans.put(mark, span(session, mark)));
		return spans;
	}

	private Span span(DataSession session, PeriodMark mark) {
		try {
			return session.query(mark.span(period)).rows().stream().findFirst()
					.map(row -> new Span(periods(row, "earliest", "latest"), periods(row, "last_before", "first_after")))
					.orElse(new Span(List.of(), List.of()));
		} catch (DataAccessException e) {
			return new Span(List.of(), List.of());
		}
	}

	private List<Period> periods(Row row, String... values) {
		PeriodKind kind = plan.family().definition().getPeriodKind();
		return Stream.of(values).flatMap(value -> PeriodMark.period(kind, row, value).stream()).toList();
	}

	/** Returns the names of data sets with the periods that they reach over, those alike together. */
	private String named(Map<PeriodMark, Span> spans) {
		Map<String, List<Period>> ends = new LinkedHashMap<>();
		spans.forEach((mark, span) -> ends.computeIfAbsent(mark.dataSet(), id -> new ArrayList<>()).addAll(span.ends()));
		Map<String, Set<String>> alike = new LinkedHashMap<>();
		ends.forEach((dataSet, all) -> alike.computeIfAbsent(reach(all), id -> new LinkedHashSet<>()).add(dataSet));
		return alike.entrySet().stream()
				.map(entry -> texts.text("data.period.set", "sets", String.join(", ", entry.getValue()), "reach", entry.getKey()))
				.collect(Collectors.joining("; "));
	}

	private String reach(List<Period> periods) {
		Optional<Period> first = periods.stream().min(Comparator.naturalOrder());
		Optional<Period> last = periods.stream().max(Comparator.naturalOrder());
		boolean same = first.equals(last);
		return texts.text("data.period.reach", "many", first.isEmpty() ? "none" : same ? "one" : "more", "first", first.map(Period::id).orElse(""),
				"last", last.map(Period::id).orElse(""));
	}
}
