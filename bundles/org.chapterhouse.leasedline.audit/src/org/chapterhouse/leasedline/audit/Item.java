package org.chapterhouse.leasedline.audit;

import java.util.Locale;

/** Names what is audited of a line, as it stands in {@code audit.item}. */
enum Item {
	/** Whether its contract was signed as it should be. */
	CONTRACT,
	/** Whether its tariff keeps to the rules. */
	TARIFF,
	/** Whether what is billed is right. */
	REVENUE;

	/** Returns the item as data write it. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Returns the metric of its pass rate. */
	String rate() {
		return "checks." + id() + ".rate";
	}
}
