package org.chapterhouse.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Manifest;

/**
 * Names one bundle or fragment with what its manifest says.
 *
 * @param folder   its folder below bundles
 * @param name     symbolic name
 * @param host     symbolic name of the host, empty for a bundle
 * @param requires symbolic names of required bundles
 * @param imports  names of imported packages
 * @param exports  names of packages exported to everyone
 * @param opened   names of packages exported as internal or to friends only
 */
record Bundle(Path folder, String name, String host, List<String> requires, List<String> imports, List<String> exports, List<String> opened)
		implements
			Comparable<Bundle> {

	private static final Predicate<String> RESTRICTED = clause -> clause.contains("x-internal:=true") || clause.contains("x-friends:=");

	static Bundle read(Path folder) {
		try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			var main = new Manifest(in).getMainAttributes();
			String exports = main.getValue("Export-Package");
			return new Bundle(folder, names(main.getValue("Bundle-SymbolicName"), clause -> true).getFirst(),
					String.join("", names(main.getValue("Fragment-Host"), clause -> true)), names(main.getValue("Require-Bundle"), clause -> true),
					names(main.getValue("Import-Package"), clause -> true), names(exports, RESTRICTED.negate()), names(exports, RESTRICTED));
		} catch (IOException e) {
			throw new UncheckedIOException(folder.toString(), e);
		}
	}

	boolean isTest() {
		return name.endsWith(".tests");
	}

	/** Returns the name without the common prefix. */
	String shortName() {
		return name.substring(House.PREFIX.length());
	}

	/** Returns the short names of the bundles of this project that it requires. */
	List<String> requiredHere() {
		return requires.stream().filter(required -> required.startsWith(House.PREFIX)).map(required -> required.substring(House.PREFIX.length()))
				.toList();
	}

	@Override
	public int compareTo(Bundle other) {
		return name.compareTo(other.name);
	}

	@Override
	public String toString() {
		return name;
	}

	/** Reads the names of a manifest header; quoted attribute values may hold commas. */
	private static List<String> names(String header, Predicate<String> which) {
		if (header == null) {
			return List.of();
		}
		String plain = header.replaceAll("\"[^\"]*\"", "");
		return Arrays.stream(plain.split(",")).filter(which).map(clause -> clause.split(";")[0].strip()).toList();
	}
}
