package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {

	@TempDir
	private Path folder;

	@Test
	void goesDownToTheQueries() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter());
		Report report = house.make(FakeStore.guizhou()).result().orElseThrow();
		Fact share = report.getParts().get(0).getChapters().get(0).getFacts().get(3);
		Explanation explanation = Explanation.of(house.family(), report, share).orElseThrow();
		assertThat(explanation.metric().getFormula()).isEqualTo("part of the whole");
		assertThat(explanation.source()).isEmpty();
		assertThat(explanation.inputs()).extracting(input -> input.fact().getId()).containsExactly("a.lines@5201#2017-04", "a.lines@52#2017-04");
		assertThat(explanation.inputs().get(0).source().orElseThrow().getSql()).isEqualTo("SELECT 1");
		assertThat(explanation.inputs().get(0).fact().getRows()).isEqualTo(20);
	}

	@Test
	void endsThoughFactsClaimToBeMadeFromThemselves() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter());
		Report report = house.make(FakeStore.guizhou()).result().orElseThrow();
		Fact fact = report.getParts().get(0).getChapters().get(0).getFacts().get(0);
		fact.getInputs().add(fact.getId());
		assertThat(Explanation.of(house.family(), report, fact)).isPresent();
	}
}
