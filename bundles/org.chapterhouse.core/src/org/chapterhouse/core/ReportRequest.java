package org.chapterhouse.core;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.chapterhouse.api.value.Period;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Says which report to make.
 *
 * @param period       its period
 * @param organisation the code of the unit it is about
 * @param language     its language
 * @param published    the date printed on it; null: none is printed
 * @param publisher    who publishes it; empty: nobody is named
 * @param shareUrl     the address under which it is shared; empty: none
 */
public record ReportRequest(Period period, String organisation, Locale language, @Nullable LocalDate published, String publisher, String shareUrl) {

	/** Makes a request; only the date may be null. */
	public ReportRequest {
		Objects.requireNonNull(period);
		Objects.requireNonNull(organisation);
		Objects.requireNonNull(language);
		Objects.requireNonNull(publisher);
		Objects.requireNonNull(shareUrl);
	}

	/** Returns a request without date, publisher and address. */
	public static ReportRequest of(Period period, String organisation, Locale language) {
		return new ReportRequest(period, organisation, language, null, "", "");
	}

	/** Returns the date printed on it, if there is one. */
	public Optional<LocalDate> publicationDate() {
		return Optional.ofNullable(published);
	}

	/** Returns the request for the period directly before, of the same unit and in the same language, without date, publisher and address. */
	public ReportRequest before() {
		return of(period.previous(), organisation, language);
	}
}
