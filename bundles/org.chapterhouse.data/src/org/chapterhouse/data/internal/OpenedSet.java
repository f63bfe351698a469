package org.chapterhouse.data.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.data.DataStoreRequest;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.NeedDefinition;

/**
 * Says how much of a data set is opened: the columns that are needed or read where they are there, and the rest of its key, without which duplicates cannot be told.
 *
 * @param definition the data set
 * @param columns    the columns, in the order of the definition
 * @param needed     the names of those whose absence is an error
 * @param missed     the names of those whose absence is worth a warning when the whole data set is checked
 * @param everything whether the whole data set is checked: the absence of another one that every row should have is worth a warning
 */
public record OpenedSet(DataSetDefinition definition, List<ColumnDefinition> columns, Set<String> needed, Set<String> missed, boolean everything) {

	/** Makes an opened set; lists are copied. */
	public OpenedSet {
		columns = List.copyOf(columns);
		needed = Set.copyOf(needed);
		missed = Set.copyOf(missed);
	}

	/** Returns what a request asks for; see {@link #of(FamilyDefinition, List, boolean)}. */
	public static List<OpenedSet> of(DataStoreRequest request) {
		return of(request.family(), request.needs(), request.everything());
	}

	/**
	 * Returns what needs ask for, or every column with what needs ask for marked, in the order of the family; throws {@link IllegalArgumentException} if a need names what the family does not have, which is a
	 * mistake of the caller.
	 */
	public static List<OpenedSet> of(FamilyDefinition family, List<NeedDefinition> needs, boolean everything) {
		List<OpenedSet> opened = new ArrayList<>();
		for (NeedDefinition need : needs) {
			if (family.getDataSets().stream().noneMatch(set -> set.getId().equals(need.getDataSet()))) {
				throw new IllegalArgumentException("family " + family.getId() + " has no data set " + need.getDataSet());
			}
		}
		for (DataSetDefinition set : family.getDataSets()) {
			var needed = new LinkedHashSet<String>();
			var read = new LinkedHashSet<String>();
			needs.stream().filter(need -> need.getDataSet().equals(set.getId())).forEach(need -> {
				needed.addAll(need.getColumns());
				read.addAll(need.getOptionalColumns());
			});
			read.addAll(needed);
			if (everything || !read.isEmpty()) {
				opened.add(of(set, needed, read, everything));
			}
		}
		return opened;
	}

	private static OpenedSet of(DataSetDefinition set, Set<String> needed, Set<String> read, boolean everything) {
		for (String name : read) {
			if (set.getColumns().stream().noneMatch(column -> column.getName().equals(name))) {
				throw new IllegalArgumentException("data set " + set.getId() + " has no column " + name);
			}
		}
		var missed = new LinkedHashSet<String>(read);
		set.getColumns().stream().filter(column -> column.isKey() || column.isMandatory()).forEach(column -> missed.add(column.getName()));
		return new OpenedSet(set,
				set.getColumns().stream().filter(column -> everything || column.isKey() || read.contains(column.getName())).toList(), needed, missed,
				everything);
	}

	/** Returns the name of the data set. */
	public String id() {
		return definition.getId();
	}

	/** Tells whether its absence is an error. */
	public boolean isNeeded() {
		return !needed.isEmpty();
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
