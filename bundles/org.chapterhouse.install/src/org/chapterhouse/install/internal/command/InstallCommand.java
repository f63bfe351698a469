package org.chapterhouse.install.internal.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.install.Change;
import org.chapterhouse.install.Consent;
import org.chapterhouse.install.Installation;
import org.chapterhouse.install.Offer;
import org.chapterhouse.install.Unit;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Does what stands on the command line: lists, installs, removes. */
final class InstallCommand {

	private static final int DONE = 0;
	private static final int USAGE = 2;
	private static final int FAILED = 3;
	private static final String TRUST = "--trust";
	private static final String DROPPED = "--dropped";
	/** The start script says so where there is a terminal. */
	private static final String ASK = "--ask";

	private final Installation installation;
	private final Messages messages;
	private final PrintStream out;
	private final PrintStream err;

	InstallCommand(Installation installation, Locale language, PrintStream out, PrintStream err) {
		this.installation = installation;
		this.messages = Messages.beside(InstallCommand.class, language);
		this.out = out;
		this.err = err;
	}

	int run(String... arguments) {
		List<String> words = new ArrayList<>(List.of(arguments));
		boolean trusted = words.remove(TRUST);
		boolean asking = words.remove(ASK);
		boolean dropped = words.remove(DROPPED);
		String command = words.isEmpty() ? "" : words.removeFirst();
		return switch (dropped ? "dropped" : command) {
		case "install" -> install(words, consent(trusted, asking));
		case "remove" -> words.isEmpty() ? usage() : changed(installation.remove(words, new NullProgressMonitor()));
		case "dropped" -> words.isEmpty() ? changed(installation.followDropped(consent(trusted, asking), new NullProgressMonitor())) : usage();
		default -> usage();
		};
	}

	private int usage() {
		err.println(messages.text("usage"));
		return USAGE;
	}

	private int install(List<String> words, Consent consent) {
		if (words.isEmpty()) {
			return told(installation.installed(new NullProgressMonitor()).map(units -> units.stream().map(InstallCommand::line).toList()));
		}
		String place = words.removeFirst();
		if (place.startsWith("-")) {
			return usage();
		}
		return words.isEmpty()
				? told(installation.offers(place, new NullProgressMonitor()).map(offers -> offers.stream().map(this::line).toList()))
				: changed(installation.install(place, words, consent, new NullProgressMonitor()));
	}

	private static String line(Unit unit) {
		return unit.id() + " " + unit.version() + ": " + unit.name();
	}

	private String line(Offer offer) {
		return line(offer.unit()) + " (" + messages.text("standing." + offer.standing(), "installed", offer.installed()) + ")";
	}

	private int told(Outcome<List<String>> outcome) {
		outcome.result().ifPresent(lines -> lines.forEach(out::println));
		return end(outcome);
	}

	private int changed(Outcome<Change> outcome) {
		outcome.result().ifPresent(change -> {
			change.removed().stream()
					.filter(unit -> Stream.of(unit.id()).noneMatch(id -> change.added().stream().anyMatch(one -> one.id().equals(id))))
					.forEach(unit -> out.println(messages.text("removed", "unit", line(unit))));
			change.added().forEach(unit -> out.println(messages.text("installed", "unit", line(unit))));
			if (change.isEmpty()) {
				out.println(messages.text("unchanged"));
			}
		});
		if (outcome.result().isEmpty() && outcome.problems().isEmpty()) {
			err.println(messages.text("declined"));
		}
		return end(outcome);
	}

	private int end(Outcome<?> outcome) {
		outcome.problems().stream().map(Problem::message).forEach(err::println);
		return outcome.result().isPresent() && !outcome.hasErrors() ? DONE : FAILED;
	}

	private Consent consent(boolean trusted, boolean asking) {
		return question -> {
			err.println(messages.text("trust", "units", String.join(", ", question.units().stream().map(InstallCommand::line).toList()), "unsigned",
					question.unsigned().size(), "signers", String.join("; ", question.signers())));
			if (trusted) {
				return true;
			}
			Console console = asking ? System.console() : null;
			if (console == null) {
				err.println(messages.text("trust.how"));
				return false;
			}
			String answer = console.readLine("%s ", messages.text("trust.ask"));
			return answer != null && isYes(messages, answer);
		};
	}

	/** Tells whether an answer is one of the words for yes. */
	static boolean isYes(Messages messages, String answer) {
		return List.of(messages.text("trust.yes").split(" ")).contains(answer.strip().toLowerCase(Locale.ROOT));
	}
}
