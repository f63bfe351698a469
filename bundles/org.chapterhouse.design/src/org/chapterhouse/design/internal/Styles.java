package org.chapterhouse.design.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.render.TemplateLibraries;
import org.chapterhouse.design.internal.xml.XmlNode;
import org.chapterhouse.design.internal.xml.XmlText;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.SAXParseException;

/** Finds what the items of a design look like: their own values, those of their styles, and those of what they stand in, in the order of BIRT. Immutable. */
public final class Styles {

	/**
	 * Holds a value and where it comes from.
	 *
	 * @param value the value
	 * @param own   whether it is the item's own
	 * @param style the style it comes from; empty: none
	 * @param owner the tag of the item around that it comes from; empty: the item itself
	 */
	public record Found(String value, boolean own, String style, String owner) {
	}

	private static final List<String> HOLDERS = List.of("header", "detail", "footer", "body", "group", "columns", "page-header", "page-footer");
	private final Map<String, XmlNode> styles;

	private Styles(Map<String, XmlNode> styles) {
		this.styles = styles;
	}

	/** Reads the styles of a design and those of its theme, as far as its library is found. */
	public static Styles of(XmlText design, TemplateLibraries libraries) {
		Map<String, XmlNode> known = new LinkedHashMap<>();
		XmlNode root = design.root();
		collect(root, known);
		String theme = root.setting("theme").map(XmlNode::content).orElse("");
		int dot = theme.indexOf('.');
		if (dot > 0) {
			library(root, theme.substring(0, dot)).flatMap(libraries::read).flatMap(Styles::parse)
					.ifPresent(library -> themes(library.root(), theme.substring(dot + 1), known));
		} else {
			themes(root, theme, known);
		}
		return new Styles(known);
	}

	private static Optional<XmlText> parse(String text) {
		try {
			return Optional.of(XmlText.parse(text, Locale.ROOT));
		} catch (SAXParseException e) {
			// the check of the template tells it, with the file that it is in
			return Optional.empty();
		}
	}

	private static Optional<String> library(XmlNode root, String namespace) {
		return root.setting("libraries").stream().flatMap(list -> list.children("structure").stream())
				.filter(library -> library.setting("namespace").map(XmlNode::content).orElse("").equals(namespace))
				.flatMap(library -> library.setting("fileName").stream()).map(XmlNode::content).findFirst();
	}

	/** Adds the styles of a theme; in a library by itself, those of all its themes. */
	private static void themes(XmlNode root, String name, Map<String, XmlNode> known) {
		root.path("themes").stream().flatMap(themes -> themes.children("theme").stream())
				.filter(theme -> name.isEmpty() || theme.attribute("name").equals(name)).forEach(theme -> collect(theme, known));
	}

	private static void collect(XmlNode owner, Map<String, XmlNode> known) {
		owner.path("styles").stream().flatMap(styles -> styles.children("style").stream())
				.forEach(style -> known.putIfAbsent(style.attribute("name"), style));
	}

	/** Returns the names of the styles there are. */
	public List<String> names() {
		return List.copyOf(styles.keySet());
	}

	/**
	 * Finds the value of a property that styles have.
	 *
	 * @param inherits whether items take it from what they stand in
	 */
	public Optional<Found> find(XmlNode item, String property, boolean inherits) {
		if (property.equals("pageBreakInside") && item.is("row") && isOfTable(item)) {
			// BIRT keeps rows of tables together, whatever is around them
			return here(item, property, true).or(() -> Optional.of(new Found("avoid", false, "", "")));
		}
		for (XmlNode at = item; at != null; at = at.parent()) {
			boolean own = at == item;
			Optional<Found> found = HOLDERS.contains(at.tag()) ? bySelector(at, property, own) : here(at, property, own);
			if (found.isEmpty() && at.is("cell") && inherits) {
				found = Columns.of(at).flatMap(column -> here(column, property, false));
			}
			if (found.isPresent()) {
				return found;
			}
			if (!inherits || at.is("style")) {
				return Optional.empty();
			}
		}
		return property.equals("textAlign") && isInHead(item) ? Optional.of(new Found("center", false, "", "header")) : Optional.empty();
	}

	private static boolean isOfTable(XmlNode row) {
		XmlNode part = row.parent();
		return part != null && part.is("header", "detail", "footer");
	}

	/** BIRT centres what stands in the head of a table, unless something says otherwise. */
	private static boolean isInHead(XmlNode item) {
		for (XmlNode at = item; at != null; at = at.parent()) {
			XmlNode around = at.parent();
			if (at.is("header") && around != null && around.is("table")) {
				return true;
			}
		}
		return false;
	}

	private Optional<Found> here(XmlNode item, String property, boolean own) {
		String owner = own ? "" : item.tag();
		Optional<Found> value = item.setting(property).filter(node -> !node.content().isEmpty())
				.map(node -> new Found(node.content(), own, "", owner));
		String style = item.setting("style").map(XmlNode::content).orElse("");
		return value.or(() -> byStyle(style, property, owner)).or(() -> bySelector(item, property, own));
	}

	private Optional<Found> byStyle(String name, String property, String owner) {
		XmlNode style = styles.get(name);
		return style == null || name.isEmpty() ? Optional.empty()
				: style.setting(property).filter(node -> !node.content().isEmpty()).map(node -> new Found(node.content(), false, name, owner));
	}

	private Optional<Found> bySelector(XmlNode item, String property, boolean own) {
		return byStyle(selector(item), property, own ? "" : item.tag());
	}

	/** Returns the style that BIRT takes for all items of a kind. */
	private static String selector(XmlNode item) {
		return switch (item.tag()) {
		case "report", "label", "data", "grid", "table", "list", "image", "text", "text-data" -> item.tag();
		case "simple-master-page" -> "page";
		case "auto-text" -> "auto-text";
		case "header", "detail", "footer" -> holder(item.parent()) + item.tag();
		case "cell" -> {
			XmlNode row = item.parent();
			XmlNode part = row == null ? null : row.parent();
			yield part != null && part.is("header", "detail", "footer") ? selector(part) + "-cell" : "";
		}
		default -> "";
		};
	}

	private static String holder(@Nullable XmlNode item) {
		return item != null && item.is("table", "list") ? item.tag() + "-" : "none-";
	}
}
