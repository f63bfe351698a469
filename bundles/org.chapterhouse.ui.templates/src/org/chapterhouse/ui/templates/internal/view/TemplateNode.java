package org.chapterhouse.ui.templates.internal.view;

import org.chapterhouse.core.desk.TemplateShelf.Listed;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.templates.internal.work.TemplateKey;

/** Stands in the tree of templates. */
sealed interface TemplateNode {

	/** A family that is installed. */
	record OfFamily(String family) implements TemplateNode {
	}

	/** Data beside which templates may lie. */
	record OfPlace(DataPlace place) implements TemplateNode {
	}

	/** A template or a file of the theme. */
	record OfTemplate(DataPlace place, Listed listed) implements TemplateNode {

		TemplateKey key() {
			return new TemplateKey(place, listed.entry().path());
		}

		/** Equal where it is the same place in the tree, so that what is selected stays so when it is read again. */
		@Override
		public boolean equals(Object other) {
			return other instanceof OfTemplate node && node.key().equals(key());
		}

		@Override
		public int hashCode() {
			return key().hashCode();
		}
	}

	/** Something to tell instead. */
	record Told(DataPlace place, String text) implements TemplateNode {
	}
}
