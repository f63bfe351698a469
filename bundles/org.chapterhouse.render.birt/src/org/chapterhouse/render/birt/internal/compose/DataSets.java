package org.chapterhouse.render.birt.internal.compose;

import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.render.birt.internal.document.Grid;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes the data sets of a composed design: scripted ones, whose Java handler reads the document in memory. Each data set is written once.
 */
final class DataSets {

	private static final String SOURCE = "document";

	private final Map<String, Grid> used = new TreeMap<>();
	private final String handler;

	DataSets(String handler) {
		this.handler = handler;
	}

	String use(String scope, Grid grid) {
		String name = DataSetName.of(scope, grid);
		used.put(name, grid);
		return name;
	}

	void write(Document design) {
		Element report = design.getDocumentElement();
		Element body = Xml.child(report, "body");
		Element sources = Dom.element(design, "data-sources");
		sources.appendChild(Dom.named(design, "script-data-source", SOURCE));
		Element sets = Dom.element(design, "data-sets");
		used.forEach((name, grid) -> sets.appendChild(dataSet(design, name, grid)));
		Element first = Xml.elements(report).stream().filter(e -> e.getLocalName().matches("styles|page-setup|body")).findFirst().orElse(body);
		report.insertBefore(sources, first);
		report.insertBefore(sets, first);
	}

	private Element dataSet(Document design, String name, Grid grid) {
		Element set = Dom.named(design, "script-data-set", name);
		Element hints = Dom.element(design, "list-property");
		hints.setAttribute("name", "resultSetHints");
		int position = 0;
		for (Grid.Column column : grid.columns()) {
			Element structure = Dom.element(design, "structure");
			structure.appendChild(Dom.property(design, "position", Integer.toString(++position)));
			structure.appendChild(Dom.property(design, "name", column.name()));
			structure.appendChild(Dom.property(design, "dataType", type(column.type())));
			hints.appendChild(structure);
		}
		set.appendChild(Dom.property(design, "eventHandlerClass", handler));
		set.appendChild(hints);
		set.appendChild(Dom.property(design, "dataSource", SOURCE));
		return set;
	}

	private static String type(Grid.Type type) {
		return switch (type) {
		case TEXT -> "string";
		case NUMBER -> "float";
		case WHOLE -> "integer";
		};
	}
}
