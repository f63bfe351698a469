package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.SentenceContent;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A chapter that answers with anything but what it declares fails, and the message says what it claimed. */
class ContentCheckTest {

	@TempDir
	private Path folder;

	/** What an honest chapter answered with, open to changes. */
	static final class Answer {
		final List<Fact> facts;
		final List<MemberList> lists;
		final List<TableContent> tables;
		final List<SeriesContent> series;
		final List<SentenceContent> sentences;
		final List<QueryResult> queries;

		Answer(ChapterContent content) {
			facts = new ArrayList<>(content.facts());
			lists = new ArrayList<>(content.lists());
			tables = new ArrayList<>(content.tables());
			series = new ArrayList<>(content.series());
			sentences = new ArrayList<>(content.sentences());
			queries = new ArrayList<>(content.queries());
		}

		ChapterContent content() {
			return new ChapterContent(facts, lists, tables, series, sentences, List.of(), queries);
		}

		void rows(TableContent.Row... rows) {
			tables.set(0, new TableContent("units", List.of(rows)));
		}

		void points(SeriesContent.Point... points) {
			series.set(0, new SeriesContent("trend", List.of(points)));
		}

		void says(SentenceContent sentence) {
			sentences.add(sentence);
		}
	}

	private static Arguments lie(String code, String message, Consumer<Answer> change) {
		return Arguments.of(code, message, change);
	}

	private static Fact fact(String metric, String org, String asOf) {
		return new Fact(FactKey.of(metric, org, asOf), Figure.of(1), Lineage.of());
	}

	private static SeriesContent.Point point(String line) {
		return new SeriesContent.Point("2017-04", "April", line, Figure.of(1), Tone.NEUTRAL);
	}

