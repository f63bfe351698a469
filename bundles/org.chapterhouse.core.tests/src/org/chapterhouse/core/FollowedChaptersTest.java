package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.FollowedChapter;
import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.SentenceContent;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.TableCell;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chapter may follow others: it is computed after them, reads their facts and speaks of them. */
class FollowedChaptersTest {

	@TempDir
	private Path folder;
	/** Chapters are computed at the same time. */
	private final List<FollowedChapter> seen = Collections.synchronizedList(new ArrayList<>());

	private TestHouse follower(TestHouse house, String id, String followed, Chapter chapter) {
		return FollowingChapter.in(house, id, followed, chapter);
	}

	/** Sums up what it follows; a test may bend the answer. */
	private Chapter summing(UnaryOperator<ChapterContent> bend) {
		return (context, monitor) -> {
			seen.addAll(context.followed());
			return bend.apply(new FollowingChapter().compute(context, monitor));
		};
	}

	private static List<ReportChapter> chapters(Outcome<Report> made) {
		return made.result().orElseThrow().getParts().stream().flatMap(part -> part.getChapters().stream()).toList();
	}

	private static ReportChapter chapter(Outcome<Report> made, String id) {
		return chapters(made).stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow();
	}

	private static List<String> texts(ReportChapter chapter, int column) {
		return chapter.getTables().get(0).getRows().stream().map(row -> row.getCells().get(column)).map(TableCell::getText).toList();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void computesAChapterAfterThoseThatItFollowsWhereverItStands(int parallel) {
		var house = new TestHouse(folder).parallel(parallel).chapter("b", new HonestChapter()).chapter("c", new HonestChapter());
		Outcome<Report> made = follower(house, "a", "*", summing(content -> content)).make(FakeStore.guizhou());
		assertThat(made.problems()).isEmpty();
		assertThat(chapters(made)).extracting(ReportChapter::getId).containsExactly("a", "b", "c");
		assertThat(seen).extracting(FollowedChapter::id, FollowedChapter::title, FollowedChapter::complete, one -> one.facts().size())
				.containsExactly(org.assertj.core.api.Assertions.tuple("b", "Chapter b", true, 6),
						org.assertj.core.api.Assertions.tuple("c", "Chapter c", true, 6));
	}

	@Test
	void namesWhatTheFactsOfOthersMeasureAndLeadsToThem() {
		Outcome<Report> made = follower(new TestHouse(folder).chapter("b", new HonestChapter()), "a", "b", summing(content -> content))
				.make(FakeStore.guizhou());
		ReportChapter sum = chapter(made, "a");
		assertThat(made.problems()).isEmpty();
		assertThat(sum.getLists().get(0).getMembers()).containsExactly("b.lines", "b.share", "b.share[industry=GOV]");
		assertThat(sum.getLists().get(0).getLabels()).containsExactly("Lines", "Share", "Share · Government");
		assertThat(texts(sum, 0)).containsExactly("Lines", "Share", "Share · Government");
		assertThat(texts(sum, 1)).containsExactly("30", "33.3%", "100.0%");
		assertThat(texts(sum, 2)).containsOnly("2 Chapter b");
		assertThat(sum.getTables().get(0).getRows().get(0).getCells().get(2).getChapter()).isEqualTo("b");
		assertThat(sum.getSentences().get(0).getFacts()).containsExactly("b.lines@52#2017-04");
		assertThat(sum.getFacts().get(0).getInputs()).containsExactly("b.lines@52#2017-04");
	}

	@Test
	void rereadsSentencesAndCellsAboutFactsOfOthers() {
		var house = follower(new TestHouse(folder).chapter("b", new HonestChapter()), "a", "b", summing(content -> content));
		Report report = house.make(FakeStore.guizhou()).result().orElseThrow();
		Family family = house.family();
		assertThat(ReportCheck.of(family, report, Locale.ENGLISH)).isEmpty();
		ReportChapter sum = report.getParts().get(0).getChapters().get(0);
		sum.getSentences().get(0).setText("There are 31 lines.");
		sum.getTables().get(0).getRows().get(0).getCells().get(1).setText("31");
		assertThat(ReportCheck.of(family, report, Locale.ENGLISH)).extracting(Problem::code).contains("content.sentence.number",
				"content.figure.cell");
	}

	@Test
	void explainsAFigureByTheFactsOfOthersWithNoMoreChaptersThanItTakes() {
		var house = follower(new TestHouse(folder).chapter("b", new HonestChapter()).chapter("c", new HonestChapter()), "a", "b",
				summing(content -> content));
		follower(house, "z", "a", summing(content -> content));
		Family family = house.family();
		FamilyChapter last = family.chapters().stream().filter(one -> one.id().equals("z")).findFirst().orElseThrow();
		ReportPlan plan = ReportPlan.of(family, last);
		assertThat(plan.chapters()).extracting(FamilyChapter::id).containsExactly("a", "z", "b");
		Report report = new ReportMaker(TestHouse.THREADS, 1, FailureLog.NONE, Locale.ENGLISH).make(plan,
				ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH), FakeStore.guizhou(), new NullProgressMonitor()).result().orElseThrow();
		Explanation explained = Explanation.of(family, report, report.getParts().get(0).getChapters().get(0).getFacts().get(0)).orElseThrow();
		assertThat(explained.inputs()).singleElement().satisfies(input -> assertThat(input.fact().getId()).isEqualTo("b.lines@52#2017-04"));
	}

