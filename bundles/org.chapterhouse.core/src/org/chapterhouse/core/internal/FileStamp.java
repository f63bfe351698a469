package org.chapterhouse.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells a file from the same file after a change, without reading it. */
public final class FileStamp {

	private FileStamp() {
	}

	/** Returns a name with the length of its file and when that was written last; the name alone of a file that cannot be looked at, such as a link to nowhere. */
	public static String of(String name, Path file) {
		try {
			BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
			return name + " " + found.size() + " " + found.lastModifiedTime().toInstant();
		} catch (IOException e) {
			return name;
		}
	}
}
