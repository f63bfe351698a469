package org.chapterhouse.ui.internal.reports;

import java.util.List;

import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.DataChoices;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;

/** Stands in the tree of reports. */
sealed interface ReportNode {

	/** A family that is installed. */
	record OfFamily(Family family) implements ReportNode {
	}

	/** Data of a family. */
	record OfData(Family family, DataPlace place, boolean sample) implements ReportNode {
	}

	/** A period of which the data speak, or for which there are texts. */
	record OfPeriod(OfData data, Period period, DataChoices choices) implements ReportNode {
	}

	/** A unit that has a report. */
	record OfUnit(OfPeriod period, OrgUnit unit) implements ReportNode {

		/** Returns the units below. */
		List<OfUnit> below() {
			return period.choices().units().stream().filter(one -> one.parentCode().equals(unit.code())).sorted(OrgUnit.SIBLING_ORDER)
					.map(one -> new OfUnit(period, one)).toList();
		}
	}

	/** A line that tells why nothing is read of what is installed; it can be read again. */
	record Stopped(String text) implements ReportNode {
	}

	/** A line that only tells something. */
	record Told(String text) implements ReportNode {
	}
}
