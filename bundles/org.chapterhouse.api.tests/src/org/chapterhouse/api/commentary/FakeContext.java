package org.chapterhouse.api.commentary;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.FollowedChapter;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.text.Names;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.Unit;

/**
 * Tells a sentence about a province with four branches and two trades; the metric {@code gap} is in points, every other in units of ten thousand yuan, and
 * {@code cut} is cut by trade.
 */
final class FakeContext implements ChapterContext {

	private static final List<OrgUnit> UNITS = List.of(new OrgUnit("P", "Province", "Province", "province", "", 0), branch("B1", "Ay", 1),
			branch("B2", "Bee", 2),
			branch("B3", "Cee", 3), branch("B4", "Dee", 4));

	private final Messages messages;
	private final Locale language;

	FakeContext(String messages, Locale language) {
		this.messages = Messages.read(path -> new ByteArrayInputStream(messages.getBytes(StandardCharsets.UTF_8)), "fake", language);
		this.language = language;
	}

	private static OrgUnit branch(String code, String name, int sort) {
		return new OrgUnit(code, name, name, "branch", "P", sort);
	}

	@Override
	public ChapterDefinition definition() {
		return ReportFactory.eINSTANCE.createChapterDefinition();
	}

	@Override
	public MetricDefinition metric(String id) {
		MetricDefinition metric = ReportFactory.eINSTANCE.createMetricDefinition();
		boolean gap = id.equals("gap");
		metric.setId(id);
		metric.setUnit(gap ? Unit.POINTS : Unit.YUAN);
		metric.setStyle(gap ? DisplayStyle.POINTS : DisplayStyle.TEN_THOUSAND);
		metric.setDecimals(gap ? 1 : 0);
		if (id.equals("cut")) {
			metric.setDimension("trade");
			metric.getDimensionRoles().add(OrgRole.SELF);
		}
		return metric;
	}

	@Override
	public String nameOfMetric(Fact fact) {
		return fact.key().measure();
	}

	@Override
	public List<FollowedChapter> followed() {
		return List.of();
	}

	@Override
	public Period period() {
		return Period.month(2017, 4);
	}

	@Override
	public Organisation organisation() {
		return Organisation.of(UNITS, "P").orElseThrow();
	}

	@Override
	public List<DimensionMember> dimension(String id) {
		if (!id.equals("trade")) {
			throw new IllegalArgumentException(id);
		}
		return List.of(new DimensionMember("T1", "Trade", 1), new DimensionMember("T2", "Mining", 2));
	}

	@Override
	public DataSession data() {
		throw new UnsupportedOperationException("sentences read no data");
	}

	@Override
	public Messages messages() {
		return messages;
	}

	@Override
	public FigureFormat format() {
		return new FigureFormat(language);
	}

	@Override
	public Names names() {
		return new Names(language);
	}

	@Override
	public Locale language() {
		return language;
	}
}
