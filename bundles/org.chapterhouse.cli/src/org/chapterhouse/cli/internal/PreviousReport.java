package org.chapterhouse.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportChanges;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.ReportMaker;
import org.chapterhouse.core.ReportPlan;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportFactory;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Finds the report of the period before and puts what changed into a document: a saved one, one of a folder, or one made of the same data where these reach back that
 * far. Thread-safe.
 */
final class PreviousReport {

	/** Says that nothing is to be compared. */
	static final String NONE = "none";

	private final Desk desk;
	private final Family family;
	private final @Nullable String given;

	/**
	 * Makes a finder.
	 *
	 * @param given what the user named: a document, a folder of documents, {@link #NONE}; null: the same data
	 */
	PreviousReport(Desk desk, Family family, @Nullable String given) {
		this.desk = desk;
		this.family = family;
		this.given = given;
	}

	/** Puts the changes into a document that was just made and returns it with what went wrong; a document that was not made stays so. */
	Outcome<Report> compared(Outcome<Report> made, ReportMaker maker, ReportPlan plan, ReportRequest request, DataStore store,
			IProgressMonitor monitor) {
		Report later = made.result().orElse(null);
		String named = given;
		if (later == null || NONE.equals(named)) {
			return made;
		}
		var problems = new ArrayList<Problem>(made.problems());
		if (named == null) {
			Report earlier = maker.make(plan, request.before(), store, monitor).result().orElse(null);
			if (earlier != null && ReportChanges.isWorthComparing(family, earlier, later)) {
				problems.addAll(ReportChanges.put(family, earlier, later, desk.language()));
			}
		} else {
			problems.addAll(saved(desk.path(named), request, later));
		}
		return Outcome.of(later, problems);
	}

	private List<Problem> saved(Path place, ReportRequest request, Report later) {
		Path file = Files.isDirectory(place) ? Outputs.target(place, ofBefore(request), ReportDocuments.ENDING) : place;
		if (!Files.exists(file)) {
			return List.of(Problem.warning("previous.missing", desk.text("previous.missing"), Place.file(file.toString())));
		}
		Outcome<Report> read = ReportDocuments.read(file, desk.language());
		var problems = new ArrayList<Problem>(read.problems());
		read.result().ifPresent(earlier -> problems.addAll(ReportChanges.put(family, earlier, later, desk.language())));
		return problems;
	}

	private Report ofBefore(ReportRequest request) {
		Report name = ReportFactory.eINSTANCE.createReport();
		name.setFamily(family.id());
		name.setPeriod(request.before().period().id());
		name.setOrganisation(request.organisation());
		return name;
	}
}
