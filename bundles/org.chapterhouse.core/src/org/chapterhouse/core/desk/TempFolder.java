package org.chapterhouse.core.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes a folder for what is needed for a while and removes it, also when the process is told to end. */
public final class TempFolder implements AutoCloseable {

	private final Path path;
	private final Thread hook;

	/** Makes one, in the system's folder for temporary files. */
	public TempFolder() throws IOException {
		this.path = Files.createTempDirectory("chapterhouse");
		this.hook = new Thread(this::remove, "remove temporary files");
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/** Returns where it is. */
	public Path path() {
		return path;
	}

	@Override
	public void close() {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
			remove();
		} catch (IllegalStateException e) {
			// the process is ending and the hook does the work
		}
	}

	private void remove() {
		try {
			remove(path);
		} catch (IOException e) {
			// what cannot be removed stays; the system clears its folder for temporary files
		}
	}

	/** Removes a folder with all that is in it. */
	public static void remove(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
			for (Path one : deepestFirst) {
				Files.deleteIfExists(one);
			}
		}
	}
}
