package org.chapterhouse.install.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is a folder that is gone when it is closed.
 *
 * @param path where it is
 */
record TemporaryFolder(Path path) implements AutoCloseable {

	static TemporaryFolder make() throws IOException {
		return new TemporaryFolder(Files.createTempDirectory("chapterhouse-install"));
	}

	/** Copies the files of a folder below another, which keep their place in it. */
	void take(Path other, Path below) throws IOException {
		List<Path> files;
		try (Stream<Path> found = Files.walk(below)) {
			files = found.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).toList();
		}
		for (Path file : files) {
			Path copy = path.resolve(other.relativize(file).toString());
			Files.createDirectories(copy.getParent());
			Files.copy(file, copy);
		}
	}

	@Override
	public void close() {
		try (Stream<Path> files = Files.walk(path)) {
			files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
		} catch (IOException e) {
			path.toFile().deleteOnExit();
		}
	}
}
