package org.chapterhouse.install.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is the product that changes: a folder that p2 put together.
 *
 * @param folder  what holds plugins, configuration and p2
 * @param profile what p2 calls it
 */
record Product(Path folder, String profile) {

	/** Returns what p2 keeps about the product. */
	Path data() {
		return folder.resolve("p2");
	}

	/** Returns where people put bundles. */
	Path dropped() {
		return folder.resolve("dropins");
	}

	/** Returns the file that holds what the folder of dropped bundles looked like when it was looked at last. */
	Path seen() {
		return data().resolve("org.chapterhouse.install.dropped");
	}

	/** Returns where p2 keeps what is installed. */
	Path registry() {
		return data().resolve("org.eclipse.equinox.p2.engine/profileRegistry/" + profile + ".profile");
	}

	/** Returns the name of its newest state, another one after each change; empty where p2 does not know it. */
	String state() {
		try (Stream<Path> states = Files.list(registry())) {
			return states.map(state -> String.valueOf(state.getFileName())).filter(name -> name.contains(".profile")).max(Comparator.naturalOrder())
					.orElse("");
		} catch (IOException e) {
			return "";
		}
	}

	/** Tells whether p2 knows it. */
	boolean isKnown() {
		return Files.isDirectory(registry());
	}

	/** Returns a place that a change would write to and may not. */
	Optional<Path> closed() {
		return Stream
				.of(folder, folder.resolve("plugins"), folder.resolve("features"), folder.resolve("configuration"),
						folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"), data(),
						registry())
				.filter(Files::exists).filter(path -> !Files.isWritable(path)).findFirst();
	}
}
