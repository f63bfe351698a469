package org.chapterhouse.render.birt.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTextsTest {

	private static final String FILES = "/org/chapterhouse/render/birt/internal/messages";

	private static Messages only(String file) {
		return Messages.read(path -> path.equals(file) ? ProblemTexts.class.getResourceAsStream(path) : null, FILES, Locale.SIMPLIFIED_CHINESE);
	}

	@Test
	void everyProblemIsToldInBothLanguages() {
		Messages english = only(FILES + ".properties");
		Messages chinese = only(FILES + "_zh_CN.properties");

		assertThat(english.keys()).isNotEmpty().isEqualTo(chinese.keys());
		assertThat(english.keys()).allSatisfy(key -> assertThat(arguments(chinese.pattern(key))).isEqualTo(arguments(english.pattern(key))));
	}

	private static String arguments(String pattern) {
		return String.join(" ", java.util.regex.Pattern.compile("\\{\\w+}").matcher(pattern).results().map(r -> r.group()).sorted().toList());
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN,输出中缺少图表 {a}'b。", "zh,输出中缺少图表 {a}'b。", "en,The chart {a}'b does not stand in the output.",
			"'',The chart {a}'b does not stand in the output.", "fr,The chart {a}'b does not stand in the output." })
	void theLanguageOfTheReportCounts(String language, String message) {
		ProblemTexts texts = ProblemTexts.of(Locale.forLanguageTag(language));

		assertThat(texts.error("render.chart.missing", Map.of("name", "{a}'b"), Place.NOWHERE)).satisfies(problem -> {
			assertThat(problem.message()).isEqualTo(message);
			assertThat(problem.code()).isEqualTo("render.chart.missing");
			assertThat(problem.isError()).isTrue();
		});
	}
}
