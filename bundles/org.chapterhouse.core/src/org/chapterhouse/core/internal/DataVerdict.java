package org.chapterhouse.core.internal;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.NeedDefinition;

/**
 * Judges what errors in the data touch: an error in a column touches what reads the column; one in a key column, which makes rows uncertain, and any other
 * one what reads the data set.
 */
public final class DataVerdict {

	private final FamilyDefinition family;
	private final List<Problem> errors;
	private final Texts texts;

	/** Makes a verdict over the problems of a data store. */
	public DataVerdict(FamilyDefinition family, List<Problem> problems, Texts texts) {
		this.family = family;
		this.errors = problems.stream().filter(Problem::isError).toList();
		this.texts = texts;
	}

	/** Tells whether what the family itself reads is touched, so that no report can be made. */
	public boolean isUnusable() {
		return errors.stream().anyMatch(error -> touches(error, family.getNeeds()));
	}

	/** Returns why something with these needs cannot be made; empty if nothing it reads is touched. */
	public Optional<Problem> reason(List<NeedDefinition> needs) {
		List<Problem> touching = errors.stream().filter(error -> touches(error, needs)).toList();
		if (touching.isEmpty()) {
			return Optional.empty();
		}
		Problem first = touching.get(0);
		return Optional.of(texts.error("chapter.data", first.place(), "count", touching.size(), "first", first.message(), "code", first.code()));
	}

	private boolean touches(Problem error, List<NeedDefinition> needs) {
		String dataSet = error.place().dataSet();
		String column = error.place().column();
		if (dataSet.isEmpty()) {
			return true;
		}
		boolean ofColumn = family.getDataSets().stream().filter(set -> set.getId().equals(dataSet)).flatMap(set -> set.getColumns().stream())
				.anyMatch(one -> one.getName().equals(column) && !one.isKey());
		return needs.stream().filter(need -> need.getDataSet().equals(dataSet)).anyMatch(need -> !ofColumn || need.getColumns().contains(column));
	}
}
