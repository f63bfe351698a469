package org.chapterhouse.design.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.design.internal.fields.Fields.Group;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/** Knows what can be changed of charts: what the renderer reads of them, and some of what only a Designer shows. */
final class ChartFields {

	private static final String BAR = "type:BarSeries";
	private static final String LINE = "type:LineSeries";
	/** What series of one form have, but not those of another. */
	static final List<String> OWN_PARTS = List.of("Riser", "RiserOutline", "Markers", "Marker", "LineAttributes", "PaletteLineColor", "Curve",
			"ConnectMissingValue", "Explosion",
			"LeaderLineAttributes", "LeaderLineStyle", "LeaderLineLength", "SliceOutline", "Rotation");
	private static final List<String> FORMS = List.of("bar", "line", "mark");

	private ChartFields() {
	}

	/** Returns the groups of a chart item. */
	static List<Group> groups(XmlNode item) {
		return ChartField.model(item).map(chart -> {
			List<XmlNode> series = series(chart);
			boolean axes = isAxes(chart);
			boolean bars = series.stream().allMatch(one -> isBar(one));
			List<Group> groups = new ArrayList<>();
			groups.add(new Group("chart", List.of(kind(chart, series),
					new ChartField.Form(!axes ? List.of("none", "map") : bars ? List.of("none", "map", "waterfall") : List.of("none", "map")),
					new ChartField("chart.legend", "chart.legend", 0, Type.FLAG, List.of("true", "false"),
							root -> block(root, "Legend").map(legend -> String.valueOf(!"false".equals(legend.value("Visible")))),
							(root, value, edit) -> block(root, "Legend").ifPresent(legend -> put(legend, "Visible", value, edit))))));
			for (int at = 0; axes && at < series.size(); at++) {
				groups.add(new Group("series", "series." + (at + 1), ChartField.name(at + 1, series.get(at)), series(at)));
			}
			groups.add(new Group("designer", designer(series.size(), axes)));
			return groups;
		}).orElse(List.of());
	}

	private static boolean isAxes(XmlNode chart) {
		return chart.tag().endsWith("ChartWithAxes");
	}

	private static boolean isBar(XmlNode series) {
		return series.attribute("xsi:type").equals(BAR);
	}

	private static Stream<XmlNode> axes(XmlNode chart) {
		return chart.child("Axes").stream().flatMap(base -> base.children("AssociatedAxes").stream());
	}

	private static List<XmlNode> definitions(XmlNode chart) {
		return isAxes(chart) ? axes(chart).flatMap(axis -> axis.children("SeriesDefinitions").stream()).toList()
				: chart.child("SeriesDefinitions").stream().flatMap(base -> base.children("SeriesDefinitions").stream()).toList();
	}

	private static List<XmlNode> series(XmlNode chart) {
		return definitions(chart).stream().flatMap(definition -> definition.child("Series").stream()).toList();
	}

	private static Optional<XmlNode> block(XmlNode chart, String type) {
		return chart.child("Block").stream().flatMap(block -> block.children("Children").stream())
				.filter(part -> part.attribute("xsi:type").endsWith(type)).findFirst();
	}

	/** A ring has one series, and so does what becomes one. */
	private static Field kind(XmlNode chart, List<XmlNode> series) {
		List<String> kinds = new ArrayList<>();
		boolean other = series.size() == 1 && ChartConversion.isPossible(chart, isAxes(chart));
		if (!isAxes(chart)) {
			kinds.addAll(other ? List.of("columns", "bars") : List.of());
		} else if (series.stream().anyMatch(ChartFields::isBar)) {
			kinds.addAll(List.of("columns", "stacked", "percent", "bars", "stackedBars", "percentBars"));
		} else {
			kinds.addAll(List.of("columns", "bars"));
		}
		if (other || !isAxes(chart)) {
			kinds.add("ring");
		}
		return new ChartField("chart.kind", "chart.kind", 0, Type.CHOICE, kinds, root -> Optional.of(kindOf(root)), ChartFields::writeKind);
	}

