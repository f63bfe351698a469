package org.chapterhouse.core.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.data.DataStoreRequest;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.OrganisationUnits;
import org.chapterhouse.core.templates.FamilyTemplates;
import org.chapterhouse.core.texts.FolderTextStore;
import org.chapterhouse.core.texts.ReportTexts;
import org.chapterhouse.core.texts.TextStore;
import org.chapterhouse.model.report.NeedDefinition;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Names data that reports are made of.
 *
 * @param location a folder, or an address that begins with {@code jdbc:}
 * @param password gives the password of an address when it is asked for
 */
public record ReportData(String location, Supplier<Optional<String>> password) {

	/** The folder beside the data that holds templates which take the place of those of bundles. */
	public static final String TEMPLATES = "templates";
	private static final String TEXTS = "texts";

	/** The most problems of the data listed one by one. */
	public static final int PROBLEM_LIMIT = 1000;

	/** The code of the error that there is nothing of a data set. */
	private static final String MISSING = "data.set.missing";

	/** Names data; nothing may be null. */
	public ReportData {
		Objects.requireNonNull(location);
		Objects.requireNonNull(password);
	}

	/** Names data without a password. */
	public static ReportData at(String location) {
		return new ReportData(location, Optional::empty);
	}

	/** Names the sample data of a family where they are installed; empty if it ships none. */
	public static Optional<ReportData> sample(Workplace workplace, Family family) {
		return workplace.sample(family.id()).map(folder -> at(folder.toString()));
	}

	/** Returns the folder; empty if they are no folder. */
	public Optional<Path> folder() {
		return DataLocation.isAddress(location) ? Optional.empty() : Optional.of(Path.of(location));
	}

	/** Returns where people keep the texts that they write beside the data; empty if these are no folder. */
	public Optional<Path> textFolder() {
		return folder().map(folder -> folder.resolve(TEXTS));
	}

	/** Returns the texts that people wrote; an empty store if there is no place for them. */
	public TextStore texts(Workplace workplace) {
		return folder().<TextStore>map(
				data -> new WatchedTexts(FolderTextStore.within(data, data.resolve(TEXTS), ReportTexts.FIRST_LANGUAGE), workplace))
				.orElseGet(TextStore::none);
	}

	/** Returns the periods for which people wrote texts about any unit, earliest first. */
	SortedSet<Period> written(Workplace workplace, Family family) {
		workplace.begins("look for texts");
		return textFolder()
				.map(texts -> new FolderTextStore(texts, ReportTexts.FIRST_LANGUAGE).periods(family.id(), family.definition().getPeriodKind()))
				.orElseGet(TreeSet::new);
	}

	/** Returns the texts that people wrote into a folder. */
	public static TextStore textsIn(Path folder) {
		return new FolderTextStore(folder, ReportTexts.FIRST_LANGUAGE);
	}

	/** Returns where templates lie beside the data; empty if these are no folder. */
	public Optional<Path> templateFolder() {
		return folder().map(folder -> folder.resolve(TEMPLATES));
	}

	/** Returns what reports of the data are laid out by: templates that lie beside them come before those of bundles. */
	public FamilyTemplates templates(Family family) {
		return templateFolder().map(found -> FamilyTemplates.of(family, found)).orElseGet(() -> FamilyTemplates.of(family));
	}

	/** Returns what is wrong with opened data, and with the organisation that they tell of. */
	public static List<Problem> problems(Family family, DataStore store, Locale language) {
		var problems = new ArrayList<Problem>(store.problems());
		List<Problem> ofUnits = OrganisationUnits.problems(family, store, language);
		problems.addAll(ofUnits);
		return problems;
	}

	/** Tells whether data hold none of the data sets that are needed, by what is wrong with them: then it is not these data that are meant. */
	public static boolean holdNothing(List<NeedDefinition> needs, List<Problem> problems) {
		Set<String> missing = problems.stream().filter(problem -> problem.code().equals(MISSING)).map(problem -> problem.place().dataSet())
				.collect(Collectors.toSet());
		return !needs.isEmpty() && needs.stream().allMatch(need -> missing.contains(need.getDataSet()));
	}

	/** Uses an opened store. */
	public interface Use<T> {

		/** Returns what comes of it. The store is closed afterwards. */
		T with(DataStore store);
	}

	/**
	 * Opens the data, hands them on and closes them.
	 *
	 * @param needs      what will be read
	 * @param everything whether all that is there is opened and checked
	 * @param limit      the most problems listed one by one
	 * @return no result where they cannot be opened; code {@code usage.data.unknown} where nothing that is installed opens them
	 */
	public <T> Outcome<T> open(Workplace workplace, Family family, List<NeedDefinition> needs, boolean everything, int limit,
			IProgressMonitor monitor, Use<Outcome<T>> use) {
		workplace.begins("opening of data");
		var broken = new ArrayList<Problem>();
		DataStoreProvider provider = provider(workplace, broken);
		if (provider == null) {
			broken.add(workplace.error("usage.data.unknown", "location", DataLocation.shown(location)));
			return Outcome.failed(broken);
		}
		try (var temp = new TempFolder()) {
			var request = new DataStoreRequest(location, family.definition(), needs, everything, limit, temp.path(), workplace.language(), password);
			Outcome<DataStore> opened = provider.open(request, monitor);
			DataStore store = opened.result().orElse(null);
			if (store == null) {
				return with(broken, Outcome.failed(opened.problems()));
			}
			try (store) {
				return with(broken, use.with(store));
			}
		} catch (IOException e) {
			return with(broken, Outcome.failed(workplace.error("data.temp", "reason", String.valueOf(e.getMessage()))));
		}
	}

	private static <T> Outcome<T> with(List<Problem> before, Outcome<T> outcome) {
		if (before.isEmpty()) {
			return outcome;
		}
		var problems = new ArrayList<Problem>(before);
		problems.addAll(outcome.problems());
		return outcome.result().map(result -> Outcome.of(result, problems)).orElseGet(() -> Outcome.failed(problems));
	}

	private @Nullable DataStoreProvider provider(Workplace workplace, List<Problem> broken) {
		for (Installed.OfStore store : workplace.installation().stores()) {
			try {
				DataStoreProvider provider = store.instance().make();
				if (provider.accepts(location)) {
					return provider;
				}
			} catch (Exception | LinkageError e) {
				workplace.log().failed("data store " + store.id(), e);
				broken.add(Problem.warning("store.broken", workplace.text("store.broken", "store", store.id()), Place.NOWHERE));
			}
		}
		return null;
	}
}
