package org.chapterhouse.render.birt.internal.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/** Reads JSON into maps, lists, strings, doubles, booleans and null. Used once. */
final class Json {

	private static final int DEEPEST = 32;

	private final String text;
	private int at;

	private Json(String text) {
		this.text = text;
	}

	/**
	 * Reads a value.
	 *
	 * @throws IOException if it is no JSON; the message says where
	 */
	static @Nullable Object read(String text) throws IOException {
		Json json = new Json(text);
		Object value = json.value(0);
		json.space();
		if (json.at < text.length()) {
			throw json.unexpected();
		}
		return value;
	}

	private @Nullable Object value(int depth) throws IOException {
		space();
		if (depth > DEEPEST) {
			throw unexpected();
		}
		char first = peek();
		if (first == '{') {
			return object(depth);
		}
		if (first == '[') {
			return array(depth);
		}
		if (first == '"') {
			return string();
		}
		if (first == '-' || Character.isDigit(first)) {
			return number();
		}
		if (word("true")) {
			return Boolean.TRUE;
		}
		if (word("false")) {
			return Boolean.FALSE;
		}
		if (word("null")) {
			return null;
		}
		throw unexpected();
	}

	private Map<String, @Nullable Object> object(int depth) throws IOException {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		at++;
		space();
		while (peek() != '}') {
			space();
			String name = string();
			space();
			expect(':');
			object.put(name, value(depth + 1));
			next('}');
		}
		at++;
		return object;
	}

	private List<@Nullable Object> array(int depth) throws IOException {
		List<@Nullable Object> array = new ArrayList<>();
		at++;
		space();
		while (peek() != ']') {
			array.add(value(depth + 1));
			next(']');
		}
		at++;
		return array;
	}

	/** Goes on to the next member, or to the end. */
	private void next(char end) throws IOException {
		space();
		if (peek() != end) {
			expect(',');
			space();
			if (peek() == end) {
				throw unexpected();
			}
		}
	}

	private String string() throws IOException {
		expect('"');
		StringBuilder read = new StringBuilder();
		while (peek() != '"') {
			char c = text.charAt(at++);
			read.append(c == '\\' ? escaped() : c);
		}
		at++;
		return read.toString();
	}

	private char escaped() throws IOException {
		char c = peek();
		at++;
		if (c != 'u') {
			int known = "\"\\/bfnrt".indexOf(c);
			if (known < 0) {
				throw unexpected();
			}
			return "\"\\/\b\f\n\r\t".charAt(known);
		}
		try {
			at += 4;
			return (char) Integer.parseInt(text.substring(at - 4, Math.min(at, text.length())), 16);
		} catch (NumberFormatException e) {
			throw unexpected();
		}
	}

	private Double number() throws IOException {
		int from = at;
		while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		try {
			return Double.valueOf(text.substring(from, at));
		} catch (NumberFormatException e) {
			throw unexpected();
		}
	}

	private boolean word(String word) {
		boolean there = text.startsWith(word, at);
		at += there ? word.length() : 0;
		return there;
	}

	private void space() {
		while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
			at++;
		}
	}

	private char peek() throws IOException {
		if (at >= text.length()) {
			throw unexpected();
		}
		return text.charAt(at);
	}

	private void expect(char c) throws IOException {
		if (peek() != c) {
			throw unexpected();
		}
		at++;
	}

	private IOException unexpected() {
		return new IOException("no JSON at character " + (Math.min(at, text.length()) + 1));
	}
}
