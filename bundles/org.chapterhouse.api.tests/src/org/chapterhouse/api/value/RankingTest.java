package org.chapterhouse.api.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

	private record Item(String name, Figure figure) {
	}

	@ParameterizedTest
	@CsvSource({ "'a=3 b=2 c=1 d=1', 3, 'a b c d'", "'a=1 b=2 c=3', 2, 'c b'", "'a=5 b=5', 1, 'a b'", "'a=0 b=- c=2', 3, c", "'a=0 b=0', 3, ''",
			"'b=1/3 a=2/6 c=1/4', 1, 'b a'" })
	void topKeepsTiesAndNeverAZero(String items, int n, String expected) {
		assertThat(String.join(" ", Ranking.top(n, items(items), Item::figure).stream().map(Item::name).toList())).isEqualTo(expected);
	}

	@Test
	void equalValuesShareARankAndNoValueHasNone() {
		List<Figure> peers = List.of(Figure.of(5), Figure.of(7), Figure.of(7), Figure.none(), Figure.of(3));
		assertThat(Ranking.rank(Figure.of(7), peers)).isEqualTo(Figure.of(1));
		assertThat(Ranking.rank(Figure.of(5), peers)).isEqualTo(Figure.of(3));
		assertThat(Ranking.rank(Figure.none(), peers)).isEqualTo(Figure.none());
	}

	@Test
	void descendingLeavesOutWhatHasNoValueAndKeepsTheOrderOfEquals() {
		assertThat(Ranking.descending(items("a=1 b=- c=2 d=1 e=-4"), Item::figure)).extracting(Item::name).containsExactly("c", "a", "d", "e");
	}

	private static List<Item> items(String text) {
		return Arrays.stream(text.split(" ")).map(item -> item.split("="))
				.map(pair -> new Item(pair[0], pair[1].equals("-") ? Figure.none() : Figure.of(Rational.parse(pair[1])))).toList();
	}
}
