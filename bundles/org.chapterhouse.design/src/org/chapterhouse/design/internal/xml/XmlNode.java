package org.chapterhouse.design.internal.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/** Is an element of an XML text that knows where it stands. Positions are those of the text; it is built by {@link XmlText} and not changed later. */
public final class XmlNode {

	private final XmlText text;
	private final String tag;
	private final @Nullable XmlNode parent;
	private final Map<String, String> attributes = new LinkedHashMap<>();
	private final List<XmlNode> children = new ArrayList<>();
	private final int start;
	private final int line;
	int contentStart;
	int contentEnd;
	int end;
	int lastLine;

	XmlNode(XmlText text, String tag, @Nullable XmlNode parent, int start, int line) {
		this.text = text;
		this.tag = tag;
		this.parent = parent;
		this.start = start;
		this.line = line;
		if (parent != null) {
			parent.children.add(this);
		}
	}

	void attribute(String name, String value) {
		attributes.put(name, value);
	}

	/** Returns the text that it stands in. */
	public XmlText document() {
		return text;
	}

	/** Returns its name as it stands in the text. */
	public String tag() {
		return tag;
	}

	/** Tells whether it has one of these names. */
	public boolean is(String... tags) {
		return List.of(tags).contains(tag);
	}

	/** Returns an attribute; empty if there is none. */
	public String attribute(String name) {
		return attributes.getOrDefault(name, "");
	}

	/** Returns what it stands in; null for the outermost. */
	public @Nullable XmlNode parent() {
		return parent;
	}

	/** Returns the elements in it, in order. */
	public List<XmlNode> children() {
		return Collections.unmodifiableList(children);
	}

	/** Returns the elements in it that have a name. */
	public List<XmlNode> children(String name) {
		return children.stream().filter(child -> child.tag.equals(name)).toList();
	}

	/** Returns the first element in it that has a name. */
	public Optional<XmlNode> child(String name) {
		return children.stream().filter(child -> child.tag.equals(name)).findFirst();
	}

	/** Follows names from here down, the first of each. */
	public Optional<XmlNode> path(String... names) {
		Optional<XmlNode> at = Optional.of(this);
		for (String name : names) {
			at = at.flatMap(node -> node.child(name));
		}
		return at;
	}

	/** Returns the text at the end of a path; empty if there is none. */
	public String value(String... names) {
		return path(names).map(XmlNode::content).orElse("");
	}

	/** Returns what sets something of this element: its child with that attribute {@code name}. */
	public Optional<XmlNode> setting(String name) {
		return children.stream().filter(child -> child.attribute("name").equals(name) && DesignTags.SETTINGS.contains(child.tag)).findFirst();
	}

	/** Returns the text in it, decoded; empty if it has elements. */
	public String content() {
		return children.isEmpty() ? text.decode(contentStart, contentEnd) : "";
	}

	/** Tells whether its content is written as CDATA. */
	public boolean isCdata() {
		return text.text().startsWith("<![CDATA[", contentStart);
	}

	/** Returns where it begins. */
	public int start() {
		return start;
	}

	/** Returns where its content begins. */
	public int contentStart() {
		return contentStart;
	}

	/** Returns where its content ends. */
	public int contentEnd() {
		return contentEnd;
	}

	/** Returns where it ends. */
	public int end() {
		return end;
	}

	/** Tells whether it is written without an end tag. */
	public boolean isShort() {
		return contentStart == end;
	}

	/** Returns the line where it begins, from 1. */
	public int line() {
		return line;
	}

	/** Returns the line where it ends. */
	public int lastLine() {
		return lastLine;
	}
}
