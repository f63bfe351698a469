package org.chapterhouse.design.internal.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.xml.sax.SAXParseException;

/** Gathers changes to a text and makes them, each where it belongs and nothing else. What is added to one element is written at once. Used once. */
public final class XmlEdit {

	private record Change(int from, int to, String replacement) {
	}

	/** Lines to add to an element: behind its last setting, and behind all. */
	private record Addition(XmlNode owner, List<String> settings, List<String> others) {
	}

	private final XmlText source;
	private final List<Change> changes = new ArrayList<>();
	private final List<Addition> additions = new ArrayList<>();
	private final Map<XmlNode, Addition> byOwner = new IdentityHashMap<>();

	/** Begins to change a text. */
	public XmlEdit(XmlText source) {
		this.source = source;
	}

	/**
	 * Returns the text with all changes.
	 *
	 * @throws IllegalStateException if changes lie over each other, or what comes of them is no XML
	 */
	public String result() {
		additions.forEach(this::write);
		additions.clear();
		// what is put in at one place keeps its order, and stands before what replaces something there
		List<Change> ordered = changes.stream().sorted(Comparator.comparingInt(Change::from).thenComparing(change -> change.to > change.from))
				.toList();
		StringBuilder out = new StringBuilder();
		int at = 0;
		for (Change change : ordered) {
			if (change.from < at) {
				throw new IllegalStateException("changes at " + change.from + " and before " + at);
			}
			out.append(source.text(), at, change.from).append(change.replacement);
			at = change.to;
		}
		String made = out.append(source.text(), at, source.text().length()).toString();
		try {
			XmlText.parse(made, Locale.ROOT);
		} catch (SAXParseException e) {
			throw new IllegalStateException(e);
		}
		return made;
	}

	/** Replaces what stands in an element. */
	public void content(XmlNode node, String value) {
		String written = node.isCdata() && !value.contains("]]>") ? "<![CDATA[" + value + "]]>" : escape(value);
		if (node.isShort()) {
			open(node, written);
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
		addition(owner).settings.addAll(lines);
	}

	private Addition addition(XmlNode owner) {
		return byOwner.computeIfAbsent(owner, one -> {
			var made = new Addition(one, new ArrayList<>(), new ArrayList<>());
			additions.add(made);
			return made;
		});
	}

	private void write(Addition addition) {
		XmlNode owner = addition.owner;
		List<XmlNode> children = owner.children();
		XmlNode last = null;
		for (XmlNode child : children) {
			last = DesignTags.SETTINGS.contains(child.tag()) ? child : last;
		}
		String outer = indentation(owner.start());
		String settings = lines(addition.settings, last == null ? outer + unit() : indentation(last.start()));
		String others = lines(addition.others, children.isEmpty() ? outer + unit() : indentation(children.getLast().start()));
		if (owner.isShort()) {
			open(owner, settings + others + source.lineEnd() + outer);
			return;
		}
		if (!others.isEmpty() && children.isEmpty()) {
			replace(owner.contentStart(), owner.contentEnd(), settings + others + source.lineEnd() + outer);
			return;
		}
		if (!settings.isEmpty() && last != null) {
			replace(last.end(), last.end(), settings);
		} else if (!settings.isEmpty()) {
			boolean bare = source.text().substring(owner.contentStart(), owner.contentEnd()).indexOf('\n') < 0;
			replace(owner.contentStart(), owner.contentStart(), bare ? settings + source.lineEnd() + outer : settings);
		}
		if (!others.isEmpty()) {
			replace(children.getLast().end(), children.getLast().end(), others);
		}
	}

	/** Gives an element without an end tag one, with something before it; its attributes stay as they are. */
	private void open(XmlNode node, String content) {
		String begin = source.text().substring(node.start(), node.end() - 2).stripTrailing();
		replace(node.start() + begin.length(), node.end(), ">" + content + "</" + node.tag() + ">");
	}

	/** Sets a setting that is written in several lines; they begin with tabs as those of {@link #add}. */
	public void block(XmlNode owner, String name, List<String> lines) {
		owner.setting(name).ifPresentOrElse(node -> replace(node.start(), node.end(), lines(lines, indentation(node.start())).strip()),
				() -> add(owner, lines));
	}

	/** Returns lines with the indentation of their place; tabs at their begin become what the text indents with. */
	private String lines(List<String> lines, String inner) {
		StringBuilder block = new StringBuilder();
		for (String line : lines) {
			int tabs = 0;
			while (line.startsWith("\t", tabs)) {
				tabs++;
			}
			block.append(source.lineEnd()).append(inner).append(unit().repeat(tabs)).append(line, tabs, line.length());
		}
		return block.toString();
	}

	/**
	 * Adds lines to an element, behind all that is in it.
	 *
	 * @param lines the lines; each may begin with blanks, which are indentation below the first
	 */
	public void append(XmlNode owner, List<String> lines) {
		addition(owner).others.addAll(lines);
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
