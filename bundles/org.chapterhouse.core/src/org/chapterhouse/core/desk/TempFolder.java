package org.chapterhouse.core.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes a folder for what is needed for a while and removes it, also when the process is told to end. */
public final class TempFolder implements AutoCloseable {

	private static final String NAME = "chapterhouse-";
	/** Held as long as the folder is used; the system lets go of it even when the process is killed. */
	private static final String LOCK = ".lock";

	private final Path path;
	private final FileChannel lock;
	private final Thread hook;

	/** Makes one, in the system's folder for temporary files. */
	public TempFolder() throws IOException {
		this(Path.of(System.getProperty("java.io.tmpdir")));
	}

	/** Makes one in a folder. */
	public TempFolder(Path parent) throws IOException {
		this.path = Files.createTempDirectory(parent, NAME);
		this.lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try {
			lock.tryLock();
		} catch (IOException e) {
			// a file system without locks, where nobody can tell that it is left either
		}
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
			lock.close();
			remove(path);
		} catch (IOException e) {
			// what cannot be removed stays; the system clears its folder for temporary files
		}
	}

	/** Removes from the system's folder for temporary files what processes that were killed left there. */
	public static void removeLeftovers(Workplace workplace) {
		workplace.begins("removal of leftovers");
		Path parent = Path.of(System.getProperty("java.io.tmpdir"));
		try {
			removeLeftovers(parent);
		} catch (IOException | DirectoryIteratorException e) {
			workplace.log().failed("removal of leftovers in " + parent, e);
		}
	}

	/**
	 * Removes from a folder what processes that were killed left there; what somebody still uses stays.
	 *
	 * @throws IOException if something could not be removed; what could is removed
	 */
	public static void removeLeftovers(Path parent) throws IOException {
		IOException trouble = null;
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, NAME + "*")) {
			for (Path folder : folders) {
				if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isLeft(folder.resolve(LOCK))) {
					try {
						remove(folder);
					} catch (IOException e) {
						trouble = e;
					}
				}
			}
		}
		if (trouble != null) {
			throw trouble;
		}
	}

	/**
	 * Tells whether nobody holds the lock; a folder without one is being made or is not ours, and what others may not write to is theirs. What is younger than this process
	 * is not looked at: it may be this one's own, whose lock would be lost by that, or not be locked yet.
	 */
	private static boolean isLeft(Path lock) {
		if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(lock)) {
			return false;
		}
		Instant begun = ProcessHandle.current().info().startInstant().orElse(Instant.MIN);
		try {
			if (!Files.getLastModifiedTime(lock, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(begun)) {
				return false;
			}
		} catch (IOException e) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock held = channel.tryLock()) {
			return held != null;
		} catch (IOException | OverlappingFileLockException e) {
			return false;
		}
	}

	/** Removes a folder with all that is in it. */
	public static void remove(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
			for (Path one : deepestFirst) {
				Files.deleteIfExists(one);
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