	static Stream<Arguments> lies() {
		Fact changed = HonestChapter.lines("a", "5201", 21);
		return Stream.of(
				lie("metric.undeclared", "The chapter answered with the fact b.lines@52#2017-04, whose metric it does not declare.",
						answer -> answer.facts.add(fact("b.lines", "52", "2017-04"))),
				lie("fact.duplicate", "The chapter answered with the fact a.lines@52#2017-04 twice.",
						answer -> answer.facts.add(answer.facts.get(0))),
				lie("fact.missing", "The chapter did not answer with the fact a.lines of 5202, which it declares.", answer -> answer.facts.remove(2)),
				lie("fact.missing", "The chapter did not answer with the fact a.share of 52 industry=GOV, which it declares.",
						answer -> answer.facts.remove(5)),
				lie("fact.place", "The fact a.lines@00#2017-04 is about a unit or a cut that its metric does not declare.",
						answer -> answer.facts.add(fact("a.lines", "00", "2017-04"))),
				lie("fact.place", "The fact a.lines@99#2017-04 is about a unit or a cut that its metric does not declare.",
						answer -> answer.facts.add(fact("a.lines", "99", "2017-04"))),
				lie("fact.place", "The fact a.share@52[industry=XXX]#2017-04 is about a unit or a cut that its metric does not declare.",
						answer -> answer.facts
								.add(new Fact(FactKey.of("a.share", "52", "2017-04").cut(Map.of("industry", "XXX")), Figure.of(1), Lineage.of()))),
				lie("fact.asof", "The fact a.lines@52#2017-03 counts up to another period than 2017-04.",
						answer -> answer.facts.add(fact("a.lines", "52", "2017-03"))),
				lie("query.duplicate", "The chapter tells of two queries named \"lines\".", answer -> answer.queries.add(answer.queries.get(0))),
				lie("query.unknown", "The fact a.lines@52#2017-04 is said to come from the query \"gone\", which the chapter does not tell of.",
						answer -> answer.facts.set(0, new Fact(answer.facts.get(0).key(), Figure.of(30), Lineage.of("gone", 1)))),
				lie("input.unknown", "The fact a.share@52#2017-04 is said to be made from x@52#2017-04, which the chapter did not answer with.",
						answer -> answer.facts.set(3, new Fact(answer.facts.get(3).key(), Figure.of(1), Lineage.of(fact("x", "52", "2017-04"))))),
				lie("list.undeclared", "The chapter answered with the list b.top, which it does not declare.",
						answer -> answer.lists.add(new MemberList("b.top", List.of()))),
				lie("list.undeclared", "The chapter answered with the list a.each/52, which it does not declare.",
						answer -> answer.lists.add(new MemberList("a.each/52", List.of()))),
				lie("list.duplicate", "The chapter answered with the list a.top twice.", answer -> answer.lists.add(answer.lists.get(0))),
				lie("list.missing", "The chapter did not answer with the list a.each/5202, which it declares.", answer -> answer.lists.remove(2)),
				lie("list.member", "The list a.top has the member \"9999\", which is none of its kind.",
						answer -> answer.lists.set(0, new MemberList("a.top", List.of("9999")))),
				lie("table.undeclared", "The chapter answered with the table more, which it does not declare.",
						answer -> answer.tables.add(new TableContent("more", List.of()))),
				lie("table.duplicate", "The chapter answered with the table units twice.", answer -> answer.tables.add(answer.tables.get(0))),
				lie("table.missing", "The chapter did not answer with the table units, which it declares.", answer -> answer.tables.clear()),
				lie("table.cells", "Row 1 of the table units has 1 cells for 2 columns.", answer -> answer.rows(TableContent.Row.of(Cell.text("x")))),
				lie("table.text", "Row 1 of the table units has a text in the column lines, which shows a metric.",
						answer -> answer.rows(TableContent.Row.of(Cell.text("x"), Cell.text("20")))),
				lie("table.text", "Row 1 of the table units has a text in the column lines, which shows a metric.",
						answer -> answer.rows(TableContent.Row.of(Cell.text("x"), Cell.plain(Figure.of(20), 0)))),
				lie("table.metric", "Row 1 of the table units shows a wrong metric in the column lines.",
						answer -> answer.rows(TableContent.Row.of(Cell.text("x"), Cell.fact(answer.facts.get(3))))),
				lie("table.fact", "Row 1 of the table units shows in the column lines a fact that the chapter did not answer with.",
						answer -> answer.rows(TableContent.Row.of(Cell.text("x"), Cell.fact(changed)))),
				lie("series.undeclared", "The chapter answered with the series more, which it does not declare.",
						answer -> answer.series.add(new SeriesContent("more", List.of()))),
				lie("series.duplicate", "The chapter answered with the series trend twice.", answer -> answer.series.add(answer.series.get(0))),
				lie("series.missing", "The chapter did not answer with the series trend, which it declares.", answer -> answer.series.clear()),
				lie("series.line", "The series trend has the line \"target\". Declared: actual.", answer -> answer.points(point("target"))),
				lie("series.point", "The series trend has two points of the line \"actual\" at 2017-04.",
						answer -> answer.points(point("actual"), point("actual"))),
				lie("sentence.undeclared", "The chapter said the sentence more, which it does not declare.",
						answer -> answer.says(new SentenceContent("more", "x", List.of(), List.of(), Tone.NEUTRAL))),
				lie("sentence.empty", "The sentence total is empty.",
						answer -> answer.says(new SentenceContent("total", " ", List.of(), List.of(), Tone.NEUTRAL))),
				lie("sentence.fact", "The sentence total states the fact x@52#2017-04, which the chapter did not answer with.",
						answer -> answer.says(new SentenceContent("total", "x", List.of(FactKey.of("x", "52", "2017-04")), List.of(), Tone.NEUTRAL))),
				lie("sentence.list", "The sentence total states the list gone, which the chapter did not answer with.",
						answer -> answer.says(new SentenceContent("total", "x", List.of(), List.of("gone"), Tone.NEUTRAL))));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("lies")
	void failsAChapterThatClaimsWhatItDoesNotDeclare(String code, String message, Consumer<Answer> change) {
		Outcome<Report> made = make(content -> {
			var answer = new Answer(content);
			change.accept(answer);
			return answer.content();
		});
		assertThat(made.problems()).anySatisfy(problem -> {
			assertThat(problem.code()).isEqualTo("content." + code);
			assertThat(problem.message()).isEqualTo(message);
			assertThat(problem.place().dataSet()).isEqualTo("a");
		});
		assertThat(made.result().orElseThrow().getParts().get(0).getChapters()).extracting(chapter -> chapter.getState()).containsExactly(
				ChapterState.FAILED,
				ChapterState.COMPLETE);
		assertThat(made.result().orElseThrow().getParts().get(0).getChapters().get(0).getFacts()).isEmpty();
	}

	@Test
	void failsAChapterThatAnswersWithNothing() {
		assertThat(make(content -> null).problems()).extracting(problem -> problem.code()).containsExactly("chapter.nothing");
	}

	@Test
	void allowsABenchmarkOfAnEarlierMonthAndUnitsWithoutOne() {
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter(content -> {
			var answer = new Answer(content);
			answer.facts.removeIf(fact -> fact.org().equals("5202"));
			answer.facts.add(fact("a.lines", "5202", "2017-02"));
			answer.facts.removeIf(fact -> fact.key().dimensions().containsValue("GOV"));
			return answer.content();
		}), schema -> schema.replace("unit=\"COUNT\"", "unit=\"COUNT\" onlyWithRow=\"true\"").replace("unit=\"RATIO\"",
				"unit=\"RATIO\" onlyWithRow=\"true\""))
				.make(FakeStore.guizhou());
		assertThat(made.problems()).isEmpty();
	}

