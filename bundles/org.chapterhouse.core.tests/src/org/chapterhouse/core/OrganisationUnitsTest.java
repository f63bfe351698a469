package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.OrgUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationUnitsTest {

	@TempDir
	private Path folder;

	private List<Problem> problems(FakeStore store) {
		return OrganisationUnits.problems(new TestHouse(folder).family(), store, Locale.ENGLISH);
	}

	@Test
	void findsNothingWrongWithATree() {
		assertThat(problems(FakeStore.guizhou())).isEmpty();
	}

	@Test
	void findsUnitsAboveThemselvesAndSeveralHighestOnes() {
		assertThat(problems(FakeStore.guizhou().answer("organisation", FakeStore.unit("52", "Guizhou", "province", "5201"),
				FakeStore.unit("5201", "Guiyang", "branch", "52")))).extracting(Problem::code).containsExactly("data.organisation.cycle");
		assertThat(problems(FakeStore.guizhou().answer("organisation", FakeStore.unit("52", "Guizhou", "province", ""),
				FakeStore.unit("53", "Yunnan", "province", "")))).extracting(Problem::code).containsExactly("data.organisation.roots");
	}

	@Test
	void findsThatNoUnitHasReports() {
		assertThat(problems(FakeStore.guizhou().answer("organisation", FakeStore.unit("5201", "Guiyang", "branch", "")))).singleElement()
				.satisfies(problem -> {
					assertThat(problem.isError()).isTrue();
					assertThat(problem.message()).isEqualTo("The data hold no organisation unit of a level with reports: province.");
				});
	}

	@Test
	void findsThatUnitsCannotBeRead() {
		assertThat(problems(new FakeStore())).extracting(Problem::code).containsExactly("data.organisation.unreadable");
	}

	@Test
	void saysNothingMoreWhereTheDataOfTheFamilyAreWrong() {
		assertThat(problems(new FakeStore()
				.problem(Problem.error("data.value.unreadable", "No code.", new Place("org_unit.csv", 2, "org_unit", "code", "?"))))).isEmpty();
	}

	private Outcome<List<OrgUnit>> within(FakeStore store, String code, String... levels) {
		return OrganisationUnits.within(new TestHouse(folder).family(), store, code, List.of(levels), Locale.ENGLISH);
	}

	@Test
	void findsTheUnitsOfSomeLevelsBelowOneEachBeforeThoseBelowIt() {
		assertThat(within(FakeStore.guizhou(), "52", "branch", "county").result().orElseThrow()).extracting(OrgUnit::code).containsExactly("52",
				"5201",
				"520101", "5202");
		assertThat(within(FakeStore.guizhou(), "52", "county").result().orElseThrow()).extracting(OrgUnit::code).containsExactly("52", "520101");
		assertThat(within(FakeStore.guizhou(), "52", "nation", "province").result().orElseThrow()).extracting(OrgUnit::code).containsExactly("52");
	}

	@Test
	void findsNoUnitsWhereThatAboveThemHasNoReport() {
		assertThat(within(FakeStore.guizhou(), "53", "branch").problems()).extracting(Problem::code)
				.allSatisfy(code -> assertThat(code).startsWith("organisation.unknown"));
		assertThat(within(FakeStore.guizhou(), "00", "branch").problems()).extracting(Problem::code).containsExactly("organisation.level");
		assertThat(
				within(FakeStore.guizhou().problem(Problem.error("data.value.unreadable", "No code.", new Place("org_unit.csv", 2, "org_unit", "code",
						"?"))), "52", "branch").problems())
				.extracting(Problem::code).containsExactly("data.value.unreadable");
		assertThat(within(new FakeStore(), "52", "branch").problems()).extracting(Problem::code).containsExactly("data.organisation.unreadable");
	}
}
