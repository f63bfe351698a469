package org.chapterhouse.install.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People read in their language what is wrong with a place, with its name. */
class TroubleWordsTest extends ProductTest {

	private static void says(Outcome<?> outcome, Object place, String words) {
		assertThat(outcome.result()).isEmpty();
		assertThat(messages(outcome)).singleElement().asString().contains(place.toString()).contains(words).doesNotContain("Exception", "null");
	}

	private Outcome<?> offers(String language, Object place) {
		return product.installation(Locale.forLanguageTag(language)).offers(place.toString(), NOBODY);
	}

	private Outcome<?> install(String language, Path jar, String name) {
		return product.installation(Locale.forLanguageTag(language)).install(jar.toString(), List.of(name), YES, NOBODY);
	}

	private Path needy(String requires) throws IOException {
		return product.jar(folder.resolve("jars/needy.jar"), "needy", "1.0.0", requires);
	}

	@ParameterizedTest
	@CsvSource({ "en,'There is no p2 repository in '", "zh-CN,中没有p2仓库" })
	void aFolderWithoutARepository(String language, String words) throws IOException {
		Path empty = Files.createDirectory(folder.resolve("empty"));

		says(offers(language, empty), empty, words);
		Path archive = product.archive(empty, folder.resolve("empty.zip"));
		says(offers(language, archive), archive, words);
	}

	@ParameterizedTest
	@CsvSource({ "en,' is neither there nor an address. Give a folder'", "zh-CN,不存在，也不是网址。请给出" })
	void aPlaceThatIsNone(String language, String words) {
		says(offers(language, folder.resolve("none")), folder.resolve("none"), words);
	}

	@ParameterizedTest
	@CsvSource({ "en,'cannot be read; it may be damaged'", "zh-CN,p2仓库，可能已损坏或不完整" })
	void aRepositoryThatCannotBeRead(String language, String words) throws IOException {
		Path damaged = Files.createDirectory(folder.resolve("damaged"));
		Files.writeString(damaged.resolve("content.xml"), "<repository");

		says(offers(language, damaged), damaged, words);
	}

	@ParameterizedTest
	@CsvSource({ "en,' is no archive: it is damaged'", "zh-CN,不是压缩包：文件已损坏" })
	void anArchiveThatIsNone(String language, String words) throws IOException {
		Path text = Files.writeString(folder.resolve("text.zip"), "no archive");

		says(offers(language, text), text, words);
	}

	@ParameterizedTest
	@CsvSource({ "en,' cannot be reached, or there is no p2 repository'", "zh-CN,无法访问" })
	void anAddressWhereNobodyAnswers(String language, String words) throws IOException {
		int free;
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = socket.getLocalPort();
		}
		String address = "http://127.0.0.1:" + free + "/";

		says(offers(language, address), address, words);
	}

	@ParameterizedTest
	@CsvSource({ "en,'needs absent [2.0.0,3.0.0), which is neither there nor installed. Nothing was changed.'",
			"zh-CN,'需要absent [2.0.0,3.0.0)，该处没有，也未安装。未作任何更改。'" })
	void aBundleThatNeedsWhatIsNotThere(String language, String words) throws IOException {
		says(install(language, needy(MadeProduct.API + ",absent;bundle-version=\"[2.0,3.0)\""), "needy"), "needy", words);
	}

	@ParameterizedTest
	@CsvSource({ "en,'needs platform [2.0.0,3.0.0), and 1.0.0 is installed. Nothing was changed; another version of Chapterhouse'",
			"zh-CN,'需要platform [2.0.0,3.0.0)，已安装的是1.0.0。未作任何更改；可能需要其他版本的Chapterhouse。'" })
	void aBundleThatNeedsAnotherVersion(String language, String words) throws IOException {
		says(install(language, needy(MadeProduct.API + ",platform;bundle-version=\"[2.0,3.0)\""), "needy"), "needy", words);
	}

	@ParameterizedTest
	@CsvSource({ "en,'its manifest says what makes no sense. (org.chapterhouse.api; bundle-version=\"[1,\")'",
			"zh-CN,'其清单中有无法理解的内容。（org.chapterhouse.api; bundle-version=\"[1,\"）'" })
	void aBundleWhoseManifestIsWrong(String language, String words) throws IOException {
		Path jar = needy(MadeProduct.API + ";bundle-version=\"[1,\"");

		says(offers(language, jar), jar, words);
	}
}
