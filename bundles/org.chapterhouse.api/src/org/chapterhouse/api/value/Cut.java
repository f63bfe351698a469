package org.chapterhouse.api.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.OrgRole;

/**
 * Names the dimensions by which a metric is cut, and for whom.
 *
 * @param dimensions one or several at once
 * @param roles      the roles of the units that have the cut
 * @param levels     the levels of these units; empty: all
 */
public record Cut(List<String> dimensions, List<OrgRole> roles, List<String> levels) {

	/** Makes a cut; the lists are copied. */
	public Cut {
		dimensions = List.copyOf(dimensions);
		roles = List.copyOf(roles);
		levels = List.copyOf(levels);
	}

	/** Returns all ways in which a metric is cut, in the order declared. */
	public static List<Cut> of(MetricDefinition metric) {
		var cuts = new ArrayList<Cut>();
		String dimension = metric.getDimension();
		if (dimension != null) {
			cuts.add(new Cut(List.of(dimension), metric.getDimensionRoles(), metric.getLevels()));
		}
		metric.getCuts().forEach(cut -> cuts
				.add(new Cut(cut.getDimensions(), cut.getRoles(), cut.getLevels().isEmpty() ? metric.getLevels() : cut.getLevels())));
		return List.copyOf(cuts);
	}

	/** Returns each combination of members, by dimension in the order of the cut; the last dimension changes first. */
	public <T> List<SequencedMap<String, T>> combinations(Function<String, List<T>> members) {
		List<SequencedMap<String, T>> all = List.of(new LinkedHashMap<>());
		for (String dimension : dimensions) {
			var longer = new ArrayList<SequencedMap<String, T>>();
			for (Map<String, T> begun : all) {
				for (T member : members.apply(dimension)) {
					var combination = new LinkedHashMap<>(begun);
					combination.put(dimension, member);
					longer.add(combination);
				}
			}
			all = longer;
		}
		return List.copyOf(all);
	}
}
