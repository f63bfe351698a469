package org.chapterhouse.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installation;

/** Writes generated data of a family as a folder, so that the built product can be tried with them in processes of its own. */
public final class GeneratedFolder {

	private GeneratedFolder() {
	}

	/**
	 * Writes a folder: {@code FAMILY PERIOD SEED FOLDER}. The codes of one unit of each level that has reports stand in {@code organisations.txt} beside the folder's
	 * name, highest first.
	 *
	 * @throws IllegalArgumentException if the family is not on the class path or the period is none of it
	 */
	public static void main(String[] arguments) throws IOException {
		List<String> given = List.of(arguments);
		Installation installation = Installation.of(new ClassPathBundles(GeneratedFolder.class.getClassLoader()).contributions(), Locale.ENGLISH);
		Family family = installation.family(given.get(0)).flatMap(installed -> Family.read(installation, installed, Locale.ENGLISH).result())
				.orElseThrow(() -> new IllegalArgumentException("no family " + given.get(0) + " on the class path"));
		Period period = Period.parse(family.definition().getPeriodKind(), given.get(1))
				.orElseThrow(() -> new IllegalArgumentException(given.get(1) + " is no period of " + given.get(0)));
		long seed = Long.parseLong(given.get(2));
		Path folder = Path.of(given.get(3));
		var generated = new SchemaData(family.definition(), period, seed);
		generated.tables().write(folder, CsvStyle.random(seed));
		Files.writeString(folder.resolveSibling(folder.getFileName() + ".organisations.txt"), String.join("\n", generated.organisations()) + "\n");
	}
}
