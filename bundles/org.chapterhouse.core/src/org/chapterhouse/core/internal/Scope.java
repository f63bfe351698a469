package org.chapterhouse.core.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Organisation;

/**
 * Holds the units and dimension members that a report speaks of.
 *
 * @param organisation the units, seen from the one that the report is about
 * @param dimensions   the members of each dimension of the family, in order
 */
public record Scope(Organisation organisation, SequencedMap<String, List<DimensionMember>> dimensions) {

	/** Makes a scope; the map is copied. */
	public Scope {
		dimensions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(dimensions));
	}

	/** Returns the members of a dimension; throws {@link IllegalArgumentException} for an unknown one. */
	public List<DimensionMember> dimension(String id) {
		List<DimensionMember> members = dimensions.get(id);
		if (members == null) {
			throw new IllegalArgumentException("no dimension " + id + " among " + dimensions.keySet());
		}
		return members;
	}

	/** Returns the names of the members of a dimension by code. */
	public Map<String, String> memberNames(String id) {
		var names = new LinkedHashMap<String, String>();
		dimensions.getOrDefault(id, List.of()).forEach(member -> names.put(member.code(), member.name()));
		return names;
	}
}
