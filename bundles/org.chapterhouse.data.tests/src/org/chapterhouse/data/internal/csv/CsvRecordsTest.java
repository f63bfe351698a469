package org.chapterhouse.data.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

	/** Gives one byte two thousand million times, and counts how many were asked for. */
	private static final class Endless extends InputStream {

		private static final long TWO_GIGABYTES = 2L << 30;
		private final String beginning;
		private final byte filler;
		private long given;

		Endless(String beginning, char filler) {
			this.beginning = beginning;
			this.filler = (byte) filler;
		}

		@Override
		public int read() {
			if (given == TWO_GIGABYTES) {
				return -1;
			}
			return given < beginning.length() ? beginning.charAt((int) given++) : filler(1);
		}

		private int filler(int count) {
			given += count;
			return filler;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			if (given < beginning.length() || given + length > TWO_GIGABYTES) {
				int next = read();
				bytes[offset] = (byte) next;
				return next < 0 ? -1 : 1;
			}
			Arrays.fill(bytes, offset, offset + length, filler);
			given += length;
			return length;
		}
	}

	private static void assertStops(Endless in, CsvFault.Kind kind) {
		var records = new CsvRecords(in);
		assertThatThrownBy(() -> {
			while (records.next()) {
				assertThat(records.fields()).isPositive();
			}
		}).isInstanceOfSatisfying(CsvFault.class, fault -> {
			assertThat(fault.kind()).isEqualTo(kind);
			assertThat(fault.line()).isEqualTo(2);
		});
		assertThat(in.given).isLessThan(4L << 20);
	}

	@Test
	void stopsALineOfTwoGigabytesEarly() {
		assertStops(new Endless("a,b\n1,", 'x'), CsvFault.Kind.LONG_LINE);
	}

	@Test
	void stopsAQuotedCellOfTwoGigabytesEarly() {
		assertStops(new Endless("a,b\n1,\"", 'x'), CsvFault.Kind.OPEN_QUOTE);
		assertStops(new Endless("a,b\n1,\"", '\n'), CsvFault.Kind.OPEN_QUOTE);
	}

	@Test
	void stopsEndlessFieldsEarly() {
		assertStops(new Endless("a,b\n1", ','), CsvFault.Kind.MANY_FIELDS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a,b\n1,2\n", "a,b\r\n1,2", "a,b\r1,2\r" })
	void findsTheSameRecordsHoweverTheBytesArrive(String text) throws IOException, CsvFault {
		var oneByOne = new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				return super.read(bytes, offset, Math.min(1, length));
			}
		};
		var records = new CsvRecords(oneByOne);
		assertThat(records.next()).isTrue();
		assertThat(records.text(1)).isEqualTo("b");
		assertThat(records.next()).isTrue();
		assertThat(records.line()).isEqualTo(2);
		assertThat(records.text(0) + records.text(1)).isEqualTo("12");
		assertThat(records.next()).isFalse();
	}

	@Test
	void findsRecordsAcrossTheEndsOfItsBuffer() throws IOException, CsvFault {
		var text = new StringBuilder("id,text\r\n");
		for (int i = 0; i < 200_000; i++) {
			text.append(i).append(",\"t\"\"").append(i % 97).append("\r\nx\"\r\n");
		}
		var records = new CsvRecords(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
		records.next();
		for (int i = 0; i < 200_000; i++) {
			assertThat(records.next()).isTrue();
			assertThat(records.line()).isEqualTo(2 + 2L * i);
			assertThat(records.text(1)).isEqualTo("t\"" + i % 97 + "\r\nx");
		}
		assertThat(records.next()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "c080", "ed a0 80", "f4 90 80 80", "e4b8", "ff", "c1aacda8" })
	void tellsOtherBytesFromUtf8(String hex) {
		byte[] bytes = new java.math.BigInteger("61" + hex.replace(" ", ""), 16).toByteArray();
		assertThat(Utf8.isValid(bytes, 0, bytes.length)).isFalse();
		byte[] good = "a贵𠮷é".getBytes(StandardCharsets.UTF_8);
		assertThat(Utf8.isValid(good, 0, good.length)).isTrue();
	}
}
