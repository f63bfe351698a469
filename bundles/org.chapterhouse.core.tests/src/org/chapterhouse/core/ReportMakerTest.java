package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportMakerTest {

	@TempDir
	private Path folder;

	private static List<ReportChapter> chapters(Outcome<Report> made) {
		return made.result().orElseThrow().getParts().stream().flatMap(part -> part.getChapters().stream()).toList();
	}

	private static List<String> codes(Outcome<?> outcome) {
		return outcome.problems().stream().map(Problem::code).toList();
	}

	@Test
	void putsChaptersInOrderOfPartThenOrderThenId() {
		var house = new TestHouse(folder).chapter("b", new HonestChapter()).chapter("a", new HonestChapter())
				.chapter("z", new HonestChapter(), schema -> schema.replace("order=\"1\"", "order=\"0\""))
				.chapter("c", new HonestChapter(),
						schema -> schema.replace("part=\"first\"", "part=\"second\"").replace("order=\"1\"", "order=\"0\""));
		Outcome<Report> made = house.make(FakeStore.guizhou());
		assertThat(chapters(made)).extracting(ReportChapter::getId).containsExactly("z", "a", "b", "c");
		assertThat(made.result().orElseThrow().getParts()).extracting(part -> part.getTitle()).containsExactly("First", "Second");
		assertThat(made.problems()).isEmpty();
	}

	@Test
	void writesFactsByMetricThenOrganisationThenMember() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter(content -> {
			var facts = new ArrayList<>(content.facts());
			Collections.reverse(facts);
			return new org.chapterhouse.api.content.ChapterContent(facts, content.lists(), content.tables(), content.series(), content.sentences(),
					content.notes(),
					content.queries());
		}));
		List<Fact> facts = chapters(house.make(FakeStore.guizhou())).get(0).getFacts();
		assertThat(facts).extracting(Fact::getId).containsExactly("a.lines@52#2017-04", "a.lines@5201#2017-04", "a.lines@5202#2017-04",
				"a.share@52#2017-04",
				"a.share@52[industry=GOV]#2017-04", "a.share@52[industry=EDU]#2017-04");
		Fact third = facts.get(3);
		assertThat(third.getValue()).isEqualTo("0.333333333333333333333333333333");
		assertThat(third.getExact()).isEqualTo("1/3");
		assertThat(third.getText()).isEqualTo("33.3%");
		assertThat(third.getLabel()).isEqualTo("Share");
		assertThat(third.getInputs()).containsExactly("a.lines@5201#2017-04", "a.lines@52#2017-04");
		assertThat(facts.get(5).getValue()).isNull();
		assertThat(facts.get(5).getText()).isEqualTo("—");
		assertThat(facts.get(5).getDimensions().get(0).getLabel()).isEqualTo("Education");
	}

	@Test
	void givesTheDocumentItsWords() {
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter()).make(FakeStore.guizhou());
		Report report = made.result().orElseThrow();
		assertThat(report.getTitle()).isEqualTo("Guizhou, April 2017");
		assertThat(report.getPeriodLabel()).isEqualTo("April 2017");
		assertThat(report.getUnits()).extracting(unit -> unit.getCode()).containsExactly("00", "52", "5201", "5202", "520101");
		ReportChapter chapter = chapters(made).get(0);
		assertThat(chapter.getTitle()).isEqualTo("Chapter a");
		assertThat(chapter.getTables().get(0).getColumns()).extracting(column -> column.getLabel()).containsExactly("Unit", "Lines");
		assertThat(chapter.getTables().get(0).getRows().get(0).getCells().get(1).getPlot()).isEqualTo("20");
		assertThat(chapter.getTables().get(0).getRows().get(1).isEmphasis()).isTrue();
		assertThat(chapter.getSeries().get(0).getLines().get(0).getLabel()).isEqualTo("Actual");
		assertThat(chapter.getSentences().get(0).getGroup()).isEqualTo("main");
		assertThat(chapter.getNotes()).extracting(note -> note.getText()).containsExactly("From the line list.");
		assertThat(chapter.getLists()).extracting(list -> list.getId()).containsExactly("a.top", "a.each/5201", "a.each/5202");
		assertThat(chapter.getLists().get(0).getLabels()).containsExactly("Guiyang", "Zunyi");
		assertThat(chapter.getQueries().get(0).getId()).isEqualTo("a/lines");
		assertThat(chapter.getQueries().get(0).getParameters().get(0).getValue()).isEqualTo("52");
	}

	static Stream<Throwable> failures() {
		return Stream.of(new IllegalStateException("broken"), new StackOverflowError(), new OutOfMemoryError("no heap"),
				new NoClassDefFoundError("org/example/Gone"),
				new AssertionError("never"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void makesOneFailedChapterOfWhateverIsThrown(Throwable failure) {
		var kept = new ArrayList<Throwable>();
		Outcome<Report> made = new TestHouse(folder).log((what, cause) -> kept.add(cause)).chapter("a", (context, monitor) -> {
			throw TestHouse.<RuntimeException>sneaky(failure);
		}).chapter("b", new HonestChapter()).make(FakeStore.guizhou());
		assertThat(chapters(made)).extracting(ReportChapter::getState).containsExactly(ChapterState.FAILED, ChapterState.COMPLETE);
		assertThat(codes(made)).containsExactly("chapter.failed");
		assertThat(chapters(made).get(0).getProblems().get(0).getMessage()).contains(failure.getClass().getSimpleName());
		assertThat(kept).containsExactly(failure);
	}

	@Test
	void tellsWhyAQueryFailed() {
		Chapter chapter = (context, monitor) -> {
			context.data().query(SqlQuery.of("gone", "SELECT * FROM gone"));
			throw new AssertionError("the query should have failed");
		};
		Outcome<Report> made = new TestHouse(folder).chapter("a", chapter).make(FakeStore.guizhou());
		assertThat(made.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("chapter.query");
			assertThat(problem.message()).contains("gone").contains("no such table");
		});
	}

	@Test
	void tellsWhenAClassCannotBeMade() {
		var broken = new TestHouse(folder).chapter("a", new HonestChapter()).chapter("b", new HonestChapter());
		var contributions = List.of(broken.contribution("a", () -> {
			throw new ClassNotFoundException("org.example.Gone");
		}));
		Installation with = Installation.of(
				Stream.concat(contributions.stream(), Stream.of(familyOf(broken), broken.contribution("b", HonestChapter::new))).toList(),
				Locale.ENGLISH);
		Family family = Family.read(with, with.family("monthly").orElseThrow(), Locale.ENGLISH).result().orElseThrow();
		Outcome<Report> made = new ReportMaker(TestHouse.THREADS, 2, FailureLog.NONE, Locale.ENGLISH).make(ReportPlan.of(family),
				ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH), FakeStore.guizhou(), new NullProgressMonitor());
		assertThat(chapters(made)).extracting(ReportChapter::getState).containsExactly(ChapterState.FAILED, ChapterState.COMPLETE);
		assertThat(made.problems().get(0).message()).contains("ClassNotFoundException").contains("org.example.Gone");
	}

	private static Contribution familyOf(TestHouse house) {
		return new Contribution("family", java.util.Map.of("id", "monthly", "schema", "schema.xmi", "messages", "messages", "theme", "theme"),
				house.files("family"),
				() -> "");
	}

	@Test
	void stopsAChapterAtItsLimitAndDropsItsResult() {
		var interrupted = new CountDownLatch(1);
		Chapter sleeper = (context, monitor) -> {
			try {
				new CountDownLatch(1).await();
			} catch (InterruptedException e) {
				interrupted.countDown();
			}
			return new HonestChapter().compute(context, monitor);
		};
		FakeStore store = FakeStore.guizhou();
		Outcome<Report> made = new TestHouse(folder)
				.chapter("a", sleeper, schema -> schema.replace("timeLimitSeconds=\"30\"", "timeLimitSeconds=\"1\""))
				.chapter("b", new HonestChapter()).make(store);
		assertThat(chapters(made)).extracting(ReportChapter::getState).containsExactly(ChapterState.FAILED, ChapterState.COMPLETE);
		assertThat(made.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("chapter.timeout");
			assertThat(problem.message()).isEqualTo("The chapter took longer than its limit of 1 second and was stopped.");
			assertThat(problem.place().dataSet()).isEqualTo("a");
		});
		assertThat(awaited(interrupted)).isTrue();
		assertThat(store.sessions).filteredOn(session -> session.cancelled.get()).hasSize(1);
	}

	private static boolean awaited(CountDownLatch latch) {
		try {
			return latch.await(60, java.util.concurrent.TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			return false;
		}
	}

	@Test
	void runsTheOthersThoughAChapterNeverHeedsItsInterruption() {
		var release = new CountDownLatch(1);
		Chapter deaf = (context, monitor) -> {
			while (release.getCount() > 0) {
				Thread.onSpinWait();
			}
			return new HonestChapter().compute(context, monitor);
		};
		Outcome<Report> made = new TestHouse(folder).parallel(1)
				.chapter("a", deaf, schema -> schema.replace("timeLimitSeconds=\"30\"", "timeLimitSeconds=\"1\"")).chapter("b", new HonestChapter())
				.make(FakeStore.guizhou());
		release.countDown();
		assertThat(chapters(made)).extracting(ReportChapter::getState).containsExactly(ChapterState.FAILED, ChapterState.COMPLETE);
		assertThat(codes(made)).containsExactly("chapter.timeout");
	}

	@Test
	void stopsAllWhenTheUserCancels() {
		var monitor = new NullProgressMonitor();
		Chapter cancels = (context, its) -> {
			monitor.setCanceled(true);
			try {
				new CountDownLatch(1).await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			throw new IllegalStateException("stopped");
		};
		Outcome<Report> made = new TestHouse(folder).chapter("a", cancels).make(FakeStore.guizhou(), "52", monitor);
		assertThat(made.result()).isEmpty();
		assertThat(codes(made)).containsExactly("run.cancelled");
	}

	@Test
	void closesEverySession() {
		FakeStore store = FakeStore.guizhou();
		new TestHouse(folder).chapter("a", new HonestChapter()).chapter("b", (context, monitor) -> {
			throw new IllegalStateException();
		}).make(store);
		assertThat(store.sessions).hasSize(3).allMatch(session -> session.closed.get());
	}

	private static Problem dataError(String dataSet, String column) {
		return Problem.error("data.value.unreadable", "This is no number.", new Place(dataSet + ".csv", 7, dataSet, column, "x"));
	}

	@Test
	void takesOutOnlyChaptersThatReadWhatIsWrong() {
		FakeStore store = FakeStore.guizhou().problem(dataError("line", "fee"));
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter())
				.chapter("b", new HonestChapter(),
						schema -> schema.replace("<columns>line_id</columns>", "<columns>line_id</columns><columns>fee</columns>"))
				.make(store);
		assertThat(chapters(made)).extracting(ReportChapter::getState).containsExactly(ChapterState.COMPLETE, ChapterState.FAILED);
		assertThat(codes(made)).containsExactly("data.value.unreadable", "chapter.data");
		assertThat(chapters(made).get(1).getProblems().get(0).getMessage())
				.startsWith("The chapter \"Chapter b\" is left out: 1 error in the data that it reads").contains("This is no number.")
				.contains("data.value.unreadable");
		assertThat(made.result().orElseThrow().getProblems()).extracting(problem -> problem.getFile()).containsExactly("line.csv");
	}

	@Test
	void tellsNothingOfTheRowsOfOtherUnitsInTheReportOfOneAmongThem() {
		FakeStore store = FakeStore.guizhou().problem(dataError("line", "fee")).problem(dataError("line", "fee"));
		String family = TestHouse.FAMILY.replace("<levels id=\"branch\"/>", "<levels id=\"branch\" reportable=\"true\"/>");
		Family read = new TestHouse(folder).family(family)
				.chapter("b", new HonestChapter(),
						schema -> schema.replace("<columns>line_id</columns>", "<columns>line_id</columns><columns>fee</columns>"))
				.family();
		Outcome<Report> made = new ReportMaker(TestHouse.THREADS, 2, FailureLog.NONE, Locale.ENGLISH).make(ReportPlan.of(read),
				ReportRequest.of(TestHouse.APRIL, "5201", Locale.ENGLISH), store, new NullProgressMonitor());
		assertThat(made.result().orElseThrow().getProblems()).singleElement().satisfies(problem -> {
			assertThat(problem.getCode()).isEqualTo("data.value.unreadable");
			assertThat(problem.getMessage()).isEqualTo("There are 2 remarks on the rows of all units in \"line\"; a check of the data lists them.");
			assertThat(problem.getFile()).isNull();
			assertThat(problem.getLine()).isZero();
			assertThat(problem.getValue()).isNull();
		});
		assertThat(chapters(made).get(0).getProblems()).singleElement().satisfies(problem -> assertThat(problem.getMessage())
				.isEqualTo("The chapter \"Chapter b\" is left out: the data that it reads have errors; a check of the data lists them."));
		assertThat(made.problems().get(0).message()).as("whoever makes it sees the data").isEqualTo("This is no number.");
	}

	@Test
	void keepsChaptersThatTheUnlistedErrorsDoNotTouch() {
		FakeStore store = FakeStore.guizhou().problem(dataError("line", "fee")).problem(Problem.error("data.more", "And 5 more.", Place.NOWHERE));
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter()).make(store);
		assertThat(chapters(made)).extracting(ReportChapter::getState).containsExactly(ChapterState.COMPLETE);
		assertThat(codes(made)).containsExactly("data.value.unreadable", "data.more");
	}

	@Test
	void saysThatTheErrorsItCountsAreNotAll() {
		FakeStore store = FakeStore.guizhou().problem(dataError("line", "line_id"))
				.problem(Problem.warning("data.more", "And 5 more.", Place.NOWHERE));
		Family family = new TestHouse(folder).chapter("a", new HonestChapter()).family();
		Outcome<Report> made = new ReportMaker(TestHouse.THREADS, 2, FailureLog.NONE, Locale.SIMPLIFIED_CHINESE).make(ReportPlan.of(family),
				ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH), store, new NullProgressMonitor());
		assertThat(made.problems().get(2).message()).startsWith("章节“Chapter a”未能编制：所读数据至少有1处错误");
		assertThat(chapters(made).get(0).getProblems().get(0).getMessage())
				.startsWith("The chapter \"Chapter a\" is left out: at least 1 error in the data that it reads");
	}

	@Test
	void tellsTheUserInTheirLanguageAndTheReaderInThatOfTheReport() {
		Family family = new TestHouse(folder).chapter("a", new HonestChapter(content -> null)).family();
		Outcome<Report> made = new ReportMaker(TestHouse.THREADS, 2, FailureLog.NONE, Locale.SIMPLIFIED_CHINESE).make(ReportPlan.of(family),
				ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH), FakeStore.guizhou(), new NullProgressMonitor());
		assertThat(made.problems()).extracting(Problem::message).containsExactly("章节没有给出任何结果。");
		assertThat(chapters(made).get(0).getProblems()).extracting(problem -> problem.getMessage())
				.containsExactly("The chapter answered with nothing.");
	}

	@Test
	void takesOutEveryReaderOfADataSetThatIsWrongAsAWhole() {
		FakeStore store = FakeStore.guizhou().problem(dataError("line", ""));
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter())
				.chapter("b", new HonestChapter(), schema -> schema.replace("dataSet=\"line\"", "dataSet=\"org_unit\"").replace("line_id", "code"))
				.make(store);
		assertThat(chapters(made)).extracting(ReportChapter::getState).containsExactly(ChapterState.FAILED, ChapterState.COMPLETE);
	}

	@Test
	void makesNothingWhenTheFamilyItselfCannotReadItsData() {
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter())
				.make(FakeStore.guizhou().problem(dataError("org_unit", "code")));
		assertThat(made.result()).isEmpty();
		assertThat(codes(made)).containsExactly("data.value.unreadable");
	}

	@Test
	void takesWarningsIntoTheDocumentAndGoesOn() {
		FakeStore store = FakeStore.guizhou().problem(Problem.warning("data.reference", "Unknown line.", Place.dataSet("line.csv", "line")));
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter()).make(store);
		assertThat(made.hasErrors()).isFalse();
		assertThat(made.result().orElseThrow().getProblems()).hasSize(1);
	}

	@Test
	void showsAChapterWhoseContributionIsBroken() {
		Outcome<Report> made = new TestHouse(folder)
				.chapter("a", new HonestChapter(), schema -> schema.replace("<columns>line_id</columns>", "<columns>gone</columns>"))
				.chapter("b", new HonestChapter()).make(FakeStore.guizhou());
		assertThat(chapters(made)).extracting(ReportChapter::getState).containsExactly(ChapterState.FAILED, ChapterState.COMPLETE);
		assertThat(codes(made)).containsExactly("schema.column.unknown");
	}

	@Test
	void tellsOfAChapterWhosePartCannotBeReadInTheDocument() {
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter(), schema -> "<broken").chapter("b", new HonestChapter())
				.make(FakeStore.guizhou());
		assertThat(chapters(made)).extracting(ReportChapter::getId).containsExactly("b");
		assertThat(made.result().orElseThrow().getProblems()).extracting(problem -> problem.getCode()).containsExactly("schema.xml.broken");
	}

	@Test
	void replacesWhatXmlCannotHold() {
		FakeStore store = FakeStore.guizhou().answer("organisation", FakeStore.unit("52", "Gui\u0001zhou\uD800", "province", ""),
				FakeStore.unit("5201", "Guiyang", "branch", "52"), FakeStore.unit("5202", "Zunyi", "branch", "52"));
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter()).make(store);
		assertThat(made.result().orElseThrow().getTitle()).isEqualTo("Gui\uFFFDzhou\uFFFD, April 2017");
	}
}
