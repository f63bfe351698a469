package org.chapterhouse.core.internal;

import java.util.List;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.DimensionDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.LevelDefinition;
import org.chapterhouse.model.report.PartDefinition;

/** Checks the schema part of a family. */
final class FamilyCheck extends SchemaCheck {

	private final FamilyDefinition family;

	FamilyCheck(FamilyDefinition family, SchemaPlaces places, Texts texts) {
		super(places, texts);
		this.family = family;
	}

	List<Problem> check(String installedId) {
		if (family.getId() != null && !family.getId().equals(installedId)) {
			error("id.mismatch", family, "id", family.getId(), "installed", installedId);
		}
		ids(List.of(family), FamilyDefinition::getId, NAME);
		ids(family.getLevels(), LevelDefinition::getId, NAME);
		ids(family.getParts(), PartDefinition::getId, NAME);
		ids(family.getDimensions(), DimensionDefinition::getId, COLUMN);
		ids(family.getDataSets(), DataSetDefinition::getId, COLUMN);
		if (family.getLevels().stream().noneMatch(LevelDefinition::isReportable)) {
			error("level.reportable", family);
		}
		if (family.getSamplePeriod() != null && Period.parse(family.getPeriodKind(), family.getSamplePeriod()).isEmpty()) {
			error("period", family, "period", family.getSamplePeriod());
		}
		needs(family.getNeeds(), family);
		texts(family.getTexts());
		family.getDataSets().forEach(this::columns);
		return problems();
	}

	private void columns(DataSetDefinition dataSet) {
		ids(dataSet.getColumns(), ColumnDefinition::getName, COLUMN);
		for (ColumnDefinition column : dataSet.getColumns()) {
			String target = column.getReferences();
			if (target != null && !isColumn(target)) {
				error("reference.unknown", column, "reference", target);
			}
			String before = column.getNotBefore();
			if (before != null && dataSet.getColumns().stream().noneMatch(one -> before.equals(one.getName()))) {
				error("column.unknown", column, "dataSet", dataSet.getId(), "column", before);
			}
			if (column.isOfPeriod() && !PeriodMark.isPossible(column.getType())) {
				error("period.column", column, "column", column.getName());
			}
		}
	}

	private boolean isColumn(String target) {
		return family.getDataSets().stream()
				.anyMatch(set -> set.getColumns().stream().anyMatch(column -> target.equals(set.getId() + "." + column.getName())));
	}
}
