package org.chapterhouse.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.FailureLog;
import org.chapterhouse.core.PeriodRows;
import org.chapterhouse.core.ReportMaker;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.DimensionDefinition;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.Severity;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Makes reports over data that are open. The caller closes it. */
public final class OpenedData implements AutoCloseable {

	private static final Executor THREADS = task -> Thread.ofPlatform().daemon().name("chapter").start(task);

	private final ReportPlan plan;
	private final DataStore store;
	private final Locale language;
	private final StringBuilder failures = new StringBuilder();

	OpenedData(ReportPlan plan, DataStore store, Locale language) {
		this.language = language;
		this.plan = plan;
		this.store = store;
	}

	/** Makes a report; the problems of the data are among those of the outcome. */
	public Outcome<Report> make(ReportRequest request) {
		return make(request, TextStore.none());
	}

	/** Makes a report with texts that people wrote. */
	public Outcome<Report> make(ReportRequest request, TextStore people) {
		FailureLog log = (what, cause) -> failures.append(what).append(": ").append(stack(cause)).append('\n');
		return new ReportMaker(THREADS, 1, log, language).make(plan, request, store, people, new NullProgressMonitor());
	}

	/** Returns the problems found when the data were opened. */
	public List<Problem> problems() {
		return store.problems();
	}

	/** Returns what the data lack of a period: one error where no row tells of it. */
	public List<Problem> lacking(Period period) {
		return PeriodRows.problems(plan, period, store, Severity.ERROR, language);
	}

	/** Returns the codes of the members of each dimension of the family, sorted. */
	public Map<String, List<String>> members() {
		var members = new LinkedHashMap<String, List<String>>();
		try (DataSession session = store.openSession()) {
			for (DimensionDefinition dimension : plan.family().definition().getDimensions()) {
				var query = SqlQuery.of("dimension-" + dimension.getId(), dimension.getQuery());
				members.put(dimension.getId(), session.query(query).rows().stream().map(row -> row.text("code")).sorted().toList());
			}
		}
		return members;
	}

	/** Returns what chapters threw so far, with the places, for the messages of failing tests; empty if nothing. */
	public String failures() {
		return failures.toString();
	}

	private static String stack(Throwable cause) {
		var text = new StringBuilder(cause.toString());
		for (Throwable at = cause; at != null; at = at.getCause()) {
			for (int line = 0; line < Math.min(5, at.getStackTrace().length); line++) {
				text.append("\n\tat ").append(at.getStackTrace()[line]);
			}
		}
		return text.toString();
	}

	@Override
	public void close() {
		store.close();
	}
}
