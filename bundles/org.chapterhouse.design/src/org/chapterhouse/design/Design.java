package org.chapterhouse.design;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateLibraries;
import org.chapterhouse.api.render.TemplateModel;
import org.chapterhouse.api.render.TemplateModel.Draft;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.internal.ColumnChange;
import org.chapterhouse.design.internal.Confirmation;
import org.chapterhouse.design.internal.Confirmation.Wanted;
import org.chapterhouse.design.internal.OutlineBuilder;
import org.chapterhouse.design.internal.Styles;
import org.chapterhouse.design.internal.fields.Fields;
import org.chapterhouse.design.internal.fields.Scope;
import org.chapterhouse.design.internal.xml.XmlNode;
import org.chapterhouse.design.internal.xml.XmlText;
import org.xml.sax.SAXParseException;

/**
 * Holds a template, or the library of a theme, as it stands in a text. A change makes a new text, in which only what was changed differs: who goes on reads that anew.
 * <p>
 * It is not BIRT's model that writes: that would indent and order the whole file anew, every second line or more, and give the sources of the preview another name, which folders refuse. Its rules for
 * looks are those of {@link Styles}, and tests compare them with it.
 * <p>
 * The text need not be trusted: nothing in it is run or opened, but libraries that {@link TemplateLibraries} gives. Immutable and thread-safe.
 */
public final class Design {

	/** The path of the design that says how pages of reports are, below the folder of a family's templates. */
	public static final String FRAME = "theme/frame.rptdesign";

	/** More characters than any template. */
	static final int LARGEST = 8 << 20;

	private final XmlText text;
	private final DesignElement outline;
	private final Map<String, XmlNode> nodes;
	private final Scope scope;
	private final Draft draft;

	private Design(XmlText text, DesignElement outline, Map<String, XmlNode> nodes, Scope scope, TemplateLibraries libraries) {
		this.text = text;
		this.outline = outline;
		this.nodes = nodes;
		this.scope = scope;
		String name = scope.origin().substring(Math.max(scope.origin().lastIndexOf('/'), scope.origin().lastIndexOf('\\')) + 1);
		this.draft = new Draft(name, text.text(), libraries::read, scope.words().language());
	}

	/**
	 * Reads a design with the libraries that lie beside it or in folders below.
	 *
	 * @param xml      the text; it may differ from that of the file
	 * @param file     the file that it belongs to
	 * @param language of all words
	 */
	public static Outcome<Design> read(String xml, Path file, Locale language) {
		return read(xml, file.toString(), TemplateLibraries.beside(file), language);
	}

	/**
	 * Reads a design. What is no XML, has a DOCTYPE or is no design has problems instead of a result, with the line.
	 *
	 * @param xml       the text
	 * @param origin    what problems name as the place
	 * @param libraries finds the library of the theme; without it, what styles give is not known
	 * @param language  of all words
	 */
	public static Outcome<Design> read(String xml, String origin, TemplateLibraries libraries, Locale language) {
		Messages words = Scope.words(language);
		if (xml.length() > LARGEST) {
			return Outcome.failed(Problem.error("design.large", words.text("design.large", "megabytes", LARGEST >> 20), Place.file(origin)));
		}
		XmlText text;
		try {
			text = XmlText.parse(xml, words.language());
		} catch (SAXParseException e) {
			String message = words.text("design.unreadable", "column", Math.max(1, e.getColumnNumber()), "reason", String.valueOf(e.getMessage()));
			return Outcome.failed(Problem.error("design.unreadable", message, new Place(origin, Math.max(1, e.getLineNumber()), "", "", "")));
		}
		XmlNode root = text.root();
		if (!root.is("report", "library")) {
			return Outcome.failed(
					Problem.error("design.kind", words.text("design.kind", "tag", root.tag()), new Place(origin, root.line(), "", root.tag(), "")));
		}
		var builder = new OutlineBuilder(words);
		DesignElement outline = builder.build(root);
		TemplateLibraries held = libraries.remembered();
		return Outcome.of(new Design(text, outline, builder.nodes(), new Scope(text, Styles.of(text, held), words, origin), held));
	}

	/** Returns the text that was read. */
	public String xml() {
		return text.text();
	}

	/** Returns the whole design as a tree. */
	public DesignElement outline() {
		return outline;
	}

