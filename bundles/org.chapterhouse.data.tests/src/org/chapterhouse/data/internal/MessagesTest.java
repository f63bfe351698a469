package org.chapterhouse.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.text.Messages;
import org.junit.jupiter.api.Test;

class MessagesTest {

	private static final Map<String, Object> ARGUMENTS = Map.ofEntries(Map.entry("name", "n"), Map.entry("files", "f"), Map.entry("location", "l"),
			Map.entry("reason", "r"), Map.entry("bytes", 1), Map.entry("fields", 2), Map.entry("expected", 3), Map.entry("aliases", "a"),
			Map.entry("columns", "c"),
			Map.entry("type", "DATE"), Map.entry("value", "v"), Map.entry("column", "c"), Map.entry("allowed", "a"), Map.entry("other", "o"),
			Map.entry("key", "k"),
			Map.entry("count", 4), Map.entry("errors", 5), Map.entry("data", "d"), Map.entry("row", 6));

	@Test
	void everyMessageIsThereInBothLanguagesAndComplete() {
		Messages english = Messages.beside(ProblemLog.class, Locale.ENGLISH);
		Messages chinese = Messages.beside(ProblemLog.class, Locale.forLanguageTag("zh-CN"));
		assertThat(chinese.keys()).isEqualTo(english.keys()).hasSizeGreaterThan(30);
		for (String key : english.keys()) {
			assertThat(english.format(key, ARGUMENTS)).as(key).matches("\\p{ASCII}*(是/否)?\\p{ASCII}*").doesNotContain("{", "}");
			assertThat(chinese.format(key, ARGUMENTS)).as(key).isNotEqualTo(english.format(key, ARGUMENTS)).doesNotContain("{", "}");
		}
	}
}
