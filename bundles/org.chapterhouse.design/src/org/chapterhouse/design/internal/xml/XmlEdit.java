package org.chapterhouse.design.internal.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers changes to a text and makes them, each where it belongs and nothing else. Used once. */
public final class XmlEdit {

	private record Change(int from, int to, String replacement) {
	}

	private final XmlText source;
	private final List<Change> changes = new ArrayList<>();

	/** Begins to change a text. */
	public XmlEdit(XmlText source) {
		this.source = source;
	}

	/** Returns the text with all changes. */
	public String result() {
		StringBuilder out = new StringBuilder(source.text());
		// what is put in at one place keeps its order: the sort is stable, and later ones go in first
		changes.reversed().stream().sorted(Comparator.comparingInt(Change::from).reversed())
				.forEach(change -> out.replace(change.from, change.to, change.replacement));
		return out.toString();
	}

	/** Replaces what stands in an element. */
	public void content(XmlNode node, String value) {
		String written = node.isCdata() && !value.contains("]]>") ? "<![CDATA[" + value + "]]>" : escape(value);
		if (node.isShort()) {
			String open = source.text().substring(node.start(), node.end() - 2).stripTrailing();
			replace(node.start(), node.end(), open + ">" + written + "</" + node.tag() + ">");
		} else {
			replace(node.contentStart(), node.contentEnd(), written);
		}
	}

	/** Sets a setting of an element, which is written as {@code <TAG name="NAME">VALUE</TAG>}. */
	public void set(XmlNode owner, String tag, String name, String value) {
		owner.setting(name).ifPresentOrElse(node -> content(node, value),
				() -> add(owner, List.of("<" + tag + " name=\"" + name + "\">" + escape(value) + "</" + tag + ">")));
	}

	/** Takes a setting away, if it is there. */
	public void unset(XmlNode owner, String name) {
		owner.setting(name).ifPresent(this::remove);
	}

	/** Takes an element away, with its line if it stands alone there. */
	public void remove(XmlNode node) {
		int from = lineStart(node.start());
		String text = source.text();
		boolean alone = text.substring(from, node.start()).isBlank();
		int to = node.end();
		if (alone && from > 0) {
			from -= from > 1 && text.charAt(from - 2) == '\r' ? 2 : 1;
			replace(from, to, "");
		} else {
			replace(node.start(), to, "");
		}
	}

	/**
	 * Adds lines to an element, behind its last setting.
	 *
	 * @param lines the lines; each may begin with tabs, which are indentation below the first
	 */
	public void add(XmlNode owner, List<String> lines) {
		XmlNode last = null;
		for (XmlNode child : owner.children()) {
			last = DesignTags.SETTINGS.contains(child.tag()) ? child : last;
		}
		String outer = indentation(owner.start());
		String inner = last == null ? outer + unit() : indentation(last.start());
		String block = lines(lines, inner);
		if (owner.isShort()) {
			String open = source.text().substring(owner.start(), owner.end() - 2).stripTrailing();
			replace(owner.start(), owner.end(), open + ">" + block + source.lineEnd() + outer + "</" + owner.tag() + ">");
		} else if (last != null) {
			replace(last.end(), last.end(), block);
		} else {
			boolean bare = source.text().substring(owner.contentStart(), owner.contentEnd()).indexOf('\n') < 0;
			replace(owner.contentStart(), owner.contentStart(), bare ? block + source.lineEnd() + outer : block);
		}
	}

	/** Sets a setting that is written in several lines; they begin with tabs as those of {@link #add}. */
	public void block(XmlNode owner, String name, List<String> lines) {
		owner.setting(name).ifPresentOrElse(node -> replace(node.start(), node.end(), lines(lines, indentation(node.start())).strip()),
				() -> add(owner, lines));
	}

	private String lines(List<String> lines, String inner) {
		StringBuilder block = new StringBuilder();
		for (String line : lines) {
			int tabs = line.length() - line.stripLeading().length();
			block.append(source.lineEnd()).append(inner).append(unit().repeat(tabs)).append(line.stripLeading());
		}
		return block.toString();
	}

	/**
	 * Adds lines to an element, behind all that is in it.
	 *
	 * @param lines the lines; each may begin with blanks, which are indentation below the first
	 */
	public void append(XmlNode owner, List<String> lines) {
		String outer = indentation(owner.start());
		List<XmlNode> children = owner.children();
		String inner = children.isEmpty() ? outer + unit() : indentation(children.getLast().start());
		StringBuilder block = new StringBuilder();
		lines.forEach(line -> block.append(source.lineEnd()).append(inner).append(line));
		if (owner.isShort()) {
			String open = source.text().substring(owner.start(), owner.end() - 2).stripTrailing();
			replace(owner.start(), owner.end(), open + ">" + block + source.lineEnd() + outer + "</" + owner.tag() + ">");
		} else if (children.isEmpty()) {
			replace(owner.contentStart(), owner.contentEnd(), block + source.lineEnd() + outer);
		} else {
			replace(children.getLast().end(), children.getLast().end(), block.toString());
		}
	}

	/** Changes an attribute that is there. */
	public void attribute(XmlNode node, String name, String value) {
		String open = source.text().substring(node.start(), node.contentStart());
		int from = open.indexOf(" " + name + "=");
		if (from >= 0) {
			int begin = from + name.length() + 3;
			int end = open.indexOf(open.charAt(begin - 1), begin);
			replace(node.start() + begin, node.start() + end, escape(value));
		}
	}

	/** Replaces a part of the text. */
	public void replace(int from, int to, String replacement) {
		changes.add(new Change(from, to, replacement));
	}

	/** Returns text as it stands between tags; ends of lines become those of the file. */
	private String escape(String value) {
		String lines = value.replace("\r\n", "\n").replace("\n", source.lineEnd());
		return lines.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private String unit() {
		XmlNode outermost = source.root();
		String first = outermost.children().isEmpty() ? "" : indentation(outermost.children().getFirst().start());
		return first.isEmpty() ? "\t" : first;
	}

	private String indentation(int offset) {
		int from = lineStart(offset);
		String before = source.text().substring(from, offset);
		return before.isBlank() ? before : before.substring(0, before.length() - before.stripLeading().length());
	}

	private int lineStart(int offset) {
		return source.text().lastIndexOf('\n', offset - 1) + 1;
	}
}
