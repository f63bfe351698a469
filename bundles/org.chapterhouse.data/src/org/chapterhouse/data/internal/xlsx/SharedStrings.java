package org.chapterhouse.data.internal.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.chapterhouse.data.internal.xlsx.XlsxFault.Kind;

/** Holds the texts that the cells of a workbook share, packed into one array. */
final class SharedStrings {

	private static final int MOST_BYTES = 1 << 28;

	private byte[] bytes = new byte[1 << 12];
	private int[] ends = new int[256];
	private int count;

	/** Reads the part that holds them. */
	static SharedStrings read(XmlPart part) throws IOException {
		var strings = new SharedStrings();
		var text = new StringBuilder();
		boolean phonetic = false;
		while (part.next()) {
			if (part.begins("rPh") || part.ends("rPh")) {
				phonetic = part.begins("rPh");
			} else if (part.begins("t") && !phonetic) {
				part.text(text);
			} else if (part.ends("si")) {
				strings.add(text.toString());
				text.setLength(0);
			}
		}
		return strings;
	}

	private void add(String text) throws IOException {
		byte[] added = text.getBytes(StandardCharsets.UTF_8);
		int start = count == 0 ? 0 : ends[count - 1];
		if (start + added.length > MOST_BYTES) {
			throw new XlsxFault(Kind.TOO_LARGE, "more than " + MOST_BYTES + " bytes of texts");
		}
		if (start + added.length > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + added.length));
		}
		if (count == ends.length) {
			ends = Arrays.copyOf(ends, count * 2);
		}
		System.arraycopy(added, 0, bytes, start, added.length);
		ends[count] = start + added.length;
		count++;
	}

	/** Returns the text of a number, from 0. */
	String get(String index) throws IOException {
		int at = XmlPart.number(index, count);
		if (at >= count) {
			throw new XlsxFault(Kind.DAMAGED, "a cell refers to text " + index + " of " + count);
		}
		int start = at == 0 ? 0 : ends[at - 1];
		return new String(bytes, start, ends[at] - start, StandardCharsets.UTF_8);
	}
}
