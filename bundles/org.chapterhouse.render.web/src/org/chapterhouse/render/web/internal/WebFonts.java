package org.chapterhouse.render.web.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapterhouse.api.render.ReportFonts;

/** Keeps the fonts of reports, of which each page carries what it needs. Thread-safe. */
public final class WebFonts {

	/**
	 * Holds the two weights of a font.
	 *
	 * @param regular weight 400
	 * @param bold    weight 700
	 */
	public record Weights(WebFont regular, WebFont bold) {

		/** Returns rules of a style sheet that bring the characters of a text. */
		public String faces(CharSequence text) throws IOException {
			SortedSet<Integer> characters = new TreeSet<>();
			text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(characters::add);
			return face(regular, 400, characters) + face(bold, 700, characters);
		}

		private static String face(WebFont font, int weight, SortedSet<Integer> characters) throws IOException {
			return "@font-face{font-family:\"Report Sans\";font-weight:" + weight + ";src:url(" + font.dataAddress(characters) + ")}\n";
		}
	}

	private final Map<ReportFonts, Weights> kept = new HashMap<>();

	/** Returns the weights of a font, read at first use. */
	synchronized Weights of(ReportFonts fonts) throws IOException {
		Weights known = kept.get(fonts);
		if (known == null) {
			known = new Weights(WebFont.read(fonts.regular()), WebFont.read(fonts.bold()));
			kept.put(fonts, known);
		}
		return known;
	}

	/** Closes the fonts. */
	synchronized void close() {
		for (Weights weights : kept.values()) {
			weights.regular().close();
			weights.bold().close();
		}
		kept.clear();
	}
}
