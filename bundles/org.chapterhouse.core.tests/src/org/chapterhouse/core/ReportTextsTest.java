package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.texts.DraftTexts;
import org.chapterhouse.core.texts.FolderTextStore;
import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.core.texts.ReportTexts;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.core.texts.TextPlace;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.WrittenText;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of people from their files into the document. The chapter "a" has 30 lines and a share of 33.3%. */
class ReportTextsTest {

	private static final String KINDS = """
			  <texts id="campaigns" repeatable="true" absentNote="none"><fields>title</fields><fields>progress</fields></texts>
			</report:ChapterDefinition>""";
	private static final String WORDS = "text.campaigns=Campaign\ntext.campaigns.title=Title\ntext.campaigns.progress=Progress\nnote.none=No campaign.\n";

	@TempDir
	private Path folder;
	private TestHouse house;
	private FolderTextStore store;

	@BeforeEach
	void build() throws IOException {
		house = new TestHouse(folder.resolve("house"));
		house.family(TestHouse.FAMILY.replace("</report:FamilyDefinition>", "<texts id=\"requests\"/></report:FamilyDefinition>"));
		house.chapter("a", new HonestChapter(), schema -> schema.replace("</report:ChapterDefinition>", KINDS));
		house.chapter("b", new HonestChapter(), schema -> schema.replace("order=\"1\"", "order=\"2\" onlyWithTexts=\"true\""));
		for (String language : List.of("", "_zh_CN")) {
			append("family/messages" + language + ".properties", "text.requests=Requests\n");
			append("a/messages" + language + ".properties", WORDS);
		}
		store = new FolderTextStore(folder.resolve("texts"), Locale.SIMPLIFIED_CHINESE);
	}

	private void append(String file, String text) throws IOException {
		Path path = folder.resolve("house").resolve(file);
		Files.writeString(path, Files.readString(path) + text);
	}

	private void write(String period, String text) throws IOException {
		write(period + "/52.txt", period, text);
	}

