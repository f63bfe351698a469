package org.chapterhouse.api.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.chapterhouse.model.report.CutDefinition;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.ReportFactory;
import org.junit.jupiter.api.Test;

class CutTest {

	@Test
	void aMetricIsCutByItsDimensionAndInFurtherWays() {
		MetricDefinition metric = ReportFactory.eINSTANCE.createMetricDefinition();
		metric.setDimension("channel");
		metric.getDimensionRoles().add(OrgRole.SELF);
		CutDefinition crossed = ReportFactory.eINSTANCE.createCutDefinition();
		crossed.getDimensions().addAll(List.of("dimension", "channel"));
		crossed.getRoles().add(OrgRole.BELOW);
		metric.getCuts().add(crossed);
		metric.getLevels().addAll(List.of("company", "hall"));
		CutDefinition ofOneLevel = ReportFactory.eINSTANCE.createCutDefinition();
		ofOneLevel.getDimensions().add("area");
		ofOneLevel.getLevels().add("company");
		metric.getCuts().add(ofOneLevel);

		assertThat(Cut.of(metric)).containsExactly(new Cut(List.of("channel"), List.of(OrgRole.SELF), List.of("company", "hall")),
				new Cut(List.of("dimension", "channel"), List.of(OrgRole.BELOW), List.of("company", "hall")),
				new Cut(List.of("area"), List.of(), List.of("company")));
		assertThat(Cut.of(ReportFactory.eINSTANCE.createMetricDefinition())).isEmpty();
	}

	@Test
	void combinesEachMemberWithEach() {
		Map<String, List<String>> members = Map.of("tier", List.of("a", "b"), "channel", List.of("x", "y"), "empty", List.of());

		assertThat(new Cut(List.of("tier", "channel"), List.of(), List.of()).combinations(id -> members.getOrDefault(id, List.of()))).hasToString(
				"[{tier=a, channel=x}, {tier=a, channel=y}, {tier=b, channel=x}, {tier=b, channel=y}]");
		assertThat(new Cut(List.of("tier", "empty"), List.of(), List.of()).combinations(id -> members.getOrDefault(id, List.of()))).isEmpty();
	}
}
