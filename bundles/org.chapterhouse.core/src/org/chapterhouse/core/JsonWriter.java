package org.chapterhouse.core;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/** Writes JSON in the order given: maps as objects, lists as arrays, texts, numbers, booleans and null. Everything outside ASCII is written as it is. */
public final class JsonWriter {

	private final StringBuilder out = new StringBuilder();

	private JsonWriter() {
	}

	/** Returns a value as JSON on one line. */
	public static String compact(@Nullable Object value) {
		var writer = new JsonWriter();
		writer.value(value);
		return writer.out.toString();
	}

	/** Returns an object as JSON with each member of its arrays on a line of its own, and a line break at the end. */
	public static String lines(Map<String, ?> object) {
		var writer = new JsonWriter();
		String separator = "{";
		for (Map.Entry<String, ?> member : object.entrySet()) {
			writer.out.append(separator);
			writer.text(member.getKey());
			writer.out.append(':');
			if (member.getValue() instanceof List<?> list && !list.isEmpty()) {
				writer.linesOf(list);
			} else {
				writer.value(member.getValue());
			}
			separator = ",\n";
		}
		return writer.out.append(object.isEmpty() ? "{}\n" : "}\n").toString();
	}

	private void linesOf(List<?> list) {
		String separator = "[\n";
		for (Object item : list) {
			out.append(separator);
			value(item);
			separator = ",\n";
		}
		out.append("\n]");
	}

	private void value(@Nullable Object value) {
		switch (value) {
		case null -> out.append("null");
		case Map<?, ?> map -> {
			String separator = "{";
			for (Map.Entry<?, ?> member : map.entrySet()) {
				out.append(separator);
				text(String.valueOf(member.getKey()));
				out.append(':');
				value(member.getValue());
				separator = ",";
			}
			out.append(map.isEmpty() ? "{}" : "}");
		}
		case List<?> list -> {
			String separator = "[";
			for (Object item : list) {
				out.append(separator);
				value(item);
				separator = ",";
			}
			out.append(list.isEmpty() ? "[]" : "]");
		}
		case Number number -> out.append(number);
		case Boolean truth -> out.append(truth);
		default -> text(value.toString());
		}
	}

	private void text(String text) {
		out.append('"');
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			switch (c) {
			case '"' -> out.append("\\\"");
			case '\\' -> out.append("\\\\");
			case '\n' -> out.append("\\n");
			case '\r' -> out.append("\\r");
			case '\t' -> out.append("\\t");
			default -> {
				if (c < 0x20 || c == 0x7F || Character.isSurrogate(c) && !isPaired(text, at)) {
					out.append(String.format("\\u%04x", (int) c));
				} else {
					out.append(c);
				}
			}
			}
		}
		out.append('"');
	}

	private static boolean isPaired(String text, int at) {
		return Character.isHighSurrogate(text.charAt(at)) ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
				: at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
	}
}
