package org.chapterhouse.api.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;

/** Collects the facts of a chapter about whole units, in the order in which they are stated, and finds them again. Used by one thread. */
public final class FactSheet {

	private final ChapterContext context;
	private final Map<String, Map<String, Fact>> facts = new LinkedHashMap<>();

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
		Map<String, Fact> byOrg = facts.computeIfAbsent(metric, id -> new LinkedHashMap<>());
		units.forEach(unit -> byOrg.put(unit.code(), new Fact(FactKey.of(metric, unit.code(), asOf), figure.apply(unit), lineage.apply(unit))));
	}

	/** Tells whether a metric is stated about a unit, with or without a value. */
	public boolean states(String metric, OrgUnit unit) {
		return facts.getOrDefault(metric, Map.of()).containsKey(unit.code());
	}

	/** Returns what is stated about a unit; where nothing is, a fact without a value, of which no sentence can be made. */
	public Fact get(String metric, OrgUnit unit) {
		Fact stated = facts.getOrDefault(metric, Map.of()).get(unit.code());
		return stated == null ? new Fact(FactKey.of(metric, unit.code(), ""), Figure.none(), Lineage.of()) : stated;
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
		facts.values().forEach(byOrg -> all.addAll(byOrg.values()));
		return List.copyOf(all);
	}
}
