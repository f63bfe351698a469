package org.chapterhouse.leasedline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the whole report of Guizhou's April 2017 to every fact and list that was computed apart from this code. */
class LeasedLineAprilTest {

	@TempDir
	private Path temp;

	private ReportView april() {
		var lab = new ReportLab(LeasedLineAprilTest.class, "leased-line-monthly", temp);
		try (OpenedData sample = lab.sample()) {
			return lab.report(sample, "2017-04", "520000", Locale.SIMPLIFIED_CHINESE);
		}
	}

	@Test
	void everyFactAndListIsTheExpectedOne() {
		ReportView april = april();
		Map<String, String> expected = ReportView.expected(LeasedLineAprilTest.class, "april-facts.txt");
		var metrics = expected.keySet().stream().map(LeasedLineAprilTest::metric).collect(Collectors.toSet());
		var facts = new TreeMap<>(april.facts(""));
		facts.keySet().removeIf(key -> !metrics.contains(metric(key)));

		assertThat(april.report().getParts().stream().flatMap(part -> part.getChapters().stream()))
				.allMatch(chapter -> chapter.getState() == ChapterState.COMPLETE).extracting(ReportChapter::getId)
				.contains("benchmark", "revenue", "projects", "retention", "growth", "coverage", "service", "audit");
		assertThat(facts).containsOnlyKeys(expected.keySet());
		expected.forEach((key, value) -> {
			var exact = new BigDecimal(value);
			assertThat(new BigDecimal(facts.get(key))).as(key).isCloseTo(exact, within(exact.abs().movePointLeft(9)));
		});
		assertThat(april.lists()).containsAllEntriesOf(ReportView.expected(LeasedLineAprilTest.class, "april-lists.txt"));
	}

	private static String metric(String key) {
		return key.substring(0, key.indexOf(' '));
	}
}
