package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.design.internal.theme.PropertyLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of a theme are changed where they stand, and nothing else is. */
class ThemeTest {

	private static final String FEW = "# colours\nchart.title=#111111\n\nchart.line.1 = #222222\nchart.line.2: #333333\nmap.1=maps/x.geojson\n";

	private static Theme theme(String text) {
		return theme(text, Locale.ENGLISH);
	}

	private static Theme theme(String text, Locale language) {
		return Theme.read(text, "theme.properties", language).result().orElseThrow();
	}

	private static String bundled(String family) throws IOException {
		return Files.readString(Path.of("..", "org.chapterhouse." + family, "theme", "theme.properties"));
	}

	private static Properties properties(String text) throws IOException {
		var properties = new Properties();
		properties.load(new StringReader(text));
		return properties;
	}

	private static String changed(String text, String key, String value) {
		Outcome<String> outcome = theme(text).change(key, value);
		return outcome.result().orElseThrow(() -> new AssertionError(outcome.problems()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "leasedline", "businesshall" })
	void everyColourOfABundleCanBeChanged(String family) throws IOException {
		String text = bundled(family);
		Properties before = properties(text);
		List<String> keys = theme(text).groups().stream().flatMap(group -> group.properties().stream()).map(DesignProperty::id).toList();
		assertThat(keys).containsAll(before.stringPropertyNames().stream().filter(key -> key.startsWith("chart.")).toList());

		for (String key : keys) {
			String value = key.equals("chart.zoom") ? "2.5" : "#ABCDEF";
			Properties after = properties(changed(text, key, value.toLowerCase(Locale.ROOT)));
			assertThat(after.remove(key)).isEqualTo(value);
			Properties others = properties(text);
			others.remove(key);
			assertThat(after).isEqualTo(others);
		}
		assertThat(theme(text).problems()).isEmpty();
	}

	@Test
	void groupsFollowEachOtherAsInTheText() throws IOException {
		List<PropertyGroup> groups = theme(bundled("leasedline"), Locale.SIMPLIFIED_CHINESE).groups();

		assertThat(groups).extracting(PropertyGroup::id).containsExactly("texts", "grid", "judgement", "lines", "parts", "scale", "zoom");
		assertThat(groups.get(4).properties()).extracting(DesignProperty::label).startsWith("部分 1").endsWith("部分 7", "其余");
		assertThat(groups.get(5).properties()).extracting(DesignProperty::label).containsExactly("1（最小）", "2", "3", "4", "5（最大）");
		assertThat(theme("chart.scale.1=#FFFFFF\nchart.text=#000000\nchart.title=#000000\n").groups()).extracting(PropertyGroup::id)
				.startsWith("scale", "texts");
	}

	@Test
	void onlyTheValueBecomesAnother() {
		assertThat(changed(FEW, "chart.line.1", "#aabbcc")).isEqualTo(FEW.replace("#222222", "#AABBCC"));
		assertThat(changed(FEW, "chart.line.2", "#AABBCC")).isEqualTo(FEW.replace("#333333", "#AABBCC"));
		assertThat(changed("chart.title=#111111  \n", "chart.title", "#AABBCC")).isEqualTo("chart.title=#AABBCC\n");
		assertThat(changed("chart.title=#11\\\n  1111\n!x\n", "chart.title", "#AABBCC")).isEqualTo("chart.title=#AABBCC\n!x\n");
		assertThat(changed("chart.title\n#x\n", "chart.title", "#AABBCC")).isEqualTo("chart.title=#AABBCC\n#x\n");
		assertThat(changed("chart.title=#111111\nchart.title=#222222", "chart.title", "#AABBCC"))
				.isEqualTo("chart.title=#111111\nchart.title=#AABBCC");
	}

	@Test
	void whatIsNotThereIsAddedAtTheEnd() throws IOException {
		assertThat(changed(FEW, "chart.zoom", "1.2")).isEqualTo(FEW + "chart.zoom=1.2\n");
		assertThat(changed("x=1\r\ny=2", "chart.good", "#AABBCC")).isEqualTo("x=1\r\ny=2\r\nchart.good=#AABBCC\r\n");
		assertThat(properties(changed("x=1\\", "chart.good", "#AABBCC"))).containsEntry("x", "1").containsEntry("chart.good", "#AABBCC");
		assertThat(properties(changed("x=1\\\n", "chart.good", "#AABBCC"))).containsEntry("x", "1").containsEntry("chart.good", "#AABBCC");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reddish", "red", "#12345", "#GGGGGG", "", "#112233\nmap.1=x", "#1122334" })
	void whatIsNoColourIsToldWithItsName(String value) {
		List<Problem> problems = theme(FEW).change("chart.line.2", value).problems();

		assertThat(problems).singleElement().satisfies(problem -> {
			assertThat(problem.message()).contains("Series 2").contains("#RRGGBB");
			assertThat(problem.place().line()).isEqualTo(5);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.9", "3.1", "4", "", "1,5", "x" })
	void chartsAreEnlargedFromOneToThreeTimes(String value) {
		assertThat(theme(FEW).change("chart.zoom", value).problems()).singleElement().satisfies(one -> assertThat(one.message()).contains("1 to 3"));
		assertThat(changed(FEW, "chart.zoom", "3")).endsWith("chart.zoom=3\n");
	}

	@Test
	void wrongColoursOfTheTextAreToldAtTheirLines() {
		String text = FEW.replace("#333333", "blue") + "chart.text=#1\n";

		assertThat(theme(text).problems()).filteredOn(problem -> problem.place().line() > 0).extracting(problem -> problem.place().line())
				.containsExactlyInAnyOrder(5L, 7L);
	}

	@Test
	void keysThatAreNotKnownAreLeftAlone() {
		assertThat(theme(FEW).change("map.1", "#AABBCC").result()).isEmpty();
		assertThat(theme(FEW + "chart.line.9=#000000\n").groups().stream().flatMap(group -> group.properties().stream())
				.map(DesignProperty::id)).doesNotContain("chart.line.9", "map.1");
	}

	@Test
	void aFileTooLargeForAThemeIsToldSo() {
		assertThat(Theme.read("#".repeat(Theme.LARGEST + 1), "x", Locale.ENGLISH).problems()).isNotEmpty();
	}

	private static String shown(String text) {
		return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t").replace("\f", "\\f");
	}

	/** Java's own reader is the measure, and so are the places: what stands there can become another value. */
	@Test
	void textsAreReadAsJavaReadsThem() throws IOException {
		var random = new Random(7);
		String letters = "ab=: \t\f\\\n\r#!u";
		for (int round = 0; round < 20_000; round++) {
			String text = random.ints(random.nextInt(24), 0, letters.length()).mapToObj(at -> letters.substring(at, at + 1))
					.collect(Collectors.joining());
			Properties expected;
			try {
				expected = properties(text);
			} catch (IllegalArgumentException e) {
				continue;
			}
			var read = new Properties();
			List<PropertyLine> lines = PropertyLine.read(text);
			lines.forEach(line -> read.setProperty(line.key(), line.value()));
			// Java does not agree with itself on a name of nothing at the end of a text
			read.remove("");
			expected.remove("");
			assertThat(read).as(shown(text)).isEqualTo(expected);
			for (PropertyLine line : lines) {
				String other = text.substring(0, line.start()) + (line.bare() ? "=" : "") + "new" + text.substring(line.end());
				assertThat(PropertyLine.read(other)).as(shown(text)).hasSameSizeAs(lines).extracting(PropertyLine::value).contains("new");
			}
		}
	}
}
