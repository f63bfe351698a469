package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Problem;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns are moved and removed with the cells below them. */
class ColumnsTest {

	private static BirtModel birt;

	@BeforeAll
	static void startBirt() {
		birt = new BirtModel();
	}

	static List<Path> files() {
		return BundledTemplates.all().stream().filter(file -> file.toString().endsWith(".rptdesign")).toList();
	}

	private static List<DesignElement> columns(Design design) {
		return BundledTemplates.elements(design.outline()).filter(one -> one.kind() == ElementKind.COLUMNS && one.children().size() > 1)
				.map(one -> one.children().getFirst())
				.toList();
	}

	private static DesignElement parent(Design design, String key) {
		return BundledTemplates.elements(design.outline()).filter(one -> one.children().stream().anyMatch(child -> child.key().equals(key)))
				.findFirst().orElseThrow();
	}

	@ParameterizedTest
	@MethodSource("files")
	void aColumnThatIsMovedThereAndBackLeavesTheFileAsItWas(Path file) {
		Design design = BundledTemplates.read(file);
		int moved = 0;
		for (DesignElement first : columns(design)) {
			Optional<String> after = design.apply(first, "right").result();
			if (after.isEmpty()) {
				continue;
			}
			moved++;
			Design changed = BundledTemplates.read(after.get(), file);
			DesignElement again = changed.element(first.key()).orElseThrow();
			assertThat(parent(changed, first.key()).children().get(1).key()).isEqualTo(first.key());
			assertThat(changed.apply(again, "left").result()).contains(design.xml());
		}
		assertThat(moved > 0 || columns(design).isEmpty() || file.toString().contains("other")).as("moved").isTrue();
	}

	@ParameterizedTest
	@MethodSource("files")
	void aColumnThatIsRemovedTakesItsCellsAlong(Path file) {
		Design design = BundledTemplates.read(file);
		for (DesignElement first : columns(design)) {
			Optional<String> after = design.apply(first, "remove").result();
			if (after.isEmpty()) {
				continue;
			}
			Design changed = BundledTemplates.read(after.get(), file);
			assertThat(changed.element(first.key())).isEmpty();
			ModuleHandle module = birt.open(after.get(), file);
			try {
				module.checkReport();
				assertThat(module.getErrorList()).as(first.label()).isEmpty();
			} finally {
				module.close();
			}
		}
	}

	@Test
	void theFirstColumnDoesNotMoveToTheLeftNorTheLastToTheRight() {
		Design design = BundledTemplates.read(BundledTemplates.named("revenue/template/revenue.rptdesign"));
		List<DesignElement> all = parent(design, columns(design).getFirst().key()).children();

		assertThat(design.operations(all.getFirst())).extracting(DesignOperation::id).containsExactly("right", "remove");
		assertThat(design.operations(all.getLast())).extracting(DesignOperation::id).containsExactly("left", "remove");
		assertThat(design.operations(design.outline())).isEmpty();
		assertThat(design.apply(all.getFirst(), "left").problems()).extracting(Problem::code).containsExactly("design.element");
	}

	@Test
	void cellsThatReachOverRowsStandInTheWay() {
		String xml = BundledTemplates.text(BundledTemplates.named("revenue/template/revenue.rptdesign"));
		Path file = BundledTemplates.named("revenue/template/revenue.rptdesign");
		String spanning = xml.replaceFirst("<cell id=\"6\">", "<cell id=\"6\"><property name=\"rowSpan\">2</property>").replaceFirst(
				"(<property name=\"rowSpan\">2</property>\\s*)<property name=\"rowSpan\">[0-9]</property>", "$1");
		Design design = BundledTemplates.read(spanning, file);

		assertThat(design.apply(columns(design).getFirst(), "remove").problems()).extracting(Problem::code).containsExactly("design.column.spans");
	}
}
