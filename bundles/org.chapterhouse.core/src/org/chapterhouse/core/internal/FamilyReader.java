package org.chapterhouse.core.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.BundleFiles;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.Installation;
import org.chapterhouse.core.Installed;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.ListDefinition;
import org.chapterhouse.model.report.MetricDefinition;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;

/** Reads the schema parts of a family and its chapters and checks each: a bad chapter is kept with its problems, a bad family is no family. */
public final class FamilyReader {

	private static final long LARGEST_PART = 4L << 20;

	private final Texts texts;
	private final ModelReader reader;

	/** Makes a reader that tells problems in a language. */
	public FamilyReader(Locale language) {
		this.texts = new Texts(language);
		this.reader = new ModelReader(texts, "schema", LARGEST_PART);
	}

	/** Reads a family. */
	public Outcome<Family> read(Installation installation, Installed.OfFamily installed) {
		ModelReader.Read<FamilyDefinition> read = part(installed.files(), installed.schema(), FamilyDefinition.class);
		var problems = new ArrayList<Problem>(read.problems());
		FamilyDefinition definition = read.root();
		if (definition != null) {
			var places = new SchemaPlaces(installed.files().place(installed.schema()), read.line());
			problems.addAll(new FamilyCheck(definition, places, texts).check(installed.id()));
			problems.addAll(new MessageCheck(installed.files(), installed.messages(), texts).family(installed.id(), definition));
		}
		if (definition == null || problems.stream().anyMatch(Problem::isError)) {
			return Outcome.failed(problems);
		}
		return Outcome.of(new Family(installed, definition, chapters(installation, installed, definition)), problems);
	}

	private List<FamilyChapter> chapters(Installation installation, Installed.OfFamily family, FamilyDefinition definition) {
		var chapters = new ArrayList<FamilyChapter>();
		for (Installed.OfChapter chapter : installation.chapters()) {
			if (chapter.family().equals(family.id())) {
				chapters.add(chapter(chapter, family, definition));
			}
		}
		chapters.sort(order(definition));
		return inSequence(withoutSecondIds(chapters));
	}

	/** Takes out chapters that follow one another in a circle, and tells of those that follow what is not installed. */
	private List<FamilyChapter> inSequence(List<FamilyChapter> chapters) {
		var following = new Following(chapters);
		return chapters.stream().map(chapter -> {
			var problems = new ArrayList<Problem>(chapter.problems());
			Place place = Place.element(chapter.installed().files().place(chapter.installed().schema()), "follows");
			if (following.isInCircle(chapter)) {
				problems.add(texts.error("schema.follows.circle", place, "chapters",
						String.join(", ", following.before(chapter).stream().filter(following::isInCircle).map(FamilyChapter::id).toList())));
			}
			following.unknown(chapter).forEach(id -> problems.add(texts.warning("schema.follows.unknown", place, "id", id)));
			return new FamilyChapter(chapter.installed(), chapter.definition().orElse(null), problems);
		}).toList();
	}

	private FamilyChapter chapter(Installed.OfChapter installed, Installed.OfFamily family, FamilyDefinition familyDefinition) {
		ModelReader.Read<ChapterDefinition> read = part(installed.files(), installed.schema(), ChapterDefinition.class);
		var problems = new ArrayList<Problem>(read.problems());
		ChapterDefinition definition = read.root();
		if (definition != null) {
			var places = new SchemaPlaces(installed.files().place(installed.schema()), read.line());
			problems.addAll(new ChapterCheck(familyDefinition, definition, places, texts).check(installed));
			problems.addAll(new MessageCheck(installed.files(), installed.messages(), texts).chapter(definition));
		}
		if (installed.files().find(installed.template()).isEmpty()) {
			// figures and commentary need no template; the renderer says what it cannot draw
			problems.add(texts.warning("schema.file.missing", Place.element(installed.files().place("plugin.xml"), installed.id()), "file",
					installed.template()));
		}
		return new FamilyChapter(installed, definition, problems);
	}

	private <T extends EObject> ModelReader.Read<T> part(BundleFiles files, String path, Class<T> type) {
		InputStream in = files.open(path);
		if (in == null) {
			return new ModelReader.Read<>(null, object -> 0,
					List.of(texts.error("schema.file.missing", Place.file(files.place("plugin.xml")), "file", path)));
		}
		return reader.read(in, files.place(path), type);
	}

	private static Comparator<FamilyChapter> order(FamilyDefinition family) {
		List<String> parts = family.getParts().stream().map(part -> part.getId()).toList();
		return Comparator.comparing((FamilyChapter chapter) -> chapter.definition().map(one -> partPlace(parts, one)).orElse(Integer.MAX_VALUE))
				.thenComparing(chapter -> chapter.definition().map(ChapterDefinition::getOrder).orElse(Integer.MAX_VALUE))
				.thenComparing(FamilyChapter::id);
	}

	private static int partPlace(List<String> parts, ChapterDefinition chapter) {
		int place = parts.indexOf(chapter.getPart());
		return place < 0 ? parts.size() : place;
	}

	/** Takes out chapters that declare a metric or list of a chapter before them. */
	private List<FamilyChapter> withoutSecondIds(List<FamilyChapter> chapters) {
		Map<String, String> owners = new HashMap<>();
		var checked = new ArrayList<FamilyChapter>();
		for (FamilyChapter chapter : chapters) {
			ChapterDefinition definition = chapter.definition().orElse(null);
			if (definition == null || !chapter.isUsable()) {
				checked.add(chapter);
				continue;
			}
			List<Problem> clashes = clashes(chapter, definition, owners);
			if (clashes.isEmpty()) {
				ids(definition).forEach(id -> owners.put(id, chapter.id()));
			}
			var problems = new ArrayList<Problem>(chapter.problems());
			problems.addAll(clashes);
			checked.add(new FamilyChapter(chapter.installed(), definition, problems));
		}
		return checked;
	}

	private List<Problem> clashes(FamilyChapter chapter, ChapterDefinition definition, Map<String, String> owners) {
		var clashes = new ArrayList<Problem>();
		for (String id : ids(definition)) {
			@Nullable
			String owner = owners.get(id);
			if (owner != null) {
				clashes.add(texts.error("schema.duplicate.chapter",
						Place.element(chapter.installed().files().place(chapter.installed().schema()), id), "id", id,
						"other", owner));
			}
		}
		return clashes;
	}

	private static Set<String> ids(ChapterDefinition definition) {
		Set<String> ids = new HashSet<>();
		definition.getMetrics().stream().map(MetricDefinition::getId).forEach(id -> ids.add("metrics " + id));
		definition.getLists().stream().map(ListDefinition::getId).forEach(id -> ids.add("lists " + id));
		return new java.util.TreeSet<>(ids);
	}
}
