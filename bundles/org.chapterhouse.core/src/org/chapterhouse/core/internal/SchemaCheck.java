package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.NeedDefinition;
import org.chapterhouse.model.report.TextDefinition;
import org.eclipse.emf.ecore.EObject;

/** Holds what the checks of families and chapters share. */
abstract class SchemaCheck {

	/** Ids of families, parts and chapters: they stand in file names and addresses. */
	static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
	/** Ids of metrics, lists, notes and sentences: words with dots between. */
	static final Pattern DOTTED = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*");
	/** Ids of data sets, columns, tables and series: names in SQL and in templates. */
	static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");

	private final SchemaPlaces places;
	private final Texts texts;
	private final List<Problem> problems = new ArrayList<>();

	SchemaCheck(SchemaPlaces places, Texts texts) {
		this.places = places;
		this.texts = texts;
	}

	final List<Problem> problems() {
		return List.copyOf(problems);
	}

	final void error(String code, EObject element, Object... arguments) {
		problems.add(texts.error("schema." + code, places.of(element), arguments));
	}

	/** Checks that ids are there once and of the right characters; missing ones are told elsewhere. */
	final <T extends EObject> void ids(List<T> elements, Function<T, String> id, Pattern pattern) {
		Set<String> seen = new HashSet<>();
		for (T element : elements) {
			String text = id.apply(element);
			if (text == null || text.isBlank()) {
				continue;
			}
			if (!pattern.matcher(text).matches()) {
				error("id.characters", element, "id", text, "pattern", pattern.pattern());
			}
			if (!seen.add(text)) {
				error("duplicate", element, "id", text);
			}
		}
	}

	/** Checks kinds of texts, which must not share an id, and their fields. */
	final void texts(List<TextDefinition> texts) {
		ids(texts, TextDefinition::getId, COLUMN);
		for (TextDefinition text : texts) {
			Set<String> seen = new HashSet<>();
			for (String field : text.getFields()) {
				if (!COLUMN.matcher(field).matches()) {
					error("id.characters", text, "id", field, "pattern", COLUMN.pattern());
				}
				if (!seen.add(field)) {
					error("duplicate", text, "id", field);
				}
			}
		}
	}

	/** Checks that data sets and columns that are read are declared, each data set once. */
	final void needs(List<NeedDefinition> needs, FamilyDefinition family) {
		Set<String> seen = new HashSet<>();
		for (NeedDefinition need : needs) {
			DataSetDefinition dataSet = family.getDataSets().stream().filter(one -> one.getId() != null && one.getId().equals(need.getDataSet()))
					.findFirst().orElse(null);
			if (dataSet == null) {
				error("dataset.unknown", need, "dataSet", String.valueOf(need.getDataSet()));
				continue;
			}
			if (!seen.add(need.getDataSet())) {
				error("duplicate", need, "id", need.getDataSet());
			}
			List<String> columns = dataSet.getColumns().stream().map(ColumnDefinition::getName).toList();
			Stream.concat(need.getColumns().stream(), need.getOptionalColumns().stream()).filter(column -> !columns.contains(column))
					.forEach(column -> error("column.unknown", need, "dataSet", need.getDataSet(), "column", column));
		}
	}
}
