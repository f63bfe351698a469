package org.chapterhouse.api.render;

import java.util.Optional;

/** Gives the templates and the theme of a family of reports, from the bundles installed or from a folder before them. Thread-safe. */
public interface ReportTemplates {

	/** Returns the design of a chapter (its {@code .rptdesign}); empty if its bundle is not installed. */
	Optional<Resource> chapter(String chapterId);

	/**
	 * Returns a file of the theme of the family; empty if there is none of this name.
	 *
	 * @param name the path below the theme's folder: {@code theme.rptlibrary}, {@code theme.properties}, {@code frame.rptdesign}
	 */
	Optional<Resource> theme(String name);

	/** Returns those of the bundles alone, which take the place of files of a folder that cannot be used. */
	default ReportTemplates installed() {
		return this;
	}
}
