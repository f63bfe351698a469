package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.chapterhouse.render.birt.internal.document.Words;
import org.chapterhouse.render.birt.internal.map.TileLayout;
import org.chapterhouse.render.birt.internal.map.TileLayout.Tile;

/**
 * Paints places as tiles in the colours of their values: arranged as the places of their groups lie where these have shapes, otherwise a row of tiles for each group. Used once.
 */
final class Tiles {

	private static final double WIDEST = 50;
	private static final double GAP = 1.2;
	private static final double TAB = 7.5;
	private static final double NAME = 7.5;
	private static final double SMALLEST = 5;
	private static final double BORDER = 1.6;
	private static final double LOW = 26;
	private static final double HIGH = 48;
	private static final double LARGE = 34;
	private static final double CARD = 2.4;
	private static final double GAP_COSTS = 0.15;

	private final Canvas canvas;
	private final ChartData data;
	private final Palette palette;
	private final Words words;
	private final Line line;
	private final ValueClasses classes;
	private final Legend legend;

	Tiles(Canvas canvas, ChartData data, Palette palette, Words words) {
		this.canvas = canvas;
		this.data = data;
		this.palette = palette;
		this.words = words;
		line = data.spec().lines().get(0);
		classes = new ValueClasses(data.values(line), palette);
		legend = new Legend(canvas, palette, words);
	}

	/** Returns the rows of a chart by group, in order. */
	static Map<String, List<Integer>> groups(ChartData data) {
		Map<String, List<Integer>> groups = new LinkedHashMap<>();
		for (int row = 0; row < data.size(); row++) {
			groups.computeIfAbsent(data.group(row), group -> new ArrayList<>()).add(row);
		}
		return groups;
	}

	/** Paints and returns the lower edge. */
	double paint(Optional<TileLayout> layout, double width, double top, double height) {
		double upper = legend.paint(data, line, classes, width, top) + 2;
		Map<String, List<Integer>> groups = groups(data);
		return layout.isPresent() ? arranged(layout.orElseThrow(), groups, width, upper, height)
				: groups.size() == 1 ? block(width, upper, height) : rows(groups, width, upper);
	}

	private double arranged(TileLayout layout, Map<String, List<Integer>> groups, double width, double top, double height) {
		double tile = Math.min(width / layout.columns(), WIDEST);
		double high = Math.max(24, Math.min(tile * 0.68, (height - top - 12) / layout.rows()));
		double left = (width - tile * layout.columns()) / 2;
		Map<Tile, String> owner = new HashMap<>();
		groups.keySet().forEach(group -> layout.tiles().getOrDefault(group, List.of()).forEach(at -> owner.put(at, group)));
		groups.forEach((group, rows) -> {
			List<Tile> tiles = layout.tiles().getOrDefault(group, List.of());
			for (int i = 0; i < rows.size(); i++) {
				tile(rows.get(i), left + tiles.get(i).column() * tile, top + tiles.get(i).row() * high, tile, high, i == 0 && !group.isEmpty());
			}
		});
		owner.forEach((at, group) -> border(at, group, owner, left, top, tile, high));
		groups.forEach((group, rows) -> tab(group, layout.tiles().getOrDefault(group, List.of()), left, top, tile, high));
		double bottom = top + layout.rows() * high + 10;
		canvas.text(width, bottom, words.get("chart.map.tiles"), ChartPainter.LABEL - 2, false, palette.muted(), Anchor.END, width);
		return bottom + 4;
	}

	/** Paints the borders of a tile to the right and below where another group or nothing lies beyond; those above and on the left where nothing does. */
	private void border(Tile at, String group, Map<Tile, String> owner, double left, double top, double wide, double high) {
		double x = left + at.column() * wide;
		double y = top + at.row() * high;
		if (!group.equals(owner.get(new Tile(at.column() + 1, at.row())))) {
			canvas.add(new Shape.Rule(x + wide, y, x + wide, y + high, BORDER, palette.emphasis(), 0));
		}
		if (!group.equals(owner.get(new Tile(at.column(), at.row() + 1)))) {
			canvas.add(new Shape.Rule(x, y + high, x + wide, y + high, BORDER, palette.emphasis(), 0));
		}
		if (!owner.containsKey(new Tile(at.column() - 1, at.row()))) {
			canvas.add(new Shape.Rule(x, y, x, y + high, BORDER, palette.emphasis(), 0));
		}
		if (!owner.containsKey(new Tile(at.column(), at.row() - 1))) {
			canvas.add(new Shape.Rule(x, y, x + wide, y, BORDER, palette.emphasis(), 0));
		}
	}

