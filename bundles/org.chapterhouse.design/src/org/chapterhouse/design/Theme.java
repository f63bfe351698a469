package org.chapterhouse.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.DesignProperty.Choice;
import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.design.internal.fields.Scope;
import org.chapterhouse.design.internal.fields.Values;
import org.chapterhouse.design.internal.theme.PropertyLine;

/**
 * Holds the properties of a theme, the colours of charts among them, as they stand in a text. A change makes a new text, in which only the value differs: comments, order and all keys that are not known
 * here stay as they are. Immutable and thread-safe.
 */
public final class Theme {

	/** The path of the properties among the templates of a family. */
	public static final String PATH = "theme/theme.properties";

	/** More characters than any such file. */
	static final int LARGEST = 1 << 20;

	private static final String CHART = "chart.";
	private static final String ZOOM = "chart.zoom";
	/** Keys that a theme must have, by their groups. */
	private static final Map<String, List<String>> SINGLE = Map.of("texts", List.of("title", "text", "muted"), "grid", List.of("grid", "emphasis"),
			"judgement", List.of("good", "bad", "target"));
	/** Keys with numbers, of which a theme may have as many as it likes, by their groups. */
	private static final Map<String, String> MANY = Map.of("lines", "line", "parts", "part", "scale", "scale");
	private static final List<String> GROUPS = List.of("texts", "grid", "judgement", "lines", "parts", "scale", "zoom");
	private static final List<String> ZOOMS = List.of("1", "1.1", "1.2", "1.35", "1.5", "2", "2.5", "3");

	private final String text;
	private final String origin;
	private final Messages words;
	private final Map<String, PropertyLine> lines = new LinkedHashMap<>();
	private final List<PropertyGroup> groups;

	private Theme(String text, String origin, Messages words) {
		this.text = text;
		this.origin = origin;
		this.words = words;
		// of keys that stand there twice, the last one counts
		PropertyLine.read(text).forEach(line -> lines.put(line.key(), line));
		groups = GROUPS.stream().map(this::group).sorted(Comparator.comparingInt(this::place)).toList();
	}

	/**
	 * Reads the properties of a theme.
	 *
	 * @param text     the text
	 * @param origin   what problems name as the place
	 * @param language of all words
	 * @return what stands there; no result where the text is too large for such a file
	 */
	public static Outcome<Theme> read(String text, String origin, Locale language) {
		Messages words = Scope.words(language);
		return text.length() > LARGEST
				? Outcome.failed(Problem.error("design.large", words.text("design.large", "megabytes", LARGEST >> 20), Place.file(origin)))
				: Outcome.of(new Theme(text, origin, words));
	}

	/** Returns the text that was read. */
	public String text() {
		return text;
	}

	/** Returns what can be changed, in groups, as they follow each other in the text. The ids of the properties are their keys. */
	public List<PropertyGroup> groups() {
		return groups;
	}

	private PropertyGroup group(String id) {
		var properties = new ArrayList<DesignProperty>();
		SINGLE.getOrDefault(id, List.of()).forEach(name -> properties.add(colour(CHART + name, words.text("theme." + name))));
		if (MANY.containsKey(id)) {
			String many = MANY.getOrDefault(id, id);
			int count = (int) IntStream.iterate(1, at -> lines.containsKey(key(many, at)), at -> at + 1).count();
			for (int at = 1; at <= Math.max(1, count); at++) {
				String place = at == 1 ? "first" : at == count ? "last" : "other";
				properties.add(colour(key(many, at), words.format("theme." + many, Map.of("number", at, "place", place))));
			}
		}
		if (id.equals("zoom")) {
			properties.add(zoom());
		}
		properties.sort(Comparator.comparingInt(property -> line(property.id())));
		return new PropertyGroup(id, words.text("group.theme." + id), words.find("group.theme." + id + ".note").orElse(""), properties);
	}

	private static String key(String many, int number) {
		return CHART + many + "." + number;
	}

	/** Groups stand where the first of their keys does. */
	private int place(PropertyGroup group) {
		return group.properties().stream().mapToInt(property -> line(property.id())).min().orElse(Integer.MAX_VALUE);
	}

	private DesignProperty colour(String key, String label) {
		return new DesignProperty(key, label, Type.COLOUR, value(key, ""), true, "", true, List.of(), List.of());
	}

	private DesignProperty zoom() {
		List<Choice> choices = ZOOMS.stream().map(zoom -> new Choice(zoom, zoom)).toList();
		return new DesignProperty(ZOOM, words.text("theme.zoom"), Type.FACTOR, value(ZOOM, "1"), true, "", true, choices, List.of());
	}

	private String value(String key, String none) {
		return standing(key).map(PropertyLine::value).orElse(none);
	}

	private Optional<PropertyLine> standing(String key) {
		return Optional.ofNullable(lines.get(key));
	}

	/** Returns the line of a key, from 1; of one that is not there, a line behind all. */
	public int line(String key) {
		return standing(key).map(PropertyLine::line).orElse(Integer.MAX_VALUE);
	}

	/** Returns the key that can be changed and stands on a line, if one does. */
	public Optional<String> at(int line) {
		return properties().stream().map(DesignProperty::id).filter(key -> line(key) == line).findFirst();
	}

	private List<DesignProperty> properties() {
		return groups.stream().flatMap(group -> group.properties().stream()).toList();
	}

	/** Returns what is wrong with the values that stand in the text. */
	public List<Problem> problems() {
		return properties().stream().flatMap(property -> wrong(property, property.value()).stream()).toList();
	}

	/**
	 * Changes a value: the result is the text with the change, or the reasons why it cannot be.
	 *
	 * @param key   the id of one of the properties
	 * @param value a colour as {@code #RRGGBB}, or a number
	 */
	public Outcome<String> change(String key, String value) {
		return properties().stream().filter(one -> one.id().equals(key)).findFirst().map(property -> {
			Optional<Problem> wrong = wrong(property, value);
			return wrong.isPresent() ? Outcome.<String>failed(wrong.get()) : Outcome.of(written(key, Values.written(property, value)));
		}).orElseGet(() -> Outcome.failed(Problem.error("design.element", words.text("design.element", "key", key), Place.file(origin))));
	}

	/** Only what reports can draw is good: they know no names of colours. */
	private Optional<Problem> wrong(DesignProperty property, String value) {
		return (property.type() == Type.COLOUR ? Values.hex(property, value) : Values.factor(property, value)).map(
				wrong -> Problem.error(wrong.code(), words.format(wrong.code(), wrong.arguments()),
						new Place(origin, lines.containsKey(property.id()) ? line(property.id()) : 0, "", property.id(), "")));
	}

	private String written(String key, String value) {
		return standing(key).map(line -> text.substring(0, line.start()) + (line.bare() ? "=" : "") + value + text.substring(line.end()))
				.orElseGet(() -> added(key, value));
	}

	private String added(String key, String value) {
		String end = text.contains("\r\n") ? "\r\n" : "\n";
		boolean ended = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
		return text + (PropertyLine.goesOn(text) ? end : "") + (ended ? "" : end) + key + "=" + value + end;
	}
}
