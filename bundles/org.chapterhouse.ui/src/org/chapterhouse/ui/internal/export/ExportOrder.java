package org.chapterhouse.ui.internal.export;

import java.nio.file.Path;
import java.util.List;

/**
 * Says what to write.
 *
 * @param formats the forms
 * @param folder  where the files go
 * @param levels  the levels of the units below that get a report each; none: only the report itself
 * @param open    whether the files are opened when they are there
 */
record ExportOrder(List<String> formats, Path folder, List<String> levels, boolean open) {

	ExportOrder {
		formats = List.copyOf(formats);
		levels = List.copyOf(levels);
	}
}
