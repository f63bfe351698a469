package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.data.DataStoreRequest;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.desk.DataChoices;
import org.chapterhouse.core.desk.DataFit;
import org.chapterhouse.core.desk.PreviousReport;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.desk.SampleCopy;
import org.chapterhouse.core.desk.Workplace;
import org.chapterhouse.core.internal.PeriodMark;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.core.desk.QueryRows;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.QueryParameter;
import org.chapterhouse.model.report.ReportFactory;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What command line and application do alike. */
class DeskTest {

	@TempDir
	private Path folder;
	private TestHouse house;
	private FakeStore store;
	private final List<String> begun = new ArrayList<>();
	private final List<String> opened = new ArrayList<>();

	/** Opens what is called "fake". */
	private final class Provider implements DataStoreProvider {

		@Override
		public boolean accepts(String location) {
			return location.equals("fake") || location.equals(folder.toString());
		}

		@Override
		public Outcome<DataStore> open(DataStoreRequest request, IProgressMonitor monitor) {
			request.needs().forEach(need -> opened.add(need.getDataSet() + "." + String.join(",", need.getColumns())));
			return Outcome.of(store);
		}
	}

	@BeforeEach
	void build() {
		house = new TestHouse(folder.resolve("house"));
		house.family(TestHouse.FAMILY.replace("</report:FamilyDefinition>",
				"<dataSets id=\"billing\"><columns name=\"period\" type=\"MONTH\" key=\"true\"/></dataSets></report:FamilyDefinition>"));
		house.chapter("a", new HonestChapter());
		house.contribute(new Contribution("store", Map.of("id", "fake", "class", "Provider"), house.files("data"), Provider::new));
		store = FakeStore.guizhou();
	}

	private Workplace workplace() {
		return new Workplace(house.installation(), Locale.ENGLISH, FailureLog.NONE, (files, path) -> Optional.of(folder.resolve(path)), begun::add);
	}

	private ReportRun run(String location) {
		return new ReportRun(workplace(), house.family(), ReportData.at(location), TextStore.none());
	}

	@Test
	void tellsOfWhichPeriodsAndUnitsTheDataSpeak() {
		store.answer("SELECT DISTINCT period AS period FROM billing ORDER BY period", TestHouse.row("period", "2017-03"),
				TestHouse.row("period", "2017-04"), TestHouse.row("period", "?"));

		DataChoices choices = run("fake").choices(new NullProgressMonitor()).result().orElseThrow();

		assertThat(choices.periods()).containsExactly(TestHouse.APRIL, Period.month(2017, 3));
		assertThat(choices.units()).extracting(OrgUnit::code).containsExactly("52");
		assertThat(opened).containsExactly("org_unit.code", "billing.period");
	}

	@Test
	void tellsWhatItCanOfDataWithoutPeriods() {
		Outcome<DataChoices> choices = run("fake").choices(new NullProgressMonitor());

		assertThat(choices.result().orElseThrow().periods()).isEmpty();
		assertThat(choices.result().orElseThrow().units()).isNotEmpty();
		assertThat(choices.problems()).extracting(Problem::code).containsExactly("data.periods.unreadable");
		assertThat(choices.problems().get(0).message()).contains("The periods of the data set billing cannot be read");
	}

