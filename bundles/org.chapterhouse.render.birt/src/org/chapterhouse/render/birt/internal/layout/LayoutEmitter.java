package org.chapterhouse.render.birt.internal.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.internal.RenderSession;
import org.eclipse.birt.report.engine.content.IBandContent;
import org.eclipse.birt.report.engine.content.ICellContent;
import org.eclipse.birt.report.engine.content.IContainerContent;
import org.eclipse.birt.report.engine.content.IContent;
import org.eclipse.birt.report.engine.content.IDataContent;
import org.eclipse.birt.report.engine.content.IForeignContent;
import org.eclipse.birt.report.engine.content.IGroupContent;
import org.eclipse.birt.report.engine.content.IImageContent;
import org.eclipse.birt.report.engine.content.ILabelContent;
import org.eclipse.birt.report.engine.content.IListBandContent;
import org.eclipse.birt.report.engine.content.IListContent;
import org.eclipse.birt.report.engine.content.IPageContent;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.content.IRowContent;
import org.eclipse.birt.report.engine.content.ITableBandContent;
import org.eclipse.birt.report.engine.content.ITableContent;
import org.eclipse.birt.report.engine.content.ITextContent;
import org.eclipse.birt.report.engine.emitter.ContentEmitterAdapter;
import org.eclipse.birt.report.engine.emitter.IEmitterServices;
import org.eclipse.birt.report.engine.ir.DataItemDesign;
import org.eclipse.birt.report.engine.ir.GridItemDesign;
import org.eclipse.birt.report.engine.ir.ReportElementDesign;
import org.eclipse.birt.report.model.api.ReportItemHandle;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Turns the content of a report into a layout: what BIRT calls to write pages. BIRT makes one for each run.
 * <p>
 * Tables are tables; grids, and tables whose style starts with {@code cards}, are groups. Styles {@code h1} to {@code h3} make headings.
 */
public final class LayoutEmitter extends ContentEmitterAdapter {

	private static final Pattern PICTURE = Pattern.compile("id=\"([^\"]+)\"");
	private static final String BIRT_BOOKMARK = "__bookmark_";
	private static final Pattern HEADING = Pattern.compile("h[1-3]");

	/** Something that began and has not ended: what it holds so far. */
	private static final class Open {
		private final List<Block> blocks = new ArrayList<>();
		private final List<Block.Cell> cells = new ArrayList<>();
		private final List<Block.Row> header = new ArrayList<>();
		private final List<Block.Row> rows = new ArrayList<>();
		private boolean inHeader;

	}

	private final Deque<Open> open = new ArrayDeque<>();
	private final Looks looks = new Looks();
	private @Nullable RenderSession session;

	@Override
	public void initialize(IEmitterServices services) {
		Map<?, ?> context = services.getReportContext().getAppContext();
		if (context.get(PageSession.KEY) instanceof RenderSession found) {
			session = found;
		}
	}

	private RenderSession session() {
		RenderSession present = session;
		if (present == null) {
			throw new IllegalStateException("the task has no session");
		}
		return present;
	}

	@Override
	public void end(IReportContent report) {
		session().finished(0);
	}

	@Override
	public void startPage(IPageContent page) {
		// a layout has no pages; what stands on one stands directly in the body
	}

	@Override
	public void endPage(IPageContent page) {
		// see above
	}

	@Override
	public void startTable(ITableContent table) {
		begin(table);
	}

	@Override
	public void endTable(ITableContent table) {
		Open ended = open.pop();
		List<Block.Column> columns = Columns.of(table, ended.header, ended.rows);
		Style style = looks.of(table);
		if (table.getGenerateBy() instanceof GridItemDesign || style.name().startsWith("cards")) {
			List<Block.Row> rows = new ArrayList<>(ended.header);
			rows.addAll(ended.rows);
			add(new Block.Group(dataSet(table), columns, rows, style, bookmark(table)));
		} else {
			add(new Block.Table(dataSet(table), columns, ended.header, ended.rows, style, bookmark(table)));
		}
	}

	@Override
	public void startTableBand(ITableBandContent band) {
		top().inHeader = band.getBandType() == IBandContent.BAND_HEADER;
	}

	@Override
	public void endTableBand(ITableBandContent band) {
		top().inHeader = false;
	}

	@Override
	public void startRow(IRowContent row) {
		open.push(new Open());
	}

	@Override
	public void endRow(IRowContent row) {
		Open ended = open.pop();
		Open table = top();
		(table.inHeader ? table.header : table.rows).add(new Block.Row(ended.cells, looks.of(row), bookmark(row)));
	}

