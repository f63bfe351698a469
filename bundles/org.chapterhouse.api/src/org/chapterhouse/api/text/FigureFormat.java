package org.chapterhouse.api.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.Unit;

/**
 * Writes figures in the format that their metric declares.
 * <p>
 * The exact value is scaled and rounded half up, once. A language may show 万 and 亿 in units of its own (million, billion); it then shows more decimals, so
 * that the rounding stays the same. Money declared in 万 is said in 亿, with one decimal, from ten 亿 on and where nothing is lost by it; in text, what would show as
 * zero though it is not is said in yuan. Immutable and thread-safe.
 */
public final class FigureFormat {

	/** Stands where there is no value. */
	public static final String NO_VALUE = "—";
	/** How many decimals more than tables show charts reckon with. */
	private static final int BEYOND = 6;

	private static final int PERCENT_EXPONENT = -2;
	private static final Rational LARGE = Rational.of(1_000_000_000);

	private final Messages messages;

	/** Makes the format of a language. */
	public FigureFormat(Locale language) {
		this.messages = Messages.beside(FigureFormat.class, language);
	}

	/** Returns a figure for running text: no digit grouping, with its unit; a dash if it has no value. */
	public String text(MetricDefinition metric, Figure figure) {
		return figure.value().map(value -> withUnit(metric, value)).orElse(NO_VALUE);
	}

	/** Returns a figure for running text without its sign, for sentences that say the direction in words. */
	public String magnitude(MetricDefinition metric, Figure figure) {
		return text(metric, figure.magnitude());
	}

	/** Returns a figure for a table: percent signs stay, other units stand in the heading ({@link #unit}). */
	public String table(MetricDefinition metric, Figure figure) {
		return figure.value().map(value -> {
			BigDecimal shown = scaled(metric, value, tableDecimals(metric));
			String number = metric.isSigned() && shown.signum() > 0 ? "+" + shown.toPlainString() : shown.toPlainString();
			return metric.getStyle() == DisplayStyle.PERCENT ? number + "%" : number;
		}).orElse(NO_VALUE);
	}

	/** Returns a figure for a card: as in running text, with the plus sign that its metric may want. */
	public String card(MetricDefinition metric, Figure figure) {
		String text = text(metric, figure);
		boolean rose = metric.isSigned() && figure.isPresent() && figure.get().signum() > 0 && !showsZero(metric, figure);
		return rose ? "+" + text : text;
	}

	/** Returns a figure for a chart: as in a table, with its unit. */
	public String label(MetricDefinition metric, Figure figure) {
		if (!figure.isPresent()) {
			return NO_VALUE;
		}
		if (isSaidLarge(metric, figure.get())) {
			return text(metric, figure);
		}
		String number = table(metric, figure);
		return metric.getStyle() == DisplayStyle.PERCENT ? number : pattern(metric, number, figure.get());
	}

	/**
	 * Returns a figure as a number in the units shown; empty if it has no value. It has some decimals more than tables show, if it needs them: what charts add up is
	 * the sum of the figures, not of what is shown of them.
	 */
	public Optional<BigDecimal> plot(MetricDefinition metric, Figure figure) {
		return figure.value().map(value -> {
			BigDecimal shown = scaled(metric, value, tableDecimals(metric));
			BigDecimal exact = scaled(metric, value, tableDecimals(metric) + BEYOND).stripTrailingZeros();
			return exact.scale() > shown.scale() ? exact : shown;
		});
	}

	/** Returns the unit in which the figures of a metric are shown, for headings and axes; empty where it has none. */
	public String unit(MetricDefinition metric) {
		return messages.text(key(metric) + ".unit");
	}

	/** Tells whether a figure shows as zero in running text: a change of that size is said to be level. */
	public boolean showsZero(MetricDefinition metric, Figure figure) {
		return figure.value().map(value -> rounded(shown(metric, value), value).signum() == 0).orElse(false);
	}

	private String withUnit(MetricDefinition metric, Rational value) {
		MetricDefinition shown = shown(metric, value);
		return pattern(shown, rounded(shown, value).toPlainString(), value);
	}

	private BigDecimal rounded(MetricDefinition metric, Rational value) {
		return scaled(metric, value, metric.getDecimals());
	}

	/** Returns how a value is said in text: as its metric declares, or in a larger or smaller unit. */
	private MetricDefinition shown(MetricDefinition metric, Rational value) {
		if (isSaidLarge(metric, value)) {
			return money(DisplayStyle.HUNDRED_MILLION, 1);
		}
		boolean vanishes = metric.getStyle() == DisplayStyle.TEN_THOUSAND && value.signum() != 0 && rounded(metric, value).signum() == 0;
		return vanishes ? money(DisplayStyle.PLAIN, value.magnitude().compareTo(Rational.of(1)) < 0 ? 2 : 0) : metric;
	}

	private boolean isSaidLarge(MetricDefinition metric, Rational value) {
		if (metric.getStyle() != DisplayStyle.TEN_THOUSAND) {
			return false;
		}
		MetricDefinition large = money(DisplayStyle.HUNDRED_MILLION, 1);
		Rational unit = Rational.of(BigDecimal.TEN.pow(exponent(large)));
		boolean exact = Rational.of(value.dividedBy(unit).rounded(1)).times(unit).equals(value);
		return value.magnitude().compareTo(LARGE) >= 0 || exact && value.magnitude().compareTo(unit) >= 0;
	}

	private static MetricDefinition money(DisplayStyle style, int decimals) {
		MetricDefinition money = ReportFactory.eINSTANCE.createMetricDefinition();
		money.setUnit(Unit.YUAN);
		money.setStyle(style);
		money.setDecimals(decimals);
		return money;
	}

	private String pattern(MetricDefinition metric, String number, Rational value) {
		return messages.format(key(metric) + ".text", Map.of("v", number, "n", value.rounded(metric.getDecimals())));
	}

	private BigDecimal scaled(MetricDefinition metric, Rational value, int decimals) {
		int exponent = exponent(metric);
		int shown = Math.max(0, decimals + exponent - contractExponent(metric.getStyle()));
		Rational unit = exponent < 0 ? Rational.of(BigDecimal.ONE.movePointLeft(-exponent)) : Rational.of(BigDecimal.TEN.pow(exponent));
		BigDecimal rounded = value.dividedBy(unit).rounded(shown);
		return rounded.signum() == 0 ? rounded.abs() : rounded;
	}

	private int exponent(MetricDefinition metric) {
		return switch (metric.getStyle()) {
		case TEN_THOUSAND, HUNDRED_MILLION -> Integer.parseInt(messages.text(metric.getStyle().getLiteral() + ".exponent"));
		case PLAIN, PERCENT, POINTS -> contractExponent(metric.getStyle());
		};
	}

	private static int contractExponent(DisplayStyle style) {
		return switch (style) {
		case PLAIN -> 0;
		case TEN_THOUSAND -> 4;
		case HUNDRED_MILLION -> 8;
		case PERCENT, POINTS -> PERCENT_EXPONENT;
		};
	}

	private static int tableDecimals(MetricDefinition metric) {
		return metric.getTableDecimals() < 0 ? metric.getDecimals() : metric.getTableDecimals();
	}

	private static String key(MetricDefinition metric) {
		return metric.getStyle() == DisplayStyle.PLAIN ? metric.getUnit().getLiteral() : metric.getStyle().getLiteral();
	}
}
