package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.ReportWriter;
import org.chapterhouse.core.Contribution;
import org.chapterhouse.core.Installation;
import org.chapterhouse.core.Installed;

/** Reads contributions into an installation: what lacks an attribute or a file, and all but the first of an id, is left out and told. */
public final class ContributionReader {

	private static final Comparator<Contribution> ORDER = Comparator.comparing((Contribution one) -> one.attribute("family"))
			.thenComparing(one -> one.attribute("id")).thenComparing(one -> one.files().bundle())
			.thenComparing(one -> new TreeMap<>(one.attributes()).toString());

	/** An id, perhaps with an ending: neither leads out of the folder of the outputs. */
	private static final Pattern FORMAT = Pattern.compile("\\s*([a-z0-9]+)\\s*(?:=\\s*([a-z0-9]+(?:\\.[a-z0-9]+)*)\\s*)?");

	private final Texts texts;
	private final List<Problem> problems = new ArrayList<>();
	private final Set<String> taken = new HashSet<>();

	/** Makes a reader, for one use. */
	public ContributionReader(Locale language) {
		this.texts = new Texts(language);
	}

	/** Reads contributions, given in any order. */
	public Installation read(List<Contribution> contributions) {
		var families = new ArrayList<Installed.OfFamily>();
		var samples = new ArrayList<Installed.OfSample>();
		var chapters = new ArrayList<Installed.OfChapter>();
		var stores = new ArrayList<Installed.OfStore>();
		var renderers = new ArrayList<Installed.OfRenderer>();
		var writers = new ArrayList<Installed.OfWriter>();
		for (Contribution one : contributions.stream().sorted(ORDER).toList()) {
			switch (one.element()) {
			case "family" -> {
				if (has(one, "id", "schema", "messages", "theme") && first(one, one.attribute("id"))) {
					families.add(
							new Installed.OfFamily(one.attribute("id"), one.attribute("schema"), one.attribute("messages"), one.attribute("theme"),
									one.files()));
				}
			}
			case "sample" -> {
				if (has(one, "family", "folder") && first(one, one.attribute("family"))) {
					samples.add(new Installed.OfSample(one.attribute("family"), one.attribute("folder"), one.files()));
				}
			}
			case "chapter" -> {
				if (has(one, "id", "family", "class", "schema", "messages", "template")
						&& first(one, one.attribute("family") + "/" + one.attribute("id"))) {
					chapters.add(chapter(one));
				}
			}
			case "store" -> {
				if (has(one, "id", "class") && first(one, one.attribute("id"))) {
					stores.add(new Installed.OfStore(one.attribute("id"), one.files(), instance(one, DataStoreProvider.class)));
				}
			}
			case "renderer" -> {
				if (has(one, "id", "class", "formats") && first(one, one.attribute("id"))) {
					renderers.add(new Installed.OfRenderer(one.attribute("id"), formats(one), "true".equals(one.attribute("layouts")), one.files(),
							instance(one, ReportRenderer.class)));
				}
			}
			case "writer" -> {
				if (has(one, "id", "class", "formats") && first(one, one.attribute("id"))) {
					writers.add(new Installed.OfWriter(one.attribute("id"), formats(one), one.files(), instance(one, ReportWriter.class)));
				}
			}
			default -> problems.add(texts.error("schema.contribution.element", place(one), "element", one.element()));
			}
		}
		return new Installation(families, samples, known(families, chapters), stores, renderers, writers, problems);
	}

	/** Reads {@code pdf, h5=h5.html}: what files of a format end with, where it is not the format's own name. */
	private List<Installed.Format> formats(Contribution one) {
		var formats = new ArrayList<Installed.Format>();
		for (String declared : one.attribute("formats").split(",")) {
			Matcher matcher = FORMAT.matcher(declared);
			if (matcher.matches()) {
				String ending = matcher.group(2);
				formats.add(new Installed.Format(matcher.group(1), ending == null ? matcher.group(1) : ending));
			} else if (!declared.isBlank()) {
				problems.add(texts.error("schema.contribution.format", place(one), "element", one.element(), "format", declared.strip()));
			}
		}
		return formats;
	}

	private static Installed.OfChapter chapter(Contribution one) {
		return new Installed.OfChapter(one.attribute("id"), one.attribute("family"), one.attribute("schema"), one.attribute("messages"),
				one.attribute("template"), one.files(), instance(one, Chapter.class));
	}

	private static <T> Installed.Instance<T> instance(Contribution one, Class<T> type) {
		return new Installed.Instance<>(type, one.attribute("class"), one.instance());
	}

	private List<Installed.OfChapter> known(List<Installed.OfFamily> families, List<Installed.OfChapter> chapters) {
		var ids = families.stream().map(Installed.OfFamily::id).toList();
		for (Installed.OfChapter chapter : chapters) {
			if (!ids.contains(chapter.family())) {
				problems.add(texts.error("schema.family.unknown", Place.element(chapter.files().place("plugin.xml"), chapter.id()), "family",
						chapter.family(), "known", String.join(", ", ids)));
			}
		}
		return chapters.stream().filter(chapter -> ids.contains(chapter.family())).toList();
	}

	private boolean has(Contribution one, String... attributes) {
		List<String> missing = Arrays.stream(attributes).filter(attribute -> one.attribute(attribute).isBlank()).toList();
		missing.forEach(attribute -> problems
				.add(texts.error("schema.contribution.attribute", place(one), "element", one.element(), "attribute", attribute)));
		return missing.isEmpty();
	}

	private boolean first(Contribution one, String id) {
		boolean first = taken.add(one.element() + ":" + id);
		if (!first) {
			problems.add(texts.error("schema.contribution.duplicate", place(one), "element", one.element(), "id", id));
		}
		return first;
	}

	private static Place place(Contribution one) {
		return Place.element(one.files().place("plugin.xml"), one.attribute("id"));
	}
}
