package org.chapterhouse.render.web.internal;

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
import org.chapterhouse.model.report.ReportFactory;

/** Makes layouts: a cover, contents, key points, and parts with chapters as tests wish. */
public final class SampleLayout {

	private static final Path FONTS = Path.of("../org.chapterhouse.fonts/fonts");
	private static final Path THEME = Path.of("../org.chapterhouse.leasedline/theme");

	private final List<Section> chapters = new ArrayList<>();
	String title = "集团专线产品精细化运营月报";
	String publisher = "省政企专线团队";
	String published = "2017-05-23";
	String language = "zh-CN";
	String shareUrl = "";

	static Style style(String name) {
		return new Style(name, Look.PLAIN, Style.Mark.NONE);
	}

	static Block.Heading heading(String text, int level) {
		return new Block.Heading(text, level, style("h" + level), "");
	}

	static Block.Paragraph text(String text, String style) {
		return new Block.Paragraph(text, "", "", style(style), "");
	}

	static Block.Paragraph link(String text, String style, String target) {
		return new Block.Paragraph(text, target, "", style(style), "");
	}

	static Block.Cell cell(int column, int span, String style, Block... blocks) {
		return new Block.Cell(column, span, 1, List.of(blocks), style(style), "");
	}

	static Block.Row row(Block.Cell... cells) {
		return new Block.Row(List.of(cells), Style.NONE, "");
	}

	static Block.Group group(String style, String bookmark, Block.Row... rows) {
		int columns = rows[0].cells().stream().mapToInt(Block.Cell::span).sum();
		return new Block.Group("", columns(columns), List.of(rows), style(style), bookmark);
	}

