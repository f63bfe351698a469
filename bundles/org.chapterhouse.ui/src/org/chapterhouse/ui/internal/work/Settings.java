package org.chapterhouse.ui.internal.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.core.desk.Workplace;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** Tells what people chose for good on the pages of preferences. Thread-safe. */
public final class Settings {

	/** The language of reports that are new: its tag; empty: that of the application. */
	public static final String REPORT_LANGUAGE = "report.language";
	/** How many reports are made at the same time; 0: as many as there are processors. */
	public static final String PARALLEL = "batch.parallel";
	/** The folder into which reports are written. */
	public static final String FOLDER = "export";
	/** The language of the application: zh_CN or en; empty: that of the system. */
	public static final String LANGUAGE = "language";
	/** The theme: light or dark; empty: that of the system. */
	public static final String THEME = "theme";

	private final IEclipsePreferences preferences;
	private final Path file;
	private final Workplace workplace;

	Settings(IEclipsePreferences preferences, Path file, Workplace workplace) {
		this.preferences = preferences;
		this.file = file;
		this.workplace = workplace;
	}

	/** Returns the language in which reports are written that are new. */
	public Locale reportLanguage() {
		return ReportLanguages.of(preferences.get(REPORT_LANGUAGE, "")).orElse(workplace.language());
	}

	/** Returns how many reports are made at the same time. */
	public int parallel() {
		int chosen = preferences.getInt(PARALLEL, 0);
		return chosen > 0 ? chosen : Runtime.getRuntime().availableProcessors();
	}

	/** Leaves the language of the application where the start script finds it before anything speaks; not on the thread of the display. */
	public void leaveLanguage() throws IOException {
		workplace.begins("writing of the language");
		String chosen = preferences.get(LANGUAGE, "");
		if (chosen.isEmpty()) {
			Files.deleteIfExists(file);
		} else {
			Files.writeString(file, chosen + System.lineSeparator());
		}
	}
}
