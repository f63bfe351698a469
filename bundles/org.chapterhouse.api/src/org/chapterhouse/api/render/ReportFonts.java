package org.chapterhouse.api.render;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Names the fonts of a report, as TrueType files that forms embed or cut.
 *
 * @param family  the name of the font
 * @param regular weight 400
 * @param bold    weight 700
 */
public record ReportFonts(String family, Path regular, Path bold) {

	/** Makes the fonts; nothing may be null. */
	public ReportFonts {
		Objects.requireNonNull(family);
		Objects.requireNonNull(regular);
		Objects.requireNonNull(bold);
	}
}
