package org.chapterhouse.render.birt.internal.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.layout.Shape.Point;

/**
 * Arranges tiles of one size, one for each member of some groups, so that together they look like the places of the groups: as many tiles as a group has members lie where its
 * place does. Within a group tiles go from the upper left to the lower right.
 *
 * @param columns how many tiles lie side by side
 * @param rows    how many lie on one another
 * @param tiles   for each group its tiles
 */
public record TileLayout(int columns, int rows, Map<String, List<Tile>> tiles) {

	private static final int SAMPLES = 10;
	private static final int ROUNDS = 8;
	private static final int TRIES = 200;
	private static final double SHRINK = 0.985;
	private static final double NEAREST = 0.03;

	/**
	 * Is where a tile lies.
	 *
	 * @param column from the left, from 0
	 * @param row    from above, from 0
	 */
	public record Tile(int column, int row) {
	}

	private record Cell(int column, int row, double covered) {
	}

	/**
	 * Arranges tiles; gives none if the places are too thin for tiles to lie on them.
	 *
	 * @param places  the places of the groups
	 * @param members how many tiles each group has; all are in places
	 * @param aspect  how many times wider than high a tile is
	 */
	public static Optional<TileLayout> of(Map<String, Place> places, Map<String, Integer> members, double aspect) {
		Projection flat = Projection.of(places.values());
		int count = members.values().stream().mapToInt(Integer::intValue).sum();
		Map<String, List<Area>> areas = new LinkedHashMap<>();
		places.forEach((name, place) -> areas.put(name, place.rings().stream().map(ring -> new Area(flat.ring(ring, NEAREST))).toList()));
		double width = flat.height() * flat.aspect();
		Raster raster = new Raster(areas.values().stream().flatMap(List::stream).toList(), width, flat.height());
		// the largest tiles of which enough lie on the places for more than half
		double height = Math.sqrt(width * flat.height() / aspect / count);
		for (int i = 0; i < TRIES; i++) {
			List<Cell> cells = cells(raster, width, flat.height(), height * aspect, height);
			if (cells.size() >= count) {
				return Optional.of(assigned(areas, members, cells.subList(0, count), height * aspect, height));
			}
			height *= SHRINK;
		}
		return Optional.empty();
	}

	/** Returns the cells that are covered for more than half, most covered first. */
	private static List<Cell> cells(Raster raster, double width, double height, double cellWidth, double cellHeight) {
		List<Cell> cells = new ArrayList<>();
		for (int row = 0; row * cellHeight < height; row++) {
			for (int column = 0; column * cellWidth < width; column++) {
				double covered = raster.share(column * cellWidth, row * cellHeight, cellWidth, cellHeight);
				if (covered > 0.5) {
					cells.add(new Cell(column, row, covered));
				}
			}
		}
		cells.sort(Comparator.comparingDouble(Cell::covered).reversed());
		return cells;
	}

	private static TileLayout assigned(Map<String, List<Area>> areas, Map<String, Integer> members, List<Cell> cells, double width, double height) {
		List<String> groups = new ArrayList<>();
		List<Point> seeds = new ArrayList<>();
		members.forEach((group, count) -> {
			List<Point> own = seeds(areas.getOrDefault(group, List.of()), count);
			own.forEach(point -> groups.add(group));
			seeds.addAll(own);
		});
		double[][] cost = new double[seeds.size()][cells.size()];
		for (int i = 0; i < seeds.size(); i++) {
			for (int j = 0; j < cells.size(); j++) {
				double dx = (cells.get(j).column() + 0.5) * width - seeds.get(i).x();
				double dy = (cells.get(j).row() + 0.5) * height - seeds.get(i).y();
				cost[i][j] = dx * dx + dy * dy;
			}
		}
		int[] chosen = Assignment.of(cost);
		int left = cells.stream().mapToInt(Cell::column).min().orElse(0);
		int top = cells.stream().mapToInt(Cell::row).min().orElse(0);
		Map<String, List<Tile>> tiles = new LinkedHashMap<>();
		for (int i = 0; i < chosen.length; i++) {
			Cell cell = cells.get(chosen[i]);
			tiles.computeIfAbsent(groups.get(i), group -> new ArrayList<>()).add(new Tile(cell.column() - left, cell.row() - top));
		}
		tiles.values().forEach(own -> own.sort(Comparator.comparingInt(Tile::row).thenComparingInt(Tile::column)));
		return new TileLayout(cells.stream().mapToInt(Cell::column).max().orElse(0) - left + 1,
				cells.stream().mapToInt(Cell::row).max().orElse(0) - top + 1, tiles);
	}

	/** Returns points that lie evenly in areas (centres of clusters of a grid). */
	private static List<Point> seeds(List<Area> areas, int count) {
		double size = areas.stream().mapToDouble(Area::size).sum();
		double step = Math.sqrt(size / (count * SAMPLES));
		List<Point> samples = new ArrayList<>();
		for (Area area : areas) {
			double west = area.ring().stream().mapToDouble(Point::x).min().orElse(0);
			double east = area.ring().stream().mapToDouble(Point::x).max().orElse(0);
			double north = area.ring().stream().mapToDouble(Point::y).min().orElse(0);
			double south = area.ring().stream().mapToDouble(Point::y).max().orElse(0);
			for (double y = north + step / 2; y < south; y += step) {
				for (double x = west + step / 2; x < east; x += step) {
					if (area.holds(x, y)) {
						samples.add(new Point(x, y));
					}
				}
			}
		}
		if (samples.isEmpty()) {
			samples.add(areas.isEmpty() ? new Point(0, 0) : areas.get(0).middle());
		}
		List<Point> centres = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			centres.add(samples.get(samples.size() * i / count));
		}
		for (int round = 0; round < ROUNDS; round++) {
			centres = moved(samples, centres);
		}
		return centres;
	}

	private static List<Point> moved(List<Point> samples, List<Point> centres) {
		double[] x = new double[centres.size()];
		double[] y = new double[centres.size()];
		int[] n = new int[centres.size()];
		for (Point sample : samples) {
			int nearest = 0;
			double least = Double.MAX_VALUE;
			for (int i = 0; i < centres.size(); i++) {
				double dx = sample.x() - centres.get(i).x();
				double dy = sample.y() - centres.get(i).y();
				if (dx * dx + dy * dy < least) {
					least = dx * dx + dy * dy;
					nearest = i;
				}
			}
			x[nearest] += sample.x();
			y[nearest] += sample.y();
			n[nearest]++;
		}
		List<Point> moved = new ArrayList<>();
		for (int i = 0; i < n.length; i++) {
			moved.add(n[i] == 0 ? centres.get(i) : new Point(x[i] / n[i], y[i] / n[i]));
		}
		return moved;
	}
}
