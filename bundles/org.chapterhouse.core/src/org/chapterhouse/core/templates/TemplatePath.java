package org.chapterhouse.core.templates;

import java.util.Optional;

import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;

/** Says where templates stand below the folder of their family: {@code revenue.rptdesign} that of a chapter, {@code theme/html.css} a file of the theme. */
public final class TemplatePath {

	/** The folder of the theme. */
	static final String THEME = "theme/";
	/** How the names of designs end. */
	static final String DESIGN = ".rptdesign";

	private TemplatePath() {
	}

	/** Returns the path of a chapter's template. */
	public static String ofChapter(String chapter) {
		return chapter + DESIGN;
	}

	/** Returns the path of a file of the theme. */
	public static String ofTheme(String name) {
		return THEME + name;
	}

	/** Returns the id of the chapter whose template has a path; empty if it is another file. */
	public static Optional<String> chapter(String path) {
		return path.endsWith(DESIGN) && !path.startsWith(THEME) ? Optional.of(path.substring(0, path.length() - DESIGN.length())) : Optional.empty();
	}

	/** Returns the name of the file of the theme that has a path; empty if it is another file. */
	public static Optional<String> theme(String path) {
		return path.startsWith(THEME) ? Optional.of(path.substring(THEME.length())) : Optional.empty();
	}

	/** Returns the template of a path; empty if there is none. */
	public static Optional<Resource> find(ReportTemplates templates, String path) {
		return theme(path).map(templates::theme).orElseGet(() -> chapter(path).flatMap(templates::chapter));
	}
}
