package org.chapterhouse.ui.internal.work;

import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.spec.PBEKeySpec;

import org.chapterhouse.core.desk.Workplace;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

/**
 * Keeps the passwords of databases: for as long as the application runs, or in secure storage as well. Thread-safe.
 * <p>
 * The storage is encrypted by a key of its own, which only the user's account may read, so that nobody is asked for a master password, and it works where there
 * is no keyring. It protects copies of the storage, not against who acts as the user.
 */
public final class Passwords {

	private static final String STORAGE = "passwords.storage";
	private static final String KEY = "passwords.key";
	private static final String PASSWORD = "password";
	private static final int KEY_BYTES = 32;

	private final Path folder;
	private final Workplace workplace;
	private final Map<String, String> now = new ConcurrentHashMap<>();

	/** Keeps them in a folder of the application. */
	public Passwords(Path folder, Workplace workplace) {
		this.folder = folder;
		this.workplace = workplace;
	}

	/** Returns the password of data, if it is known; not on the thread of the display. */
	public Optional<String> of(String location) {
		String known = now.get(location);
		return known == null ? stored(location) : Optional.of(known);
	}

	private Optional<String> stored(String location) {
		workplace.begins("look for a password");
		if (!Files.exists(folder.resolve(STORAGE))) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(node(location).get(PASSWORD, null));
		} catch (IOException | StorageException e) {
			workplace.log().failed("reading of secure storage", e);
			return Optional.empty();
		}
	}

	/**
	 * Keeps a password; not on the thread of the display.
	 *
	 * @param remember whether it is known after the next start, too
	 * @return whether it is kept as wanted
	 */
	public boolean keep(String location, String password, boolean remember) {
		workplace.begins("keeping of a password");
		now.put(location, password);
		try {
			if (remember) {
				ISecurePreferences node = node(location);
				node.put(PASSWORD, password, true);
				node.flush();
			} else {
				forgetStored(location);
			}
			return true;
		} catch (IOException | StorageException e) {
			workplace.log().failed("writing of secure storage", e);
			return false;
		}
	}

	/** Forgets the password of data; not on the thread of the display. */
	public void forget(String location) {
		workplace.begins("forgetting of a password");
		now.remove(location);
		try {
			forgetStored(location);
		} catch (IOException e) {
			workplace.log().failed("writing of secure storage", e);
		}
	}

	private void forgetStored(String location) throws IOException {
		if (Files.exists(folder.resolve(STORAGE))) {
			ISecurePreferences node = node(location);
			node.clear();
			node.flush();
		}
	}

	private synchronized ISecurePreferences node(String location) throws IOException {
		Files.createDirectories(folder);
		var options = Map.<Object, Object>of(IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(key().toCharArray()), IProviderHints.PROMPT_USER,
				Boolean.FALSE);
		ISecurePreferences root = SecurePreferencesFactory.open(address(folder.resolve(STORAGE)), options);
		if (root == null) {
			throw new IOException(STORAGE);
		}
		return root.node(LocationDigest.of(location));
	}

	/** Returns the address of a file as Equinox makes them: it writes to the file that its path names as it is, so a blank must stay a blank. */
	@SuppressWarnings("deprecation")
	private static URL address(Path file) throws IOException {
		return file.toFile().toURL();
	}

	private String key() throws IOException {
		Path file = folder.resolve(KEY);
		if (!Files.exists(file)) {
			make(file);
		}
		String key = Files.readString(file);
		if (key.isBlank()) {
			throw new IOException(file + " is empty");
		}
		return key;
	}

	/** Puts the key there when it is whole: one that was begun would be taken for the key ever after. */
	private void make(Path file) throws IOException {
		var bytes = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(bytes);
		Path begun = Files.createTempFile(folder, KEY, null, onlyForTheUser());
		try {
			Files.writeString(begun, Base64.getEncoder().encodeToString(bytes));
			Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(begun);
		}
	}

	private static FileAttribute<?>[] onlyForTheUser() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}
}
