package org.chapterhouse.data.internal;

import org.chapterhouse.model.report.ColumnType;

/** What engines write differently. */
public interface Dialect {

	/** Returns the type in which values of a column are kept. */
	String type(ColumnType type);

	/** Returns a condition: a text matches a regular expression from its beginning to its end. */
	String matches(String text, String expression);

	/** Returns an expression: a text as a type; NULL if it is none, for instance 2017-02-30 as a DATE. */
	String tryCast(String text, String type);

	/** Returns an expression: a text without the blanks around it, Chinese ones too; NULL if nothing is left. */
	String trimmed(String text);

	/** Returns an expression: the whole seconds from one time to another, as a whole number; negative if the other is earlier. */
	String secondsBetween(String from, String to);
}
