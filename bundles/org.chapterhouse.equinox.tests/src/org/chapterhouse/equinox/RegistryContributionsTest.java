package org.chapterhouse.equinox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.core.Installation;
import org.chapterhouse.core.Installed;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the extensions of this fragment's fragment.xml, good and bad ones. */
class RegistryContributionsTest {

	private Installation installation;

	@BeforeEach
	void read() {
		installation = new RegistryContributions(Platform.getExtensionRegistry()).installation(Locale.ENGLISH);
	}

	private Installed.OfChapter chapter(String id) {
		return installation.chapters().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void readsWhatIsInstalledWithoutLoadingAClass() {
		System.clearProperty(LoadedChapter.TRACE);
		Installation again = new RegistryContributions(Platform.getExtensionRegistry()).installation(Locale.ENGLISH);
		assertThat(again.chapters()).extracting(Installed.OfChapter::id).containsSubsequence("gone", "no-chapter", "throws", "works");
		assertThat(chapter("works").template()).isEqualTo("t");
		assertThat(chapter("works").instance().className()).startsWith("org.chapterhouse.equinox.");
		assertThat(System.getProperty(LoadedChapter.TRACE)).isNull();
	}

	@Test
	void makesObjectsOfTheClassesThatBundlesName() throws Exception {
		Installed.OfChapter works = chapter("works");
		assertThat(works.instance().className()).isEqualTo("org.chapterhouse.equinox.LoadedChapter");
		Chapter made = works.instance().make();
		assertThat(made).isInstanceOf(LoadedChapter.class);
		assertThat(works.instance().make()).isNotSameAs(made);
		assertThat(System.getProperty(LoadedChapter.TRACE)).isEqualTo("yes");
	}

	@Test
	void throwsWhatAClassThrowsOnlyWhenItIsMade() {
		assertThatThrownBy(() -> chapter("gone").instance().make()).hasStackTraceContaining("ClassNotFoundException");
		assertThatThrownBy(() -> chapter("throws").instance().make()).hasStackTraceContaining("not today");
		assertThatThrownBy(() -> chapter("no-chapter").instance().make()).isInstanceOf(ClassCastException.class);
	}

	@Test
	void tellsBadContributionsAndLeavesThemOut() {
		assertThat(installation.families()).extracting(Installed.OfFamily::id).contains("test-monthly").doesNotContain("test-nameless");
		assertThat(installation.problems()).extracting(problem -> problem.message()).contains(
				"The element \"family\" lacks its attribute \"theme\". It is left out.",
				"Another bundle already contributes the chapter \"test-monthly/works\". This one is left out.");
		assertThat(installation.problems()).extracting(problem -> problem.message())
				.anyMatch(message -> message.startsWith("The chapter belongs to the family \"test-annual\", which is not installed."));
		assertThat(installation.chapters()).extracting(Installed.OfChapter::id).doesNotContain("lost").containsOnlyOnce("works");
	}

	@Test
	void isTheSameEachTime() {
		Installation again = new RegistryContributions(Platform.getExtensionRegistry()).installation(Locale.ENGLISH);
		assertThat(again.problems()).isEqualTo(installation.problems());
		assertThat(again.formats()).isEqualTo(installation.formats()).contains("txt", "md");
		assertThat(again.stores()).extracting(Installed.OfStore::id).isEqualTo(installation.stores().stream().map(Installed.OfStore::id).toList());
	}

	@Test
	void opensFilesOfTheBundle() throws Exception {
		var files = installation.family("test-monthly").orElseThrow().files();
		assertThat(files.version()).isNotEmpty();
		assertThat(files.find("gone.xmi")).isEmpty();
		try (var in = files.open("sample/org_unit.csv")) {
			assertThat(in).isNotNull();
		}
		assertThat(files.place("test/schema.xmi")).endsWith("/test/schema.xmi");
	}

	@Test
	void findsNoFolderWhereThereIsNone() {
		var files = installation.family("test-monthly").orElseThrow().files();
		assertThat(RegistryContributions.folder(files, "gone")).isEmpty();
	}
}
