package org.chapterhouse.testkit;

import java.util.List;

import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.ColumnType;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.LevelDefinition;
import org.chapterhouse.model.report.NeedDefinition;
import org.chapterhouse.model.report.PeriodKind;
import org.chapterhouse.model.report.ReportFactory;

/** Makes a family that no bundle has: shops of regions and their sales. */
final class TinyFamily {

	private static final ReportFactory FACTORY = ReportFactory.eINSTANCE;

	private final FamilyDefinition family = FACTORY.createFamilyDefinition();

	private TinyFamily() {
		family.setId("tiny");
		family.setPeriodKind(PeriodKind.MONTH);
		NeedDefinition need = FACTORY.createNeedDefinition();
		need.setDataSet("shop");
		family.getNeeds().add(need);
	}

	static FamilyDefinition make() {
		var tiny = new TinyFamily();
		tiny.level("region");
		tiny.level("shop");
		ColumnDefinition level = column("level", ColumnType.TEXT, false, null);
		level.getAllowedValues().addAll(List.of("region", "shop"));
		tiny.dataSet("shop", column("code", ColumnType.TEXT, true, null), column("name", ColumnType.TEXT, false, null), level,
				column("parent", ColumnType.TEXT, false, "shop.code"));
		ColumnDefinition amount = column("amount", ColumnType.MONEY, false, null);
		amount.getAliases().add("金额");
		ColumnDefinition paid = column("paid_on", ColumnType.DATE, false, null);
		paid.setNotBefore("sold_on");
		tiny.dataSet("sale", column("month", ColumnType.MONTH, true, null), column("shop_code", ColumnType.TEXT, true, "shop.code"), amount,
				column("sold_on", ColumnType.DATE, false, null), paid);
		return tiny.family;
	}

	private void level(String id) {
		LevelDefinition level = FACTORY.createLevelDefinition();
		level.setId(id);
		level.setReportable(true);
		family.getLevels().add(level);
	}

	private void dataSet(String id, ColumnDefinition... columns) {
		DataSetDefinition dataSet = FACTORY.createDataSetDefinition();
		dataSet.setId(id);
		dataSet.getColumns().addAll(List.of(columns));
		family.getDataSets().add(dataSet);
	}

	private static ColumnDefinition column(String name, ColumnType type, boolean key, String references) {
		ColumnDefinition column = FACTORY.createColumnDefinition();
		column.setName(name);
		column.setType(type);
		column.setKey(key);
		column.setMandatory(true);
		column.setReferences(references);
		return column;
	}
}
