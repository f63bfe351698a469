package org.chapterhouse.install.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Consent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs what can be installed of the dropped jars, and says of each other one what it lacks. */
class DroppedTest extends ProductTest {

	private Path dropped(String name, String version, String requires) throws IOException {
		Path dropins = Files.createDirectories(product.product().dropped());
		return product.jar(dropins.resolve(name + "-" + version + ".jar"), name, version, requires);
	}

	@Test
	void aJarWhoseNeedsAreMissingKeepsNoOtherOut() throws IOException {
		dropped("chapter", "1.0.0", MadeProduct.API + ",shared");
		dropped("needy", "1.0.0", MadeProduct.API + ",absent;bundle-version=\"[2.0,3.0)\",absent.too");
		dropped("later", "1.0.0", MadeProduct.API + ";bundle-version=\"[2.0,3.0)\"");
		dropped("leaning", "1.0.0", MadeProduct.API + ",needy");
		dropped("shared", "1.0.0", "");
		var questions = new ArrayList<Consent.Question>();

		Outcome<Change> outcome = product.installation().followDropped(questions::add, NOBODY);

		assertThat(outcome.result().orElseThrow().added()).extracting(MadeProduct::told).containsExactly("chapter 1.0.0");
		assertThat(product.started()).containsExactlyInAnyOrder("chapter 1.0.0", "shared 1.0.0");
		assertThat(codes(outcome)).containsExactlyInAnyOrder("install.dropped.missing", "install.dropped.missing", "install.dropped.missing",
				"install.dropped.unable");
		assertThat(messages(outcome)).anySatisfy(message -> assertThat(message).contains("needy", "absent", "[2.0.0,3.0.0)"))
				.anySatisfy(message -> assertThat(message).contains("needy", "absent.too"))
				.anySatisfy(message -> assertThat(message).contains("later", MadeProduct.API, "[2.0.0,3.0.0)"))
				.anySatisfy(message -> assertThat(message).contains("leaning", "needy"));
		assertThat(questions).singleElement().satisfies(question -> assertThat(question.unsigned()).hasSize(2));
		assertThat(product.installation().isSomethingDropped()).isFalse();
	}

	@Test
	void whatWasMissingMayComeLater() throws IOException {
		dropped("needy", "1.0.0", MadeProduct.API + ",absent");
		Outcome<Change> first = product.installation().followDropped(YES, NOBODY);
		assertThat(codes(first)).containsExactly("install.dropped.missing");
		assertThat(product.started()).isEmpty();

		dropped("absent", "1.0.0", "");

		assertThat(messages(product.installation().followDropped(YES, NOBODY))).isEmpty();
		assertThat(product.installed()).containsExactly("needy 1.0.0");
	}

	@Test
	void whatWasMissingMayComeFromElsewhere(@TempDir Path folder) throws IOException {
		dropped("needy", "1.0.0", MadeProduct.API + ",absent");
		product.installation().followDropped(YES, NOBODY);
		assertThat(product.installation().isSomethingDropped()).as("while nothing else is installed").isFalse();

		Path jar = folder.resolve("absent.jar");
		product.jar(jar, "absent", "1.0.0", MadeProduct.API);
		assertThat(messages(product.installation().install(jar.toString(), List.of("absent"), YES, NOBODY))).isEmpty();

		assertThat(product.installation().isSomethingDropped()).isTrue();
		assertThat(messages(product.installation().followDropped(YES, NOBODY))).isEmpty();
		assertThat(product.installed()).contains("needy 1.0.0");
		assertThat(product.installation().isSomethingDropped()).isFalse();
	}

	@Test
	void theNewestOfTwoVersionsIsInstalled() throws IOException {
		dropped("chapter", "1.0.0", MadeProduct.API);
		dropped("chapter", "1.1.0", MadeProduct.API);
		dropped("other", "1.0.0", MadeProduct.API);

		Outcome<Change> outcome = product.installation().followDropped(YES, NOBODY);

		assertThat(product.installed()).containsExactly("chapter 1.1.0", "other 1.0.0");
		assertThat(messages(outcome)).singleElement().asString().contains("chapter-1.0.0.jar", "1.1.0");

		dropped("more", "1.0.0", MadeProduct.API);
		assertThat(codes(product.installation().followDropped(YES, NOBODY))).containsExactly("install.dropped.older");
		assertThat(product.installed()).containsExactly("chapter 1.1.0", "more 1.0.0", "other 1.0.0");
	}

	@Test
	void anOlderVersionIsInstalledWhereTheNewerOneCannotBe() throws IOException {
		dropped("chapter", "1.0.0", MadeProduct.API);
		dropped("chapter", "1.1.0", MadeProduct.API + ",absent");

		Outcome<Change> outcome = product.installation().followDropped(YES, NOBODY);

		assertThat(product.installed()).containsExactly("chapter 1.0.0");
		assertThat(codes(outcome)).containsExactly("install.dropped.missing");
	}
}