	@Test
	void tellsAChapterWhichOfThoseThatItFollowsFailed() {
		var house = new TestHouse(folder).chapter("b", (context, monitor) -> {
			throw new IllegalStateException("broken");
		}).chapter("c", new HonestChapter(), schema -> "<broken").chapter("d", new HonestChapter());
		Outcome<Report> made = follower(house, "a", "*", summing(content -> content)).make(FakeStore.guizhou());
		assertThat(chapter(made, "a").getState()).isEqualTo(ChapterState.COMPLETE);
		assertThat(seen).extracting(FollowedChapter::id, FollowedChapter::complete).containsExactlyInAnyOrder(
				org.assertj.core.api.Assertions.tuple("b", false), org.assertj.core.api.Assertions.tuple("c", false),
				org.assertj.core.api.Assertions.tuple("d", true));
		assertThat(texts(chapter(made, "a"), 2)).containsOnly("3 Chapter d");
	}

	@Test
	void aChapterThatFollowsOneThatIsLeftOutOrNotInstalledIsMadeWithoutIt() {
		var house = follower(new TestHouse(folder).chapter("b", new HonestChapter()), "a", "b</follows><follows>gone", summing(content -> content));
		Family family = house.family();
		assertThat(family.chapterProblems()).extracting(Problem::code).containsExactly("schema.follows.unknown");
		assertThat(family.chapterProblems()).noneMatch(Problem::isError);
		ReportPlan plan = ReportPlan.of(family, one -> one.id().equals("a"));
		Outcome<Report> made = new ReportMaker(TestHouse.THREADS, 1, FailureLog.NONE, Locale.ENGLISH).make(plan,
				ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH), FakeStore.guizhou(), new NullProgressMonitor());
		assertThat(chapter(made, "a").getState()).isEqualTo(ChapterState.COMPLETE);
		assertThat(seen).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "z" })
	void refusesCircles(String followed) {
		var house = follower(new TestHouse(folder).chapter("b", new HonestChapter()), "a", followed, summing(content -> content));
		follower(house, "z", "a", summing(content -> content));
		Outcome<Report> made = house.make(FakeStore.guizhou());
		assertThat(chapter(made, "a").getState()).isEqualTo(ChapterState.FAILED);
		assertThat(chapter(made, "a").getProblems().get(0).getMessage()).startsWith("Chapters follow one another in a circle: a");
		assertThat(chapter(made, "b").getState()).isEqualTo(ChapterState.COMPLETE);
		// who follows one of a circle without being in it is made all the same
		assertThat(chapter(made, "z").getState()).isEqualTo(followed.equals("a") ? ChapterState.COMPLETE : ChapterState.FAILED);
	}

	@Test
	void chaptersThatFollowAllDoNotFollowEachOther() {
		var house = new TestHouse(folder).chapter("b", new HonestChapter());
		follower(house, "a", "*", summing(content -> content));
		Outcome<Report> made = follower(house, "z", "*", summing(content -> content)).make(FakeStore.guizhou());
		assertThat(made.problems()).isEmpty();
		assertThat(seen).extracting(FollowedChapter::id).containsExactly("b", "b");
	}

	@Test
	void othersRunMeanwhile() {
		var both = new CountDownLatch(2);
		Chapter waits = (context, monitor) -> {
			both.countDown();
			try {
				assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			return new HonestChapter().compute(context, monitor);
		};
		var house = follower(new TestHouse(folder).parallel(2), "a", "*", summing(content -> content)).chapter("b", waits).chapter("c", waits);
		assertThat(house.make(FakeStore.guizhou()).problems()).isEmpty();
	}

	@Test
	void refusesToSpeakOfFactsAndChaptersThatAreNotFollowed() {
		UnaryOperator<ChapterContent> bend = content -> {
			Fact foreign = HonestChapter.lines("c", "52", 30);
			var tables = List.of(new TableContent("found", List.of(TableContent.Row.of(Cell.text("x"), Cell.fact(foreign), Cell.chapter("c")))));
			var sentences = List.of(new SentenceContent("found", "There are 30 lines.", List.of(foreign.key()), List.of(), Tone.NEUTRAL));
			var lists = List.of(new MemberList("a.measures", List.of("c.lines", "b.share[industry=XXX]")));
			return new ChapterContent(content.facts(), lists, tables, content.series(), sentences, content.notes(), content.queries());
		};
		var house = new TestHouse(folder).chapter("b", new HonestChapter()).chapter("c", new HonestChapter());
		Outcome<Report> made = follower(house, "a", "b", summing(bend)).make(FakeStore.guizhou());
		assertThat(made.problems()).extracting(Problem::code).containsExactly("content.list.member", "content.list.member", "content.table.fact",
				"content.table.chapter", "content.sentence.fact");
	}

	@Test
	void membersOfACutMayHaveAUnitAndAGoodDirectionOfTheirOwn() {
		Outcome<Report> made = new TestHouse(folder).chapter("b", (context, monitor) -> {
			FactKey share = FactKey.of("b.share", "52", "2017-04");
			assertThat(context.metric(new Fact(share.cut(Map.of("industry", "GOV")), Figure.of(1), Lineage.of())).getDecimals()).isEqualTo(2);
			return new HonestChapter().compute(context, monitor);
		}, schema -> schema.replace("<dimensionRoles>SELF</dimensionRoles>",
				"<dimensionRoles>SELF</dimensionRoles><variants dimension=\"industry\" unit=\"COUNT\" style=\"PLAIN\" decimals=\"2\"><members>GOV</members></variants>"))
				.make(FakeStore.guizhou());
		assertThat(made.problems()).isEmpty();
		assertThat(chapter(made, "b").getFacts()).extracting(fact -> fact.getText()).contains("33.3%", "1.00");
	}

	@Test
	void refusesVariantsOfWhatAMetricIsNotCutByAndColumnsOfSeveralUnits() {
		Family family = new TestHouse(folder).chapter("b", new HonestChapter(), schema -> schema.replace("<roles>BELOW</roles>",
				"<roles>BELOW</roles><variants dimension=\"industry\" style=\"PERCENT\"><members>GOV</members></variants>")).family();
		assertThat(family.chapterProblems()).extracting(Problem::code).containsExactly("schema.variant.dimension", "schema.column.units");
	}
}
