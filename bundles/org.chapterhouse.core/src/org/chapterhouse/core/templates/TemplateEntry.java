package org.chapterhouse.core.templates;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.chapterhouse.api.render.Resource;

/**
 * Tells of a template or a file of the theme where it comes from.
 *
 * @param path    its path below the folder of the family: {@code revenue.rptdesign}, {@code theme/html.css}
 * @param chapter the id of its chapter; empty if it is of the theme or of nothing
 * @param bundled the file of the bundle; empty if there is none
 * @param file    the file of the folder; empty if there is none
 * @param state   which of them is used
 */
public record TemplateEntry(String path, String chapter, Optional<Resource> bundled, Optional<Path> file, State state) {

	/** Says which file is used. */
	public enum State {
		/** The bundle's: the folder has none. */
		BUNDLED,
		/** The bundle's: that of the folder is a copy that nobody changed. */
		COPY,
		/** The folder's. */
		CHANGED,
		/** None: the folder's leads out of the folder or cannot be read. */
		REFUSED,
		/** The folder's is read by nothing: no chapter and no file of the theme has its name. */
		UNUSED
	}

	/** Makes an entry; nothing may be null. */
	public TemplateEntry {
		Objects.requireNonNull(path);
		Objects.requireNonNull(chapter);
		Objects.requireNonNull(bundled);
		Objects.requireNonNull(file);
		Objects.requireNonNull(state);
	}
}
