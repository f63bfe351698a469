package org.chapterhouse.core.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.FollowedChapter;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.text.Names;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Organisation;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.MetricDefinition;

/** Tells a chapter what its report is about. */
final class RunContext implements ChapterContext {

	private final ChapterDefinition definition;
	private final Scope scope;
	private final ReportRequest request;
	private final DataSession data;
	private final Messages messages;
	private final FigureFormat format;
	private final Names names;
	private final List<FollowedChapter> followed;
	private final MetricNames metricNames;

	RunContext(Setting setting, FamilyChapter chapter, List<ChapterRun> followed, DataSession data) {
		this.definition = chapter.declared();
		this.scope = setting.scope();
		this.request = setting.request();
		this.data = data;
		this.messages = setting.messages(chapter);
		this.format = new FigureFormat(request.language());
		this.names = new Names(request.language());
		this.followed = followed.stream().map(run -> followed(setting, run)).toList();
		this.metricNames = new MetricNames(setting, Stream.concat(Stream.of(chapter), followed.stream().map(ChapterRun::chapter)).toList());
	}

	private static FollowedChapter followed(Setting setting, ChapterRun run) {
		return new FollowedChapter(run.chapter().id(), setting.title(run.chapter(), setting.request().language()), run.isComplete(),
				run.chapter().definition().map(one -> List.copyOf(one.getMetrics())).orElse(List.of()), run.facts());
	}

	@Override
	public ChapterDefinition definition() {
		return definition;
	}

	@Override
	public MetricDefinition metric(String id) {
		return Stream.concat(definition.getMetrics().stream(), followed.stream().flatMap(one -> one.metrics().stream()))
				.filter(metric -> metric.getId().equals(id)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("neither the chapter nor one that it follows declares a metric " + id));
	}

	@Override
	public String nameOfMetric(Fact fact) {
		return metricNames.of(fact.key());
	}

	@Override
	public List<FollowedChapter> followed() {
		return followed;
	}

	@Override
	public Period period() {
		return request.period();
	}

	@Override
	public Organisation organisation() {
		return scope.organisation();
	}

	@Override
	public List<DimensionMember> dimension(String id) {
		return scope.dimension(id);
	}

	@Override
	public DataSession data() {
		return data;
	}

	@Override
	public Messages messages() {
		return messages;
	}

	@Override
	public FigureFormat format() {
		return format;
	}

	@Override
	public Names names() {
		return names;
	}

	@Override
	public Locale language() {
		return request.language();
	}
}
