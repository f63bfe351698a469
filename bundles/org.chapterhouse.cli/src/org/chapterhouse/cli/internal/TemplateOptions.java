package org.chapterhouse.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

/** Holds the option that says where templates lie that take the place of those of bundles. */
final class TemplateOptions {

	private static final String TEMPLATES = "templates";

	@Option(names = "--templates", paramLabel = "DIR", order = 14)
	@Nullable
	String folder;

	/** Returns the templates of a family: those of the folder named, else of the folder "templates" in that of the data, before those of bundles. */
	FamilyTemplates of(Family family, @Nullable String data, Desk desk) {
		return folder(data, desk).map(found -> FamilyTemplates.of(family, found)).orElseGet(() -> FamilyTemplates.of(family));
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
		return data == null || DataLocation.isAddress(data) ? Optional.empty() : Optional.of(desk.path(data).resolve(TEMPLATES));
	}

	/** Returns where copies of templates go if no folder is named: where they are found afterwards. */
	static Path target(@Nullable String data, Desk desk) {
		return data == null || DataLocation.isAddress(data) ? desk.path(TEMPLATES) : desk.path(data).resolve(TEMPLATES);
	}
}
