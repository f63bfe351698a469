package org.chapterhouse.data.internal;

import org.chapterhouse.api.data.DataLocation;

/**
 * Names a database.
 *
 * @param url the address, which begins with {@code jdbc:}
 */
public record JdbcAddress(String url) {

	/** Tells whether a location is one. */
	public static boolean isOne(String location) {
		return DataLocation.isAddress(location);
	}

	/** Returns the kind of engine: {@code duckdb}, {@code postgresql} … */
	public String engine() {
		String rest = url.substring("jdbc:".length());
		return rest.contains(":") ? rest.substring(0, rest.indexOf(':')) : rest;
	}

	/** Returns what follows the kind of engine. */
	public String rest() {
		String rest = url.substring("jdbc:".length());
		return rest.contains(":") ? rest.substring(rest.indexOf(':') + 1) : "";
	}

	/** Returns the address for people: without users, passwords and other parameters. */
	public String shown() {
		return DataLocation.shown(url);
	}
}
