package org.chapterhouse.api.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells addresses of databases from folders, and shows them without what must not be seen. */
public final class DataLocation {

	private static final String JDBC = "jdbc:";
	private static final Pattern PARAMETERS = Pattern.compile("[?;]|\\(\\s*\\w+\\s*=|[&:]?\\w+\\s*=");

	private DataLocation() {
	}

	/** Tells whether a location is the address of a database; else it is a folder. */
	public static boolean isAddress(String location) {
		return location.regionMatches(true, 0, JDBC, 0, JDBC.length());
	}

	/** Returns a location so that it can be compared: a folder by its whole path without detours, however somebody wrote it; an address as it is. */
	public static String normal(String location) {
		String said = location.strip();
		if (said.isEmpty() || isAddress(said)) {
			return said;
		}
		try {
			return Path.of(said).toAbsolutePath().normalize().toString();
		} catch (InvalidPathException e) {
			return said;
		}
	}

	/**
	 * Returns a location for people. Of an address it is the kind of engine and what stands behind the last {@code @}: users, passwords and parameters are left
	 * out, whatever characters are in them. Where the last {@code @} may stand in a parameter, only the kind of engine is told.
	 */
	public static String shown(String location) {
		if (!isAddress(location)) {
			return location;
		}
		int colon = location.indexOf(':', JDBC.length());
		if (colon < 0) {
			return JDBC + "…";
		}
		String engine = location.substring(0, colon + 1);
		String rest = location.substring(colon + 1);
		int at = rest.lastIndexOf('@');
		if (at < 0) {
			return engine + withoutParameters(rest);
		}
		if (rest.indexOf('?') >= 0 && rest.indexOf('?') < at || rest.indexOf(';') >= 0 && rest.indexOf(';') < at) {
			return engine + "…";
		}
		String host = rest.substring(at + 1);
		return engine + (rest.startsWith("//") && !host.startsWith("//") ? "//" : "") + withoutParameters(host);
	}

	private static String withoutParameters(String text) {
		Matcher parameters = PARAMETERS.matcher(text);
		return parameters.find() ? text.substring(0, parameters.start()) : text;
	}
}