	/** Returns the element of a key, if there is one. */
	public Optional<DesignElement> element(String key) {
		return find(outline, key);
	}

	private static Optional<DesignElement> find(DesignElement element, String key) {
		return element.key().equals(key) ? Optional.of(element)
				: element.children().stream().flatMap(child -> find(child, key).stream()).findFirst();
	}

	/** Returns the innermost element that stands on a line of the source; the whole design if there is none. */
	public DesignElement at(int line) {
		DesignElement found = outline;
		while (true) {
			Optional<DesignElement> inner = found.children().stream().filter(child -> child.line() <= line && line <= child.lastLine()).findFirst();
			if (inner.isEmpty()) {
				return found;
			}
			found = inner.get();
		}
	}

	/** Returns what can be changed of an element, in groups; those without anything in them are left out. */
	public List<PropertyGroup> properties(DesignElement element) {
		XmlNode node = nodes.get(element.key());
		return node == null ? List.of() : Fields.groups(element.kind(), node, scope);
	}

	/**
	 * Changes an element by the rules of this bundle alone: the result is the text with the change.
	 *
	 * @param property the id of one of its {@linkplain #properties properties}
	 * @param value    as the property holds it; empty: its own value is taken away, and a text becomes empty
	 */
	public Outcome<String> change(DesignElement element, String property, String value) {
		return change(element, property, value, Optional.empty());
	}

	/**
	 * Changes an element: the result is the text with the change, as the model of templates has it, too. What the model refuses is refused.
	 *
	 * @param model where there is one
	 */
	public Outcome<String> change(DesignElement element, String property, String value, Optional<TemplateModel> model) {
		XmlNode node = nodes.get(element.key());
		return node == null ? Outcome.failed(scope.problem("design.element", Map.of("key", element.key()), 0, element.label()))
				: Fields.change(element, node, property, value, new Confirmation(model, draft, scope));
	}

	/** Returns what can be done with an element beside changing its properties. */
	public List<DesignOperation> operations(DesignElement element) {
		XmlNode node = nodes.get(element.key());
		return node == null || element.kind() != ElementKind.COLUMN ? List.of()
				: ColumnChange.operations(node).stream().map(id -> new DesignOperation(id, scope.words().text("operation." + id))).toList();
	}

	/**
	 * Does something with an element: the result is the text after it, as the model of templates has it, too.
	 *
	 * @param operation the id of one of its {@linkplain #operations operations}
	 * @param model     where there is one
	 */
	public Outcome<String> apply(DesignElement element, String operation, Optional<TemplateModel> model) {
		XmlNode node = nodes.get(element.key());
		Optional<DesignOperation> known = operations(element).stream().filter(one -> one.id().equals(operation)).findFirst();
		if (node == null || known.isEmpty()) {
			return Outcome.failed(scope.problem("design.element", Map.of("key", element.key()), 0, element.label()));
		}
		var wanted = new Wanted(element, known.get().label(), operation, "");
		try {
			return ColumnChange.of(node, operation)
					.map(change -> new Confirmation(model, draft, scope).change(wanted, change.changes(), change.ids(),
							() -> Outcome.of(change.text())))
					.orElseGet(() -> Outcome.failed(scope.problem("design.column.spans", Map.of(), element.line(), element.label())));
		} catch (IllegalStateException e) {
			return Outcome.failed(scope.problem("design.unwritten", Map.of(), element.line(), element.label()));
		}
	}

	/** Does something with an element by the rules of this bundle alone. */
	public Outcome<String> apply(DesignElement element, String operation) {
		return apply(element, operation, Optional.empty());
	}

	/**
	 * Returns properties of an element with the values that count for the model of templates in the place of those that our rules find; the same where it does not know them.
	 *
	 * @param groups as {@link #properties} returns them
	 */
	public List<PropertyGroup> properties(DesignElement element, List<PropertyGroup> groups, TemplateModel model) {
		XmlNode node = nodes.get(element.key());
		return node == null ? groups : Fields.effective(element.kind(), node, groups, draft, scope, model);
	}

	/** Has the model of templates start and read the design, so that the first change need not wait for that. */
	public void prepare(TemplateModel model) {
		model.read(draft, List.of());
	}

	/** Returns what the model of templates finds wrong with the design. */
	public List<Problem> problems(TemplateModel model) {
		return model.problems(draft, scope.origin());
	}
}
