package org.chapterhouse.core;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.internal.DataVerdict;
import org.chapterhouse.core.internal.ScopeReader;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.model.report.LevelDefinition;

/** Reads which units the data hold: for those who do not know the codes, and to check them before any report is made. */
public final class OrganisationUnits {

	private OrganisationUnits() {
	}

	/** Returns the units of the levels that have reports, by level and then in the order of the family's query; none if the data cannot tell. */
	public static List<OrgUnit> reportable(Family family, DataStore store) {
		try (DataSession session = store.openSession()) {
			List<OrgUnit> units = new ScopeReader(family.definition(), new Texts(Locale.ENGLISH)).units(session);
			return family.definition().getLevels().stream().filter(LevelDefinition::isReportable)
					.flatMap(level -> units.stream().filter(unit -> unit.level().equals(level.getId()))).toList();
		} catch (DataAccessException e) {
			return List.of();
		}
	}

	/**
	 * Returns a unit and those below it, however far, that are of some levels: each before what stands below it, siblings in order.
	 *
	 * @param code   the unit
	 * @param levels the ids of the levels wanted below it
	 * @return no units where a report of the unit could not be made either, with the reasons
	 */
	public static Outcome<List<OrgUnit>> within(Family family, DataStore store, String code, Collection<String> levels, Locale language) {
		if (new DataVerdict(family.definition(), store).isUnusable()) {
			return Outcome.failed(store.problems(language));
		}
		var texts = new Texts(language);
		try (DataSession session = store.openSession()) {
			return new ScopeReader(family.definition(), texts).within(session, code, levels);
		} catch (DataAccessException e) {
			return Outcome
					.failed(texts.error("data.organisation.unreadable", Place.file(store.location()), "reason", String.valueOf(e.getMessage())));
		}
	}

	/**
	 * Returns what is wrong with the organisation and the dimensions as a whole, so that no report or not a full one could be made; none where the problems of the
	 * store already say that the family cannot read its data.
	 */
	public static List<Problem> problems(Family family, DataStore store, Locale language) {
		if (new DataVerdict(family.definition(), store).isUnusable()) {
			return List.of();
		}
		var texts = new Texts(language);
		try (DataSession session = store.openSession()) {
			return new ScopeReader(family.definition(), texts).problems(session);
		} catch (DataAccessException e) {
			return List.of(texts.error("data.organisation.unreadable", Place.file(store.location()), "reason", String.valueOf(e.getMessage())));
		}
	}
}
