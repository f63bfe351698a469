package org.chapterhouse.leasedline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.testkit.House;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure can be explained in both languages. */
class FormulaMessagesTest {

	private final Family family = House.of(FormulaMessagesTest.class).family("leased-line-monthly");

	@ParameterizedTest
	@ValueSource(strings = { "zh-CN", "en" })
	void everyMetricHasAFormulaInItsLanguage(String tag) {
		boolean chinese = tag.startsWith("zh");
		for (FamilyChapter chapter : family.chapters()) {
			Messages messages = chapter.messages(Locale.forLanguageTag(tag));
			for (MetricDefinition metric : chapter.declared().getMetrics()) {
				String key = "formula." + metric.getId();
				assertThat(messages.has(key)).as(key).isTrue();
				// of a formula like “A” ÷ “B” only the names in it tell the language
				assertThat(messages.pattern(key).codePoints().anyMatch(Character::isIdeographic)).as(key).isEqualTo(chinese);
			}
			assertThat(messages.keys()).filteredOn(key -> key.startsWith("formula."))
					.hasSameSizeAs(chapter.declared().getMetrics());
		}
	}
}
