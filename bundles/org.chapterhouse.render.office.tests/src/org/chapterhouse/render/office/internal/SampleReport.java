package org.chapterhouse.render.office.internal;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.api.render.ReportFonts;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.FactList;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.ReportPart;
import org.chapterhouse.model.report.Series;
import org.chapterhouse.model.report.SeriesLine;
import org.chapterhouse.model.report.SeriesPoint;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.model.report.TableCell;
import org.chapterhouse.model.report.TableColumn;
import org.chapterhouse.model.report.TableRow;

/** Tells the story of a report in both ways that a writer sees it: as a document and laid out. */
public final class SampleReport {

	private static final ReportFactory MODEL = ReportFactory.eINSTANCE;

	public String title = "贵州2017年4月集团专线产品精细化运营月报";
	public String publisher = "省政企专线团队";
	public String published = "2017-05-23";
	public String language = "zh-CN";
	public String shareUrl = "https://example.org/r/1";
	public Path theme = Path.of("../org.chapterhouse.leasedline/theme");
	private final Report document = MODEL.createReport();
	private final ReportPart part = MODEL.createReportPart();
	private final List<Section> sections = new ArrayList<>();

	public SampleReport() {
		part.setTitle("整体运营篇");
		document.getParts().add(part);
		sections.add(new Section(Section.Kind.PART, "one", "整体运营篇", "第一部分", "part-one",
				List.of(group("part", cell(0, "part-cell", text("第一部分", "part-number"), text("整体运营篇", "part-title"))))));
	}

	public static SampleReport usual() {
		SampleReport report = new SampleReport();
		ReportChapter chapter = report.chapter("benchmark", "全国移动专线对标", cards("累计收入|8,947万元|同比 +32.8%", "收入份额|18.0%|同比 +2.3PP"),
				text("截至17年4月，集团专线累计收入达8947万元。请各分公司分析原因。", "sentence"), picture("chart1", "各分公司收入份额"),
				table("各分公司份额对标", "分公司|份额|差距", "黔东南|29.5%|+11.5", "贵阳|12.1%|-6.7"), notes("数据来源|集团公司对标", "口径|排名含并列"));
		table(chapter, "各分公司份额对标", "分公司|份额|差距", "黔东南|29.5%=0.295|+11.5=0.115|1", "贵阳|12.1%=0.1212|-6.7=-0.0671|-1");
		report.chapter("retention", "专线保有情况", text("离网372条。", "sentence"));
		return report;
	}

	/** Takes the part away: its chapters stand by themselves. */
	public SampleReport withoutParts() {
		part.setTitle("");
		sections.removeIf(section -> section.kind() == Section.Kind.PART);
		return this;
	}

	public Report document() {
		return document;
	}

	public SampleReport section(Section section) {
		sections.add(section);
		return this;
	}

	/** Adds a chapter to the document and the layout. */
	public ReportChapter chapter(String id, String words, Block... blocks) {
		ReportChapter chapter = MODEL.createReportChapter();
		chapter.setId(id);
		chapter.setTitle(words);
		part.getChapters().add(chapter);
		List<Block> all = new ArrayList<>();
		all.add(new Block.Group("chapter", columns(1), List.of(row(cell(0, "heading-cell", new Block.Heading(words, 1, style("h1", 21, true), "")))),
				style("heading", 10, false),
				"chapter-" + id));
		all.addAll(List.of(blocks));
		sections.add(new Section(Section.Kind.CHAPTER, id, words, Integer.toString(part.getChapters().size()), "chapter-" + id, all));
		return chapter;
	}

	/** Adds a table to a chapter of the document; cells are text=value, a last cell without heading is the tone of the row's figures. */
	public static Table table(ReportChapter chapter, String title, String headings, String... rows) {
		String[] names = headings.split("\\|", -1);
		Table table = MODEL.createTable();
		table.setId("t" + chapter.getTables().size());
		table.setTitle(title);
		for (int at = 0; at < names.length; at++) {
			TableColumn column = MODEL.createTableColumn();
			column.setLabel(names[at]);
			column.setKind(at == 0 ? CellKind.LABEL : CellKind.METRIC);
			table.getColumns().add(column);
		}
		for (String words : rows) {
			String[] values = words.split("\\|", -1);
			int tone = values.length > names.length ? Integer.parseInt(values[names.length]) : 0;
			TableRow row = MODEL.createTableRow();
			for (int at = 0; at < names.length; at++) {
				TableCell cell = MODEL.createTableCell();
				int split = at == 0 ? -1 : values[at].lastIndexOf('=');
				cell.setText(split < 0 ? values[at] : values[at].substring(0, split));
				if (split >= 0) {
					cell.setValue(values[at].substring(split + 1));
					cell.setTone(tone);
				}
				row.getCells().add(cell);
			}
			table.getRows().add(row);
		}
		chapter.getTables().add(table);
		return table;
	}

	/** Adds a series of one line to a chapter of the document; points are label=text=value. */
	public static void series(ReportChapter chapter, String title, String line, String... points) {
		Series series = MODEL.createSeries();
		series.setId("s" + chapter.getSeries().size());
		series.setTitle(title);
		SeriesLine only = MODEL.createSeriesLine();
		only.setId("value");
		only.setLabel(line);
		series.getLines().add(only);
		for (String words : points) {
			String[] values = words.split("=");
			SeriesPoint point = MODEL.createSeriesPoint();
			point.setCategory(values[0]);
			point.setLabel(values[0]);
			point.setLine("value");
			point.setText(values[1]);
			point.setValue(values[2]);
			series.getPoints().add(point);
		}
		chapter.getSeries().add(series);
	}

