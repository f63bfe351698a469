package org.chapterhouse.data.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.chapterhouse.data.internal.TestData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormsTest {

	private TestData data;

	@BeforeEach
	void prepare(@TempDir Path root) throws IOException {
		data = new TestData(root);
	}

	@AfterEach
	void close() {
		data.close();
	}

	private void assertReads(String column, String written, String kept) {
		data.csv("event", "id," + column, "1,\"" + written + "\"").needColumns("event", "id", column).open();
		assertThat(data.problems()).isEmpty();
		assertThat(data.values("SELECT " + column + " FROM event")).containsExactly(kept);
	}

	private void assertUnreadable(String column, String written) {
		data.csv("event", "id," + column, "1,\"" + written + "\"").needColumns("event", "id", column).open();
		assertThat(data.problems()).containsExactly("ERROR data.value.unreadable event.csv:2 " + column + " [" + written + "]");
		assertThat(data.values("SELECT " + column + " FROM event")).as("the row stays, without the value").containsExactly("");
	}

	@ParameterizedTest
	@CsvSource({ "2017-04-01,2017-04-01", "2017/4/1,2017-04-01", "2017/04/01,2017-04-01", "2017-4-1,2017-04-01", "20170401,2017-04-01",
			" 2017/4/1 ,2017-04-01",
			"2017/4/1 0:00,2017-04-01", "2017-04-01 00:00:00,2017-04-01", "2016-02-29,2016-02-29", "2000-02-29,2000-02-29" })
	void readsDates(String written, String kept) {
		assertReads("began", written, kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-02-30", "2017-13-01", "2017/4", "01/04/2017", "20170431", "2017.4.1", "2017-04-01 08:30", "infinity", "2017 04 01",
			"1900-02-29", "42826",
			"2017/4-1", "０１", "2017年4月1日" })
	void refusesOtherDates(String written) {
		assertUnreadable("began", written);
	}

	@ParameterizedTest
	@CsvSource({ "2017-04,2017-04", "201704,2017-04", "2017/4,2017-04", "2017/04,2017-04", "2017-4,2017-04", "2017-04-01,2017-04",
			"2017/4/1,2017-04" })
	void readsMonths(String written, String kept) {
		assertReads("month", written, kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-13", "2017", "2017-00", "201713", "2017-04-02", "Apr-17", "2017-Q2", "17-04" })
	void refusesOtherMonths(String written) {
		assertUnreadable("month", written);
	}

	@ParameterizedTest
	@CsvSource({ "2017,2017", "2017-04,2017-04", "201704,2017-04", "2017-Q2,2017-Q2", "2017Q2,2017-Q2", "2017-q4,2017-Q4" })
	void readsPeriods(String written, String kept) {
		assertReads("span", written, kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-Q5", "17", "2017-04-30", "Q2", "20170" })
	void refusesOtherPeriods(String written) {
		assertUnreadable("span", written);
	}

	@ParameterizedTest
	@CsvSource({ "yes,true", "YES,true", "True,true", "1,true", "是,true", "no,false", "No,false", "FALSE,false", "0,false", "否,false" })
	void readsYesAndNo(String written, String kept) {
		assertReads("passed", written, kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "y", "2", "maybe", "对", "-1" })
	void refusesWhatIsNeitherYesNorNo(String written) {
		assertUnreadable("passed", written);
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "12,12", "-3,-3", "+7,7", "15.0,15", "007,7", "123456789012345678,123456789012345678" })
	void readsWholeNumbers(String written, String kept) {
		assertReads("places", written, kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1e3", "1 000", "1,000", "abc", "0x10", "1234567890123456789", "--1", "NaN", "1_000" })
	void refusesOtherWholeNumbers(String written) {
		assertUnreadable("places", written);
	}

	@ParameterizedTest
	@CsvSource({ "0.18,0.180000000000000000", "-0.5,-0.500000000000000000", "+2,2.000000000000000000", "12.,12.000000000000000000",
			"0.123456789012345678,0.123456789012345678", "0.1234567890123456780000,0.123456789012345678",
			"12345678901234567890,12345678901234567890.000000000000000000" })
	void keepsDecimalNumbersExactly(String written, String kept) {
		assertReads("share", written, kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "18%", "0.1234567890123456789", "123456789012345678901", "1e-3", "1,5", "NaN", "Infinity", ".", "-", "0.1.2", "１" })
	void refusesNumbersThatItCannotKeepExactly(String written) {
		assertUnreadable("share", written);
	}

	@ParameterizedTest
	@CsvSource({ "355.16,355.16", "0,0.00", "-12.5,-12.50", "9999999999999999.99,9999999999999999.99" })
	void keepsMoney(String written, String kept) {
		assertReads("fee", written, kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,234.50", "￥12", "12元", "1.2E+05", "12 34" })
	void refusesOtherMoney(String written) {
		assertUnreadable("fee", written);
	}

	@ParameterizedTest
	@CsvSource({ "2017-04-01 08:30,2017-04-01 08:30:00", "2017/4/1 8:30:15,2017-04-01 08:30:15", "2017-04-01T08:30:15,2017-04-01 08:30:15",
			"2017-04-01,2017-04-01 00:00:00", "20170401,2017-04-01 00:00:00" })
	void readsTimes(String written, String kept) {
		assertReads("seen", written, kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "08:30", "2017-04-01 25:00", "2017-02-30 08:00", "yesterday" })
	void refusesOtherTimes(String written) {
		assertUnreadable("seen", written);
	}
}
