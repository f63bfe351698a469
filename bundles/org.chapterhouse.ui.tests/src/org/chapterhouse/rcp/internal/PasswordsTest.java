package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords in secure storage, and its key. */
class PasswordsTest {

	private static final String LOCATION = "jdbc:duckdb:somewhere.duckdb";

	private final List<String> told = new ArrayList<>();

	@Test
	void theKeyIsThereAsAWhole(@TempDir Path folder) throws ReflectiveOperationException, IOException {
		assertThat(keep(passwords(folder))).isTrue();

		assertThat(Files.readString(folder.resolve("passwords.key"))).hasSize(44);
		assertThat(folder.toFile().list()).containsExactlyInAnyOrder("passwords.key", "passwords.storage");
		assertThat(told).isEmpty();
	}

	@Test
	void anEmptyKeyProtectsNothingSoNothingIsStored(@TempDir Path folder) throws ReflectiveOperationException, IOException {
		Files.createFile(folder.resolve("passwords.key"));
		Object passwords = passwords(folder);

		assertThat(keep(passwords)).isFalse();

		assertThat(told).singleElement().asString().contains("passwords.key is empty");
		assertThat(folder.resolve("passwords.storage")).doesNotExist();
		assertThat(passwords.getClass().getMethod("of", String.class).invoke(passwords, LOCATION)).as("until the end")
				.hasToString("Optional[geheim]");
	}

	private static boolean keep(Object passwords) throws ReflectiveOperationException {
		return (boolean) passwords.getClass().getMethod("keep", String.class, String.class, boolean.class).invoke(passwords, LOCATION, "geheim",
				true);
	}

	private Object passwords(Path folder) throws ReflectiveOperationException {
		Class<?> type = Platform.getBundle("org.chapterhouse.ui").loadClass("org.chapterhouse.ui.internal.work.Passwords");
		Class<?> log = Platform.getBundle("org.chapterhouse.core").loadClass("org.chapterhouse.core.FailureLog");
		Object telling = Proxy.newProxyInstance(log.getClassLoader(), new Class<?>[] { log }, (proxy, method, arguments) -> {
			told.add(Arrays.toString(arguments));
			return null;
		});
		return type.getConstructor(Path.class, log).newInstance(folder, telling);
	}
}
