package org.chapterhouse.api.render;

import java.util.Locale;
import java.util.Optional;

/** Looks into templates and files of themes without running anything of them. A renderer that reads templates implements it. Thread-safe. */
public interface TemplateInspector {

	/**
	 * Inspects a file as one that is not trusted, wherever it comes from.
	 *
	 * @param name     its name, whose ending says what it is: {@code revenue.rptdesign}, {@code theme.rptlibrary}, {@code html.css}
	 * @param file     where it is read
	 * @param language the language of messages
	 */
	TemplateInspection inspect(String name, Resource file, Locale language);

	/** Returns the model of the tool that templates are made for; empty if the renderer has none. */
	default Optional<TemplateModel> model() {
		return Optional.empty();
	}
}
