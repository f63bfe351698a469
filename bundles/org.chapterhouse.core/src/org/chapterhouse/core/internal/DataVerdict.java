package org.chapterhouse.core.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.NeedDefinition;

/**
 * Judges what errors in the data touch: an error in a column touches what reads the column; one in a key column, which makes rows uncertain, and any other
 * one what reads the data set.
 */
public final class DataVerdict {

	private static final String MORE = "data.more";

	private final FamilyDefinition family;
	private final DataStore store;
	private final List<Problem> errors;
	private final boolean cut;

	/** Makes a verdict over the problems of a data store. */
	public DataVerdict(FamilyDefinition family, DataStore store) {
		this.family = family;
		this.store = store;
		this.errors = errors(store.problems());
		this.cut = store.problems().stream().anyMatch(problem -> problem.code().equals(MORE));
	}

	/** Of each kind of error at least one is listed with its place, so the count of those left out touches nothing more. */
	private static List<Problem> errors(List<Problem> problems) {
		return problems.stream().filter(problem -> problem.isError() && !problem.code().equals(MORE)).toList();
	}

	/** Tells whether what the family itself reads is touched, so that no report can be made. */
	public boolean isUnusable() {
		return errors.stream().anyMatch(error -> touches(error, family.getNeeds()));
	}

	/** Returns why a chapter of this title and these needs cannot be made; empty if nothing it reads is touched. */
	public Optional<Told> reason(Function<Locale, String> title, List<NeedDefinition> needs) {
		List<Problem> touching = errors.stream().filter(error -> touches(error, needs)).toList();
		if (touching.isEmpty()) {
			return Optional.empty();
		}
		Problem first = touching.get(0);
		int at = errors.indexOf(first);
		return Optional.of(language -> new Texts(language).error("chapter.data", first.place(), "chapter", title.apply(language), "cut", cut ? 1 : 0,
				"count", touching.size(), "first", errors(store.problems(language)).get(at).message(), "code", first.code()));
	}

	private boolean touches(Problem error, List<NeedDefinition> needs) {
		String dataSet = error.place().dataSet();
		String column = error.place().column();
		if (dataSet.isEmpty()) {
			return true;
		}
		boolean ofColumn = family.getDataSets().stream().filter(set -> set.getId().equals(dataSet)).flatMap(set -> set.getColumns().stream())
				.anyMatch(one -> one.getName().equals(column) && !one.isKey());
		return needs.stream().filter(need -> need.getDataSet().equals(dataSet))
				.anyMatch(need -> !ofColumn || need.getColumns().contains(column) || need.getOptionalColumns().contains(column));
	}
}
