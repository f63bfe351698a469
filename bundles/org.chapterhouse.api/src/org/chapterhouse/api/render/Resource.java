package org.chapterhouse.api.render;

import java.net.URL;
import java.util.Objects;

/**
 * Names a file of a bundle.
 *
 * @param location where it can be read
 * @param origin   the bundle and path, for messages
 * @param version  changes when the file may have changed: the bundle's version
 */
public record Resource(URL location, String origin, String version) {

	/** Makes a resource; nothing may be null. */
	public Resource {
		Objects.requireNonNull(location);
		Objects.requireNonNull(origin);
		Objects.requireNonNull(version);
	}
}
