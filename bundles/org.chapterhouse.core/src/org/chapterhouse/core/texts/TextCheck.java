package org.chapterhouse.core.texts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Holds what the program keeps with a text when it was last saved or accepted.
 *
 * @param written the period for which the text was last changed
 * @param mark    the mark of the text ({@link #mark}) then; another mark now says that it was edited by hand since
 * @param figures the figures that it stated
 */
public record TextCheck(String written, String mark, List<StatedFigure> figures) {

	private static final int MARK_LENGTH = 8;

	/** Makes a check; the list is copied. */
	public TextCheck {
		Objects.requireNonNull(written);
		Objects.requireNonNull(mark);
		figures = List.copyOf(figures);
	}

	/** Returns a short mark of what a text says, in whatever order of its fields. */
	public static String mark(SequencedMap<String, String> fields) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			new TreeMap<>(fields).forEach((id, text) -> digest.update((id + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest()).substring(0, MARK_LENGTH);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** Tells whether a text is still the one that was saved or accepted. */
	public boolean fits(SequencedMap<String, String> fields) {
		return mark.equals(mark(fields));
	}
}
