package org.chapterhouse.leasedline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.PeriodRows;
import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which data say something of a month. */
class MonthsWithRowsTest {

	private static final Period MAY = Period.month(2017, 5);
	private static final Period APRIL = Period.month(2017, 4);

	@TempDir
	private Path temp;
	private ReportLab lab;

	@BeforeEach
	void build() {
		lab = new ReportLab(MonthsWithRowsTest.class, "leased-line-monthly", temp);
	}

	private List<Problem> lacking(Period period, UnaryOperator<DataTables> rows) {
		DataTables tables = lab.tables().row("org_unit", "code", "52", "name", "贵州", "level", "province").row("billing", "period", "2017-04",
				"line_id",
				"L1", "amount", "100");
		tables.row("line", "line_id", "L1", "county_code", "52", "product", "data", "opened_on", "2016-02-01");
		try (OpenedData opened = lab.open(rows.apply(tables))) {
			return opened.lacking(period);
		}
	}

	@Test
	void theSampleSaysSomethingOfEveryMonthItHasBillsOf() {
		try (OpenedData sample = lab.sample()) {
			assertThat(sample.lacking(APRIL)).isEmpty();
			assertThat(sample.lacking(Period.month(2016, 1))).isEmpty();
			assertThat(sample.lacking(MAY)).singleElement().satisfies(problem -> {
				assertThat(problem.code()).isEqualTo(PeriodRows.NONE);
				assertThat(problem.message()).contains("billing, project (2016-01 to 2017-04)", "audit (only 2017-04)",
						"The nearest period with rows is 2017-04");
			});
			// lines are opened before there are bills
			assertThat(sample.lacking(Period.month(2015, 6))).extracting(Problem::code).containsExactly(PeriodRows.SOME);
		}
	}

	@Test
	void targetsBenchmarksAccountsAndEndsOfLinesSayNothing() {
		assertThat(lacking(MAY, rows -> rows.row("target", "metric", "revenue", "org_code", "52", "period", "2017-05", "value", "1")
				.row("benchmark_revenue", "period", "2017-05", "org_code", "52", "revenue_ytd", "1", "revenue_ytd_prior", "1")
				.row("account", "account_id", "A", "snapshot", "2017-05", "county_code", "52")
				.row("line", "line_id", "L2", "county_code", "52", "product", "data", "opened_on", "2016-02-01", "closed_on", "2017-05-02")))
				.extracting(Problem::code).containsExactly(PeriodRows.NONE);
	}

	@Test
	void oneRowOfAnyOtherTableIsEnough() {
		Map<String, UnaryOperator<DataTables>> some = Map.of("line",
				rows -> rows.row("line", "line_id", "L2", "county_code", "52", "product", "data", "opened_on", "2017-05-31"), "project",
				rows -> rows.row("project", "project_id", "P", "county_code", "52", "decided_on", "2017-05-01", "outcome", "won"), "work_order",
				rows -> rows.row("work_order", "order_no", "W", "kind", "survey", "branch_code", "52", "created_on", "2017-03-01", "replied_on",
						"2017-05-31"),
				"audit", rows -> rows.row("audit", "sample_id", "S", "period", "2017-05", "line_id", "L1", "branch_code", "52", "item", "tariff",
						"passed", "yes"));

		some.forEach((dataSet, rows) -> assertThat(lacking(MAY, rows)).as(dataSet).extracting(Problem::code).containsExactly(PeriodRows.SOME));
		assertThat(lacking(MAY, rows -> rows.row("billing", "period", "2017-05", "line_id", "L1", "amount", "0"))).isEmpty();
	}
}
