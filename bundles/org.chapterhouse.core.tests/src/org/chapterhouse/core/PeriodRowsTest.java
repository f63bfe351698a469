package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.core.internal.PeriodMark;
import org.chapterhouse.model.report.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeriodRowsTest {

	/** Bills come month by month, orders day by day; a target may name a month, too, but tells nothing of it. */
	private static final String FAMILY = TestHouse.FAMILY.replace("</report:FamilyDefinition>", """
			<dataSets id="billing"><columns name="period" type="MONTH" key="true" ofPeriod="true"/></dataSets>
			<dataSets id="orders"><columns name="order_no" key="true"/><columns name="created_on" type="DATE" ofPeriod="true"/></dataSets>
			<dataSets id="target"><columns name="period" type="MONTH" key="true"/></dataSets></report:FamilyDefinition>""");

	@TempDir
	private Path folder;
	private Family family;
	private FakeStore store;

	@BeforeEach
	void build() {
		family = new TestHouse(folder).family(FAMILY).chapter("a", new HonestChapter(), schema -> needs(schema, "billing", "period"))
				.chapter("b", new HonestChapter(), schema -> needs(schema, "orders", "order_no", "created_on"))
				.chapter("c", new HonestChapter(), schema -> needs(schema, "target", "period")).family();
		store = FakeStore.guizhou();
		data("billing", "2017-01", "2017-04");
		data("orders", "2016-12-31", "2017-03-02");
	}

	private static String needs(String schema, String dataSet, String... columns) {
		return schema.replace("<needs dataSet=\"line\">", "<needs dataSet=\"" + dataSet + "\">").replace("<columns>line_id</columns>",
				"<columns>" + String.join("</columns><columns>", columns) + "</columns>");
	}

	/** Answers as a data set with rows of two months does, of which it is asked for April, May and June. */
	private void data(String dataSet, String first, String last) {
		PeriodMark mark = mark(dataSet);
		SqlQuery row = mark.row(TestHouse.APRIL);
		boolean april = last.startsWith("2017-04");
		store.answer(row.sql(), april ? new Map[] { TestHouse.row("found", 1) } : new Map[0]);
		store.answer(mark.span(TestHouse.APRIL).sql(), TestHouse.row("earliest", first, "latest", last, "last_before", april ? first : last,
				"first_after", ""));
	}

	private PeriodMark mark(String dataSet) {
		return PeriodMark.of(family.definition()).stream().filter(one -> one.dataSet().equals(dataSet)).findFirst().orElseThrow();
	}

	private List<Problem> problems(String... chapters) {
		return PeriodRows.problems(ReportPlan.of(family, chapter -> List.of(chapters).contains(chapter.id())), TestHouse.APRIL, store,
				Severity.ERROR, Locale.ENGLISH);
	}

	@Test
	void asksForTheMonthsOfAPeriodAndForItsDays() {
		var asked = new TreeMap<String, Object>();
		PeriodMark.of(family.definition()).forEach(mark -> asked.put(mark.dataSet(), mark.row(TestHouse.APRIL).parameters()));

		assertThat(asked).hasToString("{billing={first=2017-04, next=2017-05}, orders={first=2017-04-01, next=2017-05-01}}");
	}

	@Test
	void findsNothingWhereARowTellsOfThePeriod() {
		assertThat(problems("a", "b", "c")).isEmpty();
	}

	@Test
	void tellsWhatThereIsWhereNoRowTellsOfThePeriod() {
		data("billing", "2017-01", "2017-02");

		assertThat(problems("a", "b", "c")).containsExactly(Problem.error(PeriodRows.NONE,
				"There are no rows for 2017-04 in billing (2017-01 to 2017-02); orders (2016-12 to 2017-03). "
						+ "The nearest period with rows is 2017-02: ask for that, or add the rows of 2017-04 to the data.",
				Place.file("fake")));
	}

	@Test
	void asksOnlyWhatTheChaptersRead() {
		data("billing", "2017-01", "2017-02");
		data("orders", "2017-04-01", "2017-04-30");

		assertThat(problems("a")).extracting(Problem::code).containsExactly(PeriodRows.NONE);
		assertThat(problems("b")).isEmpty();
		// nothing that it reads tells of periods
		assertThat(problems("c")).isEmpty();
	}

	@Test
	void takesAQuietPeriodBetweenOthersAsAFactButNotAHoleInWhatComesMonthByMonth() {
		for (String dataSet : List.of("billing", "orders")) {
			PeriodMark mark = mark(dataSet);
			store.answer(mark.row(TestHouse.APRIL).sql());
			store.answer(mark.span(TestHouse.APRIL).sql(),
					TestHouse.row("earliest", "2017-01", "latest", "2017-06", "last_before", "2017-03", "first_after", "2017-06"));
		}

		assertThat(problems("b")).isEmpty();
		assertThat(problems("a")).extracting(Problem::code).containsExactly(PeriodRows.NONE);
		assertThat(problems("a", "b")).extracting(Problem::code).containsExactly(PeriodRows.NONE);
	}

	@Test
	void warnsOfWhatComesMonthByMonthAndLacksThePeriodThatOthersHave() {
		data("billing", "2017-02", "2017-02");
		data("orders", "2017-04-01", "2017-04-30");

		assertThat(problems("a", "b")).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo(PeriodRows.SOME);
			assertThat(problem.severity()).isEqualTo(Severity.WARNING);
			assertThat(problem.message()).startsWith("There are no rows for 2017-04 in billing (only 2017-02): ");
		});
	}

	@Test
	void leavesItToTheErrorsOfADataSetWhatIsWrongWithIt() {
		data("billing", "2017-01", "2017-02");
		store.problem(Problem.error("data.value.unreadable", "No month.", new Place("billing.csv", 2, "billing", "period", "?")));

		assertThat(problems("a", "b")).isEmpty();
	}

	@Test
	void tellsOfDataWithoutAnyRow() {
		data("billing", "", "");

		assertThat(problems("a")).extracting(Problem::message)
				.containsExactly("There are no rows for 2017-04 in billing (empty). Add the rows of 2017-04 to the data.");
	}
}
