package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.SentenceContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.core.desk.ShownFigures;
import org.chapterhouse.model.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It is known where a document shows its facts. */
class ShownFiguresTest {

	@TempDir
	private Path folder;

	private String json(String text, String... facts) {
		var house = new TestHouse(folder).chapter("a", new HonestChapter(content -> {
			List<Fact> said = content.facts().stream().filter(fact -> List.of(facts).contains(fact.key().id())).toList();
			return new ChapterContent(content.facts(), content.lists(), content.tables(), content.series(),
					List.of(new SentenceContent("total", text, said.stream().map(Fact::key).toList(), List.of(), Tone.NEUTRAL)), content.notes(),
					content.queries());
		}));
		Report report = house.make(FakeStore.guizhou()).result().orElseThrow();
		return ShownFigures.json(house.family(), report);
	}

	@Test
	void inTheRowsOfTables() {
		assertThat(json("Nothing.", "a.lines@52#2017-04"))
				.startsWith("[{\"id\":\"a\",\"rows\":[[[\"Guiyang\",\"\"],[\"20\",\"a.lines@5201#2017-04\"]],"
						+ "[[\"Guizhou\",\"\"],[\"30\",\"a.lines@52#2017-04\"]]],\"sentences\":[]}");
	}

	@Test
	void rowsThatShowNoneAreThereSoThatTheirNumbersAreTakenForNone() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter());
		Report report = house.make(FakeStore.guizhou()).result().orElseThrow();
		report.getParts().get(0).getChapters().get(0).getTables().get(0).getRows().get(0).getCells().get(1).setFact(null);
		assertThat(ShownFigures.json(house.family(), report)).contains("\"rows\":[[[\"Guiyang\",\"\"],[\"20\",\"\"]],");
	}

	@Test
	void inSentencesButNotInTheirDates() {
		assertThat(json("By April 2017 there are 30 lines, and 20 in Guiyang.", "a.lines@52#2017-04", "a.lines@5201#2017-04"))
				.contains("\"figures\":[[24,26,[\"a.lines@52#2017-04\"]],[38,40,[\"a.lines@5201#2017-04\"]]]");
		assertThat(json("The share is 33.3%.", "a.share@52#2017-04")).contains("\"figures\":[[13,18,[\"a.share@52#2017-04\"]]]");
		assertThat(json("The share is 33.35%.", "a.share@52#2017-04")).contains("\"sentences\":[]");
	}
}
