package org.chapterhouse.design.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;
import org.chapterhouse.design.internal.xml.XmlText;

/** Names elements by ids, in a copy of a text in which each that was asked for has one that no other has. */
public final class Ids {

	private static final String NAME = "id";

	private final XmlText source;
	private final Map<String, Integer> counts = new HashMap<>();
	private final Map<XmlNode, Long> given = new IdentityHashMap<>();
	private long highest;

	/** Reads the ids of a text. */
	public Ids(XmlText source) {
		this.source = source;
		collect(source.root());
	}

	private void collect(XmlNode node) {
		String id = node.attribute(NAME);
		if (isNumber(id)) {
			counts.merge(id, 1, Integer::sum);
			highest = Math.max(highest, Long.parseLong(id));
		}
		node.children().forEach(this::collect);
	}

	private static boolean isNumber(String id) {
		return id.matches("[0-9]{1,9}");
	}

	/** Returns the id of an element; 0 is the whole design. */
	public long of(XmlNode node) {
		if (node.parent() == null) {
			return 0;
		}
		String id = node.attribute(NAME);
		return isNumber(id) && counts.getOrDefault(id, 0) == 1 ? Long.parseLong(id) : given.computeIfAbsent(node, one -> ++highest);
	}

	/** Returns the text in which all have their ids. */
	public String text() {
		if (given.isEmpty()) {
			return source.text();
		}
		var edit = new XmlEdit(source);
		given.forEach((node, id) -> {
			int name = node.start() + 1 + node.tag().length();
			if (node.attribute(NAME).isEmpty()) {
				edit.replace(name, name, " id=\"" + id + "\"");
			} else {
				edit.attribute(node, NAME, Long.toString(id));
			}
		});
		return edit.result();
	}
}
