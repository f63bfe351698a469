package org.chapterhouse.render.birt.internal.document;

import java.util.Map;
import java.util.SortedMap;

/**
 * Writes data sets as the XML that a template's own data source reads in a stock Designer: {@code /preview/data[@id]/row} with an attribute for each column that the row
 * has.
 */
public final class PreviewXml {

	private PreviewXml() {
	}

	/**
	 * Writes a preview.
	 *
	 * @param dataSets by the name that the template has for each
	 */
	public static String of(SortedMap<String, Grid> dataSets) {
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<preview>\n");
		dataSets.forEach((name, grid) -> {
			xml.append("\t<data id=\"").append(escaped(name)).append("\">\n");
			for (Map<String, Object> row : grid.rows()) {
				xml.append("\t\t<row");
				grid.columns().stream().filter(column -> row.containsKey(column.name()))
						.forEach(column -> xml.append(' ').append(column.name()).append("=\"")
								.append(escaped(shown(row.get(column.name())))).append('"'));
				xml.append("/>\n");
			}
			xml.append("\t</data>\n");
		});
		return xml.append("</preview>\n").toString();
	}

	/** Returns a text that means itself in XML; control characters, which XML cannot hold, are dropped. */
	private static String escaped(String text) {
		return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
				.replace("'", "&#39;");
	}

	/** A page mark is no character that a file should hold; the Designer shows a number. */
	private static String shown(Object value) {
		String text = value.toString();
		return text.length() == 1 && Character.getType(text.charAt(0)) == Character.PRIVATE_USE ? "1" : text;
	}
}
