package org.chapterhouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents state about the project is so. */
class DocumentsTest {

	private static final Path README = House.ROOT.resolve("README.md");
	private static final Pattern TREE_LINE = Pattern.compile("(?m)^  (org\\.chapterhouse\\.[\\w.]+) +(\\S.*)$");
	private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");

	@Test
	void theTreeNamesEveryBundleInOneLine() {
		var named = TREE_LINE.matcher(House.text(README)).results().map(line -> line.group(1)).toList();
		var there = House.bundles().stream().filter(bundle -> !bundle.isTest()).map(Bundle::name).toList();

		assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there);
	}

	@Test
	void statedVersionsAreThoseOfTheBuild() {
		Map<String, String> versions = versions();

		for (Path document : House.documents()) {
			versions.forEach(
					(product, version) -> assertThat(statedFor(product, House.text(document))).as("%s in %s", product, document.getFileName())
							.allMatch(version::equals));
		}
		assertThat(statedFor("Tycho", House.text(README))).isNotEmpty();
	}

	@Test
	void linkedFilesExist() {
		for (Path document : House.documents()) {
			assertThat(LINK.matcher(House.text(document)).results().map(link -> link.group(1)))
					.allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
		}
	}

	@Test
	void theReadmeListsEveryDecision() {
		String readme = House.text(README);
		var linked = LINK.matcher(readme.substring(readme.indexOf("\n## Decisions"))).results().map(link -> link.group(1)).toList();
		var decisions = House.below(House.ROOT.resolve("releng/adr")).map(file -> House.ROOT.relativize(file).toString()).toList();

		assertThat(decisions).isNotEmpty().allSatisfy(decision -> assertThat(linked).contains(decision));
	}

	@Test
	void theBuildServerRunsTheCommandsOfTheReadme() {
		String readme = House.text(README);
		String run = House.text(House.ROOT.resolve(".ci/run"));

		assertThat(run.lines().filter(line -> line.startsWith("releng/") || line.startsWith("./"))).hasSize(2)
				.allSatisfy(line -> assertThat(readme).contains(line));
		assertThat(Files.isExecutable(House.ROOT.resolve(".ci/run"))).isTrue();
	}

	private static Stream<String> statedFor(String product, String text) {
		return Pattern.compile("\\b" + product + " (\\d+\\.\\d+[\\d.]*\\d)").matcher(text).results().map(found -> found.group(1));
	}

	private static Map<String, String> versions() {
		Map<String, String> versions = new TreeMap<>();
		String pom = House.text(House.ROOT.resolve("pom.xml"));
		String target = House.text(House.ROOT.resolve("targetplatform/org.chapterhouse.target.target"));
		versions.put("Tycho", find(pom, "<tycho.version>(.*?)</"));
		versions.put("JUnit", find(pom, "<junit.version>(.*?)</"));
		versions.put("ArchUnit", find(pom, "<archunit.version>(.*?)</"));
		versions.put("AssertJ", find(pom, "<assertj.version>(.*?)</"));
		versions.put("Maven", find(House.text(House.ROOT.resolve("mvnw")), "maven_version=(\\S+)"));
		versions.put("BIRT", find(target, "<artifactId>org.eclipse.birt.report.engine</artifactId>\\s*<version>(.*?)</"));
		versions.put("DuckDB", find(target, "<artifactId>duckdb_jdbc</artifactId>\\s*<version>(.*?)</"));
		versions.put("picocli", find(target, "<artifactId>picocli</artifactId>\\s*<version>(.*?)</"));
		return versions;
	}

	private static String find(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).findFirst().orElseThrow();
	}
}
