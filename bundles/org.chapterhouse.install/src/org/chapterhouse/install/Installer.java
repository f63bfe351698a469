package org.chapterhouse.install;

import java.io.File;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;

/** Opens the installation of the product that runs; a service of the framework. */
@FunctionalInterface
public interface Installer {

	/** Returns the installation, which says what it says in a language. */
	Installation open(Locale language);

	/** Returns the folder that the framework names by an address; blanks in it stand as they are, and before the letter of a drive stands a slash. */
	static Path folder(URL location) {
		return new File(location.getPath()).toPath();
	}
}
