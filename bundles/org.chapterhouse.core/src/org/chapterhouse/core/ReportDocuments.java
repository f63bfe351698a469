package org.chapterhouse.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.core.internal.DocumentReader;
import org.chapterhouse.core.internal.FileTrouble;
import org.chapterhouse.model.report.Report;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMLResourceImpl;

/** Writes report documents as XML and reads them again. */
public final class ReportDocuments {

	/** The version of the format that is written; older ones can be read. */
	public static final int SCHEMA_VERSION = 2;
	/** The ending of file names. */
	public static final String ENDING = "report";

	private ReportDocuments() {
	}

	/** Writes a document as UTF-8 XML; the same document gives the same bytes on every platform. The stream stays open. */
	public static void write(Report report, OutputStream out) throws IOException {
		Map<Object, Object> options = new HashMap<>();
		options.put(XMLResource.OPTION_ENCODING, "UTF-8");
		options.put(XMLResource.OPTION_LINE_WIDTH, 160);
		options.put(Resource.OPTION_LINE_DELIMITER, "\n");
		var resource = new XMLResourceImpl(URI.createURI("memory:/report.xml"));
		resource.getContents().add(EcoreUtil.copy(report));
		resource.save(out, options);
	}

	/**
	 * Reads a document. Damaged, hostile and newer files are problems (codes {@code report.…}).
	 *
	 * @param language the language of problem messages
	 */
	public static Outcome<Report> read(Path file, Locale language) {
		var reader = new DocumentReader(language);
		try (InputStream in = Files.newInputStream(file)) {
			return reader.read(in, file.toString());
		} catch (IOException e) {
			FileTrouble trouble = FileTrouble.of(e);
			return Outcome.failed(
					reader.texts().error("report.unreadable", Place.file(file.toString()), "why", trouble.why(), "reason", trouble.reason()));
		}
	}
}
