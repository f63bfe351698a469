package org.chapterhouse.install.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Consent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.junit.jupiter.api.Test;

/** Installs only what was asked about, though places and jars claim something else. */
class UntrustedTest extends ProductTest {

	private Path other(String name) throws IOException {
		return product.jar(folder.resolve("jars/" + name + ".jar"), "chapter", "1.0.0", MadeProduct.API + ";bundle-version=1.0");
	}

	private Path plugin() {
		return product.product().folder().resolve("plugins/chapter_1.0.0.jar");
	}

	@Test
	void whatWasRefusedIsNotInstalledLater() throws IOException {
		Path refused = chapter("1.0.0");
		Path right = other("right");
		assertThat(Files.mismatch(refused, right)).isNotNegative();
		product.installation().install(refused.toString(), List.of("chapter"), question -> false, NOBODY);
		assertThat(plugin()).doesNotExist();

		assertThat(messages(install(right, "chapter"))).isEmpty();

		assertThat(plugin()).hasSameBinaryContentAs(right);
	}

	@Test
	void whatWasRemovedIsNotInstalledInThePlaceOfAnother() throws IOException {
		install(chapter("1.0.0"), "chapter");
		product.installation().remove(List.of("chapter"), NOBODY);
		Path right = other("right");
		var questions = new ArrayList<Consent.Question>();

		assertThat(messages(product.installation().install(right.toString(), List.of("chapter"), questions::add, NOBODY))).isEmpty();

		assertThat(questions).hasSize(1);
		assertThat(plugin()).hasSameBinaryContentAs(right);
	}

	@Test
	void aRepositoryThatWouldChangeMoreThanBundlesIsRefused() throws IOException, ProvisionException {
		for (String harm : List.of("setProgramProperty(propName:osgi.harm,propValue:yes)", "setStartLevel(startLevel:4);addJvmArg(jvmArg:-Dharm)",
				"org.eclipse.equinox.p2.touchpoint.natives.remove(path:${installFolder})")) {
			Path place = product.repository("harm" + Math.abs(harm.hashCode()), "1.0.0", List.of(chapter("1.0.0")),
					feature -> feature.addTouchpointData(MetadataFactory.createTouchpointData(Map.of("configure", harm))));
			var questions = new ArrayList<Consent.Question>();

			Outcome<Change> outcome = product.installation().install(place.toString(), List.of("family"), questions::add, NOBODY);

			assertThat(codes(outcome)).containsExactly("install.instructions");
			assertThat(messages(outcome)).singleElement().asString().contains(harm.substring(harm.indexOf(';') + 1));
			assertThat(questions).isEmpty();
			assertThat(product.installed()).isEmpty();
		}
	}

	@Test
	void aRepositoryCannotPassForTheFolderOfDroppedBundles() throws IOException, ProvisionException {
		Path place = product.repository("passes", "1.0.0", List.of(chapter("1.0.0")),
				feature -> feature.setProperty(BundleFile.DROPPED, "../plugins"));

		assertThat(codes(install(place, "family"))).containsExactly("install.instructions");
	}

	@Test
	void onlyAFileInTheFolderOfDroppedBundlesIsPutAway() throws IOException {
		Path dropins = Files.createDirectories(product.product().dropped());
		Path outside = Files.writeString(product.product().folder().resolve("outside.jar"), "kept");
		var dropped = new Dropped(product.product());

		dropped.putAway("../outside.jar");
		dropped.putAway(outside.toString());
		dropped.putAway("..");

		assertThat(outside).hasContent("kept");
		assertThat(dropins).isEmptyDirectory();
	}

	@Test
	void whatBringsNoFilesIsAskedForAsWell() throws IOException, ProvisionException {
		install(chapter("1.0.0"), "chapter");
		Path place = product.repository("same", "1.0.0", List.of(chapter("1.0.0")));
		var questions = new ArrayList<Consent.Question>();

		Outcome<Change> outcome = product.installation().install(place.toString(), List.of("family"), question -> !questions.add(question), NOBODY);

		assertThat(messages(outcome)).isEmpty();
		assertThat(questions).hasSize(1);
		assertThat(product.installed()).containsExactly("chapter 1.0.0");
	}

	@Test
	void aBadJarAmongDroppedOnesDoesNotKeepTheOthersOut() throws IOException {
		Path dropins = Files.createDirectories(product.product().dropped());
		product.jar(dropins.resolve("a.jar"), "bad", "1.0.0", MadeProduct.API + ";bundle-version=\"[1,\"");
		product.jar(dropins.resolve("b.jar"), "huge", "1.0.0", "x".repeat(1 << 20));
		product.jar(dropins.resolve("c.jar"), "chapter", "1.0.0", MadeProduct.API);
		product.jar(dropins.resolve("d.jar"), "chapter", "1.0.0", MadeProduct.API);

		Outcome<Change> outcome = product.installation().followDropped(YES, NOBODY);

		assertThat(codes(outcome)).containsExactlyInAnyOrder("install.wrong.manifest", "install.unreadable", "install.twice");
		assertThat(product.installed()).containsExactly("chapter 1.0.0");
		assertThat(product.installation().isSomethingDropped()).isFalse();
	}

	@Test
	void aJarThatIsDroppedMeanwhileIsNews() throws IOException {
		Path dropins = Files.createDirectories(product.product().dropped());
		product.jar(dropins.resolve("chapter.jar"), "chapter", "1.0.0", MadeProduct.API);

		product.installation().followDropped(question -> {
			try {
				product.jar(dropins.resolve("later.jar"), "later", "1.0.0", MadeProduct.API);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return true;
		}, NOBODY);
		assertThat(product.installation().isSomethingDropped()).isTrue();

		product.installation().remove(List.of("chapter"), NOBODY);
		assertThat(product.installation().isSomethingDropped()).isTrue();
	}
}
