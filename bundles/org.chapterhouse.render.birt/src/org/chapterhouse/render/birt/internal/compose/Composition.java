package org.chapterhouse.render.birt.internal.compose;

import java.util.List;

import org.chapterhouse.api.Problem;

/**
 * Is a design composed of frame and chapters.
 *
 * @param design   the design, as UTF-8
 * @param pictures its charts, in order
 * @param problems what does not fit together
 */
public record Composition(byte[] design, List<Picture> pictures, List<Problem> problems) {
}
