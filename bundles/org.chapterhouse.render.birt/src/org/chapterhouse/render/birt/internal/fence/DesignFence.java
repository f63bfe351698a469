package org.chapterhouse.render.birt.internal.fence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.TemplateFinding;
import org.chapterhouse.api.render.TemplateFinding.Kind;
import org.chapterhouse.api.render.TemplateInspection;
import org.chapterhouse.render.birt.internal.compose.Xml;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Judges a design or library that is not trusted, before BIRT sees anything of it. Only what the {@link Vocabulary} names may stand there, only {@linkplain PureExpression pure expressions} are
 * evaluated, and data come only from the document. So nothing is left that could be run: neither a script nor a class, nor a file, an address or a source of data that BIRT would open. Used once.
 */
final class DesignFence {

	private static final String DESIGN = "http://www.eclipse.org/birt/2005/design";
	private static final String XML_SOURCE = "org.eclipse.birt.report.data.oda.xml";
	private static final String NAME = "name";
	private static final String PLAIN = "plain";
	/** What the bundles are written in: of older designs BIRT renames and rewrites properties while it reads them, after they were judged. */
	private static final String VERSION = "3.2.27";
	private static final Pattern LIBRARY = Pattern.compile("(\\./)?(theme/)?theme\\.rptlibrary");
	private static final Pattern WEB = Pattern.compile("(\"|')(https?://|mailto:)[^\"'\\\\\\p{Cntrl}]*\\1");
	/** Names of items are written into identifiers of pictures. */
	private static final Pattern SAFE = Pattern.compile("[^<>\"'&\\p{Cntrl}]{0,200}");
	/** BIRT takes the name of a column for an expression where a rule has none of its own. */
	private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_-]{0,100}");
	private static final Pattern CHART_COLUMN = Pattern.compile("\\s*(row|data)\\[\"[\\p{L}\\p{N}_ -]+\"\\]\\s*");
	private static final Pattern FUNCTION = Pattern.compile("[A-Za-z0-9_-]*");
	/** Tables in rows of tables in rows of tables: their rows multiply. */
	private static final int DEEPEST_DATA = 2;
	private static final int MOST_PROBLEMS = 50;

	private final String origin;
	private final ProblemTexts texts;
	private final List<TemplateFinding> findings = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();

	DesignFence(String origin, ProblemTexts texts) {
		this.origin = origin;
		this.texts = texts;
	}

	/** Judges a design that was {@linkplain PlacedXml parsed}: the problems are empty if it may be used. */
	TemplateInspection judge(Document design) {
		Element root = design.getDocumentElement();
		if (!Set.of("report", "library").contains(root.getLocalName()) || !VERSION.equals(root.getAttribute("version"))) {
			refuse("root", root, "version", root.getAttribute("version"));
		}
		walk(root, "", 0);
		return new TemplateInspection(findings, problems);
	}

	private void walk(Element element, String owner, int data) {
		String tag = String.valueOf(element.getLocalName());
		if (!DESIGN.equals(element.getNamespaceURI()) || !tag.equals(element.getNodeName())) {
			refuse("element", element, "", element.getNodeName());
			return;
		}
		if (!allowed(element, tag)) {
			return;
		}
		attributes(element);
		int depth = data;
		if (Vocabulary.ITEMS.contains(tag) && !value(element, "dataSet").isEmpty() && ++depth > DEEPEST_DATA) {
			refuse("nested", element, "dataSet", value(element, "dataSet"));
		}
		if (Vocabulary.VALUES.contains(tag)) {
			if (Xml.elements(element).isEmpty()) {
				judge(element, tag.equals("value") ? owner : element.getAttribute(NAME));
			} else {
				refuse("element", Xml.elements(element).get(0), "", Xml.elements(element).get(0).getNodeName());
			}
			return;
		}
		String held = Set.of("list-property", "simple-property-list", "structure").contains(tag) && element.hasAttribute(NAME)
				? element.getAttribute(NAME) : "";
		if (Set.of("highlightRules", "mapRules").contains(owner) && tag.equals("structure") && value(element, "testExpr").isBlank()) {
			refuse("value", element, "testExpr", "");
		}
		if (held.equals("userProperties")) {
			userProperties(element);
		} else if (held.equals("boundDataColumns")) {
			bindings(element);
		}
		if (!held.isEmpty() && !Vocabulary.LISTS.contains(held) && !Vocabulary.STRUCTURES.contains(held)) {
			list(element, held);
			return;
		}
		Set<String> set = new HashSet<>();
		for (Element child : Xml.elements(element)) {
			// what is set twice would be judged by one value and used by the other
			if (child.hasAttribute(NAME) && Vocabulary.SET.contains(String.valueOf(child.getLocalName())) && !set.add(child.getAttribute(NAME))) {
				refuse("twice", child, child.getAttribute(NAME), child.getTextContent());
			}
			walk(child, held, depth);
		}
	}

	/** Tells whether an element may stand in a design; what is in one that may not is not looked at, but for what is worth telling. */
	private boolean allowed(Element element, String tag) {
		switch (tag) {
		case "method" -> refuse(Kind.SCRIPT, "script", element, element.getAttribute(NAME), element.getTextContent());
		case "image" -> {
			Refused.picture(element).ifPresentOrElse(
					shown -> refuse(Kind.URL, "image", shown, shown.getAttribute(NAME), shown.getTextContent()),
					() -> refuse(Kind.URL, "image", element, "source", value(element, "source")));
			scripts(element);
		}
		case "oda-data-source", "oda-data-set" -> {
			return preview(element, tag);
		}
		case "text", "text-data" -> {
			if (!PLAIN.equals(value(element, "contentType"))) {
				refuse("html", element, "contentType", value(element, "contentType"));
				markup(element);
			}
			return true;
		}
		case "extended-item" -> {
			if ("Chart".equals(element.getAttribute("extensionName")) && !isWithin(element, "page-setup")) {
				return true;
			}
			refuse("element", element, "extensionName", element.getAttribute("extensionName"));
		}
		default -> {
			if (Vocabulary.ELEMENTS.contains(tag)) {
				return true;
			}
			if (tag.endsWith("-data-source") || tag.endsWith("-data-set")) {
				refuse(Kind.CONNECTION, "connection", element, tag, tag);
				scripts(element);
			} else {
				refuse("element", element, "", tag);
			}
		}
		}
		return false;
	}

	/** Lists what a text that may not be in HTML would run and load. */
	private void markup(Element text) {
		for (Element child : Xml.elements(text)) {
			if (Set.of("content", "valueExpr").contains(child.getAttribute(NAME))) {
				Refused.markup(child.getTextContent()).forEach(
						part -> findings.add(new TemplateFinding(part.kind(), place(child, part.text()), child.getAttribute(NAME), false)));
			}
		}
	}

	/** Looks at the sources of the preview, which rendering does not use: they may only be those that copies have. */
	private boolean preview(Element element, String tag) {
		String extension = element.getAttribute("extensionID");
		boolean source = tag.equals("oda-data-source");
		boolean known = extension.equals(source ? XML_SOURCE : XML_SOURCE + ".dataSet");
		String file = value(element, "FILELIST");
		boolean local = !source || file.matches("[^/\\\\:]*") && value(element, "SCHEMAFILELIST").isEmpty();
		if (!known || !local) {
			String settings = Refused.settings(element);
			refuse(Kind.CONNECTION, known ? "preview" : "connection", element, extension, known ? file : settings.isEmpty() ? extension : settings,
					known ? file : extension);
		} else if (source) {
			findings.add(new TemplateFinding(Kind.CONNECTION, place(element, file), extension, true));
		}
		scripts(element);
		return false;
	}

	private void scripts(Element holder) {
		for (Element element : Xml.all(holder)) {
			if ("method".equals(element.getLocalName())) {
				refuse(Kind.SCRIPT, "script", element, element.getAttribute(NAME), element.getTextContent());
			} else if ("eventHandlerClass".equals(element.getAttribute(NAME))) {
				refuse(Kind.HANDLER, "handler", element, "eventHandlerClass", element.getTextContent());
			} else if ("expression".equals(element.getLocalName()) && !"uri".equals(element.getAttribute(NAME))) {
				expression(element, element.getAttribute(NAME));
			}
		}
	}

	private void attributes(Element element) {
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Attr attribute = (Attr) element.getAttributes().item(i);
			boolean known = attribute.getNodeName().equals("type") ? Set.of("expression", "value").contains(element.getLocalName())
					: Vocabulary.ATTRIBUTES.contains(attribute.getNodeName());
			if (!known || !SAFE.matcher(attribute.getValue()).matches()) {
				refuse("attribute", element, attribute.getNodeName(), attribute.getValue());
			}
		}
	}

	/** Lets charts say their form, and nothing else: BIRT evaluates a property of one's own that is declared as an expression. */
	private void userProperties(Element list) {
		boolean chart = list.getParentNode() instanceof Element parent && "extended-item".equals(parent.getLocalName());
		for (Element one : Xml.elements(list)) {
			check(chart && value(one, NAME).equals("form") && value(one, "type").equals("string"), one, "userProperties", value(one, NAME));
		}
	}

	/** Holds columns to those of the data set, or to columns that are: a column that repeats one that repeats one grows beyond any memory. */
	private void bindings(Element list) {
		List<Element> further = Xml.elements(list).stream().filter(one -> PureExpression.namesRow(value(one, "expression"))).toList();
		for (Element one : further) {
			String text = value(one, "expression");
			check(further.stream().map(other -> value(other, NAME)).noneMatch(name -> PureExpression.names(text, name)), one, "expression", text);
		}
	}

	private static boolean isWithin(Element element, String tag) {
		for (Node at = element.getParentNode(); at != null; at = at.getParentNode()) {
			if (tag.equals(at.getLocalName())) {
				return true;
			}
		}
		return false;
	}

	/** Refuses a list or structure that is not known; it tells what it would bring in. */
	private void list(Element element, String name) {
		String text = element.getTextContent().strip().replaceAll("\\s+", " ");
		switch (name) {
		case "includeScripts", "scriptLibs" -> refuse(Kind.SCRIPT, "script", element, name, text);
		case "includeResource" -> refuse(Kind.INCLUDE, "include", element, name, text);
		case "cssStyleSheets" -> refuse(Kind.URL, "sheet", element, name, text);
		case "images" -> refuse(Kind.URL, "image", element, name, "");
		default -> refuse("property", element, name, text);
		}
	}

	private void judge(Element element, String name) {
		String text = element.getTextContent();
		if (name.equals("eventHandlerClass")) {
			refuse(Kind.HANDLER, "handler", element, name, text);
		} else if (name.equals("uri")) {
			address(element, text);
		} else if (Vocabulary.EXPRESSIONS.contains(name)) {
			expression(element, name);
		} else if (name.equals("backgroundImage")) {
			refuse(Kind.URL, "image", element, name, text);
		} else if (Set.of("reportName", "pdfDocumentPrepend", "pdfDocumentAppend").contains(name)) {
			refuse(Kind.INCLUDE, "include", element, name, text);
		} else if (!Vocabulary.PROPERTIES.contains(name) || !Vocabulary.isOf(String.valueOf(element.getLocalName()), name)) {
			refuse("property", element, name, text);
		} else {
			special(element, name, text);
		}
	}

	private void special(Element element, String name, String text) {
		switch (name) {
		case "fileName" -> {
			if (LIBRARY.matcher(text).matches()) {
				findings.add(new TemplateFinding(Kind.INCLUDE, place(element, text), name, true));
			} else {
				refuse(Kind.INCLUDE, "include", element, name, text);
			}
		}
		case NAME, "resultSetColumn", "groupName", "aggregateOn" -> check(IDENTIFIER.matcher(text).matches(), element, name, text);
		case "contentType" -> check(PLAIN.equals(text), element, name, text);
		case "operator" -> check(Vocabulary.OPERATORS.contains(text), element, name, text);
		case "linkType" -> check(Set.of("bookmark-link", "hyperlink").contains(text), element, name, text);
		case "aggregateFunction" -> check(FUNCTION.matcher(text).matches(), element, name, text);
		case "xmlRepresentation" -> chart(element, text);
		default -> check(!Vocabulary.isTooLarge(name, text), element, name, text);
		}
	}

	private void check(boolean good, Element element, String name, String text) {
		if (!good) {
			refuse("value", element, name, text);
		}
	}

	private void address(Element element, String text) {
		if (WEB.matcher(text.strip()).matches()) {
			findings.add(new TemplateFinding(Kind.URL, place(element, text.strip()), "uri", true));
		} else {
			refuse(Kind.URL, "address", element, "uri", text);
		}
	}

	private void expression(Element element, String name) {
		String text = element.getTextContent();
		String type = element.getAttribute("type");
		// BIRT forgets that a key to sort or group by is a constant, and evaluates it: so what is called one must be harmless as an expression, too
		String obstacle = type.isEmpty() || type.equals("javascript") || type.equals("constant") ? PureExpression.obstacle(text) : type;
		Kind kind = PureExpression.isPlain(text) ? Kind.BINDING : Kind.EXPRESSION;
		if (text.isBlank() || obstacle.isEmpty()) {
			findings.add(new TemplateFinding(kind, place(element, text), name, true));
		} else {
			String first = obstacle.lines().findFirst().orElse("");
			refuse(Kind.EXPRESSION, "expression", element, name, text, first.length() > 40 ? first.substring(0, 40) + "…" : first);
		}
	}

	/** The painter reads a chart's model as XML and runs nothing of it; scripts and addresses in it are refused all the same, for they would run in a Designer. */
	private void chart(Element element, String model) {
		try {
			for (Element part : Xml.all(PlacedXml.parse(model.getBytes(StandardCharsets.UTF_8), origin).getDocumentElement())) {
				String name = String.valueOf(part.getLocalName());
				boolean leaf = Xml.elements(part).isEmpty() && !part.getTextContent().isBlank();
				if (leaf && name.equalsIgnoreCase("script")) {
					refuse(Kind.SCRIPT, "script", element, "Script", part.getTextContent());
				} else if (leaf && name.equals("Definition") && !CHART_COLUMN.matcher(part.getTextContent()).matches()) {
					refuse(Kind.EXPRESSION, "expression", element, name, part.getTextContent());
				} else if (leaf && name.toLowerCase(Locale.ROOT).endsWith("url")) {
					refuse(Kind.URL, "link", element, name, part.getTextContent());
				}
			}
		} catch (IOException | SAXException e) {
			refuse("chart", element, "xmlRepresentation", String.valueOf(e.getMessage()));
		}
	}

	private void refuse(Kind kind, String why, Element element, String property, String text) {
		refuse(kind, why, element, property, text, text);
	}

	private void refuse(Kind kind, String why, Element element, String property, String text, String shown) {
		findings.add(new TemplateFinding(kind, place(element, text.strip()), property, false));
		problem(why, element, property, shown.strip(), text);
	}

	private void refuse(String why, Element element, String property, String text) {
		problem(why, element, property, text, text);
	}

	private void problem(String why, Element element, String property, String shown, String text) {
		if (problems.size() < MOST_PROBLEMS) {
			String cut = shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
			problems.add(texts.error(ReportRenderer.TEMPLATE_REFUSED, why, Map.of("name", property, "text", cut), place(element, text.strip())));
		}
	}

	private Place place(Element element, String value) {
		return new Place(origin, Xml.line(element), "", item(element), value);
	}

	/** Names the item that an element belongs to as its designer does. */
	private static String item(Element element) {
		for (Element at = element; at != null; at = at.getParentNode() instanceof Element parent ? parent : null) {
			String name = at.getAttribute(NAME);
			boolean item = Vocabulary.ITEMS.contains(String.valueOf(at.getLocalName()));
			if (item && !(name.isEmpty() && at.getAttribute("id").isEmpty())) {
				return at.getLocalName() + " " + (name.isEmpty() ? at.getAttribute("id") : name);
			}
		}
		return "";
	}

	private static String value(Element parent, String name) {
		return Xml.elements(parent).stream()
				.filter(child -> child.getAttribute(NAME).equals(name) && Vocabulary.VALUES.contains(String.valueOf(child.getLocalName())))
				.map(Element::getTextContent).findFirst().orElse("");
	}
}
