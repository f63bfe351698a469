package org.chapterhouse.install.internal;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.annotation.Nullable;

/** Knows the causes of failures that people can do something about. */
final class Causes {

	private static final String TRANSPORT = "org.eclipse.equinox.p2.transport.ecf";
	/** Is what p2 says where the list of files could not be read. */
	private static final String NO_FILES = "noArtifactRepositoriesAvailable";

	private Causes() {
	}

	/** Returns the key of the first cause that is known among those of a status. */
	static Optional<String> of(IStatus status) {
		return Stream.concat(of(status.getException()).stream(), Arrays.stream(status.getChildren()).flatMap(child -> of(child).stream())).findFirst()
				.or(() -> isOfTransport(status) ? Optional.of("server") : Optional.empty());
	}

	/** Tells whether a status comes from the way to a repository, and not from what stands there. */
	static boolean isOfTransport(IStatus status) {
		return status.getPlugin().equals(TRANSPORT);
	}

	/** Returns the key of the first cause that is known. */
	static Optional<String> of(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String key = key(cause);
			if (!key.isEmpty()) {
				return Optional.of(key);
			}
		}
		return Optional.empty();
	}

	private static String key(Throwable cause) {
		String message = String.valueOf(cause.getMessage());
		return switch (cause) {
		case UnknownHostException host -> "host";
		case ConnectException refused -> "nobody";
		case SocketTimeoutException late -> "late";
		case HttpTimeoutException late -> "late";
		case SSLException unsafe -> "unsafe";
		case AccessDeniedException denied -> "denied";
		case NoSuchFileException missing -> "file";
		case FileNotFoundException denied when message.contains("Permission denied") || message.contains("Access is denied") -> "denied";
		case FileNotFoundException missing -> "file";
		default -> message.equals(NO_FILES) ? "files" : message.contains("No space left") || message.contains("not enough space") ? "full" : "";
		};
	}
}
