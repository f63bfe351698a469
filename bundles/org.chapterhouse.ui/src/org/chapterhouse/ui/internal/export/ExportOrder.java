package org.chapterhouse.ui.internal.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.core.desk.Publication;

/**
 * Says what to write.
 *
 * @param formats     the forms
 * @param languages   the languages
 * @param folder      where the files go
 * @param levels      the levels of the units below that get a report each; none: only the report itself
 * @param publication what the reports tell of their publication
 * @param open        whether the files are opened when they are there
 */
record ExportOrder(List<String> formats, List<Locale> languages, Path folder, List<String> levels, Publication publication, boolean open) {

	ExportOrder {
		formats = List.copyOf(formats);
		languages = List.copyOf(languages);
		levels = List.copyOf(levels);
	}

	/** Returns where the files of a language go: they have the same names in all languages, so each language has a folder of its own where there are several. */
	Path folder(Locale language) {
		return languages.size() == 1 ? folder : folder.resolve(language.toLanguageTag());
	}
}