	private void write(String file, String period, String text) throws IOException {
		Path path = folder.resolve("texts/monthly").resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private String page(String period) throws IOException {
		return Files.readString(folder.resolve("texts/monthly").resolve(period).resolve("52.txt"));
	}

	private static TextPlace place() {
		return new TextPlace("monthly", TestHouse.APRIL, "52", Locale.SIMPLIFIED_CHINESE);
	}

	private ReportTexts texts() {
		return new ReportTexts(store, house.family(), Locale.ENGLISH);
	}

	private List<ReportText> read() {
		Outcome<List<ReportText>> read = texts().read(place());
		assertThat(read.problems()).isEmpty();
		return read.result().orElseThrow();
	}

	private Outcome<Report> make(Locale language, TextStore from) {
		return new ReportMaker(TestHouse.THREADS, 2, FailureLog.NONE, Locale.ENGLISH).make(ReportPlan.of(house.family()),
				ReportRequest.of(TestHouse.APRIL, "52", language), FakeStore.guizhou(), from, new NullProgressMonitor());
	}

	private Report report() {
		return make(Locale.SIMPLIFIED_CHINESE, store).result().orElseThrow();
	}

	private static ReportChapter chapter(Report report, String id) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream()).filter(one -> one.getId().equals(id)).findFirst()
				.orElseThrow();
	}

	private static String said(WrittenText text) {
		return text.getKind() + (text.getRecord() == null ? "" : ":" + text.getRecord()) + " " + text.getWritten()
				+ (text.isCarriedOver() ? " carried " : " ")
				+ text.getFields().stream().map(field -> field.getId() + "=" + field.getText()).toList();
	}

	@Test
	void aTextIsCarriedOverFromTheNearestEarlierPeriodUntilItIsChangedOrEmptied() throws IOException {
		write("2016-11", "# a\n## requests\nold\n## campaigns: one\n### title\nOne\n## campaigns: two\n### title\nTwo\n");
		write("2017-02", "# a\n## campaigns: two\n### title\nTwo\n### progress\nstarted\n## campaigns: three\n### title\nThree\n## campaigns: one\n");
		write("2017-04", "# a\n## requests\nnew\n");
		write("2017-05", "# a\n## requests\nyet to come\n");

		assertThat(chapter(report(), "a").getTexts()).extracting(ReportTextsTest::said).containsExactly(
				"campaigns:two 2017-02 carried [title=Two, progress=started]", "campaigns:three 2017-02 carried [title=Three, progress=null]",
				"requests 2017-04 [text=new]");
	}

	@Test
	void draftsStandInTheDocumentBeforeTheyAreSaved() throws IOException {
		write("2017-02", "# a\n## requests\nold\n");
		var drafts = new DraftTexts(store, place(),
				List.of(TextEntry.of(TextKey.of("a", "requests"), "draft"), TextEntry.of(TextKey.of("b", "requests"), "new")));

		Report report = make(Locale.SIMPLIFIED_CHINESE, drafts).result().orElseThrow();

		assertThat(chapter(report, "a").getTexts()).extracting(ReportTextsTest::said).containsExactly("requests 2017-04 [text=draft]");
		assertThat(chapter(report, "b").getTexts()).extracting(ReportTextsTest::said).containsExactly("requests 2017-04 [text=new]");
		assertThat(chapter(report(), "a").getTexts()).extracting(ReportTextsTest::said).containsExactly("requests 2017-02 carried [text=old]");
		assertThat(store.periods(place())).hasSize(1);
	}

	@Test
	void whatIsWrittenAgainWithoutAChangeIsStillCarriedOver() throws IOException {
		write("2017-02", "# a\n## requests\nAsk.\n");
		write("2017-04", "# a\n## requests\n  Ask.  \n");

		assertThat(read()).singleElement().satisfies(text -> {
			assertThat(text.written().id()).isEqualTo("2017-02");
			assertThat(text.carried()).isTrue();
		});
	}

	@Test
	void aTextWhoseFiguresChangedIsFlaggedUntilSomebodyConfirmsIt() throws IOException {
		write("2017-03", "# a\n## requests\n#: written 2017-03 "
				+ org.chapterhouse.core.texts.TextCheck.mark(TextEntry.of(TextKey.of("a", "requests"), "Only 28 lines, 33.3%.").fields())
				+ "\n#: figure a.lines@52 28\n#: figure a.share@52 33.3%\nOnly 28 lines, 33.3%.\n");

		Outcome<Report> made = make(Locale.SIMPLIFIED_CHINESE, store);

		WrittenText text = chapter(made.result().orElseThrow(), "a").getTexts().get(0);
		assertThat(text.isFlagged()).isTrue();
		assertThat(text.getFigures())
				.extracting(figure -> figure.getFact() + " " + figure.getLabel() + " " + figure.getWritten() + " " + figure.getNow())
				.containsExactly("a.lines@52 Lines 28 30", "a.share@52 Share 33.3% 33.3%");
		assertThat(made.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("texts.changed");
			assertThat(problem.isError()).isFalse();
			assertThat(problem.message()).contains("\"Requests\"", "\"Chapter a\"", "2017-03", "Lines 28; now it is 30");
			assertThat(problem.place().file() + ":" + problem.place().line()).isEqualTo("texts/monthly/2017-03/52.txt:2");
		});
		assertThat(made.result().orElseThrow().getProblems()).singleElement()
				.satisfies(problem -> assertThat(problem.getMessage()).contains("28", "30", "确认"));

		assertThat(texts().accept(place(), made.result().orElseThrow(), key -> true).result().orElseThrow())
				.containsExactly(TextKey.of("a", "requests"));

		Outcome<Report> again = make(Locale.SIMPLIFIED_CHINESE, store);
		assertThat(again.problems()).isEmpty();
		assertThat(chapter(again.result().orElseThrow(), "a").getTexts().get(0).isFlagged()).isFalse();
		assertThat(said(chapter(again.result().orElseThrow(), "a").getTexts().get(0)))
				.isEqualTo("requests 2017-03 carried [text=Only 28 lines, 33.3%.]");
		assertThat(page("2017-04")).contains("#: written 2017-03 ", "#: figure a.share@52 33.3%").doesNotContain("a.lines@52");
	}

	@Test
	void aTextEditedByHandIsToBeConfirmedOnceItIsCarriedOver() throws IOException {
		write("2017-03", "# a\n## requests\n30 lines, 33.3%, 30日前, 2017年, 3 of 30%\n");

		Outcome<Report> made = make(Locale.SIMPLIFIED_CHINESE, store);
		assertThat(made.problems()).extracting(Problem::code).containsExactly("texts.unwatched");

		texts().accept(place(), made.result().orElseThrow(), key -> true);
		assertThat(page("2017-04")).contains("#: figure a.lines@52 30\n#: figure a.share@52 33.3%\n30 lines")
				.doesNotContain("#: figure a.lines@5201");
		assertThat(make(Locale.SIMPLIFIED_CHINESE, store).problems()).isEmpty();
	}

	@Test
	void numbersThatAreNoFiguresAreNotKept() throws IOException {
		write("2017-04", "# a\n## requests\n在30日前，2017年30月，占30%，130条，30.5，1个，0.333，33.3个百分点\n");

		texts().accept(place(), report(), key -> true);

		assertThat(page("2017-04")).contains("#: written 2017-04").doesNotContain("#: figure");
	}

	@Test
	void aTextSavedByTheApplicationKeepsItsFigures() throws IOException {
		Report report = report();
		TextEntry entry = TextEntry.of(TextKey.of("a", "requests"), "30 lines");

		assertThat(texts().save(place(), List.of(entry), report).result()).contains(store.file(place()).toString());

		assertThat(read()).singleElement().satisfies(text -> {
			assertThat(text.watched()).isTrue();
			assertThat(text.figures()).extracting(figure -> figure.fact() + "=" + figure.shown()).containsExactly("a.lines@52=30");
		});
	}

	@Test
	void aTextSavedBeforeThereIsAReportCountsAsNotLookedAtUntilItIsConfirmed() throws IOException {
		TextEntry entry = TextEntry.of(TextKey.of("a", "requests"), "30 lines");

		assertThat(texts().save(place(), List.of(entry), null).result()).contains(store.file(place()).toString());
		assertThat(read()).singleElement().satisfies(text -> {
			assertThat(text.whole()).isEqualTo("30 lines");
			assertThat(text.watched()).isFalse();
		});

		assertThat(texts().accept(place(), report(), key -> true).result()).contains(List.of(entry.key()));
		assertThat(read()).singleElement().satisfies(text -> assertThat(text.figures()).extracting(figure -> figure.fact())
				.containsExactly("a.lines@52"));
	}

	@Test
	void whereTheReportDoesNotShowTheChapterATextKeepsItsFiguresOrCountsAsNotLookedAt() {
		TextEntry entry = TextEntry.of(TextKey.of("a", "requests"), "30 lines");
		texts().save(place(), List.of(entry), report());
		Report without = report();
		without.getParts().forEach(part -> part.getChapters().clear());

		texts().save(place(), List.of(entry), without);
		assertThat(read()).singleElement().satisfies(text -> {
			assertThat(text.watched()).isTrue();
			assertThat(text.figures()).extracting(figure -> figure.fact() + "=" + figure.shown()).containsExactly("a.lines@52=30");
		});

		texts().save(place(), List.of(TextEntry.of(entry.key(), "Some 30 lines")), without);
		assertThat(read()).singleElement().satisfies(text -> {
			assertThat(text.whole()).isEqualTo("Some 30 lines");
			assertThat(text.watched()).isFalse();
		});
	}

	@Test
	void thePageOfAPeriodBeginsWithWhatIsCarriedOver() throws IOException {
		write("2017-03", "# a\n## requests\nAsk.\n## campaigns: one\n### title\nOne\n## campaigns: gone\n");
		write("2017-04", "# a\n## campaigns: two\n### title\nTwo\n### extra\nkept\n");

		texts().init(place());

		String page = page("2017-04");
		assertThat(page).containsSubsequence("# a", "## campaigns: two", "### extra\nkept", "## campaigns (Campaign): one", "### title (Title)\nOne",
				"### progress (Progress)", "## requests (Requests)", "Ask.", "# b (Chapter b)", "## requests (Requests)").doesNotContain("gone");
		texts().init(place());
		assertThat(page("2017-04")).isEqualTo(page);
		assertThat(texts().read(place()).result().orElseThrow()).filteredOn(text -> !text.isEmpty())
				.extracting(text -> text.key().record() + text.written())
				.containsExactly("one2017-03", "two2017-04", "2017-03");
	}

	@Test
	void aChapterForTextsOnlyStandsInTheReportWhenThereIsOne() throws IOException {
		assertThat(report().getParts().get(0).getChapters()).extracting(ReportChapter::getId).containsExactly("a");

		write("2017-04", "# b\n## requests\nAsk.\n");

		assertThat(report().getParts().get(0).getChapters()).extracting(ReportChapter::getId).containsExactly("a", "b");
	}

	@Test
	void aKindWithoutATextMayBeToldInANote() throws IOException {
		assertThat(chapter(report(), "a").getNotes()).filteredOn(note -> note.getKind() == NoteKind.MISSING).extracting(note -> note.getText())
				.containsExactly("No campaign.");

		write("2017-04", "# a\n## campaigns: x\n### title\nX\n");

		assertThat(chapter(report(), "a").getNotes()).noneMatch(note -> note.getKind() == NoteKind.MISSING);
	}

	@Test
	void aReportInAnotherLanguageTakesTheTextsOfThatLanguageWhereThereAreSome() throws IOException {
		write("2017-03", "# a\n## requests\n中文\n## campaigns: x\n### title\n活动\n");
		write("2017-02/52.en.txt", "2017-02", "# a\n## campaigns: x\n### title\nCampaign\n");

		ReportChapter english = chapter(make(Locale.ENGLISH, store).result().orElseThrow(), "a");

		assertThat(english.getTexts()).extracting(text -> text.getLanguage() + " " + said(text)).containsExactly(
				"en campaigns:x 2017-02 carried [title=Campaign, progress=null]", "zh-CN requests 2017-03 carried [text=中文]");
		assertThat(english.getNotes()).extracting(note -> note.getText())
				.contains("Texts that people wrote stand in the language in which they were written.");
	}

	@Test
	void whatIsDamagedIsToldAndTheRestStandsInTheReport() throws IOException {
		write("2017-04",
				"# a\n## requests\nAsk.\n### extra\nnot shown\n## reqests\nlost\n# nowhere\n## requests\nlost\n# b\n## requests: name\nlost\nlong "
						+ "x".repeat(20_001) + "\n## requests\n" + "y".repeat(20_001) + "\n");

		Outcome<Report> made = make(Locale.SIMPLIFIED_CHINESE, store);

		assertThat(made.problems()).extracting(Problem::code).containsExactly("texts.field.unknown", "texts.kind.unknown", "texts.chapter.unknown",
				"texts.record", "texts.long");
		assertThat(made.problems()).extracting(problem -> problem.place().line()).containsExactly(2L, 6L, 9L, 12L, 15L);
		assertThat(chapter(made.result().orElseThrow(), "a").getTexts()).extracting(ReportTextsTest::said)
				.containsExactly("requests 2017-04 [text=Ask.]");
		assertThat(chapter(made.result().orElseThrow(), "b").getTexts().get(0).getFields().get(0).getText()).hasSizeLessThan(20_000).endsWith("y…");
		// who edits it, or begins a later month with it, has it whole
		assertThat(texts().readOwn(place()).result().orElseThrow()).anyMatch(text -> text.whole().equals("y".repeat(20_001)));
		String before = page("2017-04");
		texts().accept(place(), made.result().orElseThrow(), key -> true);
		assertThat(page("2017-04").lines().filter(line -> !line.startsWith("#:") && !line.isBlank()).map(line -> line.replaceAll(" \\(.*\\)", "")))
				.containsExactlyElementsOf(before.lines().toList());
	}

	@Test
	void aTextKeepsAwayWhatADocumentCannotHoldAndIsReadAgain() throws IOException {
		write("2017-04", "# a\n## requests\na\u0001b & <b> ]]>\n");

		Report report = report();
		var bytes = new ByteArrayOutputStream();
		ReportDocuments.write(report, bytes);
		Path file = Files.write(folder.resolve("x.report"), bytes.toByteArray());

		assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("ab &amp; &lt;b>");
		assertThat(chapter(ReportDocuments.read(file, Locale.ENGLISH).result().orElseThrow(), "a").getTexts()).extracting(ReportTextsTest::said)
				.containsExactly("requests 2017-04 [text=ab & <b> ]]>]");
	}

	@Test
	void readsAPageOnceWhereNothingIsWrongWithIt() throws IOException {
		write("2017-04", "# a\n## campaigns: x\n### title\nSpring\n");
		var counting = new CountingStore(store);
		assertThat(make(Locale.SIMPLIFIED_CHINESE, counting).problems()).isEmpty();
		assertThat(counting.read()).hasValue(1);
	}

	@Test
	void tellsWhatIsWrongInTheLanguageOfTheUserAndOfTheReport() throws IOException {
		write("2017-04", "# a\n## nothing\nSpring\n");
		Outcome<Report> made = make(Locale.SIMPLIFIED_CHINESE, store);
		assertThat(made.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("texts.kind.unknown");
			assertThat(problem.message()).doesNotContainPattern("\\p{IsHan}");
		});
		assertThat(made.result().orElseThrow().getProblems()).singleElement()
				.satisfies(problem -> assertThat(problem.getMessage()).containsPattern("\\p{IsHan}"));
	}

	/** Counts how often pages are read. */
	private record CountingStore(TextStore store, AtomicInteger read) implements TextStore {

		CountingStore(TextStore store) {
			this(store, new AtomicInteger());
		}

		@Override
		public SortedSet<Period> periods(TextPlace place) {
			return store.periods(place);
		}

		@Override
		public Outcome<List<TextEntry>> read(TextPlace place, Locale problems) {
			read.incrementAndGet();
			return store.read(place, problems);
		}

		@Override
		public Outcome<String> write(TextPlace place, List<TextEntry> entries, TextLayout layout, Locale problems) {
			return store.write(place, entries, layout, problems);
		}
	}
}
