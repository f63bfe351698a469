package org.chapterhouse.render.birt.internal.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.w3c.dom.Element;

/** Checks that every expression of a template refers to a data set, column or binding that there is. Used for one template. */
public final class Bindings {

	private static final Pattern DATA_SET_ROW = Pattern.compile("dataSetRow\\[\"([^\"]*)\"\\]");
	private static final Pattern ROW = Pattern.compile("(?<![A-Za-z_])row\\[\"([^\"]*)\"\\]");

	private final Map<String, Grid> grids;
	private final String origin;
	private final ProblemTexts texts;
	private final boolean preview;
	private final List<Problem> problems = new ArrayList<>();

	Bindings(Map<String, Grid> grids, String origin, ProblemTexts texts) {
		this(grids, origin, texts, false);
	}

	/**
	 * Makes a check.
	 *
	 * @param preview whether the data sets are those of a preview: a report may have others, so that what these lack is no more than a warning
	 */
	public Bindings(Map<String, Grid> grids, String origin, ProblemTexts texts, boolean preview) {
		this.preview = preview;
		this.grids = grids;
		this.origin = origin;
		this.texts = texts;
	}

	/** Checks an element and those in it; returns what is wrong. */
	public List<Problem> check(Element element) {
		check(element, Set.of(), name(element, ""));
		return problems;
	}

	private void check(Element element, Set<String> scope, String name) {
		Set<String> bindings = new HashSet<>(scope);
		Element dataSet = Dom.valueElement(element, "dataSet");
		Grid grid = dataSet == null ? null : grids.get(dataSet.getTextContent());
		if (dataSet != null && grid == null) {
			problem("dataset", Map.of("name", dataSet.getTextContent()), dataSet, name);
			return;
		}
		Element bound = Xml.children(element, "list-property").stream().filter(e -> "boundDataColumns".equals(e.getAttribute("name"))).findFirst()
				.orElse(null);
		for (Element structure : Xml.children(bound, "structure")) {
			bindings.add(Dom.value(structure, "name"));
			if (grid != null) {
				references(DATA_SET_ROW, structure, Dom.value(structure, "expression"), grid::has, "column", grid.id(), name);
			}
		}
		for (Element child : Xml.elements(element)) {
			if (child != bound) {
				if (child.getLocalName().matches("expression|property|text-property|method|value-expression") || Xml.elements(child).isEmpty()) {
					value(child, bindings, name);
				}
				check(child, bindings, name(child, name));
			}
		}
	}

	private void value(Element element, Set<String> bindings, String name) {
		if ("resultSetColumn".equals(element.getAttribute("name"))) {
			if (!bindings.contains(element.getTextContent())) {
				problem("binding", Map.of("name", element.getTextContent()), element, name);
			}
		} else {
			references(ROW, element, element.getTextContent(), bindings::contains, "binding", "", name);
		}
	}

	private void references(Pattern pattern, Element element, String expression, Predicate<String> known, String kind, String dataSet, String name) {
		Matcher matcher = pattern.matcher(expression);
		while (matcher.find()) {
			if (!known.test(matcher.group(1))) {
				problem(kind, Map.of("name", matcher.group(1), "dataSet", dataSet), element, name);
			}
		}
	}

	private void problem(String kind, Map<String, String> arguments, Element at, String element) {
		Place place = new Place(origin, Xml.line(at), "", element, "");
		problems.add(preview && !kind.equals("binding") ? texts.warning("render.binding.preview", kind, arguments, place)
				: texts.error("render.binding.unresolved", kind, arguments, place));
	}

	private static String name(Element element, String otherwise) {
		boolean item = element.getLocalName().matches("table|list|grid|data|label|text|text-data|image|extended-item");
		return item && !element.getAttribute("name").isEmpty() ? element.getAttribute("name") : otherwise;
	}
}
