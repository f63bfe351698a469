package org.chapterhouse.ui.templates.internal.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.core.desk.SampleCopy;
import org.chapterhouse.core.desk.TemplatePreview;
import org.chapterhouse.core.desk.TemplateShelf;
import org.chapterhouse.core.desk.TemplateShelf.Listed;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IDisposable;

/** Holds what is known of templates, as a service of the workbench: it reads them in the background and tells who shows them. Used on the thread of the display. */
public final class TemplateDesk implements IDisposable {

	private final Desktop desktop = Desktop.get();
	private final Messages words = Messages.beside(TemplateDesk.class, desktop.words().language());
	private final Map<DataPlace, Outcome<List<Listed>>> lists = new HashMap<>();
	private final Set<DataPlace> reading = new HashSet<>();
	private final Set<DataPlace> again = new HashSet<>();
	/** Stamps of folders as they were when they were read or looked at last. */
	private final Map<DataPlace, String> stamps = new ConcurrentHashMap<>();
	private final Map<String, Outcome<Report>> samples = new ConcurrentHashMap<>();
	private final List<Consumer<DataPlace>> listeners = new ArrayList<>();
	private List<Family> families = List.of();

	/** Returns the one of the workbench that runs. */
	public static TemplateDesk get() {
		return PlatformUI.getWorkbench().getService(TemplateDesk.class);
	}

	/** Returns what the application shares. */
	public Desktop desktop() {
		return desktop;
	}

	/** Returns the words of the templates. */
	public Messages words() {
		return words;
	}

	/** Returns the families that were read. */
	public List<Family> families() {
		return families;
	}

	/** Reads the families and tells when they are there. */
	public void readFamilies(Runnable done) {
		new ReportWork<List<Family>>(desktop, desktop.words().text("work.families"), monitor -> Outcome.of(desktop.families()), outcome -> {
			families = outcome.result().orElse(List.of());
			done.run();
		}).schedule();
	}

	/** Returns the data that the application knows for a family, beside which templates may lie: the copy of the sample first. */
	public List<DataPlace> places(String family) {
		var places = new ArrayList<DataPlace>();
		if (desktop.workplace().installation().sample(family).isPresent()) {
			places.add(desktop.sample(family));
		}
		desktop.remembered().folders().stream().filter(place -> place.family().equals(family) && !DataLocation.isAddress(place.location()))
				.forEach(places::add);
		return places;
	}

	/** Tells whether data are the user's copy of the sample. */
	public boolean isSample(DataPlace place) {
		return place.equals(desktop.sample(place.family()));
	}

	/** Returns what was read of a place; empty as long as it was not. */
	public Optional<Outcome<List<Listed>>> listed(DataPlace place) {
		return Optional.ofNullable(lists.get(place));
	}

	/** Reads the templates of a place, marks what is wrong with them, and tells of it; once more at the end where that is asked for meanwhile. */
	public void read(DataPlace place) {
		if (!reading.add(place)) {
			again.add(place);
			return;
		}
		new ReportWork<List<Listed>>(desktop, words.text("work.list"), monitor -> list(place), outcome -> {
			reading.remove(place);
			show(place, outcome);
			ask(place, outcome);
			if (again.remove(place)) {
				read(place);
			}
		}).schedule();
	}

	private void show(DataPlace place, Outcome<List<Listed>> outcome) {
		lists.put(place, outcome);
		new TemplateMarkers(desktop, words.text("work.list"), place,
				outcome.result().orElse(List.of()).stream().flatMap(one -> one.problems().stream()).toList()).schedule();
		List.copyOf(listeners).forEach(listener -> listener.accept(place));
	}

	/** What the model of templates finds comes later: it may have to start. */
	private void ask(DataPlace place, Outcome<List<Listed>> outcome) {
		outcome.result().ifPresent(listed -> new ReportWork<List<Listed>>(desktop, words.text("work.list"),
				monitor -> Outcome.of(TemplateShelf.asked(desktop.workplace(), desktop.renderers(), listed)), found -> {
					if (lists.get(place) == outcome) {
						found.result().filter(all -> all != listed).ifPresent(all -> show(place, Outcome.of(all, outcome.problems())));
					}
				}).schedule());
	}

