package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;
import org.chapterhouse.core.NearMatches;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.model.report.DimensionDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.LevelDefinition;
import org.eclipse.jdt.annotation.Nullable;

/** Reads the organisation and the dimensions out of the data by the queries of the family. */
public final class ScopeReader {

	private static final int MOST_MATCHES = 8;

	private final FamilyDefinition family;
	private final Texts texts;

	/** Makes a reader. */
	public ScopeReader(FamilyDefinition family, Texts texts) {
		this.family = family;
		this.texts = texts;
	}

	/**
	 * Reads what a report speaks of; the unit must exist, be of a level that has reports, and stand in a tree.
	 *
	 * @param names the messages of the family in the language of the report; {@code member.DIMENSION.CODE} names a member other than the data do
	 */
	public Outcome<Scope> read(DataSession session, ReportRequest request, Messages names) {
		List<OrgUnit> units = units(session);
		var problems = new ArrayList<Problem>();
		Organisation organisation = organisation(units, request.organisation(), problems);
		if (organisation == null) {
			return Outcome.failed(problems);
		}
		var dimensions = new LinkedHashMap<String, List<DimensionMember>>();
		family.getDimensions().forEach(dimension -> dimensions.put(dimension.getId(), members(session, dimension, names)));
		return Outcome.of(new Scope(organisation, dimensions), problems);
	}

	private @Nullable Organisation organisation(List<OrgUnit> units, String code, List<Problem> problems) {
		checkTree(units, problems);
		Organisation organisation = Organisation.of(units, code).orElse(null);
		if (organisation == null) {
			problems.add(unknown(units, code));
		} else {
			checkLevel(organisation.self(), problems);
		}
		return problems.stream().anyMatch(Problem::isError) ? null : organisation;
	}

	/** Reads a unit and those of some levels below it, each before what stands below it. */
	public Outcome<List<OrgUnit>> within(DataSession session, String code, Collection<String> levels) {
		List<OrgUnit> units = units(session);
		var problems = new ArrayList<Problem>();
		Organisation organisation = organisation(units, code, problems);
		if (organisation == null) {
			return Outcome.failed(problems);
		}
		var found = new LinkedHashMap<String, OrgUnit>();
		found.put(code, organisation.self());
		Map<String, List<OrgUnit>> children = units.stream().sorted(OrgUnit.SIBLING_ORDER).collect(Collectors.groupingBy(OrgUnit::parentCode));
		addBelow(code, children, levels, found);
		return Outcome.of(List.copyOf(found.values()), problems);
	}

	private static void addBelow(String code, Map<String, List<OrgUnit>> children, Collection<String> levels, Map<String, OrgUnit> found) {
		for (OrgUnit child : children.getOrDefault(code, List.of())) {
			if (levels.contains(child.level())) {
				found.putIfAbsent(child.code(), child);
			}
			addBelow(child.code(), children, levels, found);
		}
	}

	/** Returns what would stand in the way of every report: whether units and dimensions can be read, stand in a tree, and one has reports. */
	public List<Problem> problems(DataSession session) {
		List<OrgUnit> units = units(session);
		var problems = new ArrayList<Problem>();
		checkTree(units, problems);
		List<String> reportable = reportable();
		if (units.stream().noneMatch(unit -> reportable.contains(unit.level()))) {
			problems.add(texts.error("data.organisation.none", Place.NOWHERE, "levels", String.join(", ", reportable)));
		}
		family.getDimensions().forEach(dimension -> members(session, dimension));
		return problems;
	}

	/** Reads every unit of the organisation, in the order of the query. */
	public List<OrgUnit> units(DataSession session) {
		return session.query(SqlQuery.of("organisation", family.getOrganisationQuery())).rows().stream().map(ScopeReader::unit).toList();
	}

	private static OrgUnit unit(Row row) {
		return new OrgUnit(row.text("code"), row.text("name"), row.text("short_name"), row.text("level"), row.text("parent_code"),
				row.count("sort"));
	}

	private static List<DimensionMember> members(DataSession session, DimensionDefinition dimension, Messages names) {
		String key = "member." + dimension.getId() + ".";
		return members(session, dimension).stream()
				.map(member -> new DimensionMember(member.code(), names.find(key + member.code()).orElse(member.name()), member.sort())).toList();
	}

	private static List<DimensionMember> members(DataSession session, DimensionDefinition dimension) {
		return session.query(SqlQuery.of("dimension-" + dimension.getId(), dimension.getQuery())).rows().stream()
				.map(row -> new DimensionMember(row.text("code"), row.text("name"), row.count("sort")))
				.sorted(Comparator.comparingLong(DimensionMember::sort).thenComparing(DimensionMember::code)).toList();
	}

	private void checkLevel(OrgUnit self, List<Problem> problems) {
		List<String> reportable = reportable();
		if (!reportable.contains(self.level())) {
			problems.add(texts.error("organisation.level", Place.NOWHERE, "code", self.code(), "name", self.name(), "level", self.level(), "levels",
					String.join(", ", reportable)));
		}
	}

	private List<String> reportable() {
		return family.getLevels().stream().filter(LevelDefinition::isReportable).map(LevelDefinition::getId).toList();
	}

	private void checkTree(List<OrgUnit> units, List<Problem> problems) {
		Map<String, OrgUnit> byCode = new LinkedHashMap<>();
		units.forEach(unit -> byCode.putIfAbsent(unit.code(), unit));
		for (OrgUnit unit : units) {
			Set<String> way = new HashSet<>();
			for (OrgUnit at = unit; at != null; at = byCode.get(at.parentCode())) {
				if (!way.add(at.code())) {
					problems.add(texts.error("data.organisation.cycle", Place.NOWHERE, "code", at.code(), "name", at.name()));
					return;
				}
			}
		}
		List<String> roots = units.stream().filter(unit -> unit.parentCode().isEmpty()).map(OrgUnit::code).toList();
		if (roots.size() > 1) {
			problems.add(texts.warning("data.organisation.roots", Place.NOWHERE, "count", roots.size(), "codes",
					String.join(", ", roots.subList(0, Math.min(roots.size(), MOST_MATCHES)))));
		}
	}

	private Problem unknown(List<OrgUnit> units, String wanted) {
		Map<String, String> named = new LinkedHashMap<>();
		List<String> levels = family.getLevels().stream().map(LevelDefinition::getId).toList();
		// of equally near ones the higher come first
		units.stream().sorted(Comparator.comparingInt(unit -> levels.indexOf(unit.level()))).forEach(unit -> {
			named.put(unit.code(), unit.code() + " " + unit.name());
			named.putIfAbsent(unit.name(), unit.code() + " " + unit.name());
			named.putIfAbsent(unit.shortName(), unit.code() + " " + unit.name());
		});
		List<String> near = NearMatches.of(wanted, named.keySet(), MOST_MATCHES).stream().map(named::get).distinct().toList();
		return near.isEmpty() ? texts.error("organisation.unknown", Place.NOWHERE, "code", wanted, "count", units.size())
				: texts.error("organisation.unknown.near", Place.NOWHERE, "code", wanted, "near", String.join("; ", near));
	}
}
