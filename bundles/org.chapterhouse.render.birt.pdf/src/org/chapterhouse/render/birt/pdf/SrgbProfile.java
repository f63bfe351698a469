package org.chapterhouse.render.birt.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes an ICC profile (ICC.1:2004-10) of the colour space sRGB out of the figures of IEC 61966-2-1: primaries adapted to D50 and the tone curve. Made here, it is the same
 * on every Java, small, and nobody's but ours.
 */
final class SrgbProfile {

	private static final int HEADER = 128;
	private static final int ENTRY = 12;
	private static final int ONE = 1 << 16;
	private static final double[] D50 = { 0.9642, 1, 0.8249 };
	private static final double[] ADAPTATION = { 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168 };
	private static final double[] CURVE = { 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045 };

	private SrgbProfile() {
	}

	/** Returns the bytes of the profile. */
	static byte[] bytes() {
		Map<String, byte[]> tags = new LinkedHashMap<>();
		tags.put("desc", text("sRGB"));
		tags.put("cprt", text("No copyright"));
		tags.put("wtpt", numbers("XYZ ", D50));
		tags.put("chad", numbers("sf32", ADAPTATION));
		tags.put("rXYZ", numbers("XYZ ", 0.43607, 0.22249, 0.01392));
		tags.put("gXYZ", numbers("XYZ ", 0.38515, 0.71687, 0.09708));
		tags.put("bXYZ", numbers("XYZ ", 0.14307, 0.06061, 0.71410));
		tags.put("rTRC", curve());
		tags.put("gTRC", curve());
		tags.put("bTRC", curve());
		int start = HEADER + 4 + tags.size() * ENTRY;
		int size = start + tags.values().stream().mapToInt(tag -> tag.length).sum();
		ByteBuffer profile = header(size);
		profile.position(HEADER);
		profile.putInt(tags.size());
		int offset = start;
		for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
			profile.put(ascii(tag.getKey())).putInt(offset).putInt(tag.getValue().length);
			offset += tag.getValue().length;
		}
		tags.values().forEach(profile::put);
		return profile.array();
	}

	private static ByteBuffer header(int size) {
		ByteBuffer header = ByteBuffer.allocate(size);
		header.putInt(size).putInt(0).putInt(0x04200000);
		header.put(ascii("mntrRGB XYZ "));
		header.putShort((short) 2004).putShort((short) 10).putShort((short) 1);
		header.position(36);
		header.put(ascii("acsp"));
		header.position(68);
		for (double value : D50) {
			header.putInt(fixed(value));
		}
		return header;
	}

	private static byte[] numbers(String type, double... values) {
		ByteBuffer tag = ByteBuffer.allocate(8 + 4 * values.length);
		tag.put(ascii(type)).putInt(0);
		for (double value : values) {
			tag.putInt(fixed(value));
		}
		return tag.array();
	}

	private static byte[] curve() {
		ByteBuffer tag = ByteBuffer.allocate(12 + 4 * CURVE.length);
		tag.put(ascii("para")).putInt(0).putShort((short) 3).putShort((short) 0);
		for (double value : CURVE) {
			tag.putInt(fixed(value));
		}
		return tag.array();
	}

	private static byte[] text(String text) {
		byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
		ByteBuffer tag = ByteBuffer.allocate(28 + (letters.length + 3) / 4 * 4);
		tag.put(ascii("mluc")).putInt(0).putInt(1).putInt(ENTRY).put(ascii("enUS")).putInt(letters.length).putInt(28).put(letters);
		return tag.array();
	}

	private static int fixed(double value) {
		return (int) Math.round(value * ONE);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}
}
