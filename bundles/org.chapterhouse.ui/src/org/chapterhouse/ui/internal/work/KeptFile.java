package org.chapterhouse.ui.internal.work;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.OutputFile;

/**
 * Is a file of the application's own in which something stands that people typed and did not save yet; see {@link Keeping}. It is written whole or not at all; what cannot be
 * read is set aside under a name that ends with {@code .bak}, after a number from the second on, so that nothing covers it. Never on the thread of the display.
 */
public final class KeptFile {

	private static final String ASIDE = ".bak";

	private final Desktop desktop;
	private final Path file;

	/** Names a file, which need not be there. */
	public KeptFile(Desktop desktop, Path file) {
		this.desktop = Objects.requireNonNull(desktop);
		this.file = Objects.requireNonNull(file);
	}

	/**
	 * Returns what is kept, if something is. What cannot be read is set aside and told; without a result it is still where it was and must not be written over.
	 *
	 * @param <T>  what is kept
	 * @param read makes it of the text; empty if the text says nothing of the kind
	 */
	public <T> Outcome<Optional<T>> read(Function<String, Optional<T>> read) {
		desktop.begins("reading of what is kept");
		try {
			OutputFile.removeLeftovers(file.getParent());
			if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
				return Outcome.of(Optional.empty());
			}
			Optional<T> kept = read.apply(Files.readString(file));
			return kept.isPresent() ? Outcome.of(kept) : aside();
		} catch (CharacterCodingException e) {
			// somebody else's bytes, which the message tells
			return aside();
		} catch (IOException e) {
			desktop.workplace().log().failed("reading of " + file, e);
			return aside();
		}
	}

	private <T> Outcome<Optional<T>> aside() {
		Outcome<Path> aside = setAside(List.of());
		return aside.result().isPresent() ? Outcome.of(Optional.empty(), aside.problems()) : Outcome.failed(aside.problems());
	}

	/**
	 * Gives it another name, and tells so.
	 *
	 * @param why what is wrong with it, which is told first
	 * @return where it is then
	 */
	Outcome<Path> setAside(List<Problem> why) {
		return setAside("drafts.aside", why);
	}

	/** Gives it another name, as people did not want it in the place of what is there now; tells so. */
	public Outcome<Path> setAside() {
		return setAside("drafts.declined", List.of());
	}

	private Outcome<Path> setAside(String told, List<Problem> why) {
		desktop.begins("setting aside what is kept");
		var problems = new ArrayList<Problem>(why);
		try {
			Path aside = Files.move(file, free());
			problems.add(
					Problem.warning(told, desktop.words().text(told, "file", aside.toString()), Place.file(aside.toString())));
			return Outcome.of(aside, problems);
		} catch (IOException e) {
			desktop.workplace().log().failed("setting aside of " + file, e);
			problems.add(desktop.workplace().unwritten(file, e));
			return Outcome.failed(problems);
		}
	}

	/** Returns a name that nothing has yet that was set aside before: with a number from the second on. */
	private Path free() {
		Path free = file.resolveSibling(file.getFileName() + ASIDE);
		for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
			free = file.resolveSibling(file.getFileName() + "." + number + ASIDE);
		}
		return free;
	}

	/** Keeps a text in the place of the one before, which is there until the new one is whole; none takes it away. */
	public Outcome<String> keep(Optional<String> text) {
		desktop.begins("keeping of what is typed");
		try {
			if (text.isEmpty()) {
				Files.deleteIfExists(file);
				return Outcome.of("");
			}
			try (OutputFile out = OutputFile.begin(file)) {
				out.stream().write(text.get().getBytes(StandardCharsets.UTF_8));
				out.finish();
			}
			return Outcome.of(file.toString());
		} catch (IOException e) {
			return Outcome.failed(desktop.workplace().unwritten(file, e));
		}
	}
}
