package org.chapterhouse.core.internal;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.text.Names;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Organisation;
import org.chapterhouse.api.value.Period;
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

	RunContext(ChapterDefinition definition, Scope scope, ReportRequest request, DataSession data, Messages messages) {
		this.definition = definition;
		this.scope = scope;
		this.request = request;
		this.data = data;
		this.messages = messages;
		this.format = new FigureFormat(request.language());
		this.names = new Names(request.language());
	}

	@Override
	public ChapterDefinition definition() {
		return definition;
	}

	@Override
	public MetricDefinition metric(String id) {
		return definition.getMetrics().stream().filter(metric -> metric.getId().equals(id)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the chapter declares no metric " + id));
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
