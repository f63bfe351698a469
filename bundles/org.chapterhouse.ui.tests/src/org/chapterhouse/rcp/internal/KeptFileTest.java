package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.KeptFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set aside stays. */
class KeptFileTest {

	@Test
	void nothingCoversWhatWasSetAsideBefore(@TempDir Path folder) throws IOException {
		Desktop desktop = Desktop.get();
		Path file = folder.resolve("52.txt");
		var kept = new KeptFile(desktop, file);

		for (String text : List.of("first", "second", "third")) {
			Files.writeString(file, text);
			assertThat(CompletableFuture.supplyAsync(kept::setAside, desktop.executor()).join().result()).isPresent();
		}

		assertThat(folder.resolve("52.txt.bak")).hasContent("first");
		assertThat(folder.resolve("52.txt.2.bak")).hasContent("second");
		assertThat(folder.resolve("52.txt.3.bak")).hasContent("third");
	}
}
