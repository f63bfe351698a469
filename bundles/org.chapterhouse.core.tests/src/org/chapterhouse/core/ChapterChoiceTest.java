package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.core.desk.ChapterFile;
import org.chapterhouse.core.desk.FactsTable;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.ReportRun;
import org.chapterhouse.core.desk.Workplace;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.Highlight;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.TableCell;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People choose which chapters reports show, and in what order. */
class ChapterChoiceTest {

	@TempDir
	private Path folder;
	private TestHouse house;

	@BeforeEach
	void build() {
		house = new TestHouse(folder.resolve("house"));
		for (String id : List.of("a", "b", "c")) {
			house.chapter(id, new HonestChapter());
		}
		house.chapter("d", new HonestChapter(), schema -> schema.replace("part=\"first\"", "part=\"second\""));
	}

	private List<String> shown(ChapterChoice choice) {
		return ReportPlan.of(house.family(), choice).chapters().stream().map(FamilyChapter::id).toList();
	}

	private static ChapterChoice choice(List<String> order, String... off) {
		return new ChapterChoice(order, Set.of(off));
	}

	private Report make(ChapterChoice choice) {
		Outcome<Report> made = new ReportMaker(TestHouse.THREADS, 2, FailureLog.NONE, Locale.ENGLISH).make(ReportPlan.of(house.family(), choice),
				ReportRequest.of(TestHouse.APRIL, "52", Locale.ENGLISH), FakeStore.guizhou(), new NullProgressMonitor());
		assertThat(made.problems()).isEmpty();
		return made.result().orElseThrow();
	}

