package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.chapterhouse.design.DesignProperty.Choice;
import org.chapterhouse.design.DesignProperty.Type;
import org.eclipse.birt.chart.model.attribute.Position;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.eclipse.birt.report.model.api.metadata.IChoice;
import org.eclipse.birt.report.model.api.metadata.IChoiceSet;
import org.eclipse.birt.report.model.api.metadata.IElementPropertyDefn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form offers to choose is what BIRT's metadata has, but for what reports do not draw, which is named here. */
class OfferedChoicesTest {

	/** The fonts of reports have two weights and stand upright or slanted. */
	private static final Set<String> WEIGHTS = Set.of("100", "200", "300", "400", "500", "600", "700", "800", "900", "bolder", "lighter");
	/** Lines with light and shade are drawn by browsers only. */
	private static final Set<String> SHADED = Set.of("groove", "inset", "outset", "ridge");
	private static final Map<String, Set<String>> LEFT_OUT = Map.of("fontWeight", WEIGHTS, "fontStyle", Set.of("oblique"), "borderTopStyle", SHADED,
			"borderRightStyle", SHADED, "borderBottomStyle", SHADED, "borderLeftStyle", SHADED,
			// papers that no office has, and page numbers of kinds that reports do not count
			"type", Set.of("us-super-b", "page-number-unfiltered", "page-variable", "total-page-unfiltered"));
	/** Units of typesetters, and those that depend on a font. */
	private static final Set<String> UNITS_LEFT_OUT = Set.of("em", "ex", "pc");
	/** Papers have no size that theirs could be a part of. */
	private static final Set<String> ABSOLUTE = Set.of("topMargin", "rightMargin", "bottomMargin", "leftMargin", "headerHeight", "footerHeight");

	static List<Path> files() {
		return BundledTemplates.all();
	}

	@ParameterizedTest
	@MethodSource("files")
	void choicesAndUnitsAreThoseOfBirt(Path file) {
		Design design = BundledTemplates.read(file);
		ModuleHandle module = new BirtModel().open(BundledTemplates.text(file), file);
		var compared = new HashSet<String>();
		try {
			BundledTemplates.elements(design.outline()).filter(element -> element.id() > 1)
					.forEach(element -> BundledTemplates.properties(design, element).forEach(property -> {
						IElementPropertyDefn definition = module.getElementByID(element.id()).getPropertyDefn(property.id());
						if (definition != null && property.editable()) {
							compare(element, property, definition, compared);
						}
					}));
		} finally {
			module.close();
		}
		assertThat(compared).contains("fontWeight", "fontSize");
	}

	private static void compare(DesignElement element, DesignProperty property, IElementPropertyDefn definition, Set<String> compared) {
		if (property.type() == Type.CHOICE && definition.getAllowedChoices() != null) {
			var expected = new TreeSet<String>(names(definition.getAllowedChoices()));
			expected.removeAll(LEFT_OUT.getOrDefault(property.id(), Set.of()));
			assertThat(property.choices()).as(element.label() + " " + property.id()).extracting(Choice::value)
					.filteredOn(value -> !isOther(property, value))
					.containsExactlyInAnyOrderElementsOf(expected);
			compared.add(property.id());
		}
		if (property.type() == Type.LENGTH) {
			var expected = new TreeSet<String>(names(definition.getAllowedUnits()));
			expected.removeAll(UNITS_LEFT_OUT);
			if (ABSOLUTE.contains(property.id()) || element.kind() == ElementKind.PAGE) {
				expected.remove("%");
			}
			assertThat(property.units()).as(element.label() + " " + property.id()).containsExactlyInAnyOrderElementsOf(expected);
			compared.add(property.id());
		}
	}

	/** What a template has already stays among its choices, whatever it is. */
	private static boolean isOther(DesignProperty property, String value) {
		return value.equals(property.value()) && LEFT_OUT.getOrDefault(property.id(), Set.of()).contains(value);
	}

	private static Collection<String> names(IChoiceSet choices) {
		return Stream.of(choices.getChoices()).map(IChoice::getName).toList();
	}

	@Test
	void placesOfLegendsAreThoseOfBirtsCharts() {
		Path file = BundledTemplates.named("growth/template/growth.rptdesign");
		Design design = BundledTemplates.read(file);
		DesignElement chart = BundledTemplates.elements(design.outline()).filter(one -> one.kind() == ElementKind.CHART).findFirst().orElseThrow();

		// a legend in the plot or outside of it is placed by the renderer
		assertThat(BundledTemplates.property(design, chart, "chart.legendPosition").choices()).extracting(Choice::value)
				.containsExactlyInAnyOrderElementsOf(
						Arrays.stream(Position.values()).map(Position::getName).filter(name -> !Set.of("Inside", "Outside").contains(name)).toList());
	}
}
