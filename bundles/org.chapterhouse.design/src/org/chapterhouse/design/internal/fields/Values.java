package org.chapterhouse.design.internal.fields;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Choice;

/** Tells good values of properties from others. */
public final class Values {

	/**
	 * Says what is wrong with a value.
	 *
	 * @param code      of the message
	 * @param arguments of the message
	 */
	public record Wrong(String code, Map<String, ?> arguments) {
	}

	/** As large as the check of templates lets them be. */
	private static final Map<String, Integer> LARGEST = Map.of("pt", 5000, "px", 5000, "mm", 2000, "cm", 200, "in", 100, "pc", 400, "em", 100, "ex",
			100, "%", 1000);
	private static final Pattern LENGTH = Pattern.compile("([-+]?)([0-9]{1,6}(?:\\.[0-9]{1,6})?|\\.[0-9]{1,6})\\s*(pt|px|mm|cm|in|pc|em|ex|%)");
	private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
	private static final Pattern FONT = Pattern.compile("[\\p{L}\\p{N} ,\"'._-]{1,200}");
	private static final Pattern FACTOR = Pattern.compile("[12](\\.[0-9]{1,3})?|3(\\.0{1,3})?");
	private static final int LONGEST = 20_000;
	private static final Set<String> COLOURS = Set.of("maroon", "red", "orange", "yellow", "olive", "purple", "fuchsia", "white", "lime", "green",
			"navy", "blue", "aqua", "teal", "black", "silver", "gray");

	private Values() {
	}

	/** Returns what is wrong with a value; an empty one is always good. */
	static Optional<Wrong> check(DesignProperty property, String value) {
		if (value.isEmpty()) {
			return Optional.empty();
		}
		return switch (property.type()) {
		case TEXT, LONG_TEXT -> text(property, value);
		case LENGTH -> length(property, value);
		case COLOUR -> COLOUR.matcher(value).matches() || COLOURS.contains(value.toLowerCase(Locale.ROOT)) ? Optional.empty()
				: wrong("design.value.colour", property, value);
		case CHOICE -> property.choices().stream().anyMatch(choice -> choice.value().equals(value)) ? Optional.empty() : choice(property, value);
		case FLAG -> Set.of("true", "false").contains(value) ? Optional.empty() : choice(property, value);
		case FONT ->
			FONT.matcher(value).matches() && even(value, '"') && even(value, '\'') ? Optional.empty() : wrong("design.value.font", property, value);
		case FACTOR -> factor(property, value);
		case COUNT -> value.matches("[1-9][0-9]{0,2}") ? Optional.empty() : wrong("design.value.count", property, value);
		};
	}

	/** Returns what is wrong with a colour that must be written in numbers. */
	public static Optional<Wrong> hex(DesignProperty property, String value) {
		return COLOUR.matcher(value).matches() ? Optional.empty() : wrong("design.value.colour", property, value);
	}

	/** Returns what is wrong with a number of times that something is enlarged. */
	public static Optional<Wrong> factor(DesignProperty property, String value) {
		return FACTOR.matcher(value).matches() ? Optional.empty() : wrong("design.value.factor", property, value);
	}

	private static boolean even(String value, char quote) {
		return value.chars().filter(c -> c == quote).count() % 2 == 0;
	}

	private static Optional<Wrong> text(DesignProperty property, String value) {
		if (value.length() > LONGEST) {
			return Optional.of(new Wrong("design.value.long", Map.of("label", property.label(), "most", LONGEST)));
		}
		boolean lines = property.type() == DesignProperty.Type.LONG_TEXT;
		boolean good = value.codePoints().allMatch(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
				|| c == '\t' || lines && (c == '\n' || c == '\r'));
		return good ? Optional.empty() : wrong("design.value.text", property, value);
	}

	private static Optional<Wrong> length(DesignProperty property, String value) {
		if (property.choices().stream().anyMatch(choice -> choice.value().equals(value))) {
			return Optional.empty();
		}
		Matcher matcher = LENGTH.matcher(value.strip());
		if (!matcher.matches() || !property.units().contains(matcher.group(3))) {
			String units = property.units().stream().collect(Collectors.joining(", "));
			return Optional.of(new Wrong("design.value.length", Map.of("label", property.label(), "value", shown(value), "units", units)));
		}
		double number = Double.parseDouble(matcher.group(2));
		boolean margin = property.id().startsWith("margin");
		boolean font = property.id().equals("fontSize");
		if (matcher.group(1).equals("-") && number > 0 && !margin || font && number == 0) {
			return wrong("design.value.negative", property, value);
		}
		int largest = LARGEST.getOrDefault(matcher.group(3), 0);
		return number <= largest ? Optional.empty()
				: Optional.of(new Wrong("design.value.large",
						Map.of("label", property.label(), "value", shown(value), "largest", largest + matcher.group(3))));
	}

	private static Optional<Wrong> choice(DesignProperty property, String value) {
		String choices = property.choices().stream().map(Choice::label).collect(Collectors.joining(", "));
		return Optional.of(new Wrong("design.value.choice", Map.of("label", property.label(), "value", shown(value), "choices", choices)));
	}

	private static Optional<Wrong> wrong(String code, DesignProperty property, String value) {
		return Optional.of(new Wrong(code, Map.of("label", property.label(), "value", shown(value))));
	}

	/** Returns a value as messages show it. */
	static String shown(String value) {
		String line = value.replaceAll("\\p{Cntrl}", "·");
		return line.length() > 60 ? line.substring(0, 60) + "…" : line;
	}

	/** Returns a good value as it is written: lengths without spaces, colours in capitals. */
	public static String written(DesignProperty property, String value) {
		return switch (property.type()) {
		case LENGTH -> value.replaceAll("\\s+", "").replace("+", "");
		case COLOUR -> value.startsWith("#") ? value.toUpperCase(Locale.ROOT) : value;
		default -> value;
		};
	}
}
