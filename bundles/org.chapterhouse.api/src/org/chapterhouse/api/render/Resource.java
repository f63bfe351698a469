package org.chapterhouse.api.render;

import java.net.URL;
import java.util.Objects;

/**
 * Names a file that renderers read: a template or a file of a theme.
 *
 * @param location where it can be read
 * @param origin   the bundle and path, or the path of a file, for messages
 * @param version  changes when the file may have changed: the bundle's version, or what follows from the bytes of a file
 * @param source   whose it is, and so what it may do
 */
public record Resource(URL location, String origin, String version, Source source) {

	/** Says where a file comes from. */
	public enum Source {
		/** From a bundle that is installed: trusted as code is. */
		BUNDLE,
		/** From a folder of files: whatever it holds, it reaches no Java, files, network or database of its own. */
		FOLDER
	}

	/** Makes a resource; nothing may be null. */
	public Resource {
		Objects.requireNonNull(location);
		Objects.requireNonNull(origin);
		Objects.requireNonNull(version);
		Objects.requireNonNull(source);
	}

	/** Tells whether it is trusted as code is. */
	public boolean isTrusted() {
		return source == Source.BUNDLE;
	}
}
