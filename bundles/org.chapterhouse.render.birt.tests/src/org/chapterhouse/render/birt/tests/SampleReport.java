package org.chapterhouse.render.birt.tests;

import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.Change;
import org.chapterhouse.model.report.Changes;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Highlight;
import org.chapterhouse.model.report.ListChange;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.ReportPart;
import org.chapterhouse.model.report.ReportProblem;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.model.report.Series;
import org.chapterhouse.model.report.SeriesLine;
import org.chapterhouse.model.report.SeriesPoint;
import org.chapterhouse.model.report.Severity;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.model.report.TableCell;
import org.chapterhouse.model.report.TableColumn;
import org.chapterhouse.model.report.TableRow;
import org.chapterhouse.model.report.WrittenField;
import org.chapterhouse.model.report.WrittenText;
import org.eclipse.jdt.annotation.Nullable;

/** Makes documents of the shape of the leased-line report, with invented content. */
public final class SampleReport {

	private static final ReportFactory FACTORY = ReportFactory.eINSTANCE;
	private static final List<String> BRANCHES = List.of("贵阳", "遵义", "安顺", "黔南", "黔东南", "铜仁", "毕节", "六盘水", "黔西南");
	private static final List<String> PROVINCES = List.of("北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东",
			"河南", "湖北", "湖南",
			"广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆");

	private final Report report = FACTORY.createReport();
	private final int counties;

	private SampleReport(String language, int counties) {
		this.counties = counties;
		boolean chinese = language.startsWith("zh");
		report.setFamily("leased-line-monthly");
		report.setTitle(chinese ? "集团专线产品精细化运营月报" : "Leased-line monthly report");
		report.setPeriod("2017-04");
		report.setPeriodLabel(chinese ? "2017年4月" : "April 2017");
		report.setOrganisation("520000");
		report.setLanguage(language);
		OrganisationUnit unit = FACTORY.createOrganisationUnit();
		unit.setCode("520000");
		unit.setName(chinese ? "贵州省" : "Guizhou");
		report.getUnits().add(unit);
		ReportPart operations = part("operations", chinese ? "整体运营篇" : "Operations");
		operations.getChapters().add(benchmark(chinese ? "全国移动专线收入和份额对标" : "Revenue and share against the nation"));
		operations.getChapters().add(revenue(chinese ? "专线业务发展情况" : "Revenue"));
		part("stock-and-growth", chinese ? "存量与新增篇" : "Stock and growth").getChapters().add(retention(chinese ? "专线保有情况" : "Retention"));
		sumUp();
	}

	/** Lets the first sentence of each chapter sum the report up, and tells of one change of each kind. */
	private void sumUp() {
		int tone = -1;
		for (ReportPart part : report.getParts()) {
			for (ReportChapter chapter : part.getChapters()) {
				Highlight highlight = FACTORY.createHighlight();
				highlight.setChapter(chapter.getId());
				highlight.setSentence(chapter.getSentences().get(0).getId());
				highlight.setTitle(chapter.getTitle());
				highlight.setText(chapter.getSentences().get(0).getText());
				highlight.setTone(tone++);
				report.getHighlights().add(highlight);
			}
		}
		Changes changes = FACTORY.createChanges();
		changes.setPeriod("2017-03");
		changes.getFigures().add(change("99.3%", "99.1%", "-0.2", -1));
		changes.getRanks().add(change("7", "5", "2", 1));
		ListChange list = FACTORY.createListChange();
		list.setChapter("retention");
		list.setList("retention.churned.top");
		list.setLabel("离网专线排名前3");
		list.getEntered().add("安顺");
		changes.getLists().add(list);
		report.setChanges(changes);
	}

	private static Change change(String before, String now, String difference, int direction) {
		Change change = FACTORY.createChange();
		change.setChapter("retention");
		change.setMetric("retention.rate");
		change.setLabel("专线保有率");
		change.setOrg("520500");
		change.setOrgName("毕节");
		change.setBefore(before);
		change.setNow(now);
		change.setDifference(difference);
		change.setDirection(direction);
		change.setTone(direction);
		return change;
	}

	/** Returns a document in Chinese. */
	public static Report chinese() {
		return new SampleReport("zh-CN", 24).report;
	}

	/** Returns a document in English. */
	public static Report english() {
		return new SampleReport("en", 3).report;
	}

	/** Returns a document whose longest tables have so many rows. */
	public static Report withCounties(int count) {
		return new SampleReport("zh-CN", count).report;
	}

