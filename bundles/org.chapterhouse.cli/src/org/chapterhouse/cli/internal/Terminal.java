package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether people look on. */
final class Terminal {

	private Terminal() {
	}

	/** Tells whether standard error is a terminal, as far as the platform or the launcher (property {@code chapterhouse.terminal}) says. */
	static boolean onStandardError() {
		String told = System.getProperty("chapterhouse.terminal");
		if (told != null) {
			return Boolean.parseBoolean(told);
		}
		try {
			String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
			return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
		} catch (IOException | UnsupportedOperationException | SecurityException e) {
			return false;
		}
	}
}
