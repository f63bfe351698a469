package org.chapterhouse.scaffold.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a text file in which values stand as {@code @name@}. */
final class Template {

	private static final Pattern NAME = Pattern.compile("@([A-Za-z]+)@");

	private final String text;

	/** Reads the file of a name beside this class. */
	Template(String file) {
		try (InputStream in = Template.class.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalArgumentException("no " + file + " beside " + Template.class.getName());
			}
			text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Returns the text filled; throws {@link IllegalArgumentException} for a name without a value, which is a mistake in the template.
	 *
	 * @param values values that stand as they are
	 * @param texts  words of people
	 * @param escape turns those into what may stand in the file
	 */
	String fill(Map<String, String> values, Map<String, String> texts, UnaryOperator<String> escape) {
		var filled = new StringBuilder();
		Matcher matcher = NAME.matcher(text);
		while (matcher.find()) {
			String name = matcher.group(1);
			String value = values.get(name);
			String words = texts.get(name);
			if (value == null && words == null) {
				throw new IllegalArgumentException("no value for @" + name + "@");
			}
			matcher.appendReplacement(filled, Matcher.quoteReplacement(value != null ? value : escape.apply(String.valueOf(words))));
		}
		return matcher.appendTail(filled).toString();
	}
}
