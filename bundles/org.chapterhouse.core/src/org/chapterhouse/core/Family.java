package org.chapterhouse.core;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportTemplates;
import org.chapterhouse.api.render.Resource;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.internal.FamilyReader;
import org.chapterhouse.core.internal.Following;
import org.chapterhouse.model.report.FamilyDefinition;

/** Holds a family with its chapters, read and checked. Immutable and thread-safe. */
public final class Family {

	private final Installed.OfFamily installed;
	private final FamilyDefinition definition;
	private final List<FamilyChapter> chapters;
	private final Map<Locale, Messages> messages = new ConcurrentHashMap<>();

	/**
	 * Makes a family.
	 *
	 * @param definition its schema part
	 * @param chapters   by part, order and id; those that cannot be used are among them with their problems
	 */
	public Family(Installed.OfFamily installed, FamilyDefinition definition, List<FamilyChapter> chapters) {
		this.installed = Objects.requireNonNull(installed);
		this.definition = Objects.requireNonNull(definition);
		this.chapters = List.copyOf(chapters);
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

	/** Returns what is installed. */
	public Installed.OfFamily installed() {
		return installed;
	}

	/** Returns its schema part. */
	public FamilyDefinition definition() {
		return definition;
	}

	/** Returns its chapters by part, order and id; those that cannot be used are among them with their problems. */
	public List<FamilyChapter> chapters() {
		return chapters;
	}

	/**
	 * Returns the chapters that one of its chapters declares to follow, in the order of the report: those whose facts it reads. Of those that are declared the ones that
	 * are not installed are left out; those that cannot be used are not.
	 */
	public List<FamilyChapter> followed(FamilyChapter chapter) {
		return new Following(chapters).of(chapter);
	}

	/** Returns the family with its chapters in another order. */
	Family with(List<FamilyChapter> ordered) {
		return new Family(installed, definition, ordered);
	}

	/** Returns its id. */
	public String id() {
		return installed.id();
	}

	/** Returns the problems of all chapters. */
	public List<Problem> chapterProblems() {
		return chapters.stream().flatMap(chapter -> chapter.problems().stream()).toList();
	}

	/** Returns the messages of the family; read once for each language. */
	public Messages messages(Locale language) {
		return messages.computeIfAbsent(language, asked -> Messages.read(installed.files()::open, installed.messages(), asked));
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
