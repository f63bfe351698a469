package org.chapterhouse.install;

import java.util.Locale;

/** Opens the installation of the product that runs; a service of the framework. */
@FunctionalInterface
public interface Installer {

	/** Returns the installation, which says what it says in a language. */
	Installation open(Locale language);
}
