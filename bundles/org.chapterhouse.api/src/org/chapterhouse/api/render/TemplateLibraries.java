package org.chapterhouse.api.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the libraries that a design names. */
@FunctionalInterface
public interface TemplateLibraries {

	/** More bytes than any library. */
	int LARGEST = 8 << 20;

	/** No libraries: styles of a theme are then not known. */
	TemplateLibraries NONE = name -> Optional.empty();

	/**
	 * Returns the text of a library.
	 *
	 * @param fileName as the design names it
	 */
	Optional<String> read(String fileName);

	/** Returns these libraries as they are when they are read first. */
	default TemplateLibraries remembered() {
		var known = new ConcurrentHashMap<String, Optional<String>>();
		return name -> known.computeIfAbsent(name, this::read);
	}

	/** Returns these libraries with others behind them. */
	default TemplateLibraries orElse(TemplateLibraries others) {
		return name -> read(name).or(() -> others.read(name));
	}

	/**
	 * Returns the libraries of the folder of a design and the folders below it. What lies elsewhere, is no plain file or is larger than any library is not read.
	 *
	 * @param design the file of the design, which need not be there
	 */
	static TemplateLibraries beside(Path design) {
		return name -> {
			Path folder = design.toAbsolutePath().normalize().getParent();
			if (folder == null || !name.matches("[\\p{L}\\p{N}_./ -]{1,200}") || !name.endsWith(".rptlibrary")) {
				return Optional.empty();
			}
			Path file = folder.resolve(name).normalize();
			try {
				if (!file.startsWith(folder) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
						|| !file.toRealPath().startsWith(folder.toRealPath())) {
					return Optional.empty();
				}
				try (InputStream in = Files.newInputStream(file)) {
					byte[] bytes = in.readNBytes(LARGEST + 1);
					return bytes.length > LARGEST ? Optional.empty() : Optional.of(TemplateEncoding.decode(bytes));
				}
			} catch (IOException e) {
				// a library that cannot be read is one that is not there: the check of the template tells it
				return Optional.empty();
			}
		};
	}
}
