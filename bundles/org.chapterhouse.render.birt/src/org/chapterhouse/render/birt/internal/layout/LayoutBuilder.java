package org.chapterhouse.render.birt.internal.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportPart;
import org.chapterhouse.render.birt.internal.compose.DataSetName;
import org.chapterhouse.render.birt.internal.compose.Picture;
import org.chapterhouse.render.birt.internal.document.DocumentGrids;
import org.chapterhouse.render.birt.internal.document.Grid;

/** Collects the blocks of a report in its sections, in the order in which BIRT writes them. Used by one thread. */
public final class LayoutBuilder {

	/** How names of the frame's items begin in a composed design. */
	private static final String FRAME = "frame_";

	/**
	 * Is a chart that may stand in the layout.
	 *
	 * @param picture what the template says of it
	 * @param title   its title
	 * @param drawing the chart in the size that the template gives it
	 * @param painter paints it in other sizes
	 */
	public record Chart(Picture picture, String title, Drawing drawing, Block.Painter painter) {
	}

	private final Map<String, Section> headings = new LinkedHashMap<>();
	private final DocumentGrids grids;
	private final String title;
	private final List<Section> sections = new ArrayList<>();
	private List<Block> blocks = new ArrayList<>();
	private Section current = new Section(Section.Kind.SUMMARY, "", "", "", "", List.of());
	private Map<String, Chart> charts = Map.of();
	private boolean inChapters;

	/** Makes a builder for one report. */
	public LayoutBuilder(Report report, DocumentGrids grids, String title) {
		this.grids = grids;
		this.title = title;
		for (ReportPart part : report.getParts()) {
			heading(Section.Kind.PART, part.getId(), DocumentGrids.bookmark(part));
			for (ReportChapter chapter : part.getChapters()) {
				heading(Section.Kind.CHAPTER, chapter.getId(), DocumentGrids.bookmark(chapter));
			}
		}
	}

	private void heading(Section.Kind kind, String id, String bookmark) {
		Grid contents = grids.frame().get("contents");
		Map<String, Object> entry = contents == null ? Map.of()
				: contents.rows().stream().filter(row -> bookmark.equals(row.get("bookmark"))).findFirst().orElse(Map.of());
		headings.put(bookmark, new Section(kind, id, Grid.text(entry, "title"), Grid.text(entry, "number"), bookmark, List.of()));
	}

	/** Says which charts may stand in the layout. */
	public void charts(Collection<Chart> all) {
		Map<String, Chart> byId = new LinkedHashMap<>();
		all.forEach(chart -> byId.put(chart.picture().id(), chart));
		charts = byId;
	}

	/** Returns a chart for the layout; empty if there is none of this id. */
	Optional<Block.Picture> picture(String id, Style style, String bookmark) {
		return Optional.ofNullable(charts.get(id))
				.map(chart -> new Block.Picture(id, chart.title(), chart.drawing().description(), chart.picture().dataSet(),
						chart.picture().width(), chart.picture().height(), chart.painter(), style, bookmark));
	}

	/** Returns the name in the document of a data set of the composed design; empty if the document has none. */
	String dataSet(String composed) {
		Grid grid = DataSetName.find(composed, grids);
		return grid == null ? "" : grid.id();
	}

	/**
	 * Begins a section with an item that stands directly in the body: one of the frame's, or the opening of a part or chapter.
	 *
	 * @param name     in the composed design; empty: none
	 * @param bookmark of the item; empty: none
	 */
	void item(String name, String bookmark) {
		String item = name.startsWith(FRAME) ? name.substring(FRAME.length()) : "";
		Section heading = headings.get(bookmark);
		if (heading != null) {
			inChapters = true;
			begin(heading);
		} else if (!item.isEmpty()) {
			begin(switch (item) {
			case "cover" -> new Section(Section.Kind.COVER, item, title, "", bookmark, List.of());
			case "contents" -> new Section(Section.Kind.CONTENTS, item, titleOf(item), "", bookmark, List.of());
			default -> new Section(inChapters ? Section.Kind.CLOSING : Section.Kind.SUMMARY, item, titleOf(item), "", bookmark, List.of());
			});
		}
	}

	private String titleOf(String item) {
		Grid grid = grids.frame().get(item);
		return grid == null ? "" : grid.title();
	}

	private void begin(Section section) {
		end();
		current = section;
	}

	private void end() {
		if (!blocks.isEmpty()) {
			sections.add(new Section(current.kind(), current.id(), current.title(), current.number(), current.bookmark(), blocks));
			blocks = new ArrayList<>();
		}
	}

	void add(Block block) {
		blocks.add(block);
	}

	/** Returns the sections. */
	public List<Section> sections() {
		end();
		return List.copyOf(sections);
	}
}
