package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.PreviewFolders;
import org.junit.jupiter.api.Test;

/** Folders of previews, off the thread of the display. */
class PreviewFoldersTest {

	private final Desktop desktop = Desktop.get();

	/** Returns the folders of pages that were rendered, in which one file of another form stands as well. */
	private List<Path> render(PreviewFolders folders, int pages) throws IOException {
		var made = new ArrayList<Path>();
		for (int page = 0; page < pages; page++) {
			made.add(Files.createDirectories(folders.next("html")));
			Files.writeString(made.getLast().resolve("page.html"), "page");
		}
		return made;
	}

	@Test
	void ofManyRendersOnlyTheLastStay() throws InterruptedException, ExecutionException {
		desktop.executor().submit(() -> {
			try (var folders = new PreviewFolders(desktop)) {
				Path pdf = Files.createDirectories(folders.next("pdf"));

				List<Path> made = render(folders, 20);

				assertThat(made).filteredOn(Files::exists).isEqualTo(made.subList(16, 20));
				assertThat(pdf).as("another form").exists();
				folders.close();
				assertThat(pdf.getParent()).doesNotExist();
			}
			return true;
		}).get();
	}
}
