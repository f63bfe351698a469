package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.chapterhouse.core.desk.TempFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders for what is needed for a while. */
class TempFolderTest {

	@TempDir
	private Path parent;

	@Test
	void isGoneOnceItIsClosed() throws IOException {
		var folder = new TempFolder(parent);
		Files.writeString(folder.path().resolve("a.html"), "page");

		folder.close();

		assertThat(parent).isEmptyDirectory();
	}

	@Test
	void whatIsUsedStaysAndWhatAKilledProcessLeftGoes() throws IOException {
		Path left = Files.createDirectories(parent.resolve("chapterhouse-123/html1"));
		Files.writeString(left.resolve("a.html"), "page");
		Files.setLastModifiedTime(Files.createFile(left.resolveSibling(".lock")), FileTime.fromMillis(0));
		Path young = Files.createDirectory(parent.resolve("chapterhouse-124"));
		Files.createFile(young.resolve(".lock"));
		Path begun = Files.createDirectory(parent.resolve("chapterhouse-456"));
		Path other = Files.createDirectory(parent.resolve("other"));

		try (var used = new TempFolder(parent)) {
			TempFolder.removeLeftovers(parent);

			assertThat(parent).isDirectoryNotContaining(file -> file.equals(left.getParent()));
			assertThat(used.path()).isDirectory();
			assertThat(begun).isDirectory();
			assertThat(young).isDirectory();
			assertThat(other).isDirectory();
		}
	}
}
