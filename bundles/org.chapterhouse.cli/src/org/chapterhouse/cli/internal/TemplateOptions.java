package org.chapterhouse.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

/** Holds the option that says where templates lie that take the place of those of bundles. */
final class TemplateOptions {

	@Option(names = "--templates", paramLabel = "DIR", order = 14)
	@Nullable
	String folder;

	/** Returns the templates of a family: those of the folder named, else of the folder "templates" in that of the data, before those of bundles. */
	FamilyTemplates of(Family family, @Nullable String data, Desk desk) {
		return folder(data, desk).map(found -> FamilyTemplates.of(family, found)).orElseGet(() -> FamilyTemplates.of(family));
	}

	/** Returns the same where nothing reads the data, so that nothing else would tell that there are none. */
	FamilyTemplates beside(Family family, @Nullable String data, Desk desk) {
		if (data != null && beside(data, desk).isPresent() && !Files.isDirectory(desk.path(data))) {
			throw new UsageError(Problem.error("data.folder.missing", desk.text("template.data.missing", "folder", data), Place.NOWHERE),
					ExitCode.UNUSABLE);
		}
		return of(family, data, desk);
	}

	private Optional<Path> folder(@Nullable String data, Desk desk) {
		String named = folder;
		if (named != null) {
			Path path = desk.path(named);
			if (!Files.isDirectory(path)) {
				throw desk.usage("usage.templates.folder", "folder", named);
			}
			return Optional.of(path);
		}
		return beside(data, desk);
	}

	/** Returns where copies of templates go if no folder is named: where they are found afterwards. */
	static Path target(@Nullable String data, Desk desk) {
		return beside(data, desk).orElseGet(() -> desk.path(ReportData.TEMPLATES));
	}

	private static Optional<Path> beside(@Nullable String data, Desk desk) {
		return data == null ? Optional.empty() : ReportData.at(desk.location(data)).templateFolder();
	}
}
