package org.chapterhouse.core.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.FactList;
import org.chapterhouse.model.report.ListDefinition;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.model.report.Unit;

/** Holds what one sentence may say: the numbers, counts, constants, dates and names that its facts and lists give it. */
final class Evidence {

	private static final Pattern RANGE = Pattern.compile("[-–—~至到]\\d{1,2}月");

	private final UnitMarks marks;
	private final Report report;
	private final List<Fact> facts;
	private final List<FactList> lists;
	private final Map<String, Boolean> names = new LinkedHashMap<>();
	private final Set<String> constants = new HashSet<>();
	private final Set<Fact> said = new HashSet<>();
	private final Reach reach;
	private final FigureFormat format;

	Evidence(Reach reach, DocumentReading reading, Map<String, Fact> all, Sentence sentence) {
		this.marks = reading.marks();
		this.reach = reach;
		this.format = reading.format();
		this.report = reading.report();
		this.facts = sentence.getFacts().stream().filter(all::containsKey).map(all::get).toList();
		this.lists = reach.chapter().getLists().stream().filter(list -> sentence.getLists().contains(list.getId())).toList();
		names(all);
		facts.stream().map(Fact::getMetric).distinct().map(reach.metrics()::get).filter(Objects::nonNull)
				.forEach(metric -> constants(metric.getFormula()));
		for (ListDefinition list : reach.definition().getLists()) {
			if (lists.stream().anyMatch(one -> one.getId().equals(list.getId()) || one.getId().startsWith(list.getId() + "/"))) {
				constants(list.getRule());
			}
		}
		reach.chapter().getNotes().stream().filter(note -> note.getKind() == NoteKind.RULE).forEach(note -> constants(note.getText()));
	}

	private void names(Map<String, Fact> all) {
		Set<String> codes = new HashSet<>(Set.of(report.getOrganisation()));
		for (Fact fact : facts) {
			codes.add(fact.getOrg());
			fact.getInputs().stream().filter(all::containsKey).forEach(input -> codes.add(all.get(input).getOrg()));
			if (fact.getUnit() == Unit.RANK) {
				report.getUnits().stream().filter(unit -> unit.getCode().equals(fact.getOrg())).forEach(unit -> codes.add(unit.getParent()));
			}
			fact.getDimensions().forEach(cut -> names.put(cut.getLabel(), true));
		}
		lists.forEach(list -> codes.addAll(list.getMembers()));
		facts.stream().map(Fact::getMetric).distinct().forEach(metric -> withoutValue(metric).forEach(unit -> codes.add(unit.getCode())));
		lists.forEach(list -> list.getLabels().forEach(label -> names.put(label, true)));
		for (OrganisationUnit unit : report.getUnits()) {
			boolean known = codes.contains(unit.getCode());
			names.merge(unit.getShortName(), known, Boolean::logicalOr);
			names.merge(unit.getName(), known, Boolean::logicalOr);
		}
		names.remove("");
	}

	/** Returns the units of the roles of a metric's facts, above ones left out, that have no value of it: a sentence may set them apart. */
	private List<OrganisationUnit> withoutValue(String metric) {
		Set<String> speaking = codes(facts.stream().filter(fact -> fact.getMetric().equals(metric)));
		Set<String> valued = codes(reach.facts().stream().filter(fact -> fact.getMetric().equals(metric) && fact.getValue() != null));
		Set<OrgRole> roles = report.getUnits().stream().filter(unit -> speaking.contains(unit.getCode())).map(OrganisationUnit::getRole)
				.filter(role -> role == OrgRole.BELOW || role == OrgRole.BELOW_BELOW).collect(Collectors.toSet());
		return report.getUnits().stream().filter(unit -> roles.contains(unit.getRole()) && !valued.contains(unit.getCode())).toList();
	}

	private static Set<String> codes(Stream<Fact> facts) {
		return facts.map(Fact::getOrg).collect(Collectors.toSet());
	}

	private void constants(String rule) {
		WrittenNumber.in(rule).forEach(number -> constants.add(marks.marked(number, rule)));
	}

	/** Returns the longest name that stands at a place of a text; empty if none does. */
	String nameAt(String text, int at) {
		return names.keySet().stream().filter(name -> text.startsWith(name, at) && new Passage(text, at, at + name.length()).isWhole())
				.max(Comparator.comparingInt(String::length)).orElse("");
	}

	/** Tells whether a name of a unit or member may stand in the sentence. */
	boolean mayName(String name) {
		return names.getOrDefault(name, true);
	}

	/** Tells whether a number is that of a fact, with its unit. */
	boolean isFact(WrittenNumber number, String text) {
		List<Fact> shown = shown(number, text);
		said.addAll(shown);
		return !shown.isEmpty();
	}

