package org.chapterhouse.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.text.FigureFormat;

/**
 * Names the languages in which reports can be written.
 * <p>
 * Two ship. A further one is further files: {@code messages_LANGUAGE.properties} beside each {@code messages.properties}, and {@code words_LANGUAGE.properties} in the
 * renderer; it is there as soon as the messages of figure formats have one. What it lacks is said in English.
 */
public final class ReportLanguages {

	/** The languages for which every bundle must have messages. */
	public static final List<Locale> SHIPPED = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

	private ReportLanguages() {
	}

	/** Returns the language meant by a tag such as {@code zh-CN}, {@code zh_CN}, {@code zh} or {@code en-GB}; empty if there are no files for it. */
	public static Optional<Locale> of(String tag) {
		String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
		return SHIPPED.stream().filter(one -> one.getLanguage().equals(language)).findFirst().or(() -> added(language));
	}

	/** Returns every language that can be written, those that ship first; looks for files, so ask only where people are told. */
	public static List<Locale> all() {
		return Stream.concat(SHIPPED.stream(), Arrays.stream(Locale.getISOLanguages()).sorted()
				.filter(language -> SHIPPED.stream().noneMatch(one -> one.getLanguage().equals(language)))
				.flatMap(language -> added(language).stream())).toList();
	}

	private static Optional<Locale> added(String language) {
		boolean there = language.matches("[a-z]{2,3}") && FigureFormat.class.getResource("messages_" + language + ".properties") != null;
		return there ? Optional.of(Locale.of(language)) : Optional.empty();
	}
}