	private Outcome<List<Listed>> list(DataPlace place) {
		return shelf(place, found -> {
			stamps.put(place, found.stamp());
			return Outcome.of(found.list());
		});
	}

	/** Does something with the templates of a place, in a task of the background. */
	public <T> Outcome<T> shelf(DataPlace place, Use<T> use) {
		Outcome<Family> family = desktop.family(place.family());
		return family.result().map(
				found -> use.with(new TemplateShelf(desktop.workplace(), desktop.renderers(), found, desktop.data(place.location()))))
				.orElseGet(() -> Outcome.failed(family.problems()));
	}

	/**
	 * Uses the templates of a place.
	 *
	 * @param <T> what comes of it
	 */
	public interface Use<T> {

		/** Returns what comes of it. */
		Outcome<T> with(TemplateShelf shelf);
	}

	/** Copies a bundle's file beside the data, those of the sample first made the user's own; in a task of the background. */
	public Outcome<Path> copy(TemplateKey key) {
		DataPlace place = key.place();
		if (isSample(place)) {
			Family family = desktop.family(place.family()).result().orElse(null);
			Outcome<ReportData> own = family == null ? Outcome.failed(List.of())
					: SampleCopy.make(desktop.workplace(), family, Path.of(place.location()));
			if (own.result().isEmpty()) {
				return Outcome.failed(own.problems());
			}
		}
		return shelf(place, shelf -> shelf.copy(key.path()));
	}

	/** Takes back a file of the folder, and what was typed in it and not saved; in a task of the background. */
	public Outcome<Path> revert(TemplateKey key) {
		Outcome<Path> reverted = shelf(key.place(), shelf -> shelf.revert(key.path()));
		if (reverted.result().isPresent()) {
			Outcome<String> dropped = desktop.turns().await(key, () -> new KeptSource(desktop, key).keep(Optional.empty()));
			return Outcome.of(reverted.result().get(), dropped.problems());
		}
		return reverted;
	}

	/** Takes it that files of a place were written: they are read again, and open reports of its data are made anew. */
	public void changed(DataPlace place) {
		read(place);
		OpenReports.of(place).forEach(ReportSession::compute);
	}

	/** Notes how the folders of all places are that something shows, where that is not known yet. */
	public void note() {
		look(false);
	}

	/** Looks whether files were written by others. */
	public void lookAgain() {
		look(true);
	}

	private void look(boolean tells) {
		var places = new HashSet<DataPlace>(lists.keySet());
		places.addAll(OpenReports.places());
		places.removeIf(place -> DataLocation.isAddress(place.location()));
		if (places.isEmpty()) {
			return;
		}
		new ReportWork<List<DataPlace>>(desktop, words.text("work.look"), monitor -> Outcome.of(others(places, tells)), outcome -> {
			if (tells) {
				outcome.result().orElse(List.of()).forEach(this::changed);
			}
		}).schedule();
	}

	/** What is not told now stays to be told the next time. */
	private List<DataPlace> others(Set<DataPlace> places, boolean tells) {
		var others = new ArrayList<DataPlace>();
		for (DataPlace place : places) {
			String now = this.<String>shelf(place, shelf -> Outcome.of(shelf.stamp())).result().orElse("");
			String before = tells ? stamps.put(place, now) : stamps.putIfAbsent(place, now);
			if (before != null && !before.equals(now)) {
				others.add(place);
			}
		}
		return others;
	}

	/** Makes the document of a family's sample, once; in a task of the background. */
	public Outcome<Report> sample(Family family, IProgressMonitor monitor) {
		Outcome<Report> made = samples.get(family.id());
		if (made == null) {
			made = TemplatePreview.sample(desktop.workplace(), family, desktop.words().language(), desktop.executor(), monitor);
			if (made.result().isPresent()) {
				samples.put(family.id(), made);
			}
		}
		return made;
	}

	/** Adds somebody who is told of places that were read. */
	public void listen(Consumer<DataPlace> listener) {
		listeners.add(listener);
	}

	/** Takes somebody away who was told. */
	public void unlisten(Consumer<DataPlace> listener) {
		listeners.remove(listener);
	}

	@Override
	public void dispose() {
		listeners.clear();
	}
}
