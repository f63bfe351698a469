package org.chapterhouse.leasedline.coverage;

import java.util.List;
import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.model.report.NoteKind;

/** Says which list of accounts counts, and what the data lack. */
final class CoverageNotes {

	private final ChapterContext context;
	private final CoverageFigures figures;

	CoverageNotes(ChapterContext context, CoverageFigures figures) {
		this.context = context;
		this.figures = figures;
	}

	void addTo(ChapterContent.Builder content) {
		String before = new Terms(context).month(figures.data().snapshot().toString());
		content.note(new NoteContent(NoteKind.RULE, context.messages().format("snapshot", Map.of("before", before))));
		OrgUnit self = context.organisation().self();
		if (isEmpty(self)) {
			missing(content, "snapshot", Map.of("before", before));
		} else {
			List<String> without = context.organisation().below().stream().filter(this::isEmpty).map(OrgUnit::shortName).toList();
			if (!without.isEmpty()) {
				missing(content, "accounts", Map.of("before", before, "names", context.names().join(without)));
			}
		}
		uncut(content, "account.cut", CoverageFigures.ACCOUNTS);
		uncut(content, "line.cut", CoverageFigures.LINE_MONTHS);
	}

	private boolean isEmpty(OrgUnit unit) {
		return figures.sheet().get(CoverageFigures.ACCOUNTS, unit).figure().equals(Figure.of(0));
	}

	/** Says how much of a figure belongs to no known industry. */
	private void uncut(ChapterContent.Builder content, String message, String metric) {
		Figure cut = Figure.sum(figures.sheet().cuts(metric).stream().map(Fact::figure).toList());
		Figure rest = figures.sheet().self(metric).figure().minus(cut);
		if (rest.get().signum() > 0) {
			missing(content, message, Map.of("n", rest.get().rounded(0), "v", context.format().text(context.metric(metric), rest)));
		}
	}

	private void missing(ChapterContent.Builder content, String message, Map<String, ?> arguments) {
		content.note(new NoteContent(NoteKind.MISSING, context.messages().format("missing." + message, arguments)));
	}
}
