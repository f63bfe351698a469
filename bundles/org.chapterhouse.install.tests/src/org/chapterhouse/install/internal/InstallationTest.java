package org.chapterhouse.install.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Consent;
import org.chapterhouse.install.Offer;
import org.chapterhouse.install.Offer.Standing;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.junit.jupiter.api.Test;

/** Changes a small product with p2, from every kind of place. */
class InstallationTest extends ProductTest {

	private Path repository(String version) throws IOException, ProvisionException {
		Path shared = product.jar(folder.resolve("jars/shared-" + version + ".jar"), "shared", version, "");
		return product.repository("repository-" + version, version, List.of(chapter(version), shared));
	}

	private List<Offer> offers(String place) {
		Outcome<List<Offer>> outcome = product.installation().offers(place, NOBODY);
		assertThat(messages(outcome)).isEmpty();
		return outcome.result().orElseThrow();
	}

	@Test
	void aFamilyIsInstalledUpdatedAndRemoved() throws IOException, ProvisionException {
		Path first = repository("1.0.0");
		assertThat(offers(first.toString())).extracting(offer -> offer.unit().name() + " " + offer.standing()).containsExactly("The Family NEW");

		Outcome<Change> installed = install(first, "family");
		assertThat(messages(installed)).isEmpty();
		assertThat(installed.result().orElseThrow().added()).extracting(MadeProduct::told).containsExactly("family 1.0.0");
		assertThat(product.installed()).containsExactly("family 1.0.0");
		assertThat(product.started()).contains("chapter 1.0.0", "shared 1.0.0");
		assertThat(product.product().folder().resolve("plugins/chapter_1.0.0.jar")).isRegularFile();

		Path second = repository("1.1.0");
		assertThat(offers(second.toString())).extracting(Offer::standing).containsExactly(Standing.NEWER);
		Outcome<Change> updated = install(second, "family");
		assertThat(messages(updated)).isEmpty();
		assertThat(product.installed()).containsExactly("family 1.1.0");
		assertThat(product.started()).contains("chapter 1.1.0").doesNotContain("chapter 1.0.0");
		assertThat(offers(first.toString())).extracting(Offer::standing).containsExactly(Standing.OLDER);

		Outcome<Change> removed = product.installation().remove(List.of("family"), NOBODY);
		assertThat(messages(removed)).isEmpty();
		assertThat(removed.result().orElseThrow().removed()).extracting(MadeProduct::told).containsExactly("family 1.1.0");
		assertThat(product.installed()).isEmpty();
		assertThat(product.started()).noneMatch(bundle -> bundle.startsWith("chapter "));
		// the application that runs may still read it
		assertThat(product.product().folder().resolve("plugins/chapter_1.1.0.jar")).isRegularFile();
	}

	@Test
	void anArchiveIsAsGoodAsAFolder() throws IOException, ProvisionException {
		Path archive = product.archive(repository("1.0.0"), folder.resolve("repository.zip"));

		assertThat(messages(install(archive, "family"))).isEmpty();

		assertThat(product.installed()).containsExactly("family 1.0.0");
	}

