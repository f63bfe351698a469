package org.chapterhouse.render.birt.internal.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.chapterhouse.api.render.TemplateModel.Change;
import org.chapterhouse.api.render.TemplateModel.Reason;
import org.eclipse.birt.chart.model.Chart;
import org.eclipse.birt.chart.model.ChartWithAxes;
import org.eclipse.birt.chart.model.ChartWithoutAxes;
import org.eclipse.birt.chart.model.attribute.ColorDefinition;
import org.eclipse.birt.chart.model.attribute.LineStyle;
import org.eclipse.birt.chart.model.attribute.Orientation;
import org.eclipse.birt.chart.model.attribute.Position;
import org.eclipse.birt.chart.model.component.Axis;
import org.eclipse.birt.chart.model.component.Series;
import org.eclipse.birt.chart.model.data.SeriesDefinition;
import org.eclipse.birt.chart.model.impl.SerializerImpl;
import org.eclipse.birt.chart.model.type.BarSeries;
import org.eclipse.birt.chart.model.type.LineSeries;
import org.eclipse.birt.chart.model.type.PieSeries;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ExtendedItemHandle;
import org.eclipse.birt.report.model.api.SlotHandle;
import org.eclipse.birt.report.model.api.extension.ExtendedElementException;
import org.eclipse.birt.report.model.api.extension.IReportItem;
import org.eclipse.jdt.annotation.Nullable;

/** Changes the model of a chart with BIRT's own classes of charts. */
final class ChartChange {

	private static final String CHART = "chart.instance";

	private final DesignElementHandle item;
	private final Change.Chart change;

	private ChartChange(DesignElementHandle item, Change.Chart change) {
		this.item = item;
		this.change = change;
	}

	/** Has the models of all charts read, so that they are written as their classes write them. */
	static void read(DesignElementHandle element) {
		if (element instanceof ExtendedItemHandle handle) {
			try {
				handle.loadExtendedElement();
			} catch (ExtendedElementException e) {
				// what cannot be read stays as it is
				return;
			}
		}
		Iterator<SlotHandle> slots = element.slotsIterator();
		while (slots.hasNext()) {
			slots.next().getContents().forEach(one -> read((DesignElementHandle) one));
		}
	}

	/** Makes a change. */
	static void make(DesignElementHandle item, Change.Chart change) throws ChangeRefused {
		new ChartChange(item, change).make();
	}

	private void make() throws ChangeRefused {
		IReportItem report = report();
		if (!(report.getProperty(CHART) instanceof Chart chart)) {
			throw refused(Reason.PROPERTY);
		}
		String[] path = change.part().split("\\.");
		Chart made = path[0].equals("series") ? series(chart, Integer.parseInt(path[1]) - 1, path[2]) : whole(chart, path[1]);
		report.setProperty(CHART, made);
	}

	private IReportItem report() throws ChangeRefused {
		try {
			IReportItem report = item instanceof ExtendedItemHandle handle ? handle.getReportItem() : null;
			if (report != null) {
				return report;
			}
		} catch (ExtendedElementException e) {
			throw new ChangeRefused(Reason.OTHER, String.valueOf(e.getLocalizedMessage()));
		}
		throw refused(Reason.PROPERTY);
	}

	private Chart whole(Chart chart, String part) throws ChangeRefused {
		switch (part) {
		case "legend" -> chart.getLegend().setVisible(Boolean.parseBoolean(change.value()));
		case "legendPosition" -> chart.getLegend().setPosition(known(Position.getByName(change.value())));
		case "title" -> chart.getTitle().getLabel().getCaption().setValue(change.value());
		case "kind" -> {
			return kind(chart);
		}
		default -> throw refused(Reason.VALUE);
		}
		return chart;
	}

	/** BIRT has no way from a chart with axes to one without: that one is read anew, and must be what it was to become. */
	private Chart kind(Chart chart) throws ChangeRefused {
		boolean ring = change.value().equals("ring");
		if (ring != chart instanceof ChartWithoutAxes || ring) {
			Chart other = read();
			boolean good = ring ? other instanceof ChartWithoutAxes && series(other).stream().allMatch(PieSeries.class::isInstance)
					: other instanceof ChartWithAxes axes && axes.getOrientation() == orientation()
							&& series(other).stream().allMatch(BarSeries.class::isInstance);
			if (!good) {
				throw refused(Reason.VALUE);
			}
			return other;
		}
		if (chart instanceof ChartWithAxes axes) {
			boolean percent = change.value().startsWith("percent");
			boolean stacked = percent || change.value().startsWith("stacked");
			if (orientation() == Orientation.HORIZONTAL_LITERAL || axes.isSetOrientation()) {
				axes.setOrientation(orientation());
			}
			series(axes).stream().filter(BarSeries.class::isInstance).forEach(one -> one.setStacked(stacked));
			axes(axes).stream().filter(axis -> percent || axis.isSetPercent()).forEach(axis -> axis.setPercent(percent));
			axes.setSubType(percent ? "Percent Stacked" : stacked ? "Stacked" : "Side-by-side");
		}
		return chart;
	}

