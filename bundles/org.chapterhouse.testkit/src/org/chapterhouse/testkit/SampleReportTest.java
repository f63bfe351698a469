package org.chapterhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds a chapter to the facts and lists that the sample of its family must give. They stand beside the extending class, in {@code april-facts.txt} and
 * {@code april-lists.txt} for instance; that class adds what the chapter must say.
 */
public abstract class SampleReportTest {

	private final String family;
	private final String period;
	private final String organisation;
	private final List<String> metrics;
	private final String expected;

	@TempDir
	private @Nullable Path temp;

	/**
	 * Makes the test of a chapter.
	 *
	 * @param family       the family whose sample is used
	 * @param period       the period of the report
	 * @param organisation the code of the unit whose facts and lists are expected
	 * @param metrics      how the metrics that are held begin, with blanks between
	 * @param expected     how the names of the files with what is expected begin
	 */
	protected SampleReportTest(String family, String period, String organisation, String metrics, String expected) {
		this.family = family;
		this.period = period;
		this.organisation = organisation;
		this.metrics = List.of(metrics.split(" "));
		this.expected = expected;
	}

	/** Returns the report of a unit over the sample, in a language. */
	protected final ReportView report(String unit, Locale language) {
		var lab = new ReportLab(getClass(), family, Objects.requireNonNull(temp));
		try (OpenedData sample = lab.sample()) {
			return lab.report(sample, period, unit, language);
		}
	}

	@Test
	final void factsAndListsAreThoseExpected() {
		ReportView report = report(organisation, Locale.SIMPLIFIED_CHINESE);
		Map<String, String> values = ReportView.expected(getClass(), expected + "-facts.txt");
		var facts = new HashMap<String, String>();
		metrics.forEach(metric -> facts.putAll(report.facts(metric)));
		assertThat(facts).containsOnlyKeys(values.keySet());
		values.forEach((key, value) -> {
			var exact = new BigDecimal(value);
			assertThat(new BigDecimal(facts.get(key))).as(key).isCloseTo(exact, within(exact.abs().movePointLeft(9)));
		});
		assertThat(report.lists()).isEqualTo(ReportView.expected(getClass(), expected + "-lists.txt"));
	}
}
