package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks for reports about units that are there, that are not, and that do not stand as they should. */
class ReportUnitsTest {

	@TempDir
	private Path folder;

	private static List<String> codes(Outcome<?> outcome) {
		return outcome.problems().stream().map(Problem::code).toList();
	}

	@Test
	void namesNearUnitsForAnUnknownOne() {
		Outcome<Report> made = new TestHouse(folder).make(FakeStore.guizhou(), "5203", new NullProgressMonitor());
		assertThat(made.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("organisation.unknown.near");
			assertThat(problem.message()).contains("5202 Zunyi").contains("5201 Guiyang");
		});
		assertThat(new TestHouse(folder).make(FakeStore.guizhou(), "Guiyan", new NullProgressMonitor()).problems().get(0).message())
				.contains("5201 Guiyang");
	}

	@Test
	void refusesAUnitOfALevelWithoutReports() {
		Outcome<Report> made = new TestHouse(folder).make(FakeStore.guizhou(), "5201", new NullProgressMonitor());
		assertThat(codes(made)).containsExactly("organisation.level");
		assertThat(made.problems().get(0).message()).contains("province");
	}

	@Test
	void refusesAnOrganisationThatGoesInCircles() {
		FakeStore store = FakeStore.guizhou().answer("organisation", FakeStore.unit("52", "Guizhou", "province", "5201"),
				FakeStore.unit("5201", "Guiyang", "branch", "52"));
		Outcome<Report> made = new TestHouse(folder).make(store);
		assertThat(made.result()).isEmpty();
		assertThat(codes(made)).containsExactly("data.organisation.cycle");
	}

	@Test
	void warnsOfTwoHighestUnits() {
		FakeStore store = FakeStore.guizhou().answer("organisation", FakeStore.unit("52", "Guizhou", "province", ""),
				FakeStore.unit("53", "Yunnan", "province", ""));
		Outcome<Report> made = new TestHouse(folder).make(store);
		assertThat(made.result()).isPresent();
		assertThat(codes(made)).containsExactly("data.organisation.roots");
	}

	@Test
	void takesPlacesOfAnySize() {
		var far = TestHouse.row("code", "5201", "name", "Guiyang", "short_name", "Guiyang", "level", "branch", "parent_code", "52", "sort",
				20_170_401_000L);
		FakeStore store = FakeStore.guizhou()
				.answer("organisation", FakeStore.unit("52", "Guizhou", "province", ""), far, FakeStore.unit("5202", "Zunyi", "branch", "52"))
				.answer("industry", TestHouse.row("code", "EDU", "name", "Education", "sort", 20_170_401_000L),
						TestHouse.row("code", "GOV", "name", "Government", "sort", 1));
		Outcome<Report> made = new TestHouse(folder).chapter("a", new HonestChapter()).make(store);
		assertThat(made.result().orElseThrow().getUnits()).extracting(unit -> unit.getCode() + " " + unit.getSort()).containsExactly("52 1",
				"5202 1", "5201 20170401000");
		assertThat(made.result().orElseThrow().getParts().get(0).getChapters().get(0).getFacts()).extracting(Fact::getId).containsSubsequence(
				"a.share@52[industry=GOV]#2017-04",
				"a.share@52[industry=EDU]#2017-04");
	}

	@Test
	void titlesKnowTheWordsForTheUnitOfTheReport() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter());
		house.write("a/messages.properties",
				TestHouse.messages("a").replace("table.units=Units", "table.units=Units of {whole} in {self}").replace("From the line list.",
						"Lines of {whole}."));
		house.write("family/messages.properties",
				"family.monthly=Monthly\nfamily.title={org}\npart.first=First\npart.second=Second\nlevel.province.whole=the province\n");
		var chapter = house.make(FakeStore.guizhou()).result().orElseThrow().getParts().get(0).getChapters().get(0);

		assertThat(chapter.getTables()).extracting(table -> table.getTitle()).containsExactly("Units of the province in Guizhou");
		assertThat(chapter.getNotes()).extracting(note -> note.getText()).contains("Lines of the province.");
	}
}
