package org.chapterhouse.core.texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.OutputFile;
import org.chapterhouse.core.internal.FileTrouble;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.core.internal.texts.TextFiles;
import org.chapterhouse.model.report.PeriodKind;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Keeps texts in a folder, one file for each page: {@code FAMILY/PERIOD/UNIT.txt} for the language that comes first, {@code UNIT.en.txt} and so on for others.
 * <p>
 * The files are plain text for people to read, compare and edit; what a line means is told in {@link TextFiles}. Read are UTF-8 with and without mark, UTF-16 with
 * a mark and GB18030, with any line ends; written is UTF-8. Links that lead out of the folder are not followed.
 */
public final class FolderTextStore implements TextStore {

	private static final int LARGEST = 1 << 20;
	private static final String ENDING = ".txt";

	private final Path folder;
	/** What must be there before something is written; null if nothing must. */
	private final @Nullable Path data;
	private final Locale firstLanguage;

	/**
	 * Makes a store.
	 *
	 * @param folder        need not be there
	 * @param firstLanguage the language of the files whose names tell none
	 */
	public FolderTextStore(Path folder, Locale firstLanguage) {
		this(folder, firstLanguage, null);
	}

	private FolderTextStore(Path folder, Locale firstLanguage, @Nullable Path data) {
		this.folder = folder.toAbsolutePath().normalize();
		this.firstLanguage = Objects.requireNonNull(firstLanguage);
		this.data = data;
	}

	/**
	 * Makes a store in a folder of data. It is not written where the data are gone, as a drive that is no longer connected: a text would be saved where nobody finds it.
	 *
	 * @param data          where the data are
	 * @param folder        within them; need not be there
	 * @param firstLanguage the language of the files whose names tell none
	 */
	public static FolderTextStore within(Path data, Path folder, Locale firstLanguage) {
		return new FolderTextStore(folder, firstLanguage, data);
	}

	/** Returns the file of a page, whether it is there or not. */
	public Path file(TextPlace place) {
		return folder.resolve(place.family()).resolve(place.period().id()).resolve(name(place));
	}

	private String name(TextPlace place) {
		String language = place.language().equals(firstLanguage) ? "" : "." + place.language().toLanguageTag();
		return fileName(place.organisation()) + language + ENDING;
	}

