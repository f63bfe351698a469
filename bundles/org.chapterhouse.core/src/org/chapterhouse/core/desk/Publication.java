package org.chapterhouse.core.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.internal.IsoDate;
import org.chapterhouse.model.report.Report;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Says what a report tells of its publication.
 *
 * @param date      the date printed on it; null: none is printed
 * @param publisher who publishes it; empty: nobody is named
 * @param address   the web address under which it is shared; empty: none
 */
public record Publication(@Nullable LocalDate date, String publisher, String address) {

	/** A publication that a report tells nothing of. */
	public static final Publication UNSAID = new Publication(null, "", "");

	/** A host at least. Blanks and characters that nobody sees end an address wherever it is pasted. */
	private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\p{Z}\\p{Cc}\\p{Cf}]+([/?#][^\\p{Z}\\p{Cc}\\p{Cf}]*)?");

	/** Makes a publication; only the date may be null. */
	public Publication {
		Objects.requireNonNull(publisher);
		Objects.requireNonNull(address);
	}

	/**
	 * Reads what people say of a publication, each of it or nothing: a blank text.
	 *
	 * @param date    {@code YYYY-MM-DD}
	 * @param address an address of http or https
	 * @return no result and codes {@code publication.date} and {@code publication.address} for what is none
	 */
	public static Outcome<Publication> read(Workplace workplace, String date, String publisher, String address) {
		var problems = new ArrayList<Problem>();
		LocalDate day = IsoDate.of(date.strip()).orElse(null);
		if (day == null && !date.isBlank()) {
			problems.add(workplace.error("publication.date", "date", date.strip()));
		}
		if (!address.isBlank() && !WEB.matcher(address.strip()).matches()) {
			problems.add(workplace.error("publication.address", "address", address.strip()));
		}
		return problems.isEmpty() ? Outcome.of(new Publication(day, publisher.strip(), address.strip())) : Outcome.failed(problems);
	}

	/** Returns the request for the same report, with this publication. */
	public ReportRequest on(ReportRequest request) {
		return new ReportRequest(request.period(), request.organisation(), request.language(), date, publisher, address);
	}

	/** Returns a copy of a document that tells of this publication, as if it had been asked for with it; the document stays as it is. */
	public Report on(Report report) {
		Report copy = EcoreUtil.copy(report);
		LocalDate day = date;
		copy.setPublished(day == null ? null : day.toString());
		copy.setPublisher(publisher.isEmpty() ? null : publisher);
		copy.setShareUrl(address.isEmpty() ? null : address);
		return copy;
	}
}
