package org.chapterhouse.render.birt.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * Packs the objects of a finished PDF that are no streams into compressed object streams (ISO 32000-1, 7.5.7), and its cross-reference table into a stream: the structure of
 * a tagged report is a thousand small objects. Numbers and contents of objects stay. Used once, by one thread.
 */
public final class PackedPdf {

	private static final int TOGETHER = 200;
	private static final int ENTRY = 20;
	private static final int FIELDS = 7;
	private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*$");
	private static final Pattern TABLE = Pattern.compile("xref\\s+0 (\\d+)\\s*\n");
	private static final Pattern OBJECT = Pattern.compile("(\\d+) 0 obj\\s");
	private static final Pattern KEPT = Pattern.compile("/(?:Root|Info) \\d+ 0 R|/ID\\s*\\[[^\\]]*\\]");

	private final byte[] pdf;
	private final String text;
	private final ByteArrayOutputStream out;
	private final List<byte[]> entries = new ArrayList<>();

	private PackedPdf(byte[] pdf) {
		this.pdf = pdf;
		text = new String(pdf, StandardCharsets.ISO_8859_1);
		out = new ByteArrayOutputStream(pdf.length);
	}

	/**
	 * Packs a PDF that has one cross-reference table and is not encrypted.
	 *
	 * @throws IllegalArgumentException if it is another
	 */
	public static byte[] packed(byte[] pdf) {
		return new PackedPdf(pdf).pack();
	}

	private byte[] pack() {
		int table = Integer.parseInt(match(START, Math.max(0, text.length() - 64)).group(1));
		Matcher head = match(TABLE, table);
		int count = Integer.parseInt(head.group(1));
		TreeMap<Integer, Integer> numbers = new TreeMap<>();
		for (int number = 0; number < count; number++) {
			int at = head.end() + number * ENTRY;
			entries.add(entry(0, 0, 0));
			if (text.charAt(at + 17) == 'n') {
				numbers.put(Integer.parseInt(text.substring(at, at + 10)), number);
			}
		}
		List<Integer> small = new ArrayList<>();
		List<String> bodies = new ArrayList<>();
		out.write(pdf, 0, numbers.isEmpty() ? 0 : numbers.firstKey());
		for (Map.Entry<Integer, Integer> object : numbers.entrySet()) {
			Integer next = numbers.higherKey(object.getKey());
			int end = next == null ? table : next;
			String whole = text.substring(object.getKey(), end);
			Matcher start = OBJECT.matcher(whole);
			int last = whole.lastIndexOf("endobj");
			if (!start.lookingAt() || last < 0) {
				throw new IllegalArgumentException("object " + object.getValue());
			}
			String body = whole.substring(start.end(), last).strip();
			if (body.endsWith("endstream")) {
				entries.set(object.getValue(), entry(1, out.size(), 0));
				out.write(pdf, object.getKey(), end - object.getKey());
			} else {
				small.add(object.getValue());
				bodies.add(body);
			}
		}
		for (int from = 0; from < small.size(); from += TOGETHER) {
			int to = Math.min(small.size(), from + TOGETHER);
			together(small.subList(from, to), bodies.subList(from, to));
		}
		references(text.substring(head.end() + count * ENTRY));
		return out.toByteArray();
	}

	private void together(List<Integer> numbers, List<String> bodies) {
		StringBuilder places = new StringBuilder();
		StringBuilder contents = new StringBuilder();
		int stream = entries.size();
		for (int i = 0; i < numbers.size(); i++) {
			entries.set(numbers.get(i), entry(2, stream, i));
			places.append(numbers.get(i)).append(' ').append(contents.length()).append(' ');
			contents.append(bodies.get(i)).append('\n');
		}
		entries.add(entry(1, out.size(), 0));
		stream(stream, "/Type/ObjStm/N " + numbers.size() + "/First " + places.length(),
				places.append(contents).toString().getBytes(StandardCharsets.ISO_8859_1));
	}

	private void references(String trailer) {
		int place = out.size();
		int number = entries.size();
		entries.add(entry(1, place, 0));
		ByteArrayOutputStream table = new ByteArrayOutputStream();
		entries.forEach(table::writeBytes);
		StringBuilder dictionary = new StringBuilder("/Type/XRef/W[1 4 2]/Size ").append(entries.size());
		KEPT.matcher(trailer).results().forEach(kept -> dictionary.append(kept.group()));
		stream(number, dictionary.toString(), table.toByteArray());
		write("startxref\n" + place + "\n%%EOF\n");
	}

	private void stream(int number, String dictionary, byte[] content) {
		byte[] deflated = deflated(content);
		write(number + " 0 obj\n<<" + dictionary + "/Filter/FlateDecode/Length " + deflated.length + ">>stream\n");
		out.writeBytes(deflated);
		write("\nendstream\nendobj\n");
	}

	private static byte[] deflated(byte[] content) {
		ByteArrayOutputStream deflated = new ByteArrayOutputStream();
		byte[] buffer = new byte[1 << 12];
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
		try {
			deflater.setInput(content);
			deflater.finish();
			while (!deflater.finished()) {
				deflated.write(buffer, 0, deflater.deflate(buffer));
			}
		} finally {
			deflater.end();
		}
		return deflated.toByteArray();
	}

	private static byte[] entry(int kind, int place, int index) {
		byte[] entry = new byte[FIELDS];
		entry[0] = (byte) kind;
		for (int i = 0; i < 4; i++) {
			entry[1 + i] = (byte) (place >>> 8 * (3 - i));
		}
		entry[5] = (byte) (index >>> 8);
		entry[6] = (byte) index;
		return entry;
	}

	private Matcher match(Pattern pattern, int from) {
		Matcher matcher = pattern.matcher(text);
		if (from < 0 || from > text.length() || !matcher.find(from)) {
			throw new IllegalArgumentException("no " + pattern);
		}
		return matcher;
	}

	private void write(String ascii) {
		out.writeBytes(ascii.getBytes(StandardCharsets.ISO_8859_1));
	}
}
