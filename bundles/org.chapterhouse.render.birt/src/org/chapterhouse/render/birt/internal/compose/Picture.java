package org.chapterhouse.render.birt.internal.compose;

import org.w3c.dom.Element;

/**
 * Describes a chart item of a template.
 *
 * @param id      its name in the composed design
 * @param chapter the chapter
 * @param element its name in the template
 * @param dataSet the data set it is bound to
 * @param form    its user property of this name; empty: none
 * @param model   the root of the chart's model
 * @param width   points
 * @param height  points
 */
public record Picture(String id, String chapter, String element, String dataSet, String form, Element model, double width, double height) {

	/** Returns the chart item in another size. */
	public Picture sized(double wide, double high) {
		return new Picture(id, chapter, element, dataSet, form, model, wide, high);
	}
}