	@Test
	void anAddressIsAsGoodAsAFolder() throws IOException, ProvisionException {
		Path served = repository("1.0.0");
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			Path file = served.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
			boolean there = file.startsWith(served) && Files.isRegularFile(file);
			boolean sent = there && exchange.getRequestMethod().equals("GET");
			exchange.sendResponseHeaders(there ? 200 : 404, sent ? Files.size(file) : -1);
			if (sent) {
				Files.copy(file, exchange.getResponseBody());
			}
			exchange.close();
		});
		server.start();
		try {
			String address = "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/";
			assertThat(messages(product.installation().install(address, List.of("family"), YES, NOBODY))).isEmpty();
		} finally {
			server.stop(0);
		}
		assertThat(product.installed()).containsExactly("family 1.0.0");
	}

	@Test
	void theJarOfAChapterIsInstalledByItself() throws IOException {
		Path jar = chapter("2.0.0");
		assertThat(offers(jar.toString())).extracting(offer -> offer.unit().bundles()).containsExactly(List.of("chapter"));

		assertThat(messages(install(jar, "chapter"))).isEmpty();

		assertThat(product.installed()).containsExactly("chapter 2.0.0");
		assertThat(product.started()).contains("chapter 2.0.0");
	}

	@Test
	void whatIsNoChapterIsNotOffered() throws IOException {
		Path jar = product.jar(folder.resolve("jars/library.jar"), "library", "1.0.0", "");

		assertThat(codes(product.installation().offers(jar.toString(), NOBODY))).containsExactly("install.nothing");
		assertThat(codes(install(jar, "library"))).containsExactly("install.not.offered");
	}

	@Test
	void thePlatformIsNotRemoved() {
		assertThat(codes(product.installation().remove(List.of("platform"), NOBODY))).containsExactly("install.not.installed");
	}

	@Test
	void whatIsMissingIsTold() throws IOException {
		Path jar = product.jar(folder.resolve("jars/needy.jar"), "needy", "1.0.0", MadeProduct.API + ",absent;bundle-version=\"[2.0,3.0)\"");

		assertThat(messages(install(jar, "needy"))).singleElement().asString().contains("needy", "absent", "[2.0.0,3.0.0)");
		assertThat(product.started()).isEmpty();
	}

	@Test
	void aPlatformThatIsTooOldIsTold() throws IOException {
		Path jar = product.jar(folder.resolve("jars/later.jar"), "later", "1.0.0", MadeProduct.API + ";bundle-version=\"[2.0,3.0)\"");

		assertThat(messages(install(jar, "later"))).singleElement().asString().contains("later", MadeProduct.API, "[2.0.0,3.0.0)");
	}

	@Test
	void whereNothingIsIsTold() throws IOException {
		assertThat(codes(product.installation().offers(folder.resolve("none").toString(), NOBODY))).containsExactly("install.nowhere");
		assertThat(codes(product.installation().offers(Files.createDirectory(folder.resolve("empty")).toString(), NOBODY)))
				.containsExactly("install.no.repository");
		assertThat(codes(product.installation().offers(Files.writeString(folder.resolve("text.zip"), "no archive").toString(), NOBODY)))
				.containsExactly("install.no.archive");
	}

	@Test
	void anAddressThatCannotBeReachedIsTold() throws IOException {
		assertThat(codes(product.installation().offers("http://127.0.0.1:1/", NOBODY))).containsExactly("install.unreachable");
	}

	@Test
	void onceIsAskedAndANoChangesNothing() throws IOException, ProvisionException {
		Path place = repository("1.0.0");
		var questions = new ArrayList<Consent.Question>();

		Outcome<Change> outcome = product.installation().install(place.toString(), List.of("family"), question -> {
			questions.add(question);
			return false;
		}, NOBODY);

		assertThat(outcome.result()).isEmpty();
		assertThat(messages(outcome)).isEmpty();
		assertThat(questions).singleElement().satisfies(question -> {
			assertThat(question.units()).extracting(MadeProduct::told).containsExactly("family 1.0.0");
			assertThat(question.unsigned()).hasSize(2);
		});
		assertThat(product.installed()).isEmpty();
		assertThat(product.started()).isEmpty();
	}

	@Test
	void whatFailsHalfwayIsTakenBack() throws IOException, ProvisionException {
		install(repository("1.0.0"), "family");
		Path damaged = repository("1.1.0");
		Files.delete(damaged.resolve("plugins/shared_1.1.0.jar"));

		Outcome<Change> outcome = install(damaged, "family");

		assertThat(codes(outcome)).containsExactly("install.taken.back");
		assertThat(product.installed()).containsExactly("family 1.0.0");
		assertThat(product.started()).contains("chapter 1.0.0", "shared 1.0.0").doesNotContain("chapter 1.1.0");
	}

	@Test
	void whatIsCancelledIsTakenBack() throws IOException, ProvisionException {
		Path place = repository("1.0.0");
		var monitor = new NullProgressMonitor();

		Outcome<Change> outcome = product.installation().install(place.toString(), List.of("family"), question -> {
			monitor.setCanceled(true);
			return true;
		}, monitor);

		assertThat(outcome.result()).isEmpty();
		assertThat(messages(outcome)).isEmpty();
		assertThat(product.installed()).isEmpty();
		assertThat(product.started()).isEmpty();
	}

	@Test
	void aProductThatWasMovedIsChangedWhereItIs() throws IOException, ProvisionException {
		Path place = repository("1.0.0");
		Path moved = Files.move(product.product().folder(), folder.resolve("moved"));
		var there = product.at(moved);

		assertThat(messages(there.install(place.toString(), List.of("family"), YES, NOBODY))).isEmpty();

		assertThat(moved.resolve("plugins/chapter_1.0.0.jar")).isRegularFile();
		assertThat(product.product().folder()).doesNotExist();
	}

	@Test
	void droppedJarsComeAndGo() throws IOException {
		Path dropins = Files.createDirectories(product.product().dropped());
		assertThat(product.installation().isSomethingDropped()).isFalse();
		Path jar = product.jar(dropins.resolve("chapter.jar"), "chapter", "1.0.0", MadeProduct.API);
		assertThat(product.installation().isSomethingDropped()).isTrue();

		assertThat(messages(product.installation().followDropped(YES, NOBODY))).isEmpty();
		assertThat(product.installed()).containsExactly("chapter 1.0.0");
		assertThat(product.installation().isSomethingDropped()).isFalse();

		Files.delete(jar);
		assertThat(product.installation().isSomethingDropped()).isTrue();
		assertThat(messages(product.installation().followDropped(YES, NOBODY))).isEmpty();
		assertThat(product.installed()).isEmpty();
		assertThat(product.started()).noneMatch(bundle -> bundle.startsWith("chapter "));
	}

	@Test
	void aDroppedJarIsReplacedByANewerOneOnly() throws IOException {
		Path dropins = Files.createDirectories(product.product().dropped());
		product.jar(dropins.resolve("chapter.jar"), "chapter", "1.0.0", MadeProduct.API);
		product.installation().followDropped(YES, NOBODY);

		product.jar(dropins.resolve("chapter.jar"), "chapter", "1.0.0", "org.chapterhouse.api;bundle-version=1.0");
		assertThat(codes(product.installation().followDropped(YES, NOBODY))).containsExactly("install.same.version");

		product.jar(dropins.resolve("chapter.jar"), "chapter", "1.0.1", MadeProduct.API);
		assertThat(messages(product.installation().followDropped(YES, NOBODY))).isEmpty();
		assertThat(product.installed()).containsExactly("chapter 1.0.1");
	}

	@Test
	void aDroppedJarThatIsRefusedIsAskedForOnce() throws IOException {
		Path dropins = Files.createDirectories(product.product().dropped());
		product.jar(dropins.resolve("chapter.jar"), "chapter", "1.0.0", MadeProduct.API);

		var questions = new ArrayList<Consent.Question>();
		product.installation().followDropped(question -> !questions.add(question), NOBODY);

		assertThat(questions).hasSize(1);
		assertThat(product.installation().isSomethingDropped()).isFalse();
		assertThat(product.installed()).isEmpty();
	}

	@Test
	void aDroppedJarThatIsRemovedDoesNotComeBack() throws IOException {
		Path dropins = Files.createDirectories(product.product().dropped());
		product.jar(dropins.resolve("chapter.jar"), "chapter", "1.0.0", MadeProduct.API);
		product.installation().followDropped(YES, NOBODY);

		assertThat(messages(product.installation().remove(List.of("chapter"), NOBODY))).isEmpty();

		assertThat(product.installation().isSomethingDropped()).isFalse();
		try (Stream<Path> files = Files.list(dropins)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactly("chapter.jar.removed");
		}
	}

	@Test
	void whatIsNoProductIsToldBeforeAnythingIsTried() throws IOException {
		var nothing = product.at(Files.createDirectory(folder.resolve("nothing")));

		assertThat(nothing.refusal()).get().extracting(Problem::code).isEqualTo("install.no.product");
		assertThat(codes(nothing.install("anywhere", List.of("x"), YES, NOBODY))).containsExactly("install.no.product");
	}
}
