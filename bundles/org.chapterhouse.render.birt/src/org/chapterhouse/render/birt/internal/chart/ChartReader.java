package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.render.birt.internal.chart.ChartSpec.Form;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Kind;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Stacking;
import org.chapterhouse.render.birt.internal.compose.Xml;
import org.w3c.dom.Element;

/**
 * Reads the serialised model of a stock chart item. It is read as XML, so that the chart engine need not be loaded to render.
 * <p>
 * Of the model these count: the type, the orientation, the category and its sorting, each value series with its form, stacking, line style and visibility of labels,
 * the optional grouping of the first one, and whether there is a legend. Colours and fonts are the theme's.
 */
final class ChartReader {

	private static final String MAP = "map";
	private static final String WATERFALL = "waterfall";
	private static final Pattern COLUMN = Pattern.compile("\\s*(?:row|data)\\[\"([^\"]+)\"\\]\\s*");

	private ChartReader() {
	}

	/**
	 * Reads a chart.
	 *
	 * @param id      of the picture
	 * @param dataSet its data set
	 * @param form    how it is to be drawn: {@code map}, {@code waterfall}, or empty for what it is in a Designer
	 * @param chart   the root of the chart's model
	 * @throws UnsupportedChartException if the chart is of a kind that is not drawn, or binds to something else than columns
	 */
	static ChartSpec read(String id, String dataSet, String form, Element chart) throws UnsupportedChartException {
		if (!form.isEmpty() && !MAP.equals(form) && !WATERFALL.equals(form)) {
			throw new UnsupportedChartException("form", form);
		}
		if ("ChartWithoutAxes".equals(chart.getLocalName())) {
			return ring(id, dataSet, form, chart);
		}
		if (!"ChartWithAxes".equals(chart.getLocalName())) {
			throw new UnsupportedChartException("type", Xml.childText(chart, "Type"));
		}
		Element base = Xml.child(chart, "Axes");
		Element categories = Xml.child(base, "SeriesDefinitions");
		List<Line> lines = new ArrayList<>();
		Stacking stacking = Stacking.NONE;
		String group = "";
		for (Element axis : Xml.children(base, "AssociatedAxes")) {
			for (Element definition : Xml.children(axis, "SeriesDefinitions")) {
				Element series = Xml.child(definition, "Series");
				Line line = line(series);
				lines.add(line);
				group = group.isEmpty() ? group(definition) : group;
				if (line.form() == Form.BAR && "true".equals(Xml.childText(series, "Stacked"))) {
					stacking = "true".equals(Xml.childText(axis, "Percent")) ? Stacking.PERCENT : Stacking.STACKED;
				}
			}
		}
		if (WATERFALL.equals(form) && lines.stream().anyMatch(line -> line.form() != Form.BAR)) {
			throw new UnsupportedChartException("form", form);
		}
		String sorting = Xml.childText(categories, "Sorting");
		Kind kind = MAP.equals(form) ? Kind.MAP : WATERFALL.equals(form) ? Kind.WATERFALL : Kind.AXES;
		return new ChartSpec(id, dataSet, kind, "Horizontal".equals(Xml.childText(chart, "Orientation")), stacking,
				legend(chart), column(Xml.child(categories, "Series")), group, lines, sorting.isEmpty() ? "" : sortColumn(categories),
				"Ascending".equals(sorting));
	}

	private static ChartSpec ring(String id, String dataSet, String form, Element chart) throws UnsupportedChartException {
		Element categories = Xml.child(chart, "SeriesDefinitions");
		Element definition = Xml.child(categories, "SeriesDefinitions");
		Element series = Xml.child(definition, "Series");
		if (!type(series).equals("PieSeries")) {
			throw new UnsupportedChartException("type", Xml.childText(chart, "Type"));
		}
		if (WATERFALL.equals(form)) {
			throw new UnsupportedChartException("form", form);
		}
		String sorting = Xml.childText(categories, "Sorting");
		Line line = new Line(column(series), Form.BAR, false, true);
		return new ChartSpec(id, dataSet, MAP.equals(form) ? Kind.MAP : Kind.RING, true, Stacking.NONE, legend(chart),
				column(Xml.child(categories, "Series")), group(definition), List.of(line), sorting.isEmpty() ? "" : sortColumn(categories),
				"Ascending".equals(sorting));
	}

	private static String type(Element series) {
		String type = series.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
		return type.substring(type.indexOf(':') + 1);
	}

	/** Returns the column of the optional grouping of a series. */
	private static String group(Element definition) throws UnsupportedChartException {
		String expression = Xml.childText(Xml.child(definition, "Query"), "Definition");
		return expression.isBlank() ? "" : column(expression);
	}

	private static Line line(Element series) throws UnsupportedChartException {
		String type = type(series);
		boolean values = "true".equals(Xml.childText(Xml.child(series, "Label"), "Visible"));
		Element attributes = Xml.child(series, "LineAttributes");
		boolean dashed = Xml.childText(attributes, "Style").startsWith("Das") || Xml.childText(attributes, "Style").equals("Dotted");
		Form form = switch (type) {
		case "BarSeries" -> Form.BAR;
		case "LineSeries" -> "false".equals(Xml.childText(attributes, "Visible")) ? Form.MARK : Form.LINE;
		default -> throw new UnsupportedChartException("series", type);
		};
		return new Line(column(series), form, dashed, values);
	}

	private static boolean legend(Element chart) {
		for (Element child : Xml.children(Xml.child(chart, "Block"), "Children")) {
			if (child.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type").endsWith("Legend")) {
				return !"false".equals(Xml.childText(child, "Visible"));
			}
		}
		return true;
	}

	private static String sortColumn(Element categories) throws UnsupportedChartException {
		return column(Xml.childText(Xml.child(categories, "SortKey"), "Definition"));
	}

	private static String column(Element series) throws UnsupportedChartException {
		return column(Xml.childText(Xml.child(series, "DataDefinition"), "Definition"));
	}

	private static String column(String expression) throws UnsupportedChartException {
		Matcher matcher = COLUMN.matcher(expression);
		if (!matcher.matches()) {
			throw new UnsupportedChartException("expression", expression);
		}
		return matcher.group(1);
	}
}
