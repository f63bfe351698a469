package org.chapterhouse.core;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.internal.FamilyReader;
import org.chapterhouse.model.report.FamilyDefinition;

/**
 * Holds a family with its chapters, read and checked.
 *
 * @param installed  what is installed
 * @param definition its schema part
 * @param chapters   its chapters by part, order and id; those that cannot be used are among them with their problems
 */
public record Family(Installed.OfFamily installed, FamilyDefinition definition, List<FamilyChapter> chapters) {

	/** Makes a family; the list is copied. */
	public Family {
		Objects.requireNonNull(installed);
		Objects.requireNonNull(definition);
		chapters = List.copyOf(chapters);
	}

	/**
	 * Reads and checks the schema parts and messages of a family and its chapters; loads no class of theirs.
	 *
	 * @param language the language of problem messages
	 * @return the family, if its own part can be used; the problems of its own part (those of a chapter stand in the chapter)
	 */
	public static Outcome<Family> read(Installation installation, Installed.OfFamily family, Locale language) {
		return new FamilyReader(language).read(installation, family);
	}

	/** Returns its id. */
	public String id() {
		return installed.id();
	}

	/** Returns the problems of all chapters. */
	public List<Problem> chapterProblems() {
		return chapters.stream().flatMap(chapter -> chapter.problems().stream()).toList();
	}

	/** Returns the messages of the family. */
	public Messages messages(Locale language) {
		return Messages.read(installed.files()::open, installed.messages(), language);
	}

	/** Returns its name; its id where the messages lack it. */
	public String name(Locale language) {
		return messages(language).find("family." + id()).orElse(id());
	}

	/** Returns the designs of its chapters and the files of its theme. */
	public ReportTemplates templates() {
		return new InstalledTemplates(this);
	}

	private record InstalledTemplates(Family family) implements ReportTemplates {

		@Override
		public Optional<Resource> chapter(String chapterId) {
			return family.chapters().stream().filter(chapter -> chapter.id().equals(chapterId)).map(FamilyChapter::installed)
					.flatMap(chapter -> chapter.files().resource(chapter.template()).stream()).findFirst();
		}

		@Override
		public Optional<Resource> theme(String name) {
			return family.installed().files().resource(family.installed().theme() + "/" + name);
		}
	}
}
