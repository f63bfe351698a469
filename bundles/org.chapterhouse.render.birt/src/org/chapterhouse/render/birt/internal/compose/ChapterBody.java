package org.chapterhouse.render.birt.internal.compose;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Copies items of a template into the composed design: names made unique, widths fitted to the page, data sets replaced, charts turned into images, and items left out whose data set has no rows.
 * Used once.
 */
final class ChapterBody {

	private static final double SAME = 0.001;

	private final Document design;
	private final Element body;
	private final DataSets dataSets;
	private final String scope;
	private final Map<String, Grid> grids;
	private final Handlers handlers;
	private final ProblemTexts texts;
	private final List<Picture> pictures = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private double stretch = 1;

	ChapterBody(Element body, DataSets dataSets, String scope, Map<String, Grid> grids, Handlers handlers, ProblemTexts texts) {
		this.body = body;
		design = body.getOwnerDocument();
		this.dataSets = dataSets;
		this.scope = scope;
		this.grids = grids;
		this.handlers = handlers;
		this.texts = texts;
	}

	/** Makes all widths so many times as large. */
	ChapterBody stretched(double factor) {
		stretch = factor;
		return this;
	}

	List<Picture> pictures() {
		return pictures;
	}

	List<Problem> problems() {
		return problems;
	}

	/** Copies an item to the end of the body and returns the copy; null if it is left out or cannot be filled. */
	@org.eclipse.jdt.annotation.Nullable
	Element copy(Element item, String origin) {
		Element copy = (Element) design.importNode(item, true);
		leaveOut(copy);
		if (isEmpty(copy)) {
			return null;
		}
		List<Problem> unresolved = new Bindings(grids, origin, texts).check(copy);
		problems.addAll(unresolved);
		if (!unresolved.isEmpty()) {
			return null;
		}
		for (Element element : Xml.all(copy)) {
			element.removeAttribute("id");
			stretch(element);
			if ("extended-item".equals(element.getLocalName())) {
				picture(element, origin);
			}
		}
		Xml.all(copy).stream().filter(element -> "table".equals(element.getLocalName())).forEach(this::keep);
		Element holder = Dom.element(design, "holder");
		holder.appendChild(copy);
		for (Element element : Xml.all(holder)) {
			rename(element);
		}
		replaceCharts(holder);
		Element result = Xml.elements(holder).get(0);
		body.appendChild(result);
		return result;
	}

	private void stretch(Element element) {
		Element width = Dom.valueElement(element, "width");
		double points = width == null ? 0 : Dom.points(width.getTextContent(), 0);
		if (width != null && points > 0 && Math.abs(stretch - 1) > SAME) {
			width.setTextContent(BigDecimal.valueOf(points * stretch).setScale(2, RoundingMode.HALF_EVEN) + "pt");
		}
	}

	/** Lets the rows of a table say whether they stay with the one before. */
	private void keep(Element table) {
		Grid grid = grids.get(Dom.value(table, "dataSet"));
		Element bound = Xml.children(table, "list-property").stream().filter(e -> "boundDataColumns".equals(e.getAttribute("name"))).findFirst()
				.orElse(null);
		Element detail = Xml.child(table, "detail");
		if (grid == null || !grid.has(Grid.KEPT) || bound == null || detail == null) {
			return;
		}
		Element structure = Dom.element(design, "structure");
		structure.appendChild(Dom.property(design, "name", Grid.KEPT));
		structure.appendChild(Dom.expression(design, "expression", "dataSetRow[\"" + Grid.KEPT + "\"]"));
		structure.appendChild(Dom.property(design, "dataType", "integer"));
		bound.appendChild(structure);
		Xml.children(detail, "row").forEach(row -> Dom.set(row, "eventHandlerClass", handlers.row().getName()));
	}

