package org.chapterhouse.render.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the zip archive of an office file: in the order added, without a clock, so that the same parts give the same bytes. Used by one thread. */
public final class OfficeArchive {

	private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final ZipOutputStream zip;

	/**
	 * Begins an archive.
	 *
	 * @param output is not closed
	 */
	public OfficeArchive(OutputStream output) {
		this.zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
	}

	/** Adds a part. */
	public void add(String name, byte[] bytes) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(ALWAYS);
		zip.putNextEntry(entry);
		zip.write(bytes);
		zip.closeEntry();
	}

	/** Adds a part of XML. */
	public void add(String name, String xml) throws IOException {
		add(name, xml.getBytes(StandardCharsets.UTF_8));
	}

	/** Ends the archive; the stream is not closed. */
	public void finish() throws IOException {
		zip.finish();
	}
}
