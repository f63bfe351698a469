package org.chapterhouse.design.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.api.render.TemplateModel.Draft;
import org.chapterhouse.design.DesignElement;
import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Type;
import org.chapterhouse.design.ElementKind;
import org.chapterhouse.design.PropertyGroup;
import org.chapterhouse.design.internal.Confirmation;
import org.chapterhouse.design.internal.Confirmation.Wanted;
import org.chapterhouse.design.internal.Ids;
import org.chapterhouse.design.internal.fields.Setting.Look;
import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;

/** Knows which fields the kinds of elements have. */
public final class Fields {

	/**
	 * Holds fields that belong together.
	 *
	 * @param key       of its words
	 * @param id        what names it
	 * @param arguments of its words
	 * @param fields    in order
	 */
	record Group(String key, String id, Map<String, Object> arguments, List<Field> fields) {

		Group(String id, List<Field> fields) {
			this(id, id, Map.of(), fields);
		}
	}

	private static final List<String> LINES = List.of("none", "solid", "dashed", "dotted", "double");
	private static final List<String> SIDES = List.of("Top", "Right", "Bottom", "Left");

	private Fields() {
	}

	/** Returns what an element has, in groups. */
	public static List<PropertyGroup> groups(ElementKind kind, XmlNode node, Scope scope) {
		List<PropertyGroup> groups = new ArrayList<>();
		for (Group group : of(kind, node)) {
			List<DesignProperty> properties = group.fields.stream().flatMap(field -> field.read(node, scope).stream()).toList();
			if (!properties.isEmpty()) {
				// the frame is what pages of reports are like; it need not be told that of itself
				String note = kind == ElementKind.PAGE && !scope.isChapter() ? "" : scope.words().find("group." + group.key + ".note").orElse("");
				groups.add(new PropertyGroup(group.id, scope.words().format("group." + group.key, group.arguments), note, properties));
			}
		}
		return groups;
	}

	/** Returns what an element has with the values that count for the model of templates. */
	public static List<PropertyGroup> effective(ElementKind kind, XmlNode node, List<PropertyGroup> groups, Draft draft, Scope scope,
			TemplateModel model) {
		// a style says what it says, and no more
		Set<String> known = kind == ElementKind.STYLE ? Set.of() : of(kind, node).stream().flatMap(group -> group.fields.stream())
				.filter(Setting.class::isInstance).map(Field::id).collect(Collectors.toSet());
		return new Effective(draft, scope).of(node, known, groups, model);
	}

	/** Returns the text with a property of an element changed. */
	public static Outcome<String> change(DesignElement element, XmlNode node, String property, String value, Confirmation confirmation) {
		Scope scope = confirmation.scope();
		Optional<Field> field = of(element.kind(), node).stream().flatMap(group -> group.fields.stream()).filter(one -> one.id().equals(property))
				.findFirst();
		Optional<DesignProperty> known = field.flatMap(one -> one.read(node, scope)).filter(DesignProperty::editable);
		if (field.isEmpty() || known.isEmpty()) {
			return Outcome.failed(
					scope.problem("design.property", Map.of("property", property, "element", element.label()), element.line(), element.label()));
		}
		Optional<Problem> wrong = (field.get() instanceof ChartField && known.get().type() == Type.COLOUR && !value.isEmpty()
				? Values.hex(known.get(), value)
				: Values.check(known.get(), value)).map(one -> scope.problem(one.code(), one.arguments(), element.line(), element.label()));
		if (wrong.isPresent() && field.get() instanceof ChartField) {
			// there is no model of a chart with such a value that could be asked
			return Outcome.failed(wrong.get());
		}
		String written = Values.written(known.get(), value);
		var wanted = new Wanted(element, known.get().label(), Values.shown(value), wrong.map(Problem::message).orElse(""));
		try {
			var ids = new Ids(scope.text());
			return confirmation.change(wanted, field.get().changes(node, written, ids), ids,
					() -> wrong.isPresent() ? Outcome.failed(wrong.get()) : edited(field.get(), node, written, scope));
		} catch (IllegalStateException e) {
			return Outcome.failed(scope.problem("design.unwritten", Map.of(), element.line(), element.label()));
		}
	}

	private static Outcome<String> edited(Field field, XmlNode node, String value, Scope scope) {
		var edit = new XmlEdit(scope.text());
		field.write(node, value, edit);
		return Outcome.of(edit.result());
	}

	private static List<Group> of(ElementKind kind, XmlNode node) {
		List<Group> groups = new ArrayList<>();
		switch (kind) {
		case REPORT -> groups.add(group("text", Setting.text("title", false)));
		case PAGE -> page(groups);
		case STYLE -> looks(groups, true);
		case LABEL -> {
			groups.add(group("text", Setting.text("text", true)));
			item(groups);
		}
		case TEXT -> {
			groups.add(group("text", Setting.text("content", true)));
			item(groups);
		}
		case DATA -> {
			groups.add(group("data", Chosen.column()));
			item(groups);
		}
		case TEXT_DATA -> {
			groups.add(group("data", new Told("valueExpr", text -> text.setting("valueExpr").map(XmlNode::content).orElse(""))));
			item(groups);
		}
		case AUTO_TEXT -> {
			groups.add(group("text", Setting.choice("type", Look.OWN, "page-number", "page-number", "total-page")));
			item(groups);
		}
		case GRID, TABLE, LIST -> container(groups, kind, node);
		case COLUMNS -> groups.add(columns(node));
		case COLUMN -> {
			groups.add(group("size", Setting.size("width", Look.OWN, "")));
			groups.add(group("style", Chosen.style(), new Visibility("visibility")));
			text(groups);
		}
		case ROW -> {
			groups.add(group("style", Chosen.style(), new Visibility("visibility")));
			groups.add(group("size", Setting.size("height", Look.OWN, "")));
			looks(groups, false);
			groups.add(paging());
		}
		case CELL -> {
			groups.add(group("style", Chosen.style()));
			looks(groups, false);
		}
		case CHART -> {
			groups.addAll(ChartFields.groups(node));
			groups.add(group("data", dataSet()));
			groups.add(group("style", Chosen.style(), new Visibility("visibility")));
			groups.add(group("size", Setting.size("width", Look.OWN, ""), Setting.size("height", Look.OWN, "")));
			groups.add(sides("margin", "margin", "0pt"));
		}
		case IMAGE -> {
			groups.add(group("style", Chosen.style(), new Visibility("visibility")));
			groups.add(group("size", Setting.size("width", Look.OWN, ""), Setting.size("height", Look.OWN, "")));
		}
		case DATA_SET -> groups.add(group("data", new Told("columns", Fields::resultColumns), new Told("queryText", Fields::query)));
		default -> {
			// what only holds others has nothing of its own to change
		}
		}
		return groups;
	}