	/** Names a group in a strip across the top of its first tile. */
	private void tab(String group, List<Tile> tiles, double left, double top, double wide, double high) {
		if (tiles.isEmpty() || group.isEmpty()) {
			return;
		}
		double size = TAB - 1.5;
		String name = canvas.fitted(group, size, true, wide - 4);
		double x = left + tiles.get(0).column() * wide;
		double y = top + tiles.get(0).row() * high;
		canvas.add(new Shape.Box(x, y, wide, TAB, 0, palette.emphasis()));
		canvas.text(x + wide / 2, y + TAB - 1.9, name, size, true, 0xFFFFFF, Anchor.MIDDLE, wide);
	}

	/** Paints the tiles of the only group as a block that fills the picture: as many side by side as let tiles look like cards. */
	private double block(double width, double top, double height) {
		double room = Math.max(height - top - 4, LOW);
		int across = 1;
		double nearest = Double.MAX_VALUE;
		for (int columns = 1; columns <= Math.min(data.size(), Math.max(1, (int) (width / WIDEST))); columns++) {
			int lines = (data.size() + columns - 1) / columns;
			double off = Math.abs(Math.log(width / columns / Math.clamp(room / lines, LOW, HIGH) / CARD))
					+ (lines * columns - data.size()) * GAP_COSTS;
			across = off < nearest ? columns : across;
			nearest = Math.min(off, nearest);
		}
		int lines = (data.size() + across - 1) / across;
		double high = Math.clamp(room / lines, LOW, HIGH);
		for (int row = 0; row < data.size(); row++) {
			tile(row, row % across * (width / across), top + row / across * high, width / across, high, false);
		}
		return top + lines * high + 2;
	}

	private double rows(Map<String, List<Integer>> groups, double width, double top) {
		double names = groups.keySet().stream().mapToDouble(group -> canvas.width(group, ChartPainter.LABEL, true)).max().orElse(0);
		names = names == 0 ? 0 : Math.min(names + 8, width / 4);
		int across = Math.max(1, (int) ((width - names) / WIDEST));
		double tile = (width - names) / across;
		double high = 26;
		double y = top;
		for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
			canvas.text(0, y + high / 2 + ChartPainter.LABEL * 0.36, group.getKey(), ChartPainter.LABEL, true, palette.title(), Anchor.START,
					names - 4);
			List<Integer> rows = group.getValue();
			for (int i = 0; i < rows.size(); i++) {
				tile(rows.get(i), names + i % across * tile, y + i / across * high, tile, high, false);
			}
			y += (rows.size() + across - 1) / across * high + (groups.size() > 1 ? 4 : 0);
		}
		return y + 2;
	}

	private void tile(int row, double x, double y, double wide, double high, boolean withTab) {
		Double value = data.value(line, row);
		int fill = value == null ? palette.grid() : classes.colour(value);
		if (value == null) {
			legend.missing(x + GAP / 2, y + GAP / 2, wide - GAP, high - GAP);
		} else {
			canvas.add(new Shape.Box(x + GAP / 2, y + GAP / 2, wide - GAP, high - GAP, 1, fill));
		}
		int colour = palette.on(fill);
		String name = data.category(row);
		double letters = withTab || high < LARGE ? NAME : ChartPainter.LABEL + 1;
		double size = letters;
		while (size > SMALLEST && canvas.width(name, size, data.emphasis(row)) > wide - 3) {
			size -= 0.5;
		}
		double room = high - (withTab ? TAB : 2);
		double first = y + high - room + room * (withTab ? 0.42 : 0.38);
		canvas.text(x + wide / 2, first, canvas.fitted(name, size, data.emphasis(row), wide - 2), size, data.emphasis(row), colour, Anchor.MIDDLE,
				wide);
		canvas.text(x + wide / 2, y + high - (high < LARGE ? 3.2 : high * 0.2), data.text(line, row), Math.min(letters, size + 1), true, colour,
				Anchor.MIDDLE, wide - 2);
	}
}
