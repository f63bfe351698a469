package org.chapterhouse.render.birt.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.chapterhouse.render.birt.tests.SourceTemplates;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** Computes whether the colours of the theme can be told apart in grey prints and by colour-blind readers. */
class PaletteTest {

	/** Severe forms of colour blindness, after Machado and others (2009), on linear RGB; the first is none. */
	private static final List<double[]> SIGHTS = List.of(new double[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
			new double[] { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
			new double[] { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
			new double[] { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 });

	private static final Set<String> DARK = Set.of("part-number", "part-title", "cover-period", "cover-title");

	static Stream<List<Integer>> sets() {
		return Stream.of(Charts.palette().lines(), Charts.palette().parts());
	}

	@ParameterizedTest
	@MethodSource("sets")
	void allColoursAreToldApartByAllReaders(List<Integer> colours) {
		for (double[] sight : SIGHTS) {
			for (int i = 0; i < colours.size(); i++) {
				for (int j = 0; j < i; j++) {
					assertThat(distance(lab(colours.get(i), sight), lab(colours.get(j), sight))).as(i + " and " + j).isGreaterThan(10);
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("sets")
	void neighboursDifferInGreyToo(List<Integer> colours) {
		for (int i = 1; i < colours.size(); i++) {
			double difference = lab(colours.get(i), SIGHTS.get(0))[0] - lab(colours.get(i - 1), SIGHTS.get(0))[0];
			assertThat(Math.abs(difference)).as("colour " + i).isGreaterThan(14);
		}
	}

	@Test
	void textCanBeReadOnEveryPart() {
		for (int part : Charts.palette().parts()) {
			double text = Palette.luminance(Charts.palette().on(part));
			double ground = Palette.luminance(part);
			assertThat((Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05)).isGreaterThan(4);
		}
	}

	@Test
	void wordsOfChartsCanBeReadOnWhite() {
		Palette palette = Charts.palette();
		for (int colour : List.of(palette.title(), palette.text(), palette.muted(), palette.good(), palette.bad(), palette.target())) {
			assertThat(1.05 / (Palette.luminance(colour) + 0.05)).isGreaterThan(4.5);
		}
	}

	@Test
	void valuesOnMapsRiseInDarknessStepByStep() {
		List<Integer> scale = Charts.palette().scale();
		for (int i = 1; i < scale.size(); i++) {
			assertThat(lab(scale.get(i - 1), SIGHTS.get(0))[0] - lab(scale.get(i), SIGHTS.get(0))[0]).as("class " + i).isGreaterThan(10);
		}
	}

	/** WCAG 2.2, 1.4.3: the words of the theme on their own ground, on paper and on the ground of figure cards; those of covers and parts on the dark one. */
	@Test
	void wordsOfStylesCanBeReadOnTheirGrounds() throws Exception {
		int words = 0;
		Matcher style = Pattern.compile("<style name=\"([^\"]+)\"[^>]*>(.*?)</style>", Pattern.DOTALL)
				.matcher(Files.readString(SourceTemplates.themeFile("theme.rptlibrary")));
		while (style.find()) {
			Matcher colour = Pattern.compile("\"color\">(#[0-9A-F]{6})").matcher(style.group(2));
			Matcher own = Pattern.compile("\"backgroundColor\">(#[0-9A-F]{6})").matcher(style.group(2));
			if (colour.find()) {
				words++;
				List<String> grounds = DARK.contains(style.group(1)) ? List.of("#12304F")
						: own.find() ? List.of(own.group(1)) : List.of("#FFFFFF", "#F3F6FA");
				for (String ground : grounds) {
					assertThat(contrast(colour.group(1), ground)).as(style.group(1) + " on " + ground).isGreaterThanOrEqualTo(4.5);
				}
			}
		}
		assertThat(words).isGreaterThan(20);
	}

	@ParameterizedTest
	@ValueSource(strings = { "html.css", "h5.css" })
	void wordsOnScreensCanBeRead(String file) throws Exception {
		String css = Files.readString(SourceTemplates.themeFile(file));
		for (String name : List.of("navy", "blue", "ink", "muted", "bad")) {
			Matcher colour = Pattern.compile("--" + name + ":(#[0-9a-f]{6})").matcher(css);
			Matcher ground = Pattern.compile("--tint:(#[0-9a-f]{6})").matcher(css);
			assertThat(colour.find() && ground.find()).as(name).isTrue();
			assertThat(contrast(colour.group(1), ground.group(1))).as(name).isGreaterThanOrEqualTo(4.5);
		}
	}

	private static double contrast(String one, String other) {
		double first = Palette.luminance(Integer.parseInt(one.substring(1), 16)) + 0.05;
		double second = Palette.luminance(Integer.parseInt(other.substring(1), 16)) + 0.05;
		return Math.max(first, second) / Math.min(first, second);
	}

	private static double[] lab(int colour, double[] sight) {
		double[] rgb = new double[3];
		for (int i = 0; i < 3; i++) {
			double part = (colour >> 16 - 8 * i & 0xFF) / 255.0;
			rgb[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
		}
		double[] seen = new double[3];
		for (int i = 0; i < 3; i++) {
			seen[i] = Math.clamp(sight[3 * i] * rgb[0] + sight[3 * i + 1] * rgb[1] + sight[3 * i + 2] * rgb[2], 0, 1);
		}
		double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
		double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
		double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
		return new double[] { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
	}

	private static double f(double t) {
		return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
	}

	private static double distance(double[] a, double[] b) {
		return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
	}
}
