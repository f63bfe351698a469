package org.chapterhouse.render.birt.internal.compose;

import org.chapterhouse.render.birt.internal.document.DocumentGrids;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Names the data sets of a composed design: {@code SCOPE__NAME}, with the scope {@code frame}, {@code part_ID} or the id of a chapter.
 */
public final class DataSetName {

	static final String FRAME = "frame";
	private static final String PART = "part_";
	private static final String BETWEEN = "__";

	private DataSetName() {
	}

	static String of(String scope, Grid grid) {
		return scope + BETWEEN + grid.id();
	}

	static String partScope(String part) {
		return PART + part;
	}

	/** Returns what a data set of a composed design shows; null if the document has nothing of this name. */
	public static @Nullable Grid find(String name, DocumentGrids grids) {
		int cut = name.indexOf(BETWEEN);
		String scope = name.substring(0, Math.max(0, cut));
		String grid = name.substring(cut + BETWEEN.length());
		if (scope.equals(FRAME)) {
			return grids.frame().get(grid);
		}
		java.util.Map<String, Grid> chapter = grids.chapters().get(scope);
		if (chapter != null) {
			return chapter.get(grid);
		}
		return scope.startsWith(PART) ? grids.parts().get(scope.substring(PART.length())) : null;
	}
}
