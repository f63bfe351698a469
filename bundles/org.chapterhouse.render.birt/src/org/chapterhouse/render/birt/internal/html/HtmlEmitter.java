package org.chapterhouse.render.birt.internal.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.internal.RenderSession;
import org.eclipse.birt.report.engine.content.IBandContent;
import org.eclipse.birt.report.engine.content.ICellContent;
import org.eclipse.birt.report.engine.content.IContainerContent;
import org.eclipse.birt.report.engine.content.IContent;
import org.eclipse.birt.report.engine.content.IDataContent;
import org.eclipse.birt.report.engine.content.IForeignContent;
import org.eclipse.birt.report.engine.content.IImageContent;
import org.eclipse.birt.report.engine.content.ILabelContent;
import org.eclipse.birt.report.engine.content.IListContent;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.content.IRowContent;
import org.eclipse.birt.report.engine.content.IStyle;
import org.eclipse.birt.report.engine.content.ITableBandContent;
import org.eclipse.birt.report.engine.content.ITableContent;
import org.eclipse.birt.report.engine.content.ITextContent;
import org.eclipse.birt.report.engine.css.engine.StyleConstants;
import org.eclipse.birt.report.engine.emitter.ContentEmitterAdapter;
import org.eclipse.birt.report.engine.emitter.IEmitterServices;
import org.eclipse.birt.report.engine.ir.GridItemDesign;
import org.eclipse.birt.report.engine.ir.ReportElementDesign;
import org.eclipse.birt.report.model.elements.interfaces.IStyledElementModel;
import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.css.CSSValue;

/**
 * Writes the content of a report as plain HTML: the names of styles become classes, bookmarks become ids, and of all formatting only the colours that rules of the
 * template gave are written. The look is the style sheet's. BIRT makes one for each run.
 * <p>
 * Tables are tables; grids, and tables whose style starts with {@code cards}, are divisions that a style sheet can lay out freely. Styles {@code h1} to {@code h3} make
 * headings.
 */
public final class HtmlEmitter extends ContentEmitterAdapter {

	private static final Pattern PICTURE = Pattern.compile("id=\"([^\"]+)\"");

	private final Deque<Boolean> tables = new ArrayDeque<>();
	private StringBuilder out = new StringBuilder();
	private @Nullable RenderSession session;
	private String cell = "td";

	@Override
	public void initialize(IEmitterServices services) {
		Map<?, ?> context = services.getReportContext().getAppContext();
		if (context.get(PageSession.KEY) instanceof RenderSession rendering) {
			session = rendering;
			out = rendering.markup();
		}
	}

	@Override
	public void end(IReportContent report) {
		RenderSession told = session;
		if (told != null) {
			told.finished(0);
		}
	}

	@Override
	public void startTable(ITableContent table) {
		boolean real = !(table.getGenerateBy() instanceof GridItemDesign) && !style(table).startsWith("cards");
		tables.push(real);
		if (real) {
			out.append("<div class=\"box ").append(Html.escape(style(table))).append("-box\">");
		}
		open(real ? "table" : "div", table, real ? "" : "grid");
	}

	@Override
	public void endTable(ITableContent table) {
		out.append(tables.pop() ? "</table></div>\n" : "</div>\n");
	}

	@Override
	public void startTableBand(ITableBandContent band) {
		if (inTable()) {
			boolean header = band.getBandType() == IBandContent.BAND_HEADER;
			cell = header ? "th" : "td";
			out.append(header ? "<thead>" : "<tbody>");
		}
	}

	@Override
	public void endTableBand(ITableBandContent band) {
		if (inTable()) {
			out.append(band.getBandType() == IBandContent.BAND_HEADER ? "</thead>" : "</tbody>");
			cell = "td";
		}
	}

	@Override
	public void startRow(IRowContent row) {
		open(inTable() ? "tr" : "div", row, inTable() ? "" : "row");
	}

	@Override
	public void endRow(IRowContent row) {
		out.append(inTable() ? "</tr>\n" : "</div>\n");
	}

	@Override
	public void startCell(ICellContent content) {
		if (inTable()) {
			String spans = content.getColSpan() > 1 ? " colspan=\"" + content.getColSpan() + '"' : "";
			open(cell + spans, content, "");
		} else {
			open("div", content, content.hasChildren() || !style(content).isEmpty() ? "cell" : "cell empty");
		}
	}

