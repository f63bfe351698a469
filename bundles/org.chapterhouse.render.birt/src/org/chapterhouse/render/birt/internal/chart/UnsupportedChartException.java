package org.chapterhouse.render.birt.internal.chart;

/** Says that a chart of a template is of a kind that is not drawn. */
final class UnsupportedChartException extends Exception {

	private static final long serialVersionUID = 1;

	private final String kind;
	private final String name;

	/**
	 * Makes the exception.
	 *
	 * @param kind which message of {@code render.chart.unsupported} tells it
	 * @param name of what is not known; may be empty
	 */
	UnsupportedChartException(String kind, String name) {
		super(kind + " " + name);
		this.kind = kind;
		this.name = name;
	}

	/** Returns which message tells it. */
	String kind() {
		return kind;
	}

	/** Returns the name of what is not known; may be empty. */
	String name() {
		return name;
	}
}
