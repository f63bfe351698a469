package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.api.render.ReportWriter;
import org.eclipse.core.runtime.IProgressMonitor;

/** Writes the title of what is laid out. */
final class FakeWriter implements ReportWriter {

	@Override
	public Set<String> formats() {
		return Set.of("text", "words");
	}

	@Override
	public List<Problem> write(LaidOut report, String format, OutputStream output, IProgressMonitor monitor) {
		try {
			output.write((format + " of " + report.layout().title()).getBytes(StandardCharsets.UTF_8));
			return List.of();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
