package org.chapterhouse.core.internal.texts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.core.texts.StatedFigure;
import org.chapterhouse.core.texts.TextCheck;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Follows texts from period to period: what has no entry of its own is carried over; an entry without a text ends that. Used once, earliest period first.
 */
public final class CarryOver {

	private final Period period;
	private final Locale language;
	private Map<TextKey, ReportText> valid = new LinkedHashMap<>();

	/**
	 * Begins without a text.
	 *
	 * @param period   of the report
	 * @param language in which the texts are written
	 */
	public CarryOver(Period period, Locale language) {
		this.period = period;
		this.language = language;
	}

	/** Takes in the entries of a period, all of kinds that are known. */
	public void add(Period at, List<TextEntry> entries) {
		Map<TextKey, ReportText> own = new LinkedHashMap<>();
		entries.forEach(entry -> own.put(entry.key(), text(at, entry, valid.get(entry.key()))));
		Map<TextKey, ReportText> next = new LinkedHashMap<>();
		Iterator<TextKey> known = own.keySet().stream().filter(valid::containsKey).toList().iterator();
		// what stands in the page keeps the order of the page, among what does not
		for (Map.Entry<TextKey, ReportText> before : valid.entrySet()) {
			TextKey key = own.containsKey(before.getKey()) ? known.next() : before.getKey();
			next.put(key, own.getOrDefault(key, before.getValue()));
		}
		own.forEach(next::putIfAbsent);
		valid = next;
	}

	/** Returns the texts in the order of a layout; among several of one kind, as they stand in the pages. */
	public List<ReportText> texts(TextLayout layout) {
		return inOrder(valid.values(), layout);
	}

	/** Returns texts in the order of a layout, those of one kind as they come. */
	public static List<ReportText> inOrder(Collection<ReportText> texts, TextLayout layout) {
		return texts.stream().sorted(
				Comparator.comparingInt((ReportText text) -> layout.rank(text.key().chapter())).thenComparingInt(text -> layout.rank(text.key())))
				.toList();
	}

	private ReportText text(Period at, TextEntry entry, @Nullable ReportText before) {
		TextCheck check = entry.check();
		boolean fits = check != null && check.fits(entry.fields());
		boolean same = before != null && before.fields().equals(entry.fields());
		Period written = same && before != null ? before.written() : fits && check != null ? writtenIn(check, at) : at;
		boolean watched = fits || same && before != null && before.watched() || entry.fields().values().stream().noneMatch(CarryOver::hasDigit);
		List<StatedFigure> figures = figures(entry, check, fits, same ? before : null);
		return new ReportText(entry.key(), entry.fields(), written, written.compareTo(period) < 0, watched, figures, language, entry.place());
	}

	private static List<StatedFigure> figures(TextEntry entry, @Nullable TextCheck check, boolean fits, @Nullable ReportText before) {
		if (check == null) {
			return before == null ? List.of() : before.figures();
		}
		String whole = String.join("\n", entry.fields().values());
		return fits ? check.figures() : check.figures().stream().filter(figure -> whole.contains(figure.shown())).toList();
	}

	/** The period that stands with a text counts only if it is one, and none to come. */
	private static Period writtenIn(TextCheck check, Period at) {
		Optional<Period> written = Period.parse(at.kind(), check.written()).filter(one -> one.compareTo(at) <= 0);
		return written.orElse(at);
	}

	private static boolean hasDigit(String text) {
		return text.codePoints().anyMatch(Character::isDigit);
	}
}
