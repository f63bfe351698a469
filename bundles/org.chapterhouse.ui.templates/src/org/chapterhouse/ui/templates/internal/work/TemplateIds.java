package org.chapterhouse.ui.templates.internal.work;

/** Holds the ids that extensions have. */
public final class TemplateIds {

	/** The editor of templates. */
	public static final String EDITOR = "org.chapterhouse.ui.templates.editor";
	/** The view of templates. */
	public static final String VIEW = "org.chapterhouse.ui.templates.view";
	/** The page of preferences. */
	public static final String PREFERENCES = "org.chapterhouse.ui.templates.preferences";

	private TemplateIds() {
	}
}
