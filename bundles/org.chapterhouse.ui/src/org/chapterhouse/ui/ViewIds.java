package org.chapterhouse.ui;

/** Holds the ids of the views. */
public final class ViewIds {

	/** The families that are installed, with their reports. */
	public static final String REPORTS = "org.chapterhouse.ui.reports";
	/** What is wrong with data, texts and templates. */
	public static final String PROBLEMS = "org.chapterhouse.ui.problems";

	private ViewIds() {
	}
}