	private void leaveOut(Element parent) {
		for (Element child : Xml.elements(parent)) {
			if (isEmpty(child)) {
				Dom.remove(child);
			} else if (!"extended-item".equals(child.getLocalName())) {
				leaveOut(child);
			}
		}
		if ("row".equals(parent.getLocalName())) {
			closeGap(parent);
		}
	}

	/** A chart whose neighbour on the left is left out takes its place. */
	private static void closeGap(Element row) {
		List<Element> cells = Xml.children(row, "cell");
		Element first = cells.isEmpty() ? null : cells.get(0);
		if (first == null || Xml.elements(first).stream().anyMatch(e -> !"property".equals(e.getLocalName()))) {
			return;
		}
		for (Element cell : cells) {
			Element chart = Xml.child(cell, "extended-item");
			if (chart != null) {
				first.appendChild(chart);
				return;
			}
		}
	}

	/**
	 * What the document has no rows for is left out: sentences not said this time, which have no data set at all, and tables and charts that do not
	 * apply to the unit of the report, for instance those over the units below a county. So is a grid that held nothing else.
	 */
	private boolean isEmpty(Element element) {
		Element dataSet = Dom.valueElement(element, "dataSet");
		if (dataSet != null) {
			Grid grid = grids.get(dataSet.getTextContent());
			return grid == null ? dataSet.getTextContent().matches("(sentences|paragraph|texts)_.*") : grid.rows().isEmpty();
		}
		List<Element> items = Xml.all(element).stream().filter(e -> e.getLocalName().matches("data|label|text|extended-item|table|list")).toList();
		return "grid".equals(element.getLocalName()) && !items.isEmpty() && items.stream().allMatch(this::isEmpty);
	}

	private void rename(Element element) {
		if (element.getLocalName().matches("table|list|grid|data|label|text|text-data|image|extended-item|auto-text|row|cell")
				&& !element.getAttribute("name").isEmpty()) {
			element.setAttribute("name", scope + "_" + element.getAttribute("name"));
		}
		Element dataSet = Dom.valueElement(element, "dataSet");
		Grid grid = dataSet == null ? null : grids.get(dataSet.getTextContent());
		if (dataSet != null && grid != null && !"extended-item".equals(element.getLocalName())) {
			dataSet.setTextContent(dataSets.use(scope, grid));
		}
	}

	private void picture(Element item, String origin) {
		String name = item.getAttribute("name");
		if (!"Chart".equals(item.getAttribute("extensionName")) || name.isEmpty()) {
			problems.add(texts.error("render.chart.unsupported", "item", Map.of(), Place.element(origin, name)));
			return;
		}
		try {
			Element model = Xml.parse(Dom.value(item, "xmlRepresentation")).getDocumentElement();
			pictures.add(new Picture(scope + "_" + name, scope, name, Dom.value(item, "dataSet"), Dom.value(item, "form"), model,
					Dom.points(Dom.value(item, "width"), 480),
					Dom.points(Dom.value(item, "height"), 180)));
		} catch (IOException | SAXException e) {
			problems.add(texts.error("render.chart.unsupported", "unreadable", Map.of("reason", String.valueOf(e.getMessage())),
					Place.element(origin, name)));
		}
	}

	private void replaceCharts(Element holder) {
		for (Element item : Xml.all(holder)) {
			if ("extended-item".equals(item.getLocalName())) {
				Element image = Dom.named(design, "image", item.getAttribute("name"));
				for (String property : new String[] { "style", "width", "height", "pageBreakBefore", "pageBreakAfter" }) {
					if (!Dom.value(item, property).isEmpty()) {
						image.appendChild(Dom.property(design, property, Dom.value(item, property)));
					}
				}
				image.appendChild(Dom.property(design, "eventHandlerClass", handlers.picture().getName()));
				image.appendChild(Dom.property(design, "source", "expr"));
				image.appendChild(Dom.expression(design, "typeExpression", "\"image/svg+xml\""));
				image.appendChild(Dom.expression(design, "valueExpression", "null"));
				item.getParentNode().replaceChild(image, item);
			}
		}
	}
}
