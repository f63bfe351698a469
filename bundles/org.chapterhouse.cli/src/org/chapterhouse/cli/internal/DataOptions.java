package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

/** Holds the options that say which data to read. */
final class DataOptions {

	/** The variable that holds the password where no option names another. */
	static final String PASSWORD = "CHAPTERHOUSE_DATA_PASSWORD";

	@Option(names = "--data", paramLabel = "DIR-or-JDBC-URL", order = 10)
	@Nullable
	String data;

	@Option(names = "--password-env", paramLabel = "NAME", order = 11)
	@Nullable
	String passwordVariable;

	@Option(names = "--password-file", paramLabel = "FILE", order = 12)
	@Nullable
	String passwordFile;

	/** Tells whether any of them is given. */
	boolean isGiven() {
		return data != null || passwordVariable != null || passwordFile != null;
	}

	/** Reads the password when it is asked for; it is kept nowhere. */
	Optional<String> password(Desk desk) {
		String variable = passwordVariable;
		if (variable != null) {
			String value = desk.surroundings().environment().get(variable);
			if (value == null) {
				throw desk.usage("usage.password.variable", "name", variable);
			}
			return Optional.of(value);
		}
		String file = passwordFile;
		if (file == null) {
			return Optional.ofNullable(desk.surroundings().environment().get(PASSWORD));
		}
		try {
			return Optional.of(Files.readString(desk.path(file)).strip());
		} catch (IOException e) {
			throw desk.usage("usage.password.file", "file", file);
		}
	}
}