	@Override
	public void startCell(ICellContent cell) {
		open.push(new Open());
	}

	@Override
	public void endCell(ICellContent cell) {
		Open ended = open.pop();
		top().cells.add(new Block.Cell(cell.getColumn(), cell.getColSpan(), cell.getRowSpan(), ended.blocks, looks.of(cell), bookmark(cell)));
	}

	@Override
	public void startList(IListContent list) {
		begin(list);
	}

	@Override
	public void endList(IListContent list) {
		endStack(list);
	}

	@Override
	public void startListBand(IListBandContent band) {
		// what it holds stands in its list
	}

	@Override
	public void endListBand(IListBandContent band) {
		// see above
	}

	@Override
	public void startGroup(IGroupContent group) {
		// its rows are rows of its table, its items items of its list
	}

	@Override
	public void endGroup(IGroupContent group) {
		// see above
	}

	@Override
	public void startContainer(IContainerContent container) {
		begin(container);
	}

	@Override
	public void endContainer(IContainerContent container) {
		endStack(container);
	}

	private void endStack(IContent content) {
		Open ended = open.pop();
		add(new Block.Stack(dataSet(content), ended.blocks, looks.of(content), bookmark(content)));
	}

	@Override
	public void startText(ITextContent text) {
		text(text, text.getText(), "");
	}

	@Override
	public void startLabel(ILabelContent label) {
		text(label, label.getText() == null ? label.getLabelText() : label.getText(), "");
	}

	@Override
	public void startData(IDataContent data) {
		String column = data.getGenerateBy() instanceof DataItemDesign design ? design.getBindingColumn() : null;
		text(data, data.getText(), column == null ? "" : column);
	}

	@Override
	public void startForeign(IForeignContent foreign) {
		text(foreign, foreign.getRawValue() == null ? "" : foreign.getRawValue().toString(), "");
	}

	@Override
	public void startImage(IImageContent image) {
		Matcher matcher = PICTURE.matcher(image.getData() == null ? "" : new String(image.getData(), StandardCharsets.UTF_8));
		if (matcher.find()) {
			section(image);
			String id = matcher.group(1);
			session().layout().picture(id, looks.of(image), bookmark(image)).ifPresent(picture -> {
				add(picture);
				session().painted(id);
				checkTexts(id);
			});
		}
	}

	private void checkTexts(String picture) {
		session().picture(picture).ifPresent(drawing -> drawing.shapes().forEach(shape -> {
			if (shape instanceof Shape.Text text) {
				session().check(text.text());
			}
		}));
	}

	private void text(IContent content, @Nullable String text, String column) {
		if (text == null || text.isEmpty() || isMark(text)) {
			return;
		}
		section(content);
		session().check(text);
		Style style = looks.of(content);
		if (HEADING.matcher(style.name()).matches()) {
			add(new Block.Heading(text, style.name().charAt(1) - '0', style, bookmark(content)));
		} else {
			String link = content.getHyperlinkAction() == null ? null : content.getHyperlinkAction().getBookmark();
			add(new Block.Paragraph(text, link == null ? "" : link, column, style, bookmark(content)));
		}
	}

	/** Page numbers have no meaning here. */
	private static boolean isMark(String text) {
		return text.length() == 1 && text.charAt(0) >= PageSession.FIRST_ENTRY && text.charAt(0) <= PageSession.PAGE_LINE;
	}

	private void begin(IContent content) {
		section(content);
		open.push(new Open());
	}

	/** What stands directly in the body may begin a section. */
	private void section(IContent content) {
		if (open.isEmpty()) {
			String name = content.getGenerateBy() instanceof ReportElementDesign design && design.getName() != null ? design.getName() : "";
			session().layout().item(name, bookmark(content));
		}
	}

	private void add(Block block) {
		Open holder = open.peek();
		if (holder == null) {
			session().layout().add(block);
		} else {
			holder.blocks.add(block);
		}
	}

	private Open top() {
		Open holder = open.peek();
		if (holder == null) {
			throw new IllegalStateException("a row or cell stands outside of a table");
		}
		return holder;
	}

	private String dataSet(IContent content) {
		if (content.getGenerateBy() instanceof ReportElementDesign design && design.getHandle() instanceof ReportItemHandle item
				&& item.getDataSet() != null) {
			return session().layout().dataSet(item.getDataSet().getName());
		}
		return "";
	}

	/** BIRT gives every table a bookmark of its own, to which nothing leads. */
	private static String bookmark(IContent content) {
		String bookmark = content.getBookmark();
		return bookmark == null || bookmark.startsWith(BIRT_BOOKMARK) ? "" : bookmark;
	}
}