	public static void list(ReportChapter chapter, String id, String... members) {
		FactList list = MODEL.createFactList();
		list.setId(id);
		list.getMembers().addAll(List.of(members));
		list.getLabels().addAll(List.of(members));
		chapter.getLists().add(list);
	}

	public static void note(ReportChapter chapter, String words) {
		Note note = MODEL.createNote();
		note.setText(words);
		chapter.getNotes().add(note);
	}

	public static Style style(String name, double size, boolean bold) {
		return new Style(name,
				new Look(size, size * 1.5, bold, false, 0x24303D, Shape.NONE, name.endsWith("num") ? Look.Align.RIGHT : Look.Align.LEFT,
						Look.VerticalAlign.TOP,
						Look.Edges.NONE, Look.Edges.NONE, Look.Borders.NONE),
				Style.Mark.NONE);
	}

	public static Block.Paragraph text(String text, String style) {
		return new Block.Paragraph(text, "", "", style(style, style.equals("card-value") ? 15 : 10, style.contains("title")), "");
	}

	public static Block.Cell cell(int column, String style, Block... blocks) {
		return new Block.Cell(column, 1, 1, List.of(blocks), style(style, 10, false), "");
	}

	static Block.Row row(Block.Cell... cells) {
		return new Block.Row(List.of(cells), Style.NONE, "");
	}

	public static List<Block.Column> columns(int count) {
		List<Block.Column> columns = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			columns.add(new Block.Column(1.0 / count, at == 0 ? Look.Align.LEFT : Look.Align.RIGHT));
		}
		return columns;
	}

	public static Block.Group group(String style, Block.Cell... cells) {
		return new Block.Group("", columns(cells.length), List.of(row(cells)), style(style, 10, false), "");
	}

	/** Makes a table with a title; rows are texts with bars between. */
	public static Block.Table table(String title, String headings, String... rows) {
		String[] names = headings.split("\\|", -1);
		List<Block.Row> body = new ArrayList<>();
		for (String words : rows) {
			body.add(cells("td", words.split("\\|", -1)));
		}
		Block.Cell over = new Block.Cell(0, names.length, 1, List.of(new Block.Heading(title, 2, style("h2", 10.5, true), "")),
				style("title-cell", 10, false), "");
		return new Block.Table("branches", columns(names.length), List.of(row(over), cells("th", names)), body, style("table", 8.5, false), "");
	}

	private static Block.Row cells(String kind, String... values) {
		List<Block.Cell> cells = new ArrayList<>();
		for (int at = 0; at < values.length; at++) {
			cells.add(cell(at, at == 0 ? kind : kind + "-num", values[at].isEmpty() ? new Block[0] : new Block[] { text(values[at], "") }));
		}
		return row(cells.toArray(Block.Cell[]::new));
	}

	public static Block.Table notes(String... rows) {
		List<Block.Row> body = new ArrayList<>();
		for (String words : rows) {
			body.add(cells("note", words.split("\\|", -1)));
		}
		return new Block.Table("notes", columns(2), List.of(), body, style("notes", 8, false), "");
	}

	public static Block.Group cards(String... cards) {
		List<Block.Cell> cells = new ArrayList<>();
		for (String card : cards) {
			String[] words = card.split("\\|");
			cells.add(cell(cells.size(), "card", text(words[0], "card-label"), text(words[1], "card-value"), text(words[2], "card-detail")));
		}
		return group("cards", cells.toArray(Block.Cell[]::new));
	}

	public static Block.Picture picture(String id, String title) {
		String words = title + "：甲 1，乙 2";
		return new Block.Picture(id, title, words, "branches", 480, 180,
				(width, height) -> new Drawing(width, height, words,
						List.of(new Shape.Text(0, 11, title, 10.5, true, 0x12304F, Shape.Anchor.START),
								new Shape.Text(60, 11, "%", 8, false, 0x5F6D80, Shape.Anchor.START),
								new Shape.Box(0, 20, width / 2, 20, 1.5, 0x2B6CB0), new Shape.Rule(0, 60, width, 20, 1, 0x8A4B08, 2),
								new Shape.Path(List.of(new Shape.Point(0, 50), new Shape.Point(20, 80), new Shape.Point(width, 60)), Shape.NONE,
										0x2B6CB0, 1, 0),
								new Shape.Disc(20, 80, 3, 0xFFFFFF, 0x2B6CB0, 1),
								new Shape.Text(width, 90, "乙", 8, false, 0x24303D, Shape.Anchor.END))),
				style("chart", 10, false), "");
	}

	public LaidOut laidOut() {
		document.setTitle(title);
		document.setLanguage(language);
		List<Section> all = new ArrayList<>();
		all.add(new Section(Section.Kind.COVER, "cover", title, "", "", List.of(group("cover", cell(0, "cover-block", text(title, "cover-title"))))));
		all.add(new Section(Section.Kind.CONTENTS, "contents", "目录", "", "", List.of()));
		all.addAll(sections);
		return new LaidOut(new Layout(title, title, language, publisher, published, shareUrl, all), document, new Theme(theme),
				new ReportFonts("Noto Sans SC", Path.of("../org.chapterhouse.fonts/fonts/NotoSansSC_400Regular.ttf"),
						Path.of("../org.chapterhouse.fonts/fonts/NotoSansSC_700Bold.ttf")));
	}

	private record Theme(Path folder) implements ReportTemplates {

		@Override
		public Optional<Resource> chapter(String chapterId) {
			return Optional.empty();
		}

		@Override
		public Optional<Resource> theme(String name) {
			try {
				Path file = folder.resolve(name);
				return file.toFile().isFile() ? Optional.of(new Resource(file.toUri().toURL(), name, "1", Resource.Source.BUNDLE)) : Optional.empty();
			} catch (MalformedURLException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