	@Test
	void saysFirstThatAFolderHoldsNoneOfTheDataAndWhatIsExpectedThere() {
		store.problem(Problem.error("data.set.missing", "No billing.", Place.dataSet("billing.csv", "billing")));
		assertThat(run("fake").choices(new NullProgressMonitor()).problems()).extracting(Problem::code).startsWith("data.set.missing")
				.doesNotContain("data.folder.empty");

		store.problem(Problem.error("data.set.missing", "No org_unit.", Place.dataSet("org_unit.csv", "org_unit")));

		Outcome<DataChoices> choices = run("fake").choices(new NullProgressMonitor());
		assertThat(choices.problems().getFirst()).satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("data.folder.empty");
			assertThat(problem.isError()).isTrue();
			assertThat(problem.message()).startsWith("The folder fake holds no data of this report.").contains("called org_unit, billing, with",
					".csv, .xlsx or .parquet", "disk");
		});
	}

	@Test
	void comparesWithAnotherPeriodOfTheSameDataThatTheseTellOf() {
		ReportRun run = run("fake");
		ReportPlan plan = ReportPlan.of(run.family());
		var april = ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH);

		assertThat(run.compare(plan, april, null, Period.month(2017, 5), TestHouse.THREADS, new NullProgressMonitor()).problems())
				.extracting(Problem::code).containsExactly("compare.period.empty");
		assertThat(run.compare(plan, april, null, TestHouse.APRIL, TestHouse.THREADS, new NullProgressMonitor()).problems())
				.extracting(Problem::code).containsExactly("compare.period.same");
		assertThat(begun).contains("comparing of reports");
	}

	@Test
	void offersMonthsOfWhichRowsTellAndSaysWhatTheyLack() {
		house.family(TestHouse.FAMILY.replace("</report:FamilyDefinition>", """
				<dataSets id="benchmark"><columns name="period" type="MONTH" key="true"/></dataSets>
				<dataSets id="billing"><columns name="period" type="MONTH" key="true" ofPeriod="true"/></dataSets>
				<dataSets id="audit"><columns name="period" type="MONTH" ofPeriod="true"/></dataSets></report:FamilyDefinition>"""));
		store.answer("SELECT DISTINCT period AS period FROM benchmark ORDER BY period", TestHouse.row("period", "2017-06"));
		store.answer("SELECT DISTINCT period AS period FROM billing ORDER BY period", TestHouse.row("period", "2017-03"));
		store.answer("SELECT DISTINCT period AS period FROM audit ORDER BY period", TestHouse.row("period", "2017-04"));

		DataChoices choices = run("fake").choices(new NullProgressMonitor()).result().orElseThrow();

		assertThat(choices.periods()).containsExactly(TestHouse.APRIL, Period.month(2017, 3));
		assertThat(choices.lacking()).containsOnlyKeys(TestHouse.APRIL).containsValue(
				"There are no rows for 2017-04 in billing: what the report says from them counts earlier rows only, or none.");
	}

	@Test
	void offersLaterMonthsOfWhichThereAreTextsAndNoRowsYet() throws IOException {
		house.family(TestHouse.FAMILY.replace("</report:FamilyDefinition>",
				"<dataSets id=\"billing\"><columns name=\"period\" type=\"MONTH\" key=\"true\" ofPeriod=\"true\"/></dataSets></report:FamilyDefinition>"));
		store.answer("SELECT DISTINCT period AS period FROM billing ORDER BY period", TestHouse.row("period", "2017-04"));
		for (String page : List.of("2017-02/52.txt", "2017-04/52.txt", "2017-05/5201.en.txt", "2017-06/52.txt", "2017-07/52.bak", "drafts/52.txt")) {
			Path file = folder.resolve("texts").resolve(house.family().id()).resolve(page);
			Files.createDirectories(file.getParent());
			Files.writeString(file, "# a\n");
		}

		DataChoices choices = run(folder.toString()).choices(new NullProgressMonitor()).result().orElseThrow();

		assertThat(choices.periods()).containsExactly(TestHouse.APRIL);
		assertThat(choices.written()).containsExactly(Period.month(2017, 6), Period.month(2017, 5));
		assertThat(choices.all()).containsExactly(Period.month(2017, 6), Period.month(2017, 5), TestHouse.APRIL);
		assertThat(choices.otherThan(Period.month(2017, 5))).containsExactly(TestHouse.APRIL);
		assertThat(choices.lacking()).containsOnlyKeys(choices.written())
				.containsEntry(Period.month(2017, 5), "There are texts for 2017-05, but no rows of it in billing yet.");
		assertThat(run("fake").choices(new NullProgressMonitor()).result().orElseThrow().written()).isEmpty();
	}

	@Test
	void makesNoReportOfAPeriodWithoutRowsButItsFigures() {
		house.family(TestHouse.FAMILY.replace("</report:FamilyDefinition>",
				"<dataSets id=\"billing\"><columns name=\"period\" type=\"MONTH\" key=\"true\" ofPeriod=\"true\"/></dataSets></report:FamilyDefinition>"));
		house.chapter("b", new HonestChapter(), schema -> schema.replace("dataSet=\"line\"", "dataSet=\"billing\"").replace("line_id", "period"));
		ReportRun run = run("fake");
		PeriodMark billing = PeriodMark.of(run.family().definition()).get(0);
		store.answer(billing.row(TestHouse.APRIL).sql());
		store.answer(billing.span(TestHouse.APRIL).sql(), TestHouse.row("earliest", "2017-01", "latest", "2017-03", "last_before", "2017-03",
				"first_after", ""));
		ReportPlan plan = ReportPlan.of(run.family());
		var april = ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH);
		var previous = new PreviousReport(run.workplace(), run.family(), new PreviousReport.Source.None());

		var made = run.make(plan, april, store, TestHouse.THREADS, previous, new NullProgressMonitor());
		assertThat(made.result()).isEmpty();
		assertThat(made.problems()).extracting(Problem::code).containsExactly(PeriodRows.NONE);
		assertThat(made.hasErrors()).isTrue();
		assertThat(begun).doesNotContain("computing of a report");

		var figures = run.figures(plan, april, store, TestHouse.THREADS, new NullProgressMonitor());
		assertThat(figures.result()).isPresent();
		assertThat(figures.problems()).extracting(Problem::code).containsExactly(PeriodRows.NONE);
		assertThat(figures.hasErrors()).isFalse();

		assertThat(run.compare(plan, ReportRequest.of(Period.month(2017, 3), "52", Locale.ENGLISH), null, TestHouse.APRIL, TestHouse.THREADS,
				new NullProgressMonitor()).problems()).extracting(Problem::message)
				.containsExactly("The data say nothing of April 2017 that could be compared: choose another period.");
	}

	@Test
	void offersTheMonthBeforeFirstAndTheNextWhereThereIsNone() {
		var choices = new DataChoices(List.of(Period.month(2017, 6), Period.month(2017, 5), TestHouse.APRIL, Period.month(2017, 1)), List.of());
		assertThat(choices.usual(TestHouse.APRIL)).contains(Period.month(2017, 1));
		assertThat(choices.usual(Period.month(2017, 1))).contains(TestHouse.APRIL);
		assertThat(choices.otherThan(TestHouse.APRIL)).doesNotContain(TestHouse.APRIL).hasSize(3);
		assertThat(new DataChoices(List.of(TestHouse.APRIL), List.of()).usual(TestHouse.APRIL)).isEmpty();
	}

	@Test
	void findsTheFamilyThatTheDataFit() {
		var another = new TestHouse(folder.resolve("another"));
		another.family(TestHouse.FAMILY.replace("</report:FamilyDefinition>",
				"<dataSets id=\"sales\"><columns name=\"period\" type=\"MONTH\" key=\"true\"/></dataSets></report:FamilyDefinition>"));
		another.chapter("a", new HonestChapter());
		Family sales = another.family();
		Family billing = house.family();
		store.answer("SELECT DISTINCT period AS period FROM billing ORDER BY period", TestHouse.row("period", "2017-04"));

		DataFit found = DataFit.find(workplace(), List.of(sales, billing), ReportData.at("fake"), new NullProgressMonitor()).result().orElseThrow();
		assertThat(found.family()).isSameAs(billing);
		assertThat(found.choices().periods()).containsExactly(TestHouse.APRIL);

		// none fits: the first
		assertThat(DataFit.find(workplace(), List.of(sales), ReportData.at("fake"), new NullProgressMonitor()).result().orElseThrow().family())
				.isSameAs(sales);
		assertThat(DataFit.find(workplace(), List.of(sales, billing), ReportData.at("elsewhere"), new NullProgressMonitor()).problems())
				.extracting(Problem::code).containsExactly("usage.data.unknown");
	}

	@Test
	void tellsWhichUnitTheDataAreAbout() {
		List<OrgUnit> units = List.of(unit("11", "1"), unit("52", "1"), unit("5201", "52"), unit("520101", "5201"), unit("5202", "52"));

		assertThat(new DataChoices(List.of(), units).widest()).map(OrgUnit::code).contains("52");
		assertThat(new DataChoices(List.of(), units.subList(0, 2)).widest()).map(OrgUnit::code).contains("11");
		assertThat(new DataChoices(List.of(), List.of(unit("a", "b"), unit("b", "a"))).widest()).map(OrgUnit::code).contains("a");
		assertThat(new DataChoices(List.of(), List.of()).widest()).isEmpty();
	}

	private static OrgUnit unit(String code, String parent) {
		return new OrgUnit(code, code, code, "level", parent, 0);
	}

	@Test
	void tellsThatNothingOpensSomeData() {
		assertThat(run("elsewhere").choices(new NullProgressMonitor()).problems()).singleElement()
				.satisfies(problem -> assertThat(problem.code() + problem.message()).startsWith("usage.data.unknown").contains("elsewhere"));
	}

	@Test
	void makesAReportAndTellsTheStages() {
		var stages = new ArrayList<String>();
		ReportRun run = run("fake");

		var made = run.make(ReportPlan.of(run.family()), ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH), TestHouse.THREADS,
				new PreviousReport(run.workplace(), run.family(), new PreviousReport.Source.None()), stages::add, new NullProgressMonitor());

		assertThat(made.result().orElseThrow().getTitle()).isEqualTo("Guizhou, April 2017");
		assertThat(stages).containsExactly("open", "compute");
		assertThat(begun).containsExactly("opening of data", "computing of a report");
	}

	@Test
	void copiesTheSampleOnceAndLeavesWhatPeopleChanged() throws IOException {
		house.contribute(new Contribution("sample", Map.of("family", "monthly", "folder", "sample"), house.files("family"), () -> ""));
		Files.createDirectories(folder.resolve("sample/texts"));
		Files.writeString(folder.resolve("sample/line.csv"), "line_id\n");
		Files.writeString(folder.resolve("sample/texts/52.txt"), "ours");
		Path target = folder.resolve("mine/sample");

		assertThat(SampleCopy.make(workplace(), house.family(), target).result().orElseThrow().location()).isEqualTo(target.toString());
		Files.writeString(target.resolve("texts/52.txt"), "theirs");
		SampleCopy.make(workplace(), house.family(), target);

		assertThat(target.resolve("line.csv")).hasContent("line_id");
		assertThat(target.resolve("texts/52.txt")).hasContent("theirs");
		assertThat(folder.resolve("sample/texts/52.txt")).hasContent("ours");
		assertThat(target.getParent().toFile().list()).containsExactly("sample");
	}

	@Test
	void copiesTheSampleAnewAndKeepsWhatPeopleChangedBesideIt() throws IOException {
		house.contribute(new Contribution("sample", Map.of("family", "monthly", "folder", "sample"), house.files("family"), () -> ""));
		Files.createDirectories(folder.resolve("sample"));
		Files.writeString(folder.resolve("sample/line.csv"), "ours");
		Path target = folder.resolve("mine/sample");
		SampleCopy.make(workplace(), house.family(), target);

		for (String changed : List.of("first", "second")) {
			Files.writeString(target.resolve("line.csv"), changed);
			Path kept = SampleCopy.renew(workplace(), house.family(), target).result().orElseThrow();
			assertThat(kept.resolve("line.csv")).hasContent(changed);
			assertThat(target.resolve("line.csv")).hasContent("ours");
		}

		Files.writeString(target.resolve("line.csv"), "third");
		var shipsNone = new TestHouse(folder);
		assertThat(SampleCopy.renew(workplace(), shipsNone.family(), folder.resolve("nowhere")).problems()).extracting(problem -> problem.code())
				.doesNotContain("internal").isNotEmpty();
		assertThat(target.resolve("line.csv")).hasContent("third");
		assertThat(target.getParent().toFile().list()).containsExactlyInAnyOrder("sample", "sample.bak", "sample.bak2");
	}

	@Test
	void copiesTheSampleOnceWhereSeveralAskForItAtTheSameTime() throws Exception {
		house.contribute(new Contribution("sample", Map.of("family", "monthly", "folder", "sample"), house.files("family"), () -> ""));
		Files.createDirectories(folder.resolve("sample"));
		for (int at = 0; at < 50; at++) {
			Files.writeString(folder.resolve("sample/line" + at + ".csv"), "line_id\n");
		}
		var workplace = new Workplace(house.installation(), Locale.ENGLISH, FailureLog.NONE, (files, path) -> Optional.of(folder.resolve(path)),
				what -> {
					// begun by several threads
				});
		Family family = house.family();
		Path target = folder.resolve("mine/sample");
		var together = new CyclicBarrier(4);
		Callable<Outcome<ReportData>> copy = () -> {
			together.await();
			return SampleCopy.make(workplace, family, target);
		};

		try (ExecutorService threads = Executors.newFixedThreadPool(together.getParties())) {
			for (var made : threads.invokeAll(Collections.nCopies(together.getParties(), copy))) {
				assertThat(made.get().problems()).isEmpty();
				assertThat(made.get().result().orElseThrow().location()).isEqualTo(target.toString());
			}
		}

		assertThat(target.toFile().list()).hasSize(50);
		assertThat(target.getParent().toFile().list()).containsExactly("sample");
	}

	@Test
	void tellsThatAFamilyShipsNoSample() {
		assertThat(SampleCopy.make(workplace(), house.family(), folder.resolve("mine")).problems()).extracting(problem -> problem.code())
				.containsExactly("usage.data.missing");
	}

	private static final String SQL = "SELECT org_code, COUNT(*) AS n FROM line WHERE period = :period";

	/** Reads the rows of a query of a document whose chapter asks this. */
	private Outcome<QueryRows> rows(String asked, int most) {
		house.chapter("q", (context, monitor) -> {
			context.data().query(SqlQuery.of("lines", SQL).with("period", "2017-04"));
			return new HonestChapter().compute(context, monitor);
		});
		store.answer(SQL, TestHouse.row("org_code", "5201", "n", 20), TestHouse.row("org_code", "5202", "n", 10));
		Query query = ReportFactory.eINSTANCE.createQuery();
		query.setId("q/lines");
		query.setSql(asked);
		QueryParameter period = ReportFactory.eINSTANCE.createQueryParameter();
		period.setName("period");
		period.setValue("2017-04");
		query.getParameters().add(period);
		return run("fake").rows(query, ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH), most, TestHouse.THREADS, new NullProgressMonitor());
	}

	@Test
	void readsTheRowsThatAQueryGave() {
		house.family(TestHouse.FAMILY.replace("<columns name=\"org_code\"",
				"<columns name=\"org_code\" ><aliases>org</aliases><aliases>机构编码</aliases></columns>"
						+ "<columns name=\"other\""));
		QueryRows rows = rows(SQL, 1).result().orElseThrow();

		assertThat(rows.columns()).containsExactly("org_code", "n");
		assertThat(rows.rows()).containsExactly(List.of("5201", "20"));
		assertThat(rows.all()).isEqualTo(2);
		assertThat(rows.isPart()).isTrue();
		assertThat(rows.table(house.family(), Locale.ENGLISH).heading()).containsExactly("org code", "n");
		assertThat(rows.table(house.family(), Locale.SIMPLIFIED_CHINESE).heading()).containsExactly("机构编码", "n");
		assertThat(begun).contains("reading of rows");
	}

	@Test
	void tellsThatAQueryIsNotAskedAnyMore() {
		assertThat(rows("SELECT another", 10).problems()).extracting(Problem::code).containsExactly("rows.none");
	}
}
