package org.chapterhouse.ui.install.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Remembers from where something was installed. */
final class Places {

	private static final String KEY = "places";
	private static final int MOST = 8;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.chapterhouse.ui.install");

	private final Desktop desktop;

	Places(Desktop desktop) {
		this.desktop = desktop;
	}

	/** Returns the places, the last one first. */
	List<String> all() {
		return Arrays.stream(preferences.get(KEY, "").split("\n")).filter(place -> !place.isEmpty()).toList();
	}

	/** Remembers one. */
	void add(String place) {
		var places = new ArrayList<>(all());
		places.remove(place);
		places.addFirst(place);
		preferences.put(KEY, String.join("\n", places.subList(0, Math.min(MOST, places.size()))));
		desktop.write(preferences);
	}
}
