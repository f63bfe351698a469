package org.chapterhouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The application brings the platform's words in Chinese with it, though nothing needs a fragment by itself. */
class TranslationRequirementsTest {

	private static final String FRAGMENTS = "org.chapterhouse.zh.";

	@Test
	void everyFragmentIsRequiredOnce() throws IOException {
		List<String> names = House.text(House.ROOT.resolve("bundles/org.chapterhouse.rcp/META-INF/p2.inf")).lines()
				.filter(line -> line.matches("requires\\.\\d+\\.name = .*")).toList();

		assertThat(names).extracting(line -> line.substring(0, line.indexOf(' '))).doesNotHaveDuplicates();
		assertThat(names).extracting(line -> line.substring(line.indexOf('=') + 2)).filteredOn(name -> name.startsWith(FRAGMENTS))
				.containsExactlyInAnyOrderElementsOf(fragments());
	}

	private static List<String> fragments() throws IOException {
		try (Stream<Path> folders = Files.list(House.ROOT.resolve("releng/translation"))) {
			return folders.map(folder -> String.valueOf(folder.getFileName())).filter(name -> name.startsWith(FRAGMENTS)).toList();
		}
	}
}
