package org.chapterhouse.render.birt.internal.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntFunction;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Form;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Kind;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Stacking;
import org.chapterhouse.render.birt.internal.document.Grid;
import org.chapterhouse.render.birt.internal.document.Grid.Column;
import org.chapterhouse.render.birt.internal.document.Grid.Type;
import org.chapterhouse.render.birt.internal.document.Words;
import org.chapterhouse.render.birt.internal.font.FontFiles;
import org.chapterhouse.render.birt.internal.font.TextMetrics;
import org.chapterhouse.render.birt.internal.map.GeoJson;
import org.chapterhouse.render.birt.internal.map.PlaceMap;
import org.chapterhouse.render.birt.tests.SourceTemplates;

/** Builds charts for tests and paints them. */
final class Charts {

	static final TextMetrics METRICS = metrics();

	private final List<Line> lines = new ArrayList<>();
	private final Map<String, IntFunction<Double>> values = new LinkedHashMap<>();
	private final List<String> categories;
	private boolean horizontal;
	private Kind kind = Kind.AXES;
	private Stacking stacking = Stacking.NONE;
	private String sort = "";
	private IntFunction<String> groups = i -> "";
	private int own = -1;

	private Charts(List<String> categories) {
		this.categories = categories;
	}

	static Charts over(List<String> categories) {
		return new Charts(categories);
	}

	static Charts over(int count) {
		return new Charts(java.util.stream.IntStream.range(0, count).mapToObj(i -> "单位" + i).toList());
	}

	Charts lying() {
		horizontal = true;
		return this;
	}

	Charts ring() {
		kind = Kind.RING;
		return this;
	}

	Charts map(IntFunction<String> group) {
		kind = Kind.MAP;
		groups = group;
		return this;
	}

	Charts waterfall() {
		kind = Kind.WATERFALL;
		return this;
	}

	Charts stacked() {
		stacking = Stacking.STACKED;
		return this;
	}

	Charts percent() {
		stacking = Stacking.PERCENT;
		return this;
	}

	Charts ranked(String line) {
		sort = line + "_plot";
		return this;
	}

	Charts own(int row) {
		own = row;
		return this;
	}

	Charts bars(String name, IntFunction<Double> value) {
		return line(name, Form.BAR, value);
	}

	Charts line(String name, IntFunction<Double> value) {
		return line(name, Form.LINE, value);
	}

	Charts marks(String name, IntFunction<Double> value) {
		return line(name, Form.MARK, value);
	}

	private Charts line(String name, Form form, IntFunction<Double> value) {
		lines.add(new Line(name + "_plot", form, false, true));
		values.put(name, value);
		return this;
	}

	Drawing paint(double width, double height) {
		return new ChartPainter(palette(), METRICS, Words.of("zh-CN"), maps())
				.paint(new ChartSpec("chart", "data", kind, horizontal, stacking, true, "label", "group", lines, sort, false), grid(), width, height);
	}

	private Grid grid() {
		List<Column> columns = new ArrayList<>(
				List.of(new Column("label", Type.TEXT), new Column("group", Type.TEXT), new Column("emphasis", Type.WHOLE)));
		values.keySet().forEach(name -> columns.addAll(List.of(new Column(name + "_label", Type.TEXT), new Column(name, Type.TEXT),
				new Column(name + "_plot", Type.NUMBER), new Column(name + "_tone", Type.WHOLE))));
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < categories.size(); i++) {
			Map<String, Object> row = new LinkedHashMap<>(Map.of("label", categories.get(i), "group", groups.apply(i), "emphasis", i == own ? 1 : 0));
			int at = i;
			values.forEach((name, value) -> {
				Double number = value.apply(at);
				row.put(name + "_label", "系列" + name);
				row.put(name, number == null ? "—" : Double.toString(number));
				if (number != null) {
					row.put(name + "_plot", number);
					row.put(name + "_tone", number < 0 ? -1 : 0);
				}
			});
			rows.add(row);
		}
		return new Grid("data", "图的标题", "万元", columns, rows);
	}

	static List<PlaceMap> maps() {
		try (var input = Files.newInputStream(SourceTemplates.themeFile("maps/guizhou.geojson"))) {
			return List.of(GeoJson.read(input));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	static Palette palette() {
		Properties theme = new Properties();
		try (var reader = Files.newBufferedReader(SourceTemplates.themeFile("theme.properties"), StandardCharsets.UTF_8)) {
			theme.load(reader);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		return Palette.of(theme);
	}

	private static TextMetrics metrics() {
		try {
			return FontFiles.read(SourceTemplates.font("NotoSansSC_400Regular.ttf"), SourceTemplates.font("NotoSansSC_700Bold.ttf"));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