	/** Returns a code as part of a file name; what could be more than a name is written as %XX. */
	private static String fileName(String code) {
		var name = new StringBuilder();
		code.codePoints().forEach(point -> {
			if (Character.isLetterOrDigit(point) || point == '-' || point == '_') {
				name.appendCodePoint(point);
			} else {
				for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
					name.append('%').append(String.format(Locale.ROOT, "%02X", one));
				}
			}
		});
		return name.toString();
	}

	@Override
	public SortedSet<Period> periods(TextPlace place) {
		return periods(place.family(), place.period().kind(),
				period -> Files.exists(file(place.at(period)), LinkOption.NOFOLLOW_LINKS));
	}

	/** Returns the periods for which there is a page of a family about any unit and in any language, earliest first. */
	public SortedSet<Period> periods(String family, PeriodKind kind) {
		return periods(family, kind, period -> holdsPage(folder.resolve(family).resolve(period.id())));
	}

	private SortedSet<Period> periods(String family, PeriodKind kind, Predicate<Period> wanted) {
		var periods = new TreeSet<Period>();
		Path pages = folder.resolve(family);
		if (!Files.isDirectory(pages)) {
			return periods;
		}
		try (DirectoryStream<Path> children = Files.newDirectoryStream(pages)) {
			for (Path child : children) {
				String name = child.getFileName().toString();
				Period.parse(kind, name).filter(period -> period.id().equals(name)).filter(wanted).ifPresent(periods::add);
			}
		} catch (IOException e) {
			return periods;
		}
		return periods;
	}

	private static boolean holdsPage(Path period) {
		if (!Files.isDirectory(period)) {
			return false;
		}
		try (DirectoryStream<Path> pages = Files.newDirectoryStream(period, "*" + ENDING)) {
			return pages.iterator().hasNext();
		} catch (IOException e) {
			return false;
		}
	}

	@Override
	public Outcome<List<TextEntry>> read(TextPlace place, Locale problems) {
		Path file = file(place);
		if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			return Outcome.of(List.of());
		}
		var texts = new Texts(problems);
		Outcome<byte[]> content = content(file, texts);
		byte[] bytes = content.result().orElse(null);
		return bytes == null ? Outcome.failed(content.problems()) : TextFiles.read(bytes, shown(file), texts);
	}

	@Override
	public Outcome<String> write(TextPlace place, List<TextEntry> entries, TextLayout layout, Locale problems) {
		Path file = file(place);
		var texts = new Texts(problems);
		byte[] there = new byte[0];
		if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			Outcome<byte[]> content = content(file, texts);
			if (content.result().isEmpty()) {
				return Outcome.failed(content.problems());
			}
			there = content.result().get();
		}
		return put(place, there, entries, layout, texts);
	}

	/** Makes a page of nothing but some texts in the place of what stood there, the whole page or nothing; without texts the page goes. */
	public Outcome<String> replace(TextPlace place, List<TextEntry> entries, TextLayout layout, Locale problems) {
		var texts = new Texts(problems);
		if (!entries.isEmpty()) {
			return put(place, new byte[0], entries, layout, texts);
		}
		Path file = file(place);
		try {
			Files.deleteIfExists(file);
			return Outcome.of(file.toString());
		} catch (IOException e) {
			return Outcome.failed(trouble(texts, "texts.unwritable", Place.file(shown(file)), e));
		}
	}

	private Outcome<String> put(TextPlace place, byte[] there, List<TextEntry> entries, TextLayout layout, Texts texts) {
		Path file = file(place);
		String head = new Texts(place.language()).text("texts.file.head", "family", place.family(), "period", place.period().id(), "org",
				place.organisation());
		Outcome<String> changed = TextFiles.write(there, entries, layout, head, shown(file), texts);
		if (changed.result().isEmpty()) {
			return changed;
		}
		byte[] bytes = changed.result().get().getBytes(StandardCharsets.UTF_8);
		if (bytes.length > LARGEST) {
			return Outcome.failed(texts.error("texts.size", Place.file(shown(file)), "limit", LARGEST >> 20));
		}
		try {
			Path needed = data;
			if (needed != null && !Files.isDirectory(needed)) {
				throw new NoSuchFileException(needed.toString());
			}
			Files.createDirectories(file.getParent());
			if (!file.getParent().toRealPath().startsWith(folder.toRealPath())) {
				return Outcome.failed(texts.error("texts.link", Place.file(shown(file))));
			}
		} catch (IOException e) {
			return Outcome.failed(trouble(texts, "texts.unwritable", Place.file(shown(file)), e));
		}
		try (OutputFile output = OutputFile.begin(file)) {
			output.stream().write(bytes);
			output.finish();
			return Outcome.of(file.toString());
		} catch (IOException e) {
			return Outcome.failed(trouble(texts, "texts.unwritable", Place.file(shown(file)), e));
		}
	}

	/** Returns how messages name a file: from the folder of texts on. */
	private String shown(Path file) {
		Path name = folder.getFileName();
		return (name == null ? "" : name + "/") + folder.relativize(file).toString().replace('\\', '/');
	}

	private Outcome<byte[]> content(Path file, Texts texts) {
		Place place = Place.file(shown(file));
		try {
			if (!file.toRealPath().startsWith(folder.toRealPath()) || !Files.isRegularFile(file)) {
				return Outcome.failed(texts.error("texts.link", place));
			}
			try (InputStream in = Files.newInputStream(file)) {
				byte[] bytes = in.readNBytes(LARGEST + 1);
				return bytes.length > LARGEST ? Outcome.failed(texts.error("texts.size", place, "limit", LARGEST >> 20)) : Outcome.of(bytes);
			}
		} catch (IOException e) {
			return Outcome.failed(trouble(texts, "texts.unreadable", place, e));
		}
	}

	private static Problem trouble(Texts texts, String code, Place place, IOException cause) {
		FileTrouble trouble = FileTrouble.of(cause);
		return texts.error(code, place, "why", trouble.why(), "reason", trouble.reason());
	}
}