	private static void page(List<Group> groups) {
		groups.add(group("paper", new PageSize(), Setting.choice("orientation", Look.OWN, "auto", "auto", "portrait", "landscape"),
				PageSize.side("width", ""), PageSize.side("height", "")));
		groups.add(
				group("pageMargins", Setting.paper("topMargin", "1in"), Setting.paper("rightMargin", "1.25in"), Setting.paper("bottomMargin", "1in"),
						Setting.paper("leftMargin", "1.25in")));
		groups.add(group("pageParts", Setting.paper("headerHeight", "0.5in"), Setting.paper("footerHeight", "0.5in")));
	}

	/** What labels, texts and values have in common. */
	private static void item(List<Group> groups) {
		groups.add(group("style", Chosen.style(), new Visibility("visibility")));
		looks(groups, true);
		groups.add(group("size", Setting.size("width", Look.OWN, ""), Setting.size("height", Look.OWN, "")));
	}

	private static void container(List<Group> groups, ElementKind kind, XmlNode node) {
		groups.add(group("data", dataSet()));
		groups.add(group("style", Chosen.style(), new Visibility("visibility")));
		if (!node.children("column").isEmpty()) {
			groups.add(columns(node));
		}
		groups.add(group("size", Setting.size("width", Look.OWN, ""), Setting.size("height", Look.OWN, "")));
		groups.add(kind == ElementKind.TABLE
				? new Group("paging", Stream.concat(paging().fields.stream(), Stream.of(
						Setting.flag("repeatHeader", Look.OWN, "true"))).toList())
				: paging());
		looks(groups, true);
	}

	private static Field dataSet() {
		return new Told("dataSet", item -> item.setting("dataSet").map(XmlNode::content).orElse(""));
	}

	private static Group columns(XmlNode table) {
		List<Field> widths = new ArrayList<>();
		for (int at = 0; at < table.children("column").size(); at++) {
			widths.add(new ColumnWidth(at));
		}
		return new Group("columns", widths);
	}

	private static Group paging() {
		return group("paging", Setting.choice("pageBreakBefore", Look.STYLED, "auto", "auto", "always", "avoid"),
				Setting.choice("pageBreakAfter", Look.STYLED, "auto", "auto", "always", "avoid"),
				Setting.choice("pageBreakInside", Look.INHERITED, "auto", "auto", "avoid"));
	}

	private static void looks(List<Group> groups, boolean margins) {
		text(groups);
		groups.add(borders());
		groups.add(sides("padding", "padding", "1pt"));
		if (margins) {
			groups.add(sides("margin", "margin", "0pt"));
		}
	}

	/** What columns have, too. */
	private static void text(List<Group> groups) {
		groups.add(group("font", Setting.font("fontFamily", Look.INHERITED), Setting.size("fontSize", Look.INHERITED, "10pt"),
				Setting.choice("fontWeight", Look.INHERITED, "normal", "normal", "bold"),
				Setting.choice("fontStyle", Look.INHERITED, "normal", "normal", "italic"),
				Setting.choice("textUnderline", Look.STYLED, "none", "none", "underline"),
				Setting.colour("color", Look.INHERITED, "black")));
		groups.add(group("paragraph", Setting.choice("textAlign", Look.INHERITED, "", "left", "center", "right", "justify"),
				Setting.choice("verticalAlign", Look.STYLED, "", "top", "middle", "bottom"),
				Setting.size("lineHeight", Look.INHERITED, "normal")));
		groups.add(group("background", Setting.colour("backgroundColor", Look.STYLED, "")));
	}

	private static Group borders() {
		List<Field> fields = new ArrayList<>();
		for (String side : SIDES) {
			fields.add(Setting.choice("border" + side + "Style", Look.STYLED, "none", LINES.toArray(String[]::new)));
			fields.add(Setting.size("border" + side + "Width", Look.STYLED, "medium"));
			fields.add(Setting.colour("border" + side + "Color", Look.STYLED, "black"));
		}
		return new Group("borders", fields);
	}

	private static Group sides(String id, String prefix, String fallback) {
		return new Group(id, SIDES.stream().<Field>map(side -> Setting.size(prefix + side, Look.STYLED, fallback)).toList());
	}

	private static Group group(String id, Field... fields) {
		return new Group(id, List.of(fields));
	}

	private static String resultColumns(XmlNode dataSet) {
		return dataSet.setting("resultSet").stream().flatMap(list -> list.children("structure").stream())
				.flatMap(column -> column.setting("name").stream()).map(XmlNode::content).collect(Collectors.joining(", "));
	}

	private static String query(XmlNode dataSet) {
		return dataSet.setting("queryText").map(XmlNode::content).orElse("").replaceAll("#-TNAME-#.*", "");
	}
}
