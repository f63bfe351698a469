package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The Chinese words of the platform belong to English ones that are there. */
class TranslationTest {

	private static final String CHINESE = "_zh_CN.properties";
	/** Two words of more than an abbreviation. */
	private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,} +[A-Za-z]{2,}");
	private static final Pattern NAMES = Pattern.compile("Classic &MacOS");
	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

	static List<URL> files() {
		Bundle[] bundles = FrameworkUtil.getBundle(DesktopApplication.class).getBundleContext().getBundles();
		return Arrays.stream(bundles).filter(bundle -> bundle.getSymbolicName().startsWith("org.chapterhouse.zh."))
				.flatMap(bundle -> Collections.list(bundle.findEntries("/", "*" + CHINESE, true)).stream()).toList();
	}

	@Test
	void thereAreFilesToLookAt() {
		assertThat(files()).hasSizeGreaterThan(30);
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyMessageStandsForOneOfThePlatformWithTheSameArguments(URL file) {
		Properties chinese = read(file);
		Properties english = read(english(file));

		assertThat(english.stringPropertyNames()).containsAll(chinese.stringPropertyNames());
		assertThat(chinese.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
			// what English needs for its plural Chinese says without
			if (!english.getProperty(key).contains(",choice,")) {
				assertThat(arguments(chinese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
			}
		});
	}

	@ParameterizedTest
	@MethodSource("files")
	void noMessageIsAnEnglishSentence(URL file) {
		Properties chinese = read(file);

		assertThat(chinese.stringPropertyNames())
				.allSatisfy(key -> assertThat(ENGLISH.matcher(NAMES.matcher(chinese.getProperty(key)).replaceAll("")).find())
						.as("%s=%s", key, chinese.getProperty(key)).isFalse());
	}

	private static Set<String> arguments(String message) {
		return new TreeSet<>(ARGUMENT.matcher(message).results().map(MatchResult::group).toList());
	}

	private static URL english(URL file) {
		Bundle fragment = Stream.of(FrameworkUtil.getBundle(DesktopApplication.class).getBundleContext().getBundles())
				.filter(bundle -> file.equals(bundle.getEntry(file.getPath()))).findFirst().orElseThrow();
		Bundle host = Platform.getBundle(fragment.getHeaders().get("Fragment-Host"));
		return host.getEntry(file.getPath().replace(CHINESE, ".properties"));
	}

	private static Properties read(URL file) {
		var properties = new Properties();
		try (var in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
			properties.load(in);
			return properties;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
