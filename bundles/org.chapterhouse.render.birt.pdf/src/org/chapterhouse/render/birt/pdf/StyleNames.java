package org.chapterhouse.render.birt.pdf;

import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.birt.report.engine.content.IContent;
import org.eclipse.birt.report.engine.ir.ReportElementDesign;
import org.eclipse.birt.report.model.elements.interfaces.IStyledElementModel;

/** Finds the names of the styles that a template gives to pieces of content: not the classes that BIRT computes. Each item of a template is asked once. */
final class StyleNames {

	private final Map<ReportElementDesign, String> names = new IdentityHashMap<>();

	/** Returns the name; empty if none. */
	String of(IContent content) {
		return content.getGenerateBy() instanceof ReportElementDesign design ? names.computeIfAbsent(design, StyleNames::name) : "";
	}

	private static String name(ReportElementDesign design) {
		String name = design.getHandle() == null ? null : design.getHandle().getStringProperty(IStyledElementModel.STYLE_PROP);
		return name == null ? "" : name;
	}
}
