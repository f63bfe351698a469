package org.chapterhouse.ui.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.Platform;

/** Reads what the workbench wrote into its log since it started. */
public final class ErrorLog {

	private static final String ENTRY = "!ENTRY ";

	private ErrorLog() {
	}

	/** Returns the errors with their messages and traces, in the order in which they came. */
	public static List<String> errors() {
		Path file = Platform.getLogFileLocation().toPath();
		try {
			return Files.exists(file) ? entries(Files.readString(file)) : List.of();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** An entry begins with the bundle and a severity; 4 is an error. */
	private static List<String> entries(String log) {
		return List.of(log.split("(?m)^(?=" + ENTRY + ")")).stream().filter(entry -> entry.startsWith(ENTRY) && entry.split(" ")[2].equals("4"))
				.toList();
	}
}
