package org.chapterhouse.install.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;

/** Is the folder of dropped bundles, and what it looked like when it was looked at last. */
record Dropped(Product product) {

	private static final String AWAY = ".removed";
	/** Begins the line of the state of the product, with a letter that no name of a file ends with before a blank. */
	private static final String STATE = "/ ";

	/** Tells whether it looks another way now, or the product is another one and not all could be installed into the one before. */
	boolean isChanged() {
		Map<Boolean, List<String>> seen = seen().lines().collect(Collectors.partitioningBy(line -> line.startsWith(STATE)));
		return !look().lines().toList().equals(seen.get(false)) || !seen.get(true).stream().allMatch(line -> line.equals(STATE + product.state()));
	}

	/**
	 * Keeps in mind what it looked like before something was done with it; what came since is news.
	 *
	 * @param all whether all that is there could be installed; else it is news once more when something else was installed
	 */
	void remember(String look, boolean all) {
		write(all ? look : look + STATE + product.state() + "\n");
	}

	private void write(String seen) {
		try {
			Files.writeString(product.seen(), seen);
		} catch (IOException e) {
			ILog.of(Dropped.class).warn("what the folder of dropped bundles looks like cannot be kept", e);
		}
	}

	/** Puts a jar out of the way, so that it does not come back; only the name of a file in the folder itself is heeded. */
	void putAway(String file) {
		Path folder = product.dropped().toAbsolutePath().normalize();
		try {
			Path jar = folder.resolve(file).normalize();
			if (folder.equals(jar.getParent()) && Files.isRegularFile(jar)) {
				Files.move(jar, jar.resolveSibling(jar.getFileName() + AWAY), StandardCopyOption.REPLACE_EXISTING);
			}
			write(seen().lines().filter(line -> !line.startsWith(file + " ")).map(line -> line + "\n").collect(Collectors.joining()));
		} catch (IOException | InvalidPathException e) {
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

	/** Returns what it looks like now. */
	String look() {
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