	private static List<ReportChapter> chapters(Report report) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream()).toList();
	}

	private static String bytes(Report report) throws IOException {
		var out = new ByteArrayOutputStream();
		ReportDocuments.write(report, out);
		return out.toString(java.nio.charset.StandardCharsets.UTF_8);
	}

	@Test
	void keepsChaptersInTheirPartAndThoseThatAreNotNamedBehindTheirNeighbour() {
		assertThat(shown(ChapterChoice.EVERYTHING)).containsExactly("a", "b", "c", "d");
		assertThat(shown(choice(List.of("d", "c", "a")))).containsExactly("c", "a", "b", "d");
		assertThat(shown(choice(List.of("c", "b")))).containsExactly("a", "c", "b", "d");
		assertThat(shown(choice(List.of("c", "gone"), "b", "a"))).containsExactly("c", "d");
	}

	@Test
	void readsWhatSomebodyAsksFor() {
		Family family = house.family();
		ChapterChoice before = choice(List.of("c", "a", "b", "d"), "a");
		assertThat(shown(ChapterChoice.of(List.of("b", "a"), before, family))).containsExactly("b", "a");
		assertThat(shown(ChapterChoice.of(List.of("-c"), before, family))).containsExactly("b", "d");
		assertThat(shown(ChapterChoice.of(List.of("all"), before, family))).containsExactly("a", "b", "c", "d");
		assertThat(shown(ChapterChoice.of(List.of("all", "-d"), before, family))).containsExactly("a", "b", "c");
		assertThat(shown(ChapterChoice.of(List.of("d", "c", "-d"), before, family))).containsExactly("c");
		assertThat(ChapterChoice.id(" -c ")).isEqualTo("c");
	}

	@Test
	void movesAChapterWithinItsPartAndBack() {
		Family family = house.family();
		ChapterChoice moved = ChapterChoice.EVERYTHING.moved(family, "a", 2);
		assertThat(shown(moved)).containsExactly("b", "c", "a", "d");
		assertThat(moved.canMove(family, "a", 1)).isFalse();
		assertThat(moved.moved(family, "a", 1)).isEqualTo(moved);
		assertThat(moved.canMove(family, "d", -1)).isFalse();
		assertThat(moved.moved(family, "a", -2)).isEqualTo(ChapterChoice.EVERYTHING);
		assertThat(moved.showing("b", false).showing("b", true)).isEqualTo(moved);
	}

	@Test
	void aReportOfSomeChaptersIsNumberedAndSummedUpByThemAlone() {
		Report report = make(choice(List.of("c", "a"), "b"));
		assertThat(chapters(report)).extracting(ReportChapter::getId).containsExactly("c", "a", "d");
		assertThat(report.getHighlights()).extracting(Highlight::getChapter).doesNotContain("b");
		assertThat(ReportCheck.of(house.family(), report, Locale.ENGLISH)).isEmpty();
		assertThat(make(choice(List.of(), "d")).getParts()).hasSize(1);
	}

	@Test
	void whatIsComparedIsWhatBothShow() {
		Report earlier = make(choice(List.of(), "a"));
		earlier.setPeriod("2017-03");
		earlier.getParts().forEach(part -> part.getChapters().forEach(chapter -> chapter.getFacts().forEach(fact -> fact.setValue("7"))));
		Comparison compared = Comparison.of(house.family(), earlier, make(choice(List.of("c"), "b")), Locale.ENGLISH).result().orElseThrow();
		assertThat(compared.figures()).extracting(Comparison.FigureMove::chapter).contains("c", "d").doesNotContain("a", "b");
	}

	@Test
	void allChaptersInTheirOrderAreTheReportThatItWas() throws IOException {
		FollowingChapter.in(house, "z", "b", new FollowingChapter());
		String before = bytes(house.make(FakeStore.guizhou()).result().orElseThrow());
		assertThat(bytes(make(ChapterChoice.EVERYTHING))).isEqualTo(before);
		assertThat(bytes(make(choice(List.of("z", "a", "b", "c", "d"))))).isEqualTo(before);
	}

	@Test
	void aChapterThatIsOffIsComputedForThoseThatFollowItAndNotShown() throws IOException {
		FollowingChapter.in(house, "z", "b", new FollowingChapter());
		Family family = house.family();
		ChapterChoice choice = choice(List.of(), "b", "c");
		assertThat(choice.background(family)).extracting(FamilyChapter::id).containsExactly("b");
		assertThat(choice.followers(family, family.chapters().get(2))).extracting(FamilyChapter::id).containsExactly("z");
		ReportChapter whole = chapters(make(ChapterChoice.EVERYTHING)).get(0);
		Report report = make(choice);
		ReportChapter sum = chapters(report).get(0);

		assertThat(chapters(report)).extracting(ReportChapter::getId).containsExactly("z", "a", "d");
		assertThat(sum.getSentences().get(0).getText()).isEqualTo(whole.getSentences().get(0).getText());
		assertThat(sum.getTables().get(0).getRows()).hasSameSizeAs(whole.getTables().get(0).getRows());
		List<TableCell> where = sum.getTables().get(0).getRows().stream().map(row -> row.getCells().get(2)).toList();
		assertThat(where).extracting(TableCell::getText).containsOnly("Chapter b");
		assertThat(where).extracting(TableCell::getChapter).containsOnlyNulls();
		assertThat(sum.getNotes()).extracting(Note::getText)
				.containsExactly("Figures of chapters that this report does not show are among these: Chapter b.");
		assertThat(sum.getFacts()).extracting(org.chapterhouse.model.report.Fact::getId).contains("z.half@52#2017-04", "b.lines@52#2017-04");
		assertThat(ReportCheck.of(family, report, Locale.ENGLISH)).isEmpty();
		org.chapterhouse.model.report.Fact half = sum.getFacts().get(0);
		assertThat(Explanation.of(family, report, half).orElseThrow().inputs()).singleElement()
				.satisfies(input -> assertThat(input.source()).isPresent());
		Path file = folder.resolve("x.report");
		Files.writeString(file, bytes(report));
		assertThat(ReportDocuments.read(file, Locale.ENGLISH).problems()).isEmpty();
	}

	@Test
	void aChapterThatFollowsOverAnotherThatIsOffHasTheFiguresOfBoth() {
		FollowingChapter.in(house, "y", "b", new FollowingChapter());
		FollowingChapter.in(house, "z", "y", (context, monitor) -> {
			var lines = context.followed().get(0).facts().get(0);
			var content = org.chapterhouse.api.content.ChapterContent.builder();
			content.fact(new org.chapterhouse.api.content.Fact(org.chapterhouse.api.content.FactKey.of("z.half", "52", "2017-04"), lines.figure(),
					org.chapterhouse.api.content.Lineage.of(lines)));
			content.list(new org.chapterhouse.api.content.MemberList("z.measures", List.of()));
			content.table(new org.chapterhouse.api.content.TableContent("found", List.of()));
			return content.build();
		});
		Report report = make(choice(List.of(), "b", "y"));
		assertThat(chapters(report).get(0).getFacts()).extracting(org.chapterhouse.model.report.Fact::getId).contains("y.half@52#2017-04",
				"b.lines@52#2017-04");
	}

	@Test
	void factsOfAChapterThatIsOffAreTakenOutOnceWhateverHasThem() {
		FollowingChapter.in(house, "y", "b", new FollowingChapter());
		FollowingChapter.in(house, "z", "b", new FollowingChapter());
		Report report = make(choice(List.of(), "b"));
		assertThat(chapters(report).stream().filter(one -> one.getFacts().stream().anyMatch(fact -> fact.getId().equals("b.lines@52#2017-04"))))
				.extracting(ReportChapter::getId).containsExactly("y", "z");

		List<String> lines = FactsJson.of(report).lines().map(line -> line.strip().replaceAll(",$", "")).toList();
		assertThat(lines.stream().filter(line -> line.contains("\"b.lines\"") && line.contains("\"52\""))).hasSize(1);
		assertThat(FactsTable.of(report).rows()).extracting(FactsTable.FactRow::fact).doesNotHaveDuplicates().contains("b.lines@52#2017-04");
	}

	/** Makes a fact of the facts of some metrics that a chapter follows. */
	private static Fact passed(ChapterContext context, String metric, String... from) {
		List<Fact> inputs = context.followed().stream().flatMap(one -> one.facts().stream())
				.filter(fact -> List.of(from).contains(fact.metric()) && fact.key().equals(FactKey.of(fact.metric(), "52", "2017-04"))).toList();
		return new Fact(FactKey.of(metric, "52", "2017-04"), inputs.get(0).figure(), Lineage.of(inputs.toArray(Fact[]::new)));
	}

	private static ChapterContent content(Fact... facts) {
		var content = ChapterContent.builder();
		List.of(facts).forEach(content::fact);
		content.list(new MemberList(facts[0].metric().replace(".half", ".measures"), List.of()));
		content.table(new TableContent("found", List.of()));
		return content.build();
	}

	@Test
	void chaptersThatAreOffAreAskedAgainForWhatOthersAreMadeFrom() throws IOException {
		FollowingChapter.in(house, "x", "a",
				(context, monitor) -> content(passed(context, "x.half", "a.share"), passed(context, "x.other", "a.lines")));
		FollowingChapter.in(house, "y", "x", (context, monitor) -> content(passed(context, "y.half", "x.half")));
		FollowingChapter.in(house, "z", "a</follows><follows>x</follows><follows>y",
				(context, monitor) -> content(passed(context, "z.half", "a.lines", "x.other", "y.half")));
		change("x/schema.xmi", "order=\"0\">",
				"order=\"2\"><metrics id=\"x.other\" formula=\"the lines\" unit=\"COUNT\"><roles>SELF</roles></metrics>");
		change("x/messages.properties", "metric.x.half", "metric.x.other=Other\nmetric.x.half");
		change("x/messages_zh_CN.properties", "metric.x.half", "metric.x.other=Other\nmetric.x.half");
		change("y/schema.xmi", "order=\"0\"", "order=\"3\"");

		Report report = make(choice(List.of(), "a", "x", "y"));

		assertThat(chapters(report).get(0).getFacts()).extracting(org.chapterhouse.model.report.Fact::getId).contains("a.lines@52#2017-04",
				"y.half@52#2017-04", "x.half@52#2017-04", "a.share@52#2017-04");
	}

	private void change(String file, String from, String to) throws IOException {
		Path path = folder.resolve("house").resolve(file);
		Files.writeString(path, Files.readString(path).replace(from, to));
	}

	@Test
	void nothingOfAChapterThatIsOffIsReadWhereNobodyFollowsIt() {
		house.chapter("e", (context, monitor) -> {
			throw new IllegalStateException("computed");
		}, schema -> schema.replace("<columns>line_id</columns>", "<columns>fee</columns>"));
		assertThat(ReportPlan.of(house.family(), choice(List.of(), "e")).needs().get(1).getColumns()).containsExactly("line_id");
		make(choice(List.of(), "e"));
	}

	private Workplace workplace() {
		return new Workplace(house.installation(), Locale.ENGLISH, FailureLog.NONE, (files, path) -> Optional.empty(), what -> {
			// a test may wait
		});
	}

	private Outcome<ChapterChoice> read(String content) throws IOException {
		Path file = folder.resolve("data/reports/monthly.properties");
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		return ChapterFile.read(data(), workplace(), house.family());
	}

	private ReportData data() {
		return ReportData.at(folder.resolve("data").toString());
	}

	@Test
	void keepsTheChoiceBesideTheData() throws IOException {
		Files.createDirectories(folder.resolve("data"));
		ChapterFile file = ChapterFile.beside(data(), workplace(), house.family()).orElseThrow();
		ChapterChoice choice = choice(List.of("c", "a", "b", "d"), "b", "a");

		Path written = file.write(choice).result().orElseThrow();

		assertThat(written).isEqualTo(folder.resolve("data/reports/monthly.properties"));
		assertThat(written).content().endsWith("order=c,a,b,d\noff=a,b\n");
		assertThat(ChapterFile.read(data(), workplace(), house.family()).result()).contains(choice);
		assertThat(new ReportRun(workplace(), house.family(), data(), TextStore.none()).plan().result().orElseThrow().chapters())
				.extracting(FamilyChapter::id).containsExactly("c", "d");
		file.write(ChapterChoice.EVERYTHING);
		assertThat(written).doesNotExist();
		assertThat(ChapterFile.read(data(), workplace(), house.family()).result()).contains(ChapterChoice.EVERYTHING);
		assertThat(ChapterFile.beside(ReportData.at("jdbc:duckdb:x"), workplace(), house.family())).isEmpty();
	}

	@Test
	void keepsNoChoiceWhereTheDataAreGone() {
		ChapterFile file = ChapterFile.beside(data(), workplace(), house.family()).orElseThrow();

		for (ChapterChoice choice : List.of(choice(List.of(), "b"), ChapterChoice.EVERYTHING)) {
			assertThat(file.write(choice).problems()).extracting(Problem::code).containsExactly("output.write");
		}
		assertThat(folder.resolve("data")).doesNotExist();
	}

	@Test
	void tellsWhatIsWrongWithTheFileAndMakesTheWholeReport() throws IOException {
		assertThat(read("off = b , gone").problems()).singleElement().satisfies(problem -> {
			assertThat(problem.message()).isEqualTo("The chapter gone is not installed.");
			assertThat(problem.isError()).isFalse();
		});
		for (String damaged : List.of("off=a,b,c,d", "off=\\u12", "#".repeat(70_000))) {
			Outcome<ChapterChoice> read = read(damaged);
			assertThat(read.result()).contains(ChapterChoice.EVERYTHING);
			assertThat(read.problems()).extracting(Problem::code).containsExactly("chapters.file");
			assertThat(read.hasErrors()).isTrue();
		}
		Path file = folder.resolve("data/reports/monthly.properties");
		Files.delete(file);
		Files.writeString(folder.resolve("outside"), "off=a");
		Files.createSymbolicLink(file, folder.resolve("outside"));
		assertThat(ChapterFile.read(data(), workplace(), house.family()).problems()).extracting(Problem::code).containsExactly("chapters.file");
	}
}
