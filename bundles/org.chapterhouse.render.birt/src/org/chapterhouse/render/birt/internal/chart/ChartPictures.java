package org.chapterhouse.render.birt.internal.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.render.birt.internal.compose.Picture;
import org.chapterhouse.render.birt.internal.document.DocumentGrids;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.internal.document.Words;
import org.chapterhouse.render.birt.internal.font.TextMetrics;
import org.chapterhouse.render.birt.internal.layout.LayoutBuilder;
import org.chapterhouse.render.birt.internal.map.PlaceMap;
import org.eclipse.jdt.annotation.Nullable;

/** Paints the charts of a document. Used by one thread. */
public final class ChartPictures {

	private final ChartModels models;
	private final ChartPainter painter;
	private final DocumentGrids grids;
	private final List<Problem> problems;
	private final ProblemTexts texts;
	private final double zoom;

	/**
	 * Makes a painter of charts.
	 *
	 * @param models   the charts of the design
	 * @param theme    its colours
	 * @param maps     shapes of places
	 * @param problems where to put what is wrong
	 * @throws IllegalArgumentException if the theme lacks a colour or its {@code chart.zoom} is no number from 1 to 3; the message names it
	 */
	public ChartPictures(ChartModels models, Properties theme, List<PlaceMap> maps, TextMetrics metrics, Words words, DocumentGrids grids,
			List<Problem> problems) {
		this.models = models;
		painter = new ChartPainter(Palette.of(theme), metrics, words, maps);
		this.grids = grids;
		this.problems = problems;
		texts = ProblemTexts.of(words.locale());
		zoom = zoom(theme);
	}

	/** Returns how many times as large as usual letters and lines of charts are on a page. */
	private static double zoom(Properties theme) {
		String value = theme.getProperty(ThemeKeys.ZOOM, "1").strip();
		if (!ThemeKeys.isZoom(value)) {
			throw new IllegalArgumentException(ThemeKeys.ZOOM);
		}
		return Double.parseDouble(value);
	}

	/** Paints the charts in the sizes that their templates give them. */
	public Map<String, Drawing> paint() {
		Map<String, Drawing> drawings = new LinkedHashMap<>();
		for (Picture picture : models.pictures()) {
			paint(picture, picture.width(), picture.height(), drawings);
		}
		return drawings;
	}

	/**
	 * Describes a picture that was painted, for a layout. Forms set letters of charts against its width, so what makes them larger on pages makes it less wide.
	 *
	 * @param drawing as painted
	 */
	public LayoutBuilder.Chart chart(Picture picture, Drawing drawing) {
		Grid grid = grid(picture);
		if (grid == null) {
			throw new IllegalArgumentException(picture.id());
		}
		try {
			ChartSpec spec = models.spec(picture);
			return new LayoutBuilder.Chart(picture.sized(picture.width() / zoom, picture.height() / zoom), grid.title(), drawing,
					(width, height) -> painter.paint(spec, grid, width, height));
		} catch (UnsupportedChartException e) {
			throw new IllegalArgumentException(picture.id(), e);
		}
	}

	private @Nullable Grid grid(Picture picture) {
		return grids.chapters().getOrDefault(picture.chapter(), Map.of()).get(picture.dataSet());
	}

	private void paint(Picture picture, double width, double height, Map<String, Drawing> drawings) {
		Grid grid = grid(picture);
		try {
			ChartSpec spec = models.spec(picture);
			if (grid != null && missing(spec, grid).isEmpty()) {
				drawings.put(picture.id(), painter.paint(spec, grid, width / zoom, height / zoom).scaled(zoom));
				return;
			}
			problem("render.binding.unresolved", "chart", grid == null ? picture.dataSet() : missing(spec, grid), picture);
		} catch (UnsupportedChartException e) {
			problem("render.chart.unsupported", e.kind(), e.name(), picture);
		}
	}

	private void problem(String code, String kind, String name, Picture picture) {
		Problem problem = texts.error(code, kind, Map.of("name", name), Place.element(picture.chapter(), picture.element()));
		if (!problems.contains(problem)) {
			problems.add(problem);
		}
	}

	private static String missing(ChartSpec spec, Grid grid) {
		if (!grid.has(spec.category())) {
			return spec.category();
		}
		if (!spec.sort().isEmpty() && !grid.has(spec.sort())) {
			return spec.sort();
		}
		if (!spec.group().isEmpty() && !grid.has(spec.group())) {
			return spec.group();
		}
		return spec.lines().stream().map(ChartSpec.Line::column).filter(column -> !grid.has(column)).findFirst().orElse("");
	}
}
