package org.chapterhouse.render.birt.internal.fence;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names what may stand in a design that is not trusted. What is not named is refused: BIRT knows properties that read files, load classes or run programs, and each of its releases brings more.
 */
final class Vocabulary {

	/** The element that holds nothing but a value. */
	static final Set<String> VALUES = Set.of("property", "text-property", "html-property", "xml-property", "expression", "value");

	/** What texts may be; BIRT lets a property that is given as another kind fall back to its default. */
	private static final Set<String> TEXTS = Set.of("text", "content", "title", "displayName", "description", "comments", "helpText", "caption",
			"summary", "toolTip");

	/** What sets something of the element around it, by its name. */
	static final Set<String> SET = Set.of("property", "text-property", "html-property", "xml-property", "expression", "list-property", "structure",
			"simple-property-list");

	/** Elements. */
	static final Set<String> ELEMENTS = with(VALUES, "report", "library", "data-sources", "data-sets", "oda-data-source", "oda-data-set",
			"page-setup", "body", "themes",
			"theme", "styles", "style", "simple-master-page", "page-header", "page-footer", "table", "list", "grid", "column", "header", "detail",
			"footer", "group", "row",
			"cell", "data", "label", "text", "text-data", "auto-text", "extended-item", "list-property", "structure", "simple-property-list");

	/** Items that people see and name. */
	static final Set<String> ITEMS = Set.of("table", "list", "grid", "row", "cell", "column", "group", "data", "label", "text", "text-data", "image",
			"auto-text", "extended-item",
			"style", "simple-master-page", "oda-data-source", "oda-data-set", "script-data-source", "script-data-set", "derived-data-set",
			"joint-data-set");

	/** Attributes. */
	static final Set<String> ATTRIBUTES = Set.of("name", "id", "type", "version", "extensionName", "extensionID", "xmlns");

	/** What is evaluated as an expression, whatever the tag that holds it. */
	static final Set<String> EXPRESSIONS = Set.of("expression", "valueExpr", "testExpr", "value1", "value2", "altText", "bookmark", "targetBookmark",
			"keyExpr", "expr", "key",
			"filterExpr", "value", "headers", "expressionValue", "uri");

	/** Lists of structures. */
	static final Set<String> LISTS = Set.of("libraries", "resultSet", "resultSetHints", "columnHints", "boundDataColumns", "highlightRules",
			"mapRules", "visibility",
			"userProperties", "sort", "filter", "arguments", "value1", "value2", "aggregateOn", "computedColumns");

	/** Structures by themselves. */
	static final Set<String> STRUCTURES = Set.of("", "action", "toc", "numberFormat", "dateTimeFormat", "dateFormat", "timeFormat", "stringFormat");

	/** Comparisons of rules and filters; those with patterns, which may take for ever, are left out. */
	static final Set<String> OPERATORS = Set.of("eq", "ne", "lt", "le", "ge", "gt", "between", "not-between", "null", "not-null", "true", "false",
			"is-true", "is-false",
			"is-null", "is-not-null", "in", "not-in", "top-n", "bottom-n", "top-percent", "bottom-percent");

	/** Numbers without a unit: BIRT makes so many columns, or pages. */
	private static final Set<String> COUNTS = Set.of("repeat", "colSpan", "rowSpan", "column", "columns", "widows", "orphans", "pageBreakInterval",
			"zIndex",
			"imageDPI");
	private static final Map<String, Integer> LARGEST = Map.of("pt", 5000, "px", 5000, "mm", 2000, "cm", 200, "in", 100, "pc", 400, "em", 100, "ex",
			100, "%", 1000);
	private static final Pattern SIZE = Pattern.compile("[-+]?([0-9]{0,9}(?:\\.[0-9]{0,9})?)\\s*(pt|px|mm|cm|in|pc|em|ex|%)");
	private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");
	private static final Pattern WORD = Pattern.compile("[A-Za-z-]*|[0-9]{1,3}(\\.[0-9]{1,9})?");

	private static final Set<String> SIDES = Set.of("Top", "Left", "Bottom", "Right");

	/** Properties whose values are only looks, names, sizes and the like. */
	static final Set<String> PROPERTIES = properties();

