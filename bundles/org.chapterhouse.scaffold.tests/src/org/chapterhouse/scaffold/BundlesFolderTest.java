package org.chapterhouse.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesFolderTest {

	private static final String FEATURE = "<feature>\n\t<plugin id=\"a.fam\" version=\"0.0.0\"/>\n\t<plugin id=\"a.fam.one\" version=\"0.0.0\"/>\n\t<plugin id=\"a.fam.sample\" version=\"0.0.0\"/>\n</feature>\n";
	private static final String README = "Text\n\n  a.fam      family\n  a.fam.one  chapter: one\n  a.fam.sample   data\n";

	@TempDir
	private Path root;
	private BundlesFolder bundles;
	private final Scaffold scaffold = scaffold("two", "chapter: Two");

	private static Scaffold scaffold(String id, String description) {
		var files = new LinkedHashMap<>(Map.of("a.fam." + id + "/plugin.xml", "<plugin/>"));
		files.put("a.fam." + id + ".tests/src/T.java", "class T {}");
		return new Scaffold("a.fam." + id, description, List.of("a.fam", "a.fam.one", "a.fam.gone"), files);
	}

	@BeforeEach
	void makeACheckout() throws IOException {
		Files.createDirectories(root.resolve("bundles/a.fam/META-INF"));
		Files.writeString(root.resolve("bundles/a.fam/META-INF/MANIFEST.MF"), "");
		Files.createDirectories(root.resolve("features/fam.feature"));
		Files.writeString(root.resolve("features/fam.feature/feature.xml"), FEATURE);
		Files.createDirectories(root.resolve("features/core.feature"));
		Files.writeString(root.resolve("features/core.feature/feature.xml"), "<feature/>\n");
		Files.writeString(root.resolve("README.md"), README);
		bundles = new BundlesFolder(root.resolve("bundles"));
	}

	@Test
	void theCheckoutAroundAFolderIsFound() {
		assertThat(BundlesFolder.around(root.resolve("bundles/a.fam/META-INF"), "a.fam")).contains(bundles);
		assertThat(BundlesFolder.around(root, "b.fam")).isEmpty();
	}

	@Test
	void bothBundlesAreWrittenAndNothingElseIsLeft() throws IOException {
		assertThat(bundles.present(scaffold)).isEmpty();
		assertThat(bundles.write(scaffold)).containsExactly(bundles.folder().resolve("a.fam.two"), bundles.folder().resolve("a.fam.two.tests"));
		assertThat(bundles.folder().resolve("a.fam.two/plugin.xml")).hasContent("<plugin/>");
		assertThat(bundles.folder().resolve("a.fam.two.tests/src/T.java")).hasContent("class T {}");
		try (Stream<Path> all = Files.list(bundles.folder())) {
			assertThat(all).hasSize(3);
		}
		assertThat(bundles.present(scaffold)).hasSize(2);
	}

	@Test
	void aFolderThatIsThereIsNotTouched() throws IOException {
		Files.createDirectories(bundles.folder().resolve("a.fam.two"));
		Files.writeString(bundles.folder().resolve("a.fam.two/mine.txt"), "mine");
		assertThatThrownBy(() -> bundles.write(scaffold)).isInstanceOfAny(FileAlreadyExistsException.class, IOException.class);
		assertThat(bundles.folder().resolve("a.fam.two/mine.txt")).hasContent("mine");
		try (Stream<Path> all = Files.list(bundles.folder())) {
			assertThat(all).hasSize(2);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n" })
	void theFeatureAndTheTreeNameItBehindItsNeighbours(String end) throws IOException {
		Path feature = root.resolve("features/fam.feature/feature.xml");
		Files.writeString(feature, FEATURE.replace("\n", end));
		Files.writeString(root.resolve("README.md"), README.replace("\n", end));
		assertThat(bundles.register(scaffold)).containsExactly(feature, root.resolve("README.md"));
		assertThat(Files.readString(feature)).isEqualTo(FEATURE.replace("\t<plugin id=\"a.fam.sample\"",
				"\t<plugin id=\"a.fam.two\" version=\"0.0.0\"/>\n\t<plugin id=\"a.fam.sample\"").replace("\n", end));
		assertThat(Files.readString(root.resolve("README.md")))
				.isEqualTo(README.replace("  a.fam.sample", "  a.fam.two  chapter: Two\n  a.fam.sample").replace("\n", end));
		assertThat(bundles.register(scaffold)).as("once").isEmpty();
	}

	@Test
	void aLongNameIsStillApartFromWhatItIs() throws IOException {
		bundles.register(scaffold("verylongname", "chapter: $1 \\ @"));
		assertThat(Files.readString(root.resolve("README.md"))).contains("\n  a.fam.verylongname chapter: $1 \\ @\n");
	}

	@Test
	void outsideOfACheckoutNothingNamesIt() throws IOException {
		var elsewhere = new BundlesFolder(root.resolve("elsewhere/deep"));
		elsewhere.write(scaffold);
		assertThat(elsewhere.isCheckoutOf("a.fam")).isFalse();
		assertThat(elsewhere.register(scaffold)).isEmpty();
	}
}
