package org.chapterhouse.render.birt.internal.fence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.render.birt.internal.chart.ChartModels;
import org.chapterhouse.render.birt.internal.compose.Bindings;
import org.chapterhouse.render.birt.internal.compose.Picture;
import org.chapterhouse.render.birt.internal.compose.Xml;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Checks a design by itself, without a report: its bindings against the data sets of its preview, and its charts against what can be drawn. Used once. */
final class DesignCheck {

	private static final String NAME = "name";

	private final Document design;
	private final String origin;
	private final ProblemTexts texts;

	DesignCheck(Document design, String origin, ProblemTexts texts) {
		this.design = design;
		this.origin = origin;
		this.texts = texts;
	}

	/** Returns what is wrong. */
	List<Problem> problems() {
		List<Problem> problems = new ArrayList<>();
		Map<String, Grid> grids = grids();
		for (Element item : Xml.elements(Xml.child(design.getDocumentElement(), "body"))) {
			problems.addAll(new Bindings(grids, origin, texts, true).check(item));
		}
		List<Picture> pictures = new ArrayList<>();
		for (Element element : Xml.all(design.getDocumentElement())) {
			if ("extended-item".equals(element.getLocalName()) && "Chart".equals(element.getAttribute("extensionName"))) {
				picture(element, pictures, problems);
			}
		}
		problems.addAll(ChartModels.read(pictures).problems(origin, texts));
		return problems;
	}

	private void picture(Element item, List<Picture> pictures, List<Problem> problems) {
		try {
			Element model = PlacedXml.parse(value(item, "xmlRepresentation").getBytes(StandardCharsets.UTF_8), origin).getDocumentElement();
			Xml.place(model, (int) Xml.line(item));
			pictures.add(new Picture(Integer.toString(pictures.size()), "", item.getAttribute(NAME), value(item, "dataSet"), value(item, "form"),
					model, 1, 1));
		} catch (IOException | SAXException e) {
			problems.add(texts.error("render.chart.unsupported", "unreadable", Map.of("reason", String.valueOf(e.getMessage())),
					new Place(origin, Xml.line(item), "", item.getAttribute(NAME), "")));
		}
	}

	/** Returns the data sets of the preview, without rows. */
	private Map<String, Grid> grids() {
		Map<String, Grid> grids = new LinkedHashMap<>();
		for (Element set : Xml.elements(Xml.child(design.getDocumentElement(), "data-sets"))) {
			Map<String, Grid.Column> columns = new LinkedHashMap<>();
			for (Element list : Xml.children(set, "list-property")) {
				if (list.getAttribute(NAME).matches("resultSet|resultSetHints|computedColumns")) {
					Xml.children(list, "structure")
							.forEach(column -> columns.put(value(column, NAME), new Grid.Column(value(column, NAME), Grid.Type.TEXT)));
				}
			}
			grids.put(set.getAttribute(NAME), new Grid(set.getAttribute(NAME), "", "", List.copyOf(columns.values()), List.of()));
		}
		return grids;
	}

	private static String value(Element parent, String name) {
		return Xml.elements(parent).stream().filter(child -> child.getAttribute(NAME).equals(name)).map(Element::getTextContent).findFirst()
				.orElse("");
	}
}
