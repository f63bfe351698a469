package org.chapterhouse.api.render;

import java.util.Objects;

import org.chapterhouse.api.Place;

/**
 * Tells of one thing in a template or a file of a theme that computes, acts or leads elsewhere.
 *
 * @param kind     what it is
 * @param place    file, line and element; its value is the text of the script, the address, or what is connected to
 * @param property the property of the element
 * @param allowed  whether it may stand in a file that is not trusted
 */
public record TemplateFinding(Kind kind, Place place, String property, boolean allowed) {

	/** Says what is found. */
	public enum Kind {
		/** The name of a column, or a constant, where an expression may stand. */
		BINDING,
		/** An expression that computes. */
		EXPRESSION,
		/** A script that runs at an event, or a file of scripts. */
		SCRIPT,
		/** A class of Java that is told of events. */
		HANDLER,
		/** An address, a picture from elsewhere or a style sheet. */
		URL,
		/** A source of data. */
		CONNECTION,
		/** Another design, library or file of texts. */
		INCLUDE
	}

	/** Makes a finding; nothing may be null. */
	public TemplateFinding {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(place);
		Objects.requireNonNull(property);
	}
}
