package org.chapterhouse.ui.internal.views;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Comparison;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.ui.internal.work.Desktop;

/**
 * Holds two documents with what changed from one to the other.
 *
 * @param before     the earlier
 * @param now        the later
 * @param comparison what changed
 */
record ComparedReports(Report before, Report now, Comparison comparison) {

	/** Reads two documents and compares them; not on the thread of the display. */
	static Outcome<ComparedReports> of(Desktop desktop, Path earlier, Path later) {
		Outcome<Report> before = desktop.workplace().document(earlier);
		Outcome<Report> now = desktop.workplace().document(later);
		var problems = new ArrayList<Problem>(before.problems());
		problems.addAll(now.problems());
		Report first = before.result().orElse(null);
		Report second = now.result().orElse(null);
		if (first == null || second == null) {
			return Outcome.failed(problems);
		}
		var family = desktop.family(String.valueOf(second.getFamily())).result().orElse(null);
		if (family == null) {
			problems.add(Problem.error("family.missing", desktop.words().text("family.missing", "family", String.valueOf(second.getFamily())),
					org.chapterhouse.api.Place.file(later.toString())));
			return Outcome.failed(problems);
		}
		Outcome<Comparison> compared = Comparison.of(family, first, second, desktop.words().language());
		problems.addAll(compared.problems());
		return compared.result().map(comparison -> Outcome.of(new ComparedReports(first, second, comparison), problems))
				.orElseGet(() -> Outcome.failed(problems));
	}

	/** Returns the lines of a part: what, unit, before, now and change. */
	List<List<String>> figures() {
		return comparison.figures().stream()
				.map(move -> List.of((move.key() ? "★ " : "") + move.label(), move.unit().getName(), move.before(), move.now(),
						sign(move.direction()) + move.difference()))
				.toList();
	}

	/** Returns the lines of places gained and lost. */
	List<List<String>> places() {
		return comparison.places().stream().map(move -> List.of(move.label(), move.unit().getName(), Long.toString(move.before()),
				Long.toString(move.now()), sign((int) move.gained()) + Math.abs(move.gained()))).toList();
	}

	private static String sign(int direction) {
		return direction > 0 ? "▲ " : direction < 0 ? "▼ " : "";
	}
}
