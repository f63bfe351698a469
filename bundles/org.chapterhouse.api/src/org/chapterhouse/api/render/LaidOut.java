package org.chapterhouse.api.render;

import java.util.Objects;

import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.model.report.Report;

/**
 * Holds all that a writer makes a form of.
 *
 * @param layout    the report as its templates lay it out
 * @param report    the document, for figures as numbers; only read
 * @param templates gives the files of the theme; each form has its own: {@code html.css}
 * @param fonts     the fonts that the layout is made for
 */
public record LaidOut(Layout layout, Report report, ReportTemplates templates, ReportFonts fonts) {

	/** Makes what a writer needs; nothing may be null. */
	public LaidOut {
		Objects.requireNonNull(layout);
		Objects.requireNonNull(report);
		Objects.requireNonNull(templates);
		Objects.requireNonNull(fonts);
	}
}
