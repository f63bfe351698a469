package org.chapterhouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dependencies between bundles point inward, as the manifests say it. */
class BundleDependenciesTest {

	private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(Map.entry("model", Set.of()), Map.entry("api", Set.of("model")),
			Map.entry("data", Set.of("api", "model")), Map.entry("core", Set.of("api", "model")),
			Map.entry("equinox", Set.of("core", "api", "model")), Map.entry("scaffold", Set.of("core", "api", "model")),
			Map.entry("cli", Set.of("scaffold", "equinox", "core", "api", "model")),
			Map.entry("install", Set.of("api", "model")), Map.entry("ui.install", Set.of("ui", "install", "api", "model")),
			Map.entry("ui", Set.of("equinox", "core", "api", "model")), Map.entry("rcp", Set.of("ui", "equinox", "core", "api", "model")),
			Map.entry("ui.templates", Set.of("ui", "design", "equinox", "core", "api", "model")),
			Map.entry("design", Set.of("api", "model")), Map.entry("ui.testkit", Set.of("ui")),
			Map.entry("render.birt", Set.of("api", "model")), Map.entry("render.birt.pdf", Set.of()), Map.entry("render.web", Set.of("api", "model")),
			Map.entry("render.office", Set.of("api", "model")),
			Map.entry("fonts", Set.of()),
			Map.entry("testkit", Set.of("api", "model", "core", "data")), Map.entry("chapters", Set.of("api", "model")),
			Map.entry("leasedline", Set.of("chapters", "api", "model")), Map.entry("businesshall", Set.of("chapters", "api", "model")),
			Map.entry("businesshall.testkit", Set.of("api", "model", "testkit")));
	private static final Set<String> BIRT_USERS = Set.of("render.birt", "render.birt.pdf");
	private static final List<String> NOT_IN_THE_CORE = List.of("org.eclipse.core.runtime", "org.eclipse.equinox.registry",
			"org.eclipse.equinox.app", "org.eclipse.osgi", "org.osgi", "org.eclipse.swt", "org.eclipse.ui", "org.eclipse.birt");

	static Stream<Bundle> mainBundles() {
		return House.mainBundles().stream();
	}

	@Test
	void thereAreBundlesToLookAt() {
		assertThat(House.mainBundles()).extracting(Bundle::shortName).containsAll(ALLOWED.keySet());
	}

	@ParameterizedTest
	@MethodSource("mainBundles")
	void aBundleRequiresOnlyWhatLiesInward(Bundle bundle) {
		assertThat(ALLOWED.getOrDefault(bundle.shortName(), ofAChapter(bundle))).containsAll(bundle.requiredHere());
	}

	/** A chapter stands below its family, whose name its own begins with. */
	private static Set<String> ofAChapter(Bundle bundle) {
		return Stream.of("api", "model", "chapters", bundle.shortName().split("\\.")[0]).collect(Collectors.toSet());
	}

	@ParameterizedTest
	@MethodSource("mainBundles")
	void packagesOfTheHouseAreReachedThroughRequiredBundlesOnly(Bundle bundle) {
		// what a fragment requires its host requires, so the one in the PDF emitter imports what the renderer opens to it, and drawings
		Set<String> open = bundle.shortName().equals("render.birt.pdf")
				? Set.of("org.chapterhouse.render.birt.drawing", "org.chapterhouse.api.layout")
				: Set.of();

		assertThat(bundle.imports()).filteredOn(name -> name.startsWith("org.chapterhouse")).allMatch(open::contains);
	}

	@ParameterizedTest
	@MethodSource("mainBundles")
	void onlyTheRendererUsesBirt(Bundle bundle) {
		if (!BIRT_USERS.contains(bundle.shortName())) {
			assertThat(bundle.requires()).noneMatch(name -> name.startsWith("org.eclipse.birt"));
			assertThat(bundle.imports()).noneMatch(name -> name.startsWith("org.eclipse.birt"));
		}
	}

	@Test
	void theInnerBundlesArePlainJava() {
		for (Bundle bundle : House.mainBundles()) {
			if (Set.of("model", "api", "core", "data").contains(bundle.shortName())) {
				assertThat(Stream.concat(bundle.requires().stream(), bundle.imports().stream()))
						.as(bundle.name())
						.noneMatch(name -> NOT_IN_THE_CORE.stream().anyMatch(outer -> name.equals(outer) || name.startsWith(outer + ".")));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("mainBundles")
	void internalPackagesAreOpenedToFriendsAtMost(Bundle bundle) {
		assertThat(bundle.exports()).noneMatch(name -> name.contains("internal"));
	}
}
