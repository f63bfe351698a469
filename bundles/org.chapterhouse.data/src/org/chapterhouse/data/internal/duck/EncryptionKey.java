package org.chapterhouse.data.internal.duck;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

import org.chapterhouse.data.internal.SqlRunner;

/** Opens a database file that is encrypted. No statement, message or cause of an error holds the password. */
final class EncryptionKey {

	/** What the engine says of a file that is encrypted. */
	private static final String ENCRYPTED = "Cannot open encrypted database";
	/** What the engine says of a password that is not the file's, and of one that can be nobody's. */
	private static final String WRONG = "Wrong encryption key";
	private static final String UNREADABLE = "Failed to cast";
	private static final int ASCII = 0x80;
	private static final int BYTE = 0xFF;

	/** As the engine takes it: what is not ASCII in hexadecimal. */
	private final String written;

	private EncryptionKey(String written) {
		this.written = written;
	}

	/** Tells whether a failure says that a file is encrypted. */
	static boolean isAskedFor(SQLException e) {
		return says(e, ENCRYPTED);
	}

	/** Makes a key of a password, if one was given. */
	static EncryptionKey of(Optional<String> password) throws PasswordRefused {
		String given = password.filter(text -> !text.isEmpty()).orElseThrow(() -> new PasswordRefused("data.password.missing"));
		var written = new StringBuilder();
		for (byte one : given.getBytes(StandardCharsets.UTF_8)) {
			written.append((one & BYTE) < ASCII ? String.valueOf((char) one) : "\\x" + HexFormat.of().withUpperCase().toHexDigits(one));
		}
		return new EncryptionKey(written.toString());
	}

	/** Attaches a file read-only. */
	void attach(String attach, SqlRunner runner) throws SQLException, PasswordRefused {
		try {
			runner.run(attach + " (READ_ONLY, ENCRYPTION_KEY ?)", written);
		} catch (SQLException e) {
			if (says(e, WRONG) || says(e, UNREADABLE)) {
				throw new PasswordRefused("data.password.wrong");
			}
			// without its cause: nobody knows what an engine puts into its messages
			throw new SQLException(String.valueOf(e.getMessage()).replace(written, "…"));
		}
	}

	private static boolean says(SQLException e, String what) {
		return String.valueOf(e.getMessage()).contains(what);
	}
}
