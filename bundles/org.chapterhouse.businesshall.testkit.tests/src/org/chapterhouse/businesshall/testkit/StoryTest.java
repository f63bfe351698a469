package org.chapterhouse.businesshall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {

	private static HallTables tell(StorySize size) {
		var tables = new HallTables();
		new Story(size, tables).tell();
		return tables;
	}

	@Test
	void isTheSameEachTimeItIsTold() {
		var size = new StorySize(2023, 3, 5_000, 300, true, 4);
		for (String dataSet : HallRows.columns().keySet()) {
			assertThat(tell(size).rows(dataSet)).isNotEmpty().isEqualTo(tell(size).rows(dataSet));
		}
		assertThat(tell(size).rows("subscriber")).isNotEqualTo(tell(new StorySize(2023, 3, 5_000, 300, true, 5)).rows("subscriber"));
	}

	@Test
	void isAsLargeAsAsked() {
		HallTables tables = tell(new StorySize(2030, 30, 6_000, 200_000, false, 1));

		assertThat(tables.rows("hall")).hasSize(31).extracting(row -> row.text("name")).doesNotHaveDuplicates();
		assertThat(tables.rows("subscriber")).hasSize(6_000);
		assertThat(tables.rows("complaint")).hasSizeBetween(196_000, 200_000);
		assertThatThrownBy(() -> new StorySize(2030, 31, 6_000, 0, false, 1)).hasMessageContaining("halls must be 3 to 30, not 31");
	}

	@Test
	void gapsLeaveOutWhatAWholeStoryHas() {
		HallTables whole = tell(new StorySize(2023, 8, 5_000, 2_000, false, 1));
		HallTables gaps = tell(new StorySize(2023, 8, 5_000, 2_000, true, 1));

		assertThat(whole.rows("hall_target")).hasSize(9 * 8);
		assertThat(gaps.rows("hall_target")).hasSize(7 * 8);
		assertThat(whole.rows("market")).extracting(row -> row.text("period")).contains("2023-12");
		assertThat(gaps.rows("market")).extracting(row -> row.text("period")).doesNotContain("2023-12");
		assertThat(gaps.rows("hall_revenue")).noneMatch(row -> row.is("hall_code", "LJ08") && row.isIn("period", 2022));
		assertThat(gaps.rows("complaint")).noneMatch(row -> row.is("hall_code", "LJ02"));
	}

	@Test
	void theSampleTellsWhatAYearLooksLike() {
		var oracle = new HallOracle(tell(StorySize.sample()), "LJ", 2023, Map.of("satisfaction.score.change", 1, "hall.arpu.yoy", 1));

		assertThat(oracle.facts("LJ").values()).as("the sample leaves no figure without a value").doesNotContainNull();
		assertThat(oracle.lists("LJ")).allSatisfy((list, members) -> assertThat(members).isNotEmpty());
		assertThat(oracle.facts("LJ").get("hall.revenue.share.change LJ channel:online").signum()).isPositive();
		assertThat(oracle.facts("LJ").get("complaint.handling.yoy LJ").signum()).isNegative();
	}

	@Test
	void aFolderHoldsTheSameRows(@TempDir Path temp) throws IOException {
		StoryFolder.main(new String[] { temp.toString(), "3", "5000", "100", "whole", "2024", "9" });
		HallTables tables = tell(new StorySize(2024, 3, 5_000, 100, false, 9));

		for (var dataSet : HallRows.columns().entrySet()) {
			List<String> lines = Files.readAllLines(temp.resolve(dataSet.getKey() + ".csv"));
			assertThat(lines.removeFirst()).isEqualTo(String.join(",", dataSet.getValue()));
			assertThat(lines).containsExactlyElementsOf(tables.rows(dataSet.getKey()).stream()
					.map(row -> String.join(",", dataSet.getValue().stream().map(row::text).toList())).toList());
		}
	}
}
