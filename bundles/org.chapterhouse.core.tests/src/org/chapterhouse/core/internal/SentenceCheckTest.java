package org.chapterhouse.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.FactList;
import org.chapterhouse.model.report.ListDefinition;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportFactory;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.model.report.Unit;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceCheckTest {

	private static final ReportFactory FACTORY = ReportFactory.eINSTANCE;

	private final ChapterDefinition definition = FACTORY.createChapterDefinition();
	private final Report report = FACTORY.createReport();
	private final ReportChapter chapter = FACTORY.createReportChapter();

	@BeforeEach
	void aProvinceWithFourBranchesOneWithoutAValue() {
		report.setLanguage("zh-CN");
		report.setPeriod("2017-04");
		report.setOrganisation("52");
		unit("CN", "全国", OrgRole.ABOVE, "");
		unit("52", "贵州", OrgRole.SELF, "CN");
		unit("5201", "贵阳", OrgRole.BELOW, "52");
		unit("5203", "遵义", OrgRole.BELOW, "52");
		unit("5205", "毕节", OrgRole.BELOW, "52");
		unit("5226", "黔东南", OrgRole.BELOW, "52");
		definition.setId("revenue");
		metric("yoy", "revenue ÷ revenue of the year before − 1");
		metric("done", "revenue ÷ target; 100% is on target");
		metric("lines", "lines in service");
		metric("place", "1 + number of larger ones");
		fact("yoy", "52", "0.328", "32.8%", Unit.RATIO);
		fact("yoy", "5201", "-0.051", "-5.1%", Unit.RATIO);
		fact("done", "52", "1.059", "105.9%", Unit.RATIO);
		fact("done", "5201", "0.98", "98.0%", Unit.RATIO);
		fact("done", "5203", "1.1", "110.0%", Unit.RATIO);
		fact("done", "5205", "1.2", "120.0%", Unit.RATIO);
		fact("done", "5226", null, "—", Unit.RATIO);
		fact("lines", "52", "372", "372", Unit.COUNT);
		fact("place", "52", "5", "第5位", Unit.RANK);
		ListDefinition missed = FACTORY.createListDefinition();
		missed.setId("missed");
		missed.setRule("branches under 100%");
		definition.getLists().add(missed);
		FactList list = FACTORY.createFactList();
		list.setId("missed");
		list.getMembers().add("5201");
		list.getLabels().add("贵阳");
		chapter.getLists().add(list);
	}

	@ParameterizedTest
	@ValueSource(strings = { "截至2017年4月，全省收入同比增长32.8%。", "1-4月收入同比增长32.8%。", "贵州收入同比增长32.8%。" })
	void acceptsWhatItsFactSays(String text) {
		assertThat(problems(text, List.of("yoy@52"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "同比增长32.9%。", "同比增长2.8%。", "同比增长32.8个百分点。", "同比增长132.8%。", "同比增长32.8%，其中16个区县下降。", "同比增长-32.8%。", "2016年以来同比增长32.8%。",
			"截至3月，同比增长32.8%。", "同比增长32.8%，超过30%。" })
	void refusesNumbersThatNoFactGives(String text) {
		assertThat(problems(text, List.of("yoy@52"))).contains("content.sentence.number");
	}

	@Test
	void aNegativeFigureMayBeSaidWithoutItsSignButNotWithAnotherOne() {
		assertThat(problems("贵阳同比下降5.1%。", List.of("yoy@5201"))).isEmpty();
		assertThat(problems("贵阳同比-5.1%。", List.of("yoy@5201"))).isEmpty();
		assertThat(problems("贵阳同比+5.1%。", List.of("yoy@5201"))).containsExactly("content.sentence.number");
	}

	@Test
	void aMonthHasNoDirection() {
		definition.getMetrics().get(2).setSigned(true);
		fact("lines", "5201", "-4", "-4", Unit.COUNT);
		assertThat(problems("截至2017年4月，贵阳净减4条。", List.of("lines@5201"))).isEmpty();
		assertThat(problems("截至2017年4月，贵阳净增4条。", List.of("lines@5201"))).containsExactly("content.sentence.direction");
	}

	@Test
	void whatShowsAsZeroHasNoDirection() {
		definition.getMetrics().get(0).setSigned(true);
		fact("yoy", "5205", "-0.0001", "0.0%", Unit.RATIO);
		assertThat(problems("贵阳较毕节（0.0%）低5.1%。", List.of("yoy@5205", "yoy@5201"))).isEmpty();
		assertThat(problems("毕节0.0%，贵阳高5.1%。", List.of("yoy@5205", "yoy@5201"))).containsExactly("content.sentence.direction");
	}

	@Test
	void aSentenceMayCountTheUnitsOnEitherSideOfAFigureThatItHoldsThemAgainst() {
		List<String> done = List.of("done@52", "done@5201", "done@5203", "done@5205");
		assertThat(problems("3个分公司中2个不低于贵州（105.9%）。", done)).isEmpty();
		assertThat(problems("3个分公司中1个低于贵州（105.9%）。", done)).isEmpty();
		fact("done", "5206", "1.3", "130.0%", Unit.RATIO);
		fact("done", "5207", "1.4", "140.0%", Unit.RATIO);
		fact("done", "5208", "1.5", "150.0%", Unit.RATIO);
		unit("5206", "铜仁", OrgRole.BELOW, "52");
		unit("5207", "安顺", OrgRole.BELOW, "52");
		unit("5208", "六盘水", OrgRole.BELOW, "52");
		List<String> more = List.of("done@52", "done@5201", "done@5203", "done@5205", "done@5206", "done@5207", "done@5208");
		assertThat(problems("6个分公司中5个不低于贵州（105.9%）。", more)).isEmpty();
		assertThat(problems("6个分公司中3个不低于贵州（105.9%）。", more)).containsExactly("content.sentence.number");
	}

	@Test
	void aFigureMayHaveTheDecimalsOfTables() {
		MetricDefinition done = definition.getMetrics().get(1);
		done.setStyle(DisplayStyle.PERCENT);
		done.setTableDecimals(2);
		assertThat(problems("贵阳完成98.00%。", List.of("done@5201"))).isEmpty();
		assertThat(problems("贵阳完成98.01%。", List.of("done@5201"))).contains("content.sentence.number");
	}

	@Test
	void aCountHasNoUnitOfAnotherKind() {
		assertThat(problems("离网专线372条。", List.of("lines@52"))).isEmpty();
		assertThat(problems("离网专线372%。", List.of("lines@52"))).isNotEmpty();
		assertThat(problems("离网专线372万元。", List.of("lines@52"))).isNotEmpty();
		assertThat(problems("离网专线1372条。", List.of("lines@52"))).isNotEmpty();
	}

	@Test
	void namesMustBeThoseOfFactsListsOrUnitsWithoutAValue() {
		List<String> done = List.of("done@5201", "done@5203", "done@5205");
		assertThat(problems("除贵阳外，其余分公司均完成；黔东南无目标。", done)).isEmpty();
		assertThat(problems("除贵阳外，其余分公司均高于全国。", done)).containsExactly("content.sentence.name");
		assertThat(problems("毕节同比增长32.8%。", List.of("yoy@52"))).containsExactly("content.sentence.name");
	}

	@Test
	void aRankMayNameTheUnitWithinWhichItRanks() {
		assertThat(problems("列全国第5位。", List.of("place@52"))).isEmpty();
		assertThat(problems("列全国第4位。", List.of("place@52"))).contains("content.sentence.number");
	}

	@Test
	void countsFollowFromFactsAndLists() {
		List<String> done = List.of("done@5201", "done@5203", "done@5205");
		assertThat(withList("3个分公司中2个完成。", done)).isEmpty();
		assertThat(withList("3个分公司中1个未完成，1个无目标。", done)).isEmpty();
		assertThat(withList("4个分公司中2个完成。", done)).containsExactly("content.sentence.number");
	}

	@Test
	void unitsThatASentenceSetsApartByNameAreNotCountedAlthoughTheyHaveAValue() {
		List<String> done = List.of("done@5201", "done@5203", "done@5205");
		assertThat(withList("2个分公司中1个完成；毕节不可比，未计入。", done)).isEmpty();
		assertThat(withList("2个分公司中1个完成，1个未完成；毕节不可比，未计入。", done)).isEmpty();
		assertThat(withList("2个分公司中1个完成。", List.of("done@5203", "done@5205"))).isEmpty();
		assertThat(withList("5个分公司中4个完成；毕节不可比，未计入。", done)).containsExactly("content.sentence.number", "content.sentence.number");
		assertThat(problems("2个分公司完成，毕节不可比。", done)).containsExactly("content.sentence.number");
		unit("5206", "毕节东", OrgRole.BELOW, "52");
		fact("done", "5206", "1.3", "130.0%", Unit.RATIO);
		assertThat(withList("3个分公司中2个完成；毕节东不可比，未计入。", List.of("done@5201", "done@5203", "done@5205", "done@5206"))).isEmpty();
	}

	@Test
	void aSentenceMayCountTheNamesBehindTheCount() {
		List<String> done = List.of("done@5201", "done@5203", "done@5205");
		assertThat(problems("未完成的分公司共2个：贵阳、遵义；毕节不可比，未计入。", done)).isEmpty();
		assertThat(problems("未完成的分公司共4个：贵阳、遵义；毕节不可比，未计入。", done)).containsExactly("content.sentence.number");
	}

	@Test
	void constantsStandInRulesOrInTheNotesOnRules() {
		List<String> done = List.of("done@5201", "done@5203", "done@5205");
		assertThat(withList("2个分公司达到100%。", done)).isEmpty();
		assertThat(withList("2个分公司达到90%。", done)).containsExactly("content.sentence.number");
		assertThat(problems("贵阳不足1万元，不可比。", List.of("yoy@5201"))).contains("content.sentence.number");
		Note note = FACTORY.createNote();
		note.setKind(NoteKind.RULE);
		note.setText("基数不足1万元的，称为不可比。");
		chapter.getNotes().add(note);
		assertThat(problems("贵阳不足1万元，不可比。", List.of("yoy@5201"))).isEmpty();
	}

	@Test
	void aFactOfTheUnitItselfMustBeSaid() {
		assertThat(problems("收入保持增长。", List.of("yoy@52"))).containsExactly("content.sentence.unsaid");
	}

	@Test
	void namesWithinLongerNamesAreNotMistakenForThem() {
		unit("5227", "黔东南州府", OrgRole.BELOW_BELOW, "5226");
		assertThat(problems("黔东南州府同比增长32.8%。", List.of("yoy@52"))).contains("content.sentence.name");
	}

	private void unit(String code, String name, OrgRole role, String parent) {
		OrganisationUnit unit = FACTORY.createOrganisationUnit();
		unit.setCode(code);
		unit.setName(name + "公司");
		unit.setShortName(name);
		unit.setRole(role);
		unit.setParent(parent);
		report.getUnits().add(unit);
	}

	private void metric(String id, String formula) {
		MetricDefinition metric = FACTORY.createMetricDefinition();
		metric.setId(id);
		metric.setFormula(formula);
		definition.getMetrics().add(metric);
	}

	private void fact(String metric, String org, @Nullable String value, String text, Unit unit) {
		Fact fact = FACTORY.createFact();
		fact.setId(metric + "@" + org);
		fact.setMetric(metric);
		fact.setOrg(org);
		fact.setAsOf("2017-04");
		fact.setValue(value);
		fact.setText(text);
		fact.setUnit(unit);
		chapter.getFacts().add(fact);
	}

	private List<String> problems(String text, List<String> facts) {
		return check(text, facts, List.of());
	}

	private List<String> withList(String text, List<String> facts) {
		return check(text, facts, List.of("missed"));
	}

	private List<String> check(String text, List<String> facts, List<String> lists) {
		Sentence sentence = FACTORY.createSentence();
		sentence.setId("sentence");
		sentence.setText(text);
		sentence.getFacts().addAll(facts);
		sentence.getLists().addAll(lists);
		chapter.getSentences().clear();
		chapter.getSentences().add(sentence);
		return new SentenceCheck(Reach.of(definition, chapter), new DocumentReading(report, new Texts(Locale.ENGLISH))).check().stream()
				.map(Problem::code)
				.toList();
	}
}
