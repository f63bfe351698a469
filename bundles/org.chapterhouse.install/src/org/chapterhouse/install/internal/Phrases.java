package org.chapterhouse.install.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.jdt.annotation.Nullable;

/** Says what is wrong in the language of the user. */
record Phrases(Messages messages) {

	private static final String LIST = "; ";

	Locale language() {
		return messages.language();
	}

	/** Returns a problem; arguments are names and values in turn. */
	Problem problem(String key, Object... arguments) {
		return Problem.error("install." + key, messages.text(key, arguments), Place.NOWHERE);
	}

	/** Says why a repository could not be read; a remote one may not be reached at all. */
	Problem unreadable(String place, boolean remote, IStatus status) {
		return problem(switch (status.getCode()) {
		case ProvisionException.REPOSITORY_NOT_FOUND, ProvisionException.REPOSITORY_INVALID_LOCATION -> remote ? "unreachable" : "no.repository";
		case ProvisionException.REPOSITORY_FAILED_AUTHENTICATION -> "password";
		case ProvisionException.REPOSITORY_FAILED_READ -> remote && root(status) instanceof IOException ? "unreachable" : "damaged";
		default -> "unreadable";
		}, "place", place, "reason", reason(status));
	}

	/** Says why a file could not be read. */
	Problem unreadable(Object place, IOException reason) {
		return problem(reason instanceof ZipException ? "no.archive" : reason instanceof BundleFile.WrongManifest ? "wrong.manifest" : "unreadable",
				"place", place, "reason", Objects.requireNonNullElse(reason.getMessage(), reason.getClass().getSimpleName()));
	}

	/** Returns what a status says at its ends, each thing once. */
	static String reason(IStatus status) {
		return String.join(LIST, leaves(status).distinct().toList());
	}

	private static Stream<String> leaves(IStatus status) {
		List<IStatus> children = Arrays.stream(status.getChildren()).filter(child -> !child.isOK()).toList();
		if (!children.isEmpty()) {
			return children.stream().flatMap(Phrases::leaves);
		}
		Throwable cause = root(status);
		String also = cause == null || cause.getMessage() == null || status.getMessage().contains(cause.getMessage()) ? ""
				: " (" + cause.getMessage() + ")";
		return Stream.of(status.getMessage().strip() + also);
	}

	private static @Nullable Throwable root(IStatus status) {
		Throwable cause = status.getException();
		while (cause != null && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}
}
