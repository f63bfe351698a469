package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.core.FailureLog;
import org.chapterhouse.core.desk.Workplace;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Passwords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords in secure storage, and its key. */
class PasswordsTest {

	private static final String LOCATION = "jdbc:duckdb:somewhere.duckdb";

	private final List<String> told = new ArrayList<>();

	@Test
	void theKeyIsThereAsAWhole(@TempDir Path folder) throws IOException {
		assertThat(keep(passwords(folder))).isTrue();

		assertThat(Files.readString(folder.resolve("passwords.key"))).hasSize(44);
		assertThat(folder.toFile().list()).containsExactlyInAnyOrder("passwords.key", "passwords.storage");
		assertThat(told).isEmpty();
	}

	@Test
	void anEmptyKeyProtectsNothingSoNothingIsStored(@TempDir Path folder) throws IOException {
		Files.createFile(folder.resolve("passwords.key"));
		Passwords passwords = passwords(folder);

		assertThat(keep(passwords)).isFalse();

		assertThat(told).singleElement().asString().contains("passwords.key is empty");
		assertThat(folder.resolve("passwords.storage")).doesNotExist();
		assertThat(passwords.of(LOCATION)).as("until the end").contains("geheim");
	}

	@Test
	void theFolderOfAUserMayHaveAnyName(@TempDir Path temp) throws IOException {
		Path folder = Files.createDirectory(temp.resolve("张 三"));

		assertThat(keep(passwords(folder))).isTrue();

		assertThat(folder.toFile().list()).containsExactlyInAnyOrder("passwords.key", "passwords.storage");
		assertThat(temp.toFile().list()).as("no other folder").containsExactly(folder.getFileName().toString());
		assertThat(passwords(folder.resolve(".")).of(LOCATION)).as("read from the file: no storage that is open has this address").contains("geheim");
		assertThat(told).isEmpty();
	}

	private static boolean keep(Passwords passwords) {
		return passwords.keep(LOCATION, "geheim", true);
	}

	private Passwords passwords(Path folder) {
		return new Passwords(folder, unwatched((what, cause) -> told.add(what + ": " + cause.getMessage())));
	}

	/** Returns a workplace whose work may be done on the thread of the display, where tests run. */
	static Workplace unwatched(FailureLog log) {
		return new Workplace(Desktop.get().workplace().installation(), Locale.ENGLISH, log, (files, path) -> Optional.empty(), what -> {
			// nobody is kept waiting
		});
	}
}
