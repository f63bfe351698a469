package org.chapterhouse.render.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.chapterhouse.api.text.Messages;
import org.junit.jupiter.api.Test;

class OfficeTextsTest {

	private static final String FILES = "/org/chapterhouse/render/office/internal/messages";

	private static Messages only(String file) {
		return Messages.read(path -> path.equals(file) ? OfficeTexts.class.getResourceAsStream(path) : null, FILES, Locale.SIMPLIFIED_CHINESE);
	}

	@Test
	void everythingIsSaidInBothLanguages() {
		Messages english = only(FILES + ".properties");
		Messages chinese = only(FILES + "_zh_CN.properties");

		assertThat(english.keys()).isNotEmpty().isEqualTo(chinese.keys());
		assertThat(english.keys()).allSatisfy(key -> assertThat(arguments(chinese.pattern(key))).isEqualTo(arguments(english.pattern(key))));
	}

	private static String arguments(String pattern) {
		return String.join(" ", java.util.regex.Pattern.compile("\\{\\w+}").matcher(pattern).results().map(r -> r.group()).sorted().toList());
	}
}
