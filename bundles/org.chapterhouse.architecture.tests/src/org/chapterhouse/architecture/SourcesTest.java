package org.chapterhouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Source files and settings keep the rules of the house. */
class SourcesTest {

	private static final int LONGEST = 400;
	private static final Pattern PATH_OF_ADDRESS = Pattern.compile("\\bPath\\.of\\([^;]*?\\.getPath\\(\\)");
	private static final String GENERATED = "org.chapterhouse.model.report";

	static List<Bundle> mainBundles() {
		return House.mainBundles();
	}

	@Test
	void noSourceIsLongerThanItMayBe() {
		assertThat(House.sources(House.bundles())).isNotEmpty()
				.allSatisfy(file -> assertThat(House.text(file).lines().count()).isLessThanOrEqualTo(LONGEST));
	}

	@Test
	void noImportHoldsAWildcard() {
		assertThat(House.sources(House.bundles())).allSatisfy(file -> assertThat(House.text(file)).doesNotContainPattern("(?m)^import .*\\*;"));
	}

	/** The path of an address is no path of the system: on Windows it has a slash before the drive, which {@code Path.of} refuses and {@code File} knows. */
	@Test
	void noPathIsMadeOfTheTextOfAnAddress() {
		assertThat(House.sources(House.bundles())).filteredOn(file -> PATH_OF_ADDRESS.matcher(House.text(file)).find()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("mainBundles")
	void anExportedPackageIsDescribedAndNonNullByDefault(Bundle bundle) {
		assertThat(bundle.exports()).filteredOn(name -> !name.startsWith(GENERATED)).allSatisfy(name -> {
			Path info = bundle.folder().resolve("src").resolve(name.replace('.', '/')).resolve("package-info.java");
			assertThat(info).exists();
			assertThat(House.text(info)).startsWith("/**").contains("@NonNullByDefault");
		});
	}

	@Test
	void allBundlesHaveTheSameCompilerSettings() {
		List<Path> files = House.mainBundles().stream().filter(bundle -> Files.exists(bundle.folder().resolve("src")))
				.map(bundle -> bundle.folder().resolve(".settings/org.eclipse.jdt.core.prefs")).toList();

		assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).isRegularFile());
		Set<String> settings = files.stream().map(House::text).collect(Collectors.toSet());
		assertThat(settings).singleElement().asString().contains("compiler.problem.forbiddenReference=error",
				"compiler.problem.discouragedReference=error",
				"compiler.annotation.nullanalysis=enabled", "compiler.problem.nullReference=error", "compiler.problem.nullSpecViolation=error");
	}

	/** A family is a feature that may be left out: code and contributions of other bundles do not know of it. */
	@Test
	void noBundleOfThePlatformNamesAFamily() {
		Set<String> families = House.below(House.ROOT.resolve("features")).map(file -> file.getParent().getFileName().toString())
				.filter(name -> Files.exists(House.ROOT.resolve("bundles").resolve(name.replace(".feature", ".sample"))))
				.map(name -> name.replace(".feature", "").replace(House.PREFIX, "")).collect(Collectors.toSet());
		assertThat(families).contains("leasedline", "businesshall");
		List<Path> named = House.mainBundles().stream()
				.filter(bundle -> families.stream()
						.noneMatch(family -> bundle.shortName().equals(family) || bundle.shortName().startsWith(family + ".")))
				.flatMap(bundle -> House.below(bundle.folder())).filter(SourcesTest::isMade)
				.filter(file -> families.stream().flatMap(SourcesTest::names).anyMatch(House.text(file)::contains))
				.toList();
		assertThat(named).isEmpty();
	}

	/** Tells whether a file is one of those that code and contributions are made of; examples stand in schemas and help texts. */
	private static boolean isMade(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".java") && !file.toString().contains("src-gen") || name.equals("plugin.xml") || name.equals("MANIFEST.MF");
	}

	/** Returns how a family is named: by its bundles and by the id of its reports, after which its model file is called. */
	private static Stream<String> names(String family) {
		Path model = House.ROOT.resolve("bundles").resolve(House.PREFIX + family).resolve("model");
		return Stream.concat(Stream.of(House.PREFIX + family), House.below(model).map(file -> file.getFileName().toString().replace(".xmi", "")));
	}

	/** What p2 reads of the names of features and bundles it takes for ISO 8859-1, whatever the framework takes it for: another encoding would be shown as garbage. */
	@Test
	void whatTheInstallerReadsIsAscii() {
		List<Path> read = Stream.of("features", "bundles", "releng").map(House.ROOT::resolve).flatMap(House::below)
				.filter(SourcesTest::isReadByTheInstaller).toList();

		assertThat(read).extracting(file -> file.getFileName().toString()).contains("feature_zh_CN.properties", "p2.inf");
		assertThat(read).allSatisfy(file -> assertThat(House.text(file).chars()).allMatch(letter -> letter < 128));
	}

	private static boolean isReadByTheInstaller(Path file) {
		String name = file.getFileName().toString();
		if (House.ROOT.relativize(file).toString().matches(".*\\btarget\\b.*")) {
			return false;
		}
		return name.startsWith("feature") && name.endsWith(".properties") || name.equals("p2.inf") || isNameOfBundle(file, name);
	}

	private static boolean isNameOfBundle(Path file, String name) {
		Path manifest = file.resolveSibling("META-INF/MANIFEST.MF");
		return name.startsWith("plugin") && name.endsWith(".properties") && Files.exists(manifest) && House.text(manifest).contains(": %");
	}

	@ParameterizedTest
	@MethodSource("mainBundles")
	void everyBundleButTheTestKitsShips(Bundle bundle) {
		String features = House.below(House.ROOT.resolve("features")).filter(file -> file.endsWith("feature.xml")).map(House::text)
				.collect(Collectors.joining());

		assertThat(features.contains("\"" + bundle.name() + "\"")).isEqualTo(!bundle.name().endsWith(".testkit"));
	}
}
