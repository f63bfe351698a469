package org.chapterhouse.core.internal;

import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.text.UnitWords;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.OrgRole;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;

/**
 * Gives the messages of chapters for a document that is there already, as they were when it was made: in its language, for the level of its unit, with the words for its units.
 *
 * @param family the family as it is installed
 * @param report the document
 */
public record DocumentMessages(Family family, Report report) {

	/** Returns the messages of a chapter, with those of the family behind them. */
	public Messages of(FamilyChapter chapter) {
		var language = Locale.forLanguageTag(report.getLanguage());
		Messages messages = chapter.messages(language).orElse(family.messages(language));
		OrgUnit self = unit(OrgRole.SELF).orElse(null);
		if (self == null) {
			return messages;
		}
		Messages chosen = messages.variant(self.level());
		return chosen.with(new UnitWords(chosen).of(self, unit(OrgRole.ABOVE), unit(OrgRole.BELOW)));
	}

	private Optional<OrgUnit> unit(OrgRole role) {
		return report.getUnits().stream().filter(unit -> unit.getRole() == role).findFirst().map(DocumentMessages::unit);
	}

	private static OrgUnit unit(OrganisationUnit unit) {
		String parent = unit.getParent();
		return new OrgUnit(unit.getCode(), unit.getName(), unit.getShortName(), unit.getLevel(), parent == null ? "" : parent, unit.getSort());
	}
}
