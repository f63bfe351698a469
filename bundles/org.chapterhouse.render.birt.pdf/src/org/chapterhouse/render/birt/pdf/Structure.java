package org.chapterhouse.render.birt.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.drawing.PageSession.Heading;
import org.eclipse.birt.report.engine.content.IBandContent;
import org.eclipse.birt.report.engine.content.ICellContent;
import org.eclipse.birt.report.engine.content.IContent;
import org.eclipse.birt.report.engine.content.IRowContent;
import org.eclipse.birt.report.engine.content.ITableContent;
import org.eclipse.birt.report.engine.content.ITextContent;
import org.eclipse.birt.report.engine.ir.CellDesign;
import org.eclipse.birt.report.engine.ir.DataItemDesign;
import org.eclipse.birt.report.engine.ir.LabelItemDesign;
import org.eclipse.birt.report.engine.ir.RowDesign;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/**
 * Builds the tree of what a report means, out of the content that its areas show: sections with headings, paragraphs, lists, tables with headers, the contents. What goes
 * on over several pages is one element; headers that a table repeats are none. BIRT's own tags know nothing of styles and take every grid for a table.
 */
final class Structure {

	private static final PdfName HEADER = new PdfName("Column");
	/** The style of what repeats the heading that follows, for the eye only. */
	private static final String DECORATION = "opener";
	private static final PdfName ROW_HEADER = new PdfName("Row");

	private final PdfStructureElement document;
	private final Map<String, Heading> headings = new HashMap<>();
	private final Map<IContent, PdfStructureElement> elements = new IdentityHashMap<>();
	private final Map<PdfStructureElement, PdfStructureElement> bodies = new IdentityHashMap<>();
	private final Map<IContent, Integer> headers = new IdentityHashMap<>();
	private final Deque<Place> places = new ArrayDeque<>();
	private final StyleNames styles = new StyleNames();
	private final Links links;
	private PdfStructureElement part;
	private PdfStructureElement section;
	private PdfStructureElement heading;
	private int depth;
	private int lastLevel;
	private int page;

	Structure(PdfStructureTreeRoot root, PageSession session) {
		document = new PdfStructureElement(root, new PdfName("Document"));
		links = new Links(root);
		part = document;
		section = document;
		session.headings().forEach(heading -> headings.put(heading.bookmark(), heading));
	}

	/** Begins a page. */
	void page(int number) {
		page = number;
		places.clear();
	}

	/** Returns where the drawing is now. */
	Place place() {
		Place top = places.peek();
		return top == null ? new Place(section, null, TableKind.LAYOUT, false) : top;
	}

	/** Enters what is no content: head and foot of a page. */
	void enterAside() {
		places.push(place().aside());
	}

	/** Enters an area that shows a piece of content, or only holds others. */
	void enter(IContent content) {
		Place around = place();
		places.push(content == null || around.artifact() || around.leaf() != null ? around : switch (content) {
		case IContent decoration when DECORATION.equals(styles.of(decoration)) -> around.aside();
		case IContent titled when titled.getBookmark() != null && headings.containsKey(titled.getBookmark()) -> heading(titled);
		case ITableContent table -> table(table, around);
		case IRowContent row -> row(row, around);
		case ICellContent cell -> cell(cell, around);
		case ITextContent text when text.getText() == null || text.getText().isBlank() -> around.aside();
		case ITextContent text -> text(text, around);
		default -> around;
		});
	}

	/** Enters a text that is a link, wherever it leads. */
	void enterLink() {
		Place around = place();
		places.push(around.artifact() ? around : around.in(links.of(leaf())));
	}

	/** Leaves what was entered last. */
	void leave() {
		places.pop();
	}

	/** Hears of a place on the page that reacts. */
	void link(PdfAnnotation annotation, PdfIndirectReference target, String description) {
		if (!place().artifact()) {
			links.add(links.of(leaf()), annotation, target, description);
		}
	}

	/** Makes the element of a picture. */
	PdfStructureElement figure(String description, PdfRectangle box) {
		PdfStructureElement figure = child(place().parent(), "Figure");
		figure.put(PdfName.ALT, new PdfString(description, PdfObject.TEXT_UNICODE));
		PdfDictionary attributes = new PdfDictionary();
		attributes.put(PdfName.O, new PdfName("Layout"));
		attributes.put(PdfName.BBOX, box);
		figure.put(PdfName.A, attributes);
		return figure;
	}

	/** Completes the tree, now that all pages are drawn. */
	void finish() {
		links.finish();
	}

	/** Tells whether what is drawn is in the heading of a part or a chapter. */
	boolean isInHeading() {
		return heading != null && place().leaf() == heading;
	}

	/** Returns the element for content of the place that has none yet. */
	PdfStructureElement leaf() {
		Place place = place();
		PdfStructureElement leaf = place.leaf();
		return leaf == null ? child(place.parent(), "P") : leaf;
	}

	/** Makes an element below another; beside it where that holds text already. */
	static PdfStructureElement child(PdfStructureElement parent, String type) {
		PdfStructureElement holder = parent;
		while (isText(holder) && holder.getParent() instanceof PdfStructureElement above) {
			holder = above;
		}
		return new PdfStructureElement(holder, new PdfName(type));
	}

