package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.NullProgressMonitor;
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
		assertThat(explanation.formula()).as("that of the schema where the messages have none").isEqualTo("part of the whole");
		assertThat(explanation.source()).isEmpty();
		assertThat(explanation.inputs()).extracting(input -> input.fact().getId()).containsExactly("a.lines@5201#2017-04", "a.lines@52#2017-04");
		assertThat(explanation.inputs().get(0).source().orElseThrow().getSql()).isEqualTo("SELECT 1");
		assertThat(explanation.inputs().get(0).fact().getRows()).isEqualTo(20);
	}

	@Test
	void tellsTheFormulaInTheLanguageOfTheDocument() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter(), schema -> schema,
				messages -> messages + "formula.a.share=本单位占{whole}\nlevel.province.whole=全省\n");
		Report report = new ReportMaker(TestHouse.THREADS, 1, FailureLog.NONE, Locale.ENGLISH).make(ReportPlan.of(house.family()),
				ReportRequest.of(TestHouse.APRIL, "52", Locale.SIMPLIFIED_CHINESE), FakeStore.guizhou(), new NullProgressMonitor()).result()
				.orElseThrow();
		Fact share = report.getParts().get(0).getChapters().get(0).getFacts().get(3);
		assertThat(Explanation.of(house.family(), report, share).orElseThrow().formula()).isEqualTo("本单位占全省");
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
