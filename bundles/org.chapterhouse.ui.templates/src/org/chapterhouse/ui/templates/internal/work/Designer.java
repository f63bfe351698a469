package org.chapterhouse.ui.templates.internal.work;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Knows the BIRT Designer of this computer: a program of its own, which people name in the preferences or have on the path of their system. */
public final class Designer {

	/** The preference that holds the path of the program; empty looks for it. */
	static final String PROGRAM = "designer";

	private static final String NODE = "org.chapterhouse.ui.templates";
	private static final List<String> NAMES = List.of("birt-designer", "birt", "BIRT", "birt-designer.exe", "birt.exe", "BIRT.exe");

	private Designer() {
	}

	/** Returns where the preferences are kept. */
	static IPreferenceStore preferences() {
		return new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
	}

	/** Runs something whenever people name another program; what is returned ends that. */
	public static Runnable listen(Runnable changed) {
		IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
		IPreferenceChangeListener listener = event -> changed.run();
		node.addPreferenceChangeListener(listener);
		return () -> node.removePreferenceChangeListener(listener);
	}

	/** Returns the program that people named, else one that is found; empty if there is none. Looks at files. */
	public static Optional<Path> program(Desktop desktop) {
		desktop.begins("look for the designer");
		String named = preferences().getString(PROGRAM);
		if (!named.isBlank()) {
			return runnable(named.strip());
		}
		String path = System.getenv("PATH");
		return path == null ? Optional.empty()
				: List.of(path.split(File.pathSeparator)).stream().filter(folder -> !folder.isBlank())
						.flatMap(folder -> NAMES.stream().map(name -> folder + File.separator + name)).flatMap(file -> runnable(file).stream())
						.findFirst();
	}

	/** Returns a program that can be run; empty if a file is none. Looks at files. */
	static Optional<Path> runnable(String file) {
		try {
			Path program = Path.of(file);
			boolean bundle = Platform.getOS().equals(Platform.OS_MACOSX) && file.endsWith(".app") && Files.isDirectory(program);
			return bundle || Files.isRegularFile(program) && Files.isExecutable(program) ? Optional.of(program) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Opens a file in the designer, which goes on by itself; in a task of the background. */
	public static Outcome<Path> open(Desktop desktop, Path file, Messages words) {
		Path program = program(desktop).orElse(null);
		if (program == null) {
			return Outcome.failed(Problem.error("designer.none", words.text("designer.none"), Place.NOWHERE));
		}
		List<String> command = Files.isDirectory(program) ? List.of("open", "-a", program.toString(), file.toString())
				: List.of(program.toString(), file.toString());
		try {
			new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			return Outcome.of(program);
		} catch (IOException e) {
			return Outcome.failed(Problem.error("designer.failed",
					words.text("designer.failed", "program", program.toString(), "reason", String.valueOf(e.getMessage())),
					Place.file(file.toString())));
		}
	}
}
