package org.chapterhouse.scaffold;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.Installation;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.NearMatches;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.ListDefinition;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.PartDefinition;
import org.chapterhouse.model.report.PeriodKind;
import org.chapterhouse.scaffold.internal.ChapterFiles;
import org.chapterhouse.scaffold.internal.ChapterId;
import org.chapterhouse.scaffold.internal.CountedDataSet;

/**
 * Makes the files of a new chapter of a family. The chapter is whole: it counts the rows of a data set by organisation unit, tells and draws them, and passes its
 * contract test; whoever begins a chapter changes it from there.
 */
public final class ChapterScaffold {

	private static final Pattern BUNDLE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");
	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
	private static final Pattern LATIN_WORDS = Pattern.compile("[A-Za-z']{2,}(?:[ ,]+[A-Za-z']{2,}){2,}");
	private static final Pattern DIGIT = Pattern.compile("\\d");
	private static final int LONGEST_TITLE = 60;
	private static final int HIGHEST_ORDER = 99_999;
	private static final int STEP = 10;
	private static final int MOST_SUGGESTIONS = 3;

	private final Family family;
	private final Optional<Installed.OfSample> sample;
	private final Messages messages;

	/**
	 * Makes a scaffold.
	 *
	 * @param installation what is installed
	 * @param family       the family of the new chapter
	 * @param language     the language of problem messages
	 */
	public ChapterScaffold(Installation installation, Family family, Locale language) {
		this.family = family;
		this.sample = installation.sample(family.id());
		this.messages = Messages.beside(ChapterScaffold.class, language);
	}

	/** Returns the files; none and the problems if the request cannot be fulfilled. */
	public Outcome<Scaffold> make(ChapterRequest request) {
		var problems = new ArrayList<Problem>();
		checkId(request.id(), problems);
		checkTitles(request, problems);
		String part = part(request.part(), problems);
		if (request.order() < 0 || request.order() > HIGHEST_ORDER) {
			problems.add(problem("order", "order", Integer.toString(request.order()), "most", Integer.toString(HIGHEST_ORDER)));
		}
		CountedDataSet counted = counted(request.dataSet(), problems).orElse(null);
		if (!problems.isEmpty() || counted == null) {
			return Outcome.failed(problems);
		}
		return Outcome.of(scaffold(request, part, counted));
	}

	private void checkId(String id, List<Problem> problems) {
		String bundle = family.installed().files().bundle();
		if (!ChapterId.isWellFormed(id)) {
			problems.add(problem("id.form", "id", id));
		} else if (ChapterId.isReserved(id)) {
			problems.add(problem("id.reserved", "id", id));
		} else if (taken(id)) {
			problems.add(problem("id.taken", "id", id, "family", family.id(), "known",
					String.join(", ", family.chapters().stream().map(FamilyChapter::id).toList())));
		}
		if (!BUNDLE.matcher(bundle).matches()) {
			problems.add(problem("bundle", "bundle", bundle));
		}
	}

	/** Metrics and lists have ids of their own within a family; those of the new chapter begin with its id. */
	private boolean taken(String id) {
		Stream<ChapterDefinition> definitions = family.chapters().stream().flatMap(chapter -> chapter.definition().stream());
		return family.chapters().stream().anyMatch(chapter -> chapter.id().equals(id))
				|| definitions.flatMap(one -> Stream.concat(one.getMetrics().stream().map(MetricDefinition::getId),
						one.getLists().stream().map(ListDefinition::getId)))
						.anyMatch(List.of(id + ".count", id + ".share", id + ".mean", id + ".top")::contains);
	}

