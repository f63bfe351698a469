package org.chapterhouse.core.desk;

import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.texts.TextStore;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Tells which family some data are for, and what people may choose from.
 *
 * @param family  the family that finds in the data what it reads
 * @param choices the periods and units that it finds
 */
public record DataFit(Family family, DataChoices choices) {

	/**
	 * Returns the first family that finds periods and units in the data and nothing wrong with them; else the first that finds periods and units; else the first.
	 *
	 * @return no result where the data cannot be opened for that family
	 */
	public static Outcome<DataFit> find(Workplace workplace, List<Family> families, ReportData data, IProgressMonitor monitor) {
		Outcome<DataFit> best = Outcome.failed(List.of());
		int reached = -1;
		for (Family family : families) {
			Outcome<DataFit> found = new ReportRun(workplace, family, data, TextStore.none()).choices(monitor)
					.map(choices -> new DataFit(family, choices));
			if (monitor.isCanceled()) {
				return Outcome.failed(List.of());
			}
			int rank = rank(found);
			if (rank > reached) {
				best = found;
				reached = rank;
			}
		}
		return best;
	}

	private static int rank(Outcome<DataFit> found) {
		boolean some = found.result().filter(fit -> !fit.choices().periods().isEmpty() && !fit.choices().units().isEmpty()).isPresent();
		if (!some) {
			return 0;
		}
		return found.hasErrors() ? 1 : 2;
	}
}
