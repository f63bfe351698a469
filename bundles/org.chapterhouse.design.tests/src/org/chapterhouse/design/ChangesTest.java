package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.design.DesignProperty.Choice;
import org.chapterhouse.design.DesignProperty.Type;
import org.eclipse.birt.chart.model.Chart;
import org.eclipse.birt.chart.model.ChartWithAxes;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ExtendedItemHandle;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.eclipse.birt.report.model.api.extension.ExtendedElementException;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people change in a form stands in the file afterwards, for us and for BIRT, and nothing else does. */
class ChangesTest {

	/** One property of one kind of element, at the first place where it is found. */
	record Place(Path file, String key, ElementKind kind, String property, Type type) {

		@Override
		public String toString() {
			return kind + " " + property + " of " + file.getFileName();
		}
	}

	private static BirtModel birt;
	private static TemplateInspector inspector;
	/** BIRT is ASKED once for each property and value, whatever kinds of elements have it. */
	private static final Set<String> ASKED = new HashSet<>();
	@TempDir
	private Path folder;

	@BeforeAll
	static void startBirt() throws ReflectiveOperationException {
		birt = new BirtModel();
		// the renderer is no API of this bundle; it is what a template must please in the end
		inspector = (TemplateInspector) Objects.requireNonNull(Platform.getBundle("org.chapterhouse.render.birt"))
				.loadClass("org.chapterhouse.render.birt.internal.BirtRenderer").getConstructor().newInstance();
	}

	static List<Place> places() {
		Map<String, Place> found = new LinkedHashMap<>();
		// small files first: each is opened by BIRT many times
		for (Path file : BundledTemplates.all().stream().sorted(Comparator.comparingLong(file -> file.toFile().length())).toList()) {
			Design design = BundledTemplates.read(file);
			BundledTemplates.elements(design.outline())
					.forEach(element -> BundledTemplates.properties(design, element).filter(DesignProperty::editable)
							.forEach(property -> found.putIfAbsent(element.kind() + property.id() + property.choices().size(),
									new Place(file, element.key(), element.kind(), property.id(), property.type()))));
		}
		return List.copyOf(found.values());
	}

	@Test
	void everyTypeOfPropertyIsTried() {
		assertThat(places()).hasSizeGreaterThan(150).extracting(Place::type).contains(Type.TEXT, Type.LONG_TEXT, Type.LENGTH, Type.COLOUR,
				Type.CHOICE,
				Type.FLAG, Type.FONT);
		assertThat(places()).extracting(Place::property).contains("text", "fontSize", "backgroundColor", "column.2.width", "visibility", "chart.kind",
				"chart.form", "series.1.form", "series.1.colour", "chart.title", "chart.legendPosition", "type", "orientation", "topMargin");
	}

