package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

	@TempDir
	private Path folder;

	private static void write(Path target, String text, boolean finish) throws IOException {
		try (OutputFile file = OutputFile.begin(target)) {
			file.stream().write(text.getBytes(StandardCharsets.UTF_8));
			if (finish) {
				file.finish();
			}
		}
	}

	@Test
	void makesFolderAndFile() throws IOException {
		Path target = folder.resolve("a/b/报告.pdf");
		write(target, "whole", true);
		assertThat(target).hasContent("whole");
		assertThat(folder.resolve("a/b")).isDirectoryContaining(file -> file.equals(target))
				.satisfies(made -> assertThat(made.toFile().list()).hasSize(1));
	}

	@Test
	void leavesTheOldFileAndNothingElseWhenItIsNotFinished() throws IOException {
		Path target = Files.writeString(folder.resolve("a.pdf"), "old");
		write(target, "half", false);
		assertThat(target).hasContent("old");
		assertThat(folder.toFile().list()).containsExactly("a.pdf");
	}

	@Test
	void isWholeThoughManyWriteItAtOnce() throws IOException {
		Path target = folder.resolve("a.pdf");
		String text = "x".repeat(100_000);
		IntStream.range(0, 16).parallel().forEach(number -> {
			try {
				write(target, number % 10 + text, true);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
		assertThat(Files.size(target)).isEqualTo(100_001);
		assertThat(folder.toFile().list()).containsExactly("a.pdf");
	}

	@Test
	void throwsWhereNoFolderCanBe() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "");
		assertThatThrownBy(() -> OutputFile.begin(file.resolve("a.pdf"))).isInstanceOf(IOException.class);
	}
}
