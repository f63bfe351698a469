package org.chapterhouse.api.value;

import java.util.Map;

import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.VariantDefinition;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Knows how cuts of a metric differ from it: a target may be in yuan for one member and a count for another, and one member's rise good news where that of others is
 * none.
 *
 * @param metric the metric as declared
 */
public record Variants(MetricDefinition metric) {

	/** Returns the metric as it is for a cut, codes by dimension: itself where nothing differs. */
	public MetricDefinition of(Map<String, String> cut) {
		return metric.getVariants().stream().filter(one -> one.getMembers().contains(cut.get(one.getDimension()))).findFirst().map(this::applied)
				.orElse(metric);
	}

	private MetricDefinition applied(VariantDefinition variant) {
		MetricDefinition made = EcoreUtil.copy(metric);
		if (variant.isSetUnit()) {
			made.setUnit(variant.getUnit());
		}
		if (variant.isSetStyle()) {
			made.setStyle(variant.getStyle());
		}
		if (variant.isSetDecimals()) {
			made.setDecimals(variant.getDecimals());
		}
		if (variant.isSetTableDecimals()) {
			made.setTableDecimals(variant.getTableDecimals());
		}
		if (variant.isSetSigned()) {
			made.setSigned(variant.isSigned());
		}
		if (variant.isSetGood()) {
			made.setGood(variant.getGood());
		}
		return made;
	}
}
