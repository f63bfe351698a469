package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FamilyTest {

	@TempDir
	private Path folder;

	private static Arguments mistake(String code, String message, String from, String to) {
		return Arguments.of(code, message, (UnaryOperator<String>) schema -> {
			assertThat(schema).contains(from);
			return schema.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
		});
	}

	static Stream<Arguments> chapterMistakes() {
		return Stream.of(mistake("dataset.unknown", "The family has no data set \"lines\".", "needs dataSet=\"line\"", "needs dataSet=\"lines\""),
				mistake("column.unknown", "The data set \"line\" has no column \"gone\".", "<columns>line_id<", "<columns>gone<"),
				mistake("duplicate", "The id \"line\" stands here twice.", "<needs", "<needs dataSet=\"line\"><columns>fee</columns></needs><needs"),
				mistake("part.unknown", "The family has no part \"third\". It has: first, second.", "part=\"first\"", "part=\"third\""),
				mistake("limit", "The time limit is 0 seconds. It must be above zero.", "timeLimitSeconds=\"30\"", "timeLimitSeconds=\"0\""),
				mistake("id.mismatch", "The id is \"other\" here but \"a\" in plugin.xml.", "id=\"a\"", "id=\"other\""),
				mistake("id.mismatch", "The id is \"annual\" here but \"monthly\" in plugin.xml.", "family=\"monthly\"", "family=\"annual\""),
				mistake("id.characters", "The id \"A lines\" has characters or a form that ids must not have. It must match " + DOTTED,
						"metrics id=\"a.lines\"",
						"metrics id=\"A lines\""),
				mistake("duplicate", "The id \"a.lines\" stands here twice.", "metrics id=\"a.share\"", "metrics id=\"a.lines\""),
				mistake("duplicate", "The id \"units\" stands here twice.", "series id=\"trend\"", "series id=\"units\""),
				mistake("duplicate", "The id \"actual\" stands here twice.", "<lines>actual</lines>", "<lines>actual</lines><lines>actual</lines>"),
				mistake("value.missing", "\"formula\" is missing.", " formula=\"count of lines\"", ""),
				mistake("roles", "A metric needs roles, a dimension or cuts.", "<roles>SELF</roles>\n    <roles>BELOW</roles>", ""),
				mistake("value.missing", "\"rule\" is missing.", " rule=\"the largest\"", " rule=\" \""),
				mistake("metric.missing", "The column shows a metric, but none is named (table \"units\").", " metric=\"a.lines\"/>", "/>"),
				mistake("metric.unknown", "The chapter declares no metric \"b.lines\".", "kind=\"METRIC\" metric=\"a.lines\"",
						"kind=\"METRIC\" metric=\"b.lines\""),
				mistake("metric.unknown", "The chapter declares no metric \"b.lines\".", "series id=\"trend\" metric=\"a.lines\"",
						"series id=\"trend\" metric=\"b.lines\""),
				mistake("dimension.unknown", "The family has no dimension \"colour\".", "dimension=\"industry\"", "dimension=\"colour\""),
				mistake("level.unknown", "The family has no level \"village\".", "<roles>BELOW</roles>",
						"<roles>BELOW</roles><levels>village</levels>"),
				mistake("dimension.roles", "A metric with a dimension needs dimensionRoles, one without must not have them.",
						"<dimensionRoles>SELF</dimensionRoles>", ""),
				mistake("dimension.missing", "The members of the list are of a dimension, but none is named.", "rule=\"the largest\"",
						"rule=\"r\" memberKind=\"DIMENSION\""),
				mistake("decimals", "The number of decimals is -1. It must not be negative.", "decimals=\"1\"", "decimals=\"-1\""),
				mistake("message.missing", "The message \"metric.a.more\" is missing in en.", "metrics id=\"a.lines\"", "metrics id=\"a.more\""),
				mistake("message.missing", "The message \"note.rule\" is missing in zh-CN.", "notes id=\"source\"", "notes id=\"rule\""),
				mistake("message.missing", "The message \"sentence.more\" is missing in en.", "sentences id=\"total\"", "sentences id=\"more\""),
				mistake("xml.doctype", "The file has a DOCTYPE, which is refused. Remove it.", "<report:",
						"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><report:"),
				mistake("xml.broken", null, "</report:ChapterDefinition>", ""), mistake("unknown", null, "<notes", "<notices"),
				mistake("unknown", null, "unit=\"COUNT\"", "unit=\"PIECES\""),
				mistake("root", "The file does not hold one ChapterDefinition as its root.", "report:ChapterDefinition", "report:FamilyDefinition"),
				mistake("namespace", null, "http://chapterhouse.org/schema/report/1", "http://chapterhouse.org/schema/report/9"));
	}

	private static final String DOTTED = "[a-z][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*";

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("chapterMistakes")
	void takesOutOnlyTheChapterWithAMistakeAndSaysWhere(String code, String message, UnaryOperator<String> change) {
		UnaryOperator<String> whole = code.equals("root") ? schema -> TestHouse.FAMILY : change;
		Family family = new TestHouse(folder).chapter("a", new HonestChapter(), whole).chapter("b", new HonestChapter()).family();
		FamilyChapter broken = family.chapters().stream().filter(chapter -> chapter.id().equals("a")).findFirst().orElseThrow();
		assertThat(broken.isUsable()).isFalse();
		assertThat(broken.problems()).anySatisfy(problem -> {
			assertThat(problem.code()).isEqualTo("schema." + code);
			assertThat(problem.place().file()).startsWith("a/");
			if (message != null) {
				assertThat(problem.message()).isEqualTo(message);
			}
		});
		assertThat(family.chapters()).filteredOn(FamilyChapter::isUsable).extracting(FamilyChapter::id).containsExactly("b");
	}

	@Test
	void namesTheLineOfAMistake() {
		Family family = new TestHouse(folder).chapter("a", new HonestChapter(), schema -> schema.replace("<columns>line_id<", "<columns>gone<"))
				.family();
		Problem problem = family.chapters().get(0).problems().get(0);
		assertThat(problem.place().line()).isEqualTo(4);
		assertThat(problem.place().column()).isEqualTo("needs line");
	}

	static Stream<Arguments> familyMistakes() {
		return Stream.of(mistake("dataset.unknown", "The family has no data set \"units\".", "needs dataSet=\"org_unit\"", "needs dataSet=\"units\""),
				mistake("reference.unknown", "The column refers to \"org_unit.id\", which is no data_set.column of the family.", "org_unit.code",
						"org_unit.id"),
				mistake("level.reportable", "No level of the organisation has reports. Mark one with reportable=\"true\".", " reportable=\"true\"",
						""),
				mistake("duplicate", "The id \"org_unit\" stands here twice.", "dataSets id=\"line\"", "dataSets id=\"org_unit\""),
				mistake("duplicate", "The id \"fee\" stands here twice.", "columns name=\"org_code\"", "columns name=\"fee\""),
				mistake("duplicate", "The id \"first\" stands here twice.", "parts id=\"second\"", "parts id=\"first\""),
				mistake("id.characters", null, "dataSets id=\"line\"", "dataSets id=\"line; DROP\""),
				mistake("column.unknown", "The data set \"line\" has no column \"gone\".", "name=\"fee\"", "name=\"fee\" notBefore=\"gone\""),
				mistake("period.column", "The column \"fee\" is of no month, date or time, so it cannot be marked with ofPeriod.", "name=\"fee\"",
						"name=\"fee\" ofPeriod=\"true\""),
				mistake("period", "\"April\" is no period of this family.", "id=\"monthly\"", "id=\"monthly\" samplePeriod=\"April\""),
				mistake("id.mismatch", "The id is \"annual\" here but \"monthly\" in plugin.xml.", "id=\"monthly\"", "id=\"annual\""),
				mistake("value.missing", "\"organisationQuery\" is missing.", "organisationQuery=\"organisation\"", ""),
				mistake("message.missing", "The message \"part.third\" is missing in en.", "parts id=\"second\"", "parts id=\"third\""));
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("familyMistakes")
	void refusesAFamilyWithAMistake(String code, String message, UnaryOperator<String> change) {
		Outcome<Family> read = new TestHouse(folder).family(change.apply(TestHouse.FAMILY)).read();
		assertThat(read.result()).isEmpty();
		assertThat(read.problems()).anySatisfy(problem -> {
			assertThat(problem.code()).isEqualTo("schema." + code);
			if (message != null) {
				assertThat(problem.message()).isEqualTo(message);
			}
		});
	}

	@Test
	void takesOutTheSecondOfTwoChaptersWithTheSameMetric() {
		Family family = new TestHouse(folder).chapter("a", new HonestChapter())
				.chapter("b", new HonestChapter(), schema -> schema.replace("b.lines", "a.lines"), messages -> messages).family();
		FamilyChapter second = family.chapters().get(1);
		assertThat(family.chapters().get(0).isUsable()).isTrue();
		assertThat(second.problems()).extracting(Problem::code).contains("schema.message.missing");
		Family clean = new TestHouse(folder).chapter("a", new HonestChapter())
				.chapter("b", new HonestChapter(), schema -> schema.replace("b.top", "a.top"),
						messages -> messages.replace("list.b.top", "list.a.top"))
				.family();
		assertThat(clean.chapters().get(1).problems()).extracting(Problem::code).contains("schema.message.missing");
	}

	@Test
	void tellsWhichChapterOwnsAListThatIsDeclaredAgain() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter()).chapter("b", new HonestChapter(),
				schema -> schema.replace("b.top", "a.top"));
		house.write("b/messages.properties", messages("b").replace("list.b.top", "list.a.top"));
		house.write("b/messages_zh_CN.properties", messages("b").replace("list.b.top", "list.a.top"));
		FamilyChapter second = house.family().chapters().get(1);
		assertThat(second.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("schema.duplicate.chapter");
			assertThat(problem.message()).isEqualTo("\"lists a.top\" is already declared by the chapter \"a\". This chapter is left out.");
		});
	}

	private String messages(String id) {
		try {
			return java.nio.file.Files.readString(folder.resolve(id).resolve("messages.properties"));
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Test
	void asksForTheSameSentencesInEveryLanguage() {
		Family family = new TestHouse(folder)
				.chapter("a", new HonestChapter(), schema -> schema, messages -> messages.replace("sentence.total=", "sentence.total.UP=")).family();
		assertThat(family.chapters().get(0).problems()).extracting(Problem::message).containsExactly(
				"The message \"sentence.total.UP\" is missing in en.",
				"The message \"sentence.total\" is missing in zh-CN.");
	}

	@Test
	void warnsOfAMissingDesignButKeepsTheFigures() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter());
		assertThat(folder.resolve("a/design.rptdesign").toFile().delete()).isTrue();
		FamilyChapter chapter = house.family().chapters().get(0);
		assertThat(chapter.isUsable()).isTrue();
		assertThat(chapter.problems()).extracting(Problem::code).containsExactly("schema.file.missing");
	}

	@Test
	void givesTemplatesAndThemeOfTheBundles() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter());
		house.write("family/theme/theme.properties", "colour=red");
		var templates = house.family().templates();
		assertThat(templates.chapter("a").orElseThrow().origin()).isEqualTo("a/design.rptdesign");
		assertThat(templates.chapter("gone")).isEmpty();
		assertThat(templates.theme("theme.properties").orElseThrow().version()).isEqualTo("1.0.0");
		assertThat(templates.theme("gone")).isEmpty();
	}

	@Test
	void speaksChinese() {
		var house = new TestHouse(folder).chapter("a", new HonestChapter(), schema -> schema.replace("part=\"first\"", "part=\"third\""));
		Installation installation = house.installation();
		Family family = Family.read(installation, installation.families().get(0), Locale.SIMPLIFIED_CHINESE).result().orElseThrow();
		assertThat(family.chapterProblems()).extracting(Problem::message).containsExactly("报告族没有篇“third”，现有：first, second。");
	}

	@Test
	void mergesWhatChaptersNeedInTheOrderOfTheFamily() {
		Family family = new TestHouse(folder)
				.chapter("a", new HonestChapter(), schema -> schema.replace("<columns>line_id</columns>", "<columns>fee</columns>"))
				.chapter("b", new HonestChapter(),
						schema -> schema.replace("</needs>", "</needs><needs dataSet=\"org_unit\"><columns>code</columns></needs>"))
				.chapter("c", new HonestChapter(), schema -> schema.replace("part=\"first\"", "part=\"third\"").replace("line_id", "org_code"))
				.family();
		ReportPlan plan = ReportPlan.of(family);
		assertThat(plan.needs()).extracting(need -> need.getDataSet()).containsExactly("org_unit", "line");
		assertThat(plan.needs().get(1).getColumns()).isEqualTo(List.of("fee", "line_id"));
		assertThat(ReportPlan.of(family, chapter -> chapter.id().equals("a")).needs().get(1).getColumns()).isEqualTo(List.of("fee"));
	}
}
