package org.chapterhouse.design.internal.xml;

import java.util.Set;

/** Names elements of designs. */
public final class DesignTags {

	/** What sets something of the element around it. */
	public static final Set<String> SETTINGS = Set.of("property", "text-property", "html-property", "xml-property", "expression", "list-property",
			"structure", "simple-property-list", "encrypted-property", "ex-property", "method");

	private DesignTags() {
	}
}
