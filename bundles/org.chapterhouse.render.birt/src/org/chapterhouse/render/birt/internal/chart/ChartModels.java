package org.chapterhouse.render.birt.internal.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.render.birt.internal.compose.Picture;
import org.chapterhouse.render.birt.internal.compose.Xml;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;

/** Holds the charts of a composed design as they are to be drawn. Read once and then thread-safe, which the elements that they are read from are not. */
public final class ChartModels {

	private final List<Picture> pictures;
	private final Map<String, ChartSpec> specs = new HashMap<>();
	private final Map<String, UnsupportedChartException> refused = new HashMap<>();

	private ChartModels(List<Picture> pictures) {
		this.pictures = List.copyOf(pictures);
	}

	/** Reads the charts of a design; one that cannot be drawn is told when it is asked for. */
	public static ChartModels read(List<Picture> pictures) {
		ChartModels models = new ChartModels(pictures);
		for (Picture picture : pictures) {
			try {
				models.specs.put(picture.id(), ChartReader.read(picture.id(), picture.dataSet(), picture.form(), picture.model()));
			} catch (UnsupportedChartException e) {
				models.refused.put(picture.id(), e);
			}
		}
		return models;
	}

	/** Returns the charts in the order of the design. */
	public List<Picture> pictures() {
		return pictures;
	}

	/**
	 * Returns what is wrong with the charts that cannot be drawn.
	 *
	 * @param origin the template
	 */
	public List<Problem> problems(String origin, ProblemTexts texts) {
		return pictures.stream().filter(picture -> refused.containsKey(picture.id())).map(picture -> {
			UnsupportedChartException why = Objects.requireNonNull(refused.get(picture.id()));
			return texts.error("render.chart.unsupported", why.kind(), Map.of("name", why.name()),
					new Place(origin, Xml.line(picture.model()), "", picture.element(), ""));
		}).toList();
	}

	/** Says whether one of the charts asks for a form that charts do not have by themselves, as a map. */
	public boolean hasForms() {
		return pictures.stream().anyMatch(picture -> !picture.form().isEmpty());
	}

	/**
	 * Returns how a chart is drawn.
	 *
	 * @throws UnsupportedChartException if it is of a kind that is not drawn, or is none of the design
	 */
	ChartSpec spec(Picture picture) throws UnsupportedChartException {
		UnsupportedChartException known = refused.get(picture.id());
		if (known != null) {
			throw new UnsupportedChartException(known.kind(), known.name());
		}
		ChartSpec spec = specs.get(picture.id());
		if (spec == null) {
			throw new UnsupportedChartException("type", picture.id());
		}
		return spec;
	}
}
