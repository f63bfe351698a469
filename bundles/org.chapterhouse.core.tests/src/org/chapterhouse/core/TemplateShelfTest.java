package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.Problem;
import org.chapterhouse.core.desk.Renderers;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.TemplateShelf;
import org.chapterhouse.core.desk.Workplace;
import org.chapterhouse.core.templates.TemplateEntry.State;
import org.chapterhouse.core.templates.TemplatePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates beside some data. */
class TemplateShelfTest {

	@TempDir
	private Path folder;
	private TestHouse house;
	private Path own;
	private TemplateShelf shelf;
	private final List<String> begun = new ArrayList<>();

	@BeforeEach
	void install() throws IOException {
		house = new TestHouse(folder.resolve("house")).chapter("a", new HonestChapter());
		house.write("a/design.rptdesign", "<report/>");
		house.write("family/theme/html.css", "a {}");
		house.write("family/theme/h5.css", "b {}");
		own = folder.resolve("data/templates/monthly");
		shelf = shelf(folder.resolve("data").toString());
	}

	private TemplateShelf shelf(String location) {
		var workplace = new Workplace(house.installation(), Locale.ENGLISH, FailureLog.NONE, (files, path) -> Optional.empty(), begun::add);
		return new TemplateShelf(workplace, new Renderers(workplace, Runnable::run), house.family(), ReportData.at(location));
	}

	@Test
	void listsWhatReportsOfTheDataAreLaidOutBy() throws IOException {
		Files.createDirectories(own);
		Files.writeString(own.resolve("other.rptdesign"), "<report/>");

		assertThat(shelf.list()).extracting(one -> one.entry().path(), one -> one.entry().state(), TemplateShelf.Listed::isRefused).containsExactly(
				tuple("a.rptdesign", State.BUNDLED, false), tuple("theme/html.css", State.BUNDLED, false),
				tuple("theme/h5.css", State.BUNDLED, false),
				tuple("other.rptdesign", State.UNUSED, false));
		assertThat(shelf.list().getLast().problems()).extracting(Problem::code).containsExactly("template.file.unused");
		assertThat(shelf.list().getFirst().title()).isNotEmpty();
		assertThat(begun).isNotEmpty();
	}

	@Test
	void aCopyLeavesWhatIsThereAsItIs() throws IOException {
		Files.createDirectories(own.resolve("theme"));
		Files.writeString(own.resolve("theme/html.css"), "mine {}");

		assertThat(shelf.copy("a.rptdesign").result()).contains(own.resolve("a.rptdesign"));
		assertThat(shelf.copy("theme/h5.css").result()).contains(own.resolve("theme/h5.css"));
		assertThat(shelf.copy("theme/html.css").result()).contains(own.resolve("theme/html.css"));

		assertThat(own.resolve("theme/html.css")).hasContent("mine {}");
		assertThat(shelf.list()).extracting(one -> one.entry().state()).containsExactly(State.COPY, State.CHANGED, State.COPY);
		assertThat(shelf.copy("none.rptdesign").problems()).extracting(Problem::code).containsExactly("template.none");
		assertThat(shelf.copy("theme/none.css").problems()).extracting(Problem::code).containsExactly("template.none");
	}

	@Test
	void dataWithoutAFolderHaveNoPlaceForTemplates() {
		assertThat(shelf("jdbc:fake:").copy("a.rptdesign").problems()).extracting(Problem::code).containsExactly("template.folder.none");
		assertThat(shelf("jdbc:fake:").list()).hasSize(3);
	}

	@Test
	void theBundlesIsUsedAgain() throws IOException {
		shelf.copy("a.rptdesign");
		Files.writeString(own.resolve("a.rptdesign"), "<report>mine</report>");
		String before = shelf.stamp();

		assertThat(shelf.revert("a.rptdesign").result()).contains(own.resolve("a.rptdesign.bak"));

		assertThat(own.resolve("a.rptdesign.bak")).hasContent("<report>mine</report>");
		assertThat(shelf.list().getFirst().entry().state()).isEqualTo(State.BUNDLED);
		assertThat(shelf.stamp()).isNotEqualTo(before);
		assertThat(shelf.revert("a.rptdesign").problems()).extracting(Problem::code).containsExactly("template.none");
	}

	@Test
	void readsWhatABundleHolds() {
		assertThat(shelf.bundled("a.rptdesign").result().map(bytes -> new String(bytes, StandardCharsets.UTF_8))).contains("<report/>");
		assertThat(shelf.bundled("theme/html.css").result().map(bytes -> new String(bytes, StandardCharsets.UTF_8))).contains("a {}");
		assertThat(shelf.bundled("none.rptdesign").problems()).extracting(Problem::code).containsExactly("template.none");
	}

	@Test
	void aTemplateBelongsToAChapterOrToTheTheme() {
		assertThat(TemplatePath.chapter("a.rptdesign")).contains("a");
		assertThat(TemplatePath.chapter("theme/frame.rptdesign")).isEmpty();
		assertThat(TemplatePath.chapter("theme/html.css")).isEmpty();
	}
}
