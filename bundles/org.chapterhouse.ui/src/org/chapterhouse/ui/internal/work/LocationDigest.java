package org.chapterhouse.ui.internal.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names folders after data of whose location they hold something, so that no two share one. */
public final class LocationDigest {

	private static final int BYTES = 16;

	private LocationDigest() {
	}

	/** Returns a name that no other location has. */
	public static String of(String location) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(location.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