	private Vocabulary() {
	}

	/** Tells whether a property may be given by an element of this tag. */
	static boolean isOf(String tag, String name) {
		return switch (tag) {
		case "property", "value" -> !name.equals("xmlRepresentation");
		case "text-property", "html-property" -> TEXTS.contains(name);
		case "xml-property" -> name.equals("xmlRepresentation");
		default -> false;
		};
	}

	/** Tells whether a size or count is beyond any page: BIRT would fill pages for ever, or the memory. */
	static boolean isTooLarge(String name, String text) {
		String value = text.strip();
		if (COUNTS.contains(name)) {
			return !value.isEmpty() && !COUNT.matcher(value).matches();
		}
		if (!isSize(name)) {
			return false;
		}
		Matcher size = SIZE.matcher(value);
		if (!size.matches()) {
			return !WORD.matcher(value).matches();
		}
		return size.group(1).length() > 1 && Double.parseDouble(size.group(1)) > LARGEST.getOrDefault(size.group(2), 0);
	}

	private static boolean isSize(String name) {
		return name.matches("(?i)x|y|fontSize|.*(width|height|margin|padding|spacing|indent|thickness).*|background(Position|Size).*");
	}

	private static Set<String> properties() {
		Set<String> names = with(Set.of(),
				// of styles
				"fontFamily", "fontSize", "fontStyle", "fontWeight", "fontVariant", "color", "textUnderline", "textOverline", "textLineThrough",
				"textDecoration",
				"backgroundColor", "backgroundAttachment", "backgroundPositionX", "backgroundPositionY", "backgroundRepeat", "backgroundSizeWidth",
				"backgroundSizeHeight",
				"letterSpacing", "lineHeight", "textAlign", "bidiTextDirection", "textIndent", "textTransform", "verticalAlign", "whiteSpace",
				"widows", "orphans", "wordSpacing",
				"display", "masterPage", "pageBreakBefore", "pageBreakAfter", "pageBreakInside", "showIfBlank", "numberAlign", "canShrink",
				"overflow", "height", "width", "style",
				// of designs and pages
				"units", "theme", "title", "author", "createdBy", "displayName", "comments", "description", "layoutPreference",
				"bidiLayoutOrientation", "imageDPI",
				"orientation", "headerHeight", "footerHeight", "showHeaderOnFirst", "showFooterOnLast", "floatingFooter", "columns", "columnSpacing",
				// of items
				"dataSet", "resultSetColumn", "repeatHeader", "repeat", "text", "content", "contentType", "helpText", "caption", "summary", "tagType",
				"language", "x", "y",
				"zIndex", "colSpan", "rowSpan", "column", "drop", "scope", "suppressDuplicates", "repeatable", "pageBreakInterval", "sortByGroups",
				"isSummaryTable",
				"bookmarkDisplayName", "allowExport", "pushDown", "inheritColumns", "outputFormat", "form", "groupName", "interval", "intervalRange",
				"intervalBase",
				"sortDirection", "hideDetail", "type", "diagonalNumber", "diagonalThickness", "diagonalStyle", "diagonalColor", "antidiagonalNumber",
				"antidiagonalThickness", "antidiagonalStyle", "antidiagonalColor",
				// of structures
				"name", "dataType", "position", "nativeName", "nativeDataType", "operator", "display", "isDesignTime", "format", "namespace",
				"isVisible", "linkType",
				"targetWindow", "targetBookmarkType", "toolTip", "category", "pattern", "locale", "direction", "strength", "aggregateFunction",
				"aggregateOn", "filterTarget",
				"isOptional", "updateAggregation", "fileName", "xmlRepresentation");
		for (String side : SIDES) {
			names.add("border" + side + "Style");
			names.add("border" + side + "Width");
			names.add("border" + side + "Color");
			names.add("margin" + side);
			names.add("padding" + side);
			names.add(side.toLowerCase(Locale.ROOT) + "Margin");
		}
		return Set.copyOf(names);
	}

	private static Set<String> with(Set<String> some, String... more) {
		Set<String> all = new TreeSet<>(some);
		Collections.addAll(all, more);
		return all;
	}
}
