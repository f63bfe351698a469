package org.chapterhouse.install.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
	/** Begins what p2 says of itself to who looks for its faults. */
	private static final String CONTEXT = "session context was";

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
		case ProvisionException.REPOSITORY_FAILED_READ ->
			remote && (Causes.isOfTransport(status) || root(status) instanceof IOException) ? "unreachable" : "damaged";
		default -> "unreadable";
		}, "place", place, "reason", reason(status));
	}

	/** Says why a file could not be read. */
	Problem unreadable(Object place, IOException reason) {
		if (reason instanceof BundleFile.WrongManifest) {
			return problem("wrong.manifest", "place", place, "reason", detail(reason));
		}
		return problem(reason instanceof ZipException ? "no.archive" : "unreadable", "place", place, "reason", reason(reason));
	}

	/** Says why the installation cannot be read or changed. */
	Problem failed(String reason) {
		return problem("failed", "reason", reason);
	}

	/** Says what is behind a failure, in words where its cause is known; what was said itself follows as a detail. */
	String reason(Exception failure) {
		return reason(failure instanceof IllegalStateException ? Optional.of("held") : Causes.of(failure), detail(failure));
	}

	private static String detail(Exception failure) {
		return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
	}

	/** Says what is behind a status, in words where its cause is known; what p2 says itself at its ends follows as a detail, each thing once. */
	String reason(IStatus status) {
		return reason(Causes.of(status), String.join(LIST, leaves(status).filter(leaf -> !leaf.startsWith(CONTEXT)).distinct().toList()));
	}

	private String reason(Optional<String> cause, String detail) {
		return cause.map(key -> messages.text("why", "why", messages.text("why." + key), "detail", detail))
				.orElseGet(() -> messages.text("why.unknown", "detail", detail));
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
