package org.chapterhouse.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.FailureLog;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installation;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.NearMatches;
import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.core.desk.Workplace;
import org.eclipse.jdt.annotation.Nullable;

/** Gives commands what they share: what is installed, words, and the ways to tell something. */
final class Desk implements FailureLog {

	private static final int MOST_SUGGESTIONS = 3;
	/** Counts what data hold beyond the problems that are listed. */
	private static final String MORE = "data.more";
	/** The most names listed where none is near. */
	private static final int MOST_KNOWN = 12;

	private final Surroundings surroundings;
	private final Locale language;
	private final RootCommand options;
	private final Messages messages;
	private @Nullable Installation installation;
	private @Nullable Workplace workplace;

	Desk(Surroundings surroundings, Locale language, RootCommand options) {
		this.surroundings = surroundings;
		this.language = language;
		this.options = options;
		this.messages = Messages.beside(Desk.class, language);
	}

	Surroundings surroundings() {
		return surroundings;
	}

	/** Returns the language in which the command line speaks. */
	Locale language() {
		return language;
	}

	/** Returns the language of the report: that of {@code --lang}, else Chinese. Refuses a language that does not ship. */
	Locale reportLanguage() {
		String wanted = options.language;
		if (wanted == null) {
			return Locale.SIMPLIFIED_CHINESE;
		}
		return ReportLanguages.of(wanted).orElseThrow(() -> usage("usage.language", "language", wanted, "known",
				String.join(", ", ReportLanguages.all().stream().map(Locale::toLanguageTag).toList())));
	}

	/** Tells whether a language is asked for. */
	boolean wantsLanguage() {
		return options.language != null;
	}

	boolean json() {
		return options.json;
	}

	boolean verbose() {
		return options.verbose;
	}

	/** Begins to show progress; with {@code --timings} the stages are measured and printed at the end. */
	ConsoleProgress progress() {
		return new ConsoleProgress(this, options.timings);
	}

	String text(String key, Object... arguments) {
		return messages.text(key, arguments);
	}

	UsageError usage(String key, Object... arguments) {
		return new UsageError(Problem.error(key, text(key, arguments), Place.NOWHERE));
	}

	/** Makes the refusal of an unknown name, with what may have been meant. */
	UsageError unknown(String key, String name, List<String> known) {
		return new UsageError(Problem.error(key, text(key, "name", name) + " " + meant(name, known), Place.NOWHERE));
	}

	/** Makes the refusal of an unknown name out of many, with what may have been meant and the command that lists all. */
	UsageError unknown(String key, String name, List<String> known, String all) {
		String message = text(key, "name", name) + " " + meant(name, known) + " " + text("usage.all", "command", all);
		return new UsageError(Problem.error(key, message, Place.NOWHERE));
	}

	private String meant(String name, List<String> known) {
		List<String> near = NearMatches.of(name, known, MOST_SUGGESTIONS);
		return near.isEmpty() ? text("usage.known", "known", String.join(", ", known.stream().limit(MOST_KNOWN).toList()), "more",
				Math.max(0, known.size() - MOST_KNOWN)) : text("usage.near", "near", String.join(", ", near));
	}

	/** Returns what is installed; what is wrong with it is told once. */
	Installation installation() {
		Installation read = installation;
		if (read == null) {
			read = Installation.of(surroundings.contributions().get(), language);
			installation = read;
			tell(read.problems());
		}
		return read;
	}

	/** Returns what reports are made with. */
	Workplace workplace() {
		Workplace made = workplace;
		if (made == null) {
			made = new Workplace(installation(), language, this, surroundings.folders(), what -> {
				// a command line may wait
			});
			workplace = made;
		}
		return made;
	}

	/** Returns where data are that the user named: an address as it is, a folder from the current one. */
	String location(String data) {
		return DataLocation.isAddress(data) ? data : path(data).toString();
	}

	/** Returns a family by its id; problems of its chapters are told by the caller. Refuses an unknown one. */
	Outcome<Family> family(String id) {
		Installed.OfFamily family = installation().family(id)
				.orElseThrow(() -> unknown("usage.family", id, installation().families().stream().map(Installed.OfFamily::id).toList()));
		return Family.read(installation(), family, language);
	}

	/** Returns a path as the user wrote it, from the current folder. */
	Path path(String text) {
		try {
			return surroundings.folder().resolve(text);
		} catch (InvalidPathException e) {
			throw usage("usage.path", "path", text);
		}
	}

	/** Makes the problem of a file or folder that could not be written. */
	Problem unwritten(Path target, IOException cause) {
		return workplace().unwritten(target, cause);
	}

	PrintStream out() {
		return surroundings.out();
	}

	/** Says something on standard error; nothing with {@code --json}, whose readers want problems only. */
	void say(String text) {
		if (!json()) {
			surroundings.err().println(text);
		}
	}

	/** Tells a problem on standard error. */
	void tell(Problem problem) {
		surroundings.err().println(json() ? org.chapterhouse.core.JsonWriter.compact(ProblemText.json(problem)) : ProblemText.line(problem, this));
	}

	/** Tells a problem of one report among many on standard error. */
	void tell(Problem problem, String report) {
		if (json()) {
			Map<String, Object> told = new LinkedHashMap<>();
			told.put("report", report);
			told.putAll(ProblemText.json(problem));
			surroundings.err().println(org.chapterhouse.core.JsonWriter.compact(told));
		} else {
			surroundings.err().println(report + ": " + ProblemText.line(problem, this));
		}
	}

	void tell(List<Problem> problems) {
		new ArrayList<>(problems).forEach(this::tell);
	}

	/** Tells problems of which there may be many, those of data: at most as many as {@code check} lists, errors before others, and how many more there are; all to machines. */
	void tellMost(List<Problem> problems) {
		List<Problem> counted = problems.stream().filter(problem -> !problem.code().equals(MORE)).toList();
		if (json() || counted.size() <= CheckCommand.LIMIT) {
			tell(problems);
			return;
		}
		Set<Problem> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
		Stream.concat(counted.stream().filter(Problem::isError), counted.stream().filter(problem -> !problem.isError())).limit(CheckCommand.LIMIT)
				.forEach(chosen::add);
		tell(counted.stream().filter(chosen::contains).toList());
		List<Problem> left = counted.stream().filter(problem -> !chosen.contains(problem)).toList();
		say(text("problems.more", "count", left.size(), "errors", left.stream().filter(Problem::isError).count(), "limit", problems.size()));
		tell(problems.stream().filter(problem -> problem.code().equals(MORE)).toList());
	}

	@Override
	public synchronized void failed(String what, Throwable cause) {
		if (verbose()) {
			surroundings.err().println(what + ":");
			cause.printStackTrace(surroundings.err());
		}
	}
}
