package org.chapterhouse.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.model.report.ChapterDefinition;
import org.eclipse.jdt.annotation.Nullable;

/** Holds a chapter of a family as it is installed: what it declares and what is wrong with that. Immutable and thread-safe. */
public final class FamilyChapter {

	private final Installed.OfChapter installed;
	private final @Nullable ChapterDefinition definition;
	private final List<Problem> problems;
	private final Map<Locale, Messages> messages = new ConcurrentHashMap<>();

	/**
	 * Makes a chapter.
	 *
	 * @param definition what it declares; null if its schema part cannot be read
	 * @param problems   what is wrong with its contribution
	 */
	public FamilyChapter(Installed.OfChapter installed, @Nullable ChapterDefinition definition, List<Problem> problems) {
		this.installed = Objects.requireNonNull(installed);
		this.definition = definition;
		this.problems = List.copyOf(problems);
	}

	/** Returns its id. */
	public String id() {
		return installed.id();
	}

	/** Returns what is installed. */
	public Installed.OfChapter installed() {
		return installed;
	}

	/** Returns what it declares; empty if its schema part cannot be read. */
	public Optional<ChapterDefinition> definition() {
		return Optional.ofNullable(definition);
	}

	/** Returns what it declares; throws {@link IllegalStateException} if its schema part cannot be read. */
	public ChapterDefinition declared() {
		ChapterDefinition present = definition;
		if (present == null) {
			throw new IllegalStateException("the schema part of " + id() + " cannot be read");
		}
		return present;
	}

	/** Returns what is wrong with its contribution. */
	public List<Problem> problems() {
		return problems;
	}

	/** Tells whether it can be planned: nothing is wrong with its contribution. */
	public boolean isUsable() {
		return definition != null && problems.stream().noneMatch(Problem::isError);
	}

	/** Returns its own messages; read once for each language. */
	public Messages messages(Locale language) {
		return messages.computeIfAbsent(language, asked -> Messages.read(installed.files()::open, installed.messages(), asked));
	}

	/** Returns its title; its id where the messages lack it. */
	public String title(Messages messages) {
		return messages.find("chapter." + id()).orElse(id());
	}
}
