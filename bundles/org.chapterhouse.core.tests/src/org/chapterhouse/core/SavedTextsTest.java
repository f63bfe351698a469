package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.texts.FolderTextStore;
import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.core.texts.ReportTexts;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextPlace;
import org.chapterhouse.model.report.Report;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the page of a report when somebody saves a text in the application. */
class SavedTextsTest {

	private static final TextKey REQUESTS = TextKey.of("a", "requests");
	private static final TextKey SPRING = new TextKey("a", "campaigns", "spring");
	private static final String KINDS = """
			  <texts id="requests"/>
			  <texts id="campaigns" repeatable="true"><fields>title</fields><fields>progress</fields></texts>
			</report:ChapterDefinition>""";
	private static final String WORDS = "text.requests=Requests\ntext.campaigns=Campaign\ntext.campaigns.title=Title\ntext.campaigns.progress=Progress\n";

	@TempDir
	private Path folder;
	private TestHouse house;
	private FolderTextStore store;

	@BeforeEach
	void build() throws IOException {
		house = new TestHouse(folder.resolve("house"));
		house.family(TestHouse.FAMILY);
		house.chapter("a", new HonestChapter(), schema -> schema.replace("</report:ChapterDefinition>", KINDS));
		for (String language : List.of("", "_zh_CN")) {
			Path words = folder.resolve("house/a/messages" + language + ".properties");
			Files.writeString(words, Files.readString(words) + WORDS);
		}
		store = new FolderTextStore(folder.resolve("texts"), Locale.SIMPLIFIED_CHINESE);
	}

	private static TextPlace place() {
		return new TextPlace("monthly", TestHouse.APRIL, "52", Locale.SIMPLIFIED_CHINESE);
	}

	private void write(String text) throws IOException {
		Files.createDirectories(store.file(place()).getParent());
		Files.writeString(store.file(place()), text);
	}

	/** Returns the lines of the page that people wrote. */
	private List<String> page() throws IOException {
		return Files.readString(store.file(place())).lines().filter(line -> !line.isBlank() && !line.startsWith("#:")).toList();
	}

	private ReportTexts texts() {
		return new ReportTexts(store, house.family(), Locale.ENGLISH);
	}

	private Report report() {
		return new ReportMaker(TestHouse.THREADS, 2, FailureLog.NONE, Locale.ENGLISH).make(ReportPlan.of(house.family()),
				ReportRequest.of(TestHouse.APRIL, "52", Locale.SIMPLIFIED_CHINESE), FakeStore.guizhou(), store, new NullProgressMonitor()).result()
				.orElseThrow();
	}

	private static TextEntry campaign(String title, String progress) {
		var fields = new LinkedHashMap<String, String>();
		fields.put("title", title);
		fields.put("progress", progress);
		return new TextEntry(SPRING, fields, null, Place.NOWHERE);
	}

	@Test
	void whatStandsInUnknownFieldsStaysLineByLine() throws IOException {
		write("""
				# a
				## requests
				Ask 30 of them.
				### Next steps: call
				  first
				#! a remark
				second
				### Next steps: write

				third
				## campaigns: spring
				loose one
				loose two
				### title
				Spring
				### step (a name of before)
				Call.
				### progress
				begun
				""");

		assertThat(texts().save(place(), List.of(TextEntry.of(REQUESTS, "Ask 30 of us."), campaign("May", "begun")), report()).problems()).isEmpty();

		List<String> saved = List.of("# a", "## requests (Requests)", "Ask 30 of us.", "### Next steps: call", "  first", "#! a remark", "second",
				"### Next steps: write", "third", "## campaigns (Campaign): spring", "loose one", "loose two", "### title (Title)", "May",
				"### progress (Progress)", "begun", "### step (a name of before)", "Call.");
		assertThat(page()).containsExactlyElementsOf(saved);

		texts().save(place(), List.of(TextEntry.of(REQUESTS, "Ask 30 of us."), campaign("May", "begun")), report());
		assertThat(page()).containsExactlyElementsOf(saved);
		assertThat(texts().readOwn(place()).result().orElseThrow()).as("the program knows the text that it saved").allMatch(ReportText::watched)
				.extracting(ReportText::whole).containsExactly("Ask 30 of us.", "May\nbegun");
	}

	@Test
	void aTextThatIsTakenAwayLeavesWhatIsNotPartOfIt() throws IOException {
		write("# a\n## requests\nAsk.\n### extra\nfor nobody\n");

		texts().save(place(), List.of(TextEntry.of(REQUESTS, "")), report());

		assertThat(page()).containsExactly("# a", "## requests (Requests)", "### extra", "for nobody");
		Outcome<List<ReportText>> read = texts().read(place());
		assertThat(read.result().orElseThrow()).allMatch(ReportText::isEmpty);
		assertThat(read.problems()).extracting(Problem::code).containsExactly("texts.field.unknown");
	}

	@Test
	void whatSomebodyElseWroteMeanwhileIsFound() throws IOException {
		TextEntry begun = TextEntry.of(REQUESTS, "Ask.");
		TextEntry mine = TextEntry.of(REQUESTS, "Ask me.");
		write("# a\n## requests\nAsk.\n### extra\nkept\n");
		assertThat(texts().others(place(), List.of(mine), List.of(begun))).isEmpty();

		write("# a\n## requests\nAsk them.\n");
		assertThat(texts().others(place(), List.of(mine), List.of(begun))).singleElement()
				.satisfies(other -> assertThat(other.fields()).containsExactly(Map.entry(TextEntry.TEXT, "Ask them.")));
		assertThat(texts().others(place(), List.of(TextEntry.of(REQUESTS, "Ask them.")), List.of(begun))).as("both say the same").isEmpty();

		Files.delete(store.file(place()));
		assertThat(texts().others(place(), List.of(mine), List.of(begun))).as("taken away").singleElement()
				.satisfies(other -> assertThat(other.isEmpty()).isTrue());
		assertThat(texts().others(place(), List.of(mine), List.of(TextEntry.of(REQUESTS, "")))).as("a new text").isEmpty();
	}
}
