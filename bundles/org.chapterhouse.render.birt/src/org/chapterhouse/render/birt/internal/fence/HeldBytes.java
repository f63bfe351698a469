package org.chapterhouse.render.birt.internal.fence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

import org.eclipse.jdt.annotation.Nullable;

/** Gives bytes in memory an address: they cannot change between being judged and being used. */
final class HeldBytes extends URLStreamHandler {

	private final byte[] bytes;

	private HeldBytes(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Returns an address that opens the bytes. */
	static URL url(byte[] bytes) {
		try {
			return URL.of(URI.create("held:bytes"), new HeldBytes(bytes));
		} catch (MalformedURLException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	protected URLConnection openConnection(@Nullable URL url) {
		return new URLConnection(url) {

			@Override
			public void connect() {
				connected = true;
			}

			@Override
			public InputStream getInputStream() throws IOException {
				return new ByteArrayInputStream(bytes);
			}
		};
	}
}
