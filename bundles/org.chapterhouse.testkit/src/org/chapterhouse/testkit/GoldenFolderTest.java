package org.chapterhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes one report for each folder of golden cases and compares it with what the folder holds:
 *
 * <pre>
 * golden/CASE/case.properties   family, period, org; language (zh-CN), chapters (all), input (input: a folder, as seen from the case)
 * golden/CASE/input/            the data
 * golden/CASE/facts.json        the facts and lists, as the command facts prints them
 * golden/CASE/sentences.txt     what the report says, by chapter, and the notes on what the data lack
 * golden/CASE/messages.txt      the problems of the data and of chapters
 * </pre>
 *
 * A file that is missing or different is written beside as {@code FILE-actual} and the test fails: look at it, and rename it if it is right. A new case is a
 * new folder. The bundles of the family and its chapters must be on the class path.
 */
public abstract class GoldenFolderTest {

	private final Path golden;
	@TempDir
	private Path temp = Path.of("");

	/** Makes the tests of a folder of cases; tests run in the folder of their bundle. */
	protected GoldenFolderTest(Path golden) {
		this.golden = Objects.requireNonNull(golden);
	}

	@TestFactory
	final Stream<DynamicTest> everyCaseComesOutAsItsFolderSays() {
		List<Path> cases = cases();
		assertThat(cases).as("cases in " + golden.toAbsolutePath()).isNotEmpty();
		var house = House.of(getClass());
		return cases.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(house, folder)));
	}

	private List<Path> cases() {
		try (Stream<Path> folders = Files.list(golden)) {
			return folders.filter(folder -> Files.exists(folder.resolve(GoldenCase.PROPERTIES))).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void check(House house, Path folder) throws IOException {
		var made = GoldenCase.read(folder).make(house, Files.createTempDirectory(temp, "engine"));
		var wrong = new ArrayList<String>();
		for (var file : made.entrySet()) {
			Path expected = folder.resolve(file.getKey());
			Path actual = folder.resolve(file.getKey() + "-actual");
			if (Files.exists(expected) && Files.readString(expected).replace("\r\n", "\n").equals(file.getValue())) {
				Files.deleteIfExists(actual);
			} else {
				Files.writeString(actual, file.getValue());
				wrong.add(difference(expected, file.getValue()));
			}
		}
		assertThat(wrong).isEmpty();
	}

	private static String difference(Path expected, String actual) throws IOException {
		if (!Files.exists(expected)) {
			return expected + " is missing; it was written as -actual";
		}
		List<String> wanted = Files.readAllLines(expected);
		List<String> found = actual.lines().toList();
		for (int line = 0; line < Math.max(wanted.size(), found.size()); line++) {
			String want = line < wanted.size() ? wanted.get(line) : "(nothing)";
			String is = line < found.size() ? found.get(line) : "(nothing)";
			if (!want.equals(is)) {
				return expected + ":" + (line + 1) + " was\n  " + want + "\nand is\n  " + is;
			}
		}
		return expected + " differs at its end";
	}
}
