package org.chapterhouse.api.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.chapterhouse.api.value.OrgUnit;

/**
 * Knows what the units of an organisation are called by their level: the province, the region, provincial.
 * <p>
 * The words stand in {@code level.LEVEL.WORD}: {@code whole} the unit as a place, {@code own} before a noun, {@code many} units of the level, {@code whole.heading} at
 * the head of a column or row. Units of one level may be called by several names: {@code level.LEVEL.variant} makes what follows the level in the key out of the
 * {@code area}, the unit's code; of one that GB/T 2260 gives to a province, its first two digits.
 *
 * @param messages those of a family, or of a chapter with those of its family behind them
 */
public record UnitWords(Messages messages) {

	private static final Pattern FILLED = Pattern.compile("^(\\d\\d)0000$");

	/** Returns a word for a unit; throws {@link java.util.MissingResourceException} if there is none. */
	public String word(OrgUnit unit, String word) {
		return messages.text(key(unit, word));
	}

	/** Returns the word for the whole of a unit in the report of one below it: {@code whole.above}, where the messages have it, or else {@code whole}. */
	public String wholeAbove(OrgUnit unit) {
		return messages.text(wholeAboveKey(unit));
	}

	/**
	 * Returns the words that every message of a report may use, as far as the messages know them: of the unit of the report {@code self} (its short name),
	 * {@code whole}, {@code own} and {@code heading}; of the one above {@code above}, {@code aboveWhole}, {@code aboveOwn} and {@code aboveHeading}; of those below
	 * {@code units}.
	 *
	 * @param above the unit above; where there is none, the words for it are {@code level.none.WORD}
	 * @param below one of the units below
	 */
	public Map<String, String> of(OrgUnit self, Optional<OrgUnit> above, Optional<OrgUnit> below) {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("self", self.shortName());
		put(words, "whole", key(self, "whole"));
		put(words, "own", key(self, "own"));
		put(words, "heading", key(self, "whole.heading"));
		above.ifPresent(unit -> words.put("above", unit.shortName()));
		put(words, "aboveWhole", above.map(this::wholeAboveKey).orElse("level.none.whole"));
		put(words, "aboveOwn", above.map(unit -> key(unit, "own")).orElse("level.none.own"));
		put(words, "aboveHeading", above.map(unit -> key(unit, "whole.heading")).orElse("level.none.whole.heading"));
		below.ifPresent(unit -> put(words, "units", key(unit, "many")));
		return words;
	}

	private String wholeAboveKey(OrgUnit unit) {
		String above = key(unit, "whole.above");
		return messages.has(above) ? above : key(unit, "whole");
	}

	private void put(Map<String, String> words, String name, String key) {
		messages.find(key).ifPresent(word -> words.put(name, word));
	}

	private String key(OrgUnit unit, String word) {
		String level = "level." + unit.level();
		String variant = level + ".variant";
		String area = FILLED.matcher(unit.code()).replaceFirst("$1");
		return level + (messages.has(variant) ? messages.format(variant, Map.of("area", area)) : "") + "." + word;
	}
}
