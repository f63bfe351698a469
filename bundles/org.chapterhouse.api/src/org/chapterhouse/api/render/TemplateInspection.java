package org.chapterhouse.api.render;

import java.util.List;

import org.chapterhouse.api.Problem;

/**
 * Tells what is in a template or a file of a theme.
 *
 * @param findings what computes, acts or leads elsewhere, in the order of the file
 * @param problems what keeps the file from being used if it is not trusted, or from being filled
 */
public record TemplateInspection(List<TemplateFinding> findings, List<Problem> problems) {

	/** Makes an inspection; the lists are copied. */
	public TemplateInspection {
		findings = List.copyOf(findings);
		problems = List.copyOf(problems);
	}
}
