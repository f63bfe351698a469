package org.chapterhouse.design.internal;

import org.chapterhouse.design.ElementKind;
import org.chapterhouse.design.internal.xml.XmlNode;

/** Tells of elements of the source what they are. */
public final class Kinds {

	private Kinds() {
	}

	/** Returns what an element is. */
	public static ElementKind of(XmlNode node) {
		return switch (node.tag()) {
		case "report" -> ElementKind.REPORT;
		case "library" -> ElementKind.LIBRARY;
		case "simple-master-page", "graphic-master-page" -> ElementKind.PAGE;
		case "page-header" -> ElementKind.PAGE_HEADER;
		case "page-footer" -> ElementKind.PAGE_FOOTER;
		case "style" -> ElementKind.STYLE;
		case "grid" -> ElementKind.GRID;
		case "table" -> ElementKind.TABLE;
		case "list" -> ElementKind.LIST;
		case "column" -> ElementKind.COLUMN;
		case "header" -> ElementKind.HEADER;
		case "detail" -> ElementKind.DETAIL;
		case "footer" -> ElementKind.FOOTER;
		case "group" -> ElementKind.GROUP;
		case "row" -> ElementKind.ROW;
		case "cell" -> ElementKind.CELL;
		case "label" -> ElementKind.LABEL;
		case "text" -> ElementKind.TEXT;
		case "data" -> ElementKind.DATA;
		case "text-data" -> ElementKind.TEXT_DATA;
		case "auto-text" -> ElementKind.AUTO_TEXT;
		case "image" -> ElementKind.IMAGE;
		case "extended-item" -> node.attribute("extensionName").equals("Chart") ? ElementKind.CHART : ElementKind.OTHER;
		default -> node.tag().endsWith("-data-set") ? ElementKind.DATA_SET : ElementKind.OTHER;
		};
	}
}
