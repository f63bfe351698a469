package org.chapterhouse.core.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.OrganisationUnits;
import org.chapterhouse.core.OutputFile;
import org.chapterhouse.core.PeriodRows;
import org.chapterhouse.model.report.Severity;
import org.eclipse.core.runtime.IProgressMonitor;

/** Makes the report of a unit and one for each unit of some levels below it, and a page that leads to them. */
public final class UnitReports {

	/** The name of the page that leads to the reports. */
	static final String INDEX = "index.html";

	/**
	 * Tells what came of it.
	 *
	 * @param results one for each unit
	 * @param index   the page that leads to them; empty if it could not be written
	 */
	public record Done(List<BatchResult> results, Optional<Path> index) {

		/** Makes what came of it; the list is copied. */
		public Done {
			results = List.copyOf(results);
		}
	}

	/** Is told how far it is, on any thread. */
	public interface Audience {

		/** Tells what is wrong with the data of all reports, before the first is made. */
		void common(List<Problem> problems);

		/** Tells that the reports begin; returns who is told of each. */
		Batch.Progress begins(int all);

		/** Tells that all reports are made. */
		void ended();

		/** Tells that the page that leads to them could not be written. */
		void unwritten(Problem problem);
	}

	private final Workplace workplace;
	private final Renderers renderers;
	private final Executor executor;
	private final Audience audience;

	/** Makes a maker; the executor runs each task on a thread of its own, at once. */
	public UnitReports(Workplace workplace, Renderers renderers, Executor executor, Audience audience) {
		this.workplace = workplace;
		this.renderers = renderers;
		this.executor = executor;
		this.audience = audience;
	}

	/**
	 * Makes the reports over opened data.
	 *
	 * @param levels  the ids of the levels below the unit of the order
	 * @param monitor when it is cancelled no further report begins
	 * @return what came of it, and what is wrong with all reports; no result where the unit cannot have a report, or the data have no row of the period (code {@link PeriodRows#NONE})
	 */
	public Outcome<Done> make(Batch.Order order, List<String> levels, DataStore store, IProgressMonitor monitor) {
		Outcome<List<OrgUnit>> units = OrganisationUnits.within(order.family(), store, order.request().organisation(), levels, workplace.language());
		if (units.result().isEmpty()) {
			return Outcome.failed(units.problems());
		}
		List<Problem> ofPeriod = PeriodRows.problems(order.plan(), order.request().period(), store, Severity.ERROR, workplace.language());
		if (PeriodRows.isNone(ofPeriod)) {
			return Outcome.failed(ofPeriod);
		}
		var common = new ArrayList<Problem>(store.problems(workplace.language()));
		common.addAll(ofPeriod);
		units.problems().stream().filter(problem -> !common.contains(problem)).forEach(common::add);
		audience.common(common);
		List<OrgUnit> wanted = units.result().get();
		List<OrgUnit> each = Collections.nCopies(order.times(), wanted).stream().flatMap(List::stream).toList();
		List<BatchResult> made = new Batch(workplace, order, renderers, executor, audience.begins(each.size())).run(each, store, common, monitor);
		List<BatchResult> results = made.subList(0, Math.min(made.size(), wanted.size()));
		audience.ended();
		if (results.isEmpty()) {
			return Outcome.of(new Done(results, Optional.empty()), common);
		}
		var page = new IndexPage(order.family(), order.request(), order.folder());
		return Outcome.of(new Done(results, write(order.folder().resolve(INDEX), page.of(results, common), common)), common);
	}

	private Optional<Path> write(Path target, String page, List<Problem> problems) {
		try (OutputFile file = OutputFile.begin(target)) {
			file.stream().write(page.getBytes(StandardCharsets.UTF_8));
			file.finish();
			return Optional.of(target);
		} catch (IOException e) {
			Problem unwritable = workplace.unwritten(target, e);
			audience.unwritten(unwritable);
			problems.add(unwritable);
			return Optional.empty();
		}
	}
}
