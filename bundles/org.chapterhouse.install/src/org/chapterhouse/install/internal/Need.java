package org.chapterhouse.install.internal;

import java.util.Optional;

import org.eclipse.equinox.p2.metadata.IRequirement;

/**
 * Is what a unit needs: something of a name.
 *
 * @param kind  what it is, in the words of p2: osgi.bundle, java.package, …
 * @param name  its name
 * @param range its versions, empty where all will do
 */
record Need(String kind, String name, String range) {

	private static final String ANY = "0.0.0";

	/** Reads a requirement; nothing if it asks for something without a name. */
	static Optional<Need> of(IRequirement requirement) {
		Object[] parameters = requirement.getMatches().getParameters();
		if (parameters.length < 2 || !(parameters[0] instanceof String name) || !(parameters[1] instanceof String kind)) {
			return Optional.empty();
		}
		// how the range stands among the parameters depends on its shape; told in words it comes last
		String told = requirement.toString();
		String range = told.substring(told.indexOf(name) + name.length()).strip();
		return Optional.of(new Need(kind, name, range.equals(ANY) ? "" : range));
	}

	/** Tells whether it is the seam that chapters stand on. */
	boolean isSeam() {
		return kind.equals("osgi.bundle") && name.equals("org.chapterhouse.api")
				|| kind.equals("java.package") && name.startsWith("org.chapterhouse.api");
	}
}