	/** Makes a chapter fail. */
	public static void fail(ReportChapter chapter, String message) {
		chapter.setState(ChapterState.FAILED);
		chapter.getTables().clear();
		chapter.getSeries().clear();
		chapter.getSentences().clear();
		ReportProblem problem = FACTORY.createReportProblem();
		problem.setSeverity(Severity.ERROR);
		problem.setCode("chapter.failed");
		problem.setMessage(message);
		problem.setFile("billing.csv");
		problem.setLine(17);
		chapter.getProblems().add(problem);
	}

	/** Adds a sentence. */
	public static void say(ReportChapter chapter, String group, String text) {
		Sentence sentence = FACTORY.createSentence();
		sentence.setId(group + "." + chapter.getSentences().size());
		sentence.setGroup(group);
		sentence.setText(text);
		chapter.getSentences().add(sentence);
	}

	/** Adds a text of people without fields. */
	public static void write(ReportChapter chapter, String kind, String title, String text) {
		written(chapter, kind, title).getFields().add(field("text", null, text));
	}

	/** Adds a text of people with fields, each with its id, its label and what was written. */
	public static void write(ReportChapter chapter, String kind, String title, String record, @Nullable String... fields) {
		WrittenText written = written(chapter, kind, title);
		written.setRecord(record);
		for (int i = 0; i + 2 < fields.length; i += 3) {
			written.getFields().add(field(String.valueOf(fields[i]), fields[i + 1], fields[i + 2]));
		}
	}

	private static WrittenText written(ReportChapter chapter, String kind, String title) {
		WrittenText written = FACTORY.createWrittenText();
		written.setKind(kind);
		written.setTitle(title);
		chapter.getTexts().add(written);
		return written;
	}

	private static WrittenField field(String id, @Nullable String label, @Nullable String text) {
		WrittenField field = FACTORY.createWrittenField();
		field.setId(id);
		field.setLabel(label);
		field.setText(text);
		return field;
	}

	private ReportPart part(String id, String title) {
		ReportPart part = FACTORY.createReportPart();
		part.setId(id);
		part.setTitle(title);
		report.getParts().add(part);
		return part;
	}

	private static ReportChapter chapter(String id, String title) {
		ReportChapter chapter = FACTORY.createReportChapter();
		chapter.setId(id);
		chapter.setTitle(title);
		chapter.setState(ChapterState.COMPLETE);
		note(chapter, NoteKind.SOURCE, "数据来源：集团专线月报系统 benchmark_revenue、benchmark_share，由各省公司上报。");
		note(chapter, NoteKind.RULE, "同比为本年累计与上年同期累计之比减一；个百分点（PP）为两个比率之差。排名为严格大于本省数值的省份数加一。");
		return chapter;
	}

	private static void note(ReportChapter chapter, NoteKind kind, String text) {
		Note note = FACTORY.createNote();
		note.setKind(kind);
		note.setText(text);
		chapter.getNotes().add(note);
	}

	private ReportChapter benchmark(String title) {
		ReportChapter chapter = chapter("benchmark", title);
		chapter.getTables().add(cards("累计收入", "6277万元", "截至2017年3月", "收入同比", "+33.8%", "高于全国10.7PP，列全国第5位", "收入份额", "18.0%", "低于全国0.8PP，列全国第18位",
				"份额同比变化", "+2.3PP", "低于全国0.4PP"));
		say(chapter, "revenue", "截至2017年3月，全国移动专线累计收入46.8亿元，同比增长23.1%。");
		say(chapter, "revenue", "贵州移动专线累计收入6277万元，同比增长33.8%，高于全国10.7个百分点，增幅列全国第5位。");
		say(chapter, "share", "2017年2月，全国移动专线收入份额为18.8%，同比提升2.7个百分点；贵州为18.0%，低于全国0.8个百分点，列全国第18位。");
		say(chapter, "branches", "份额排名前3的分公司为黔东南（29.5%）、毕节（25.9%）、黔南（24.7%）；除贵阳、六盘水、黔西南外，其余分公司份额提升幅度均超全省。");
		chapter.getSeries().add(
				series("peers_yoy", "各省专线收入同比增幅", "%", PROVINCES, i -> 41 - i * 1.9 + i * i * 0.02, "value", "本省", "%.1f%%", "above", "全国", 23.1));
		chapter.getSeries().add(series("branch_share", "各分公司收入份额", "%", BRANCHES, i -> 12 + i * 2.1, "value", "份额", "%.1f%%", "self", "全省", 18.0));
		chapter.getSeries()
				.add(series("branch_change", "各分公司份额同比变化", "个百分点", BRANCHES, i -> -1.2 + i * 0.8, "value", "变化", "%+.1fPP", "self", "全省", 2.3));
		chapter.getTables().add(branches("各分公司份额对标", "share", "收入份额", "gap", "与全省之差", "change", "同比变化"));
		return chapter;
	}

