package org.chapterhouse.core.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTextStoreTest extends TextStoreContractTest {

	@TempDir
	private Path temp;

	@Override
	FolderTextStore store() {
		return new FolderTextStore(temp.resolve("texts"), Locale.SIMPLIFIED_CHINESE);
	}

	private Path file() {
		return temp.resolve("texts/monthly/2017-04/52.txt");
	}

	private void put(byte[] content) throws IOException {
		Files.createDirectories(file().getParent());
		Files.write(file(), content);
	}

	private void put(String content) throws IOException {
		put(content.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> problems() {
		return store().read(place("52"), Locale.ENGLISH).problems().stream()
				.map(problem -> problem.place().file() + ":" + problem.place().line() + " " + problem.code()).toList();
	}

	@Test
	void aFileIsPlainTextWithNamesForPeople() throws IOException {
		write(place("52"), campaign("first", "Two for one", "Ask again"), checked(TextEntry.of(TextKey.of("stock", "requests"), "Keep 99.1%"),
				"stock.rate@52", "99.1%"));

		assertThat(Files.readString(file()).lines().filter(line -> !line.startsWith("#!"))).containsExactly("", "# stock (Stock  kept)", "",
				"## requests (Name of requests)", "#: written 2017-04 " + TextCheck.mark(TextEntry.of(TextKey.of("a", "b"), "Keep 99.1%").fields()),
				"#: figure stock.rate@52 99.1%", "Keep 99.1%", "", "# campaigns (Campaigns)", "", "## campaign (Campaign): first",
				"### title (Title)",
				"Two for one", "### next_step (Next step)", "Ask again", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "### title: Two for one", "###title(Title)：Two for one", "### title (Title)\nTwo for one" })
	void wordsBehindTheColonOfAFieldAreItsText(String written) throws IOException {
		put("# campaigns\n## campaign: first\n" + written + "\nall May\n### next_step: Ask again\n");

		assertThat(problems()).isEmpty();
		assertThat(read(place("52"))).singleElement().satisfies(entry -> {
			assertThat(entry.fields().get("title").strip()).isEqualTo("Two for one\nall May");
			assertThat(entry.fields().get("next_step").strip()).isEqualTo("Ask again");
		});
		write(place("52"), read(place("52")).getFirst());
		assertThat(Files.readString(file())).contains("### title (Title)\nTwo for one\nall May\n### next_step (Next step)\nAsk again\n");
	}

	@Test
	void alsoLongOnesAreAndThoseOfAChapterAreTold() throws IOException {
		String wordy = "a text of more characters than any name has, which is written behind the colon";
		put("# campaigns: begun in May\n## campaign: first\n### title: " + wordy + "\n");

		assertThat(store().read(place("52"), Locale.ENGLISH).result().orElseThrow()).extracting(entry -> entry.fields().get("title").strip())
				.containsExactly(wordy);
		assertThat(problems()).containsExactly("texts/monthly/2017-04/52.txt:1 texts.chapter.words");
		assertThat(store().read(place("52"), Locale.ENGLISH).hasErrors()).isFalse();
	}

	@Test
	void aPageIsReplacedAsAWholeOrStays() throws IOException {
		FolderTextStore store = store();
		write(place("52"), campaign("first", "Two for one", "Ask again"));
		List<TextEntry> other = List.of(TextEntry.of(TextKey.of("stock", "requests"), "Keep it"));

		assertThat(store.replace(place("52"), other, LAYOUT, Locale.ENGLISH).result()).contains(file().toString());
		assertThat(read(place("52"))).extracting(TextEntry::key).containsExactly(TextKey.of("stock", "requests"));

		TextEntry endless = TextEntry.of(TextKey.of("stock", "requests"), "x".repeat(1 << 20));
		assertThat(store.replace(place("52"), List.of(endless), LAYOUT, Locale.ENGLISH).problems()).extracting(Problem::code)
				.containsExactly("texts.size");
		assertThat(read(place("52"))).extracting(TextEntry::fields).containsExactly(other.get(0).fields());

		assertThat(store.replace(place("52"), List.of(), LAYOUT, Locale.ENGLISH).result()).isPresent();
		assertThat(file()).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "two\nlines", "blank ", "turned\u202eround",
			"a name of more than sixty characters would never be found again, and its text" })
	void aNameThatWouldNotBeReadAgainIsRefused(String name) {
		assertThat(TextKey.isRecord(name)).isFalse();
		assertThat(store().write(place("52"), List.of(campaign(name, "Two for one", "Ask again")), LAYOUT, Locale.ENGLISH).problems())
				.extracting(Problem::code).containsExactly("texts.name");
		assertThat(file()).doesNotExist();
		assertThat(TextKey.isRecord("Two for one: 50% (new), #1")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16" })
	void filesOfOtherEditorsAreRead(String encoding) throws IOException {
		put("# stock\r\n## requests（工作要求）\r\n　　请走访客户。\r\n".getBytes(Charset.forName(encoding)));

		assertThat(read(place("52"))).singleElement().extracting(entry -> entry.fields().get(TextEntry.TEXT)).isEqualTo("请走访客户。");
	}

	@Test
	void nothingIsWrittenWhereTheDataAreGone() throws IOException {
		Path data = temp.resolve("data");
		FolderTextStore store = FolderTextStore.within(data, data.resolve("texts"), Locale.SIMPLIFIED_CHINESE);

		Outcome<String> written = store.write(place("52"), List.of(campaign("a", "A", "b")), LAYOUT, Locale.ENGLISH);

		assertThat(written.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("texts.unwritable");
			assertThat(problem.message()).contains("does not exist");
		});
		assertThat(data).doesNotExist();
		Files.createDirectory(data);
		assertThat(store.write(place("52"), List.of(campaign("a", "A", "b")), LAYOUT, Locale.ENGLISH).result()).isPresent();
	}

	@Test
	void whatIsNotUnderstoodIsToldWithItsLineAndStays() throws IOException {
		String content = """
				lost
				# stock
				## requests
				one
				#: strange
				### 标题
				two
				## requests
				three
				## 备注
				four
				# 9
				## remarks
				five
				# unknown
				## remarks
				six
				""";
		put(content);

		assertThat(problems()).containsExactly("texts/monthly/2017-04/52.txt:1 texts.outside", "texts/monthly/2017-04/52.txt:5 texts.kept",
				"texts/monthly/2017-04/52.txt:6 texts.heading", "texts/monthly/2017-04/52.txt:8 texts.duplicate",
				"texts/monthly/2017-04/52.txt:10 texts.heading", "texts/monthly/2017-04/52.txt:12 texts.heading",
				"texts/monthly/2017-04/52.txt:13 texts.chapter.missing");

		store().write(place("52"), store().read(place("52"), Locale.ENGLISH).result().orElseThrow(), LAYOUT, Locale.ENGLISH);
		store().write(place("52"), List.of(campaign("a", "A", "b")), LAYOUT, Locale.ENGLISH);

		assertThat(Files.readString(file()).lines().filter(line -> !line.isBlank()).map(line -> line.replaceAll(" \\(.*?\\)", "")))
				.containsSubsequence(content.lines().filter(line -> !line.matches("one|two|#: strange|### 标题")).toList())
				.contains("one", "two", "#: strange", "### 标题", "## campaign: a");
	}

	@Test
	void lineEndsAndMarkOfAFileStay() throws IOException {
		put("\uFEFF# stock\r\n## requests\r\none\r\n");

		write(place("52"), TextEntry.of(TextKey.of("stock", "remarks"), "two\nthree"));

		assertThat(Files.readString(file())).startsWith("\uFEFF# stock\r\n").contains("one\r\n", "two\r\nthree\r\n").doesNotContainPattern("[^\r]\n");
	}

	@Test
	void writingAgainChangesNoByte() throws IOException {
		write(place("52"), campaign("a", "A", "b"), TextEntry.of(TextKey.of("stock", "requests"), "one\n\ntwo"));
		byte[] first = Files.readAllBytes(file());

		write(place("52"), campaign("a", "A", "b"), TextEntry.of(TextKey.of("stock", "requests"), "one\n\ntwo"));

		assertThat(Files.readAllBytes(file())).isEqualTo(first);
		try (Stream<Path> files = Files.list(file().getParent())) {
			assertThat(files).containsExactly(file());
		}
	}

	@Test
	void aFileThatIsNoTextIsNeitherReadNorWritten() throws IOException {
		byte[] content = { '#', ' ', 'a', '\n', (byte) 0xFF, (byte) 0x01, 0 };
		put(content);

		Outcome<String> written = store().write(place("52"), List.of(campaign("a", "A", "b")), LAYOUT, Locale.ENGLISH);

		assertThat(problems()).containsExactly("texts/monthly/2017-04/52.txt:2 texts.encoding");
		assertThat(written.result()).isEmpty();
		assertThat(Files.readAllBytes(file())).isEqualTo(content);
	}

	@Test
	void aFileWithoutEndIsRefused() throws IOException {
		put(new byte[(1 << 20) + 1]);

		assertThat(problems()).containsExactly("texts/monthly/2017-04/52.txt:0 texts.size");
	}

	@Test
	void linksOutOfTheFolderAreNotFollowed() throws IOException {
		Path outside = Files.writeString(temp.resolve("secret.txt"), "# stock\n## requests\nsecret\n");
		Files.createDirectories(file().getParent());
		Files.createSymbolicLink(file(), outside);

		assertThat(problems()).containsExactly("texts/monthly/2017-04/52.txt:0 texts.link");
		assertThat(store().write(place("52"), List.of(), LAYOUT, Locale.ENGLISH).problems()).extracting(Problem::code).containsExactly("texts.link");

		Files.createDirectories(temp.resolve("texts/yearly"));
		Files.createSymbolicLink(temp.resolve("texts/yearly/2017-04"), Files.createDirectories(temp.resolve("elsewhere")));
		var place = new TextPlace("yearly", APRIL, "52", Locale.SIMPLIFIED_CHINESE);
		assertThat(store().write(place, List.of(campaign("a", "A", "b")), LAYOUT, Locale.ENGLISH).problems()).extracting(Problem::code)
				.containsExactly("texts.link");
		assertThat(temp.resolve("elsewhere")).isEmptyDirectory();
	}

	@Test
	void aCodeNeverLeavesItsFolder() {
		assertThat(store().file(place("../../x y.en"))).isEqualTo(temp.resolve("texts/monthly/2017-04/%2E%2E%2F%2E%2E%2Fx%20y%2Een.txt"));
	}
}
