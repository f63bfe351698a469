package org.chapterhouse.leasedline.service;

import java.util.Locale;

/** Names the kinds of work orders, as they stand in {@code work_order.kind}, with their metrics. */
enum Kind {
	/** Finding out whether a line can be built (勘查). */
	SURVEY,
	/** Bringing a line into service (业务开通). */
	PROVISION;

	/** Returns the kind as data and metrics write it. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Returns the metric of the orders answered. */
	String orders() {
		return id() + ".orders";
	}

	/** Returns the metric of the mean duration. */
	String days() {
		return id() + ".days";
	}

	/** Returns the metric of the target. */
	String target() {
		return id() + ".days.target";
	}

	/** Returns a metric that belongs to this chapter alone, for instance {@code gap}. */
	String own(String metric) {
		return "workorder." + id() + "." + metric;
	}
}