	private void checkTitles(ChapterRequest request, List<Problem> problems) {
		for (String title : List.of(request.title(), request.chineseTitle())) {
			if (title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)
					|| !StandardCharsets.UTF_8.newEncoder().canEncode(title)) {
				problems.add(problem("title.form", "title", title.replaceAll("\\p{Cntrl}", " "), "most", Integer.toString(LONGEST_TITLE)));
			}
		}
		if (HAN.matcher(request.title()).find()) {
			problems.add(problem("title.english", "title", request.title()));
		}
		if (LATIN_WORDS.matcher(request.chineseTitle()).find()) {
			problems.add(problem("title.chinese", "title", request.chineseTitle()));
		}
	}

	private String part(String wanted, List<Problem> problems) {
		List<String> parts = family.definition().getParts().stream().map(PartDefinition::getId).toList();
		if (!wanted.isEmpty() && !parts.contains(wanted)) {
			problems.add(unknown("part", wanted, parts));
		}
		return wanted.isEmpty() ? parts.get(parts.size() - 1) : wanted;
	}

	private Optional<CountedDataSet> counted(String wanted, List<Problem> problems) {
		List<CountedDataSet> usable = CountedDataSet.of(family.definition());
		Optional<CountedDataSet> found = usable.stream().filter(one -> wanted.isEmpty() || one.id().equals(wanted)).findFirst();
		if (found.isPresent()) {
			return found;
		}
		List<String> known = usable.stream().map(CountedDataSet::id).toList();
		boolean there = family.definition().getDataSets().stream().anyMatch(one -> wanted.equals(one.getId()));
		problems.add(known.isEmpty() ? problem("dataset.none", "family", family.id())
				: there ? problem("dataset.unit", "name", wanted, "known", String.join(", ", known)) : unknown("dataset", wanted, known));
		return Optional.empty();
	}

	private Scaffold scaffold(ChapterRequest request, String part, CountedDataSet counted) {
		String id = request.id();
		String familyBundle = family.installed().files().bundle();
		String bundle = familyBundle + "." + id;
		boolean yearly = family.definition().getPeriodKind() == PeriodKind.YEAR;
		String order = Integer.toString(request.order() > 0 ? request.order() : nextOrder(part));
		Map<String, String> values = Map.of("familyBundle", familyBundle, "family", family.id(), "theme", family.installed().theme(), "part", part,
				"order", order, "sample", sample.map(one -> " " + one.files().bundle() + ",\n").orElse(""), "periodEnglish",
				yearly ? "{year}" : messages.pattern("period.english"), "periodChinese", yearly ? "{year}年" : "{year}年{month}月", "previewPeriod",
				yearly ? "2017年" : "2017年4月");
		String title = request.title().isEmpty() ? id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) : request.title();
		var files = new ChapterFiles(bundle, id, counted, values).of(english(title, counted), chinese(request.chineseTitle(), counted));
		var neighbours = new LinkedHashSet<String>(List.of(familyBundle));
		family.chapters().forEach(chapter -> neighbours.add(chapter.installed().files().bundle()));
		return new Scaffold(bundle, "chapter: " + title, List.copyOf(neighbours), files);
	}

	private int nextOrder(String part) {
		int last = family.chapters().stream().flatMap(chapter -> chapter.definition().stream()).filter(one -> part.equals(one.getPart()))
				.mapToInt(ChapterDefinition::getOrder).max().orElse(0);
		return Math.max(0, last) + STEP;
	}

	private Map<String, String> english(String title, CountedDataSet counted) {
		String name = name(counted, Locale.ENGLISH);
		return Map.of("title", title, "dataSetName", name, "thing", DIGIT.matcher(name).find() ? "" : " in “" + name + "”", "whenWords",
				counted.time().isEmpty() ? "" : " by its " + counted.time() + " and");
	}

	private Map<String, String> chinese(String title, CountedDataSet counted) {
		String name = name(counted, Locale.SIMPLIFIED_CHINESE);
		return Map.of("title", title.isEmpty() ? name + "情况" : title, "dataSetName", name, "thing",
				DIGIT.matcher(name).find() ? "" : "“" + name + "”", "whenWords", counted.time().isEmpty() ? "" : "按" + counted.time() + "计入报告期，");
	}

	private String name(CountedDataSet counted, Locale language) {
		return family.messages(language).find("dataset." + counted.id()).orElse(counted.id());
	}

	private Problem unknown(String what, String name, List<String> known) {
		List<String> near = NearMatches.of(name, known, MOST_SUGGESTIONS);
		return problem(near.isEmpty() ? what + ".unknown" : what + ".near", "name", name, "known", String.join(", ", near.isEmpty() ? known : near));
	}

	private Problem problem(String key, String... arguments) {
		Map<String, String> named = new LinkedHashMap<>();
		for (int at = 0; at + 1 < arguments.length; at += 2) {
			named.put(arguments[at], arguments[at + 1]);
		}
		return Problem.error("scaffold." + key, messages.format(key, named), Place.NOWHERE);
	}
}
