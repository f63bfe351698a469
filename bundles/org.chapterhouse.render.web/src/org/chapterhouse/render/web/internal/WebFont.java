package org.chapterhouse.render.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Cuts the characters of one document out of a bundled TrueType font, so that a page shows its own letters on a machine without a Chinese font.
 * <p>
 * A report has a few hundred characters; its subset takes some tens of kilobytes. The same characters give the same bytes.
 */
public final class WebFont {

	private static final List<String> TABLES = List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "OS/2", "name", "post");

	/** Any fixed six letters: the name of a subset must not change from run to run. */
	private static final String PREFIX = "CHPTRS";

	/** It tells of tables that no page needs; held, for a logger that nobody holds forgets its level. */
	private static final Logger TALKATIVE = Logger.getLogger("org.apache.fontbox");

	private final TrueTypeFont font;

	private WebFont(TrueTypeFont font) {
		this.font = font;
	}

	/** Reads a font; it stays open until it is closed. */
	static WebFont read(Path file) throws IOException {
		TALKATIVE.setLevel(Level.SEVERE);
		return new WebFont(new TTFParser().parse(new RandomAccessReadBufferedFile(new File(file.toUri()))));
	}

	/** Closes the font; what goes wrong has no consequence. */
	synchronized void close() {
		IOUtils.closeQuietly(font);
	}

	/** Returns the subset for some code points as a {@code data:} address. */
	synchronized String dataAddress(SortedSet<Integer> codePoints) throws IOException {
		var subsetter = new TTFSubsetter(font, TABLES);
		subsetter.setPrefix(PREFIX);
		codePoints.forEach(subsetter::add);
		var bytes = new ByteArrayOutputStream();
		subsetter.writeToStream(bytes);
		return "data:font/ttf;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
	}
}
