package org.chapterhouse.core.desk;

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

/**
 * Finds the report of the period before and puts what changed into a document: a saved one, one of a folder, or one made of the same data where these reach back that
 * far. Thread-safe.
 */
public final class PreviousReport {

	private final Workplace workplace;
	private final Family family;
	private final Source source;

	/** Says where the report of the period before comes from. */
	public sealed interface Source {

		/** Nothing is compared. */
		record None() implements Source {
		}

		/** It is made of the same data, where these reach back that far. */
		record SameData() implements Source {
		}

		/**
		 * It was saved.
		 *
		 * @param place the document, or a folder of documents
		 */
		record Saved(Path place) implements Source {
		}
	}

	/** Makes a finder. */
	public PreviousReport(Workplace workplace, Family family, Source source) {
		this.workplace = workplace;
		this.family = family;
		this.source = source;
	}

	/** Puts the changes into a document that was just made and returns it with what went wrong; a document that was not made stays so. */
	public Outcome<Report> compared(Outcome<Report> made, ReportMaker maker, ReportPlan plan, ReportRequest request, DataStore store,
			IProgressMonitor monitor) {
		Report later = made.result().orElse(null);
		if (later == null || source instanceof Source.None) {
			return made;
		}
		var problems = new ArrayList<Problem>(made.problems());
		if (source instanceof Source.Saved saved) {
			problems.addAll(saved(saved.place(), request, later));
		} else {
			Report earlier = maker.make(plan, request.before(), store, monitor).result().orElse(null);
			if (earlier != null && ReportChanges.isWorthComparing(family, earlier, later)) {
				problems.addAll(ReportChanges.put(family, earlier, later, workplace.language()));
			}
		}
		return Outcome.of(later, problems);
	}

	private List<Problem> saved(Path place, ReportRequest request, Report later) {
		Path file = Files.isDirectory(place) ? Outputs.target(place, ofBefore(request), ReportDocuments.ENDING) : place;
		if (!Files.exists(file)) {
			return List.of(Problem.warning("previous.missing", workplace.text("previous.missing"), Place.file(file.toString())));
		}
		Outcome<Report> read = workplace.document(file);
		var problems = new ArrayList<Problem>(read.problems());
		read.result().ifPresent(earlier -> problems.addAll(ReportChanges.put(family, earlier, later, workplace.language())));
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
