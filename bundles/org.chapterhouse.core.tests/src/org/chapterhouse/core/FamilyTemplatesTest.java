package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.chapterhouse.core.templates.TemplateCopy;
import org.chapterhouse.core.templates.TemplateEntry;
import org.chapterhouse.core.templates.TemplateEntry.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilyTemplatesTest {

	private static final String DESIGN = """
			<report><list-property name="libraries"><structure><property name="fileName">../../family/theme/theme.rptlibrary</property></structure></list-property>
			<property name="FILELIST">a-preview.xml</property></report>
			""";

	@TempDir
	private Path folder;
	private TestHouse house;
	private Path templates;

	@BeforeEach
	void install() {
		house = new TestHouse(folder.resolve("house")).chapter("a", new HonestChapter()).chapter("b", new HonestChapter());
		house.write("a/design.rptdesign", DESIGN);
		house.write("a/a-preview.xml", "<preview/>");
		house.write("family/theme/theme.rptlibrary", "<library/>");
		house.write("family/theme/theme.properties", "colour=red");
		templates = folder.resolve("templates");
	}

	private FamilyTemplates found() {
		return FamilyTemplates.of(house.family(), templates);
	}

	private Path put(String path, String text) throws IOException {
		Path file = templates.resolve("monthly").resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private TemplateEntry entry(String path) {
		return found().entries().stream().filter(entry -> entry.path().equals(path)).findFirst().orElseThrow();
	}

	@Test
	void withoutAFolderAllComesFromTheBundles() {
		assertThat(found().chapter("a").orElseThrow().isTrusted()).isTrue();
		assertThat(found().entries()).extracting(TemplateEntry::path, TemplateEntry::state).containsExactly(
				tuple("a.rptdesign", State.BUNDLED), tuple("b.rptdesign", State.BUNDLED),
				tuple("theme/theme.rptlibrary", State.BUNDLED),
				tuple("theme/theme.properties", State.BUNDLED));
		assertThat(FamilyTemplates.of(house.family()).entries()).isEqualTo(found().entries());
	}

	@Test
	void aFileOfTheFolderTakesThePlaceOfTheBundlesAndIsNotTrusted() throws IOException {
		Path file = put("a.rptdesign", "<report/>");
		Path colours = put("theme/theme.properties", "colour=blue");

		assertThat(found().chapter("a").orElseThrow().origin()).isEqualTo(file.toString());
		assertThat(found().chapter("a").orElseThrow().isTrusted()).isFalse();
		assertThat(found().theme("theme.properties").orElseThrow().origin()).isEqualTo(colours.toString());
		assertThat(found().chapter("b").orElseThrow().isTrusted()).isTrue();
		assertThat(found().installed().chapter("a").orElseThrow().isTrusted()).isTrue();
		assertThat(found().installed().theme("theme.properties").orElseThrow().isTrusted()).isTrue();
		assertThat(entry("a.rptdesign").state()).isEqualTo(State.CHANGED);
		assertThat(found().problems(Locale.ENGLISH)).isEmpty();
	}

	@Test
	void aChangeIsSeenTheNextTimeByItsVersion() throws IOException {
		put("a.rptdesign", "<report/>");
		String before = found().chapter("a").map(Resource::version).orElseThrow();
		put("a.rptdesign", "<report />");

		assertThat(found().chapter("a").map(Resource::version)).isNotEqualTo(before);
	}

	@Test
	void aCopyFindsLibraryAndPreviewBesideItAndCountsAsTheBundles() throws IOException {
		var copy = new TemplateCopy(house.family(), templates);
		assertThat(copy.chapter("a")).isTrue();
		assertThat(copy.chapter("gone")).isFalse();
		assertThat(copy.there()).isEmpty();
		copy.write();

		assertThat(templates.resolve("monthly/a.rptdesign")).content().contains("<property name=\"fileName\">theme/theme.rptlibrary</property>");
		assertThat(templates.resolve("monthly/a-preview.xml")).hasContent("<preview/>");
		assertThat(templates.resolve("monthly/theme/theme.rptlibrary")).hasContent("<library/>");
		assertThat(entry("a.rptdesign").state()).isEqualTo(State.COPY);
		assertThat(found().chapter("a").orElseThrow().isTrusted()).isTrue();
		assertThat(found().problems(Locale.ENGLISH)).isEmpty();
		assertThat(copy.there()).containsExactly(templates.resolve("monthly/a.rptdesign"), templates.resolve("monthly/a-preview.xml"));
	}

	@Test
	void aCopyOfAChapterLeavesALibraryThatIsThereAndOneOfTheThemeDoesNot() throws IOException {
		Path library = put("theme/theme.rptlibrary", "<library>mine</library>");
		var chapter = new TemplateCopy(house.family(), templates);
		chapter.chapter("a");
		chapter.write();
		assertThat(library).hasContent("<library>mine</library>");

		var theme = new TemplateCopy(house.family(), templates);
		theme.theme();
		assertThat(theme.there()).containsExactly(library);
		theme.write();
		assertThat(library).hasContent("<library/>");
	}

	@Test
	void noNameAndNoLinkLeadsOutOfTheFolder() throws IOException {
		Files.createDirectories(templates);
		Files.writeString(folder.resolve("secret.rptdesign"), "<report>secret</report>");
		put("b.rptdesign", "<report/>");

		assertThat(found().chapter("../../secret")).isEmpty();
		assertThat(found().theme("../../../secret.rptdesign")).isEmpty();
		Path link = templates.resolve("monthly/a.rptdesign");
		assumeThat(linked(link, folder.resolve("secret.rptdesign"))).isTrue();
		assertThat(found().chapter("a")).isEmpty();
		assertThat(entry("a.rptdesign").state()).isEqualTo(State.REFUSED);
		assertThat(found().problems(Locale.ENGLISH)).extracting(Problem::code).containsExactly("template.file.refused");
	}

	@Test
	void aFileIsRevertedToTheBundlesAndKept() throws IOException {
		Path file = put("a.rptdesign", "<report/>");
		assertThat(found().used(entry("a.rptdesign")).map(Resource::origin)).contains(file.toString());

		assertThat(found().revert(entry("a.rptdesign"))).contains(file.resolveSibling("a.rptdesign.bak"));
		assertThat(file.resolveSibling("a.rptdesign.bak")).hasContent("<report/>");
		assertThat(entry("a.rptdesign").state()).isEqualTo(State.BUNDLED);
		assertThat(found().used(entry("a.rptdesign")).orElseThrow().isTrusted()).isTrue();
		assertThat(found().revert(entry("a.rptdesign"))).isEmpty();
		assertThat(found().problems(Locale.ENGLISH)).isEmpty();
	}

	@Test
	void whatWasKeptBeforeIsNotLost() throws IOException {
		Path file = put("a.rptdesign", "<report/>");
		found().revert(entry("a.rptdesign"));
		put("a.rptdesign", "<report>second</report>");
		found().revert(entry("a.rptdesign"));
		put("a.rptdesign", "<report>third</report>");

		assertThat(found().revert(entry("a.rptdesign"))).contains(file.resolveSibling("a.rptdesign.3.bak"));
		assertThat(file.resolveSibling("a.rptdesign.bak")).hasContent("<report/>");
		assertThat(file.resolveSibling("a.rptdesign.2.bak")).hasContent("<report>second</report>");
		assertThat(file.resolveSibling("a.rptdesign.3.bak")).hasContent("<report>third</report>");
	}

	@Test
	void aStampTellsThatAFileWasWritten() throws IOException {
		String none = found().stamp();
		Path file = put("a.rptdesign", "<report/>");
		String one = found().stamp();
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2017-04-01T00:00:00Z")));
		String older = found().stamp();
		put("b.rptdesign", "<report/>");

		assertThat(List.of(none, one, older, found().stamp())).doesNotHaveDuplicates();
		assertThat(found().stamp()).isEqualTo(found().stamp());
	}

	private static boolean linked(Path link, Path target) {
		try {
			Files.createSymbolicLink(link, target);
			return true;
		} catch (IOException | UnsupportedOperationException e) {
			return false;
		}
	}

	@Test
	void aFileThatNothingReadsIsTold() throws IOException {
		put("revenu.rptdesign", "<report/>");
		put("theme/html.CSS.txt", "");
		put(".hidden", "");
		put("a-preview.xml", "");

		assertThat(found().problems(Locale.ENGLISH)).extracting(Problem::code).containsExactly("template.file.unused", "template.file.unused");
		assertThat(found().problems(Locale.ENGLISH).get(0).message()).contains("a.rptdesign, b.rptdesign");
		assertThat(found().problems(Locale.SIMPLIFIED_CHINESE).get(0).message()).contains("没有章节");
	}
}
