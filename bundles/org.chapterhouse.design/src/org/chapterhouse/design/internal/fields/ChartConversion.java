package org.chapterhouse.design.internal.fields;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;
import org.chapterhouse.design.internal.xml.XmlText;
import org.xml.sax.SAXParseException;

/** Turns the model of a chart with axes into that of a ring, and back: categories, values, sorting, title, legend and size stay. */
final class ChartConversion {

	private ChartConversion() {
	}

	/** Tells whether a model has the parts that stand in the other sort, too. */
	static boolean isPossible(XmlNode chart, boolean axes) {
		Optional<XmlNode> categories = axes ? chart.path("Axes", "SeriesDefinitions") : chart.child("SeriesDefinitions");
		Optional<XmlNode> values = axes ? chart.path("Axes", "AssociatedAxes", "SeriesDefinitions")
				: categories.flatMap(one -> one.child("SeriesDefinitions"));
		return values.flatMap(one -> one.child("Series")).isPresent()
				&& categories.filter(one -> !axes || one.child("SeriesPalette").isPresent() || one.child("Query").isPresent()).isPresent();
	}

	/** Replaces the whole model by one of the other sort, with axes or as a ring. */
	static void convert(XmlNode chart, XmlNode series, boolean ring, boolean lying, XmlEdit edit) {
		var prepared = new XmlEdit(chart.document());
		ChartFields.put(series, "Stacked", "false", prepared);
		ChartFields.put(series, "LabelPosition", "Outside", prepared);
		prepared.attribute(series, "xsi:type", ring ? "type:PieSeries" : "type:BarSeries");
		series.children().stream().filter(part -> ChartFields.OWN_PARTS.contains(part.tag())).forEach(prepared::remove);
		if (!ring) {
			prepared.append(series, List.of("<Riser>Rectangle</Riser>"));
		}
		chart.child("Type").ifPresent(type -> prepared.content(type, ring ? "Pie Chart" : "Bar Chart"));
		chart.child("SubType").ifPresent(type -> prepared.content(type, ring ? "Standard Pie Chart" : "Side-by-side"));
		XmlNode now = parse(prepared.result());
		edit.replace(0, chart.end(), ring ? ring(now) : axes(now, lying));
	}

	private static String ring(XmlNode chart) {
		XmlNode axes = chart.child("Axes").orElseThrow();
		XmlNode categories = axes.child("SeriesDefinitions").orElseThrow();
		XmlNode values = axes.path("AssociatedAxes", "SeriesDefinitions").orElseThrow();
		String text = chart.document().text();
		// what a ring is made of stands in its categories, behind their colours
		XmlNode before = categories.child("SeriesPalette").or(() -> categories.child("Query")).orElseThrow();
		String outer = text.substring(categories.start(), before.end()) + "\n      " + slice(values) + text.substring(before.end(), categories.end());
		return head(chart).replace("ChartWithAxes", "ChartWithoutAxes") + "  " + outer.indent(-2).strip() + "\n</model:ChartWithoutAxes>";
	}

	private static String axes(XmlNode chart, boolean lying) {
		XmlNode categories = chart.child("SeriesDefinitions").orElseThrow();
		XmlNode values = categories.child("SeriesDefinitions").orElseThrow();
		String text = chart.document().text();
		String outer = text.substring(categories.start(), values.start()).stripTrailing() + text.substring(values.end(), categories.end());
		String[] parts = template().replace("{orientation}", lying ? "Horizontal" : "Vertical").split("\\{values}|\\{categories}", -1);
		String made = parts[0] + "      " + slice(values).indent(2).strip() + parts[1] + "    " + outer.indent(2).strip() + parts[2];
		return head(chart).replace("ChartWithoutAxes", "ChartWithAxes") + made.stripTrailing() + "\n</model:ChartWithAxes>";
	}

	/** Returns what both sorts have: all that stands before the series. */
	private static String head(XmlNode chart) {
		XmlNode first = chart.children().stream().filter(part -> part.is("Axes", "SeriesDefinitions")).findFirst().orElseThrow();
		return chart.document().text().substring(0, first.start()).stripTrailing() + "\n";
	}

	private static String slice(XmlNode node) {
		return node.document().text().substring(node.start(), node.end());
	}

	private static XmlNode parse(String text) {
		try {
			return XmlText.parse(text, Locale.ROOT).root();
		} catch (SAXParseException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String template() {
		try (InputStream in = Objects.requireNonNull(ChartConversion.class.getResourceAsStream("axes.xml"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Tells whether a kind is that of a ring. */
	static boolean isRing(String kind) {
		return kind.equals("ring");
	}
}
