package org.chapterhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.data.DataStoreRequest;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.Installation;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.ReportPlan;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Holds what the bundles of the class path contribute and opens data with it, without OSGi. */
public final class House {

	private static final int MOST_PROBLEMS = 50;

	private final Installation installation;

	private House(Installation installation) {
		this.installation = installation;
	}

	/** Returns the house of the class path that a class was loaded from; fails where a contribution cannot be used. */
	public static House of(Class<?> test) {
		Installation installation = Installation.of(new ClassPathBundles(test.getClassLoader()).contributions(), Locale.ENGLISH);
		assertThat(installation.problems()).as("problems of contributions").isEmpty();
		return new House(installation);
	}

	/** Returns what is installed. */
	public Installation installation() {
		return installation;
	}

	/** Returns a family; fails where its schema part or messages have problems. */
	public Family family(String id) {
		Installed.OfFamily installed = installation.family(id).orElseThrow(() -> new AssertionError("no family " + id + " on the class path"));
		Outcome<Family> read = Family.read(installation, installed, Locale.ENGLISH);
		assertThat(read.problems()).as("problems of the family " + id).isEmpty();
		return read.result().orElseThrow();
	}

	/** Returns what contributes a chapter class; fails where no bundle does. */
	public Installed.OfChapter contribution(Class<? extends Chapter> type) {
		return installation.chapters().stream().filter(chapter -> chapter.instance().className().equals(type.getName())).findFirst()
				.orElseThrow(() -> new AssertionError("no plugin.xml on the class path contributes the chapter " + type.getName()));
	}

	/**
	 * Opens data for some chapters of a family; fails where they cannot be opened at all.
	 *
	 * @param temp     an existing folder in which the engine may write
	 * @param language the language of problems
	 */
	public OpenedData open(Family family, Predicate<FamilyChapter> chapters, Path data, Path temp, Locale language) {
		ReportPlan plan = ReportPlan.of(family, chapters);
		var request = new DataStoreRequest(data.toString(), family.definition(), plan.needs(), MOST_PROBLEMS, temp, language, Optional::empty);
		Outcome<DataStore> opened = provider(request.location()).open(request, new NullProgressMonitor());
		return new OpenedData(plan, opened.result().orElseThrow(() -> new AssertionError("the data cannot be opened: " + opened.problems())),
				language);
	}

	private DataStoreProvider provider(String location) {
		for (Installed.OfStore store : installation.stores()) {
			try {
				DataStoreProvider provider = store.instance().make();
				if (provider.accepts(location)) {
					return provider;
				}
			} catch (Exception e) {
				throw new AssertionError("the data store " + store.id() + " cannot be made", e);
			}
		}
		throw new AssertionError("no data store on the class path opens " + location + ": " + List.copyOf(installation.stores()));
	}
}
