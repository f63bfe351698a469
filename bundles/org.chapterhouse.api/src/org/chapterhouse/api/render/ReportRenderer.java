package org.chapterhouse.api.render;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Makes outputs from report documents. Contributed to the extension point {@code org.chapterhouse.api.renderers}.
 * <p>
 * Starts what it needs at the first render and keeps it for the next; a long process renders many reports with one renderer. Thread-safe. The caller closes it.
 */
public interface ReportRenderer extends AutoCloseable {

	/** The code of the error that the fonts lack a character: the output has a gap there, but is whole. */
	String GLYPH_MISSING = "render.glyph.missing";

	/** The code of the error that a template of a folder is not used: the output is made with the bundle's in its place, and says so. */
	String TEMPLATE_REFUSED = "render.template.refused";

	/** Tells whether a problem makes what was written worthless: every error does, but for {@link #GLYPH_MISSING} and {@link #TEMPLATE_REFUSED}. */
	static boolean spoils(Problem problem) {
		return problem.isError() && !problem.code().equals(GLYPH_MISSING) && !problem.code().equals(TEMPLATE_REFUSED);
	}

	/**
	 * Sets the language in which it tells problems, that of the people who work with it: called once, before anything else. Where it is not called, problems are in the language of
	 * each report. What is written into an output is always in the language of the report.
	 */
	default void speak(Locale language) {
		// one that tells no problems
	}

	/** Returns the formats it makes, by the names people ask for: {@code pdf}, {@code html}. */
	Set<String> formats();

	/**
	 * Starts what the first render would otherwise start, so that it can happen while data are read. May be called from any thread, also while a render begins;
	 * need not be called at all. What goes wrong is told by the render.
	 */
	default void prepare() {
		// nothing to start
	}

	/**
	 * Renders a document. Nothing is rendered that is not in it, and no data are queried. The same document and templates give the same bytes.
	 * <p>
	 * The monitor is told the steps as sub-tasks, by their names for measuring: {@code compose}, {@code render}, {@code finish}.
	 * <p>
	 * The output is checked: a chart, binding or glyph that is missing in it is an error. Templates that are not {@linkplain Resource#isTrusted trusted} run nothing; one that
	 * would, or that cannot be filled, is not used: the bundle's takes its place, with a note in the output and a {@link #TEMPLATE_REFUSED} for each reason.
	 *
	 * @param report    the document; only read
	 * @param templates the templates of its family and chapters
	 * @param format    one of {@link #formats()}
	 * @param output    where the bytes go; not closed. What was written is worthless if a problem {@linkplain #spoils spoils} it
	 * @return what went wrong; empty if nothing
	 */
	List<Problem> render(Report report, ReportTemplates templates, String format, OutputStream output, IProgressMonitor monitor);

	/** Releases what it holds. */
	@Override
	void close();
}
