package org.chapterhouse.api.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.value.Cut;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.model.report.MetricDefinition;

/** Collects the facts of a chapter about units and about cuts of them, in the order in which they are stated, and finds them again. Used by one thread. */
public final class FactSheet {

	private final ChapterContext context;
	private final Map<String, Map<Subject, Fact>> facts = new LinkedHashMap<>();

	/** What a fact is about: a unit, or a cut of it; that of a whole is empty. */
	private record Subject(String org, SortedMap<String, String> cut) {
	}

	/** Makes an empty sheet. */
	public FactSheet(ChapterContext context) {
		this.context = context;
	}

	/** States a metric for every unit of its roles and levels. */
	public void state(String metric, String asOf, Function<OrgUnit, Figure> figure, Function<OrgUnit, Lineage> lineage) {
		MetricDefinition definition = context.metric(metric);
		stateFor(context.organisation().units(definition.getRoles(), definition.getLevels()), metric, asOf, figure, lineage);
	}

	/** States a metric for some units. */
	public void stateFor(Collection<OrgUnit> units, String metric, String asOf, Function<OrgUnit, Figure> figure,
			Function<OrgUnit, Lineage> lineage) {
		units.forEach(unit -> put(new TreeMap<>(), new Fact(FactKey.of(metric, unit.code(), asOf), figure.apply(unit), lineage.apply(unit))));
	}

	/** States the cuts of a metric by its dimension: for every unit of its roles and levels for cuts and every member. */
	public void stateCuts(String metric, String asOf, BiFunction<OrgUnit, DimensionMember, Figure> figure,
			BiFunction<OrgUnit, DimensionMember, Lineage> lineage) {
		String dimension = dimension(metric);
		stateCuts(metric, List.of(dimension), asOf, (unit, members) -> figure.apply(unit, members.lastEntry().getValue()),
				(unit, members) -> lineage.apply(unit, members.lastEntry().getValue()));
	}

	/**
	 * States the cuts of a metric by some dimensions that it declares as one of its cuts: for every unit of the roles and levels of the cut and every combination of members,
	 * which come by dimension.
	 */
	public void stateCuts(String metric, List<String> dimensions, String asOf,
			BiFunction<OrgUnit, SequencedMap<String, DimensionMember>, Figure> figure,
			BiFunction<OrgUnit, SequencedMap<String, DimensionMember>, Lineage> lineage) {
		Cut cut = cut(metric, dimensions);
		stateCutsFor(context.organisation().units(cut.roles(), cut.levels()), metric, dimensions, asOf, figure, lineage);
	}

	/** States the cuts of a metric by some dimensions for some units only, for instance for the one that has rows. */
	public void stateCutsFor(Collection<OrgUnit> units, String metric, List<String> dimensions, String asOf,
			BiFunction<OrgUnit, SequencedMap<String, DimensionMember>, Figure> figure,
			BiFunction<OrgUnit, SequencedMap<String, DimensionMember>, Lineage> lineage) {
		Cut cut = cut(metric, dimensions);
		for (OrgUnit unit : units) {
			for (SequencedMap<String, DimensionMember> members : cut.combinations(context::dimension)) {
				SortedMap<String, String> codes = codes(members);
				put(codes, new Fact(new FactKey(metric, unit.code(), codes, asOf), figure.apply(unit, members), lineage.apply(unit, members)));
			}
		}
	}

	private Cut cut(String metric, List<String> dimensions) {
		return Cut.of(context.metric(metric)).stream().filter(one -> one.dimensions().equals(dimensions)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the metric " + metric + " declares no cut by " + dimensions));
	}

	private static SortedMap<String, String> codes(Map<String, DimensionMember> members) {
		var codes = new TreeMap<String, String>();
		members.forEach((dimension, member) -> codes.put(dimension, member.code()));
		return codes;
	}

	private void put(SortedMap<String, String> cut, Fact fact) {
		facts.computeIfAbsent(fact.metric(), id -> new LinkedHashMap<>()).put(new Subject(fact.org(), cut), fact);
	}

	private String dimension(String metric) {
		String dimension = context.metric(metric).getDimension();
		if (dimension == null) {
			throw new IllegalArgumentException("the metric " + metric + " declares no dimension");
		}
		return dimension;
	}

	/** Tells whether a metric is stated about a unit, with or without a value. */
	public boolean states(String metric, OrgUnit unit) {
		return facts.getOrDefault(metric, Map.of()).containsKey(new Subject(unit.code(), new TreeMap<>()));
	}

	/** Returns what is stated about a unit; where nothing is, a fact without a value, of which no sentence can be made. */
	public Fact get(String metric, OrgUnit unit) {
		return find(metric, unit, FactKey.of(metric, unit.code(), ""));
	}

	/** Returns what is stated about a member of the dimension of a metric within a unit; see {@link #get}. */
	public Fact cut(String metric, OrgUnit unit, DimensionMember member) {
		return cut(metric, unit, Map.of(dimension(metric), member));
	}

	/** Returns what is stated about a combination of members, by dimension, within a unit; see {@link #get}. */
	public Fact cut(String metric, OrgUnit unit, Map<String, DimensionMember> members) {
		return find(metric, unit, FactKey.of(metric, unit.code(), "").cut(codes(members)));
	}

	/** Returns what is stated about each member of one of the dimensions of a metric within a unit, in order; see {@link #get}. */
	public List<Fact> cuts(String metric, OrgUnit unit, String dimension) {
		return context.dimension(dimension).stream().map(member -> cut(metric, unit, Map.of(dimension, member))).toList();
	}

	/** Returns what is stated about each member of the dimension of a metric within the unit of the report, in order; see {@link #get}. */
	public List<Fact> cuts(String metric) {
		OrgUnit self = context.organisation().self();
		return context.dimension(dimension(metric)).stream().map(member -> cut(metric, self, member)).toList();
	}

	/** Returns what another metric states about what a fact is about; see {@link #get}. */
	public Fact alike(String metric, Fact fact) {
		FactKey key = new FactKey(metric, fact.org(), fact.key().dimensions(), "");
		Fact stated = facts.getOrDefault(metric, Map.of()).get(new Subject(fact.org(), key.dimensions()));
		return stated == null ? new Fact(key, Figure.none(), Lineage.of()) : stated;
	}

	private Fact find(String metric, OrgUnit unit, FactKey otherwise) {
		Fact stated = facts.getOrDefault(metric, Map.of()).get(new Subject(unit.code(), otherwise.dimensions()));
		return stated == null ? new Fact(otherwise, Figure.none(), Lineage.of()) : stated;
	}

	/** Returns what is stated about the unit of the report; see {@link #get}. */
	public Fact self(String metric) {
		return get(metric, context.organisation().self());
	}

	/** Returns what is stated about each of the units below, in order; see {@link #get}. */
	public List<Fact> below(String metric) {
		return of(metric, context.organisation().below());
	}

	/** Returns what is stated about each of some units, in their order; see {@link #get}. */
	public List<Fact> of(String metric, Collection<OrgUnit> units) {
		return units.stream().map(unit -> get(metric, unit)).toList();
	}

	/** Returns all facts, in the order stated. */
	public List<Fact> all() {
		var all = new ArrayList<Fact>();
		facts.values().forEach(bySubject -> all.addAll(bySubject.values()));
		return List.copyOf(all);
	}
}