	private ReportChapter revenue(String title) {
		ReportChapter chapter = chapter("revenue", title);
		chapter.getTables().add(
				cards("累计收入", "8947万元", "2017年1—4月", "年度目标完成", "32%", "年度目标2.8亿元", "月度目标完成", "105.9%", "超时间进度5.9PP", "收入同比", "+32.8%", "上年同期6737万元"));
		say(chapter, "total", "截至2017年4月，集团专线累计收入达8947万元，完成年度目标的32%，完成月度目标的105.9%，超时间进度5.9个百分点。");
		say(chapter, "branches", "分公司中，除贵阳、黔南、六盘水外，其余分公司均已完成月度目标。");
		say(chapter, "counties", "累计收入同比负增长的区县共6个，分别为息烽县、汇川区、龙里县、荔波县、金沙县、册亨县。");
		List<String> months = IntStream.rangeClosed(1, 12).mapToObj(m -> m + "月").toList();
		Series monthly = series("monthly", "各月专线收入", "万元", months, i -> i < 4 ? 2100 + i * 90 : Double.NaN, "actual", "2017年", "%.0f", "", "", 0);
		line(monthly, "prior", "2016年", "%.0f", months, i -> 1500 + i * 55);
		chapter.getSeries().add(monthly);
		Series cumulative = series("cumulative", "累计收入与目标", "万元", months, i -> i < 4 ? 2150 * (i + 1) + i * 100 : Double.NaN, "actual", "2017年",
				"%.0f", "", "", 0);
		line(cumulative, "prior", "2016年", "%.0f", months, i -> 1600 * (i + 1) + i * 60);
		line(cumulative, "target", "2017年目标", "%.0f", months, i -> 2050 * (i + 1) + i * i * 20);
		chapter.getSeries().add(cumulative);
		chapter.getSeries()
				.add(series("branch_progress", "各分公司月度目标完成率", "%", BRANCHES, i -> 88 + i * 3.9, "value", "完成率", "%.1f%%", "target", "目标", 100));
		chapter.getSeries().add(series("branch_yoy", "各分公司收入同比增幅", "%", BRANCHES, i -> -8 + i * 9.3, "value", "同比", "%+.1f%%", "self", "全省", 32.8));
		chapter.getTables().add(branches("各分公司收入与目标完成", "ytd", "累计收入（万元）", "yoy", "同比", "annual", "年度完成", "progress", "月度完成", "gap", "与进度之差"));
		chapter.getTables().add(countyTable("counties", "收入同比负增长的区县", "ytd", "累计收入（万元）", "yoy", "同比"));
		return chapter;
	}

	private ReportChapter retention(String title) {
		ReportChapter chapter = chapter("retention", title);
		chapter.getTables().add(cards("保有率", "99.1%", "目标98%", "离网条数", "372条", "环比+12.0%，上月332条", "影响月收入", "22.6万元", ""));
		say(chapter, "rate", "2017年4月，全省专线保有率为99.1%，高于目标1.1个百分点；仅毕节未达到98%的保有目标。");
		say(chapter, "churn", "全省离网专线372条，影响月收入22.6万元；离网条数前3的分公司为毕节、铜仁、安顺、黔东南。");
		say(chapter, "reasons", "流失的主要原因为：合同到期客户需求减少、合同到期正常注销、项目工期结束撤离、单位倒闭。");
		chapter.getSeries().add(series("branch_rate", "各分公司保有率", "%", BRANCHES, i -> 97.5 + i * 0.25, "value", "保有率", "%.2f%%", "target", "目标", 98));
		chapter.getSeries().add(series("branch_churned", "各分公司离网条数", "条", BRANCHES, i -> 12 + i * 9, "value", "离网", "%.0f", "", "", 0));
		chapter.getSeries().add(series("trend", "各月离网条数", "条", IntStream.rangeClosed(1, 13).mapToObj(m -> (m + 3 - 1) % 12 + 1 + "月").toList(),
				i -> 260 + i * 9, "value", "离网", "%.0f", "", "", 0));
		chapter.getSeries().add(series("reasons", "离网原因", "条", List.of("合同到期客户需求减少", "合同到期正常注销", "项目工期结束撤离", "单位倒闭"), i -> 190 - i * 50, "value",
				"离网", "%.0f", "", "", 0));
		chapter.getTables().add(branches("各分公司保有情况", "start", "月初在网（条）", "churned", "离网（条）", "rate", "保有率", "revenue", "影响月收入（万元）"));
		chapter.getTables().add(countyTable("counties", "离网最多的区县", "lines", "离网（条）", "revenue", "影响月收入（万元）"));
		chapter.getTables().add(countyTable("county_map", "各区县离网专线（条）", "lines", "离网（条）"));
		return chapter;
	}

