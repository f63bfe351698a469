package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.core.Comparison.FigureMove;
import org.chapterhouse.core.Comparison.ListMove;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.FactList;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

	@TempDir
	private Path folder;
	private Family family;
	private Report march;
	private Report april;

	private void reports(UnaryOperator<String> schema) {
		var house = new TestHouse(folder).chapter("a", new HonestChapter(content -> new org.chapterhouse.api.content.ChapterContent(content.facts(),
				content.lists(),
				content.tables().stream().map(table -> new org.chapterhouse.api.content.TableContent("cards", table.rows())).toList(),
				content.series(), content.sentences(), content.notes(), content.queries())),
				schema.andThen(text -> text.replace("tables id=\"units\"",
						"tables id=\"cards\""))::apply,
				messages -> messages);
		List.of("messages.properties", "messages_zh_CN.properties")
				.forEach(name -> house.write("a/" + name, read("a/" + name).replace("table.units", "table.cards")));
		family = house.family();
		april = house.make(FakeStore.guizhou()).result().orElseThrow();
		march = EcoreUtil.copy(april);
		march.setPeriod("2017-03");
		march.setPeriodLabel("March 2017");
		facts(march).forEach(fact -> fact.setAsOf("2017-03"));
	}

	private String read(String file) {
		try {
			return java.nio.file.Files.readString(folder.resolve(file));
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static ReportChapter chapter(Report report) {
		return report.getParts().get(0).getChapters().get(0);
	}

	private static List<Fact> facts(Report report) {
		return chapter(report).getFacts();
	}

	private static Fact fact(Report report, String metric, String org) {
		return facts(report).stream().filter(one -> one.getMetric().equals(metric) && one.getOrg().equals(org) && one.getDimensions().isEmpty())
				.findFirst().orElseThrow();
	}

	private static void set(Report report, String metric, String org, String value) {
		Fact fact = fact(report, metric, org);
		fact.setExact(null);
		fact.setValue(value == null ? null : Rational.parse(value).toDecimalString());
	}

	private Comparison compare() {
		var compared = Comparison.of(family, march, april, Locale.ENGLISH);
		assertThat(compared.problems()).isEmpty();
		return compared.result().orElseThrow();
	}

	@Test
	void findsNothingBetweenEqualDocuments() {
		reports(schema -> schema);
		assertThat(compare().isEmpty()).isTrue();
	}

	@Test
	void tellsFiguresThatShowOtherwiseWithTheirDifference() {
		reports(schema -> schema.replace("unit=\"COUNT\"", "unit=\"COUNT\" good=\"DOWN\""));
		set(march, "a.lines", "52", "25");
		set(march, "a.share", "52", "0.25");
		assertThat(compare().figures())
				.extracting(FigureMove::metric, FigureMove::before, FigureMove::now, FigureMove::difference, FigureMove::direction,
						FigureMove::tone, FigureMove::key)
				.containsExactly(tuple("a.lines", "25", "30", "+5", 1, Tone.BAD, true),
						tuple("a.share", "25.0%", "33.3%", "+8.3 pp", 1, Tone.NEUTRAL, false));
	}

	@Test
	void saysNothingOfADifferenceThatDoesNotShow() {
		reports(schema -> schema);
		set(march, "a.share", "52", "0.33334");
		assertThat(compare().figures()).isEmpty();
	}

	@Test
	void tellsAValueThatCameOrWentWithoutADifference() {
		reports(schema -> schema);
		set(march, "a.lines", "52", null);
		set(april, "a.share", "52", null);
		assertThat(compare().figures()).extracting(FigureMove::before, FigureMove::now, FigureMove::difference).containsExactly(tuple("—", "30", ""),
				tuple("33.3%", "—", ""));
	}

	@Test
	void holdsFiguresOfTheYearNeitherGoodNorBadAndNeverAgainstAnotherYear() {
		reports(schema -> schema.replace("unit=\"COUNT\"", "unit=\"COUNT\" good=\"UP\" cumulative=\"true\""));
		set(march, "a.lines", "52", "25");
		assertThat(compare().figures()).extracting(FigureMove::difference, FigureMove::tone).containsExactly(tuple("+5", Tone.NEUTRAL));
		march.setPeriod("2016-12");
		assertThat(compare().figures()).extracting(FigureMove::before, FigureMove::now, FigureMove::difference)
				.containsExactly(tuple("25", "30", ""));
	}

	@Test
	void placesTheUnitsBelowByKeyFiguresBestFirst() {
		reports(schema -> schema.replace("unit=\"COUNT\"", "unit=\"COUNT\" good=\"UP\""));
		set(march, "a.lines", "5201", "9");
		assertThat(compare().places()).extracting(move -> move.unit().getCode(), move -> move.before(), move -> move.now(), move -> move.gained())
				.containsExactly(tuple("5201", 2L, 1L, 1L), tuple("5202", 1L, 2L, -1L));
	}

	@Test
	void namesTheFactsOfBothDocuments() {
		reports(schema -> schema.replace("unit=\"COUNT\"", "unit=\"COUNT\" good=\"UP\""));
		facts(march).forEach(fact -> fact.setId(fact.getId() + " of March"));
		set(march, "a.lines", "5201", "9");
		String april = fact(this.april, "a.lines", "5201").getId();
		var both = new Comparison.Facts(april + " of March", april);
		assertThat(compare().figures()).extracting(FigureMove::facts).containsExactly(both);
		assertThat(compare().places()).filteredOn(move -> move.unit().getCode().equals("5201")).extracting(move -> move.facts())
				.containsExactly(both);
	}

	@Test
	void placesTheSmallestFirstWhereLowerIsBetterAndLeavesOutUnitsWithoutAValue() {
		reports(schema -> schema.replace("unit=\"COUNT\"", "unit=\"COUNT\" good=\"DOWN\""));
		set(march, "a.lines", "5202", "21");
		assertThat(compare().places()).extracting(move -> move.unit().getCode(), move -> move.before(), move -> move.now())
				.containsExactly(tuple("5201", 1L, 2L), tuple("5202", 2L, 1L));
		set(march, "a.lines", "5201", null);
		assertThat(compare().places()).extracting(move -> move.unit().getCode()).isEmpty();
	}

	@Test
	void namesWhoEnteredAndWhoLeftAList() {
		reports(schema -> schema);
		FactList before = chapter(march).getLists().get(0);
		before.getMembers().set(0, "5203");
		before.getLabels().set(0, "Anshun");
		assertThat(compare().lists()).containsExactly(new ListMove("a", "a.top", "Top", List.of("Guiyang"), List.of("Anshun")));
	}

	@Test
	void leavesOutWhatOnlyOneDocumentStates() {
		reports(schema -> schema);
		set(march, "a.lines", "52", "25");
		chapter(march).setState(ChapterState.FAILED);
		assertThat(compare().isEmpty()).isTrue();
		chapter(march).setState(ChapterState.COMPLETE);
		facts(march).removeIf(fact -> fact.getOrg().equals("52"));
		assertThat(compare().figures()).isEmpty();
	}

	@Test
	void refusesDocumentsAboutDifferentThings() {
		reports(schema -> schema);
		march.setOrganisation("53");
		assertThat(Comparison.of(family, march, april, Locale.ENGLISH).problems()).extracting(problem -> problem.code())
				.containsExactly("compare.organisation");
		march.setTitle("Another report");
		march.setFamily("other");
		assertThat(Comparison.of(family, march, april, Locale.ENGLISH).problems().get(0).message()).contains("Another report", april.getTitle());
		assertThat(Comparison.of(family, march, april, Locale.ENGLISH).problems()).extracting(problem -> problem.code())
				.containsExactly("compare.family");
	}

	@Test
	void putsKeyFiguresPlacesAndListsIntoTheDocument() {
		reports(schema -> schema.replace("unit=\"COUNT\"", "unit=\"COUNT\" good=\"UP\""));
		set(march, "a.lines", "52", "25");
		set(march, "a.lines", "5201", "9");
		set(march, "a.share", "52", "0.25");
		chapter(march).getLists().get(0).getMembers().remove(1);
		assertThat(ReportChanges.put(family, march, april, Locale.ENGLISH)).isEmpty();
		assertThat(april.getChanges().getPeriodLabel()).isEqualTo("March 2017");
		assertThat(april.getChanges().getFigures()).extracting(change -> change.getMetric(), change -> change.getTone())
				.containsExactly(tuple("a.lines", 1));
		assertThat(april.getChanges().getRanks())
				.extracting(change -> change.getBefore(), change -> change.getNow(), change -> change.getDifference())
				.containsExactly(tuple("2nd", "1st", "up 1 place"), tuple("1st", "2nd", "down 1 place"));
		assertThat(april.getChanges().getLists().get(0).getEntered()).containsExactly("Zunyi");
		assertThat(ReportChanges.put(family, april, march, Locale.ENGLISH)).extracting(problem -> problem.code()).containsExactly("compare.order");
	}
}
