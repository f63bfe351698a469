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

	@Test
	void removesWhatDeadProcessesLeft() throws IOException {
		long dead = ProcessHandle.allProcesses().mapToLong(ProcessHandle::pid).max().orElseThrow() + 100_000_000L;
		Path left = Files.writeString(folder.resolve(".报告.pdf." + dead + "-3.part"), "half");
		Path other = Files.writeString(folder.resolve(".report." + dead + ".part"), "not ours");
		try (OutputFile alive = OutputFile.begin(folder.resolve("a.pdf"))) {
			OutputFile.removeLeftovers(folder);
			assertThat(left).doesNotExist();
			assertThat(other).exists();
			alive.stream().write(1);
			alive.finish();
		}
		assertThat(folder.resolve("a.pdf")).exists();
	}

	@Test
	void removesWhatAnotherProcessOfTheSameIdLeft() throws IOException {
		Path left = Files.writeString(folder.resolve(".a.pdf." + ProcessHandle.current().pid() + "-99999.part"), "half");
		Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.fromMillis(0));
		OutputFile.removeLeftovers(folder);
		assertThat(left).doesNotExist();
	}

	@Test
	void hasNothingToRemoveWhereThereIsNoFolder() throws IOException {
		OutputFile.removeLeftovers(folder.resolve("none"));
		assertThat(folder.resolve("none")).doesNotExist();
	}
}
