package org.chapterhouse.api.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;

/** Collects the facts of a chapter about units and about cuts of them, in the order in which they are stated, and finds them again. Used by one thread. */
public final class FactSheet {

	private final ChapterContext context;
	private final Map<String, Map<Subject, Fact>> facts = new LinkedHashMap<>();

	/** What a fact is about: a unit, or the member of a dimension within a unit; the member of a whole is empty. */
	private record Subject(String org, String member) {
	}

	/** Makes an empty sheet. */
	public FactSheet(ChapterContext context) {
		this.context = context;
	}

	/** States a metric for every unit of its roles. */
	public void state(String metric, String asOf, Function<OrgUnit, Figure> figure, Function<OrgUnit, Lineage> lineage) {
		stateFor(context.organisation().units(context.metric(metric).getRoles()), metric, asOf, figure, lineage);
	}

	/** States a metric for some units. */
	public void stateFor(Collection<OrgUnit> units, String metric, String asOf, Function<OrgUnit, Figure> figure,
			Function<OrgUnit, Lineage> lineage) {
		units.forEach(unit -> put("", new Fact(FactKey.of(metric, unit.code(), asOf), figure.apply(unit), lineage.apply(unit))));
	}

	/** States the cuts of a metric: for every unit of its roles for cuts and every member of its dimension. */
	public void stateCuts(String metric, String asOf, BiFunction<OrgUnit, DimensionMember, Figure> figure,
			BiFunction<OrgUnit, DimensionMember, Lineage> lineage) {
		String dimension = dimension(metric);
		for (OrgUnit unit : context.organisation().units(context.metric(metric).getDimensionRoles())) {
			for (DimensionMember member : context.dimension(dimension)) {
				FactKey key = FactKey.of(metric, unit.code(), asOf).cut(Map.of(dimension, member.code()));
				put(member.code(), new Fact(key, figure.apply(unit, member), lineage.apply(unit, member)));
			}
		}
	}

	private void put(String member, Fact fact) {
		facts.computeIfAbsent(fact.metric(), id -> new LinkedHashMap<>()).put(new Subject(fact.org(), member), fact);
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
		return facts.getOrDefault(metric, Map.of()).containsKey(new Subject(unit.code(), ""));
	}

	/** Returns what is stated about a unit; where nothing is, a fact without a value, of which no sentence can be made. */
	public Fact get(String metric, OrgUnit unit) {
		return find(metric, unit, FactKey.of(metric, unit.code(), ""), "");
	}

	/** Returns what is stated about a member of the dimension of a metric within a unit; see {@link #get}. */
	public Fact cut(String metric, OrgUnit unit, DimensionMember member) {
		FactKey key = FactKey.of(metric, unit.code(), "").cut(Map.of(dimension(metric), member.code()));
		return find(metric, unit, key, member.code());
	}

	/** Returns what is stated about each member of the dimension of a metric within the unit of the report, in order; see {@link #get}. */
	public List<Fact> cuts(String metric) {
		OrgUnit self = context.organisation().self();
		return context.dimension(dimension(metric)).stream().map(member -> cut(metric, self, member)).toList();
	}

	private Fact find(String metric, OrgUnit unit, FactKey otherwise, String member) {
		Fact stated = facts.getOrDefault(metric, Map.of()).get(new Subject(unit.code(), member));
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
