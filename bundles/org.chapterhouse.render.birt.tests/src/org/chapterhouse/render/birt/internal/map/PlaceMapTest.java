package org.chapterhouse.render.birt.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.render.birt.internal.map.TileLayout.Tile;
import org.chapterhouse.render.birt.tests.SourceTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceMapTest {

	private static final List<String> BRANCHES = List.of("贵阳", "遵义", "安顺", "六盘水", "毕节", "铜仁", "黔东南", "黔南", "黔西南");

	private static PlaceMap guizhou() throws IOException {
		try (InputStream input = Files.newInputStream(SourceTemplates.themeFile("maps/guizhou.geojson"))) {
			return GeoJson.read(input);
		}
	}

	private static PlaceMap read(String json) throws IOException {
		return GeoJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
	}

	private static PlaceMap named(String... names) throws IOException {
		StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"source\":\"S\",\"features\":[");
		for (String name : names) {
			json.append(json.charAt(json.length() - 1) == '[' ? "" : ",").append("{\"properties\":{\"name\":\"").append(name)
					.append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,1],[2,2],[1,1]]]}}");
		}
		return read(json.append("]}").toString());
	}

	@Test
	void theBranchesOfTheSampleHaveShapesAndASource() throws IOException {
		PlaceMap map = guizhou();

		assertThat(map.find(BRANCHES)).containsOnlyKeys(BRANCHES);
		assertThat(map.source()).contains("BSD-3-Clause");
	}

	@ParameterizedTest
	@CsvSource({ "务川县,务川仡佬族苗族自治县", "务川仡佬族苗族自治县,务川", "遵义,遵义市", "黔东南州,黔东南苗族侗族自治州", "六枝特区,六枝", "沙县,沙县", "播州区,播州", "威宁彝族回族苗族自治县,威宁县", "三都,三都水族自治县" })
	void namesFindPlacesHoweverTheyAreWritten(String asked, String known) throws IOException {
		assertThat(named("别处市", known).find(List.of(asked))).containsOnlyKeys(asked);
	}

	@Test
	void aShortFormThatFitsTwoPlacesFitsNone() throws IOException {
		PlaceMap map = named("朝阳区", "朝阳县");

		assertThat(map.find(List.of("朝阳"))).isEmpty();
		assertThat(map.find(List.of("朝阳县")).get("朝阳县")).extracting(Place::name).isEqualTo("朝阳县");
	}

	@Test
	void theMapThatKnowsMostOfTheNamesIsTaken() throws IOException {
		PlaceMap two = named("甲乙县", "丙丁县");
		PlaceMap three = named("甲乙县", "丙丁县", "戊己县");

		assertThat(PlaceMap.best(List.of(two, three), List.of("甲乙", "丙丁", "戊己"))).contains(three);
		assertThat(PlaceMap.best(List.of(two, three), List.of("甲乙", "其一", "其二", "其三"))).isEmpty();
		assertThat(PlaceMap.best(List.of(), List.of("甲乙"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[", "{\"features\":[}", "{\"features\":[]}", "{\"a\":1,}", "{} x", "nul", "{\"a\":\"\\u12\"}", "\"\\q\"" })
	void whatIsNoMapIsRefused(String json) {
		assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
	}

	@Test
	void endlessNestingIsRefused() {
		assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(IOException.class);
	}

	@Test
	void eachMemberOfAGroupHasATileOfItsOwn() throws IOException {
		Map<String, Integer> members = new LinkedHashMap<>();
		int[] counts = { 10, 14, 6, 4, 8, 10, 16, 12, 8 };
		for (int i = 0; i < counts.length; i++) {
			members.put(BRANCHES.get(i), counts[i]);
		}

		TileLayout layout = TileLayout.of(guizhou().find(BRANCHES), members, 1.2).orElseThrow();

		assertThat(layout.tiles().values().stream().flatMap(List::stream).toList()).hasSize(88).doesNotHaveDuplicates()
				.allMatch(tile -> tile.column() >= 0 && tile.column() < layout.columns() && tile.row() >= 0 && tile.row() < layout.rows());
		members.forEach((group, count) -> assertThat(layout.tiles().get(group)).hasSize(count));
		assertThat(middle(layout, "遵义", false)).isLessThan(middle(layout, "黔西南", false));
		assertThat(middle(layout, "毕节", true)).isLessThan(middle(layout, "铜仁", true));
		assertThat(TileLayout.of(guizhou().find(BRANCHES), members, 1.2)).contains(layout);
	}

	@Test
	void oneGroupWithOneMemberIsOneTile() throws IOException {
		TileLayout layout = TileLayout.of(guizhou().find(List.of("安顺")), Map.of("安顺", 1), 1.2).orElseThrow();

		assertThat(layout.tiles()).containsEntry("安顺", List.of(new Tile(0, 0)));
	}

	private static double middle(TileLayout layout, String group, boolean across) {
		return layout.tiles().get(group).stream().mapToInt(tile -> across ? tile.column() : tile.row()).average().orElseThrow();
	}
}
