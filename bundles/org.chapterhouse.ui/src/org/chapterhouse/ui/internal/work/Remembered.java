package org.chapterhouse.ui.internal.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.chapterhouse.api.data.DataLocation;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jdt.annotation.Nullable;

/** Remembers data folders and recent reports from one start to the next. */
public final class Remembered {

	private static final String FOLDERS = "folders";
	private static final String RECENT = "recent";
	private static final String TITLES = "titles";
	private static final String NAMES = "names";
	private static final String EXPORT = "export";
	private static final String OPEN = "export.open";
	private static final int MOST_RECENT = 8;

	private final IEclipsePreferences preferences;
	private final PreferenceFiles files;
	private final ChosenForms forms;
	private final Imprints imprints;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	Remembered(IEclipsePreferences preferences, PreferenceFiles files) {
		this.preferences = preferences;
		this.files = files;
		this.forms = new ChosenForms(preferences, this::keep);
		this.imprints = new Imprints(preferences, this::keep);
	}

	/**
	 * Names data for a family.
	 *
	 * @param family   the id of the family
	 * @param location the folder or address
	 */
	public record DataPlace(String family, String location) {

		/** Names data; two that mean one folder are equal. */
		public DataPlace {
			location = DataLocation.normal(location);
		}
	}

	/** Returns the data that people opened, in the order in which they did. */
	public List<DataPlace> folders() {
		return lines(FOLDERS).stream().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2)
				.map(parts -> new DataPlace(parts[0], parts[1])).toList();
	}

	/** Adds data, unless they are there. */
	public void add(DataPlace place) {
		var all = new ArrayList<>(folders());
		if (!all.contains(place)) {
			all.add(place);
			put(all);
		}
	}

	/** Forgets data; the files stay. */
	public void remove(DataPlace place) {
		var all = new ArrayList<>(folders());
		if (all.remove(place)) {
			put(all);
			name(place, "");
			imprints.forget(place);
		}
	}

	/** Returns how people call data; empty if they do not. */
	public String name(DataPlace place) {
		return named(NAMES, line(place));
	}

	/** Lets people call data by a name; none takes it away. */
	public void name(DataPlace place, String name) {
		var all = new ArrayList<>(lines(NAMES));
		all.removeIf(line -> line.startsWith(line(place) + "\t"));
		if (!name.isBlank()) {
			all.add(line(place) + "\t" + name.strip());
		}
		keep(NAMES, all);
	}

	private static String line(DataPlace place) {
		return place.family() + "\t" + place.location();
	}

	private void put(List<DataPlace> places) {
		keep(FOLDERS, places.stream().map(Remembered::line).toList());
	}

	/** Returns the reports that were open last, the latest first. */
	public List<ReportKey> recent() {
		return lines(RECENT).stream().flatMap(line -> ReportKey.parse(line).stream()).toList();
	}

	/** Returns how a report was called when it was open last; empty where that is not known. */
	public String title(ReportKey key) {
		return named(TITLES, key.line());
	}

	private String named(String list, String line) {
		String start = line + "\t";
		return lines(list).stream().filter(one -> one.startsWith(start)).map(one -> one.substring(start.length())).findFirst().orElse("");
	}

	/**
	 * Puts a report before all others that were open.
	 *
	 * @param title how people know it
	 */
	public void opened(ReportKey key, String title) {
		var all = new ArrayList<>(recent());
		all.remove(key);
		all.add(0, key);
		List<ReportKey> recent = all.stream().limit(MOST_RECENT).toList();
		List<String> titles = recent.stream().map(one -> one.line() + "\t" + (one.equals(key) ? title.replaceAll("\\s+", " ") : title(one))).toList();
		if (!titles.equals(lines(TITLES))) {
			keep(TITLES, titles);
			keep(RECENT, recent.stream().map(ReportKey::line).toList());
		}
	}

	/** Returns in which forms people want reports. */
	public ChosenForms forms() {
		return forms;
	}

	/** Returns who publishes the reports of data and under which address. */
	public Imprints imprints() {
		return imprints;
	}

	/** Returns the folder into which people wrote reports last; null: none yet. */
	public @Nullable String exportFolder() {
		return preferences.get(EXPORT, null);
	}

	/** Tells whether people want to see what was written; they do unless they said otherwise last. */
	public boolean opensExports() {
		return preferences.getBoolean(OPEN, true);
	}

	/**
	 * Keeps how people wrote reports last.
	 *
	 * @param folder the folder
	 * @param open   whether what was written was to be opened
	 */
	public void exported(String folder, boolean open) {
		preferences.putBoolean(OPEN, open);
		keep(EXPORT, List.of(folder));
	}

	/** Adds somebody who is told of changes, on any thread. */
	public void listen(Runnable listener) {
		listeners.add(listener);
	}

	/** Takes somebody away who was told of changes. */
	public void unlisten(Runnable listener) {
		listeners.remove(listener);
	}

	private List<String> lines(String key) {
		return Arrays.stream(preferences.get(key, "").split("\n")).filter(line -> !line.isEmpty()).toList();
	}

	private void keep(String key, List<String> lines) {
		preferences.put(key, String.join("\n", lines));
		files.write(preferences);
		listeners.forEach(Runnable::run);
	}
}
