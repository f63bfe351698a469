package org.chapterhouse.core.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.BundleFiles;
import org.chapterhouse.core.FailureLog;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installation;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.internal.FileTrouble;
import org.chapterhouse.model.report.Report;

/** Holds what reports are made with: what is installed, the language in which people are told of problems, and where the causes of failures go. Thread-safe. */
public final class Workplace {

	private final Installation installation;
	private final Locale language;
	private final FailureLog log;
	private final BiFunction<BundleFiles, String, Optional<Path>> folders;
	private final Consumer<String> watch;
	private final Messages messages;

	/**
	 * Makes a workplace.
	 *
	 * @param language the language of problem messages
	 * @param folders  finds a folder of a bundle in the file system
	 * @param watch    is told on its own thread, in English, of each piece of work that takes time, before it begins; what it throws goes to whoever asked
	 */
	public Workplace(Installation installation, Locale language, FailureLog log, BiFunction<BundleFiles, String, Optional<Path>> folders,
			Consumer<String> watch) {
		this.installation = Objects.requireNonNull(installation);
		this.language = Objects.requireNonNull(language);
		this.log = Objects.requireNonNull(log);
		this.folders = Objects.requireNonNull(folders);
		this.watch = Objects.requireNonNull(watch);
		this.messages = Messages.beside(Workplace.class, language);
	}

	/** Returns what is installed. */
	public Installation installation() {
		return installation;
	}

	/** Returns the language of problem messages. */
	public Locale language() {
		return language;
	}

	/** Returns where the causes of failures go. */
	public FailureLog log() {
		return log;
	}

	/** Reads a family; empty if there is none of this id. The problems of its chapters stand in it. */
	public Optional<Outcome<Family>> family(String id) {
		begins("reading of a family");
		return installation.family(id).map(family -> Family.read(installation, family, language));
	}

	/** Reads a document that was saved. */
	public Outcome<Report> document(Path file) {
		begins("reading of a document");
		return ReportDocuments.read(file, language);
	}

	/** Tells who watches, in English, that work begins that takes time. */
	public void begins(String what) {
		watch.accept(what);
	}

	/** Returns the folder of a family's sample data; empty if it ships none. */
	Optional<Path> sample(String family) {
		return installation.sample(family).flatMap(sample -> folders.apply(sample.files(), sample.folder()));
	}

	/** Makes the problem of a file or folder that could not be written. */
	public Problem unwritten(Path target, IOException cause) {
		FileTrouble trouble = FileTrouble.of(cause);
		return Problem.error("output.write", text("output.write", "why", trouble.why(), "reason", trouble.reason()), Place.file(target.toString()));
	}

	/** Returns a text; arguments are names and values in turn. */
	String text(String key, Object... arguments) {
		return messages.text(key, arguments);
	}

	/** Makes an error whose code is the key of its message. */
	Problem error(String code, Object... arguments) {
		return Problem.error(code, text(code, arguments), Place.NOWHERE);
	}
}