	private static Table cards(String... texts) {
		Table table = FACTORY.createTable();
		table.setId("cards");
		column(table, "label", "", CellKind.LABEL);
		column(table, "value", "", CellKind.LABEL);
		column(table, "detail", "", CellKind.LABEL);
		for (int i = 0; i + 2 < texts.length; i += 3) {
			TableRow row = FACTORY.createTableRow();
			row.getCells().addAll(List.of(cell(texts[i], 0), cell(texts[i + 1], i == 3 ? 1 : 0), cell(texts[i + 2], 0)));
			table.getRows().add(row);
		}
		return table;
	}

	private static void column(Table table, String id, String label, CellKind kind) {
		TableColumn column = FACTORY.createTableColumn();
		column.setId(id);
		column.setLabel(label);
		column.setKind(kind);
		table.getColumns().add(column);
	}

	private static TableCell cell(String text, int tone) {
		TableCell cell = FACTORY.createTableCell();
		cell.setText(text);
		cell.setTone(tone);
		return cell;
	}

	private static Table branches(String title, String... columns) {
		Table table = FACTORY.createTable();
		table.setId("branches");
		table.setTitle(title);
		column(table, "code", "编码", CellKind.CODE);
		column(table, "name", "分公司", CellKind.LABEL);
		for (int i = 0; i < columns.length; i += 2) {
			column(table, columns[i], columns[i + 1], CellKind.METRIC);
		}
		for (int b = -1; b < BRANCHES.size(); b++) {
			TableRow row = FACTORY.createTableRow();
			row.setEmphasis(b < 0);
			row.getCells().add(cell(b < 0 ? "520000" : "5201" + b, 0));
			row.getCells().add(cell(b < 0 ? "全省" : BRANCHES.get(b), 0));
			for (int i = 0; i < columns.length; i += 2) {
				row.getCells().add(figure(b * 3.7 - i, columns[i]));
			}
			table.getRows().add(row);
		}
		return table;
	}

	private static TableCell figure(double value, String column) {
		boolean signed = List.of("gap", "change", "yoy").contains(column);
		TableCell cell = cell(String.format(Locale.ROOT, signed ? "%+.1f%%" : "%.1f", signed ? value : Math.abs(value) * 40).replace('-', '−'),
				signed ? (int) Math.signum(value) : 0);
		cell.setPlot(Double.toString(value));
		return cell;
	}

	private Table countyTable(String id, String title, String... columns) {
		Table table = FACTORY.createTable();
		table.setId(id);
		table.setTitle(title);
		column(table, "code", "编码", CellKind.CODE);
		column(table, "branch", "分公司", CellKind.LABEL);
		column(table, "name", "区县", CellKind.LABEL);
		for (int i = 0; i < columns.length; i += 2) {
			column(table, columns[i], columns[i + 1], CellKind.METRIC);
		}
		for (int c = 0; c < counties; c++) {
			TableRow row = FACTORY.createTableRow();
			row.getCells().addAll(List.of(cell("52" + c, 0), cell(BRANCHES.get(c % BRANCHES.size()), 0), cell("区县" + (c + 1), 0)));
			for (int i = 0; i < columns.length; i += 2) {
				row.getCells().add(figure(-c * 0.8 - 1, columns[i]));
			}
			table.getRows().add(row);
		}
		return table;
	}

	private static Series series(String id, String title, String unit, List<String> categories, IntToDoubleFunction values, String line, String label,
			String format, String other,
			String otherLabel, double otherValue) {
		Series series = FACTORY.createSeries();
		series.setId(id);
		series.setTitle(title);
		series.setUnitLabel(unit);
		line(series, line, label, format, categories, values);
		if (!other.isEmpty()) {
			line(series, other, otherLabel, format, categories, i -> otherValue);
		}
		return series;
	}

	private static void line(Series series, String id, String label, String format, List<String> categories, IntToDoubleFunction values) {
		SeriesLine line = FACTORY.createSeriesLine();
		line.setId(id);
		line.setLabel(label);
		series.getLines().add(line);
		for (int i = 0; i < categories.size(); i++) {
			double value = values.applyAsDouble(i);
			SeriesPoint point = FACTORY.createSeriesPoint();
			point.setCategory("贵州".equals(categories.get(i)) ? "520000" : categories.get(i));
			point.setLabel(categories.get(i));
			point.setLine(id);
			if (!Double.isNaN(value)) {
				point.setPlot(Double.toString(value));
				point.setText(String.format(Locale.ROOT, format, value).replace('-', '−'));
				point.setTone(format.contains("+") && value < 0 ? -1 : 0);
			}
			series.getPoints().add(point);
		}
	}
}
