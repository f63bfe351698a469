package org.chapterhouse.core.templates;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.render.Resource;
import org.chapterhouse.core.internal.FileStamp;
import org.chapterhouse.core.internal.Sha256;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads the files of one family in a folder of templates: {@code FOLDER/FAMILY/CHAPTER.rptdesign} and {@code FOLDER/FAMILY/theme/…}. No path and no link leads out.
 *
 * @param root the folder of the family
 */
record TemplateFolder(Path root) {

	/** More than any template: a file of another kind is not read into memory. */
	private static final long LARGEST = 32L << 20;
	private static final int DEEPEST = 4;

	/** Finds a file by its path; empty if there is none. */
	Optional<Path> find(String path) {
		try {
			Path file = root.resolve(path).normalize();
			return file.startsWith(root) && !file.equals(root) && Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file)
					: Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Reads a file; null if it is none, leads out of the folder or is too large. */
	byte @Nullable [] read(Path file) {
		try {
			Path real = file.toRealPath();
			return real.startsWith(root.toRealPath()) && Files.isRegularFile(real) && Files.size(real) <= LARGEST ? Files.readAllBytes(real) : null;
		} catch (IOException e) {
			return null;
		}
	}

	/** Returns a path with what tells that its file was written. */
	String stamp(String path) {
		return FileStamp.of(path, root.resolve(path));
	}

	/** Names a file as a resource that is not trusted. */
	static Resource resource(Path file, byte[] bytes) {
		try {
			return new Resource(file.toUri().toURL(), file.toString(), Sha256.of(bytes), Resource.Source.FOLDER);
		} catch (MalformedURLException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Returns the paths of all files, in order; those that tools and systems hide are left out. */
	List<String> paths() throws IOException {
		if (!Files.isDirectory(root)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(root, DEEPEST)) {
			return files.filter(file -> !Files.isDirectory(file)).map(root::relativize).filter(TemplateFolder::isShown)
					.map(file -> file.toString().replace('\\', '/')).sorted().toList();
		}
	}

	private static boolean isShown(Path file) {
		for (Path name : file) {
			if (name.toString().startsWith(".") || name.toString().endsWith(".bak")) {
				return false;
			}
		}
		return true;
	}
}
