package org.chapterhouse.render.birt.internal.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads advance widths and the character map of a TrueType font, nothing else. Immutable.
 * <p>
 * Tables as in the OpenType specification 1.9: head, hhea, hmtx and cmap (formats 4 and 12).
 */
final class TrueTypeMetrics {

	private record Table(int offset, int length) {
	}

	private final int unitsPerEm;
	private final int[] advances;
	private final Map<Integer, Integer> glyphs;

	private TrueTypeMetrics(int unitsPerEm, int[] advances, Map<Integer, Integer> glyphs) {
		this.unitsPerEm = unitsPerEm;
		this.advances = advances;
		this.glyphs = glyphs;
	}

	static TrueTypeMetrics read(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer font = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
			Map<String, Table> tables = new HashMap<>();
			int count = font.getShort(4) & 0xFFFF;
			for (int i = 0; i < count; i++) {
				int at = 12 + i * 16;
				byte[] tag = { font.get(at), font.get(at + 1), font.get(at + 2), font.get(at + 3) };
				tables.put(new String(tag, java.nio.charset.StandardCharsets.US_ASCII), new Table(font.getInt(at + 8), font.getInt(at + 12)));
			}
			int unitsPerEm = font.getShort(table(tables, "head", file).offset() + 18) & 0xFFFF;
			int metrics = font.getShort(table(tables, "hhea", file).offset() + 34) & 0xFFFF;
			int hmtx = table(tables, "hmtx", file).offset();
			int[] advances = new int[metrics];
			for (int i = 0; i < metrics; i++) {
				advances[i] = font.getShort(hmtx + i * 4) & 0xFFFF;
			}
			return new TrueTypeMetrics(unitsPerEm, advances, characters(font, table(tables, "cmap", file).offset()));
		} catch (IndexOutOfBoundsException e) {
			throw new FontException(String.valueOf(file), e);
		}
	}

	private static Table table(Map<String, Table> tables, String tag, Path file) throws IOException {
		Table table = tables.get(tag);
		if (table == null) {
			throw new FontException(file + " (" + tag + ")");
		}
		return table;
	}

	private static Map<Integer, Integer> characters(ByteBuffer font, int cmap) {
		Map<Integer, Integer> glyphs = new HashMap<>();
		int count = font.getShort(cmap + 2) & 0xFFFF;
		for (int i = 0; i < count; i++) {
			int table = cmap + font.getInt(cmap + 4 + i * 8 + 4);
			switch (font.getShort(table) & 0xFFFF) {
			case 4 -> format4(font, table, glyphs);
			case 12 -> format12(font, table, glyphs);
			default -> {
				// other formats hold no more characters than these two
			}
			}
		}
		return glyphs;
	}

	private static void format4(ByteBuffer font, int table, Map<Integer, Integer> glyphs) {
		int segments = (font.getShort(table + 6) & 0xFFFF) / 2;
		int ends = table + 14;
		int starts = ends + segments * 2 + 2;
		int deltas = starts + segments * 2;
		int offsets = deltas + segments * 2;
		for (int s = 0; s < segments; s++) {
			int start = font.getShort(starts + s * 2) & 0xFFFF;
			int end = font.getShort(ends + s * 2) & 0xFFFF;
			int delta = font.getShort(deltas + s * 2);
			int offset = font.getShort(offsets + s * 2) & 0xFFFF;
			for (int c = start; c <= end && c < 0xFFFF; c++) {
				int glyph = offset == 0 ? c : font.getShort(offsets + s * 2 + offset + (c - start) * 2) & 0xFFFF;
				glyph = glyph == 0 && offset != 0 ? 0 : (glyph + delta) & 0xFFFF;
				if (glyph != 0) {
					glyphs.put(c, glyph);
				}
			}
		}
	}

	private static void format12(ByteBuffer font, int table, Map<Integer, Integer> glyphs) {
		int groups = font.getInt(table + 12);
		for (int g = 0; g < groups; g++) {
			int at = table + 16 + g * 12;
			int start = font.getInt(at);
			int end = font.getInt(at + 4);
			int first = font.getInt(at + 8);
			for (int c = start; c <= end; c++) {
				glyphs.put(c, first + c - start);
			}
		}
	}

	double width(String text, double size) {
		long units = text.codePoints().mapToLong(c -> advances[Math.min(glyphs.getOrDefault(c, 0), advances.length - 1)]).sum();
		return units * size / unitsPerEm;
	}

	boolean has(int codePoint) {
		return glyphs.containsKey(codePoint);
	}
}
