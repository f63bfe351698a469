package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.Problem;
import org.junit.jupiter.api.Test;

class InstallationTest {

	private static Contribution one(String bundle, String element, String... namesAndValues) {
		Map<String, String> attributes = new HashMap<>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			attributes.put(namesAndValues[at], namesAndValues[at + 1]);
		}
		return new Contribution(element, attributes, new BundleFiles(bundle, "1.0.0", path -> null), () -> "no renderer");
	}

	private static Contribution family(String bundle, String id) {
		return one(bundle, "family", "id", id, "schema", "s", "messages", "m", "theme", "t");
	}

	private static Contribution chapter(String bundle, String id) {
		return one(bundle, "chapter", "id", id, "family", "f", "class", "C", "schema", "s", "messages", "m", "template", "t");
	}

	private static Installation of(Contribution... contributions) {
		return Installation.of(List.of(contributions), Locale.ENGLISH);
	}

	@Test
	void isTheSameInWhateverOrderBundlesCome() {
		List<Contribution> contributions = new ArrayList<>(
				List.of(family("x", "f"), family("a", "f"), chapter("x", "b"), chapter("y", "a"), chapter("a", "b"),
						one("r", "renderer", "id", "z", "class", "C", "formats", "pdf, html"),
						one("r", "renderer", "id", "a", "class", "C", "formats", "html")));
		Installation installation = Installation.of(contributions, Locale.ENGLISH);
		Collections.reverse(contributions);
		Installation again = Installation.of(contributions, Locale.ENGLISH);
		assertThat(again.chapters()).extracting(Installed.OfChapter::id).containsExactly("a", "b");
		assertThat(installation.problems()).isEqualTo(again.problems());
		assertThat(installation.families()).singleElement().satisfies(family -> assertThat(family.files().bundle()).isEqualTo("a"));
		assertThat(installation.chapters()).extracting(chapter -> chapter.files().bundle()).containsExactly("y", "a");
		assertThat(installation.formats()).containsExactly("html", "pdf");
		assertThat(installation.renderer("html").orElseThrow().id()).isEqualTo("a");
		assertThat(installation.renderer("pdf").orElseThrow().id()).isEqualTo("z");
	}

	@Test
	void leavesOutAndTellsTheSecondOfAnId() {
		Installation installation = of(family("x", "f"), family("a", "f"));
		assertThat(installation.problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("schema.contribution.duplicate");
			assertThat(problem.message()).isEqualTo("Another bundle already contributes the family \"f\". This one is left out.");
			assertThat(problem.place().file()).isEqualTo("x/plugin.xml");
		});
	}

	@Test
	void tellsEveryMissingAttribute() {
		Installation installation = of(one("x", "family", "id", "f", "schema", " "));
		assertThat(installation.families()).isEmpty();
		assertThat(installation.problems()).extracting(Problem::message).containsExactly(
				"The element \"family\" lacks its attribute \"schema\". It is left out.",
				"The element \"family\" lacks its attribute \"messages\". It is left out.",
				"The element \"family\" lacks its attribute \"theme\". It is left out.");
	}

	@Test
	void tellsAnUnknownElementAndAnUnknownFamily() {
		Installation installation = of(one("x", "capter", "id", "f"), chapter("y", "a"), family("z", "g"));
		assertThat(installation.chapters()).isEmpty();
		assertThat(installation.problems()).extracting(Problem::message).containsExactly(
				"The extension has an unknown element \"capter\". See the documentation of the extension point.",
				"The chapter belongs to the family \"f\", which is not installed. Installed: g.");
	}

	@Test
	void readsFormatsWithEndingsOfTheirOwn() {
		Installation installation = of(one("r", "renderer", "id", "z", "class", "C", "formats", "pdf, h5 = h5.html,"));
		assertThat(installation.formats()).containsExactly("h5", "pdf");
		Installed.OfRenderer renderer = installation.renderer("h5").orElseThrow();
		assertThat(renderer.format("h5")).contains(new Installed.Format("h5", "h5.html"));
		assertThat(renderer.format("pdf")).contains(new Installed.Format("pdf", "pdf"));
		assertThat(renderer.format("h5.html")).isEmpty();
		assertThat(installation.problems()).isEmpty();
	}

	@Test
	void leavesOutAndTellsFormatsThatCouldNameOtherFiles() {
		Installation installation = of(one("r", "renderer", "id", "z", "class", "C", "formats", "pdf,x=../y,a/b,h=,h5=.html"));
		assertThat(installation.formats()).containsExactly("pdf");
		assertThat(installation.problems()).hasSize(4).allSatisfy(problem -> assertThat(problem.code()).isEqualTo("schema.contribution.format"));
		assertThat(installation.problems().get(0).message()).contains("\"x=../y\"");
	}

	@Test
	void readsWritersAndWhoLaysOutForThem() {
		Installation installation = of(one("r", "renderer", "id", "b", "class", "C", "formats", "pdf,docx"),
				one("r", "renderer", "id", "c", "class", "C", "formats", "pdf", "layouts", "true"),
				one("w", "writer", "id", "x", "class", "C", "formats", "html,docx=word.docx"),
				one("w", "writer", "id", "w", "class", "C", "formats", "h5=h5.html,html=page.html"), one("w", "writer", "id", "v", "class", "C"));
		assertThat(installation.formats()).containsExactly("docx", "h5", "html", "pdf");
		assertThat(installation.layouter().orElseThrow().id()).isEqualTo("c");
		assertThat(installation.writer("html").orElseThrow().id()).isEqualTo("w");
		assertThat(installation.format("html").orElseThrow().ending()).isEqualTo("page.html");
		assertThat(installation.format("docx").orElseThrow().ending()).isEqualTo("docx");
		assertThat(installation.format("xlsx")).isEmpty();
		assertThat(installation.problems()).extracting(Problem::message)
				.containsExactly("The element \"writer\" lacks its attribute \"formats\". It is left out.");
	}

	@Test
	void makesObjectsOnlyWhenAskedAndOnlyOfTheRightType() {
		Installation installation = of(one("r", "renderer", "id", "z", "class", "C", "formats", "pdf"));
		assertThatThrownBy(() -> installation.renderers().get(0).instance().make()).isInstanceOf(ClassCastException.class);
	}
}
