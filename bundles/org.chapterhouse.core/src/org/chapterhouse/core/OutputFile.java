package org.chapterhouse.core;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file whole or not at all: beside its place first, then moved onto it. Several processes and threads may write the same file; one of them wins.
 */
public final class OutputFile implements AutoCloseable {

	private static final AtomicLong COUNT = new AtomicLong();

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
		return new OutputFile(target, part, new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)));
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
