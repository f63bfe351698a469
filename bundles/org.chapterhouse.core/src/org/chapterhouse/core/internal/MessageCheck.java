package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.BundleFiles;
import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.TextDefinition;

import com.ibm.icu.text.MessageFormat;

/** Checks that the messages of a family or chapter are there and well formed in each language that ships. */
public final class MessageCheck {

	private final BundleFiles files;
	private final String baseName;
	private final Texts texts;

	/** Makes a check of the messages with a base name. */
	public MessageCheck(BundleFiles files, String baseName, Texts texts) {
		this.files = files;
		this.baseName = baseName;
		this.texts = texts;
	}

	List<Problem> family(String id, FamilyDefinition family) {
		Set<String> keys = new LinkedHashSet<>(List.of("family." + id, "family.title"));
		family.getParts().forEach(part -> keys.add("part." + part.getId()));
		family.getTexts().forEach(text -> text(text, keys));
		return check(keys, Set.of());
	}

	List<Problem> chapter(ChapterDefinition chapter) {
		Set<String> keys = new LinkedHashSet<>(List.of("chapter." + chapter.getId()));
		chapter.getMetrics().forEach(metric -> keys.add("metric." + metric.getId()));
		chapter.getLists().forEach(list -> keys.add("list." + list.getId()));
		chapter.getTables().forEach(table -> {
			keys.add("table." + table.getId());
			table.getColumns().stream().filter(column -> column.getKind() == CellKind.LABEL || column.getKind() == CellKind.CHAPTER)
					.forEach(column -> keys.add("table." + table.getId() + "." + column.getId()));
		});
		chapter.getSeries().forEach(series -> {
			keys.add("series." + series.getId());
			series.getLines().forEach(line -> keys.add("series." + series.getId() + "." + line));
		});
		chapter.getNotes().forEach(note -> keys.add("note." + note.getId()));
		chapter.getTexts().forEach(text -> text(text, keys));
		Set<String> beginnings = new LinkedHashSet<>();
		chapter.getSentences().forEach(sentence -> beginnings.add("sentence." + sentence.getId()));
		return check(keys, beginnings);
	}

	private static void text(TextDefinition text, Set<String> keys) {
		keys.add("text." + text.getId());
		text.getFields().forEach(field -> keys.add("text." + text.getId() + "." + field));
		if (text.getAbsentNote() != null) {
			keys.add("note." + text.getAbsentNote());
		}
	}

	private List<Problem> check(Set<String> keys, Set<String> beginnings) {
		var problems = new ArrayList<Problem>();
		SortedSet<String> everywhere = new TreeSet<>();
		// what case of a sentence there is only the messages know; each language must know the same
		ReportLanguages.SHIPPED
				.forEach(language -> only(language).keys().stream().filter(key -> key.startsWith("sentence.")).forEach(everywhere::add));
		for (Locale language : ReportLanguages.SHIPPED) {
			Messages messages = only(language);
			Set<String> wanted = new LinkedHashSet<>(keys);
			wanted.addAll(everywhere);
			wanted.stream().filter(key -> !messages.has(key)).forEach(key -> problems.add(problem("schema.message.missing", language, key)));
			beginnings.stream().filter(key -> messages.keys().stream().noneMatch(one -> one.equals(key) || one.startsWith(key + ".")))
					.forEach(key -> problems.add(problem("schema.message.missing", language, key)));
		}
		return problems;
	}

	/** Checks that every pattern can be read; costly, so only where someone asks for it. */
	public List<Problem> patterns() {
		var problems = new ArrayList<Problem>();
		for (Locale language : ReportLanguages.SHIPPED) {
			Messages messages = only(language);
			for (String key : messages.keys()) {
				try {
					new MessageFormat(messages.pattern(key), language);
				} catch (IllegalArgumentException e) {
					problems.add(problem("schema.message.pattern", language, key));
				}
			}
		}
		return problems;
	}

	private Problem problem(String code, Locale language, String key) {
		return texts.error(code, Place.element(files.place(file(language)), key), "key", key, "language", language.toLanguageTag());
	}

	private Messages only(Locale language) {
		String wanted = file(language);
		return Messages.read(path -> path.equals(wanted) ? files.open(path) : null, baseName, language);
	}

	private String file(Locale language) {
		return baseName + (language.getLanguage().equals("en") ? "" : "_" + language) + ".properties";
	}
}