	private static boolean isText(PdfStructureElement element) {
		return switch (element.get(PdfName.K)) {
		case null -> false;
		case PdfArray kids -> !kids.isEmpty() && kids.getPdfObject(0).isNumber();
		default -> true;
		};
	}

	/** Parts and chapters are sections; whatever stands in the bookmarked item is their heading. */
	private Place heading(IContent content) {
		PdfStructureElement known = elements.get(content);
		if (known == null) {
			depth = headings.get(content.getBookmark()).level() + 1;
			if (depth == 1) {
				part = child(document, "Sect");
				section = part;
			} else {
				section = child(part, "Sect");
			}
			known = child(section, headingType(depth));
			elements.put(content, known);
		}
		heading = known;
		return new Place(section, known, TableKind.LAYOUT, false);
	}

	/** No level is left out on the way down, whatever a template does. */
	private String headingType(int level) {
		lastLevel = Math.min(level, lastLevel + 1);
		return "H" + lastLevel;
	}

	private Place table(ITableContent table, Place around) {
		TableKind kind = TableKind.of(table, styles.of(table));
		if (kind == TableKind.LAYOUT) {
			return around;
		}
		// the element is made by the first row that belongs into it, so that the title of the table stands before it
		return new Place(around.parent(), null, kind, false);
	}

	private Place row(IRowContent row, Place around) {
		if (around.table() == TableKind.LAYOUT) {
			return around;
		}
		boolean header = isIn(row, IBandContent.BAND_HEADER);
		if ((header || isIn(row, IBandContent.BAND_GROUP_HEADER)) && !headers.computeIfAbsent(row, first -> page).equals(page)) {
			return around.aside();
		}
		if (header && row.getGenerateBy() instanceof RowDesign design && design.getCellCount() == 1) {
			return new Place(around.parent(), null, TableKind.LAYOUT, false);
		}
		PdfStructureElement table = elements.computeIfAbsent(row.getTable(), key -> child(around.parent(), switch (around.table()) {
		case DATA -> "Table";
		case LIST -> "L";
		case CONTENTS, LAYOUT -> "TOC";
		}));
		return around.below(elements.computeIfAbsent(row, key -> child(table, switch (around.table()) {
		case DATA -> "TR";
		case LIST -> "LI";
		case CONTENTS, LAYOUT -> "TOCI";
		})), around.table());
	}

	private static boolean isIn(IRowContent row, int band) {
		return row.getBand() != null && row.getBand().getBandType() == band;
	}

	private Place cell(ICellContent cell, Place around) {
		boolean first = cell.getColumn() == 0;
		if (around.table() == TableKind.LIST) {
			// one label and one body, however many columns there are
			PdfStructureElement part = first ? elements.computeIfAbsent(cell, key -> child(around.parent(), "Lbl"))
					: bodies.computeIfAbsent(around.parent(), key -> child(key, "LBody"));
			return first ? around.in(part) : around.below(part, TableKind.LAYOUT);
		}
		if (around.table() != TableKind.DATA) {
			return around;
		}
		boolean columnHeader = cell.getParent() instanceof IRowContent row && isIn(row, IBandContent.BAND_HEADER);
		boolean rowHeader = first && !styles.of(cell).endsWith("-num");
		PdfStructureElement element = elements.computeIfAbsent(cell, key -> {
			PdfStructureElement made = child(around.parent(), columnHeader || rowHeader ? "TH" : "TD");
			describe(made, cell, columnHeader ? HEADER : rowHeader ? ROW_HEADER : null);
			return made;
		});
		boolean single = cell.getGenerateBy() instanceof CellDesign design && design.getContentCount() == 1
				&& (design.getContent(0) instanceof DataItemDesign || design.getContent(0) instanceof LabelItemDesign);
		Place below = around.below(element, TableKind.LAYOUT);
		return single ? below.in(element) : below;
	}

	private static void describe(PdfStructureElement element, ICellContent cell, PdfName scope) {
		PdfDictionary attributes = new PdfDictionary();
		if (scope != null) {
			attributes.put(new PdfName("Scope"), scope);
		}
		if (cell.getColSpan() > 1) {
			attributes.put(new PdfName("ColSpan"), new PdfNumber(cell.getColSpan()));
		}
		if (cell.getRowSpan() > 1) {
			attributes.put(new PdfName("RowSpan"), new PdfNumber(cell.getRowSpan()));
		}
		if (attributes.size() > 0) {
			attributes.put(PdfName.O, new PdfName("Table"));
			element.put(PdfName.A, attributes);
		}
	}

	private Place text(ITextContent text, Place around) {
		PdfStructureElement element = elements.get(text);
		if (element == null) {
			element = textElement(text, styles.of(text), around);
			elements.put(text, element);
		}
		return around.in(element);
	}

	private PdfStructureElement textElement(ITextContent text, String style, Place around) {
		if (style.matches("h[1-3]")) {
			return child(around.parent(), headingType(Math.max(1, depth + style.charAt(1) - '1')));
		}
		if (around.table() == TableKind.CONTENTS) {
			return text.getHyperlinkAction() == null ? child(around.parent(), style.endsWith("number") ? "Lbl" : "P")
					: child(around.parent(), "Reference");
		}
		return child(around.parent(), "P");
	}
}
