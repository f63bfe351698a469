package org.chapterhouse.core.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Says why a file could not be read or written, for messages that choose their words by it.
 *
 * @param why    {@code missing}, {@code denied}, {@code inTheWay} or {@code other}
 * @param reason what the system says, in its own language; for {@code other}
 */
public record FileTrouble(String why, String reason) {

	/** Returns what an exception means. */
	public static FileTrouble of(IOException cause) {
		String why = switch (cause) {
		case NoSuchFileException e -> "missing";
		case AccessDeniedException e -> "denied";
		case FileAlreadyExistsException e -> "inTheWay";
		case NotDirectoryException e -> "inTheWay";
		case DirectoryNotEmptyException e -> "inTheWay";
		default -> "other";
		};
		String said = cause instanceof FileSystemException system && system.getReason() != null ? system.getReason() : cause.getMessage();
		return new FileTrouble(why, said == null || said.isBlank() ? cause.getClass().getSimpleName() : said);
	}
}
