package org.chapterhouse.api.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;

import com.ibm.icu.text.MessageFormat;

/**
 * Holds the messages of a bundle in one language, as ICU message patterns with named arguments.
 * <p>
 * They stand in UTF-8 properties files: {@code NAME.properties} in English, {@code NAME_zh_CN.properties} in Chinese; a further language is a further file.
 * Immutable and thread-safe.
 */
public final class Messages {

	private final Locale language;
	private final Map<String, String> patterns;
	private final String origin;
	private final Map<String, String> words;

	private Messages(Locale language, Map<String, String> patterns, String origin, Map<String, String> words) {
		this.language = language;
		this.patterns = Map.copyOf(patterns);
		this.origin = origin;
		this.words = Map.copyOf(words);
	}

	/**
	 * Reads messages.
	 *
	 * @param files    opens a file by its path; null if there is none
	 * @param baseName the path without language and ending, for instance {@code org/example/messages}
	 * @param language the language; files of its parents fill what is missing
	 */
	public static Messages read(Function<String, @Nullable InputStream> files, String baseName, Locale language) {
		var patterns = new HashMap<String, String>();
		for (String suffix : suffixes(language)) {
			try (InputStream in = files.apply(baseName + suffix + ".properties")) {
				if (in != null) {
					var properties = new Properties();
					properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
					properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return new Messages(language, patterns, baseName, Map.of());
	}

	/** Reads {@code messages*.properties} beside a class. */
	public static Messages beside(Class<?> type, Locale language) {
		return read(type::getResourceAsStream, "messages", language);
	}

	private static List<String> suffixes(Locale language) {
		String first = language.getLanguage().isEmpty() || language.getLanguage().equals("en") ? "" : "_" + language.getLanguage();
		return first.isEmpty() ? List.of("") : List.of("", first, first + "_" + language.getCountry());
	}

	/** Returns these messages with those of another bundle behind them: what is missing here is looked up there. */
	public Messages orElse(Messages fallback) {
		var merged = new HashMap<>(fallback.patterns);
		merged.putAll(patterns);
		return new Messages(language, merged, origin + ", " + fallback.origin, words);
	}

	/**
	 * Returns these messages with those of a variant in their places: {@code KEY@VARIANT} stands for {@code KEY}. Reports about units of other levels than a
	 * chapter is mainly written for say things another way: {@code table.branches@branch}.
	 */
	public Messages variant(String variant) {
		var chosen = new HashMap<>(patterns);
		String ending = "@" + variant;
		patterns.forEach((key, pattern) -> {
			if (key.endsWith(ending)) {
				chosen.put(key.substring(0, key.length() - ending.length()), pattern);
			}
		});
		return new Messages(language, chosen, origin, words);
	}

	/** Returns these messages with words that each of them may use without being given them: titles and headings as much as sentences. */
	public Messages with(Map<String, String> known) {
		return new Messages(language, patterns, origin, known);
	}

	/** Returns the words that every message may use. */
	public Map<String, String> words() {
		return words;
	}

	/** Returns the language. */
	public Locale language() {
		return language;
	}

	/** Returns the keys, sorted. */
	public SortedSet<String> keys() {
		return new TreeSet<>(patterns.keySet());
	}

	/** Tells whether there is a message. */
	public boolean has(String key) {
		return patterns.containsKey(key);
	}

	/** Returns a message as it stands in the file; throws {@link MissingResourceException} if there is none. */
	public String pattern(String key) {
		String pattern = patterns.get(key);
		if (pattern == null) {
			throw new MissingResourceException("no message " + key + " for " + language.toLanguageTag() + " in " + origin, origin, key);
		}
		return pattern;
	}

	/** Returns a message that needs no arguments but the words; throws {@link MissingResourceException} if there is none, which is a mistake in the bundle. */
	public String text(String key) {
		return format(key, Map.of());
	}

	/** Returns a message that needs no arguments but the words, if there is one. */
	public Optional<String> find(String key) {
		return has(key) ? Optional.of(text(key)) : Optional.empty();
	}

	/** Returns a message with its arguments put in; they are names and values in turn. Throws as {@link #format} does. */
	public String text(String key, Object... arguments) {
		Map<String, Object> named = new HashMap<>();
		for (int at = 0; at + 1 < arguments.length; at += 2) {
			named.put(arguments[at].toString(), arguments[at + 1]);
		}
		return format(key, named);
	}

	/** Returns a message with its arguments put in, which go before words of the same names; throws {@link MissingResourceException} if there is none, which is a mistake in the bundle. */
	public String format(String key, Map<String, ?> arguments) {
		Map<String, Object> all = new HashMap<>(words);
		all.putAll(arguments);
		return Objects.requireNonNull(new MessageFormat(pattern(key), language).format(all));
	}
}