	static List<Block.Column> columns(int count) {
		List<Block.Column> columns = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			columns.add(new Block.Column(1.0 / count, at == 0 ? Look.Align.LEFT : Look.Align.RIGHT));
		}
		return columns;
	}

	/** Makes a table with a title, of figures but for its first column; rows are texts with bars between. */
	static Block.Table table(String title, String headings, String... rows) {
		String[] names = headings.split("\\|");
		List<Block.Row> body = new ArrayList<>();
		for (String row : rows) {
			body.add(row("td", "", row.split("\\|", -1)));
		}
		List<Block.Row> header = List.of(row(cell(0, names.length, "title-cell", text(title, "h2"))), row("th", "th", names));
		return new Block.Table("branches", columns(names.length), header, body, style("table"), "");
	}

	/** Makes a table of texts; rows are texts with bars between. */
	static Block.Table textTable(String title, String headings, String... rows) {
		Block.Table table = table(title, headings, rows);
		List<Block.Column> columns = table.columns().stream().map(column -> new Block.Column(column.share(), Look.Align.LEFT)).toList();
		return new Block.Table(table.dataSet(), columns, table.header(), table.rows(), table.style(), "");
	}

	private static Block.Row row(String kind, String text, String[] values) {
		List<Block.Cell> cells = new ArrayList<>();
		for (int at = 0; at < values.length; at++) {
			cells.add(cell(at, 1, at == 0 ? kind : kind + "-num", text(values[at], text)));
		}
		return new Block.Row(cells, Style.NONE, "");
	}

	/** Makes a row of cards; each is label, value and detail with bars between. */
	static Block.Group cards(String... cards) {
		List<Block.Cell> cells = new ArrayList<>();
		for (String card : cards) {
			String[] words = card.split("\\|");
			if (!cells.isEmpty()) {
				cells.add(cell(cells.size(), 1, "card-gap"));
			}
			cells.add(cell(cells.size(), 1, "card", text(words[0], "card-label"), text(words[1], "card-value"), text(words[2], "card-detail")));
		}
		return group("cards", "", row(cells.toArray(Block.Cell[]::new)));
	}

	static Block.Picture picture(String id, String title) {
		return new Block.Picture(id, title, title + "：甲 1，乙 2", "branches", 480, 180,
				(width, height) -> new Drawing(width, height, title + "：甲 1，乙 2",
						List.of(new Shape.Text(0, 11, title, 10.5, true, 0x12304F, Shape.Anchor.START),
								new Shape.Box(0, 20, width / 2, 20, 1.5, 0x2B6CB0), new Shape.Box(0, 50, width, 20, 1.5, 0x2B6CB0))),
				style("chart"), "");
	}

	/** Adds a part. */
	public SampleLayout part(String number, String words) {
		chapters.add(new Section(Section.Kind.PART, "part" + chapters.size(), words, number, "part-" + chapters.size(),
				List.of(group("part", "part-" + chapters.size(),
						row(cell(0, 1, "part-cell", text(number, "part-number"), text(words, "part-title")))))));
		return this;
	}

	/** Adds a chapter. */
	public SampleLayout chapter(String id, String words, Block... blocks) {
		List<Block> all = new ArrayList<>();
		all.add(group("heading", "chapter-" + id, row(cell(0, 1, "heading-cell", heading(words, 1)))));
		all.addAll(List.of(blocks));
		long number = chapters.stream().filter(one -> one.kind() == Section.Kind.CHAPTER).count() + 1;
		chapters.add(new Section(Section.Kind.CHAPTER, id, words, Long.toString(number), "chapter-" + id, all));
		return this;
	}

	/** Makes the report that most tests look at. */
	public static SampleLayout usual() {
		return new SampleLayout().part("第一部分", "整体运营篇")
				.chapter("benchmark", "全国移动专线收入和份额对标", cards("累计收入|8,947万元|同比 +32.8%", "收入份额|18.0%|同比 +2.3PP"),
						new Block.Stack("sentences_revenue",
								List.of(text("截至17年4月，集团专线累计收入达8947万元，完成年度目标任务的32%。", "sentence"), text("请各分公司分析原因。", "sentence")),
								style("sentences"), ""),
						picture("chart1", "各分公司收入份额"),
						table("各分公司份额对标", "分公司|份额|差距|同比", "黔东南|29.5%|+10.7PP|+2.3PP", "贵阳|12.1%|−6.7PP|+0.4PP"))
				.part("第二部分", "存量与新增篇").chapter("retention", "专线保有情况", text("离网372条。", "sentence"));
	}

	Layout layout() {
		List<Section> sections = new ArrayList<>();
		sections.add(new Section(Section.Kind.COVER, "cover", title, "", "",
				List.of(group("cover", "", row(cell(0, 1, "cover-block", text("2017年4月", "cover-period"), text(title, "cover-title"))),
						row(cell(0, 1, "cover-bar")), row(cell(0, 1, "cover-foot", text("贵州省", "cover-organisation")))))));
		List<Block.Row> entries = new ArrayList<>();
		for (Section section : chapters) {
			boolean part = section.kind() == Section.Kind.PART;
			entries.add(part
					? row(cell(0, 3, "contents-part-cell", text(section.number(), "contents-part-number"),
							link(section.title(), "contents-part", section.bookmark())))
					: row(cell(0, 1, "contents-cell", text(section.number(), "contents-number")),
							cell(1, 1, "contents-cell", link(section.title(), "contents-chapter", section.bookmark())),
							cell(2, 1, "contents-page-cell")));
		}
		sections.add(new Section(Section.Kind.CONTENTS, "contents", "目录", "", "",
				List.of(new Block.Table("contents", columns(3), List.of(row(cell(0, 3, "contents-title-cell", heading("目录", 1)))), entries,
						style("contents"), ""))));
		sections.addAll(chapters);
		return new Layout(title, title + " · 2017年4月", language, publisher, published, shareUrl, sections);
	}

	LaidOut laidOut() {
		return laidOut(THEME);
	}

	LaidOut laidOut(Path theme) {
		return new LaidOut(layout(), ReportFactory.eINSTANCE.createReport(), new Theme(theme),
				new ReportFonts("Noto Sans SC", FONTS.resolve("NotoSansSC_400Regular.ttf"), FONTS.resolve("NotoSansSC_700Bold.ttf")));
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
