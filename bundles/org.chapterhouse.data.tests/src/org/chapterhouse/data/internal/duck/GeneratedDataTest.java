package org.chapterhouse.data.internal.duck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.chapterhouse.data.internal.TestData;
import org.chapterhouse.data.internal.xlsx.TestWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes generated rows in all the ways in which people write them; the same values must come out. */
class GeneratedDataTest {

	private static final List<String> COLUMNS = List.of("id", "began", "passed", "share", "fee", "note");
	private static final List<String> ALIASES = List.of("编号", "开始", "通过", "份额", "fee", "备注");
	private static final String[] PIECES = { "贵", "州", ",", "\"", "\n", "\r\n", "a", " b", "é", "𠮷", "''", ";", "x\ty" };
	private static final int ROWS = 300;
	private static final String KEPT = "SELECT id || '|' || began || '|' || passed || '|' || share || '|' || CAST(fee AS DECIMAL(18, 2)) || '|' || coalesce(note, '') FROM event ORDER BY id";

	private final List<List<String>> written = new ArrayList<>();
	private final List<String> expected = new ArrayList<>();

	private void generate(Random random, boolean plain) {
		for (int i = 0; i < ROWS; i++) {
			String id = "E" + (1000 + i);
			LocalDate date = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1000));
			boolean passed = random.nextBoolean();
			var share = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(6);
			var fee = new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(2);
			String note = note(random);
			String day = switch (plain ? 0 : random.nextInt(3)) {
			case 0 -> date.toString();
			case 1 -> date.format(DateTimeFormatter.ofPattern("uuuu/M/d"));
			default -> date.format(DateTimeFormatter.BASIC_ISO_DATE);
			};
			String yes = (passed ? List.of("yes", "是", "TRUE", "1") : List.of("no", "否", "False", "0")).get(random.nextInt(4));
			written.add(List.of(id, day, yes, share.toPlainString(), fee.toPlainString(), note));
			expected.add(id + "|" + date + "|" + passed + "|" + share.setScale(18).toPlainString() + "|" + fee.toPlainString() + "|" + note.strip());
		}
	}

	private static String note(Random random) {
		var note = new StringBuilder();
		for (int i = random.nextInt(5); i > 0; i--) {
			note.append(PIECES[random.nextInt(PIECES.length)]);
		}
		return note.toString().strip();
	}

	private String csv(Random random) {
		List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
		Collections.shuffle(order, random);
		String end = random.nextBoolean() ? "\n" : "\r\n";
		var text = new StringBuilder();
		order.forEach(column -> text.append(text.isEmpty() ? "" : ",").append((random.nextBoolean() ? COLUMNS : ALIASES).get(column)));
		text.append(",other").append(end);
		List<List<String>> rows = new ArrayList<>(written);
		Collections.shuffle(rows, random);
		for (List<String> row : rows) {
			order.forEach(column -> text.append(field(row.get(column), random)).append(','));
			text.append(random.nextInt(9)).append(end);
		}
		return text.toString();
	}

	private static String field(String value, Random random) {
		boolean must = value.contains(",") || value.contains("\"") || value.contains("\n");
		String padded = must ? value : " ".repeat(random.nextInt(2)) + value;
		return must || random.nextInt(4) == 0 ? '"' + padded.replace("\"", "\"\"") + '"' : padded;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void csvFilesGiveTheValuesThatWereWritten(long seed, @TempDir Path root) throws IOException {
		var random = new Random(seed);
		generate(random, random.nextBoolean());
		try (var data = new TestData(root)) {
			data.file("event.csv", csv(random), Charset.forName(seed % 2 == 0 ? "GB18030" : "UTF-8"));
			data.needColumns("event", COLUMNS.toArray(String[]::new)).open();
			assertThat(data.problems()).isEmpty();
			assertThat(data.values(KEPT)).containsExactlyElementsOf(expected);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 7, 8 })
	void workbooksGiveTheValuesThatWereWritten(long seed, @TempDir Path root) throws IOException {
		var random = new Random(seed);
		generate(random, false);
		var workbook = new TestWorkbook().texts(ALIASES.toArray(String[]::new));
		written.forEach(row -> workbook.texts(row.toArray(String[]::new)));
		try (var data = new TestData(root)) {
			data.xlsx("event", workbook).needColumns("event", COLUMNS.toArray(String[]::new)).open();
			assertThat(data.problems()).isEmpty();
			assertThat(data.values(KEPT)).containsExactlyElementsOf(expected);
		}
	}
}
