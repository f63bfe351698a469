package org.chapterhouse.api.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.chapterhouse.model.report.PeriodKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

	@Test
	void readsMonthsInBothForms() {
		assertThat(Period.parse(PeriodKind.MONTH, "2017-04")).contains(Period.month(2017, 4));
		assertThat(Period.parse(PeriodKind.MONTH, "201704")).contains(Period.month(2017, 4));
		assertThat(Period.parse(PeriodKind.YEAR, "2017")).contains(Period.year(2017));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-13", "2017-00", "2017", "17-04", "2017-4", "2017/04", "", "2017-04-01" })
	void refusesWhatIsNoMonth(String text) {
		assertThat(Period.parse(PeriodKind.MONTH, text)).isEmpty();
	}

	@Test
	void knowsItsDays() {
		Period february = Period.month(2016, 2);
		assertThat(february.firstDay()).isEqualTo(LocalDate.of(2016, 2, 1));
		assertThat(february.lastDay()).isEqualTo(LocalDate.of(2016, 2, 29));
		assertThat(february.yearToDateStart()).isEqualTo(LocalDate.of(2016, 1, 1));
		assertThat(Period.year(2016).firstDay()).isEqualTo(LocalDate.of(2016, 1, 1));
		assertThat(Period.year(2016).lastDay()).isEqualTo(LocalDate.of(2016, 12, 31));
	}

	@Test
	void movesByPeriodsAndYears() {
		assertThat(Period.month(2017, 1).previous()).hasToString("2016-12");
		assertThat(Period.month(2017, 4).plusYears(-1)).hasToString("2016-04");
		assertThat(Period.year(2017).previous()).hasToString("2016");
		assertThat(Period.month(2017, 4)).isGreaterThan(Period.month(2016, 12));
	}
}