	private static String kindOf(XmlNode chart) {
		if (!isAxes(chart)) {
			return "ring";
		}
		boolean lying = chart.value("Orientation").equals("Horizontal");
		boolean stacked = series(chart).stream().anyMatch(one -> isBar(one) && one.value("Stacked").equals("true"));
		boolean percent = axes(chart).anyMatch(axis -> axis.value("Percent").equals("true"));
		if (!stacked) {
			return lying ? "bars" : "columns";
		}
		String kind = percent ? "percent" : "stacked";
		return lying ? kind + "Bars" : kind;
	}

	private static void writeKind(XmlNode chart, String kind, XmlEdit edit) {
		if (ChartConversion.isRing(kind) == isAxes(chart)) {
			ChartConversion.convert(chart, series(chart).getFirst(), isAxes(chart), kind.equals("bars"), edit);
			return;
		}
		if (!isAxes(chart)) {
			return;
		}
		boolean lying = kind.toLowerCase(Locale.ROOT).endsWith("bars");
		boolean percent = kind.startsWith("percent");
		boolean stacked = percent || kind.startsWith("stacked");
		if (lying || chart.child("Orientation").isPresent()) {
			put(chart, "Orientation", lying ? "Horizontal" : "Vertical", edit);
		}
		series(chart).stream().filter(ChartFields::isBar).forEach(one -> put(one, "Stacked", String.valueOf(stacked), edit));
		axes(chart).filter(axis -> percent || axis.child("Percent").isPresent()).forEach(axis -> put(axis, "Percent", String.valueOf(percent), edit));
		put(chart, "SubType", percent ? "Percent Stacked" : stacked ? "Stacked" : "Side-by-side", edit);
	}

	private static List<Field> series(int at) {
		String prefix = "series." + (at + 1) + ".";
		return List.of(
				new ChartField(prefix + "form", "series.form", at + 1, Type.CHOICE, FORMS,
						chart -> series(chart).stream().skip(at).findFirst().map(ChartFields::form),
						(chart, value, edit) -> writeForm(series(chart).get(at), definitions(chart).get(at), value, edit)),
				new ChartField(prefix + "dashed", "series.dashed", at + 1, Type.CHOICE, List.of("solid", "dashed"),
						chart -> series(chart).stream().skip(at).findFirst().filter(one -> form(one).equals("line")).map(ChartFields::dashes),
						(chart, value, edit) -> series(chart).get(at).child("LineAttributes")
								.ifPresent(line -> put(line, "Style", value.equals("dashed") ? "Dashed" : "Solid", edit))),
				new ChartField(prefix + "values", "series.values", at + 1, Type.FLAG, List.of("true", "false"),
						chart -> series(chart).stream().skip(at).findFirst().flatMap(one -> one.child("Label"))
								.map(label -> String.valueOf(label.value("Visible").equals("true"))),
						(chart, value, edit) -> series(chart).get(at).child("Label").ifPresent(label -> put(label, "Visible", value, edit))));
	}

	private static String form(XmlNode series) {
		return isBar(series) ? "bar" : "false".equals(series.value("LineAttributes", "Visible")) ? "mark" : "line";
	}

	private static String dashes(XmlNode series) {
		String style = series.value("LineAttributes", "Style");
		return style.startsWith("Das") || style.equals("Dotted") ? "dashed" : "solid";
	}

