package org.chapterhouse.render.birt.internal.compose;

import org.w3c.dom.Document;

/**
 * Holds a design file as read. It is only copied from, never changed.
 *
 * @param document its XML
 * @param origin   where it comes from, for messages
 * @param version  changes when the file may have changed
 */
public record TemplateFile(Document document, String origin, String version) {
}
