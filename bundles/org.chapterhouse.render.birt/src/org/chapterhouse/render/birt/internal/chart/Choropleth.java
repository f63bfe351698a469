package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.chapterhouse.api.layout.Shape.Point;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.chapterhouse.render.birt.internal.document.Words;
import org.chapterhouse.render.birt.internal.map.Area;
import org.chapterhouse.render.birt.internal.map.Place;
import org.chapterhouse.render.birt.internal.map.PlaceMap;
import org.chapterhouse.render.birt.internal.map.Projection;

/** Paints places in the colours of their values, names and values where there is room, and names those that the map has no shape for. Used once. */
final class Choropleth {

	private static final double NEAREST = 0.6;

	private record Region(int row, List<Area> areas, Area largest) {
	}

	private final Canvas canvas;
	private final ChartData data;
	private final Palette palette;
	private final Words words;
	private final Line line;
	private final ValueClasses classes;

	Choropleth(Canvas canvas, ChartData data, Palette palette, Words words) {
		this.canvas = canvas;
		this.data = data;
		this.palette = palette;
		this.words = words;
		line = data.spec().lines().get(0);
		classes = new ValueClasses(data.values(line), palette);
	}

	/** Paints and returns the lower edge. */
	double paint(PlaceMap map, double width, double top, double height) {
		Map<String, Place> places = map.find(IntStream.range(0, data.size()).mapToObj(data::category).toList());
		double upper = new Legend(canvas, palette, words).paint(data, line, classes, width, top) + 2;
		Projection flat = Projection.of(places.values());
		double mapHeight = Math.max(60, Math.min(height - upper - 12, width / flat.aspect()));
		Projection projection = flat.into(0, upper, width, mapHeight);
		List<Region> regions = new ArrayList<>();
		List<String> others = new ArrayList<>();
		for (int row = 0; row < data.size(); row++) {
			Place place = places.get(data.category(row));
			if (place == null) {
				others.add(data.category(row) + " " + data.text(line, row));
			} else {
				List<Area> areas = place.rings().stream().map(ring -> new Area(projection.ring(ring, NEAREST))).filter(a -> a.ring().size() > 3)
						.toList();
				if (!areas.isEmpty()) {
					regions.add(new Region(row, areas, areas.stream().max(Comparator.comparingDouble(Area::size)).orElseThrow()));
				}
			}
		}
		regions.forEach(this::region);
		regions.stream().sorted(Comparator.comparingDouble((Region r) -> r.largest().size()).reversed()).forEach(this::label);
		double y = upper + mapHeight + 10;
		if (!map.source().isEmpty()) {
			canvas.text(width, y, words.get("chart.map.source", map.source()), ChartPainter.LABEL - 2, false, palette.muted(), Anchor.END, width);
			y += 10;
		}
		return others.isEmpty() ? y - 4 : unmapped(others, width, y);
	}

	private void region(Region region) {
		Double value = data.value(line, region.row());
		for (Area area : region.areas()) {
			canvas.add(new Shape.Path(area.ring(), value == null ? palette.grid() : classes.colour(value), 0xFFFFFF,
					data.emphasis(region.row()) ? 1.6 : 0.9, 0));
		}
	}

	/** Writes name and value, or the value, or nothing: what is written stays within its place. */
	private void label(Region region) {
		int row = region.row();
		Double value = data.value(line, row);
		int colour = palette.on(value == null ? palette.grid() : classes.colour(value));
		Point middle = region.largest().middle();
		double size = ChartPainter.LABEL;
		String name = data.category(row);
		String text = data.text(line, row);
		if (fits(region, middle, name, size, -1) && fits(region, middle, text, size, size)
				&& canvas.textIfFree(middle.x(), middle.y() - 1, name, size, false, colour, Anchor.MIDDLE)) {
			canvas.textIfFree(middle.x(), middle.y() + size + 0.5, text, size, true, colour, Anchor.MIDDLE);
		} else if (fits(region, middle, text, size - 1, size * 0.36)) {
			canvas.textIfFree(middle.x(), middle.y() + size * 0.36, text, size - 1, true, colour, Anchor.MIDDLE);
		}
	}

	private boolean fits(Region region, Point middle, String text, double size, double below) {
		double half = canvas.width(text, size, true) / 2;
		double bottom = middle.y() + below;
		return IntStream.range(0, 4).allMatch(
				i -> region.largest().holds(middle.x() + (i % 2 == 0 ? -half : half), i < 2 ? bottom : bottom - size * 0.75));
	}

	private double unmapped(List<String> others, double width, double top) {
		double y = top;
		double x = 0;
		Map<String, Integer> written = new LinkedHashMap<>();
		written.put(words.get("chart.map.without"), palette.muted());
		others.forEach(other -> written.put(other, palette.text()));
		for (Map.Entry<String, Integer> entry : written.entrySet()) {
			double length = canvas.width(entry.getKey(), ChartPainter.LABEL, false);
			if (x > 0 && x + length > width) {
				x = 0;
				y += 12;
			}
			canvas.text(x, y, entry.getKey(), ChartPainter.LABEL, false, entry.getValue(), Anchor.START, width);
			x += length + 10;
		}
		return y + 4;
	}
}
