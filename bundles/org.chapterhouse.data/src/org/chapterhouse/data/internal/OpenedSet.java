package org.chapterhouse.data.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.NeedDefinition;

/**
 * Says how much of a data set is opened: the columns that are needed, and the rest of its key, without which duplicates cannot be told.
 *
 * @param definition the data set
 * @param columns    the columns, in the order of the definition
 * @param needed     the names of those whose absence is an error
 */
public record OpenedSet(DataSetDefinition definition, List<ColumnDefinition> columns, Set<String> needed) {

	/** Makes an opened set; lists are copied. */
	public OpenedSet {
		columns = List.copyOf(columns);
		needed = Set.copyOf(needed);
	}

	/**
	 * Returns what needs ask for, in the order of the family; throws {@link IllegalArgumentException} if a need names what the family does not have, which is a
	 * mistake of the caller.
	 */
	public static List<OpenedSet> of(FamilyDefinition family, List<NeedDefinition> needs) {
		List<OpenedSet> opened = new ArrayList<>();
		for (NeedDefinition need : needs) {
			if (family.getDataSets().stream().noneMatch(set -> set.getId().equals(need.getDataSet()))) {
				throw new IllegalArgumentException("family " + family.getId() + " has no data set " + need.getDataSet());
			}
		}
		for (DataSetDefinition set : family.getDataSets()) {
			var needed = new LinkedHashSet<String>();
			needs.stream().filter(need -> need.getDataSet().equals(set.getId())).forEach(need -> needed.addAll(need.getColumns()));
			if (!needed.isEmpty()) {
				opened.add(of(set, needed));
			}
		}
		return opened;
	}

	private static OpenedSet of(DataSetDefinition set, Set<String> needed) {
		for (String name : needed) {
			if (set.getColumns().stream().noneMatch(column -> column.getName().equals(name))) {
				throw new IllegalArgumentException("data set " + set.getId() + " has no column " + name);
			}
		}
		return new OpenedSet(set, set.getColumns().stream().filter(column -> column.isKey() || needed.contains(column.getName())).toList(), needed);
	}

	/** Returns the name of the data set. */
	public String id() {
		return definition.getId();
	}

	/** Returns one of the columns opened. */
	public Optional<ColumnDefinition> column(String name) {
		return columns.stream().filter(column -> column.getName().equals(name)).findFirst();
	}

	/** Tells whether a column is the whole key. */
	public boolean isKey(String name) {
		List<String> key = definition.getColumns().stream().filter(ColumnDefinition::isKey).map(ColumnDefinition::getName).toList();
		return key.equals(List.of(name));
	}
}
