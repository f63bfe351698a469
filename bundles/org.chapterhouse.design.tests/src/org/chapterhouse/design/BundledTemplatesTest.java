package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All templates of all families are read as BIRT reads them. */
class BundledTemplatesTest {

	private static final Set<String> NOT_SHOWN = Set.of("report", "library", "theme", "oda-data-source");
	private static final Pattern WITH_ID = Pattern.compile("<([a-z-]+)[^<>]* id=\"([0-9]+)\"");
	private static final Map<ElementKind, String> BIRT_NAMES = Map.ofEntries(Map.entry(ElementKind.PAGE, "SimpleMasterPage"),
			Map.entry(ElementKind.STYLE, "Style"), Map.entry(ElementKind.DATA_SET, "OdaDataSet"), Map.entry(ElementKind.GRID, "Grid"),
			Map.entry(ElementKind.TABLE, "Table"), Map.entry(ElementKind.LIST, "List"), Map.entry(ElementKind.COLUMN, "Column"),
			Map.entry(ElementKind.ROW, "Row"), Map.entry(ElementKind.CELL, "Cell"), Map.entry(ElementKind.LABEL, "Label"),
			Map.entry(ElementKind.TEXT, "Text"), Map.entry(ElementKind.DATA, "Data"), Map.entry(ElementKind.AUTO_TEXT, "AutoText"),
			Map.entry(ElementKind.CHART, "Chart"));
	private static final Pattern LOOKS = Pattern
			.compile("font.*|color|textAlign|textUnderline|verticalAlign|lineHeight|backgroundColor|padding.*|margin.*|border.*|pageBreak.*");

	private static BirtModel birt;

	@BeforeAll
	static void startBirt() {
		birt = new BirtModel();
	}

	static List<Path> files() {
		return BundledTemplates.all();
	}

	@Test
	void allAreThere() {
		assertThat(files()).hasSizeGreaterThanOrEqualTo(20);
		assertThat(files()).filteredOn(file -> file.endsWith("theme.rptlibrary")).hasSize(2);
	}

	@ParameterizedTest
	@MethodSource("files")
	void theOutlineHoldsEveryItemOnce(Path file) {
		String xml = BundledTemplates.text(file);
		Design design = BundledTemplates.read(xml, file);

		List<Long> shown = BundledTemplates.elements(design.outline()).map(DesignElement::id).filter(id -> id > 0).toList();
		List<Long> there = WITH_ID.matcher(xml).results().filter(match -> !NOT_SHOWN.contains(match.group(1)))
				.map(match -> Long.valueOf(match.group(2))).toList();
		assertThat(there).isNotEmpty();
		assertThat(shown.stream().filter(id -> id > 1)).containsExactlyInAnyOrderElementsOf(there);
		List<String> keys = BundledTemplates.elements(design.outline()).map(DesignElement::key).toList();
		assertThat(keys).doesNotHaveDuplicates();
		assertThat(BundledTemplates.elements(design.outline())).extracting(DesignElement::kind).doesNotContain(ElementKind.OTHER);
		assertThat(design.xml()).isEqualTo(xml);
	}

	@ParameterizedTest
	@MethodSource("files")
	void elementsAreWhatBirtSaysAndStandOnTheirLines(Path file) {
		String xml = BundledTemplates.text(file);
		List<String> lines = xml.lines().toList();
		Design design = BundledTemplates.read(xml, file);
		ModuleHandle module = birt.open(xml, file);
		try {
			BundledTemplates.elements(design.outline()).filter(element -> element.id() > 1).forEach(element -> {
				DesignElementHandle handle = module.getElementByID(element.id());
				assertThat(handle).as(element.label()).isNotNull();
				assertThat(handle.getDefn().getName()).as(element.label()).isEqualTo(BIRT_NAMES.get(element.kind()));
				assertThat(lines.get(element.line() - 1)).contains("id=\"" + element.id() + "\"");
				assertThat(design.at(element.line()).line()).isEqualTo(element.line());
			});
		} finally {
			module.close();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void looksAreThoseOfBirt(Path file) {
		String xml = BundledTemplates.text(file);
		Design design = BundledTemplates.read(xml, file);
		ModuleHandle module = birt.open(xml, file);
		List<String> differences = new ArrayList<>();
		Set<String> compared = new TreeSet<>();
		try {
			BundledTemplates.elements(design.outline()).filter(element -> element.id() > 1).forEach(element -> {
				DesignElementHandle handle = module.getElementByID(element.id());
				BundledTemplates.properties(design, element).filter(property -> LOOKS.matcher(property.id()).matches()).forEach(property -> {
					String counts = String.valueOf(handle.getStringProperty(property.id())).replace("null", "");
					compared.add(property.id());
					if (handle.getPropertyHandle(property.id()) == null) {
						differences.add(element.kind() + " has no " + property.id());
					}
					boolean unsaid = element.kind() == ElementKind.STYLE && !property.own();
					if (unsaid ? !property.value().isEmpty() : !same(counts, property.value())) {
						differences.add(
								element.label() + " " + element.line() + " " + property.id() + ": " + property.value() + " instead of " + counts);
					}
				});
			});
		} finally {
			module.close();
		}
		assertThat(compared).hasSizeGreaterThan(20);
		assertThat(differences.stream().map(one -> one.replaceAll(" [0-9]+ ", " ")).distinct().limit(40).collect(Collectors.joining("\n"))).isEmpty();
	}

	private static boolean same(String one, String other) {
		return one.equalsIgnoreCase(other) || one.matches("0[a-z]*") && other.matches("0[a-z]*")
				|| one.replace("\"", "").equals(other.replace("\"", ""));
	}
}
