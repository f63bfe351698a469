package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.SentenceContent;
import org.chapterhouse.api.value.Cut;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.ListDefinition;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.SentenceDefinition;

/** Checks that a chapter answered with what it declares, and with nothing else. */
final class ContentCheck {

	private static final int MOST_LISTED = 10;

	private final ChapterDefinition definition;
	private final Setting setting;
	private final List<ChapterRun> followed;
	private final List<Told> problems = new ArrayList<>();

	/** Makes a check, for one use; the runs are those of the chapters that the chapter follows. */
	ContentCheck(ChapterDefinition definition, Setting setting, List<ChapterRun> followed) {
		this.definition = definition;
		this.setting = setting;
		this.followed = followed;
	}

	/** Returns where the content differs from what is declared; at most ten problems. */
	List<Told> check(ChapterContent content) {
		Map<FactKey, Fact> facts = facts(content);
		missingFacts(content);
		followed.forEach(run -> run.facts().forEach(fact -> facts.putIfAbsent(fact.key(), fact)));
		lineage(content, facts);
		lists(content, facts.keySet());
		new ShapeCheck(definition, facts, followed.stream().map(run -> run.chapter().id()).toList(), this::lie).check(content);
		sentences(content, facts);
		return problems.stream().limit(MOST_LISTED).toList();
	}

	private void lie(String code, String element, Object... arguments) {
		problems.add(Told.error("content." + code, new Place("", 0, definition.getId(), element, ""), arguments));
	}

	private Map<FactKey, Fact> facts(ChapterContent content) {
		Map<String, MetricDefinition> metrics = definition.getMetrics().stream().collect(Collectors.toMap(MetricDefinition::getId, metric -> metric));
		var facts = new HashMap<FactKey, Fact>();
		for (Fact fact : content.facts()) {
			String id = fact.key().id();
			MetricDefinition metric = metrics.get(fact.metric());
			if (facts.put(fact.key(), fact) != null) {
				lie("fact.duplicate", id, "fact", id);
			}
			if (metric == null) {
				lie("metric.undeclared", id, "fact", id);
			} else if (!isPlaced(fact, metric)) {
				lie("fact.place", id, "fact", id);
			} else if (!isDated(fact, metric)) {
				lie("fact.asof", id, "fact", id, "period", setting.request().period().id());
			}
		}
		return facts;
	}

	private boolean isPlaced(Fact fact, MetricDefinition metric) {
		OrgUnit unit = setting.scope().organisation().unit(fact.org()).orElse(null);
		if (unit == null) {
			return false;
		}
		Map<String, String> cut = fact.key().dimensions();
		if (cut.isEmpty()) {
			return setting.scope().organisation().has(unit, metric.getRoles(), metric.getLevels());
		}
		return Cut.of(metric).stream().anyMatch(one -> setting.scope().organisation().has(unit, one.roles(), one.levels())
				&& cut.keySet().equals(Set.copyOf(one.dimensions())))
				&& cut.entrySet().stream().allMatch(one -> setting.scope().memberNames(one.getKey()).containsKey(one.getValue()));
	}

	private boolean isDated(Fact fact, MetricDefinition metric) {
		Period period = setting.request().period();
		String asOf = fact.key().asOf();
		if (!metric.isOnlyWithRow()) {
			return asOf.equals(period.id());
		}
		return Period.parse(period.kind(), asOf).filter(at -> at.id().equals(asOf) && at.compareTo(period) <= 0).isPresent();
	}

	private void missingFacts(ChapterContent content) {
		Set<List<String>> present = content.facts().stream()
				.map(fact -> List.of(fact.metric(), fact.org(), told(fact.key().dimensions())))
				.collect(Collectors.toSet());
		for (MetricDefinition metric : definition.getMetrics()) {
			if (metric.isOnlyWithRow()) {
				continue;
			}
			for (OrgUnit unit : setting.scope().organisation().units(metric.getRoles(), metric.getLevels())) {
				requireFact(present, metric.getId(), unit.code(), "");
			}
			for (Cut cut : Cut.of(metric)) {
				List<String> wanted = cut.combinations(setting.scope()::dimension).stream().map(ContentCheck::codes).map(ContentCheck::told).toList();
				for (OrgUnit unit : setting.scope().organisation().units(cut.roles(), cut.levels())) {
					wanted.forEach(members -> requireFact(present, metric.getId(), unit.code(), members));
				}
			}
		}
	}

