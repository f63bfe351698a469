package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Form;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Kind;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.Words;
import org.chapterhouse.render.birt.internal.font.TextMetrics;
import org.chapterhouse.render.birt.internal.map.Place;
import org.chapterhouse.render.birt.internal.map.PlaceMap;
import org.chapterhouse.render.birt.internal.map.TileLayout;

/** Paints charts in the look of the theme: title, unit and legend here, the plot by {@link LyingBars}, {@link Columns}, {@link Waterfall}, {@link Ring}, {@link Choropleth} or {@link Tiles}. Thread-safe. */
public final class ChartPainter {

	static final double LABEL = 8;
	private static final double TITLE = 10.5;
	private static final double SMALLEST_TITLE = 7.5;
	private static final double SWATCH = 7;
	private static final double EMPTY_HEIGHT = 60;
	private static final double TILE = 1.15;

	private final Palette palette;
	private final TextMetrics metrics;
	private final Words words;
	private final List<PlaceMap> maps;
	private final Map<Object, Optional<TileLayout>> layouts = new ConcurrentHashMap<>();

	ChartPainter(Palette palette, TextMetrics metrics, Words words, List<PlaceMap> maps) {
		this.palette = palette;
		this.metrics = metrics;
		this.words = words;
		this.maps = List.copyOf(maps);
	}

	/**
	 * Paints a chart.
	 *
	 * @param width  of the picture, points
	 * @param height wished for; charts of lying bars are as high as their bars need
	 */
	Drawing paint(ChartSpec spec, Grid grid, double width, double height) {
		ChartData data = new ChartData(spec, grid);
		Canvas canvas = new Canvas(metrics, width);
		double top = title(canvas, data, width);
		String description = new ChartDescription(data, words).text();
		if (!data.hasValues()) {
			canvas.text(0, top + 18, words.get("chart.empty"), LABEL + 1, false, palette.muted(), Anchor.START, width);
			return canvas.drawing(EMPTY_HEIGHT, description);
		}
		if (spec.kind() == Kind.RING && Ring.fits(data)) {
			return canvas.drawing(new Ring(canvas, data, palette, words).paint(width, top + 2, height), description);
		}
		if (spec.kind() == Kind.MAP) {
			return canvas.drawing(map(canvas, data, width, top, height), description);
		}
		if (spec.kind() == Kind.WATERFALL) {
			return canvas.drawing(new Waterfall(canvas, data, palette).paint(width, top + 4, height), description);
		}
		top = legend(canvas, data, width, top);
		boolean lying = spec.horizontal() || !Plot.fits(canvas, data, width);
		double bottom = lying ? new LyingBars(canvas, data, palette).paint(width, top) : new Columns(canvas, data, palette).paint(width, top, height);
		return canvas.drawing(bottom, description);
	}

	/** Paints places with shapes as a map, others as tiles. */
	private double map(Canvas canvas, ChartData data, double width, double top, double height) {
		Optional<PlaceMap> map = PlaceMap.best(maps, IntStream.range(0, data.size()).mapToObj(data::category).toList());
		return map.isPresent() ? new Choropleth(canvas, data, palette, words).paint(map.orElseThrow(), width, top, height)
				: new Tiles(canvas, data, palette, words).paint(layout(data), width, top, height);
	}

	/** Returns how tiles lie, if all their groups have shapes on one map. It takes longer than painting, and is the same for all widths. */
	private Optional<TileLayout> layout(ChartData data) {
		Map<String, Integer> members = new LinkedHashMap<>();
		Tiles.groups(data).forEach((group, rows) -> members.put(group, rows.size()));
		return layouts.computeIfAbsent(List.copyOf(members.entrySet()), key -> {
			List<String> groups = List.copyOf(members.keySet());
			Map<String, Place> places = PlaceMap.best(maps, groups).map(map -> map.find(groups)).orElse(Map.of());
			return places.size() < groups.size() ? Optional.empty() : TileLayout.of(places, members, TILE);
		});
	}

	private double title(Canvas canvas, ChartData data, double width) {
		double unitWidth = data.unit().isEmpty() ? 0 : canvas.width(data.unit(), LABEL, false) + 6;
		double size = TITLE;
		while (size > SMALLEST_TITLE && canvas.width(data.title(), size, true) > width - unitWidth) {
			size -= 0.25;
		}
		String title = canvas.fitted(data.title(), size, true, width - unitWidth);
		canvas.text(0, 11, title, size, true, palette.title(), Anchor.START, width);
		canvas.text(canvas.width(title, size, true) + 6, 11, data.unit(), LABEL, false, palette.muted(), Anchor.START, width);
		return 18;
	}

	private double legend(Canvas canvas, ChartData data, double width, double top) {
		List<Line> named = new ArrayList<>();
		data.spec().lines().stream().filter(line -> data.constant(line) < 0 && !data.values(line).isEmpty()).forEach(named::add);
		if (!data.spec().legend() && !data.stacked() || named.size() < 2) {
			return top + 4;
		}
		double x = 0;
		double y = top + 9;
		for (Line line : named) {
			double length = SWATCH + 4 + canvas.width(data.label(line), LABEL, false);
			if (x > 0 && x + length > width) {
				x = 0;
				y += 13;
			}
			swatch(canvas, data, line, x, y);
			canvas.text(x + SWATCH + 4, y, data.label(line), LABEL, false, palette.text(), Anchor.START, width - x);
			x += length + 14;
		}
		return y + 9;
	}

	private void swatch(Canvas canvas, ChartData data, Line line, double x, double y) {
		double middle = y - LABEL * 0.36;
		int colour = colour(palette, data, line);
		if (line.form() == Form.MARK && !data.bars().isEmpty()) {
			canvas.add(new Shape.Rule(x, middle, x + SWATCH, middle, 2, palette.target(), 0));
			return;
		}
		switch (line.form()) {
		case BAR -> canvas.add(new Shape.Box(x, middle - SWATCH / 2, SWATCH, SWATCH, 1.5, colour));
		case LINE -> canvas.add(new Shape.Rule(x, middle, x + SWATCH, middle, 1.6, colour, line.dashed() ? 2 : 0));
		case MARK -> canvas.add(new Shape.Disc(x + SWATCH / 2, middle, SWATCH / 2, colour, Shape.NONE, 0));
		}
	}

	/** Returns the colour of a line: lines that have the same value everywhere are references and have their own. */
	static int colour(Palette palette, ChartData data, Line line) {
		if (data.constant(line) >= 0) {
			return palette.target();
		}
		if (line.form() == Form.BAR && data.stacked()) {
			return palette.part(data.bars().indexOf(line));
		}
		int index = 0;
		for (Line other : data.spec().lines()) {
			if (other.equals(line)) {
				break;
			}
			index += data.constant(other) < 0 ? 1 : 0;
		}
		return palette.line(index);
	}

	/** Returns the colour of one bar or mark: bad news and the unit of the report itself stand out where there is only one line of them. */
	static int colour(Palette palette, ChartData data, Line line, int row) {
		int plain = colour(palette, data, line);
		if (!isAlone(data)) {
			return plain;
		}
		if (data.emphasis(row)) {
			return palette.emphasis();
		}
		return data.tone(line, row) < 0 ? palette.bad() : plain;
	}

	/** Tells whether a bar or mark stands out as bad news: it is striped too, for grey prints and colour-blind readers. */
	static boolean isBad(ChartData data, Line line, int row) {
		return isAlone(data) && data.tone(line, row) < 0;
	}

	private static boolean isAlone(ChartData data) {
		return data.spec().lines().stream().filter(l -> l.form() != Form.LINE).count() <= 1;
	}
}
