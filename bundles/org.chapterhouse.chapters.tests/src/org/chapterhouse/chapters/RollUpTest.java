package org.chapterhouse.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;

import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;
import org.junit.jupiter.api.Test;

/** A company with two halls, one of which has a counter below it. */
class RollUpTest {

	private static final OrgUnit COMPANY = unit("C", "company", "");
	private static final OrgUnit FIRST = unit("H1", "hall", "C");
	private static final OrgUnit SECOND = unit("H2", "hall", "C");
	private static final Organisation ORGANISATION = Organisation.of(List.of(COMPANY, FIRST, SECOND, unit("K1", "counter", "H1")), "C").orElseThrow();

	private static OrgUnit unit(String code, String level, String parent) {
		return new OrgUnit(code, code, code, level, parent, 0);
	}

	private static RollUp rollUp(String... rows) {
		return RollUp.of(ORGANISATION, Rows.of(rows), "unit", unit -> true);
	}

	@Test
	void whatIsBookedOnTheUnitAboveCountsForItAlone() {
		RollUp rows = rollUp("unit=C amount=100.5 n=1", "unit=H1 amount=10 n=2", "unit=K1 amount=1 n=4", "unit=H2 amount=-3 n=8");

		assertThat(rows.sum(COMPANY, "amount")).isEqualTo(Figure.of(1085).per(Figure.of(10)));
		assertThat(rows.sum(FIRST, "amount")).isEqualTo(Figure.of(11));
		assertThat(rows.count(COMPANY, "n")).isEqualTo(15);
		assertThat(rows.count(SECOND, "n")).isEqualTo(8);
	}

	@Test
	void rowsOfStrangersTakeNoPartAndNoRowsAreZero() {
		assertThat(rollUp("unit=X amount=100").sum(COMPANY, "amount")).isEqualTo(Figure.of(0));
	}

	@Test
	void rowsOnUnitsThatMayHaveNoneTakeNoPart() {
		QueryResult rows = Rows.of("unit=C amount=100", "unit=H1 amount=10", "unit=K1 amount=1");

		assertThat(RollUp.of(ORGANISATION, rows, "unit", unit -> unit.level().equals("hall")).sum(COMPANY, "amount")).isEqualTo(Figure.of(10));
	}

	@Test
	void choosesRowsByConditionAndByMonth() {
		RollUp rows = rollUp("unit=H1 m_year=2024 m_month=1 n=1", "unit=H1 m_year=2025 m_month=1 n=2", "unit=H2 m_year=2025 m_month=2 n=4");

		assertThat(rows.in(List.of(YearMonth.of(2025, 1), YearMonth.of(2025, 2)), "m").count(COMPANY, "n")).isEqualTo(6);
		assertThat(rows.where(row -> row.count("n") < 3).count(COMPANY, "n")).isEqualTo(3);
	}

	@Test
	void membersThatNobodyKnowsCountInTheWholeOnly() {
		CutRollUp cut = CutRollUp.of(ORGANISATION, Rows.of("unit=C kind=a n=1", "unit=H1 kind=b n=2", "unit=H1 kind=? n=4"), "kind", "unit",
				unit -> true);

		assertThat(cut.whole().count(COMPANY, "n")).isEqualTo(7);
		assertThat(cut.of(new DimensionMember("b", "B", 1)).count(COMPANY, "n")).isEqualTo(2);
		assertThat(cut.of(new DimensionMember("c", "C", 2)).count(COMPANY, "n")).isZero();
	}

	@Test
	void findsTheTargetOfAUnitAndAPeriod() {
		var targets = new Targets(Rows.of("unit=H1 period=2025 value=7", "unit=H1 period=2026 value=8"), "unit");

		assertThat(targets.of(FIRST, "2025")).isEqualTo(Figure.of(7));
		assertThat(targets.of(FIRST, "2027").isPresent()).isFalse();
		assertThat(targets.of(SECOND, "2025").isPresent()).isFalse();
		assertThat(targets.lineage(FIRST, "2025").rows()).isEqualTo(1);
	}
}