	@Override
	public void endCell(ICellContent content) {
		out.append(inTable() ? "</" + cell + ">" : "</div>");
	}

	@Override
	public void startList(IListContent list) {
		tables.push(false);
		open("div", list, "list");
	}

	@Override
	public void endList(IListContent list) {
		tables.pop();
		out.append("</div>\n");
	}

	@Override
	public void startContainer(IContainerContent container) {
		open("div", container, "");
	}

	@Override
	public void endContainer(IContainerContent container) {
		out.append("</div>");
	}

	@Override
	public void startText(ITextContent text) {
		text(text, text.getText());
	}

	@Override
	public void startLabel(ILabelContent label) {
		text(label, label.getText() == null ? label.getLabelText() : label.getText());
	}

	@Override
	public void startData(IDataContent data) {
		text(data, data.getText());
	}

	@Override
	public void startForeign(IForeignContent foreign) {
		text(foreign, foreign.getRawValue() == null ? "" : foreign.getRawValue().toString());
	}

	@Override
	public void startImage(IImageContent image) {
		Matcher matcher = PICTURE.matcher(image.getData() == null ? "" : new String(image.getData(), StandardCharsets.UTF_8));
		RenderSession told = session;
		if (told != null && matcher.find() && told.picture(matcher.group(1)).isPresent()) {
			out.append(HtmlPage.placeholder(matcher.group(1)));
			told.painted(matcher.group(1));
			told.picture(matcher.group(1)).ifPresent(drawing -> drawing.shapes().forEach(shape -> {
				if (shape instanceof Shape.Text text) {
					told.check(text.text());
				}
			}));
		}
	}

	private void text(IContent content, @Nullable String text) {
		if (text == null || text.isEmpty() || isMark(text)) {
			return;
		}
		RenderSession told = session;
		if (told != null) {
			told.check(text);
		}
		String style = style(content);
		String tag = style.matches("h[1-3]") ? "h" + (style.charAt(1) - '0' + 1) : inTable() ? "span" : "p";
		open(tag, content, "");
		String link = content.getHyperlinkAction() == null ? null : content.getHyperlinkAction().getBookmark();
		out.append(link == null ? "" : "<a href=\"#" + Html.escape(link) + "\">");
		out.append(Html.escape(text).replace("\n", "<br>"));
		out.append(link == null ? "" : "</a>").append("</").append(tag).append('>');
	}

	/** Page numbers have no meaning here. */
	private static boolean isMark(String text) {
		return text.length() == 1 && text.charAt(0) >= PageSession.FIRST_ENTRY && text.charAt(0) <= PageSession.PAGE_LINE;
	}

	private boolean inTable() {
		return Boolean.TRUE.equals(tables.peek());
	}

	private void open(String tag, IContent content, String kind) {
		String classes = (kind + " " + style(content)).strip();
		out.append('<').append(tag);
		if (content.getBookmark() != null) {
			out.append(" id=\"").append(Html.escape(content.getBookmark())).append('"');
		}
		if (!classes.isEmpty()) {
			out.append(" class=\"").append(Html.escape(classes)).append('"');
		}
		String colours = colour(content, "color", StyleConstants.STYLE_COLOR)
				+ colour(content, "background-color", StyleConstants.STYLE_BACKGROUND_COLOR)
				+ colour(content, "font-weight", StyleConstants.STYLE_FONT_WEIGHT);
		out.append(colours.isEmpty() ? "" : " style=\"" + Html.escape(colours) + '"').append('>');
	}

	/** Only what rules of the template set for this piece of content; what its style says is in the style sheet. */
	private static String colour(IContent content, String name, int property) {
		IStyle inline = content.getInlineStyle();
		CSSValue value = inline == null ? null : inline.getProperty(property);
		return value == null ? "" : name + ":" + value.getCssText() + ";";
	}

	/** The name of the style that the template gave, not the class that BIRT computes. */
	private static String style(IContent content) {
		if (content.getGenerateBy() instanceof ReportElementDesign design && design.getHandle() != null) {
			String name = design.getHandle().getStringProperty(IStyledElementModel.STYLE_PROP);
			return name == null ? "" : name;
		}
		return "";
	}
}
