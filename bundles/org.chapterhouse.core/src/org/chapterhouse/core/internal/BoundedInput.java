package org.chapterhouse.core.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.eclipse.jdt.annotation.Nullable;

/** Reads a stream up to a number of bytes, so that an endless one cannot fill the memory. */
final class BoundedInput extends FilterInputStream {

	private long left;

	/** Makes a stream of at most some bytes. */
	BoundedInput(InputStream in, long limit) {
		super(in);
		this.left = limit;
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		count(value < 0 ? 0 : 1);
		return value;
	}

	@Override
	public int read(byte @Nullable [] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		count(Math.max(0, read));
		return read;
	}

	private void count(int read) throws TooLong {
		left -= read;
		if (left < 0) {
			throw new TooLong();
		}
	}

	/** Tells that there is more than may be read. */
	static final class TooLong extends IOException {
		private static final long serialVersionUID = 1L;
	}
}