	@ParameterizedTest
	@MethodSource("places")
	void aChangeIsFoundAgain(Place place) throws IOException {
		Design design = BundledTemplates.read(place.file);
		String before = design.xml();
		DesignElement element = design.element(place.key).orElseThrow();
		for (String value : others(BundledTemplates.property(design, element, place.property))) {
			String after = design.change(element, place.property, value).result().orElseThrow();

			Design again = BundledTemplates.read(after, place.file);
			DesignElement same = again.element(place.key).orElseThrow();
			assertThat(BundledTemplates.property(again, same, place.property)).extracting(DesignProperty::value, DesignProperty::own)
					.containsExactly(value, true);
			assertThat(same.kind()).isEqualTo(element.kind());
			assertThat(lost(before, after)).as("lines lost").hasSizeLessThanOrEqualTo(most(place.property, value, design, element));
			assertThat(BundledTemplates.elements(again.outline()).count()).isEqualTo(BundledTemplates.elements(design.outline()).count());
			if (ASKED.add(place.property + value)) {
				assertThat(refused(place.file, after)).isEqualTo(refused(place.file, before));
				birtAgrees(place, element, value, after);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("places")
	void whatIsNotChangedStaysToTheLetter(Place place) {
		Design design = BundledTemplates.read(place.file);
		String before = design.xml();
		DesignElement element = design.element(place.key).orElseThrow();
		DesignProperty property = BundledTemplates.property(design, element, place.property);

		if (property.own()) {
			assertThat(design.change(element, place.property, property.value()).result()).contains(before);
		}
	}

	@ParameterizedTest
	@MethodSource("places")
	void aValueThatIsTakenAwayLeavesTheFileAsItWasBefore(Place place) {
		Design design = BundledTemplates.read(place.file);
		String before = design.xml();
		DesignElement element = design.element(place.key).orElseThrow();
		DesignProperty property = BundledTemplates.property(design, element, place.property);
		if (property.own() || Set.of(Type.TEXT, Type.LONG_TEXT).contains(place.type) || place.property.equals("type")) {
			return;
		}

		Design changed = BundledTemplates.read(design.change(element, place.property, others(property).getFirst()).result().orElseThrow(),
				place.file);
		String back = changed.change(changed.element(place.key).orElseThrow(), place.property, "").result().orElseThrow();

		assertThat(back.replaceAll("\\s+", "").replaceAll("></(label|cell|row|column|data|style|text)>", "/>"))
				.isEqualTo(before.replaceAll("\\s+", "").replaceAll("></(label|cell|row|column|data|style|text)>", "/>"));
	}

	@Test
	void aRingThatBecomesColumnsAndARingAgainIsTheSame() {
		Path file = BundledTemplates.named("growth/template/growth.rptdesign");
		Design design = BundledTemplates.read(file);
		DesignElement ring = BundledTemplates.elements(design.outline()).filter(one -> one.kind() == ElementKind.CHART)
				.filter(one -> BundledTemplates.property(design, one, "chart.kind").value().equals("ring")).findFirst().orElseThrow();

		Design columns = BundledTemplates.read(design.change(ring, "chart.kind", "columns").result().orElseThrow(), file);
		String back = columns.change(columns.element(ring.key()).orElseThrow(), "chart.kind", "ring").result().orElseThrow();

		assertThat(columns.xml()).isNotEqualTo(design.xml());
		assertThat(back).isEqualTo(design.xml());
	}

	/** Values that are not the present one: all others of a choice. */
	static List<String> others(DesignProperty property) {
		return switch (property.type()) {
		case TEXT -> List.of("新 & <Text> \"x\"");
		case LONG_TEXT -> List.of("第一行 & <b>\n'second' ]]> \"line\"");
		case LENGTH -> List.of(property.value().equals("7.25" + property.units().getFirst()) ? "8mm" : "7.25" + property.units().getFirst());
		case COLOUR -> List.of("#0A7F3C");
		case FONT -> List.of("serif".equals(property.value()) ? "monospace" : "serif");
		case FLAG -> List.of(String.valueOf(!property.value().equals("true")));
		case COUNT -> List.of("3");
		case FACTOR -> List.of("1.5");
		case CHOICE -> {
			List<String> choices = new ArrayList<>(property.choices().stream().map(Choice::value).toList());
			choices.removeAll(List.of("", "condition", "shown", "none", property.value()));
			yield property.id().startsWith("chart.") || property.id().startsWith("series.") || choices.size() < 3 ? choices : choices.subList(0, 2);
		}
		};
	}

	/** How many lines may be others: a chart that becomes a ring, or is one no longer, is another model. */
	private static int most(String property, String value, Design design, DesignElement element) {
		boolean sort = property.equals("chart.kind")
				&& value.equals("ring") != BundledTemplates.property(design, element, property).value().equals("ring");
		return sort ? 900 : property.startsWith("series.") ? 30 : 8;
	}

	private static List<String> lost(String before, String after) {
		List<String> lines = new ArrayList<>(before.lines().toList());
		after.lines().forEach(lines::remove);
		return lines;
	}

	private List<String> refused(Path file, String xml) throws IOException {
		Path copy = Files.writeString(folder.resolve(file.getFileName().toString()),
				xml.replaceAll("[^<>]*theme\\.rptlibrary", "theme/theme.rptlibrary"));
		var resource = new Resource(copy.toUri().toURL(), copy.toString(), Integer.toString(xml.hashCode()), Resource.Source.FOLDER);
		return inspector.inspect(copy.getFileName().toString(), resource, Locale.ENGLISH).problems().stream().map(Problem::message).toList();
	}

	private static void birtAgrees(Place place, DesignElement element, String value, String xml) {
		ModuleHandle module = birt.open(xml, place.file);
		try {
			module.checkReport();
			assertThat(module.getErrorList()).isEmpty();
			DesignElementHandle handle = module.getElementByID(element.id());
			if (element.kind() == ElementKind.CHART) {
				chart(handle, place.property, value);
			}
			if (element.id() > 0 && handle.getPropertyHandle(place.property) != null && !place.property.equals("visibility")) {
				assertThat(handle.getStringProperty(place.property)).isEqualTo(value);
			}
		} finally {
			module.close();
		}
	}

	private static void chart(DesignElementHandle handle, String property, String value) {
		try {
			Chart chart = (Chart) ((ExtendedItemHandle) handle).getReportItem().getProperty("chart.instance");
			assertThat(chart).isNotNull();
			if (property.equals("chart.kind")) {
				assertThat(chart instanceof ChartWithAxes).isNotEqualTo(value.equals("ring"));
			}
			if (chart instanceof ChartWithAxes axes && property.equals("chart.kind")) {
				assertThat(axes.isTransposed()).isEqualTo(value.toLowerCase(Locale.ROOT).endsWith("bars"));
				boolean stacked = value.startsWith("stacked") || value.startsWith("percent");
				assertThat(axes.getOrthogonalAxes(axes.getBaseAxes()[0], true)[0].isPercent()).isEqualTo(value.startsWith("percent"));
				assertThat(axes.getOrthogonalAxes(axes.getBaseAxes()[0], true)[0].getSeriesDefinitions().get(0).getDesignTimeSeries().isStacked())
						.isEqualTo(stacked);
			}
			if (chart instanceof ChartWithAxes axes && property.equals("series.1.form")) {
				String type = axes.getOrthogonalAxes(axes.getBaseAxes()[0], true)[0].getSeriesDefinitions().get(0).getDesignTimeSeries().getClass()
						.getSimpleName();
				assertThat(type).isEqualTo(value.equals("bar") ? "BarSeriesImpl" : "LineSeriesImpl");
			}
			if (property.equals("chart.title")) {
				assertThat(chart.getTitle().getLabel().getCaption().getValue()).isEqualTo(value);
			}
			if (property.equals("chart.legendPosition")) {
				assertThat(chart.getLegend().getPosition().getName()).isEqualTo(value);
			}
		} catch (ExtendedElementException e) {
			throw new AssertionError(e);
		}
	}
}