	/** Returns where a number with its unit stands as one of its facts is written. */
	List<StatedNumbers.Stated> stated(String text) {
		return WrittenNumber.in(text).stream().flatMap(number -> stated(number, text).stream()).toList();
	}

	private Optional<StatedNumbers.Stated> stated(WrittenNumber number, String text) {
		List<Fact> stating = shown(number, text);
		if (stating.isEmpty()) {
			return Optional.empty();
		}
		List<String> written = stating.stream().flatMap(this::forms).filter(form -> shows(number, text, form)).toList();
		int start = written.stream().mapToInt(form -> start(number, form)).min().orElse(number.start());
		int end = written.stream().mapToInt(form -> start(number, form) + form.length()).max().orElse(number.end());
		return Optional.of(new StatedNumbers.Stated(start, end, stating.stream().map(Fact::getId).distinct().toList()));
	}

	private static int start(WrittenNumber number, String form) {
		return number.start() - WrittenNumber.in(form).get(0).start();
	}

	private List<Fact> shown(WrittenNumber number, String text) {
		return facts.stream().filter(fact -> fact.getValue() != null).filter(fact -> forms(fact).anyMatch(form -> shows(number, text, form)))
				.toList();
	}

	/** Returns how a sentence may write a fact: as texts do or, where two that are held against each other would look alike, as tables do; with or without its sign. */
	private Stream<String> forms(Fact fact) {
		Stream<String> written = Stream.concat(Stream.of(fact.getText()),
				reach.metric(fact).stream().map(metric -> format.label(metric, ComparedChapter.figure(fact))));
		return written.distinct().flatMap(form -> Stream.of(form, form.replaceFirst("-(?=\\d)", "")));
	}

	/**
	 * Tells whether what a text says of the direction of a number is so: where the number is a change or a distance without its sign, it must be said to fall if it fell, and
	 * nothing may be said to fall that rose. What shows as zero has no direction; one that stands near it is another number's.
	 *
	 * @param direction 1 for rising or above, −1 for falling or below, 0 for neither
	 */
	boolean mayMove(WrittenNumber number, String text, int direction) {
		List<Fact> shown = shown(number, text);
		boolean changes = !shown.isEmpty() && shown.stream().allMatch(fact -> reach.metric(fact).filter(MetricDefinition::isSigned).isPresent());
		if (!changes || "-+\u2212".indexOf(number.text().charAt(0)) >= 0) {
			return true;
		}
		return shown.stream().anyMatch(fact -> isZero(fact) || (fact.getValue().startsWith("-") ? direction < 0 : direction >= 0));
	}

	private boolean shows(WrittenNumber number, String text, String form) {
		WrittenNumber own = WrittenNumber.in(form).stream().findFirst().orElse(null);
		if (own == null || !own.text().equals(number.text())) {
			return false;
		}
		int start = number.start() - own.start();
		boolean bare = own.text().length() == form.length();
		return start >= 0 && text.startsWith(form, start) && new Passage(text, start, start + form.length()).isWhole()
				&& !(bare && marks.mark(number, text));
	}

	/** Tells whether a number is a constant of a rule, with its unit. */
	boolean isConstant(WrittenNumber number, String text) {
		return constants.contains(marks.marked(number, text));
	}

	/** Tells whether a number is a year or month of the facts or of the report. */
	boolean isDate(WrittenNumber number, String text) {
		if (!number.isCount()) {
			return false;
		}
		Set<Integer> years = new TreeSet<>();
		Set<Integer> months = new TreeSet<>();
		Stream.concat(Stream.of(report.getPeriod()), facts.stream().map(Fact::getAsOf)).map(period -> period.split("-")).forEach(parts -> {
			years.add(Integer.parseInt(parts[0]));
			months.add(parts.length > 1 ? Integer.parseInt(parts[1]) : 12);
		});
		if (text.startsWith("月", number.end())) {
			return months.contains(number.count());
		}
		if (RANGE.matcher(text).region(number.end(), text.length()).lookingAt()) {
			return number.count() == 1;
		}
		boolean followed = number.end() < text.length() && Passage.isLatin(text.charAt(number.end()));
		return years.contains(number.count()) && !followed;
	}

