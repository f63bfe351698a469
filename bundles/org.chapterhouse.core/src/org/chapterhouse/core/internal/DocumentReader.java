package org.chapterhouse.core.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.model.report.TableRow;

/** Reads report documents that may come from anywhere. */
public final class DocumentReader {

	private static final long LARGEST = 64L << 20;

	private final Texts texts;

	/** Makes a reader that tells problems in a language. */
	public DocumentReader(Locale language) {
		this.texts = new Texts(language);
	}

	/** Returns the words of its problems. */
	public Texts texts() {
		return texts;
	}

	/** Reads a document; closes the stream. */
	public Outcome<Report> read(InputStream in, String file) {
		ModelReader.Read<Report> read = new ModelReader(texts, "report", LARGEST).read(in, file, Report.class);
		Report report = read.root();
		if (report == null) {
			return Outcome.failed(read.problems());
		}
		var problems = new ArrayList<Problem>();
		if (report.getSchemaVersion() > ReportDocuments.SCHEMA_VERSION) {
			problems.add(
					texts.error("report.version", Place.file(file), "version", report.getSchemaVersion(), "known", ReportDocuments.SCHEMA_VERSION));
		} else {
			problems.addAll(read.problems());
			problems.addAll(new DocumentCheck(texts, file).check(report));
			report.getParts().forEach(part -> part.getChapters().forEach(chapter -> check(chapter, file, problems)));
		}
		return problems.isEmpty() ? Outcome.of(report) : Outcome.failed(problems);
	}

	private void check(ReportChapter chapter, String file, List<Problem> problems) {
		Set<String> facts = new HashSet<>();
		for (Fact fact : chapter.getFacts()) {
			if (!facts.add(fact.getId())) {
				problems.add(texts.error("report.fact.duplicate", Place.element(file, fact.getId()), "fact", fact.getId()));
			}
		}
		for (Table table : chapter.getTables()) {
			for (TableRow row : table.getRows()) {
				if (row.getCells().size() != table.getColumns().size()) {
					problems.add(texts.error("report.table.cells", Place.element(file, table.getId()), "table", table.getId()));
					return;
				}
			}
		}
	}
}
