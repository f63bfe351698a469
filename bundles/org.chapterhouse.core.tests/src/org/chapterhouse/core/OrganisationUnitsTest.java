package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
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
}