	/** Returns the counts that follow from the facts and lists and from the units that a text names. */
	Set<Integer> counts(String text) {
		Set<Integer> counts = new TreeSet<>();
		List<Integer> sizes = lists.stream().map(list -> list.getMembers().size()).toList();
		counts.addAll(sizes);
		Set<String> standing = lists.isEmpty() ? Set.of() : standing(text);
		facts.stream().collect(Collectors.groupingBy(fact -> List.of(fact.getMetric(), role(fact)))).values().forEach(group -> {
			int valued = (int) group.stream().filter(fact -> fact.getValue() != null).count();
			int named = (int) group.stream().filter(fact -> isNamed(fact, text)).count();
			int without = withoutValue(group.get(0).getMetric()).size();
			int others = others(group);
			int held = valued - apart(group, standing);
			counts.addAll(List.of(group.size(), valued, held, named, without, others, others + without));
			sizes.stream().filter(size -> size <= held).forEach(size -> counts.addAll(List.of(valued - size, held - size)));
			counts.addAll(sides(group));
		});
		return counts;
	}

	/** Returns how many of a group have a value and are among the names that stand in the text but stand in no list of the sentence: it sets them apart, as units that cannot be compared. */
	private int apart(List<Fact> group, Set<String> standing) {
		if (standing.isEmpty()) {
			return 0;
		}
		Set<String> listed = lists.stream().flatMap(list -> list.getMembers().stream()).collect(Collectors.toSet());
		Set<String> named = codes(group.stream().filter(fact -> fact.getValue() != null && !listed.contains(fact.getOrg())));
		return (int) report.getUnits().stream().filter(unit -> named.contains(unit.getCode()))
				.filter(unit -> standing.contains(unit.getShortName()) || standing.contains(unit.getName())).count();
	}

	/** Returns the names that stand in a text; one within a longer one does not. */
	private Set<String> standing(String text) {
		Set<String> standing = new HashSet<>();
		int at = 0;
		while (at < text.length()) {
			String name = nameAt(text, at);
			standing.add(name);
			at += Math.max(1, name.length());
		}
		return standing;
	}

	/** Returns how many of a group are above and how many below a figure of the same metric that the sentence holds them against, and how many are not. */
	private List<Integer> sides(List<Fact> group) {
		String metric = group.get(0).getMetric();
		List<BigDecimal> figures = figures(group.stream()).toList();
		return figures(facts.stream().filter(fact -> fact.getMetric().equals(metric) && !group.contains(fact))).flatMap(held -> {
			int above = (int) figures.stream().filter(figure -> figure.compareTo(held) > 0).count();
			int below = (int) figures.stream().filter(figure -> figure.compareTo(held) < 0).count();
			return Stream.of(above, below, figures.size() - above, figures.size() - below);
		}).toList();
	}

	private static Stream<BigDecimal> figures(Stream<Fact> facts) {
		return facts.map(Fact::getValue).filter(Objects::nonNull).map(BigDecimal::new);
	}

	/** Returns how many units have a figure beside those that a group of facts is about: a sentence may count those that it sets apart. */
	private int others(List<Fact> group) {
		OrgRole role = role(group.get(0));
		String metric = group.get(0).getMetric();
		return (int) reach.facts().stream().filter(fact -> fact.getMetric().equals(metric) && fact.getDimensions().isEmpty())
				.filter(fact -> fact.getValue() != null && role(fact) == role && !group.contains(fact)).count();
	}

	/** Returns how many names stand between a number and the end of its clause: a sentence may count what it names. */
	int namesBehind(WrittenNumber number, String text) {
		int count = 0;
		int at = number.end();
		while (at < text.length() && "；;。".indexOf(text.charAt(at)) < 0) {
			String name = nameAt(text, at);
			count += name.isEmpty() ? 0 : 1;
			at += Math.max(1, name.length());
		}
		return count;
	}

	/**
	 * Returns the facts about the unit of the report or the one above that stand alone for their metric and are not said, neither by their number nor by the
	 * name of their unit; one that shows as zero may be put in words.
	 */
	List<Fact> unsaid(String text) {
		return facts.stream().filter(fact -> role(fact) == OrgRole.SELF || role(fact) == OrgRole.ABOVE)
				.filter(fact -> !said.contains(fact) && !isNamed(fact, text) && !isZero(fact))
				.filter(fact -> facts.stream().filter(other -> other.getMetric().equals(fact.getMetric())).count() == 1).toList();
	}

	private OrgRole role(Fact fact) {
		return report.getUnits().stream().filter(unit -> unit.getCode().equals(fact.getOrg())).map(OrganisationUnit::getRole).findFirst()
				.orElse(OrgRole.BELOW_BELOW);
	}

	/** Tells whether a fact shows as zero, which a sentence may put in words: none, level. */
	private static boolean isZero(Fact fact) {
		return fact.getText().chars().filter(Character::isDigit).allMatch(digit -> digit == '0');
	}

	private boolean isNamed(Fact fact, String text) {
		return report.getUnits().stream().filter(unit -> unit.getCode().equals(fact.getOrg()))
				.anyMatch(unit -> text.contains(unit.getShortName()) || text.contains(unit.getName()));
	}
}
