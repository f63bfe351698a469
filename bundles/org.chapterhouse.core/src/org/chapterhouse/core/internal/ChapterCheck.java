package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Cut;
import org.chapterhouse.core.Installed;
import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.CutDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.LevelDefinition;
import org.chapterhouse.model.report.ListDefinition;
import org.chapterhouse.model.report.MemberKind;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.NoteDefinition;
import org.chapterhouse.model.report.SentenceDefinition;
import org.chapterhouse.model.report.SeriesDefinition;
import org.chapterhouse.model.report.TableColumnDefinition;
import org.chapterhouse.model.report.TableDefinition;
import org.chapterhouse.model.report.VariantDefinition;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;

/** Checks the schema part of a chapter against its family and within itself. */
final class ChapterCheck extends SchemaCheck {

	private final FamilyDefinition family;
	private final ChapterDefinition chapter;

	ChapterCheck(FamilyDefinition family, ChapterDefinition chapter, SchemaPlaces places, Texts texts) {
		super(places, texts);
		this.family = family;
		this.chapter = chapter;
	}

	List<Problem> check(Installed.OfChapter installed) {
		matches(chapter.getId(), installed.id());
		matches(chapter.getFamily(), installed.family());
		if (chapter.getPart() != null && family.getParts().stream().noneMatch(part -> chapter.getPart().equals(part.getId()))) {
			error("part.unknown", chapter, "part", chapter.getPart(), "known",
					String.join(", ", family.getParts().stream().map(part -> part.getId()).toList()));
		}
		if (chapter.getTimeLimitSeconds() <= 0) {
			error("limit", chapter, "seconds", chapter.getTimeLimitSeconds());
		}
		ids(List.of(chapter), ChapterDefinition::getId, NAME);
		ids(chapter.getMetrics(), MetricDefinition::getId, DOTTED);
		ids(chapter.getLists(), ListDefinition::getId, DOTTED);
		ids(chapter.getSentences(), SentenceDefinition::getId, DOTTED);
		ids(chapter.getNotes(), NoteDefinition::getId, DOTTED);
		var boundByTemplates = new ArrayList<EObject>(chapter.getTables());
		boundByTemplates.addAll(chapter.getSeries());
		ids(boundByTemplates, one -> one instanceof TableDefinition table ? table.getId() : ((SeriesDefinition) one).getId(), COLUMN);
		needs(chapter.getNeeds(), family);
		texts(Stream.concat(chapter.getTexts().stream(), family.getTexts().stream()).toList());
		chapter.getMetrics().forEach(this::metric);
		chapter.getLists().forEach(this::list);
		chapter.getTables().forEach(this::table);
		chapter.getSeries().forEach(this::series);
		return problems();
	}

	private void matches(@Nullable String declared, String installed) {
		if (declared != null && !declared.equals(installed)) {
			error("id.mismatch", chapter, "id", declared, "installed", installed);
		}
	}

	private void metric(MetricDefinition metric) {
		if (metric.getDecimals() < 0) {
			error("decimals", metric, "decimals", metric.getDecimals());
		}
		dimension(metric, metric.getDimension());
		levels(metric, metric.getLevels());
		if (metric.getDimension() != null && metric.getDimensionRoles().isEmpty()
				|| metric.getDimension() == null && !metric.getDimensionRoles().isEmpty()) {
			error("dimension.roles", metric);
		}
		if (metric.getRoles().isEmpty() && Cut.of(metric).isEmpty()) {
			error("roles", metric);
		}
		for (CutDefinition cut : metric.getCuts()) {
			cut.getDimensions().forEach(dimension -> dimension(cut, dimension));
			levels(cut, cut.getLevels());
		}
		metric.getVariants().forEach(variant -> variant(metric, variant));
		var cuts = Cut.of(metric).stream().map(cut -> Set.copyOf(cut.dimensions())).toList();
		if (Set.copyOf(cuts).size() < cuts.size()) {
			error("cut.duplicate", metric);
		}
	}

	private void variant(MetricDefinition metric, VariantDefinition variant) {
		if (Cut.of(metric).stream().noneMatch(cut -> cut.dimensions().contains(variant.getDimension()))) {
			error("variant.dimension", variant, "metric", metric.getId(), "dimension", String.valueOf(variant.getDimension()));
		}
		if (variant.getDecimals() < 0) {
			error("decimals", variant, "decimals", variant.getDecimals());
		}
	}

	private void list(ListDefinition list) {
		dimension(list, list.getDimension());
		if (list.getMemberKind() == MemberKind.DIMENSION && list.getDimension() == null) {
			error("dimension.missing", list);
		}
	}

	private void dimension(EObject element, @Nullable String dimension) {
		if (dimension != null && family.getDimensions().stream().noneMatch(one -> dimension.equals(one.getId()))) {
			error("dimension.unknown", element, "dimension", dimension);
		}
	}

	private void levels(EObject element, List<String> levels) {
		List<String> known = family.getLevels().stream().map(LevelDefinition::getId).toList();
		levels.stream().filter(level -> !known.contains(level)).forEach(level -> error("level.unknown", element, "level", level));
	}

	private void table(TableDefinition table) {
		ids(table.getColumns(), TableColumnDefinition::getId, COLUMN);
		for (TableColumnDefinition column : table.getColumns()) {
			if (column.getKind() == CellKind.METRIC && column.getMetric() == null) {
				error("metric.missing", column, "table", table.getId());
			} else if (column.getMetric() != null) {
				metricOf(column, column.getMetric());
				inOneUnit(column, column.getMetric());
			}
		}
	}

	private void series(SeriesDefinition series) {
		if (series.getMetric() != null) {
			metricOf(series, series.getMetric());
		}
		for (String line : series.getLines()) {
			if (!COLUMN.matcher(line).matches()) {
				error("id.characters", series, "id", line, "pattern", COLUMN.pattern());
			}
			if (series.getLines().indexOf(line) != series.getLines().lastIndexOf(line)) {
				error("duplicate", series, "id", line);
				return;
			}
		}
	}

	/** The unit of a column stands in its heading. */
	private void inOneUnit(TableColumnDefinition column, String metric) {
		if (chapter.getMetrics().stream().filter(one -> metric.equals(one.getId())).flatMap(one -> one.getVariants().stream())
				.anyMatch(variant -> variant.isSetUnit() || variant.isSetStyle())) {
			error("column.units", column, "metric", metric);
		}
	}

	private void metricOf(EObject element, String metric) {
		if (chapter.getMetrics().stream().noneMatch(one -> metric.equals(one.getId()))) {
			error("metric.unknown", element, "metric", metric);
		}
	}
}
