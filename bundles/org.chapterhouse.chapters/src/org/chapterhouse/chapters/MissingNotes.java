package org.chapterhouse.chapters;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.OrgRole;

/** Notes what the data lack, in messages {@code missing.NAME}. Used by one thread. */
public final class MissingNotes {

	private final ChapterContext context;
	private final ChapterContent.Builder content;

	/** Makes notes that are added to a content. */
	public MissingNotes(ChapterContext context, ChapterContent.Builder content) {
		this.context = context;
		this.content = content;
	}

	/** Notes something. */
	public void say(String message, Map<String, Object> arguments) {
		content.note(new NoteContent(NoteKind.MISSING, context.messages().format("missing." + message, arguments)));
	}

	/** Notes which of the unit of the report and those below lack something, if any do; the message gets their {@code names}. */
	public void units(String message, Predicate<OrgUnit> lacks) {
		names(message, context.organisation().units(List.of(OrgRole.SELF, OrgRole.BELOW)).stream().filter(lacks).toList());
	}

	/** Notes the same of something that the whole lacks only when all below it do: then it is named alone. */
	public void wholeOrUnits(String message, Predicate<OrgUnit> lacks) {
		OrgUnit self = context.organisation().self();
		if (lacks.test(self)) {
			names(message, List.of(self));
		} else {
			units(message, lacks);
		}
	}

	private void names(String message, List<OrgUnit> units) {
		if (!units.isEmpty()) {
			say(message, Map.of("names", context.names().join(units.stream().map(OrgUnit::shortName).toList())));
		}
	}
}
