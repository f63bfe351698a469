package org.chapterhouse.scaffold;

import java.util.Objects;

/**
 * Says what a new chapter shall be. What is empty is chosen by the scaffold.
 *
 * @param id           the id of the chapter, which also names its bundle and classes
 * @param part         the part of the family in which it stands; empty: the last one
 * @param order        its place within the part; 0: behind all others
 * @param dataSet      the data set whose rows it counts; empty: the first that tells day and unit of its rows
 * @param title        its title in English; empty: after the id
 * @param chineseTitle its title in Chinese; empty: after the data set
 */
public record ChapterRequest(String id, String part, int order, String dataSet, String title, String chineseTitle) {

	/** Makes a request; nothing may be null. */
	public ChapterRequest {
		Objects.requireNonNull(id);
		Objects.requireNonNull(part);
		Objects.requireNonNull(dataSet);
		title = title.strip();
		chineseTitle = chineseTitle.strip();
	}

	/** Returns a request that leaves everything but the id to the scaffold. */
	public static ChapterRequest of(String id) {
		return new ChapterRequest(id, "", 0, "", "", "");
	}
}
