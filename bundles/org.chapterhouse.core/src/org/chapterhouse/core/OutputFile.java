package org.chapterhouse.core;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file whole or not at all: beside its place first, then moved onto it. Several processes and threads may write the same file; one of them wins.
 */
public final class OutputFile implements AutoCloseable {

	private static final AtomicLong COUNT = new AtomicLong();
	private static final Pattern PART = Pattern.compile("\\..+\\.(\\d{1,18})-\\d+\\.part");

	private final Path target;
	private final Path part;
	private final OutputStream stream;

	private OutputFile(Path target, Path part, OutputStream stream) {
		this.target = target;
		this.part = part;
		this.stream = stream;
	}

	/** Begins a file; its folder is made if there is none. */
	public static OutputFile begin(Path target) throws IOException {
		Path folder = target.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path part = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".part");
		// a process that is told to end leaves nothing half-written either
		part.toFile().deleteOnExit();
		FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try {
			// held until the stream is closed: tells others, on other machines too, that somebody writes
			channel.tryLock();
		} catch (IOException e) {
			// a file system without locks
		}
		return new OutputFile(target, part, new BufferedOutputStream(Channels.newOutputStream(channel)));
	}

	/** Removes from a folder what processes that were killed left half-written; what somebody still writes stays. */
	public static void removeLeftovers(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
			for (Path part : parts) {
				Matcher name = PART.matcher(part.getFileName().toString());
				if (name.matches() && Files.isRegularFile(part, java.nio.file.LinkOption.NOFOLLOW_LINKS)
						&& isLeft(part, Long.parseLong(name.group(1)))) {
					Files.deleteIfExists(part);
				}
			}
		}
	}

	/** Tells whether nobody holds a file, and the process of this id is not there or is another one by now. */
	private static boolean isLeft(Path part, long process) throws IOException {
		Instant written = Files.getLastModifiedTime(part).toInstant();
		boolean lives = ProcessHandle.of(process).filter(ProcessHandle::isAlive)
				.filter(other -> other.info().startInstant().map(began -> !began.isAfter(written)).orElse(true)).isPresent();
		if (lives) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
			return lock != null;
		} catch (OverlappingFileLockException e) {
			return false;
		}
	}

	/** Returns where the bytes go. */
	public OutputStream stream() {
		return stream;
	}

	/** Puts the file in its place; nothing may be written afterwards. */
	public void finish() throws IOException {
		stream.close();
		try {
			Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Removes what was written if the file was not finished. */
	@Override
	public void close() throws IOException {
		try {
			stream.close();
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
