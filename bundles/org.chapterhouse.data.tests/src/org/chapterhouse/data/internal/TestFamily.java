package org.chapterhouse.data.internal;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.ColumnType;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.NeedDefinition;
import org.chapterhouse.model.report.ReportFactory;

/** A small family with a column of every kind. */
public final class TestFamily {

	private TestFamily() {
	}

	/** Returns the family: unit, line, bill (refers to line) and event (every type). */
	public static FamilyDefinition family() {
		FamilyDefinition family = ReportFactory.eINSTANCE.createFamilyDefinition();
		family.setId("test");
		DataSetDefinition unit = set(family, "unit");
		key(column(unit, "code", ColumnType.TEXT, "编码", "单位编码"));
		column(unit, "name", ColumnType.TEXT, "名称").setMandatory(true);
		column(unit, "parent", ColumnType.TEXT, "上级").setReferences("unit.code");
		column(unit, "sort", ColumnType.INTEGER, "排序");
		DataSetDefinition line = set(family, "line");
		key(column(line, "line_id", ColumnType.TEXT, "专线编号"));
		column(line, "unit", ColumnType.TEXT, "单位").setReferences("unit.code");
		DataSetDefinition bill = set(family, "bill");
		key(column(bill, "period", ColumnType.MONTH, "账期", "月份"));
		ColumnDefinition billed = key(column(bill, "line_id", ColumnType.TEXT, "专线编号"));
		billed.setReferences("line.line_id");
		ColumnDefinition amount = column(bill, "amount", ColumnType.MONEY, "金额");
		amount.setMandatory(true);
		amount.setNonNegative(true);
		DataSetDefinition event = set(family, "event");
		key(column(event, "id", ColumnType.TEXT, "编号"));
		column(event, "kind", ColumnType.TEXT, "类型").getAllowedValues().addAll(List.of("survey", "provision"));
		column(event, "began", ColumnType.DATE, "开始");
		column(event, "ended", ColumnType.DATE, "结束").setNotBefore("began");
		column(event, "seen", ColumnType.TIMESTAMP);
		column(event, "passed", ColumnType.BOOLEAN, "通过");
		column(event, "share", ColumnType.DECIMAL, "份额");
		column(event, "span", ColumnType.PERIOD, "期间");
		column(event, "month", ColumnType.MONTH);
		column(event, "places", ColumnType.INTEGER);
		column(event, "fee", ColumnType.MONEY);
		column(event, "note", ColumnType.TEXT, "备注");
		return family;
	}

	private static DataSetDefinition set(FamilyDefinition family, String id) {
		DataSetDefinition set = ReportFactory.eINSTANCE.createDataSetDefinition();
		set.setId(id);
		family.getDataSets().add(set);
		return set;
	}

	private static ColumnDefinition column(DataSetDefinition set, String name, ColumnType type, String... aliases) {
		ColumnDefinition column = ReportFactory.eINSTANCE.createColumnDefinition();
		column.setName(name);
		column.setType(type);
		column.getAliases().addAll(List.of(aliases));
		set.getColumns().add(column);
		return column;
	}

	private static ColumnDefinition key(ColumnDefinition column) {
		column.setKey(true);
		return column;
	}

	/** Returns a need of columns of a data set; of all of them if none is named. */
	public static NeedDefinition need(FamilyDefinition family, String dataSet, String... columns) {
		NeedDefinition need = ReportFactory.eINSTANCE.createNeedDefinition();
		need.setDataSet(dataSet);
		need.getColumns().addAll(List.of(columns));
		if (columns.length == 0) {
			DataSetDefinition set = family.getDataSets().stream().filter(each -> each.getId().equals(dataSet)).findFirst().orElseThrow();
			set.getColumns().forEach(column -> need.getColumns().add(column.getName()));
		}
		return need;
	}

	/** Returns needs of all columns of data sets. */
	public static List<NeedDefinition> needs(FamilyDefinition family, String... dataSets) {
		List<NeedDefinition> needs = new ArrayList<>();
		for (String dataSet : dataSets) {
			needs.add(need(family, dataSet));
		}
		return needs;
	}
}