	@Test
	void refusesABenchmarkOfALaterMonth() {
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter(content -> {
			var answer = new Answer(content);
			answer.facts.add(fact("a.lines", "5202", "2017-05"));
			return answer.content();
		}), schema -> schema.replace("unit=\"COUNT\"", "unit=\"COUNT\" onlyWithRow=\"true\"")).make(FakeStore.guizhou());
		assertThat(made.problems()).extracting(problem -> problem.code()).containsExactly("content.fact.asof");
	}

	@Test
	void wantsAFigureOfTheLevelsThatHaveItAndRefusesItOfOthers() {
		UnaryOperator<String> cutForProvinces = schema -> schema.replace("<dimensionRoles>SELF</dimensionRoles>",
				"<dimensionRoles>SELF</dimensionRoles><levels>province</levels>");
		assertThat(new TestHouse(folder).chapter("a", new HonestChapter(), cutForProvinces).make(FakeStore.guizhou()).problems()).isEmpty();
		UnaryOperator<String> onlyForBranches = schema -> schema.replace("<roles>BELOW</roles>", "<roles>BELOW</roles><levels>branch</levels>");
		assertThat(new TestHouse(folder).chapter("a", new HonestChapter(), onlyForBranches).make(FakeStore.guizhou()).problems())
				.extracting(problem -> problem.code()).containsExactly("content.fact.place");
		Outcome<Report> incomplete = new TestHouse(folder).chapter("a", new HonestChapter(content -> {
			var answer = new Answer(content);
			answer.facts.removeIf(fact -> fact.org().equals("5202"));
			return answer.content();
		}), schema -> schema.replace("<roles>SELF</roles>\n    <roles>BELOW</roles>",
				"<roles>SELF</roles><roles>BELOW</roles><levels>province</levels><levels>branch</levels>")).make(FakeStore.guizhou());
		assertThat(incomplete.problems()).extracting(problem -> problem.code()).containsExactly("content.fact.missing");
	}

	@Test
	void showsANumberOfOneRowOfTheDataAndKeepsItExact() {
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter(content -> {
			var answer = new Answer(content);
			answer.rows(TableContent.Row.of(Cell.plain(Figure.ofNullable(new BigDecimal("1253.825")), 2), Cell.text("")),
					TableContent.Row.of(Cell.plain(Figure.none(), 2), Cell.text("")));
			return answer.content();
		})).make(FakeStore.guizhou());
		assertThat(made.problems()).isEmpty();
		assertThat(made.result().orElseThrow().getParts().get(0).getChapters().get(0).getTables().get(0).getRows())
				.extracting(row -> row.getCells().get(0).getText() + " " + row.getCells().get(0).getValue())
				.containsExactly("1253.83 1253.825", "— null");
	}

	@Test
	void refusesAFigureInAColumnOfCodes() {
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter(content -> {
			var answer = new Answer(content);
			answer.rows(TableContent.Row.of(Cell.fact(answer.facts.get(0)), Cell.text("")));
			return answer.content();
		}), schema -> schema.replace("<columns id=\"unit\"/>", "<columns id=\"unit\" kind=\"CODE\"/>")).make(FakeStore.guizhou());
		assertThat(made.problems()).extracting(problem -> problem.message())
				.containsExactly("Row 1 of the table units shows a wrong metric in the column unit.");
	}

	@Test
	void listsTenProblemsAtMost() {
		assertThat(make(content -> ChapterContent.builder()
				.facts(java.util.stream.IntStream.range(0, 30).mapToObj(at -> fact("x" + at, "52", "2017-04")).toList()).build())
				.problems()).hasSize(10);
	}

	private Outcome<Report> make(UnaryOperator<ChapterContent> bend) {
		return new TestHouse(folder).chapter("a", new HonestChapter(bend)).chapter("b", new HonestChapter()).make(FakeStore.guizhou());
	}
}
