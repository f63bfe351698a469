package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.chapterhouse.model.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsJsonTest {

	@TempDir
	private Path folder;

	@Test
	void writesFactsAndListsAsTheContractSays() {
		Report report = new TestHouse(folder).chapter("a", new HonestChapter()).make(FakeStore.guizhou()).result().orElseThrow();
		assertThat(FactsJson.of(report)).isEqualTo("""
				{"report":"monthly",
				"period":"2017-04",
				"org":"52",
				"facts":[
				{"metric":"a.lines","org":"52","as_of":"2017-04","value":"30"},
				{"metric":"a.lines","org":"5201","as_of":"2017-04","value":"20"},
				{"metric":"a.lines","org":"5202","as_of":"2017-04","value":"10"},
				{"metric":"a.share","org":"52","as_of":"2017-04","value":"0.333333333333333333333333333333"},
				{"metric":"a.share","org":"52","industry":"GOV","as_of":"2017-04","value":"1"},
				{"metric":"a.share","org":"52","industry":"EDU","as_of":"2017-04","value":null}
				],
				"lists":[
				{"list":"a.top","members":["5201","5202"]},
				{"list":"a.each/5201","members":["a"]},
				{"list":"a.each/5202","members":[]}
				]}
				""");
	}

	@Test
	void namesChaptersThatFailed() {
		Report report = new TestHouse(folder).chapter("a", new HonestChapter(content -> null)).make(FakeStore.guizhou()).result().orElseThrow();
		assertThat(FactsJson.of(report)).isEqualTo("""
				{"report":"monthly",
				"period":"2017-04",
				"org":"52",
				"facts":[],
				"lists":[],
				"failed":[
				"a"
				]}
				""");
	}

	@Test
	void escapesWhatJsonMustNotHold() {
		assertThat(JsonWriter.compact(List.of("a\"b\\c\n\r\t\u0001\u007f贵州😀\uD800", true, 12, Map.of())))
				.isEqualTo("[\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u007f贵州😀\\ud800\",true,12,{}]");
		assertThat(JsonWriter.compact(null)).isEqualTo("null");
	}
}
