package org.chapterhouse.ui.internal.work;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** Remembers who publishes the reports of data and under which address, from one start to the next; not the date, which is another each time. */
public final class Imprints {

	private static final String KEY = "imprints";
	private static final Imprint NONE = new Imprint("", "");
	private static final int PARTS = 4;

	private final IEclipsePreferences preferences;
	private final BiConsumer<String, List<String>> keep;

	/**
	 * Makes a memory.
	 *
	 * @param keep keeps lines under a name among the preferences
	 */
	Imprints(IEclipsePreferences preferences, BiConsumer<String, List<String>> keep) {
		this.preferences = preferences;
		this.keep = keep;
	}

	/**
	 * Says what the reports of data have in common when they are published.
	 *
	 * @param publisher who publishes them; empty: nobody is named
	 * @param address   the address under which they are shared; empty: none
	 */
	public record Imprint(String publisher, String address) {

		/** Makes an imprint, each part of it in one line. */
		public Imprint {
			publisher = publisher.replaceAll("\\s+", " ").strip();
			address = address.replaceAll("\\s+", " ").strip();
		}
	}

	/** Returns what was said of data last; nothing where nothing was. */
	public Imprint of(DataPlace place) {
		return lines().filter(line -> line.startsWith(start(place))).map(line -> line.split("\t", -1)).filter(parts -> parts.length == PARTS)
				.map(parts -> new Imprint(parts[2], parts[PARTS - 1])).findFirst().orElse(NONE);
	}

	/** Remembers what was said of data. */
	public void keep(DataPlace place, Imprint imprint) {
		if (imprint.equals(of(place))) {
			return;
		}
		Stream<String> own = imprint.equals(NONE) ? Stream.empty() : Stream.of(start(place) + imprint.publisher() + "\t" + imprint.address());
		keep.accept(KEY, Stream.concat(lines().filter(line -> !line.startsWith(start(place))), own).toList());
	}

	/** Forgets what was said of data. */
	void forget(DataPlace place) {
		keep(place, NONE);
	}

	private static String start(DataPlace place) {
		return place.family() + "\t" + place.location() + "\t";
	}

	private Stream<String> lines() {
		return Arrays.stream(preferences.get(KEY, "").split("\n")).filter(line -> !line.isEmpty());
	}
}
