package org.chapterhouse.install.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.install.Change;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.junit.jupiter.api.Test;
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
		String address = "http://127.0.0.1:1/";

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

	@ParameterizedTest
	@CsvSource({ "en,'No server answers there. (In detail: '", "zh-CN,'该处没有服务器应答。（原文：'" })
	void whyNobodyCanBeReached(String language, String words) {
		String address = "http://127.0.0.1:1/";

		says(offers(language, address), address, words);
	}

	@ParameterizedTest
	@CsvSource({ "en,' cannot be reached, or there is no p2 repository. The server answers with an error.'", "zh-CN,'或该处没有p2仓库。服务器报告错误。（原文：'" })
	void aServerThatFails(String language, String words) throws IOException {
		try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			var answering = new Thread(() -> answer(server));
			answering.start();
			String address = "http://127.0.0.1:" + server.getLocalPort() + "/";

			assertThat(messages(offers(language, address))).singleElement().asString().contains(address, words).doesNotContain("null");
		}
	}

	private static void answer(ServerSocket server) {
		byte[] failed = "HTTP/1.1 500 Failed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
		try {
			while (true) {
				try (Socket asked = server.accept()) {
					asked.getInputStream().read(new byte[1 << 12]);
					asked.getOutputStream().write(failed);
				}
			}
		} catch (IOException e) {
			// the test has ended
			return;
		}
	}

	@ParameterizedTest
	@CsvSource({ "en,plugins/chapter_1.0.0.jar,'A file that belongs to it is missing. (In detail: '",
			"zh-CN,plugins/chapter_1.0.0.jar,'缺少所属的文件。（原文：'",
			"en,artifacts.xml,'The list of its files (artifacts.xml or artifacts.jar) is missing or damaged.'",
			"zh-CN,artifacts.xml,'其文件列表（artifacts.xml或artifacts.jar）缺失或已损坏。（原文：'" })
	void aRepositoryThatLacksAFile(String language, String missing, String words) throws IOException, ProvisionException {
		Path place = product.repository("lacking", "1.0.0", List.of(chapter("1.0.0")));
		Files.delete(place.resolve(missing));

		Outcome<Change> outcome = product.installation(Locale.forLanguageTag(language)).install(place.toString(), List.of("family"), YES, NOBODY);

		assertThat(messages(outcome)).singleElement().asString().contains(words).doesNotContain("session context");
		assertThat(codes(outcome)).containsExactly("install.taken.back");
	}

	@ParameterizedTest
	@CsvSource({ "en,No server of that name is known.,java.net.UnknownHostException", "en,There is no safe connection,javax.net.ssl.SSLException",
			"zh-CN,服务器未及时应答。,java.net.SocketTimeoutException", "zh-CN,没有读写该处的权限。,java.nio.file.AccessDeniedException" })
	void aCauseThatIsKnownWhereverItStands(String language, String words, Class<? extends IOException> cause) throws ReflectiveOperationException {
		var within = new IllegalArgumentException("outer", cause.getConstructor(String.class).newInstance("inner"));
		IStatus status = new MultiStatus("p2", 0, new IStatus[] { new Status(IStatus.ERROR, "p2", "Said by p2.", within) }, "outermost", null);

		String reason = new Phrases(Messages.beside(Phrases.class, Locale.forLanguageTag(language))).reason(status);

		assertThat(reason).startsWith(words).contains("Said by p2. (inner)").doesNotContain("outer");
	}

	@Test
	void nothingIsPrintedOfWhatIsNoXml() throws IOException, ProvisionException {
		Path place = product.repository("damaged", "1.0.0", List.of(chapter("1.0.0")));
		Path other = Files.createDirectory(folder.resolve("other"));
		Files.writeString(other.resolve("content.xml"), "<repository");
		Files.writeString(place.resolve("artifacts.xml"), "<repository");
		PrintStream error = System.err;
		ClassLoader loader = Thread.currentThread().getContextClassLoader();
		var printed = new ByteArrayOutputStream();
		System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
		try {
			assertThat(codes(offers("en", other))).containsExactly("install.damaged");
			assertThat(codes(install(place, "family"))).containsExactly("install.taken.back");
		} finally {
			System.setErr(error);
		}
		assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
		assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
	}
}
