package org.chapterhouse.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Cut;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.internal.DocumentReading;
import org.chapterhouse.core.internal.Reach;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.ListDefinition;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.NoteDefinition;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.model.report.SentenceDefinition;
import org.chapterhouse.model.report.TextDefinition;
import org.chapterhouse.model.report.WrittenField;
import org.chapterhouse.model.report.WrittenText;
import org.eclipse.jdt.annotation.Nullable;

/** Holds one chapter of a document to its schema part, apart from the checks that the core makes when it runs a chapter. */
final class DocumentCheck {

	private static final Pattern LEFTOVER = Pattern.compile("[{}—]|null|NaN|Infinity|\\s{2,}|[，、；：（]\\s*[。，、；：）]|\\(\\s*\\)|（\\s*）|\\.\\.");
	private static final Pattern END = Pattern.compile("[。！.!]$");

	/** Says that a kind of text that people may write has none. */
	static final String TEXT_MISSING = "a declared text is missing";

	private final Family family;
	private final FamilyChapter chapter;
	private final ChapterDefinition definition;
	private final Map<String, List<String>> members;

	/**
	 * Makes a check.
	 *
	 * @param members the codes of the members by dimension
	 */
	DocumentCheck(Family family, FamilyChapter chapter, Map<String, List<String>> members) {
		this.family = family;
		this.chapter = chapter;
		this.definition = chapter.declared();
		this.members = members;
	}

	/** Returns what is wrong, in words. */
	List<String> check(Report report) {
		ReportChapter made = find(report);
		var wrong = new ArrayList<String>();
		if (made == null) {
			return List.of("the chapter is not in the document");
		}
		if (made.getState() != ChapterState.COMPLETE) {
			made.getProblems().forEach(problem -> wrong.add("the chapter failed: " + problem.getCode() + " " + problem.getMessage()));
			return wrong;
		}
		facts(report, made, wrong);
		lists(report, made, wrong);
		sentences(made, wrong);
		texts(made, wrong);
		if (made.getNotes().size() < definition.getNotes().size()) {
			wrong.add("declared notes are missing: " + definition.getNotes().stream().map(NoteDefinition::getId).toList());
		}
		made.getNotes().stream().filter(note -> LEFTOVER.matcher(note.getText()).find())
				.forEach(note -> wrong.add("a note is not well made: " + note.getText()));
		var texts = new Texts(Locale.ENGLISH);
		new DocumentReading(report, texts).check(Reach.of(family, report, chapter, made)).stream().map(Problem::message).forEach(wrong::add);
		return wrong;
	}

	private void texts(ReportChapter made, List<String> wrong) {
		for (TextDefinition kind : definition.getTexts()) {
			List<WrittenText> texts = made.getTexts().stream().filter(text -> text.getKind().equals(kind.getId())).toList();
			if (texts.isEmpty()) {
				wrong.add(TEXT_MISSING);
			}
			List<String> fields = kind.getFields().isEmpty() ? List.of(TextEntry.TEXT) : kind.getFields();
			texts.stream().filter(text -> !text.getFields().stream().map(WrittenField::getId).toList().equals(fields))
					.forEach(text -> wrong.add("the text " + kind.getId() + " does not consist of " + fields));
		}
	}

	private @Nullable ReportChapter find(Report report) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream()).filter(one -> one.getId().equals(chapter.id())).findFirst()
				.orElse(null);
	}

	private void facts(Report report, ReportChapter made, List<String> wrong) {
		Set<String> present = new HashSet<>();
		Set<String> metrics = definition.getMetrics().stream().map(MetricDefinition::getId).collect(Collectors.toSet());
		for (Fact fact : made.getFacts()) {
			if (!metrics.contains(fact.getMetric())) {
				wrong.add("a fact of an undeclared metric: " + fact.getId());
			}
			String cut = fact.getDimensions().stream().map(one -> one.getDimension() + "=" + one.getValue()).collect(Collectors.joining(","));
			if (!present.add(fact.getMetric() + "@" + fact.getOrg() + "[" + cut + "]")) {
				wrong.add("a fact twice: " + fact.getId());
			}
		}
		Set<String> wanted = new TreeSet<>();
		definition.getMetrics().stream().filter(metric -> !metric.isOnlyWithRow()).forEach(metric -> wanted.addAll(wanted(report, metric)));
		wanted.stream().filter(id -> !present.contains(id)).forEach(id -> wrong.add("a declared fact is missing: " + id));
	}

	private Set<String> wanted(Report report, MetricDefinition metric) {
		Set<String> wanted = new TreeSet<>();
		for (OrganisationUnit unit : report.getUnits()) {
			OrgRole role = unit.getRole();
			if (metric.getRoles().contains(role) && isOf(metric.getLevels(), unit)) {
				wanted.add(metric.getId() + "@" + unit.getCode() + "[]");
			}
			for (Cut cut : Cut.of(metric)) {
				if (cut.roles().contains(role) && isOf(cut.levels(), unit)) {
					cut.combinations(dimension -> members.getOrDefault(dimension, List.of())).forEach(codes -> wanted.add(metric.getId() + "@"
							+ unit.getCode() + new TreeMap<>(codes).toString().replace('{', '[').replace('}', ']').replace(", ", ",")));
				}
			}
		}
		return wanted;
	}

	private static boolean isOf(List<String> levels, OrganisationUnit unit) {
		return levels.isEmpty() || levels.contains(unit.getLevel());
	}

	private void lists(Report report, ReportChapter made, List<String> wrong) {
		var wanted = new TreeSet<String>();
		boolean divided = report.getUnits().stream().anyMatch(unit -> unit.getRole() == OrgRole.BELOW_BELOW);
		for (ListDefinition list : definition.getLists()) {
			if (list.isPerUnit() && divided) {
				report.getUnits().stream().filter(unit -> unit.getRole() == OrgRole.BELOW)
						.forEach(unit -> wanted.add(list.getId() + "/" + unit.getCode()));
			} else if (!list.isPerUnit()) {
				wanted.add(list.getId());
			}
		}
		var present = new TreeSet<String>();
		made.getLists().forEach(list -> present.add(list.getId()));
		if (!present.equals(wanted)) {
			wrong.add("lists " + present + " instead of " + wanted);
		}
		made.getLists().stream().filter(list -> Set.copyOf(list.getMembers()).size() < list.getMembers().size())
				.forEach(list -> wrong.add("the list " + list.getId() + " names a member twice: " + list.getMembers()));
	}

	private void sentences(ReportChapter made, List<String> wrong) {
		Set<String> declared = definition.getSentences().stream().map(SentenceDefinition::getId).collect(Collectors.toSet());
		for (Sentence sentence : made.getSentences()) {
			String text = sentence.getText();
			if (!declared.contains(sentence.getId())) {
				wrong.add("an undeclared sentence: " + sentence.getId());
			}
			if (!END.matcher(text).find() || LEFTOVER.matcher(text).find() || !text.equals(text.strip())) {
				wrong.add("the sentence " + sentence.getId() + " is not well made: " + text);
			}
		}
	}
}
