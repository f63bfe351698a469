package org.chapterhouse.ui;

/** Holds the ids of the views. */
public final class ViewIds {

	/** The families that are installed, with their reports. */
	public static final String REPORTS = "org.chapterhouse.ui.reports";

	private ViewIds() {
	}
}