	private static SortedMap<String, String> codes(Map<String, DimensionMember> members) {
		var codes = new TreeMap<String, String>();
		members.forEach((dimension, member) -> codes.put(dimension, member.code()));
		return codes;
	}

	/** Returns the codes of members as a message tells them, {@code channel=online, tier=basic}. */
	private static String told(SortedMap<String, String> cut) {
		return cut.entrySet().stream().map(member -> member.getKey() + "=" + member.getValue()).collect(Collectors.joining(", "));
	}

	private void requireFact(Set<List<String>> present, String metric, String org, String member) {
		if (!present.contains(List.of(metric, org, member))) {
			lie("fact.missing", metric, "metric", metric, "org", org, "member", member.isEmpty() ? "" : " " + member);
		}
	}

	private void lineage(ChapterContent content, Map<FactKey, Fact> facts) {
		var queries = new HashSet<String>();
		content.queries().forEach(result -> {
			if (!queries.add(result.query().name())) {
				lie("query.duplicate", result.query().name(), "query", result.query().name());
			}
		});
		for (Fact fact : content.facts()) {
			if (!fact.lineage().query().isEmpty() && !queries.contains(fact.lineage().query())) {
				lie("query.unknown", fact.key().id(), "fact", fact.key().id(), "query", fact.lineage().query());
			}
			fact.lineage().inputs().stream().filter(input -> !facts.containsKey(input))
					.forEach(input -> lie("input.unknown", fact.key().id(), "fact", fact.key().id(), "input", input.id()));
		}
	}

	private void lists(ChapterContent content, Set<FactKey> facts) {
		var expected = new LinkedHashSet<String>();
		var possible = new HashSet<String>();
		for (ListDefinition list : definition.getLists()) {
			if (list.isPerUnit()) {
				boolean units = !setting.scope().organisation().units(OrgRole.BELOW_BELOW).isEmpty();
				setting.scope().organisation().below().forEach(unit -> (units ? expected : possible).add(list.getId() + "/" + unit.code()));
			} else {
				expected.add(list.getId());
			}
		}
		var present = new HashSet<String>();
		for (MemberList list : content.lists()) {
			if (!expected.contains(list.id()) && !possible.contains(list.id())) {
				lie("list.undeclared", list.id(), "list", list.id());
			} else if (!present.add(list.id())) {
				lie("list.duplicate", list.id(), "list", list.id());
			} else {
				members(list, facts);
			}
		}
		expected.stream().filter(id -> !present.contains(id)).forEach(id -> lie("list.missing", id, "list", id));
	}

	private void members(MemberList list, Set<FactKey> facts) {
		ListDefinition declared = definition.getLists().stream().filter(one -> one.getId().equals(list.definition())).findFirst().orElseThrow();
		Set<String> known = switch (declared.getMemberKind()) {
		case ORGANISATION -> setting.scope().organisation().all().stream().map(OrgUnit::code).collect(Collectors.toSet());
		case DIMENSION -> setting.scope().memberNames(declared.getDimension()).keySet();
		case METRIC -> Stream.concat(definition.getMetrics().stream().map(MetricDefinition::getId), facts.stream().map(FactKey::measure))
				.collect(Collectors.toSet());
		case TEXT -> Set.copyOf(list.members());
		};
		list.members().stream().filter(member -> !known.contains(member))
				.forEach(member -> lie("list.member", list.id(), "list", list.id(), "member", member));
	}

	private void sentences(ChapterContent content, Map<FactKey, Fact> facts) {
		Set<String> declared = definition.getSentences().stream().map(SentenceDefinition::getId).collect(Collectors.toSet());
		Set<String> lists = content.lists().stream().map(MemberList::id).collect(Collectors.toSet());
		for (SentenceContent sentence : content.sentences()) {
			if (!declared.contains(sentence.id())) {
				lie("sentence.undeclared", sentence.id(), "sentence", sentence.id());
			}
			if (sentence.text().isBlank()) {
				lie("sentence.empty", sentence.id(), "sentence", sentence.id());
			}
			sentence.facts().stream().filter(key -> !facts.containsKey(key))
					.forEach(key -> lie("sentence.fact", sentence.id(), "sentence", sentence.id(), "fact", key.id()));
			sentence.lists().stream().filter(id -> !lists.contains(id))
					.forEach(id -> lie("sentence.list", sentence.id(), "sentence", sentence.id(), "list", id));
		}
	}
}
