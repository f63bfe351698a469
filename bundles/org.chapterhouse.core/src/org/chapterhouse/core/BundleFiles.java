package org.chapterhouse.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.render.Resource;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Opens the files of a bundle.
 *
 * @param bundle  the symbolic name
 * @param version the version, changed whenever the files may have changed
 * @param finder  finds a file by its path in the bundle; null if there is none
 */
public record BundleFiles(String bundle, String version, Function<String, @Nullable URL> finder) {

	/** Makes the files of a bundle; nothing may be null. */
	public BundleFiles {
		Objects.requireNonNull(bundle);
		Objects.requireNonNull(version);
		Objects.requireNonNull(finder);
	}

	/** Returns where a file can be read; empty if there is none. */
	public Optional<URL> find(String path) {
		return Optional.ofNullable(finder.apply(path));
	}

	/** Opens a file; null if there is none. The caller closes it. */
	public @Nullable InputStream open(String path) {
		URL location = finder.apply(path);
		try {
			return location == null ? null : location.openStream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns a file as a resource for renderers; empty if there is none. */
	public Optional<Resource> resource(String path) {
		return find(path).map(location -> new Resource(location, place(path), version, Resource.Source.BUNDLE));
	}

	/** Returns how messages name a file: bundle and path. */
	public String place(String path) {
		return bundle + "/" + path;
	}
}
