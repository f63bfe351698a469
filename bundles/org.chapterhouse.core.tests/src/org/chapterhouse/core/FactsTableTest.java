package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.core.desk.FactsTable;
import org.chapterhouse.core.desk.RowOrder;
import org.chapterhouse.core.desk.TextTable;
import org.chapterhouse.core.desk.WordSearch;
import org.chapterhouse.core.desk.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of all figures of a report. */
class FactsTableTest {

	@TempDir
	private Path folder;

	private FactsTable table() {
		var house = new TestHouse(folder.resolve("house")).chapter("a", new HonestChapter());
		return FactsTable.of(house.make(FakeStore.guizhou()).result().orElseThrow());
	}

	@Test
	void listsEveryFactInWords() {
		assertThat(table().rows()).extracting(row -> String.join("|", row.cells())).contains("Chapter a|Lines|Guizhou|30|2017-04|30|a.lines")
				.hasSizeGreaterThan(3);
	}

	@Test
	void findsFactsByAllOfSomeWordsInSmallLetters() {
		assertThat(table().matching(WordSearch.of("lines guizhou"), "").rows()).extracting(row -> row.fact()).containsExactly("a.lines@52#2017-04");
		assertThat(table().matching(WordSearch.of(""), "").rows()).isEqualTo(table().rows());
		assertThat(table().matching(WordSearch.of("lines nowhere"), "").rows()).isEmpty();
	}

	@Test
	void findsTheFactsOfAChapter() {
		var facts = new FactsTable(
				List.of(row("one", "1", Figure.of(1)), new FactsTable.FactRow("two", "d", List.of("D", "two", "u", "2", "", "", "m"), Figure.of(2))));
		assertThat(facts.chapters()).containsExactly(entry("c", "c"), entry("d", "D"));
		assertThat(facts.matching(WordSearch.of(""), "d").rows()).extracting(row -> row.fact()).containsExactly("two");
		assertThat(facts.matching(WordSearch.of("one"), "d").rows()).isEmpty();
	}

	@Test
	void writesCsvThatSpreadsheetsReadWithoutFormulas() throws IOException {
		var rows = List.of(new FactsTable.FactRow("x", "c", List.of("a, \"b\"", "=1+1", "-5.3%", "Line\nbreak", "-A1", "", "m"), Figure.none()));
		var workplace = new Workplace(new TestHouse(folder.resolve("house")).installation(), Locale.ENGLISH, FailureLog.NONE,
				(files, path) -> Optional.empty(), what -> {
					// nobody watches
				});

		Path file = new FactsTable(rows).table(key -> key).write(workplace, folder.resolve("deep/facts.csv")).result().orElseThrow();

		assertThat(Files.readString(file)).isEqualTo("\uFEFFfact.chapter,fact.label,fact.unit,fact.text,fact.asOf,fact.value,fact.metric\n"
				+ "\"a, \"\"b\"\"\",'=1+1,-5.3%,\"Line\nbreak\",'-A1,,m\n");
	}

	@Test
	void writesAmountsWithSignAndUnitAsTheyAre() throws IOException {
		var workplace = new Workplace(new TestHouse(folder.resolve("house")).installation(), Locale.ENGLISH, FailureLog.NONE,
				(files, path) -> Optional.empty(), what -> {
					// nobody watches
				});
		var table = new TextTable(List.of("a"),
				List.of(List.of("+2670万元"), List.of("+CNY 26.70 million"), List.of("-0.3 percentage points"), List.of("+2+A1"), List.of("-1万|x!A0"),
						List.of("+SUM(A1)")));

		Path file = table.write(workplace, folder.resolve("amounts.csv")).result().orElseThrow();

		assertThat(Files.readString(file)).isEqualTo("\uFEFFa\n+2670万元\n+CNY 26.70 million\n-0.3 percentage points\n'+2+A1\n'-1万|x!A0\n'+SUM(A1)\n");
	}

	@Test
	void ordersNumbersByValueAndEmptyCellsLast() {
		var table = new TextTable(List.of("n", "t"), List.of(List.of("10", "b"), List.of("", "c"), List.of("-2.5", "a")));
		assertThat(table.isOfNumbers(0)).isTrue();
		assertThat(table.isOfNumbers(1)).isFalse();
		assertThat(table.sorted(new RowOrder(0, false, Locale.ENGLISH)).rows()).extracting(List::getFirst).containsExactly("-2.5", "10", "");
		assertThat(table.sorted(new RowOrder(0, true, Locale.ENGLISH)).rows()).extracting(List::getFirst).containsExactly("10", "-2.5", "");
		assertThat(table.sorted(new RowOrder(1, true, Locale.ENGLISH)).lines("|")).isEqualTo("n|t\n|c\n10|b\n-2.5|a\n");
		assertThat(table.sorted(RowOrder.NONE)).isEqualTo(table);
		assertThat(table.some(0, 2).lines("|")).isEqualTo("n|t\n10|b\n-2.5|a\n");
	}

	@Test
	void ordersTextsAsPeopleOfTheirLanguageDoAndNumbersInThemByValue() {
		assertThat(ordered(Locale.CHINA, "遵义", "安顺", "毕节", "贵阳")).containsExactly("安顺", "毕节", "贵阳", "遵义");
		assertThat(ordered(Locale.ENGLISH, "Zeta", "beta", "Alpha")).containsExactly("Alpha", "beta", "Zeta");
		assertThat(ordered(Locale.CHINA, "2017年10月", "2017年9月")).containsExactly("2017年9月", "2017年10月");
	}

	private static List<String> ordered(Locale language, String... texts) {
		return new RowOrder(0, false, language).sorted(Arrays.asList(texts), List::of);
	}

	@Test
	void ordersFiguresByTheirExactValuesWhateverTheirTextsSay() {
		var facts = new FactsTable(List.of(row("big", "CNY 1.2 million", Figure.of(1_200_000)), row("none", "—", Figure.none()),
				row("third", "0.3", Figure.of(Rational.parse("1/3"))), row("less", "0.3", Figure.of(Rational.parse("0.3"))),
				row("small", "CNY 900", Figure.of(900))));
		int text = FactsTable.COLUMNS.indexOf("text");

		assertThat(facts.sorted(new RowOrder(text, false, Locale.ENGLISH)).rows()).extracting(FactsTable.FactRow::fact)
				.containsExactly("less", "third", "small", "big", "none");
		assertThat(facts.sorted(new RowOrder(text, true, Locale.ENGLISH)).rows()).extracting(FactsTable.FactRow::fact)
				.containsExactly("big", "small", "third", "less", "none");
		assertThat(facts.sorted(new RowOrder(1, false, Locale.ENGLISH)).rows()).as("by the label").extracting(FactsTable.FactRow::fact)
				.containsExactly("big", "less", "none", "small", "third");
	}

	private static FactsTable.FactRow row(String id, String text, Figure value) {
		return new FactsTable.FactRow(id, "c", List.of("c", id, "u", text, "", "", "m"), value);
	}
}
