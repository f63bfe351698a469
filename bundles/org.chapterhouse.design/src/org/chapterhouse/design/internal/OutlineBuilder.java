package org.chapterhouse.design.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.DesignElement;
import org.chapterhouse.design.ElementKind;
import org.chapterhouse.design.internal.xml.DesignTags;
import org.chapterhouse.design.internal.xml.XmlNode;
import org.eclipse.jdt.annotation.Nullable;

/** Makes the outline of a design. Used once. */
public final class OutlineBuilder {

	private static final int LONGEST = 40;

	private final Messages words;
	private final Map<String, XmlNode> nodes = new HashMap<>();

	/** Begins an outline in a language. */
	public OutlineBuilder(Messages words) {
		this.words = words;
	}

	/** Returns the elements of the source by the keys of the outline; elements that hold others together have those of what they stand in. */
	public Map<String, XmlNode> nodes() {
		return Map.copyOf(nodes);
	}

	/** Makes the outline of a report or library. */
	public DesignElement build(XmlNode root) {
		List<DesignElement> parts = new ArrayList<>();
		String key = "report";
		together(root, "page-setup", ElementKind.PAGES, node -> node.is("simple-master-page", "graphic-master-page"), parts);
		root.children("themes").stream().flatMap(themes -> themes.children("theme").stream())
				.forEach(theme -> together(theme, "styles", ElementKind.STYLES, node -> node.is("style"), parts));
		together(root, "styles", ElementKind.STYLES, node -> node.is("style"), parts);
		together(root, "data-sets", ElementKind.DATA_SETS, node -> node.tag().endsWith("-data-set"), parts);
		together(root, "body", ElementKind.BODY, node -> !DesignTags.SETTINGS.contains(node.tag()), parts);
		together(root, "components", ElementKind.BODY, node -> !DesignTags.SETTINGS.contains(node.tag()), parts);
		nodes.put(key, root);
		ElementKind kind = root.is("library") ? ElementKind.LIBRARY : ElementKind.REPORT;
		return element(key, kind, root.setting("title").map(XmlNode::content).orElse(""), root, parts);
	}

	private void together(XmlNode owner, String tag, ElementKind kind, Predicate<XmlNode> which, List<DesignElement> parts) {
		owner.children(tag).forEach(holder -> {
			List<XmlNode> members = holder.children().stream().filter(which).toList();
			String key = unique(tag);
			nodes.put(key, holder);
			String name = owner.is("theme") ? owner.attribute("name") : "";
			parts.add(element(key, kind, name, holder, items(members, key)));
		});
	}

	private List<DesignElement> items(List<XmlNode> members, String above) {
		List<DesignElement> made = new ArrayList<>();
		int at = 0;
		for (XmlNode node : members) {
			made.add(item(node, above + "/" + at++, at));
		}
		return made;
	}

	private DesignElement item(XmlNode node, String path, int number) {
		String id = node.attribute("id");
		String key = unique(id.isEmpty() ? path : "#" + id);
		nodes.put(key, node);
		ElementKind kind = Kinds.of(node);
		List<DesignElement> children = new ArrayList<>();
		if (kind == ElementKind.TABLE || kind == ElementKind.GRID) {
			columns(node, key, children);
		}
		List<XmlNode> members = node.children().stream()
				.filter(child -> !DesignTags.SETTINGS.contains(child.tag()) && !child.is("column") && kind != ElementKind.STYLE
						&& kind != ElementKind.DATA_SET)
				.toList();
		children.addAll(items(members, key));
		return element(key, kind, name(node, kind, number), node, children);
	}

	private void columns(XmlNode table, String key, List<DesignElement> children) {
		List<XmlNode> columns = table.children("column");
		if (columns.isEmpty()) {
			return;
		}
		List<DesignElement> made = new ArrayList<>();
		int position = 1;
		for (XmlNode column : columns) {
			String id = column.attribute("id");
			String own = unique(id.isEmpty() ? key + "/column/" + position : "#" + id);
			nodes.put(own, column);
			String shown = Columns.firstCell(table, position).map(this::shown).orElse("");
			made.add(element(own, ElementKind.COLUMN, shown.isEmpty() ? Integer.toString(position) : position + " " + shown, column, List.of()));
			position += Columns.number(column, "repeat", 1);
		}
		String together = unique(key + "/columns");
		nodes.put(together, table);
		XmlNode first = columns.getFirst();
		children.add(new DesignElement(together, ElementKind.COLUMNS, kindName(ElementKind.COLUMNS), "", 0, first.line(),
				columns.getLast().lastLine(), made));
	}

	/** An id that stands twice in a file does not make two elements one. */
	private String unique(String key) {
		String free = key;
		for (int at = 2; nodes.containsKey(free); at++) {
			free = key + "~" + at;
		}
		return free;
	}

	private DesignElement element(String key, ElementKind kind, String name, XmlNode node, List<DesignElement> children) {
		String id = node.attribute("id");
		return new DesignElement(key, kind, kindName(kind), name, id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0, node.line(), node.lastLine(),
				children);
	}

	private String kindName(ElementKind kind) {
		return words.text("kind." + kind.name().toLowerCase(Locale.ROOT));
	}

	private String name(XmlNode node, ElementKind kind, int number) {
		return switch (kind) {
		case CELL -> {
			String shown = shown(node);
			yield shown.isEmpty() ? Integer.toString(number) : number + " " + shown;
		}
		case ROW -> node.attribute("name").isEmpty() ? Integer.toString(number) : node.attribute("name");
		case LABEL, TEXT, DATA, TEXT_DATA, AUTO_TEXT -> shown(node);
		default -> node.attribute("name");
		};
	}

	/** Returns what an item shows, as far as a few words can tell. */
	private String shown(@Nullable XmlNode node) {
		if (node == null) {
			return "";
		}
		String text = switch (Kinds.of(node)) {
		case LABEL -> node.setting("text").map(XmlNode::content).orElse("");
		case TEXT -> node.setting("content").map(XmlNode::content).orElse("").replaceAll("<[^>]*>", " ");
		case DATA -> node.setting("resultSetColumn").map(column -> "[" + column.content() + "]").orElse("");
		case TEXT_DATA -> node.setting("valueExpr").map(XmlNode::content).orElse("");
		case AUTO_TEXT -> node.setting("type").map(type -> words.find("choice." + type.content()).orElse(type.content())).orElse("");
		case CELL -> node.children().stream().filter(child -> !DesignTags.SETTINGS.contains(child.tag())).map(this::shown)
				.filter(shown -> !shown.isEmpty()).findFirst().orElse("");
		default -> node.attribute("name");
		};
		String line = text.strip().replaceAll("\\s+", " ");
		return line.length() > LONGEST
				? line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())) - 1)) + "…" : line;
	}
}
