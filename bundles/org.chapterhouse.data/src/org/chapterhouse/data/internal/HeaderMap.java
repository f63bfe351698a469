package org.chapterhouse.data.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.Place;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.Severity;

/** Tells which column of a file or table holds which column of its data set: by name or alias, in any order, whatever the case of letters. */
public final class HeaderMap {

	private final Map<String, Integer> places = new LinkedHashMap<>();

	private HeaderMap() {
	}

	/**
	 * Matches a header with a data set.
	 *
	 * @param header the names in the file; empty ones are ignored
	 * @param set    what is looked for
	 * @param file   the file's name
	 * @param line   the line of the header; 0 where there are no lines
	 */
	public static HeaderMap of(List<String> header, OpenedSet set, String file, long line, ProblemLog log) {
		Map<String, List<Integer>> byName = byName(header);
		var map = new HeaderMap();
		byName.forEach((name, at) -> {
			if (at.size() > 1 && set.columns().stream().noneMatch(column -> names(column).contains(name))) {
				String shown = header.get(at.get(0)).strip();
				log.add(Severity.WARNING, "data.column.ignored", new Place(file, line, set.id(), shown, shown), Map.of("name", shown));
			}
		});
		for (ColumnDefinition column : set.columns()) {
			map.match(column, byName, header, set, new Place(file, line, set.id(), column.getName(), ""), log);
		}
		return map;
	}

	private void match(ColumnDefinition column, Map<String, List<Integer>> byName, List<String> header, OpenedSet set, Place place, ProblemLog log) {
		List<Integer> own = byName.getOrDefault(normal(column.getName()), List.of());
		List<Integer> all = new ArrayList<>();
		names(column).forEach(name -> all.addAll(byName.getOrDefault(name, List.of())));
		List<Integer> taken = own.isEmpty() ? all : own;
		String shown = String.join(", ", all.stream().map(at -> header.get(at).strip()).toList());
		if (taken.size() == 1) {
			places.put(column.getName(), taken.get(0));
			if (all.size() > 1) {
				log.add(Severity.WARNING, "data.column.shadowed", place, Map.of("name", column.getName(), "columns", shown));
			}
		} else if (taken.size() > 1) {
			log.error("data.column.twice", place, Map.of("name", column.getName(), "columns", shown));
		} else if (set.needed().contains(column.getName())) {
			log.error("data.column.missing", place, arguments(column, set));
		} else if (set.everything() && set.missed().contains(column.getName())) {
			log.add(Severity.WARNING, "data.column.missing", place, arguments(column, set));
		}
	}

	private static Map<String, String> arguments(ColumnDefinition column, OpenedSet set) {
		return Map.of("name", column.getName(), "aliases", String.join(", ", column.getAliases()), "data", set.id());
	}

	private static Map<String, List<Integer>> byName(List<String> header) {
		var byName = new LinkedHashMap<String, List<Integer>>();
		for (int i = 0; i < header.size(); i++) {
			String name = normal(header.get(i));
			if (!name.isEmpty()) {
				byName.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
			}
		}
		return byName;
	}

	private static List<String> names(ColumnDefinition column) {
		List<String> names = new ArrayList<>();
		names.add(normal(column.getName()));
		column.getAliases().forEach(alias -> names.add(normal(alias)));
		return names.stream().distinct().toList();
	}

	private static String normal(String name) {
		return name.replace("\uFEFF", "").replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT);
	}

	/** Returns the place of a column in the file, from 0; empty if the file does not have it. */
	public Optional<Integer> place(String column) {
		return Optional.ofNullable(places.get(column));
	}

	/** Returns the names of the columns that were found, by their place in the file. */
	public Map<Integer, String> byPlace() {
		var byPlace = new HashMap<Integer, String>();
		places.forEach((name, at) -> byPlace.put(at, name));
		return Map.copyOf(byPlace);
	}
}
