package org.chapterhouse.ui.internal.work;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** Remembers in which forms people want each report, from one start to the next, and which they chose last. */
public final class ChosenForms {

	private static final String BY_REPORT = "forms";
	private static final String LAST = "forms.last";
	private static final List<String> USUAL = List.of("pdf", "h5");
	/** Three years of months of a few units; beyond, the reports that were asked for longest ago have the last choice again. */
	private static final int MOST_REPORTS = 200;

	private final IEclipsePreferences preferences;
	private final BiConsumer<String, List<String>> keep;

	/**
	 * Makes a memory.
	 *
	 * @param keep keeps lines under a name among the preferences
	 */
	ChosenForms(IEclipsePreferences preferences, BiConsumer<String, List<String>> keep) {
		this.preferences = preferences;
		this.keep = keep;
	}

	/** Returns the forms that were chosen for a report; those that were chosen last where none were. */
	public List<String> of(ReportKey key) {
		List<String> own = byReport().get(key.line());
		return own == null ? last() : own;
	}

	/** Returns the forms that people chose last for any report; the usual ones if they chose none yet. */
	public List<String> last() {
		List<String> last = forms(preferences.get(LAST, ""));
		return last.isEmpty() ? USUAL : last;
	}

	/** Remembers what was chosen for a report. */
	public void choose(ReportKey key, List<String> forms) {
		Map<String, List<String>> all = byReport();
		all.remove(key.line());
		all.put(key.line(), forms);
		keep.accept(BY_REPORT, all.entrySet().stream().skip(Math.max(0, all.size() - MOST_REPORTS))
				.map(one -> String.join(",", one.getValue()) + "\t" + one.getKey()).toList());
		last(forms);
	}

	/** Remembers what was chosen last, for no report in particular. */
	public void last(List<String> forms) {
		keep.accept(LAST, List.of(String.join(",", forms)));
	}

	private Map<String, List<String>> byReport() {
		return Arrays.stream(preferences.get(BY_REPORT, "").split("\n")).map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2)
				.collect(Collectors.toMap(parts -> parts[1], parts -> forms(parts[0]), (one, other) -> other, LinkedHashMap::new));
	}

	private static List<String> forms(String line) {
		return Arrays.stream(line.split(",")).filter(form -> !form.isEmpty()).toList();
	}
}
