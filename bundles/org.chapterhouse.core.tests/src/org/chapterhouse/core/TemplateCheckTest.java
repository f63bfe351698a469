package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.render.TemplateFinding;
import org.chapterhouse.api.render.TemplateInspection;
import org.chapterhouse.api.render.TemplateInspector;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.chapterhouse.core.templates.TemplateCheck;
import org.chapterhouse.core.templates.TemplateCheck.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCheckTest {

	private static final Problem REFUSED = Problem.error(ReportRenderer.TEMPLATE_REFUSED, "refused", Place.NOWHERE);
	private static final Problem UNRESOLVED = Problem.error("render.binding.unresolved", "unresolved", Place.NOWHERE);

	@TempDir
	private Path folder;
	private final TemplateCheck check = new TemplateCheck((name, file, language) -> new TemplateInspection(List.of(), List.of(REFUSED, UNRESOLVED)),
			Locale.ENGLISH);

	private Path put(String path) throws IOException {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, "<report/>");
	}

	@Test
	void aFolderIsCheckedWithThoseBelowAndWithoutOtherFiles() throws IOException {
		put("t/b.rptdesign");
		put("t/theme/html.css");
		put("t/theme/theme.rptlibrary");
		put("t/theme/theme.properties");
		put("t/a.txt");
		put("t/.hidden/c.rptdesign");

		assertThat(check.files(folder.resolve("t"))).extracting(Checked::path).containsExactly("b.rptdesign", "theme/html.css",
				"theme/theme.properties", "theme/theme.rptlibrary");
		assertThat(check.files(folder.resolve("t/b.rptdesign"))).singleElement().satisfies(one -> {
			assertThat(one.trusted()).isFalse();
			assertThat(one.inspection().problems()).containsExactly(REFUSED, UNRESOLVED);
		});
	}

	@Test
	void aLinkThatLeadsOutIsNotRead() throws IOException {
		Path secret = put("secret.rptdesign");
		put("t/b.rptdesign");
		assumeThat(linked(folder.resolve("t/a.rptdesign"), secret)).isTrue();

		assertThat(check.files(folder.resolve("t")).get(0).inspection().problems()).extracting(Problem::code)
				.containsExactly("template.file.refused");
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
	void aMapThatIsNeitherInTheFolderNorInTheBundleIsToldWhereItIsNamed() throws IOException {
		var house = new TestHouse(folder.resolve("house")).chapter("a", new HonestChapter());
		house.write("a/design.rptdesign", "<report/>");
		put("own/monthly/theme/theme.properties");
		put("own/monthly/theme/maps/there.json");
		TemplateInspector inspector = (name, file, language) -> new TemplateInspection(
				name.endsWith("theme.properties") ? List.of(map(file, 1, "maps/there.json"), map(file, 2, "maps/gone.json")) : List.of(), List.of());

		List<Checked> checked = new TemplateCheck(inspector, Locale.ENGLISH)
				.family(FamilyTemplates.of(house.family(), folder.resolve("own")));

		assertThat(checked).flatExtracting(one -> one.inspection().problems()).singleElement().satisfies(problem -> {
			assertThat(problem.code()).isEqualTo("render.template.missing");
			assertThat(problem.message()).contains("maps/gone.json");
			assertThat(problem.place().file()).endsWith("theme.properties");
			assertThat(problem.place().line()).isEqualTo(2);
		});
	}

	private static TemplateFinding map(Resource file, int line, String name) {
		return new TemplateFinding(TemplateFinding.Kind.INCLUDE, new Place(file.origin(), line, "", "map." + line, name), "map." + line, true);
	}

	@Test
	void bundlesMayDoWhatTheyLikeButMustBeFilledToo() throws IOException {
		var house = new TestHouse(folder.resolve("house")).chapter("a", new HonestChapter()).chapter("b", new HonestChapter());
		house.write("a/design.rptdesign", "<report/>");
		house.write("b/design.rptdesign", "<report/>");
		Files.createDirectories(folder.resolve("own/monthly"));
		Files.writeString(folder.resolve("own/monthly/b.rptdesign"), "<report></report>");

		List<Checked> checked = check.family(FamilyTemplates.of(house.family(), folder.resolve("own")));

		assertThat(checked).extracting(Checked::path).containsExactly("a.rptdesign", "b.rptdesign");
		assertThat(checked.get(0).inspection().problems()).containsExactly(UNRESOLVED);
		assertThat(checked.get(1).inspection().problems()).containsExactly(REFUSED, UNRESOLVED);
	}
}
