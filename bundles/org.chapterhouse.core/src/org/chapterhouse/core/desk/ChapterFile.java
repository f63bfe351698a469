package org.chapterhouse.core.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.OutputFile;

/**
 * Keeps beside the data which chapters reports of a family show, and in what order: {@code FOLDER/reports/FAMILY.properties}.
 * <p>
 * It holds for the reports of all periods, units and languages made of these data: which chapters people publish is agreed once, and a report whose chapters changed from
 * month to month could not be held against the one before. The file is a Java properties file in UTF-8; {@code order} and {@code off} list ids of chapters, parted by
 * commas; both may be missing. Without the file, reports have all chapters. A file that cannot be read is an error, and the report has all chapters then. Links that lead
 * out of the folder are not followed.
 */
public final class ChapterFile {

	private static final String FOLDER = "reports";
	private static final String ORDER = "order";
	private static final String OFF = "off";
	private static final int LARGEST = 1 << 16;

	private final Workplace workplace;
	private final Family family;
	private final Path data;
	private final Path file;

	private ChapterFile(Workplace workplace, Family family, Path data) {
		this.workplace = workplace;
		this.family = family;
		this.data = data;
		this.file = data.resolve(FOLDER).resolve(family.id() + ".properties");
	}

	/** Returns the file of a family beside some data, whether it is there or not; empty if these are no folder. */
	public static Optional<ChapterFile> beside(ReportData data, Workplace workplace, Family family) {
		return data.folder().map(folder -> new ChapterFile(workplace, family, folder.toAbsolutePath().normalize()));
	}

	/** Reads what is chosen for reports of some data; all chapters where there is no file or no place for one. Always has a result. */
	public static Outcome<ChapterChoice> read(ReportData data, Workplace workplace, Family family) {
		workplace.begins("reading of the chosen chapters");
		return beside(data, workplace, family).map(ChapterFile::read).orElseGet(() -> Outcome.of(ChapterChoice.EVERYTHING));
	}

	private Outcome<ChapterChoice> read() {
		if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
			return Outcome.of(ChapterChoice.EVERYTHING);
		}
		try {
			if (!file.toRealPath().startsWith(data.toRealPath()) || !Files.isRegularFile(file)) {
				return everything("link", "");
			}
			byte[] bytes = bytes();
			if (bytes.length > LARGEST) {
				return everything("size", "");
			}
			var properties = new Properties();
			properties.load(new StringReader(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
			return checked(new ChapterChoice(ids(properties, ORDER), Set.copyOf(ids(properties, OFF))));
		} catch (CharacterCodingException | IllegalArgumentException e) {
			return everything("form", "");
		} catch (IOException e) {
			return everything("unreadable", String.valueOf(e.getMessage()));
		}
	}

	private byte[] bytes() throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(LARGEST + 1);
		}
	}

	private static List<String> ids(Properties properties, String key) {
		return Stream.of(properties.getProperty(key, "").replace("\uFEFF", "").split(",")).map(String::strip).filter(id -> !id.isEmpty()).distinct()
				.toList();
	}

	private Outcome<ChapterChoice> checked(ChapterChoice choice) {
		if (family.chapters().stream().noneMatch(choice::shows)) {
			return everything("none", "");
		}
		var problems = new ArrayList<Problem>();
		for (String id : choice.unknown(family)) {
			problems.add(Problem.warning("chapters.unknown", workplace.text("chapters.unknown", "chapter", id), Place.file(file.toString())));
		}
		return Outcome.of(choice, problems);
	}

	private Outcome<ChapterChoice> everything(String why, String reason) {
		return Outcome.of(ChapterChoice.EVERYTHING, List.of(
				Problem.error("chapters.file", workplace.text("chapters.file", "why", why, "reason", reason), Place.file(file.toString()))));
	}

	/**
	 * Writes what is chosen; for all chapters in the order of the family the file is taken away.
	 *
	 * @return the file
	 */
	public Outcome<Path> write(ChapterChoice choice) {
		workplace.begins("writing of the chosen chapters");
		try {
			if (!Files.isDirectory(data)) {
				// a drive that is no longer connected: the choice would be saved where nobody finds it
				throw new NoSuchFileException(data.toString());
			}
			if (choice.isEverything()) {
				Files.deleteIfExists(file);
				return Outcome.of(file);
			}
			Files.createDirectories(file.getParent());
			if (!file.getParent().toRealPath().startsWith(data.toRealPath())) {
				throw new NotDirectoryException(file.getParent().toString());
			}
			try (OutputFile output = OutputFile.begin(file)) {
				output.stream().write(text(choice).getBytes(StandardCharsets.UTF_8));
				output.finish();
			}
			return Outcome.of(file);
		} catch (IOException e) {
			return Outcome.failed(workplace.unwritten(file, e));
		}
	}

	private static String text(ChapterChoice choice) {
		var text = new StringBuilder("# Which chapters reports of these data show, and in what order. Take the file away for all of them.\n");
		if (!choice.order().isEmpty()) {
			text.append(ORDER).append('=').append(String.join(",", choice.order())).append('\n');
		}
		if (!choice.off().isEmpty()) {
			text.append(OFF).append('=').append(String.join(",", choice.off().stream().sorted().toList())).append('\n');
		}
		return text.toString();
	}
}
