package org.chapterhouse.data.internal.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapterhouse.api.Place;
import org.chapterhouse.data.internal.OpenedSet;
import org.chapterhouse.data.internal.ProblemLog;

/** Finds the files of data sets in a folder; does not follow links out of it. */
public final class DataFolder {

	private final Path folder;

	/** Takes an existing folder, links resolved. */
	public DataFolder(Path folder) {
		this.folder = folder;
	}

	/** Returns the file of each data set that has exactly one; tells of those that have several, and of those that are needed and have none. */
	public Map<String, DataFile> find(List<OpenedSet> sets, ProblemLog log) throws IOException {
		Map<String, List<Path>> candidates = candidates(sets);
		var found = new LinkedHashMap<String, DataFile>();
		for (OpenedSet set : sets) {
			List<Path> files = candidates.getOrDefault(set.id(), List.of());
			if (files.isEmpty() && !set.isNeeded()) {
				continue;
			}
			if (files.isEmpty()) {
				log.error("data.set.missing", Place.dataSet(set.id() + FileFormat.CSV.ending(), set.id()),
						Map.of("name", set.id(), "files", namesOf(set.id())));
			} else if (files.size() > 1) {
				String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
				log.error("data.set.twice", Place.dataSet(files.get(0).getFileName().toString(), set.id()), Map.of("name", set.id(), "files", names));
			} else {
				open(set, files.get(0), log).ifPresent(file -> found.put(set.id(), file));
			}
		}
		return found;
	}

	private Map<String, List<Path>> candidates(List<OpenedSet> sets) throws IOException {
		var candidates = new LinkedHashMap<String, List<Path>>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				for (OpenedSet set : sets) {
					if (FileFormat.of(name, set.id()).isPresent()) {
						candidates.computeIfAbsent(set.id(), id -> new ArrayList<>()).add(file);
					}
				}
			}
		}
		candidates.values().forEach(list -> list.sort(null));
		return candidates;
	}

	private Optional<DataFile> open(OpenedSet set, Path file, ProblemLog log) throws IOException {
		String name = file.getFileName().toString();
		Path real = Files.exists(file) ? file.toRealPath() : file;
		Place place = Place.dataSet(name, set.id());
		if (!real.startsWith(folder)) {
			log.error("data.file.link", place, Map.of("name", name));
			return Optional.empty();
		}
		if (!Files.isRegularFile(real) || !Files.isReadable(real)) {
			log.error("data.file.closed", place, Map.of("name", name));
			return Optional.empty();
		}
		return Optional.of(new DataFile(real, place.file(), FileFormat.of(name, set.id()).orElseThrow()));
	}

	/** Returns the names under which the file of a data set is looked for. */
	private static String namesOf(String dataSet) {
		return Arrays.stream(FileFormat.values()).map(format -> dataSet + format.ending()).collect(Collectors.joining(", "));
	}
}
