package org.chapterhouse.install;

import java.util.List;
import java.util.Objects;

/**
 * Is what is installed and removed as a whole: a feature, as a family with its chapters, or a single bundle.
 *
 * @param id      names it: the id of the feature or the symbolic name of the bundle
 * @param name    for people
 * @param version its version
 * @param bundles symbolic names of the bundles that it consists of
 */
public record Unit(String id, String name, String version, List<String> bundles) {

	/** Makes a unit; nothing may be null. */
	public Unit {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(version);
		bundles = List.copyOf(bundles);
	}
}
