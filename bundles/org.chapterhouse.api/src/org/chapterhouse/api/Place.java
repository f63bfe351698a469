package org.chapterhouse.api;

import java.util.Objects;

/**
 * Tells where a problem is. What is not known is empty (texts) or 0 (line).
 *
 * @param file    the file or the address
 * @param line    the line, from 1
 * @param dataSet the data set, chapter part or template
 * @param column  the column or the element
 * @param value   the value as it stands there, cut to 80 characters
 */
public record Place(String file, long line, String dataSet, String column, String value) {

	private static final int LONGEST_VALUE = 80;

	/** No particular place. */
	public static final Place NOWHERE = new Place("", 0, "", "", "");

	/** Makes a place; nothing may be null. */
	public Place {
		Objects.requireNonNull(file);
		Objects.requireNonNull(dataSet);
		Objects.requireNonNull(column);
		value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
	}

	/** Returns a place that is only a file. */
	public static Place file(String file) {
		return new Place(file, 0, "", "", "");
	}

	/** Returns a data set of a file. */
	public static Place dataSet(String file, String dataSet) {
		return new Place(file, 0, dataSet, "", "");
	}

	/** Returns an element of a schema part or a template. */
	public static Place element(String file, String element) {
		return new Place(file, 0, "", element, "");
	}
}
