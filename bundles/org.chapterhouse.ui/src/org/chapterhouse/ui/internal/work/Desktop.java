package org.chapterhouse.ui.internal.work;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.Installed;
import org.chapterhouse.core.desk.Renderers;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.SampleCopy;
import org.chapterhouse.core.desk.TempFolder;
import org.chapterhouse.core.desk.Workplace;
import org.chapterhouse.equinox.RegistryContributions;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IDisposable;

/** Holds what the parts of the application share, as a service of the workbench. Thread-safe. */
public final class Desktop implements IDisposable {

	/** The node of the preferences. */
	public static final String NODE = "org.chapterhouse.ui";

	private final Words words;
	private final Workplace workplace;
	private final ExecutorService executor;
	private final Turns turns;
	private final Renderers renderers;
	private final PreferenceFiles preferenceFiles;
	private final Remembered remembered;
	private final Passwords passwords;
	private final Settings settings;
	private final Programs programs = new Programs();
	private final Map<String, Outcome<Family>> families = new ConcurrentHashMap<>();

	Desktop() {
		Locale wanted = Locale.forLanguageTag(Platform.getNL().replace('_', '-'));
		Locale language = wanted.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
		words = new Words(language);
		ILog log = ILog.of(Desktop.class);
		workplace = new Workplace(new RegistryContributions(Platform.getExtensionRegistry()).installation(language), language,
				(what, cause) -> log.log(Status.error(what, cause)), RegistryContributions::folder, Desktop::refuseOnTheDisplay);
		executor = Executors.newCachedThreadPool(work -> {
			var thread = new Thread(work, "chapterhouse");
			thread.setDaemon(true);
			return thread;
		});
		turns = new Turns(executor);
		executor.execute(() -> TempFolder.removeLeftovers(workplace));
		renderers = new Renderers(workplace, executor);
		passwords = new Passwords(ownFolder(), workplace);
		settings = new Settings(InstanceScope.INSTANCE.getNode(NODE), ownFolder().resolveSibling("language"), workplace);
		preferenceFiles = new PreferenceFiles(workplace);
		PlatformUI.getWorkbench().addWorkbenchListener(new LongWork(words));
		remembered = new Remembered(InstanceScope.INSTANCE.getNode(NODE), preferenceFiles);
	}

	/** Returns the one of the workbench that runs. */
	public static Desktop get() {
		return PlatformUI.getWorkbench().getService(Desktop.class);
	}

	/** Work that takes time must never hold up what people see. */
	private static void refuseOnTheDisplay(String what) {
		if (Display.getCurrent() != null) {
			throw new IllegalStateException(what + " on the thread of the display");
		}
	}

	/** Returns the words of the application. */
	public Words words() {
		return words;
	}

	/** Returns what reports are made with. */
	public Workplace workplace() {
		return workplace;
	}

	/** Tells, in English, that work begins that takes time; refused on the thread of the display. */
	public void begins(String what) {
		workplace.begins(what);
	}

	/** Writes preferences, in the background. */
	public void write(IEclipsePreferences node) {
		preferenceFiles.write(node);
	}

	/** Returns what runs tasks on threads of their own. */
	public ExecutorService executor() {
		return executor;
	}

	/** Returns what does things one after the other. */
	public Turns turns() {
		return turns;
	}

	/** Returns the renderers, which stay open. */
	public Renderers renderers() {
		return renderers;
	}

	/** Names data, with the password that is kept for them, if one is asked for. */
	public ReportData data(String location) {
		return new ReportData(location, () -> passwords.of(location));
	}

	/** Returns the data of a place; those of a sample are copied there first. Not on the thread of the display. */
	public Outcome<ReportData> data(Family family, Remembered.DataPlace place) {
		return place.equals(sample(family.id())) ? SampleCopy.make(workplace, family, Path.of(place.location())) : Outcome.of(data(place.location()));
	}

	/** Returns how people know data: by the name that they gave them, otherwise by where they are. */
	public String shown(Remembered.DataPlace place) {
		String name = place.equals(sample(place.family())) ? words.text("tree.sample") : remembered.name(place);
		return name.isEmpty() ? DataLocation.shown(place.location()) : name;
	}

	/** Returns how people know a report; its ids where it was opened before that was kept. */
	public String shown(ReportKey key) {
		String kept = remembered.title(key);
		return kept.isEmpty() ? String.join(" · ", key.family(), key.period(), key.organisation()) : kept;
	}

	/** Returns the passwords of databases. */
	public Passwords passwords() {
		return passwords;
	}

	/** Returns what opens files by the programs of the system. */
	public Programs programs() {
		return programs;
	}

	/** Returns what people chose for good. */
	public Settings settings() {
		return settings;
	}

	/** Returns what is remembered from one start to the next. */
	public Remembered remembered() {
		return remembered;
	}

	/** Takes data out of the list, and forgets their password unless they stand there for another family as well. */
	public void remove(Remembered.DataPlace place) {
		remembered.remove(place);
		ProblemMarkers.ofCheck(words, place, List.of()).schedule();
		if (remembered.folders().stream().noneMatch(other -> other.location().equals(place.location()))) {
			executor.execute(() -> passwords.forget(place.location()));
		}
	}

	/** Returns the ids of the families that are installed. */
	public List<String> familyIds() {
		return workplace.installation().families().stream().map(Installed.OfFamily::id).toList();
	}

	/** Reads a family, once; not on the thread of the display. */
	public Outcome<Family> family(String id) {
		return families.computeIfAbsent(id, wanted -> workplace.family(wanted).orElseGet(() -> Outcome.failed(List.of())));
	}

	/** Returns the family of a report; where it is not installed, a problem tells. Not on the thread of the display. */
	public Outcome<Family> family(ReportKey key) {
		return installed(key.family());
	}

	/** Returns a family; where it is not installed, a problem tells. Not on the thread of the display. */
	public Outcome<Family> installed(String id) {
		Outcome<Family> read = family(id);
		return read.result().isPresent() || !read.problems().isEmpty() ? read
				: Outcome.failed(Problem.error("family.missing", words.text("family.missing", "family", id), Place.NOWHERE));
	}

	/** Returns the period of a report; a problem tells where its family has no such periods. */
	public Outcome<Period> period(Family family, ReportKey key) {
		return Period.parse(family.definition().getPeriodKind(), key.period()).map(Outcome::of).orElseGet(
				() -> Outcome.failed(Problem.error("period.wrong", words.text("period.wrong", "period", key.period()), Place.NOWHERE)));
	}

	/** Reads all families that are installed and leaves out those that cannot be read; not on the thread of the display. */
	public List<Family> families() {
		return familyIds().stream().flatMap(id -> family(id).result().stream()).toList();
	}

	/** Returns the folder in which the application keeps files of its own. */
	public Path ownFolder() {
		// by File: on Windows the path of the address has a slash before the drive, which Path refuses
		return new File(Platform.getInstanceLocation().getURL().getPath()).toPath().resolve("chapterhouse");
	}

	/** Returns where the user's copy of a family's sample is kept; it may not be there yet. */
	public Remembered.DataPlace sample(String family) {
		return new Remembered.DataPlace(family, ownFolder().resolve("sample").resolve(family).toString());
	}

	@Override
	public void dispose() {
		executor.shutdownNow();
		preferenceFiles.close();
		renderers.close();
	}
}
