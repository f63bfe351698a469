package org.chapterhouse.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.core.texts.StatedFigure;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.MetricDefinition;

/** Knows how the facts of a chapter about the unit of the report show in a language, and finds them in what people write. */
public final class FigureWatch {

	/** A number with one of these behind it is a date or a span, no figure. */
	private static final Pattern DATE = Pattern.compile("\\s*(年|月|日|号|季度|个月|小时|期|次|[-/]\\d|:\\d|(st|nd|rd|th)\\b)");
	private static final int FEWEST_DIGITS = 2;

	private final SequencedMap<String, String> shown = new LinkedHashMap<>();
	private final Map<String, String> labels = new LinkedHashMap<>();
	private final UnitMarks marks;

	/** Reads the facts about a unit of a chapter and of those that it follows. */
	public FigureWatch(Reach reach, String organisation, Locale language) {
		var format = new FigureFormat(language);
		marks = UnitMarks.of(format);
		for (Fact fact : reach.facts()) {
			MetricDefinition metric = reach.metric(fact).orElse(null);
			if (metric != null && fact.getOrg().equals(organisation)) {
				shown.put(key(fact), format.text(metric, ComparedChapter.figure(fact)));
				labels.put(key(fact), label(fact));
			}
		}
	}

	private static String key(Fact fact) {
		int end = fact.getId().lastIndexOf('#');
		return end < 0 ? fact.getId() : fact.getId().substring(0, end);
	}

	private static String label(Fact fact) {
		String label = fact.getLabel() == null ? fact.getMetric() : fact.getLabel();
		return fact.getDimensions().isEmpty() ? label
				: label + " " + String.join(" ", fact.getDimensions().stream().map(cut -> cut.getLabel()).toList());
	}

	/** Returns how a fact shows; a dash if there is no such fact. */
	public String now(String fact) {
		return shown.getOrDefault(fact, FigureFormat.NO_VALUE);
	}

	/** Returns the name of a fact; its id if there is no such fact. */
	public String label(String fact) {
		return labels.getOrDefault(fact, fact);
	}

	/** Returns the figures whose number stands in a text as it shows in sentences, with or without its sign. */
	public List<StatedFigure> statedIn(String text) {
		List<WrittenNumber> numbers = WrittenNumber.in(text);
		return shown.entrySet().stream().filter(fact -> !fact.getValue().equals(FigureFormat.NO_VALUE))
				.filter(fact -> numbers.stream().anyMatch(number -> shows(number, text, fact.getValue())))
				.map(fact -> new StatedFigure(fact.getKey(), fact.getValue())).toList();
	}

	private boolean shows(WrittenNumber number, String text, String form) {
		String unsigned = form.replaceFirst("-(?=\\d)", "");
		WrittenNumber own = WrittenNumber.in(unsigned).stream().findFirst().orElse(null);
		String plain = number.text().replaceFirst("^[-+\u2212]", "");
		if (own == null || !own.text().equals(plain)) {
			return false;
		}
		int start = number.end() - plain.length() - own.start();
		boolean bare = own.text().length() == unsigned.length();
		if (bare) {
			// a small number may count anything
			return plain.length() >= FEWEST_DIGITS && !marks.mark(number, text)
					&& !DATE.matcher(text).region(number.end(), text.length()).lookingAt();
		}
		return start >= 0 && text.startsWith(unsigned, start);
	}
}