	/** Bars and lines have other parts behind what all series have. */
	private static void writeForm(XmlNode series, XmlNode definition, String form, XmlEdit edit) {
		boolean bar = form.equals("bar");
		if (form.equals(form(series))) {
			return;
		}
		if (!bar && !isBar(series)) {
			series.child("LineAttributes").ifPresent(line -> put(line, "Visible", String.valueOf(form.equals("line")), edit));
			return;
		}
		edit.attribute(series, "xsi:type", bar ? BAR : LINE);
		put(series, "LabelPosition", bar ? "Outside" : "Above", edit);
		series.children().stream().filter(
				part -> part.is("Riser", "RiserOutline", "Markers", "Marker", "LineAttributes", "PaletteLineColor", "Curve", "ConnectMissingValue"))
				.forEach(edit::remove);
		if (bar) {
			edit.append(series, List.of("<Riser>Rectangle</Riser>"));
			return;
		}
		put(series, "Stacked", "false", edit);
		XmlNode colour = definition.path("SeriesPalette", "Entries").orElse(definition);
		edit.append(series,
				List.of("<Markers>", "  <Type>Box</Type>", "  <Size>4</Size>", "  <Visible>true</Visible>", "  <Outline>",
						"    <Visible>true</Visible>",
						"  </Outline>", "</Markers>", "<LineAttributes>", "  <Style>Solid</Style>", "  <Thickness>1</Thickness>", "  <Color>",
						"    <Transparency>255</Transparency>", "    <Red>" + part(colour, "Red") + "</Red>",
						"    <Green>" + part(colour, "Green") + "</Green>",
						"    <Blue>" + part(colour, "Blue") + "</Blue>", "  </Color>", "  <Visible>" + form.equals("line") + "</Visible>",
						"</LineAttributes>",
						"<PaletteLineColor>true</PaletteLineColor>"));
	}

	private static int part(XmlNode colour, String name) {
		String value = colour.value(name);
		return value.matches("[0-9]{1,3}") ? Math.min(255, Integer.parseInt(value)) : 0;
	}

	private static List<Field> designer(int series, boolean axes) {
		List<Field> fields = new ArrayList<>();
		fields.add(new ChartField("chart.title", "chart.title", 0, Type.TEXT, List.of(),
				chart -> block(chart, "TitleBlock").flatMap(title -> title.path("Label", "Caption", "Value")).map(XmlNode::content),
				(chart, value, edit) -> block(chart, "TitleBlock").flatMap(title -> title.path("Label", "Caption", "Value"))
						.ifPresent(node -> edit.content(node, value))));
		fields.add(new ChartField("chart.legendPosition", "chart.legendPosition", 0, Type.CHOICE, List.of("Above", "Below", "Left", "Right"),
				chart -> block(chart, "Legend").map(legend -> legend.child("Position").map(XmlNode::content).orElse("Right")),
				(chart, value, edit) -> block(chart, "Legend").ifPresent(legend -> put(legend, "Position", value, edit))));
		for (int at = 0; axes && at < series; at++) {
			int index = at;
			fields.add(new ChartField("series." + (at + 1) + ".colour", "series.colour", at + 1, Type.COLOUR, List.of(),
					chart -> colour(chart, index)
							.map(entry -> String.format(Locale.ROOT, "#%02X%02X%02X", part(entry, "Red"), part(entry, "Green"), part(entry, "Blue"))),
					(chart, value, edit) -> colour(chart, index).ifPresent(entry -> paint(entry, value, edit))));
		}
		return fields;
	}

	private static Optional<XmlNode> colour(XmlNode chart, int at) {
		return definitions(chart).stream().skip(at).findFirst().flatMap(definition -> definition.path("SeriesPalette", "Entries"))
				.filter(entry -> entry.attribute("xsi:type").endsWith("ColorDefinition"));
	}

	private static void paint(XmlNode entry, String value, XmlEdit edit) {
		if (!value.startsWith("#")) {
			return;
		}
		int rgb = Integer.parseInt(value.substring(1), 16);
		put(entry, "Red", Integer.toString(rgb >> 16), edit);
		put(entry, "Green", Integer.toString(rgb >> 8 & 0xFF), edit);
		put(entry, "Blue", Integer.toString(rgb & 0xFF), edit);
	}

	/** Sets a part of something. */
	static void put(XmlNode owner, String tag, String value, XmlEdit edit) {
		owner.child(tag).ifPresentOrElse(node -> edit.content(node, value),
				() -> edit.append(owner, List.of("<" + tag + ">" + value + "</" + tag + ">")));
	}
}
