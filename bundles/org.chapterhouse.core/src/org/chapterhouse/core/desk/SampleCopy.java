package org.chapterhouse.core.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.Family;

/** Puts the sample data of a family where people may change them: what ships stays as it is. */
public final class SampleCopy {

	private static final String KEPT = ".bak";

	private SampleCopy() {
	}

	/**
	 * Copies the sample data and texts of a family into a folder, unless the folder is there. Others may do the same at the same time: one copy stays.
	 *
	 * @return the data; no result where the family ships none ({@code usage.data.missing}) or the folder cannot be written
	 */
	public static Outcome<ReportData> make(Workplace workplace, Family family, Path target) {
		workplace.begins("copying of the sample");
		Path sample = workplace.sample(family.id()).orElse(null);
		if (sample == null) {
			return Outcome.failed(workplace.error("usage.data.missing", "family", family.id()));
		}
		if (Files.isDirectory(target)) {
			return Outcome.of(ReportData.at(target.toString()));
		}
		try {
			Files.createDirectories(target.getParent());
			// each copy begins in a folder of its own; the copy itself has the rights that folders have here
			Path part = Files.createTempDirectory(target.getParent(), target.getFileName() + ".part");
			try {
				Path whole = part.resolve("copy");
				copy(sample, whole);
				Files.move(whole, target);
			} finally {
				TempFolder.remove(part);
			}
		} catch (IOException e) {
			if (!Files.isDirectory(target)) {
				return Outcome.failed(workplace.unwritten(target, e));
			}
		}
		return Outcome.of(ReportData.at(target.toString()));
	}

	/**
	 * Puts a new copy of the sample data and texts of a family in the place of one that people changed, which stays beside it under another name.
	 *
	 * @return the folder in which the old copy is now; no result where the family ships none ({@code usage.data.missing}), or something cannot be moved or written: the old
	 *         copy is where it was then
	 */
	public static Outcome<Path> renew(Workplace workplace, Family family, Path target) {
		workplace.begins("renewal of the sample");
		Path kept = target.resolveSibling(target.getFileName() + KEPT);
		for (int count = 2; Files.exists(kept); count++) {
			kept = target.resolveSibling(target.getFileName() + KEPT + count);
		}
		try {
			Files.move(target, kept);
			Outcome<ReportData> made = make(workplace, family, target);
			if (made.result().isPresent()) {
				return Outcome.of(kept);
			}
			Files.move(kept, target);
			return Outcome.failed(made.problems());
		} catch (IOException e) {
			return Outcome.failed(workplace.unwritten(target, e));
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.walk(from)) {
			files = all.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			Path target = to.resolve(from.relativize(file).toString());
			Files.createDirectories(target.getParent());
			Files.write(target, Files.readAllBytes(file));
		}
	}
}