	private Orientation orientation() {
		return change.value().equals("bars") || change.value().endsWith("Bars") ? Orientation.HORIZONTAL_LITERAL : Orientation.VERTICAL_LITERAL;
	}

	private Chart series(Chart chart, int at, String part) throws ChangeRefused {
		SeriesDefinition definition = definition(chart, at);
		Series series = definition.getDesignTimeSeries();
		switch (part) {
		case "values" -> series.getLabel().setVisible(Boolean.parseBoolean(change.value()));
		case "dashed" ->
			line(series).getLineAttributes().setStyle(change.value().equals("dashed") ? LineStyle.DASHED_LITERAL : LineStyle.SOLID_LITERAL);
		case "colour" -> paint(definition);
		case "form" -> {
			boolean bar = change.value().equals("bar");
			boolean line = change.value().equals("line");
			if (!bar && series instanceof LineSeries known) {
				known.getLineAttributes().setVisible(line);
				return chart;
			}
			Chart other = read();
			Series now = definition(other, at).getDesignTimeSeries();
			boolean good = bar ? now instanceof BarSeries
					: now instanceof LineSeries made && made.getLineAttributes().isVisible() == line && !made.isStacked();
			if (!good) {
				throw refused(Reason.VALUE);
			}
			return other;
		}
		default -> throw refused(Reason.VALUE);
		}
		return chart;
	}

	private LineSeries line(Series series) throws ChangeRefused {
		if (series instanceof LineSeries line) {
			return line;
		}
		throw refused(Reason.VALUE);
	}

	private void paint(SeriesDefinition definition) throws ChangeRefused {
		List<?> entries = definition.getSeriesPalette() == null ? List.of() : definition.getSeriesPalette().getEntries();
		if (entries.isEmpty() || !(entries.get(0) instanceof ColorDefinition colour) || !change.value().matches("#[0-9A-Fa-f]{6}")) {
			throw refused(Reason.VALUE);
		}
		int rgb = Integer.parseInt(change.value().substring(1), 16);
		colour.setRed(rgb >> 16);
		colour.setGreen(rgb >> 8 & 0xFF);
		colour.setBlue(rgb & 0xFF);
	}

	private Chart read() throws ChangeRefused {
		try {
			Chart chart = SerializerImpl.instance().fromXml(new ByteArrayInputStream(change.model().getBytes(StandardCharsets.UTF_8)), true);
			if (chart != null) {
				return chart;
			}
		} catch (IOException e) {
			throw refused(Reason.VALUE);
		}
		throw refused(Reason.VALUE);
	}

	private <T> T known(@Nullable T choice) throws ChangeRefused {
		if (choice == null) {
			throw refused(Reason.CHOICE);
		}
		return choice;
	}

	private ChangeRefused refused(Reason reason) {
		return new ChangeRefused(reason, change.part());
	}

	private static List<Axis> axes(ChartWithAxes chart) {
		return Arrays.asList(chart.getOrthogonalAxes(chart.getBaseAxes()[0], true));
	}

	private static List<SeriesDefinition> definitions(Chart chart) {
		List<SeriesDefinition> all = new ArrayList<>();
		if (chart instanceof ChartWithAxes axes) {
			axes(axes).forEach(axis -> all.addAll(axis.getSeriesDefinitions()));
		} else if (chart instanceof ChartWithoutAxes round) {
			round.getSeriesDefinitions().forEach(base -> all.addAll(base.getSeriesDefinitions()));
		}
		return all;
	}

	private SeriesDefinition definition(Chart chart, int at) throws ChangeRefused {
		List<SeriesDefinition> all = definitions(chart);
		if (at >= all.size()) {
			throw refused(Reason.PROPERTY);
		}
		return all.get(at);
	}

	private static List<Series> series(Chart chart) {
		return definitions(chart).stream().map(SeriesDefinition::getDesignTimeSeries).toList();
	}
}
