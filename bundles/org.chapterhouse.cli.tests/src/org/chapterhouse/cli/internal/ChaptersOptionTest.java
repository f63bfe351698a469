package org.chapterhouse.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line makes reports of the chapters that are chosen beside the data, or asked for. */
class ChaptersOptionTest {

	private static final String SUM = """
			<report:ChapterDefinition xmlns:report="http://chapterhouse.org/schema/report/1" id="sum" family="monthly" part="first" order="9">
			  <needs dataSet="line"><columns>line_id</columns></needs>
			  <metrics id="sum.half" formula="lines.count ÷ 2" unit="COUNT"><roles>SELF</roles></metrics>
			  <follows>lines</follows>
			</report:ChapterDefinition>
			""";

	@TempDir
	private Path folder;
	private FakeHouse house;

	@BeforeEach
	void build() {
		house = new FakeHouse(folder);
		house.write("sum/schema.xmi", SUM);
		house.write("sum/messages.properties", "chapter.sum=Sum\nmetric.sum.half=Half\n");
		house.write("sum/messages_zh_CN.properties", "chapter.sum=合计\nmetric.sum.half=一半\n");
		house.write("sum/design.rptdesign", "<report/>");
		Chapter sum = (context, monitor) -> {
			Fact count = context.followed().get(0).facts().get(0);
			var content = ChapterContent.builder();
			content.fact(new Fact(FactKey.of("sum.half", count.org(), context.period().id()), count.figure().per(Figure.of(2)), Lineage.of(count)));
			return content.build();
		};
		house.add("sum", "chapter", () -> sum, "id", "sum", "family", "monthly", "class", "Sum", "schema", "schema.xmi", "messages", "messages",
				"template", "design.rptdesign");
	}

	private String document() throws IOException {
		return Files.readString(folder.resolve("out/monthly-2017-04-52.report"));
	}

	@Test
	void showsTheChaptersAskedForInTheirOrder() throws IOException {
		assertThat(house.run("render", "monthly", "--chapters", "sum,lines")).isZero();
		assertThat(document()).containsSubsequence("<chapters id=\"sum\"", "<chapters id=\"lines\"");
		assertThat(house.run("render", "monthly", "--chapters=-sum")).isZero();
		assertThat(document()).contains("<chapters id=\"lines\"").doesNotContain("<chapters id=\"sum\"");
		assertThat(house.run("render", "monthly", "--chapters", "-sum")).isZero();
		assertThat(document()).doesNotContain("<chapters id=\"sum\"");
	}

	@Test
	void saysThatAChapterIsComputedForAnother() throws IOException {
		assertThat(house.run("render", "monthly", "--chapters", "sum")).isZero();
		assertThat(house.err()).contains("The chapter lines is not shown, but computed for what follows it: sum.");
		assertThat(document()).doesNotContain("<chapters id=\"lines\"").contains("本章数据部分取自本报告未列示的章节：专线。",
				"sum.half@52#2017-04", "value=\"3.5\"");
	}

	@Test
	void takesWhatIsChosenBesideTheDataUnlessAskedForAnother() throws IOException {
		house.write("data/line.csv", "line_id\n");
		house.write("data/reports/monthly.properties", "off=sum\n");
		String[] facts = { "facts", "monthly", "--data", "data", "--period", "2017-04", "--org", "52" };
		assertThat(house.run(facts)).isZero();
		assertThat(house.out()).contains("lines.count").doesNotContain("sum.half");
		assertThat(house.run("facts", "monthly", "--data", "data", "--period", "2017-04", "--org", "52", "--chapters", "all")).isZero();
		assertThat(house.out()).contains("lines.count", "sum.half");
		house.write("data/reports/monthly.properties", "off=sum,lines\n");
		assertThat(house.run(facts)).isEqualTo(1);
		assertThat(house.out()).contains("lines.count", "sum.half");
		assertThat(house.err()).containsOnlyOnce("The file leaves no chapter in the report. The report has all chapters.");
		house.run("render", "monthly", "--data", "data", "--period", "2017-04", "--org", "52", "--each", "branch");
		assertThat(house.err()).containsOnlyOnce("The file leaves no chapter in the report.");
	}

	@Test
	void checksOnlyWhatChaptersThatAreShownRead() {
		house.write("sum/schema.xmi", "<broken");
		assertThat(house.run("check", "monthly")).isEqualTo(1);
		assertThat(house.run("check", "monthly", "--chapters=-sum")).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--chapters lines,sums|error: There is no chapter \"sums\" in the family. Did you mean: sum",
			"--chapters=-lines,-sum|error: No chapter is left.", "--from x.report --chapters sum|error: --from takes everything" })
	void refusesWhatItDoesNotKnow(String arguments, String message) {
		assertThat(house.run(("render monthly " + arguments).split(" "))).isEqualTo(2);
		assertThat(house.err()).contains(message);
	}
}
