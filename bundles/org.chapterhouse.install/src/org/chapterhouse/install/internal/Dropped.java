package org.chapterhouse.install.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;

/** Is the folder of dropped bundles, and what it looked like when it was looked at last. */
record Dropped(Product product) {

	private static final String AWAY = ".removed";

	/** Tells whether it looks another way now. */
	boolean isChanged() {
		return !look().equals(seen());
	}

	/** Keeps in mind what it looks like. */
	void remember() {
		try {
			Files.writeString(product.seen(), look());
		} catch (IOException e) {
			ILog.of(Dropped.class).warn("what the folder of dropped bundles looks like cannot be kept", e);
		}
	}

	/** Puts a jar out of the way, so that it does not come back. */
	void putAway(String file) {
		Path jar = product.dropped().resolve(file);
		try {
			if (Files.exists(jar)) {
				Files.move(jar, jar.resolveSibling(file + AWAY), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			}
		} catch (IOException e) {
			ILog.of(Dropped.class).warn("a dropped bundle cannot be put away", e);
		}
	}

	private String seen() {
		try {
			return Files.exists(product.seen()) ? Files.readString(product.seen()) : "";
		} catch (IOException e) {
			return "";
		}
	}

	private String look() {
		var look = new StringBuilder();
		try {
			for (Path jar : Source.jars(product.dropped())) {
				look.append(jar.getFileName()).append(' ').append(Files.size(jar)).append(' ').append(Files.getLastModifiedTime(jar).toMillis())
						.append('\n');
			}
		} catch (IOException e) {
			return "";
		}
		return look.toString();
	}
}
