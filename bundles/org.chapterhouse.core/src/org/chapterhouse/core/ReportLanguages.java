package org.chapterhouse.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names the languages in which reports can be written. */
public final class ReportLanguages {

	/** The languages for which every bundle has messages. */
	public static final List<Locale> SHIPPED = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

	private ReportLanguages() {
	}

	/** Returns the language meant by a tag such as {@code zh-CN}, {@code zh_CN}, {@code zh} or {@code en-GB}; empty if it does not ship. */
	public static Optional<Locale> of(String tag) {
		String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
		return SHIPPED.stream().filter(one -> one.getLanguage().equals(language)).findFirst();
	}
}
